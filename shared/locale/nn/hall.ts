/** Salen: sjekken før dørene opnar, prøva med tenkte telefonar, og sida ein telefon opnar for å prøve nettet. */
import type { Messages } from '../nb/messages.ts';
import { many } from './words.ts';

const phones = (count: number): string => many(count, 'telefon', 'telefonar');

export const hall: Messages['hall'] = {
  title: 'Sjekk salen',
  intro: 'Gjer dette når du er i salen og på nettet der, før folk kjem. Det tar eit par minutt.',
  levels: { waiting: 'Ikkje sjekka', good: 'Klart', warn: 'Sjå på dette', bad: 'Må ordnast' },
  summary: {
    waiting: 'Noko er ikkje sjekka enno.',
    good: 'Salen er klar. Set i gang.',
    warn: 'Det går an å begynne, men sjå på det som er merkt.',
    bad: 'Noko må ordnast før dørene opnar.',
  },
  lost: 'Får ikkje svar frå Kafébord. Prøver igjen.',
  card: {
    title: 'Er salen klar?',
    text: 'På to minutt ser du om telefonane når fram, og om maskina toler alle som kjem.',
    open: 'Sjekk salen',
  },
  address: {
    name: 'Adressa',
    says: {
      reached: { title: 'Kafébord svarer på nettet her.', advice: '' },
      'only-virtual': {
        title: 'Inga adresse på eit vanleg nett svarer.',
        advice: 'Kople maskina til nettet i salen, trådlaust eller med kabel. Adressa kjem her av seg sjølv.',
      },
      unreached: {
        title: 'Maskina har ei adresse, men Kafébord svarer ikkje på ho.',
        advice: 'Slepp Kafébord (Node) gjennom brannmuren på maskina, og slå av VPN. Sjekken går av seg sjølv.',
      },
      none: {
        title: 'Maskina er ikkje på noko nett.',
        advice: 'Kople til nettet i salen, eller slå på delt nett (mobil sone) på maskina og la telefonane bruke det.',
      },
    },
    choose: 'Adressa telefonane bruker',
    chooseHint: 'Gjeld QR-koden overalt: her, på projektoren og på plakatar.',
    automatic: 'Vel for meg',
    automaticHint: (address) => `No: ${address}`,
    kinds: {
      name: 'namnet i sertifikatet',
      lan: 'vanleg nett',
      virtual: 'laga av eit program på maskina',
      'link-local': 'nettet har ikkje gitt maskina noka adresse',
      ipv6: 'IPv6',
    },
    silent: 'svarer ikkje',
  },

  phones: {
    name: 'Telefonane',
    scan: 'Skann denne med telefonen din, på nettet gjestene skal bruke.',
    more: 'Prøv gjerne fleire telefonar, og gå til den kroken i salen som er lengst borte.',
    qr: (address) => `QR-kode til ${address}`,
    list: 'Telefonar som har svart',
    says: {
      'no-address': { title: 'Inga adresse å prøve enno.', advice: 'Ordne adressa først.' },
      scan: { title: 'Ventar på den første telefonen.', advice: '' },
      nobody: {
        title: 'Maskina når seg sjølv, men ingen telefon har svart.',
        advice:
          'Nettet held kanskje einingane frå kvarandre (det heiter klientisolasjon og er vanleg på gjestenett). Sjekk først at telefonen er på same nett og har logga inn dersom nettet krev det. Hjelper det ikkje: be om eit nett utan klientisolasjon, ta med ein eigen ruter, eller slå på mobil sone på maskina og la telefonane bruke ho.',
      },
      well: { title: 'Telefonane når fram.', advice: '' },
      'some-polling': {
        title: 'Nokre telefonar får ikkje websocket.',
        advice:
          'Alt kjem fram likevel, også lappane, men litt seinare. Slå av VPN og datasparing på dei dersom det går tregt.',
      },
      'all-polling': {
        title: 'Nettet stoppar websocket.',
        advice:
          'Alt kjem fram likevel, også lappane, men det går tyngre når mange er inne. Be om eit nett utan mellomledd (proxy), eller bruk mobil sone frå maskina.',
      },
      slow: {
        title: 'Telefonane når fram, men seint.',
        advice: 'Flytt maskina nærare ruteren, bruk kabel frå maskina til ruteren, eller be om 5 GHz.',
      },
    },
    answered: (ms) => `${ms} ms`,
    websocket: 'Telefon svarte, websocket',
    polling: 'Telefon svarte, utan websocket',
    thisMachine: 'Denne maskina svarte. Det seier ingenting om nettet.',
    otherNetwork: 'frå eit anna nett',
  },

  disk: {
    name: 'Disken',
    says: {
      unknown: { title: 'Ikkje målt enno.', advice: '' },
      measuring: { title: 'Måler …', advice: '' },
      well: { title: 'God plass, og rask nok.', advice: '' },
      slow: {
        title: 'Disken er litt treg.',
        advice: 'Merket «Lagra» kjem litt seint. Ikkje ha dataa på ein minnepinne eller eit nettverksområde.',
      },
      'very-slow': {
        title: 'Disken er for treg.',
        advice:
          'Lappar blir først merkte som lagra etter eit sekund eller meir. Legg dataa på disken i maskina (DATA_DIR), og la ikkje virusvern eller skylagring følge med på mappa.',
      },
      'little-room': { title: 'Lite plass på disken.', advice: 'Det held til i dag. Rydd likevel når du kan.' },
      'no-room': { title: 'For lite plass på disken.', advice: 'Frigjer minst 1 GB før kafeen begynner.' },
      refuses: {
        title: 'Det går ikkje an å skrive i datamappa.',
        advice: 'Sjekk at brukaren som starta Kafébord, får skrive der.',
      },
    },
    figures: (free, ms) => `${free} ledig. 19 av 20 lagringar tok under ${ms} ms.`,
    again: 'Mål igjen',
  },

  clock: {
    name: 'Klokka',
    says: {
      unknown: {
        title: 'Ikkje samanlikna med noko enno.',
        advice: 'Når ein telefon har svart, blir klokkene samanlikna.',
      },
      right: { title: 'Klokka på maskina går rett.', advice: '' },
      off: {
        title: 'Klokka på maskina går feil.',
        advice:
          'Nedteljinga blir rett likevel, men klokkeslett blir feil. Still klokka på maskina før kafeen begynner.',
      },
    },
    behind: (minutes) => `Ho går om lag ${many(minutes, 'minutt', 'minutt')} for seint.`,
    ahead: (minutes) => `Ho går om lag ${many(minutes, 'minutt', 'minutt')} for fort.`,
    zone: {
      title: 'Maskina har ei anna tidssone enn kafeen.',
      advice: (machine, cafe) =>
        `Maskina viser klokkeslett for ${machine}, men kafeen er sett opp for ${cafe}. Endre tidssona på maskina.`,
    },
  },

  rehearsal: {
    name: 'Prøve med tenkte telefonar',
    text: 'Maskina låst som om så mange telefonar kjem inn, set seg og skriv ein lapp kvar. Det skjer i ein eigen kafé som forsvinn etterpå. Tar høgst eit halvt minutt.',
    people: 'Så mange telefonar',
    start: 'Start prøva',
    stop: 'Stopp',
    again: 'Prøv igjen',
    onlyFacilitator: 'Berre fasilitatoren kan starte prøva.',
    otherCafe: 'Ein annan kafé på denne maskina har ei prøve i gang.',
    progress: (inside, people) => `${inside} av ${people} er inne.`,
    notes: (seen, written) => `${seen} av ${written} lappar er komne fram.`,
    notYet: { title: 'Ikkje prøvd enno.', advice: '' },
    running: { title: 'Prøva går …', advice: '' },
    ask: {
      title: 'Klokka går i kafeen no',
      text: 'Prøva gjer arbeid på den same maskina. Telefonane i salen kan merke at det går tregare i eit halvt minutt.',
      yes: 'Start likevel',
      no: 'Vent',
    },
    says: {
      stopped: { title: 'Prøva blei stoppa.', advice: '' },
      broken: { title: 'Prøva lét seg ikkje gjennomføre.', advice: 'Prøv igjen, eller prøv med færre telefonar.' },
      'too-few-files': {
        title: 'Maskina opnar for få samband.',
        advice: 'Stopp Kafébord, skriv «ulimit -n 8192» i det same vindauget, og start igjen.',
      },
      'nobody-in': {
        title: 'Ingen kom inn.',
        advice: 'Sjå på adressa og brannmuren på maskina, og prøv igjen.',
      },
      'some-outside': {
        title: 'Ikkje alle kom inn.',
        advice: 'Lukk andre program, kople til straum, og prøv igjen. Hjelper det ikkje, treng du ei raskare maskin.',
      },
      'no-notes': {
        title: 'Ingen lappar kom fram.',
        advice: 'Noko på maskina stoppar websocket. Slå av VPN, proxy og nettfilter i virusvernet, og prøv igjen.',
      },
      'notes-missing': {
        title: 'Ikkje alle lappane kom fram i tide.',
        advice: 'Lukk andre program, kople til straum, og prøv igjen.',
      },
      'very-slow': {
        title: 'Maskina svarer for seint med så mange.',
        advice: 'Lukk andre program, kople til straum, og prøv igjen. Hjelper det ikkje, treng du ei raskare maskin.',
      },
      slow: { title: 'Alle kom inn, men svara kom seint.', advice: 'Lukk andre program, og kople til straum.' },
      well: { title: 'Maskina toler det.', advice: '' },
    },
    result: (inside, people) => `${inside} av ${people} kom inn.`,
    trips: (typical, slow) => `Svar på ${typical} ms. 19 av 20 under ${slow} ms.`,
    noteTrips: (typical, slow) => `Ein lapp er framme på ${typical} ms. 19 av 20 under ${slow} ms.`,
    files: (most, people) =>
      `Systemet opnar for ${most} samband på ein gong; ${phones(people)} treng om lag ${3 * people}.`,
    notNetwork: 'Prøva viser kva maskina toler. Nettet i salen prøver du med ekte telefonar.',
  },

  refusals: {
    'not-allowed': 'Denne lenka gir ikkje lov til det.',
    unreadable: 'Kafébord forstod ikkje det. Last sida på nytt, og prøv igjen.',
    'too-fast': 'Det gjekk litt fort. Vent nokre sekund, og prøv igjen.',
    'cafe-not-found': 'Kafeen finst ikkje på denne maskina.',
    'check-is-over': 'Denne sjekken er over. Skann koden på nytt.',
    'address-unknown': 'Adressa svarer ikkje lenger. Vel ei anna.',
    'no-address': 'Inga adresse svarer enno. Ordne adressa først.',
    'disk-unknown': 'Disken kan ikkje målast her.',
    'rehearsal-under-way': 'Ei prøve er i gang. Vent til ho er ferdig.',
    'clock-is-running': 'Klokka går i kafeen.',
    'another-cafe-is-running': 'Ein annan kafé på denne maskina er i gang. Vent til han er ferdig.',
    'not-saving': 'Kafébord får ikkje skrive til disken akkurat no.',
    unreachable: 'Får ikkje svar frå Kafébord. Prøv igjen.',
  },

  phone: {
    title: 'Sjekk av nettet',
    working: 'Prøver nettet …',
    well: 'Denne telefonen når fram',
    wellText: 'Det er alt. Du kan lukke sida, eller prøve igjen ein annan stad i salen.',
    polling: 'Telefonen når fram, men ikkje med websocket',
    pollingText: 'Slå av VPN og datasparing på telefonen, og prøv igjen. Vis dette til den som leier kafeen.',
    over: 'Denne sjekken er over',
    overText: 'Skann koden i konsollen på nytt.',
    lost: 'Mista kontakten',
    lostText: 'Sjå til at telefonen er på nettet i salen, og prøv igjen.',
    again: 'Prøv igjen',
    facts: {
      page: 'Sida',
      pageText: 'kom fram',
      line: 'Samband',
      websocket: 'websocket',
      pollingWord: 'berre vanlege førespurnader',
      trip: 'Fram og tilbake',
      clock: 'Klokka',
      clockRight: 'som på maskina',
      clockAhead: (seconds) => `${seconds} s framfor maskina`,
      clockBehind: (seconds) => `${seconds} s etter maskina`,
      network: 'Nett',
      same: 'same som maskina',
      other: 'eit anna enn maskina',
      unknown: 'kan ikkje avgjerast',
    },
    ms: (ms) => `${ms} ms`,
  },
};
