/** Salen: sjekken før dørene åpner, prøven med tenkte telefoner, og siden en telefon åpner for å prøve nettet. */
import type { AddressesSay, DiskSays, Level, PhonesSay, RehearsalSays, ClockSays } from '../../hall/judge.ts';
import { many } from './words.ts';

const phones = (count: number): string => many(count, 'telefon', 'telefoner');

/** Hva som er funnet, og hva man gjør med det. Uten råd er det ingenting å gjøre. */
export interface Finding {
  readonly title: string;
  readonly advice: string;
}

export const hall = {
  title: 'Sjekk salen',
  intro: 'Gjør dette når du er i salen og på nettet der, før folk kommer. Det tar et par minutter.',
  levels: { waiting: 'Ikke sjekket', good: 'Klart', warn: 'Se på dette', bad: 'Må ordnes' } satisfies Record<
    Level,
    string
  >,
  summary: {
    waiting: 'Noe er ikke sjekket ennå.',
    good: 'Salen er klar. Sett i gang.',
    warn: 'Det går an å begynne, men se på det som er merket.',
    bad: 'Noe må ordnes før dørene åpner.',
  } satisfies Record<Level, string>,
  lost: 'Får ikke svar fra Kafébord. Prøver igjen.',
  card: {
    title: 'Er salen klar?',
    text: 'På to minutter ser du om telefonene når fram, og om maskinen tåler alle som kommer.',
    open: 'Sjekk salen',
  },
  address: {
    name: 'Adressen',
    says: {
      reached: { title: 'Kafébord svarer på nettet her.', advice: '' },
      'only-virtual': {
        title: 'Ingen adresse på et vanlig nett svarer.',
        advice: 'Koble maskinen til nettet i salen, trådløst eller med kabel. Adressen kommer her av seg selv.',
      },
      unreached: {
        title: 'Maskinen har en adresse, men Kafébord svarer ikke på den.',
        advice: 'Slipp Kafébord (Node) gjennom brannmuren på maskinen, og slå av VPN. Sjekken går av seg selv.',
      },
      none: {
        title: 'Maskinen er ikke på noe nett.',
        advice: 'Koble til nettet i salen, eller slå på delt nett (mobil sone) på maskinen og la telefonene bruke det.',
      },
    } satisfies Record<AddressesSay, Finding>,
    choose: 'Adressen telefonene bruker',
    chooseHint: 'Gjelder QR-koden overalt: her, på projektoren og på plakater.',
    automatic: 'Velg for meg',
    automaticHint: (address: string) => `Nå: ${address}`,
    kinds: {
      name: 'navnet i sertifikatet',
      lan: 'vanlig nett',
      virtual: 'laget av et program på maskinen',
      'link-local': 'nettet har ikke gitt maskinen noen adresse',
      ipv6: 'IPv6',
    },
    silent: 'svarer ikke',
  },

  phones: {
    name: 'Telefonene',
    scan: 'Skann denne med telefonen din, på nettet gjestene skal bruke.',
    more: 'Prøv gjerne flere telefoner, og gå til den fjerneste kroken i salen.',
    qr: (address: string) => `QR-kode til ${address}`,
    list: 'Telefoner som har svart',
    says: {
      'no-address': { title: 'Ingen adresse å prøve ennå.', advice: 'Ordne adressen først.' },
      scan: { title: 'Venter på den første telefonen.', advice: '' },
      nobody: {
        title: 'Maskinen når seg selv, men ingen telefon har svart.',
        advice:
          'Nettet holder kanskje enhetene fra hverandre (det heter klientisolasjon og er vanlig på gjestenett). Sjekk først at telefonen er på samme nett og har logget inn hvis nettet krever det. Hjelper det ikke: be om et nett uten klientisolasjon, ta med en egen ruter, eller slå på mobil sone på maskinen og la telefonene bruke den.',
      },
      well: { title: 'Telefonene når fram.', advice: '' },
      'some-polling': {
        title: 'Noen telefoner får ikke websocket.',
        advice:
          'Alt kommer fram likevel, også lappene, men litt senere. Slå av VPN og datasparing på dem hvis det går tregt.',
      },
      'all-polling': {
        title: 'Nettet stopper websocket.',
        advice:
          'Alt kommer fram likevel, også lappene, men det går tyngre når mange er inne. Be om et nett uten mellomledd (proxy), eller bruk mobil sone fra maskinen.',
      },
      slow: {
        title: 'Telefonene når fram, men sent.',
        advice: 'Flytt maskinen nærmere ruteren, bruk kabel fra maskinen til ruteren, eller be om 5 GHz.',
      },
    } satisfies Record<PhonesSay, Finding>,
    answered: (ms: number) => `${ms} ms`,
    websocket: 'Telefon svarte, websocket',
    polling: 'Telefon svarte, uten websocket',
    thisMachine: 'Denne maskinen svarte. Det sier ingenting om nettet.',
    otherNetwork: 'fra et annet nett',
  },

  disk: {
    name: 'Disken',
    says: {
      unknown: { title: 'Ikke målt ennå.', advice: '' },
      measuring: { title: 'Måler …', advice: '' },
      well: { title: 'God plass, og rask nok.', advice: '' },
      slow: {
        title: 'Disken er litt treg.',
        advice: 'Merket «Lagret» kommer litt sent. Ikke ha dataene på en minnepinne eller et nettverksområde.',
      },
      'very-slow': {
        title: 'Disken er for treg.',
        advice:
          'Lapper blir merket som lagret først etter et sekund eller mer. Legg dataene på maskinens egen disk (DATA_DIR), og la ikke virusvern eller skylagring følge med på mappen.',
      },
      'little-room': { title: 'Lite plass på disken.', advice: 'Det holder til i dag. Rydd likevel når du kan.' },
      'no-room': { title: 'For lite plass på disken.', advice: 'Frigjør minst 1 GB før kafeen begynner.' },
      refuses: {
        title: 'Det går ikke an å skrive i datamappen.',
        advice: 'Sjekk at brukeren som startet Kafébord, får skrive der.',
      },
    } satisfies Record<DiskSays, Finding>,
    figures: (free: string, ms: string) => `${free} ledig. 19 av 20 lagringer tok under ${ms} ms.`,
    again: 'Mål igjen',
  },

  clock: {
    name: 'Klokka',
    says: {
      unknown: { title: 'Ikke sammenlignet med noe ennå.', advice: 'Når en telefon har svart, sammenlignes klokkene.' },
      right: { title: 'Klokka på maskinen går riktig.', advice: '' },
      off: {
        title: 'Klokka på maskinen går feil.',
        advice:
          'Nedtellingen blir riktig likevel, men klokkeslett blir feil. Still klokka på maskinen før kafeen begynner.',
      },
    } satisfies Record<ClockSays, Finding>,
    behind: (minutes: number) => `Den går omtrent ${many(minutes, 'minutt', 'minutter')} for sent.`,
    ahead: (minutes: number) => `Den går omtrent ${many(minutes, 'minutt', 'minutter')} for fort.`,
    zone: {
      title: 'Maskinen har en annen tidssone enn kafeen.',
      advice: (machine: string, cafe: string) =>
        `Maskinen viser klokkeslett for ${machine}, men kafeen er satt opp for ${cafe}. Endre tidssonen på maskinen.`,
    },
  },

  rehearsal: {
    name: 'Prøve med tenkte telefoner',
    text: 'Maskinen later som om så mange telefoner kommer inn, setter seg og skriver en lapp hver. Det skjer i en egen kafé som forsvinner etterpå. Tar høyst et halvt minutt.',
    people: 'Så mange telefoner',
    start: 'Start prøven',
    stop: 'Stopp',
    again: 'Prøv igjen',
    onlyFacilitator: 'Bare fasilitatoren kan starte prøven.',
    otherCafe: 'En annen kafé på denne maskinen har en prøve i gang.',
    progress: (inside: number, people: number) => `${inside} av ${people} er inne.`,
    notes: (seen: number, written: number) => `${seen} av ${written} lapper er kommet fram.`,
    notYet: { title: 'Ikke prøvd ennå.', advice: '' },
    running: { title: 'Prøven går …', advice: '' },
    ask: {
      title: 'Klokka går i kafeen nå',
      text: 'Prøven gjør arbeid på den samme maskinen. Telefonene i salen kan merke at det går tregere i et halvt minutt.',
      yes: 'Start likevel',
      no: 'Vent',
    },
    says: {
      stopped: { title: 'Prøven ble stoppet.', advice: '' },
      broken: { title: 'Prøven lot seg ikke gjennomføre.', advice: 'Prøv igjen, eller prøv med færre telefoner.' },
      'too-few-files': {
        title: 'Maskinen tillater for få forbindelser.',
        advice: 'Stopp Kafébord, skriv «ulimit -n 8192» i det samme vinduet, og start igjen.',
      },
      'nobody-in': {
        title: 'Ingen kom inn.',
        advice: 'Se på adressen og brannmuren på maskinen, og prøv igjen.',
      },
      'some-outside': {
        title: 'Ikke alle kom inn.',
        advice:
          'Lukk andre programmer, koble til strøm, og prøv igjen. Hjelper det ikke, trenger du en raskere maskin.',
      },
      'no-notes': {
        title: 'Ingen lapper kom fram.',
        advice: 'Noe på maskinen stopper websocket. Slå av VPN, proxy og nettfilter i virusvernet, og prøv igjen.',
      },
      'notes-missing': {
        title: 'Ikke alle lappene kom fram i tide.',
        advice: 'Lukk andre programmer, koble til strøm, og prøv igjen.',
      },
      'very-slow': {
        title: 'Maskinen svarer for sent med så mange.',
        advice:
          'Lukk andre programmer, koble til strøm, og prøv igjen. Hjelper det ikke, trenger du en raskere maskin.',
      },
      slow: { title: 'Alle kom inn, men svarene kom sent.', advice: 'Lukk andre programmer, og koble til strøm.' },
      well: { title: 'Maskinen tåler det.', advice: '' },
    } satisfies Record<RehearsalSays, Finding>,
    result: (inside: number, people: number) => `${inside} av ${people} kom inn.`,
    trips: (typical: string, slow: string) => `Svar på ${typical} ms. 19 av 20 under ${slow} ms.`,
    noteTrips: (typical: string, slow: string) => `En lapp er framme på ${typical} ms. 19 av 20 under ${slow} ms.`,
    files: (most: number, people: number) =>
      `Systemet tillater ${most} forbindelser på en gang; ${phones(people)} trenger omtrent ${3 * people}.`,
    notNetwork: 'Prøven viser hva maskinen tåler. Nettet i salen prøver du med ekte telefoner.',
  },

  refusals: {
    'not-allowed': 'Denne lenken gir ikke lov til det.',
    unreadable: 'Kafébord forsto ikke det. Last siden på nytt, og prøv igjen.',
    'too-fast': 'Det gikk litt fort. Vent noen sekunder, og prøv igjen.',
    'cafe-not-found': 'Kafeen finnes ikke på denne maskinen.',
    'check-is-over': 'Denne sjekken er over. Skann koden på nytt.',
    'address-unknown': 'Adressen svarer ikke lenger. Velg en annen.',
    'no-address': 'Ingen adresse svarer ennå. Ordne adressen først.',
    'disk-unknown': 'Disken kan ikke måles her.',
    'rehearsal-under-way': 'En prøve er i gang. Vent til den er ferdig.',
    'clock-is-running': 'Klokka går i kafeen.',
    'another-cafe-is-running': 'En annen kafé på denne maskinen er i gang. Vent til den er ferdig.',
    'not-saving': 'Kafébord får ikke skrevet til disken akkurat nå.',
    unreachable: 'Får ikke svar fra Kafébord. Prøv igjen.',
  },

  phone: {
    title: 'Sjekk av nettet',
    working: 'Prøver nettet …',
    well: 'Denne telefonen når fram',
    wellText: 'Det er alt. Du kan lukke siden, eller prøve igjen et annet sted i salen.',
    polling: 'Telefonen når fram, men ikke med websocket',
    pollingText: 'Slå av VPN og datasparing på telefonen, og prøv igjen. Vis dette til den som leder kafeen.',
    over: 'Denne sjekken er over',
    overText: 'Skann koden i konsollen på nytt.',
    lost: 'Mistet kontakten',
    lostText: 'Se at telefonen er på nettet i salen, og prøv igjen.',
    again: 'Prøv igjen',
    facts: {
      page: 'Siden',
      pageText: 'kom fram',
      line: 'Forbindelse',
      websocket: 'websocket',
      pollingWord: 'bare vanlige forespørsler',
      trip: 'Fram og tilbake',
      clock: 'Klokka',
      clockRight: 'som på maskinen',
      clockAhead: (seconds: string) => `${seconds} s foran maskinen`,
      clockBehind: (seconds: string) => `${seconds} s etter maskinen`,
      network: 'Nett',
      same: 'samme som maskinen',
      other: 'et annet enn maskinen',
      unknown: 'kan ikke avgjøres',
    },
    ms: (ms: number) => `${ms} ms`,
  },
};
