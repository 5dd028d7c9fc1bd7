/** Plassering: kven som sit kvar, kor god planen er, og kva som skjer når noko endrar seg. */
import type { SeatingMessages } from '../nb/seating.ts';
import { listed, many } from './words.ts';

const people = (count: number): string => many(count, 'person', 'personar');
const repeated = (count: number): string => many(count, 'møte blir gjentatt', 'møte blir gjentatte');
const at = (rounds: readonly number[]): string => `Runde ${listed(rounds.map(String))}`;
const few = (names: readonly string[]): string =>
  names.length > 4 ? `${names.slice(0, 3).join(', ')} og ${names.length - 3} til` : listed(names);

export const seating: SeatingMessages = {
  title: 'Plassering',
  none: 'Plassane er ikkje trekte enno',
  noneText: 'Når plassane er trekte, ser du her kven som møter kven, og om planen kan bli betre.',
  nobodyText: 'Når folk er komne inn, kan du trekke plassane og sjå kor god planen er.',
  judging: 'Reknar på planen …',
  random: 'Rein tilfeldig trekking er slått på. Ønske, faste bord og storleikar gjeld likevel.',
  failed: 'Nettlesaren fekk ikkje rekna på planen. Kafébord på serveren gjer det i staden.',

  verdict: {
    none: 'Ingen møtest to gonger.',
    noneBest: 'Ingen møtest to gonger. Ingen plan kan gjere det betre.',
    fewest: (count) => `${repeated(count)}; færre er ikkje mogleg.`,
    fewestBest: (count) => `${repeated(count)}. Ingen plan kan gjere det betre.`,
    some: (count, least) =>
      least === 0
        ? `${repeated(count)}. Det kan finnast ein betre plan.`
        : `${repeated(count)}; minst ${least} er ikkje til å unngå.`,
    broken: (count) => `Planen bryt ${count === 1 ? 'éin regel' : `${count} reglar`}.`,
  },
  figures: {
    label: 'Kor god planen er',
    repeats: 'møte blir gjentatte',
    returns: 'tilbake til same bord',
    mix: {
      organisation: 'kollegapar ved same bord',
      actorType: 'par av same aktørtype ved bordet',
      municipality: 'par frå same kommune ved bordet',
      withoutPhone: 'par utan telefon ved same bord',
    },
    otherMix: (name) => `par med same ${name} ved bordet`,
    met: 'andre møter kvar person, i snitt',
    metMost: (most, fewest) => `Høgst mogleg: ${most}. Den som møter færrast, møter ${fewest}.`,
    sizes: 'personar ved kvart bord',
    sizesText: 'I rundane som er igjen.',
    sizesRange: (fewest, most) => (fewest === most ? String(most) : `${fewest}–${most}`),
    zero: 'Best mogleg.',
    least: 'Færre er ikkje mogleg.',
    above: (least) => (least === 0 ? 'Ikkje prova at nokon er nødvendige.' : `Minst ${least} er ikkje til å unngå.`),
  },

  broken: {
    title: 'Dette går ikkje opp',
    rules: {
      seated: ({ rounds, names }) => `${at(rounds)}: ${few(names)} manglar plass.`,
      capacity: ({ rounds, table, units }) => `${at(rounds)}: ${table} har ${people(units)} for mykje.`,
      minimum: ({ rounds, table, units }) => `${at(rounds)}: ${table} har ${people(units)} for lite.`,
      host: ({ rounds, table }) => `${at(rounds)}: ${table} har ikkje bordverten sin.`,
      together: ({ rounds, names }) => `${at(rounds)}: ${few(names)} sit ikkje saman.`,
      apart: ({ rounds, names }) => `${at(rounds)}: ${few(names)} sit ved same bord.`,
      pin: ({ rounds, names }) => `${at(rounds)}: ${few(names)} sit ikkje ved bordet sitt.`,
      language: ({ rounds, table }) => `${at(rounds)}: ved ${table} er det ikkje noko språk alle kan.`,
      locked: ({ rounds, names }) =>
        `${at(rounds)}: ${few(names)} er ${names.length === 1 ? 'låst' : 'låste'}, men har fått nytt bord.`,
      history: ({ rounds }) => `${at(rounds)} har begynt, men er endra.`,
    },
    todo: {
      seated: 'Gjer plass ved eit bord, eller opne eitt til.',
      capacity: 'Flytt nokon, eller la bordet ha fleire under «Innstillingar».',
      minimum: 'La bordet ha færre under «Innstillingar», eller steng det.',
      host: 'Vel ein bordvert under «Folk».',
      together: 'Flytt éin av dei, eller fjern ønsket.',
      apart: 'Flytt éin av dei, eller fjern ønsket.',
      pin: 'Flytt personen, eller fjern ønsket om fast bord.',
      language: 'Gi nokon tolk, eller slå av kravet om felles språk under «Innstillingar».',
      locked: 'Lås opp personen, eller flytt tilbake.',
      history: 'Trekk plassane på nytt for rundane som er igjen.',
    },
    more: (count) => `og ${count} til`,
  },
  contradictions: {
    title: 'Reglane går ikkje opp saman',
    text: 'Ingen plan kan halde alle. Planen er så nær som det går. Endre éin av desse:',
    kinds: {
      'too-many-people': ({ rounds, people: count, most }) =>
        `${at(rounds)}: ${people(count)}, men berre ${many(most, 'plass', 'plassar')}. Opne eit bord, eller la borda ha fleire.`,
      'too-few-people': ({ rounds, people: count, most }) =>
        `${at(rounds)}: borda skal ha minst ${people(most)} til saman, men det er ${count}. Steng eit bord, eller la borda ha færre.`,
      'group-too-large': ({ rounds, names, most }) =>
        `${at(rounds)}: ${few(names)} skal sitje saman, men det største bordet har ${many(most, 'plass', 'plassar')}. Del gruppa, eller la eit bord ha fleire.`,
      'group-bound-to-different-tables': ({ rounds, names }) =>
        `${at(rounds)}: ${few(names)} skal sitje saman, men er bundne til ulike bord. Fjern ønsket, eller eitt av dei faste borda.`,
      'together-and-apart': ({ rounds, names }) =>
        `${at(rounds)}: ${few(names)} skal både sitje saman og kvar for seg. Fjern eitt av ønska.`,
      'too-many-pinned': ({ rounds, names, tables, most }) =>
        `${at(rounds)}: ${few(names)} skal sitje ved ${listed(tables)}, der det er ${many(most, 'plass', 'plassar')}. La nokon velje mellom fleire bord.`,
      'too-many-apart': ({ rounds, names, most }) =>
        `${at(rounds)}: ${few(names)} skal sitje kvar for seg, men det er berre ${most} bord. Fjern nokon frå ønsket.`,
      'language-alone': ({ rounds, names, language }) =>
        `${at(rounds)}: for få snakkar ${language} til at ${few(names)} får eit bord med felles språk. Gi dei tolk, eller slå av kravet.`,
    },
  },

  heat: {
    title: 'Kven møter kven',
    text: 'Folk står etter organisasjon, med same rekkefølge bortover og nedover.',
    textGroups: 'Kvar rute er to organisasjonar. Di større firkanten er, di fleire av dei møter kvarandre.',
    whole: 'Heile planen',
    soFar: 'Til no',
    which: 'Kva rundar',
    summary: (count, met, again) =>
      `${people(count)}. ${met} par møtest, ${again === 0 ? 'ingen meir enn éin gong' : `${again} av dei meir enn éin gong`}.`,
    once: 'Møtest éin gong',
    again: 'Møtest fleire gonger (talet seier kor mange)',
    againFull: 'Møtest fleire gonger (full rute)',
    againGroups: 'Nokon møtest fleire gonger',
    never: 'Møtest ikkje',
    share: 'Kor mange av dei som møtest: få, fleire, flest',
    list: 'Vis det same som liste',
    meets: (count) => `møter ${people(count)}`,
    meetsAgain: (names) => `fleire gonger: ${listed(names)}`,
    noOrganisation: 'Utan organisasjon',
    others: (count) => `${many(count, 'organisasjon', 'organisasjonar')} til`,
  },

  offer: {
    title: 'Ein betre plan er klar',
    gains: {
      rules: (count) => (count === 1 ? '1 regel som ikkje heldt, held' : `${count} reglar som ikkje heldt, held`),
      hosts: (count) => `${count} bord får bordvert`,
      repeats: (count) => many(count, 'gjentatt møte mindre', 'gjentatte møte mindre'),
      returns: (count) =>
        count === 1 ? '1 person slepp å kome tilbake til same bord' : `${count} slepp å kome tilbake til same bord`,
      organisation: (count) => `${count} kollegapar færre`,
      mixed: 'betre blanding ved borda',
    },
    moves: (count) =>
      count === 0 ? 'Ingen får nytt bord.' : `${many(count, 'plass blir endra', 'plassar blir endra')}.`,
    sentence: (gains, moves) => `${listed(gains)}. ${moves}`,
    see: 'Sjå og bruk',
    later: 'Ikkje no',
  },

  preview: {
    working: 'Reknar ut kven som må flytte …',
    again: 'Plassane blei endra imens. Forslaget er rekna ut på nytt.',
    nobody: 'Ingen andre får nytt bord.',
    nobodyAtAll: 'Ingen får nytt bord.',
    next: (count, round) =>
      count === 1 ? `1 person får nytt bord i runde ${round}.` : `${count} personar får nytt bord i runde ${round}.`,
    later: (count) => (count === 1 ? '1 person får nytt bord seinare.' : `${count} personar får nytt bord seinare.`),
    after: 'Slik blir planen',
    why: {
      arrives: 'Kjem til',
      leaves: 'Går',
      'table-closes': 'Bordet blir stengt',
      hosts: 'Bordvert',
      moves: 'Flytter for å få det til å gå opp',
    },
    to: 'til',
    nowhere: 'ingen plass',
    newHost: (table, name) => `${name} blir bordvert ved ${table}`,
    showAll: (count) => `Vis alle ${count}`,
    use: 'Bruk dette',
    cancel: 'Avbryt',
    serverPlans: 'Kafébord reknar ut plassane når du trykker.',
    used: 'Den nye planen gjeld.',
    figure: (label, before, after) =>
      `${label.charAt(0).toLocaleUpperCase('nn')}${label.slice(1)}: frå ${before} til ${after}`,
    gone: 'Planen du har, er like god no. Det er ikkje noko å endre.',
  },

  closeTable: {
    menu: 'Steng bordet',
    title: (table) => `Stenge ${table}?`,
    text: 'Lappane blir liggande på duken.',
    textRunning: 'Bordet er med ut runden som går. Lappane blir liggande på duken.',
    yes: 'Steng bordet',
    done: (table) => `${table} er stengt.`,
  },
  openTable: {
    menu: 'Opne eit bord til',
    title: 'Opne eit bord til',
    text: (round) => `Bordet er med frå runde ${round}.`,
    name: 'Namn',
    theme: 'Tema',
    prompt: 'Spørsmål ved dette bordet',
    see: 'Sjå kven som flytter',
    yes: 'Opne bordet',
    done: (table) => `${table} er opna.`,
  },
  reopenTable: (table) => `Opne ${table.charAt(0).toLowerCase()}${table.slice(1)} igjen`,
  closedFrom: (round) => `Stengt frå runde ${round}`,
  addRound: {
    menu: 'Legg til ein runde',
    title: 'Legg til ein runde',
    question: 'Spørsmål',
    hint: 'Hjelp til bordet',
    name: 'Kort namn',
    minutes: 'Minutt',
    see: 'Sjå kven som møtest',
    yes: 'Legg til runden',
    done: (round) => `Runde ${round} er lagd til.`,
    text: 'Runden kjem etter den siste, med flyttetid framfor.',
  },
  dropRound: {
    menu: (round) => `Ta bort runde ${round}`,
    title: (round) => `Ta bort runde ${round}?`,
    text: 'Spørsmålet og tida forsvinn frå programmet. Det som er skrive, blir liggande.',
    yes: 'Ta bort runden',
    done: (round) => `Runde ${round} er tatt bort.`,
  },
  removePerson: {
    title: (name) => `Ta ${name} ut av kafeen?`,
    text: 'Lappane blir verande. Du kan hente personen tilbake.',
    yes: 'Ta ut',
  },
  host: {
    title: (name, table) => `${name} blir bordvert ved ${table}`,
    removeTitle: (name, table) => `${name} er ikkje lenger bordvert ved ${table}`,
    yes: 'Gjer til bordvert',
    removeYes: 'Ta bort som bordvert',
  },
  move: {
    title: (name, table, round) => `${name} til ${table} i runde ${round}`,
    see: 'Sjå kva som skjer',
    yes: 'Flytt',
  },

  wishes: {
    title: 'Ønske',
    text: 'Planen tar omsyn til dette når plassane blir trekte, og kvar gong noko blir endra.',
    none: 'Ingen ønske enno',
    noneText: 'Skal nokon sitje saman, kvar for seg eller ved eit bestemt bord? Legg det inn her.',
    add: 'Legg til ønske',
    kind: 'Kva gjeld det?',
    kinds: {
      together: { name: 'Sitje saman', hint: 'Til dømes ein person og den som tolkar eller hjelper.' },
      apart: { name: 'Ikkje ved same bord', hint: 'Dei møtest ikkje i nokon runde.' },
      pin: { name: 'Fast bord', hint: 'Til dømes det bordet som er lett å nå med rullestol.' },
    },
    people: 'Kven?',
    search: 'Søk etter namn eller organisasjon',
    chosen: (count) => (count === 1 ? '1 person vald' : `${count} personar valde`),
    noMatch: 'Ingen passar med søket.',
    moreMatches: (count) => `${count} til. Søk for å finne dei.`,
    tables: 'Kva bord?',
    tablesHint: 'Vel du fleire, kan personen flytte mellom dei.',
    twoNeeded: 'Vel minst to personar.',
    personNeeded: 'Vel éin person.',
    tableNeeded: 'Vel minst eitt bord.',
    save: 'Legg til',
    together: (names) => `${listed(names)} sit saman`,
    apart: (names) => `${listed(names)} sit ikkje ved same bord`,
    pin: (name, tables) => `${name} sit ved ${listed(tables)}`,
    drop: (wish) => `Fjern ønsket: ${wish}`,
    dropped: 'Ønsket er fjerna.',
    added: 'Ønsket er lagt til.',
  },
  person: {
    municipality: 'Kommune',
    when: 'Tid og språk',
    from: 'Kjem',
    fromStart: 'frå starten',
    fromRound: (round) => `til runde ${round}`,
    to: 'Går',
    toEnd: 'når kafeen er ferdig',
    toRound: (round) => `etter runde ${round}`,
    languages: 'Språk personen kan samtale på',
    languagesHint: 'Blir berre brukt når kvart bord skal ha eit felles språk. Er ingen valde, går alle språk.',
    interpreted: 'Har tolk',
    interpretedHint: 'Då bind ikkje språka til denne personen bordet.',
    attends: (from, to) =>
      to === null
        ? `kjem til runde ${from}`
        : from === 1
          ? `går etter runde ${to}`
          : `er med frå runde ${from} til ${to}`,
    lock: 'Lås plassane',
    unlock: 'Lås opp plassane',
    locked: 'Plassane er låste',
    lockDone: (name) => `${name} beheld plassane sine når resten blir endra.`,
    unlockDone: (name) => `${name} kan få nye plassar igjen.`,
  },
  settings: {
    how: 'Korleis skal folk fordelast?',
    modes: {
      mixed: {
        name: 'Bland folk',
        hint: 'Færrast mogleg møtest to gonger. Kollegaer sit kvar for seg, og aktørtypar og kommunar blir blanda.',
      },
      random: { name: 'Rein tilfeldig trekking', hint: 'Berre loddet avgjer. Nokon vil møtast fleire gonger.' },
    },
    commonLanguage: 'Felles språk ved kvart bord',
    commonLanguageHint: 'Alle ved bordet kan minst eitt språk saman, unntatt dei som har tolk.',
    size: 'Bestem kor mange som kan sitje her',
    min: 'Minst',
    max: 'Høgst',
  },
};
