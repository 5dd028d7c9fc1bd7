/** Plassering: hvem som sitter hvor, hvor god planen er, og hva som skjer når noe endrer seg. */
import type { BrokenRule, Contradiction, SeatChange } from '../../seating/problem.ts';
import { listed, many } from './words.ts';

/** Hvem og hvor en regel gjelder, slik det skal leses. */
export interface RuleWords {
  readonly rounds: readonly number[];
  readonly names: readonly string[];
  /** `Bord 3` eller tomt. */
  readonly table: string;
  readonly units: number;
}

export interface ContradictionWords {
  readonly rounds: readonly number[];
  readonly names: readonly string[];
  readonly tables: readonly string[];
  /** Plasser eller bord som finnes, eller folk som trengs: tallet som ikke går opp. */
  readonly most: number;
  readonly people: number;
  readonly language: string;
}

const people = (count: number): string => many(count, 'person', 'personer');
const at = (rounds: readonly number[]): string => `Runde ${listed(rounds.map(String))}`;
const few = (names: readonly string[]): string =>
  names.length > 4 ? `${names.slice(0, 3).join(', ')} og ${names.length - 3} til` : listed(names);

export const seating = {
  title: 'Plassering',
  none: 'Plassene er ikke trukket ennå',
  noneText: 'Når plassene er trukket, ser du her hvem som møter hvem, og om planen kan bli bedre.',
  nobodyText: 'Når folk er kommet inn, kan du trekke plassene og se hvor god planen er.',
  judging: 'Regner på planen …',
  random: 'Ren tilfeldig trekning er slått på. Ønsker, faste bord og størrelser gjelder likevel.',
  failed: 'Nettleseren fikk ikke regnet på planen. Kafébord på serveren gjør det i stedet.',

  verdict: {
    none: 'Ingen møtes to ganger.',
    noneBest: 'Ingen møtes to ganger. Ingen plan kan gjøre det bedre.',
    fewest: (count: number) => `${many(count, 'møte', 'møter')} gjentas; færre er ikke mulig.`,
    fewestBest: (count: number) => `${many(count, 'møte', 'møter')} gjentas. Ingen plan kan gjøre det bedre.`,
    some: (count: number, least: number) =>
      least === 0
        ? `${many(count, 'møte', 'møter')} gjentas. Det kan finnes en bedre plan.`
        : `${many(count, 'møte', 'møter')} gjentas; minst ${least} er ikke til å unngå.`,
    broken: (count: number) => `Planen bryter ${count === 1 ? 'én regel' : `${count} regler`}.`,
  },
  figures: {
    label: 'Hvor god planen er',
    repeats: 'møter gjentas',
    returns: 'tilbake til samme bord',
    mix: {
      organisation: 'kollegapar ved samme bord',
      actorType: 'par av samme aktørtype ved bordet',
      municipality: 'par fra samme kommune ved bordet',
      withoutPhone: 'par uten telefon ved samme bord',
    },
    otherMix: (name: string) => `par med samme ${name} ved bordet`,
    met: 'andre møter hver person, i snitt',
    metMost: (most: string, fewest: number) => `Høyst mulig: ${most}. Den som møter færrest, møter ${fewest}.`,
    sizes: 'personer ved hvert bord',
    sizesText: 'I rundene som gjenstår.',
    sizesRange: (fewest: number, most: number) => (fewest === most ? String(most) : `${fewest}–${most}`),
    zero: 'Best mulig.',
    least: 'Færre er ikke mulig.',
    above: (least: number) =>
      least === 0 ? 'Ikke bevist at noen er nødvendige.' : `Minst ${least} er ikke til å unngå.`,
  },

  broken: {
    title: 'Dette går ikke opp',
    rules: {
      seated: ({ rounds, names }: RuleWords) => `${at(rounds)}: ${few(names)} mangler plass.`,
      capacity: ({ rounds, table, units }: RuleWords) => `${at(rounds)}: ${table} har ${people(units)} for mye.`,
      minimum: ({ rounds, table, units }: RuleWords) => `${at(rounds)}: ${table} har ${people(units)} for lite.`,
      host: ({ rounds, table }: RuleWords) => `${at(rounds)}: ${table} har ikke bordverten sin.`,
      together: ({ rounds, names }: RuleWords) => `${at(rounds)}: ${few(names)} sitter ikke sammen.`,
      apart: ({ rounds, names }: RuleWords) => `${at(rounds)}: ${few(names)} sitter ved samme bord.`,
      pin: ({ rounds, names }: RuleWords) => `${at(rounds)}: ${few(names)} sitter ikke ved bordet sitt.`,
      language: ({ rounds, table }: RuleWords) => `${at(rounds)}: ved ${table} er det ikke noe språk alle kan.`,
      locked: ({ rounds, names }: RuleWords) => `${at(rounds)}: ${few(names)} er låst, men har fått nytt bord.`,
      history: ({ rounds }: RuleWords) => `${at(rounds)} er begynt, men er endret.`,
    } satisfies Record<BrokenRule['rule'], (at: RuleWords) => string>,
    todo: {
      seated: 'Gjør plass ved et bord, eller åpne ett til.',
      capacity: 'Flytt noen, eller la bordet ha flere under «Innstillinger».',
      minimum: 'La bordet ha færre under «Innstillinger», eller steng det.',
      host: 'Velg en bordvert under «Folk».',
      together: 'Flytt én av dem, eller fjern ønsket.',
      apart: 'Flytt én av dem, eller fjern ønsket.',
      pin: 'Flytt personen, eller fjern ønsket om fast bord.',
      language: 'Gi noen tolk, eller slå av kravet om felles språk under «Innstillinger».',
      locked: 'Lås opp personen, eller flytt tilbake.',
      history: 'Trekk plassene for rundene som gjenstår, på nytt.',
    } satisfies Record<BrokenRule['rule'], string>,
    more: (count: number) => `og ${count} til`,
  },
  contradictions: {
    title: 'Reglene går ikke opp sammen',
    text: 'Ingen plan kan holde alle. Planen er så nær som det går. Endre én av disse:',
    kinds: {
      'too-many-people': ({ rounds, people: count, most }: ContradictionWords) =>
        `${at(rounds)}: ${people(count)}, men bare ${many(most, 'plass', 'plasser')}. Åpne et bord, eller la bordene ha flere.`,
      'too-few-people': ({ rounds, people: count, most }: ContradictionWords) =>
        `${at(rounds)}: bordene skal ha minst ${people(most)} til sammen, men det er ${count}. Steng et bord, eller la bordene ha færre.`,
      'group-too-large': ({ rounds, names, most }: ContradictionWords) =>
        `${at(rounds)}: ${few(names)} skal sitte sammen, men det største bordet har ${many(most, 'plass', 'plasser')}. Del gruppa, eller la et bord ha flere.`,
      'group-bound-to-different-tables': ({ rounds, names }: ContradictionWords) =>
        `${at(rounds)}: ${few(names)} skal sitte sammen, men er bundet til ulike bord. Fjern ønsket, eller ett av de faste bordene.`,
      'together-and-apart': ({ rounds, names }: ContradictionWords) =>
        `${at(rounds)}: ${few(names)} skal både sitte sammen og hver for seg. Fjern ett av ønskene.`,
      'too-many-pinned': ({ rounds, names, tables, most }: ContradictionWords) =>
        `${at(rounds)}: ${few(names)} skal sitte ved ${listed(tables)}, der det er ${many(most, 'plass', 'plasser')}. La noen velge mellom flere bord.`,
      'too-many-apart': ({ rounds, names, most }: ContradictionWords) =>
        `${at(rounds)}: ${few(names)} skal sitte hver for seg, men det er bare ${most} bord. Fjern noen fra ønsket.`,
      'language-alone': ({ rounds, names, language }: ContradictionWords) =>
        `${at(rounds)}: for få snakker ${language} til at ${few(names)} får et bord med felles språk. Gi dem tolk, eller slå av kravet.`,
    } satisfies Record<Contradiction['kind'], (at: ContradictionWords) => string>,
  },

  heat: {
    title: 'Hvem møter hvem',
    text: 'Folk står etter organisasjon, med samme rekkefølge bortover og nedover.',
    textGroups: 'Hver rute er to organisasjoner. Jo større firkant, jo flere av dem møter hverandre.',
    whole: 'Hele planen',
    soFar: 'Til nå',
    which: 'Hvilke runder',
    summary: (count: number, met: number, again: number) =>
      `${people(count)}. ${many(met, 'par møtes', 'par møtes')}, ${again === 0 ? 'ingen mer enn én gang' : `${again} av dem mer enn én gang`}.`,
    once: 'Møtes én gang',
    again: 'Møtes flere ganger (tallet sier hvor mange)',
    againFull: 'Møtes flere ganger (full rute)',
    againGroups: 'Noen møtes flere ganger',
    never: 'Møtes ikke',
    share: 'Hvor mange av dem som møtes: få, flere, flest',
    list: 'Vis det samme som liste',
    meets: (count: number) => `møter ${many(count, 'person', 'personer')}`,
    meetsAgain: (names: readonly string[]) => `flere ganger: ${listed(names)}`,
    noOrganisation: 'Uten organisasjon',
    others: (count: number) => `${many(count, 'organisasjon', 'organisasjoner')} til`,
  },

  offer: {
    title: 'En bedre plan er klar',
    gains: {
      rules: (count: number) =>
        count === 1 ? '1 regel som ikke holdt, holder' : `${count} regler som ikke holdt, holder`,
      hosts: (count: number) => `${many(count, 'bord får', 'bord får')} bordvert`,
      repeats: (count: number) => many(count, 'gjentatt møte mindre', 'gjentatte møter mindre'),
      returns: (count: number) =>
        count === 1
          ? '1 person slipper å komme tilbake til samme bord'
          : `${count} slipper å komme tilbake til samme bord`,
      organisation: (count: number) => many(count, 'kollegapar færre', 'kollegapar færre'),
      mixed: 'bedre blanding ved bordene',
    },
    moves: (count: number) => (count === 0 ? 'Ingen får nytt bord.' : `${many(count, 'plass', 'plasser')} endres.`),
    sentence: (gains: readonly string[], moves: string) => `${listed(gains)}. ${moves}`,
    see: 'Se og bruk',
    later: 'Ikke nå',
  },

  preview: {
    working: 'Regner ut hvem som må flytte …',
    again: 'Plassene ble endret imens. Forslaget er regnet ut på nytt.',
    nobody: 'Ingen andre får nytt bord.',
    nobodyAtAll: 'Ingen får nytt bord.',
    next: (count: number, round: number) =>
      count === 1 ? `1 person får nytt bord i runde ${round}.` : `${count} personer får nytt bord i runde ${round}.`,
    later: (count: number) =>
      count === 1 ? '1 person får nytt bord senere.' : `${count} personer får nytt bord senere.`,
    after: 'Slik blir planen',
    why: {
      arrives: 'Kommer til',
      leaves: 'Går',
      'table-closes': 'Bordet stenges',
      hosts: 'Bordvert',
      moves: 'Flytter for å få det til å gå opp',
    } satisfies Record<SeatChange['why'], string>,
    to: 'til',
    nowhere: 'ingen plass',
    newHost: (table: string, name: string) => `${name} blir bordvert ved ${table}`,
    showAll: (count: number) => `Vis alle ${count}`,
    use: 'Bruk dette',
    cancel: 'Avbryt',
    serverPlans: 'Kafébord regner ut plassene når du trykker.',
    used: 'Den nye planen gjelder.',
    figure: (label: string, before: number, after: number) =>
      `${label.charAt(0).toLocaleUpperCase('nb')}${label.slice(1)}: fra ${before} til ${after}`,
    gone: 'Planen du har, er like god nå. Det er ikke noe å endre.',
  },

  closeTable: {
    menu: 'Steng bordet',
    title: (table: string) => `Stenge ${table}?`,
    text: 'Lappene blir liggende på duken.',
    textRunning: 'Bordet er med ut runden som går. Lappene blir liggende på duken.',
    yes: 'Steng bordet',
    done: (table: string) => `${table} er stengt.`,
  },
  openTable: {
    menu: 'Åpne et bord til',
    title: 'Åpne et bord til',
    text: (round: number) => `Bordet er med fra runde ${round}.`,
    name: 'Navn',
    theme: 'Tema',
    prompt: 'Spørsmål ved dette bordet',
    see: 'Se hvem som flytter',
    yes: 'Åpne bordet',
    done: (table: string) => `${table} er åpnet.`,
  },
  reopenTable: (table: string) => `Åpne ${table.charAt(0).toLowerCase()}${table.slice(1)} igjen`,
  closedFrom: (round: number) => `Stengt fra runde ${round}`,
  addRound: {
    menu: 'Legg til en runde',
    title: 'Legg til en runde',
    question: 'Spørsmål',
    hint: 'Hjelp til bordet',
    name: 'Kort navn',
    minutes: 'Minutter',
    see: 'Se hvem som møtes',
    yes: 'Legg til runden',
    done: (round: number) => `Runde ${round} er lagt til.`,
    text: 'Runden kommer etter den siste, med flyttetid foran.',
  },
  dropRound: {
    menu: (round: number) => `Ta bort runde ${round}`,
    title: (round: number) => `Ta bort runde ${round}?`,
    text: 'Spørsmålet og tiden forsvinner fra programmet. Det som er skrevet, blir liggende.',
    yes: 'Ta bort runden',
    done: (round: number) => `Runde ${round} er tatt bort.`,
  },
  removePerson: {
    title: (name: string) => `Ta ${name} ut av kafeen?`,
    text: 'Lappene blir værende. Du kan hente personen tilbake.',
    yes: 'Ta ut',
  },
  host: {
    title: (name: string, table: string) => `${name} blir bordvert ved ${table}`,
    removeTitle: (name: string, table: string) => `${name} er ikke lenger bordvert ved ${table}`,
    yes: 'Gjør til bordvert',
    removeYes: 'Ta bort som bordvert',
  },
  move: {
    title: (name: string, table: string, round: number) => `${name} til ${table} i runde ${round}`,
    see: 'Se følgene',
    yes: 'Flytt',
  },

  wishes: {
    title: 'Ønsker',
    text: 'Planen tar hensyn til dette når plassene trekkes og hver gang noe endres.',
    none: 'Ingen ønsker ennå',
    noneText: 'Skal noen sitte sammen, hver for seg eller ved et bestemt bord? Legg det inn her.',
    add: 'Legg til ønske',
    kind: 'Hva gjelder det?',
    kinds: {
      together: { name: 'Sitte sammen', hint: 'For eksempel en person og den som tolker eller hjelper.' },
      apart: { name: 'Ikke ved samme bord', hint: 'De møtes ikke i noen runde.' },
      pin: { name: 'Fast bord', hint: 'For eksempel det bordet som er lett å nå med rullestol.' },
    },
    people: 'Hvem?',
    search: 'Søk etter navn eller organisasjon',
    chosen: (count: number) => `${people(count)} valgt`,
    noMatch: 'Ingen passer med søket.',
    moreMatches: (count: number) => `${count} til. Søk for å finne dem.`,
    tables: 'Hvilke bord?',
    tablesHint: 'Velger du flere, kan personen flytte mellom dem.',
    twoNeeded: 'Velg minst to personer.',
    personNeeded: 'Velg én person.',
    tableNeeded: 'Velg minst ett bord.',
    save: 'Legg til',
    together: (names: readonly string[]) => `${listed(names)} sitter sammen`,
    apart: (names: readonly string[]) => `${listed(names)} sitter ikke ved samme bord`,
    pin: (name: string, tables: readonly string[]) => `${name} sitter ved ${listed(tables)}`,
    drop: (wish: string) => `Fjern ønsket: ${wish}`,
    dropped: 'Ønsket er fjernet.',
    added: 'Ønsket er lagt til.',
  },
  person: {
    municipality: 'Kommune',
    when: 'Tid og språk',
    from: 'Kommer',
    fromStart: 'fra starten',
    fromRound: (round: number) => `til runde ${round}`,
    to: 'Går',
    toEnd: 'når kafeen er ferdig',
    toRound: (round: number) => `etter runde ${round}`,
    languages: 'Språk personen kan samtale på',
    languagesHint: 'Brukes bare når hvert bord skal ha et felles språk. Ingen valgt betyr at alle språk går.',
    interpreted: 'Har tolk',
    interpretedHint: 'Da bindes bordet ikke av språkene til denne personen.',
    attends: (from: number, to: number | null) =>
      to === null
        ? `kommer til runde ${from}`
        : from === 1
          ? `går etter runde ${to}`
          : `er med fra runde ${from} til ${to}`,
    lock: 'Lås plassene',
    unlock: 'Lås opp plassene',
    locked: 'Plassene er låst',
    lockDone: (name: string) => `${name} beholder plassene sine når resten endres.`,
    unlockDone: (name: string) => `${name} kan få nye plasser igjen.`,
  },
  settings: {
    how: 'Hvordan skal folk fordeles?',
    modes: {
      mixed: {
        name: 'Bland folk',
        hint: 'Færrest mulig møtes to ganger. Kolleger sitter hver for seg, og aktørtyper og kommuner blandes.',
      },
      random: { name: 'Ren tilfeldig trekning', hint: 'Bare loddet avgjør. Noen vil møtes flere ganger.' },
    },
    commonLanguage: 'Felles språk ved hvert bord',
    commonLanguageHint: 'Alle ved bordet kan minst ett språk sammen, unntatt de som har tolk.',
    size: 'Bestem hvor mange som kan sitte her',
    min: 'Minst',
    max: 'Høyst',
  },
};

export type SeatingMessages = typeof seating;
