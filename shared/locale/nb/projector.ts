/** What the room reads from the wall, what the observer sees, and the development stage. */
import type { StageKind } from '../../cafe/model.ts';
import { many } from './words.ts';

export const projector = {
  noKey: 'Denne siden trenger en egen lenke',
  noKeyHelp: 'Åpne skjermen fra fasilitatorens side. Lenken der viser hva som skjer, og kan ikke endre noe.',
  noObserverKeyHelp: 'Be fasilitatoren om lenken til dem som følger med.',
  refused: 'Lenken åpner ikke denne kafeen',
  connecting: 'Kobler til kafeen …',
  lost: 'Uten kontakt. Klokka går videre.',
  join: (address: string, code: string): string => `Bli med: ${address} – kode ${code}`,
  joinByCode: (code: string): string => `Bli med: kode ${code}`,
  next: (title: string): string => `Neste: ${title}`,
  page: (page: number, of: number): string => `Side ${page} av ${of}`,
  fullScreen: 'Fyll skjermen (F)',
  blank: 'Skjermen er tom',
  joined: (parts: readonly string[]): string => parts.join(' · '),

  clock: {
    name: (stage: string): string => `Tid igjen: ${stage}`,
    spoken: (minutes: number): string =>
      minutes < 1 ? 'under ett minutt igjen' : `${many(minutes, 'minutt', 'minutter')} igjen`,
  },

  sound: {
    label: 'Lyd',
    hint: 'En myk klokke når ett minutt er igjen, og når tiden er ute.',
    touch: 'Klikk et sted på skjermen, så slipper nettleseren lyden til.',
  },

  doors: {
    welcome: 'Velkommen inn',
    scan: 'Skann koden med telefonen',
    qr: (address: string): string => `QR-kode som åpner ${address}`,
    orType: 'Eller gå til',
    andCode: 'og skriv koden',
    code: 'Koden er',
    noAddress: 'Telefonene når ikke denne maskinen ennå. Koble den til nettet i rommet, så kommer adressen her.',
    inside: (count: number): string => (count === 0 ? 'Ingen er inne ennå' : `${count} er inne`),
  },

  plenary: {
    rules: 'Slik gjør vi det',
    nextTable: 'Telefonen viser hvilket bord du skal til.',
  },

  round: {
    of: (round: number, rounds: number): string => `Runde ${round} av ${rounds}`,
    over: 'Tiden er ute. Skriv ferdig tanken.',
    written: (count: number): string => `${many(count, 'lapp', 'lapper')} så langt`,
    quiet: 'Skriv stille hver for seg',
    quietTime: 'stille',
    talk: 'Nå snakker dere sammen',
  },

  travel: {
    title: 'Bytt bord',
    hostsStay: 'Bordverten blir. Alle andre går videre.',
    everybodyMoves: 'Alle går videre.',
    ownTable: 'Se bordet ditt på telefonen eller på seddelen din.',
    somebodyWaits: 'Der det står «venter litt», skrives det viktigste først.',
    waits: 'venter litt',
    over: 'Finn plassen din. Runden begynner nå.',
    host: 'Bordvert:',
    here: (here: number, of: number): string => `${here} av ${of} er framme.`,
    comes: (count: number): string => (count === 0 ? 'Ingen her i denne runden' : `${count} skal hit`),
  },

  lift: {
    title: 'Løft fram',
    starred: (count: number, of: number): string => `${count} av ${of}`,
    done: 'Ferdig',
    help: 'Hvert bord velger tre lapper som rommet bør se.',
  },

  harvest: {
    themes: 'Temaene',
    more: (count: number): string => `og ${count} til på telefonen`,
    starred: 'Det bordene løfter fram',
    empty: 'Her kommer lappene bordene løfter fram.',
    voteOpen: 'Del ut prikkene dine',
    voteHelp: (dots: number): string =>
      `Du har ${many(dots, 'prikk', 'prikker')}. Gi høyst én til hver lapp. Ingen ser resultatet før prikkingen er lukket.`,
    votedLabel: 'Har gitt prikker',
    voted: (voters: number, people: number): string => `${voters} av ${people}`,
    results: 'Dette fikk flest prikker',
    noDots: 'Ingen ga prikker denne gangen.',
    dots: (count: number): string => many(count, 'prikk', 'prikker'),
  },

  vision: {
    title: 'Hvordan er det når vi har lyktes?',
    empty: 'Forslagene kommer her. Skriv ett på telefonen.',
    chosen: 'Visjonen vår',
  },

  stones: {
    title: 'Stegene mot visjonen',
    empty: 'Hva må være på plass først? Skriv et steg på telefonen.',
    agree: (count: number): string => `${count} ${count === 1 ? 'enig' : 'enige'}`,
    reservation: (count: number): string => `${count} med forbehold`,
    disagree: (count: number): string => `${count} ${count === 1 ? 'uenig' : 'uenige'}`,
  },

  actions: {
    title: 'Dette gjør vi nå',
    empty: 'Hva kan vi begynne med? Skriv et tiltak på telefonen.',
    lowHanging: 'Lavthengende frukt: koster lite, går fort',
    others: 'Andre tiltak',
    noOwner: 'Hvem tar det?',
    saidYes: 'har sagt ja',
    saidNo: 'har sagt nei',
    notAnswered: 'foreslått',
    by: (day: string): string => `Første steg ${day}`,
  },

  close: {
    thanks: 'Takk for i dag',
    notes: (count: number): string => (count === 1 ? 'lapp på bordene' : 'lapper på bordene'),
    actions: (_count: number): string => 'tiltak',
    saidYes: (_count: number): string => 'har en ansvarlig som har sagt ja',
    followUpOn: (day: string): string => `Vi følger opp ${day}`,
  },

  observer: {
    title: 'Du følger med',
    lost: 'Ingen kontakt med kafeen akkurat nå. Det du ser, kan være gammelt. Klokka går videre.',
    tabs: 'Det kafeen har laget',
    tab: { harvest: 'Veggen', vision: 'Visjon', stones: 'Steg', actions: 'Tiltak', papers: 'Dokumenter' },
    stage: {
      doors: 'Dørene er åpne',
      plenary: 'I plenum',
      pause: 'Pause',
      round: 'Runde',
      travel: 'Alle bytter bord',
      lift: 'Bordene løfter fram lapper',
      harvest: 'Innhøsting',
      vision: 'Visjon',
      stones: 'Steg',
      actions: 'Tiltak',
      close: 'Kafeen er ferdig',
    } satisfies Record<StageKind, string>,
    inside: (count: number): string => `${many(count, 'person', 'personer')} er med`,
    papersHelp: 'Dokumentene lages av det som er skrevet akkurat nå. Hent dem igjen når mer er skrevet.',
    papers: {
      'agenda.pdf': 'Handlingsplanen (PDF)',
      'tables.xlsx': 'Tabellene (regneark)',
      'calendar.ics': 'Datoene til kalenderen',
    },
    fetched: (paper: string): string => `Hentet: ${paper}`,
  },

  stage: {
    title: 'Hele kafeen på én skjerm',
    missing: 'Start visningen med «npm run demo» og åpne adressen den skriver.',
    console: 'Fasilitatoren',
    screen: 'Skjermen i rommet',
    phone: (number: number, language: string): string => `Telefon ${number}, ${language}`,
  },
};

export type ProjectorMessages = typeof projector;
