import type { ProjectorMessages } from '../nb/projector.ts';
import { many } from './words.ts';

/** What the room reads from the wall, what the observer sees, and the development stage, in nynorsk. */
export const projector: ProjectorMessages = {
  noKey: 'Denne sida treng ei eiga lenke',
  noKeyHelp: 'Opne skjermen frå sida til fasilitatoren. Lenka der viser kva som skjer, og kan ikkje endre noko.',
  noObserverKeyHelp: 'Be fasilitatoren om lenka til dei som følger med.',
  refused: 'Lenka opnar ikkje denne kafeen',
  connecting: 'Koplar til kafeen …',
  lost: 'Utan kontakt. Klokka går vidare.',
  join: (address, code) => `Bli med: ${address} – kode ${code}`,
  joinByCode: (code) => `Bli med: kode ${code}`,
  next: (title) => `Neste: ${title}`,
  page: (page, of) => `Side ${page} av ${of}`,
  fullScreen: 'Fyll skjermen (F)',
  blank: 'Skjermen er tom',
  joined: (parts) => parts.join(' · '),

  clock: {
    name: (stage) => `Tid igjen: ${stage}`,
    spoken: (minutes) => (minutes < 1 ? 'under eitt minutt igjen' : `${many(minutes, 'minutt', 'minutt')} igjen`),
  },

  sound: {
    label: 'Lyd',
    hint: 'Ei mjuk klokke når eitt minutt er igjen, og når tida er ute.',
    touch: 'Klikk ein stad på skjermen, så slepp nettlesaren lyden til.',
  },

  doors: {
    welcome: 'Velkomen inn',
    scan: 'Skann koden med telefonen',
    qr: (address) => `QR-kode som opnar ${address}`,
    orType: 'Eller gå til',
    andCode: 'og skriv koden',
    code: 'Koden er',
    noAddress: 'Telefonane når ikkje denne maskina enno. Kople ho til nettet i rommet, så kjem adressa her.',
    inside: (count) => (count === 0 ? 'Ingen er inne enno' : `${count} er inne`),
  },

  plenary: {
    rules: 'Slik gjer vi det',
    nextTable: 'Telefonen viser kva bord du skal til.',
  },

  round: {
    of: (round, rounds) => `Runde ${round} av ${rounds}`,
    over: 'Tida er ute. Skriv ferdig tanken.',
    written: (count) => `${many(count, 'lapp', 'lappar')} så langt`,
    quiet: 'Skriv stille kvar for seg',
    quietTime: 'stille',
    talk: 'No snakkar de saman',
  },

  travel: {
    title: 'Byt bord',
    hostsStay: 'Bordverten blir. Alle andre går vidare.',
    everybodyMoves: 'Alle går vidare.',
    ownTable: 'Sjå bordet ditt på telefonen eller på reisekortet ditt.',
    somebodyWaits: 'Der det står «ventar litt», blir det viktigaste skrive først.',
    waits: 'ventar litt',
    over: 'Finn plassen din. Runden begynner no.',
    host: 'Bordvert:',
    here: (here, of) => `${here} av ${of} er framme.`,
    comes: (count) => (count === 0 ? 'Ingen her i denne runden' : `${count} skal hit`),
  },

  lift: {
    title: 'Løft fram',
    starred: (count, of) => `${count} av ${of}`,
    done: 'Ferdig',
    help: 'Kvart bord vel tre lappar som rommet bør sjå.',
  },

  harvest: {
    themes: 'Temaa',
    more: (count) => `og ${count} til på telefonen`,
    starred: 'Det borda løftar fram',
    empty: 'Her kjem lappane borda løftar fram.',
    voteOpen: 'Del ut prikkane dine',
    voteHelp: (dots) =>
      `Du har ${many(dots, 'prikk', 'prikkar')}. Gi høgst éin til kvar lapp. Ingen ser resultatet før prikkinga er lukka.`,
    votedLabel: 'Har gitt prikkar',
    voted: (voters, people) => `${voters} av ${people}`,
    results: 'Dette fekk flest prikkar',
    noDots: 'Ingen gav prikkar denne gongen.',
    dots: (count) => many(count, 'prikk', 'prikkar'),
  },

  vision: {
    title: 'Korleis er det når vi har lykkast?',
    empty: 'Forslaga kjem her. Skriv eitt på telefonen.',
    chosen: 'Visjonen vår',
  },

  stones: {
    title: 'Stega mot visjonen',
    empty: 'Kva må vere på plass først? Skriv eit steg på telefonen.',
    agree: (count) => `${count} ${count === 1 ? 'einig' : 'einige'}`,
    reservation: (count) => `${count} med atterhald`,
    disagree: (count) => `${count} ${count === 1 ? 'ueinig' : 'ueinige'}`,
  },

  actions: {
    title: 'Dette gjer vi no',
    empty: 'Kva kan vi begynne med? Skriv eit tiltak på telefonen.',
    lowHanging: 'Lågthengande frukt: kostar lite, går fort',
    others: 'Andre tiltak',
    noOwner: 'Kven tar det?',
    saidYes: 'har sagt ja',
    saidNo: 'har sagt nei',
    notAnswered: 'foreslått',
    by: (day) => `Første steg ${day}`,
  },

  close: {
    thanks: 'Takk for i dag',
    notes: (count) => (count === 1 ? 'lapp på borda' : 'lappar på borda'),
    actions: () => 'tiltak',
    saidYes: () => 'har ein ansvarleg som har sagt ja',
    followUpOn: (day) => `Vi følger opp ${day}`,
  },

  observer: {
    title: 'Du følger med',
    lost: 'Ingen kontakt med kafeen akkurat no. Det du ser, kan vere gammalt. Klokka går vidare.',
    tabs: 'Det kafeen har laga',
    tab: { harvest: 'Veggen', vision: 'Visjon', stones: 'Steg', actions: 'Tiltak', papers: 'Dokument' },
    stage: {
      doors: 'Dørene er opne',
      plenary: 'I plenum',
      pause: 'Pause',
      round: 'Runde',
      travel: 'Alle byter bord',
      lift: 'Borda løftar fram lappar',
      harvest: 'Innhausting',
      vision: 'Visjon',
      stones: 'Steg',
      actions: 'Tiltak',
      close: 'Kafeen er ferdig',
    },
    inside: (count) => `${many(count, 'person', 'personar')} er med`,
    papersHelp: 'Dokumenta blir laga av det som er skrive akkurat no. Hent dei igjen når meir er skrive.',
    papers: {
      'agenda.pdf': 'Handlingsplanen (PDF)',
      'tables.xlsx': 'Tabellane (rekneark)',
      'calendar.ics': 'Datoane til kalenderen',
    },
    fetched: (paper) => `Henta: ${paper}`,
  },

  stage: {
    title: 'Heile kafeen på éin skjerm',
    missing: 'Start visinga med «npm run demo» og opne adressa ho skriv.',
    console: 'Fasilitatoren',
    screen: 'Skjermen i rommet',
    phone: (number, language) => `Telefon ${number}, ${language}`,
  },
};
