/** The words of the action agenda in bokmål. Plain language: active verbs, short sentences, nobody is praised. */
import { listed, many } from './words.ts';
import { agendaGroupsNb } from './agenda-groups.ts';
import { agendaChoicesNb } from './agenda-choices.ts';
import { agendaBoardsNb } from './agenda-boards.ts';
import { agendaLayoutNb } from './agenda-layout.ts';
import { agendaOriginsNb } from './agenda-origins.ts';
import type { HostMode } from '../../cafe/model.ts';
import type { ActionFields } from '../../documents/cards.ts';
import type { NoteKind } from '../../documents/note.ts';
import type {
  AgendaHow,
  AgendaInShort,
  AgendaMembers,
  AgendaSeating,
  AgendaShare,
  AgendaSources,
  FollowUpDay,
  Likeness,
  OpenMatter,
} from '../../agenda/model.ts';

const smallNumbers = [
  'null',
  'én',
  'to',
  'tre',
  'fire',
  'fem',
  'seks',
  'sju',
  'åtte',
  'ni',
  'ti',
  'elleve',
  'tolv',
] as const;
const inWords = (count: number, neuter = false): string =>
  neuter && count === 1 ? 'ett' : (smallNumbers[count] ?? String(count));
const decimal = (figure: number): string => String(Math.round(figure * 10) / 10).replace('.', ',');
const upperFirst = (words: string): string => words.charAt(0).toLocaleUpperCase('nb') + words.slice(1);

const hostsStayed: Readonly<Record<HostMode, string>> = {
  fixed: 'Deltakerne byttet bord, bordverten ble.',
  'each-round': 'Alle byttet bord, og en ny bordvert tok imot i hver runde.',
  none: 'Alle byttet bord.',
};

export const agendaNb = {
  document: 'Handlingsplan',
  layout: agendaLayoutNb,
  origins: agendaOriginsNb,
  boards: agendaBoardsNb,
  choices: agendaChoicesNb,
  working: agendaGroupsNb,
  organiser: (name: string): string => `Arrangør: ${name}`,
  purpose: (words: string): string => `Formål: ${words}`,
  version: (version: string, correctBy: string, organiser: string): string =>
    `${version}. Dette er et arbeidsdokument. Meld feil ${organiser === '' ? '' : `til ${organiser} `}innen ${correctBy}.`,
  headings: {
    short: 'Kort fortalt',
    vision: 'Visjonen',
    lowHanging: 'Dette starter vi med nå',
    actions: 'Alle tiltak, etter arbeidsgruppe',
    stones: 'Stegene mot visjonen',
    open: 'Forbehold og det vi ikke avklarte',
    share: 'Fordeling av ansvar',
    followUp: 'Slik følger vi opp',
    how: 'Slik kom vi fram',
    seating: 'Hvem møtte hvem',
    organisations: 'Deltakende organisasjoner',
    themes: 'Temaer',
    notes: 'Alle lappene',
  },
  withoutGroup: 'Uten gruppe',
  columns: {
    number: 'Nr.',
    action: 'Tiltak',
    owner: 'Ansvarlig',
    firstStep: 'Første steg',
    firstStepBy: 'Innen',
    deadline: 'Frist',
    result: 'Resultat («har skjedd»)',
    contributors: 'Bidrar',
    resources: 'Ressurser',
    status: 'Status',
    stone: 'Steg',
    horizon: 'Når',
    howWeKnow: 'Slik vet vi at vi er der',
    stands: 'Enig / forbehold / uenig',
    sources: 'Bygger på',
    dots: 'Prikker',
    note: 'Lapp',
    table: 'Bord',
    group: 'Arbeidsgruppe',
    members: 'Med i arbeidsgruppa',
    ownerAnswer: 'Har sagt ja',
    effort: 'Innsats',
    weeks: 'Uker til resultat',
    hours: 'Timer',
    cost: 'Kroner',
    benefit: 'Nytte for hvem',
    support: 'Støtte fra fasilitator',
    stones: 'Fører til steg',
    lowHanging: 'Lavthengende frukt',
    statusWords: 'Om status',
    tableName: 'Bordets navn',
    round: 'Runde',
    kind: 'Type',
    starred: 'Løftet fram',
    newInLastRound: 'Ny i siste runde',
    late: 'Kom etter runden',
    theme: 'Tema',
    seating: 'Plasseringen',
    count: 'Antall',
    least: 'Færrest mulig',
  },
  yes: 'Ja',
  no: 'Nei',
  notAnswered: 'Ikke svart',
  statuses: {
    'not-started': 'Ikke startet',
    'under-way': 'I gang',
    'needs-help': 'Trenger hjelp',
    done: 'Ferdig',
    closed: 'Avsluttet',
  } satisfies Record<ActionFields['status'], string>,
  efforts: { low: 'Lav', medium: 'Middels', high: 'Høy' } satisfies Record<NonNullable<ActionFields['effort']>, string>,
  kinds: { idea: 'idé', need: 'behov', offer: 'tilbud', question: 'spørsmål', concern: 'bekymring' } satisfies Record<
    NoteKind,
    string
  >,
  ownerNotAnswered: (owner: string): string => `${owner} (foreslått, ikke bekreftet)`,
  ownerSaidNo: (owner: string): string => `${owner} (har sagt nei)`,
  ownerMissing: 'Mangler ansvarlig',
  hours: (hours: number): string => `${String(hours).replace('.', ',')}\u00a0t`,
  firstStep: (action: number, words: string, by: string): string =>
    `Første steg for nr. ${action}: ${words}${by === '' ? '' : `, innen ${by}`}`,
  membersOf: (action: number, members: string): string => `Med i arbeidsgruppa for nr. ${action}: ${members}`,
  members: ({ count, named, organisations }: AgendaMembers): string => {
    const people = count === 1 ? '1 person' : `${count} personer`;
    if (named.length === 0) return organisations.length === 0 ? people : `${people} fra ${listed(organisations)}`;
    const names = named.map(({ name, organisation }) => (organisation === '' ? name : `${name} (${organisation})`));
    return listed(named.length === count ? names : [...names, `${count - named.length} uten navn`]);
  },
  support: (action: number, words: string): string => `Støtte fra fasilitator til nr. ${action}: ${words}`,

  /** The bullets of the first page. */
  short: (short: AgendaInShort, nextFollowUp: string): readonly string[] => {
    const { people, organisations, notes, tables, rounds, visionChosen, stones, actions, ownersSaidYes, lowHanging } =
      short;
    const who = `${many(people, 'deltaker', 'deltakere')} fra ${many(organisations, 'organisasjon', 'organisasjoner')}`;
    const wrote = `skrev ${many(notes, 'lapp', 'lapper')} ved ${tables} bord i ${many(rounds, 'runde', 'runder')}.`;
    const agreed = [
      visionChosen ? 'én visjon' : '',
      stones > 0 ? `${stones} steg` : '',
      actions > 0 ? `${actions} tiltak` : '',
    ].filter((part) => part !== '');
    const saidYes = `${ownersSaidYes} tiltak har en ansvarlig som har sagt ja.`;
    const quick = `${lowHanging} tiltak koster lite og kan starte nå. ${lowHanging === 1 ? 'Det' : 'De'} står først.`;
    return [
      `${who} ${wrote}`,
      agreed.length === 0
        ? 'Visjon, steg og tiltak er ikke valgt ennå.'
        : `Vi ble enige om ${listed(agreed)}.${actions > 0 ? ` ${saidYes}` : ''}`,
      ...(lowHanging === 0 ? [] : [quick]),
      `Neste oppfølging: ${nextFollowUp}.`,
    ];
  },

  noVision: 'Vi har ikke valgt en visjon ennå.',
  noLowHanging:
    'Ingen tiltak står her ennå. Her kommer tiltak med lav innsats, resultat innen åtte uker («Uker til resultat» er fylt ut) og en ansvarlig. Tre ja på spørsmålene om start, penger og avgjørelse holder også.',
  noActions: 'Vi har ikke skrevet noen tiltak ennå.',
  noStones: 'Vi har ikke skrevet noen steg ennå.',
  noOpen: 'Ingen forbehold. Ingen tiltak står uten en ansvarlig som har sagt ja.',
  noOrganisations: 'Ingen deltakere har oppgitt organisasjon.',
  noNotes: 'Det er ikke skrevet noen lapper ennå.',

  open: (matter: OpenMatter): string => {
    switch (matter.kind) {
      case 'reservation':
        return `Steg ${matter.stone}: ${matter.words}`;
      case 'vision-doubt':
        return agendaGroupsNb.visionDoubt(matter.words);
      case 'reason-missing':
        return agendaGroupsNb.reasonMissing(matter.action, matter.title, matter.owner);
      case 'owner-not-answered':
        return `Tiltak ${matter.action} (${matter.title}): ${matter.owner} er foreslått og må bekrefte.`;
      case 'owner-said-no':
        return `Tiltak ${matter.action} (${matter.title}): ${matter.owner} har sagt nei. Hvem kan ta det?`;
      case 'owner-missing':
        return `Tiltak ${matter.action} (${matter.title}) mangler ansvarlig. Avklares ved første oppfølging.`;
      case 'deadline-before-cafe':
        return `Tiltak ${matter.action} (${matter.title}): fristen er før kaféen. Hva er riktig dato?`;
      case 'deadline-before-first-step':
        return `Tiltak ${matter.action} (${matter.title}): fristen er før første steg. Hva er riktig dato?`;
    }
  },

  /** Sentences about who carries how much. */
  share: ({
    owners,
    withoutActions,
    highest,
    difference,
    most,
    ownedByFacilitators,
  }: AgendaShare): readonly string[] => {
    const facilitators =
      ownedByFacilitators.length === 0
        ? 'Fasilitatoren har ikke ansvar for noen tiltak.'
        : `Den som fasiliterer, skal støtte og ikke ha ansvaret: ${listed(ownedByFacilitators.map(({ number, owner, reason }) => `tiltak ${number} (${reason === '' ? owner : agendaGroupsNb.reason(owner, reason)})`))} bør få en annen ansvarlig.`;
    if (owners.length === 0) return ['Ingen organisasjoner har ansvar for tiltak ennå.'];
    const owns = `${many(owners.length, 'organisasjon', 'organisasjoner')} har ansvar for`;
    const spread =
      difference === 0
        ? [
            `${owns} ${inWords(highest, true)} tiltak${owners.length === 1 ? '' : ' hver'}.`,
            `Ingen har mer enn ${inWords(highest, true)}.`,
          ]
        : [
            `${owns} tiltak: ${listed(owners.map(({ name, actions }) => `${name} ${actions}`))}.`,
            `Flest har ${listed(most)}, med ${inWords(highest, true)}. Forskjellen mellom flest og færrest er ${inWords(difference, true)}.`,
          ];
    const none =
      withoutActions.length === 0
        ? []
        : [`${many(withoutActions.length, 'organisasjon', 'organisasjoner')} som deltok, har ingen.`];
    return [...spread, ...none, facilitators];
  },

  followUpDay: (day: FollowUpDay): string => `dag ${day}`,
  followUp: {
    1: 'Planen sendes.',
    7: 'Siste dag for rettinger.',
    30: 'Er første steg tatt? Ti minutter per arbeidsgruppe.',
    60: 'Hva stoppet opp? Flytt, del eller avslutt.',
    90: 'Resultater. Feir, og velg tre nye.',
  } satisfies Record<FollowUpDay, string>,

  how: ({ rounds, tables, minutes, hostMode, starred, voted }: AgendaHow, boards: boolean): string => {
    const [shortest = 0] = minutes;
    const longest = minutes.at(-1) ?? 0;
    const each = rounds === 1 ? '' : ' hver';
    const lengths =
      longest === 0
        ? ''
        : shortest === longest
          ? `, ${longest} minutter${each}`
          : `, ${shortest} til ${longest} minutter${each}`;
    const held = `${upperFirst(inWords(rounds))} ${rounds === 1 ? 'runde' : 'runder'} ved ${inWords(tables, true)} bord${lengths}.`;
    return [
      rounds === 0 ? 'Rundene har ikke begynt ennå.' : held,
      rounds > 1 ? hostsStayed[hostMode] : '',
      starred ? 'Hvert bord løftet fram inntil tre lapper.' : '',
      voted ? 'Deltakerne fordelte prikker.' : '',
      boards ? 'Deretter arbeidet rommet sammen med visjon, steg og tiltak.' : '',
      'Dokumentet er ikke et ordrett referat; lappene står ordrett i vedlegg A. Lapper er ikke knyttet til navn.',
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
  },

  /** Whether people met anew, and how many they met. What is claimed of all plans has been proven. */
  seating: ({ random, repeats, returns, met }: AgendaSeating): string => {
    const best = repeats.count === repeats.least && returns.count === returns.least;
    const stayed = returns.count === 0 ? ', og ingen gjest kom tilbake til et bord' : '';
    const again = `${many(repeats.count, 'møte', 'møter')} ble gjentatt${stayed}.`;
    const unavoidable =
      repeats.least === 0 || repeats.least === repeats.count ? '' : `Minst ${repeats.least} var ikke til å unngå.`;
    return [
      random ? 'Plassene ble trukket tilfeldig.' : '',
      repeats.count === 0 ? `Ingen møttes to ganger${stayed}.` : again,
      best ? 'Det kunne ingen plan ha gjort bedre.' : unavoidable,
      `Hver deltaker møtte i snitt ${decimal(met.mean)} andre, og alle møtte minst ${met.fewest}.`,
      `Snittet kunne ikke ha blitt høyere enn ${decimal(met.mostMean)}.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
  },
  seatingFigures: {
    repeats: 'Møter som ble gjentatt',
    returns: 'Gjester som kom tilbake til et bord',
    organisation: 'Par fra samme organisasjon ved samme bord',
    actorType: 'Par av samme aktørtype ved samme bord',
    municipality: 'Par fra samme kommune ved samme bord',
  } satisfies Record<Likeness | 'repeats' | 'returns', string>,

  invitedAbsent: (names: string): string => `Invitert, men ikke til stede: ${names}. De bør få planen.`,

  table: (number: number, name: string): string => (name === '' ? `Bord ${number}` : `Bord ${number}: ${name}`),
  round: (number: number, question: string): string =>
    question === '' ? `Runde ${number}` : `Runde ${number}: ${question}`,
  /** What a card was made from, or '' when that was nothing. */
  sources: ({ notes, themes }: AgendaSources): string =>
    listed([
      ...(notes === 0 ? [] : [many(notes, 'lapp', 'lapper')]),
      ...(themes === 0 ? [] : [many(themes, 'tema', 'temaer')]),
    ]),
  madeFrom: (sources: string): string => `Bygger på ${sources}.`,
  themeNotes: (notes: number): string => many(notes, 'lapp', 'lapper'),
  legend: '«Løftet fram»: bordet valgte lappen. «Ny»: tanken kom først i siste runde. Lappene er gjengitt ordrett.',
  starred: 'løftet fram',
  newInLastRound: 'ny',
  late: 'kom etter runden',
  inTheme: (theme: string): string => `tema: ${theme}`,
  buildsOn: (words: string): string => `bygger på: «${words}»`,
  handedOn: 'Bordet sendte videre:',
};

export type AgendaWords = typeof agendaNb;
