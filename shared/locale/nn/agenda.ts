/** The words of the action agenda in nynorsk. Plain language: active verbs, short sentences, nobody is praised. */
import { listed, many } from './words.ts';
import type { HostMode } from '../../cafe/model.ts';
import type { AgendaWords } from '../nb/agenda.ts';
import { agendaGroupsNn } from './agenda-groups.ts';
import { agendaChoicesNn } from './agenda-choices.ts';
import { agendaBoardsNn } from './agenda-boards.ts';
import { agendaLayoutNn } from './agenda-layout.ts';
import { agendaOriginsNn } from './agenda-origins.ts';

const smallNumbers = [
  'null',
  'éin',
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
  neuter && count === 1 ? 'eitt' : (smallNumbers[count] ?? String(count));
const decimal = (figure: number): string => String(Math.round(figure * 10) / 10).replace('.', ',');
const upperFirst = (words: string): string => words.charAt(0).toLocaleUpperCase('nn') + words.slice(1);

const hostsStayed: Readonly<Record<HostMode, string>> = {
  fixed: 'Deltakarane bytte bord, bordverten blei.',
  'each-round': 'Alle bytte bord, og ein ny bordvert tok imot i kvar runde.',
  none: 'Alle bytte bord.',
};

export const agendaNn: AgendaWords = {
  document: 'Handlingsplan',
  layout: agendaLayoutNn,
  origins: agendaOriginsNn,
  boards: agendaBoardsNn,
  choices: agendaChoicesNn,
  working: agendaGroupsNn,
  organiser: (name) => `Arrangør: ${name}`,
  purpose: (words) => `Formål: ${words}`,
  version: (version, correctBy, organiser) =>
    `${version}. Dette er eit arbeidsdokument. Meld feil ${organiser === '' ? '' : `til ${organiser} `}innan ${correctBy}.`,
  headings: {
    short: 'Kort fortalt',
    vision: 'Visjonen',
    lowHanging: 'Dette startar vi med no',
    actions: 'Alle tiltak, etter arbeidsgruppe',
    stones: 'Stega mot visjonen',
    open: 'Atterhald og det vi ikkje avklarte',
    share: 'Fordeling av ansvar',
    followUp: 'Slik følger vi opp',
    how: 'Slik kom vi fram',
    seating: 'Kven møtte kven',
    organisations: 'Organisasjonar som deltok',
    themes: 'Tema',
    notes: 'Alle lappane',
  },
  withoutGroup: 'Utan gruppe',
  columns: {
    number: 'Nr.',
    action: 'Tiltak',
    owner: 'Ansvarleg',
    members: 'Med i arbeidsgruppa',
    firstStep: 'Første steg',
    firstStepBy: 'Innan',
    deadline: 'Frist',
    result: 'Resultat («har skjedd»)',
    contributors: 'Bidrar',
    resources: 'Ressursar',
    status: 'Status',
    stone: 'Steg',
    horizon: 'Når',
    howWeKnow: 'Slik veit vi at vi er der',
    stands: 'Einig / atterhald / ueinig',
    sources: 'Bygger på',
    dots: 'Prikkar',
    note: 'Lapp',
    table: 'Bord',
    group: 'Arbeidsgruppe',
    ownerAnswer: 'Har sagt ja',
    effort: 'Innsats',
    weeks: 'Veker til resultat',
    hours: 'Timar',
    cost: 'Kroner',
    benefit: 'Nytte for kven',
    support: 'Støtte frå fasilitator',
    stones: 'Fører til steg',
    lowHanging: 'Lågthengande frukt',
    statusWords: 'Om status',
    tableName: 'Namnet på bordet',
    round: 'Runde',
    kind: 'Type',
    starred: 'Løfta fram',
    newInLastRound: 'Ny i siste runde',
    late: 'Kom etter runden',
    theme: 'Tema',
    seating: 'Plasseringa',
    count: 'Tal',
    least: 'Færrast mogleg',
  },
  yes: 'Ja',
  no: 'Nei',
  notAnswered: 'Ikkje svart',
  statuses: {
    'not-started': 'Ikkje starta',
    'under-way': 'I gang',
    'needs-help': 'Treng hjelp',
    done: 'Ferdig',
    closed: 'Avslutta',
  },
  efforts: { low: 'Låg', medium: 'Middels', high: 'Høg' },
  kinds: { idea: 'idé', need: 'behov', offer: 'tilbod', question: 'spørsmål', concern: 'uro' },
  ownerNotAnswered: (owner) => `${owner} (foreslått, ikkje stadfesta)`,
  ownerSaidNo: (owner) => `${owner} (har sagt nei)`,
  ownerMissing: 'Manglar ansvarleg',
  hours: (hours) => `${String(hours).replace('.', ',')}\u00a0t`,
  firstStep: (action, words, by) => `Første steg for nr. ${action}: ${words}${by === '' ? '' : `, innan ${by}`}`,
  membersOf: (action, members) => `Med i arbeidsgruppa for nr. ${action}: ${members}`,
  members: ({ count, named, organisations }) => {
    const people = many(count, 'person', 'personar');
    if (named.length === 0) return organisations.length === 0 ? people : `${people} frå ${listed(organisations)}`;
    const names = named.map(({ name, organisation }) => (organisation === '' ? name : `${name} (${organisation})`));
    return listed(named.length === count ? names : [...names, `${count - named.length} utan namn`]);
  },
  support: (action, words) => `Støtte frå fasilitator til nr. ${action}: ${words}`,

  short: (
    { people, organisations, notes, tables, rounds, visionChosen, stones, actions, ownersSaidYes, lowHanging },
    nextFollowUp,
  ) => {
    const who = `${many(people, 'deltakar', 'deltakarar')} frå ${many(organisations, 'organisasjon', 'organisasjonar')}`;
    const wrote = `skreiv ${many(notes, 'lapp', 'lappar')} ved ${tables} bord i ${many(rounds, 'runde', 'rundar')}.`;
    const agreed = [
      visionChosen ? 'éin visjon' : '',
      stones > 0 ? `${stones} steg` : '',
      actions > 0 ? `${actions} tiltak` : '',
    ].filter((part) => part !== '');
    const saidYes = `${ownersSaidYes} tiltak har ein ansvarleg som har sagt ja.`;
    const quick = `${lowHanging} tiltak kostar lite og kan starte no. ${lowHanging === 1 ? 'Det' : 'Dei'} står først.`;
    return [
      `${who} ${wrote}`,
      agreed.length === 0
        ? 'Visjon, steg og tiltak er ikkje valde enno.'
        : `Vi blei einige om ${listed(agreed)}.${actions > 0 ? ` ${saidYes}` : ''}`,
      ...(lowHanging === 0 ? [] : [quick]),
      `Neste oppfølging: ${nextFollowUp}.`,
    ];
  },

  noVision: 'Vi har ikkje valt ein visjon enno.',
  noLowHanging:
    'Ingen tiltak står her enno. Her kjem tiltak med låg innsats, resultat innan åtte veker («Veker til resultat» er fylt ut) og ein ansvarleg. Tre ja på spørsmåla om start, pengar og avgjerd held òg.',
  noActions: 'Vi har ikkje skrive nokon tiltak enno.',
  noStones: 'Vi har ikkje skrive nokon steg enno.',
  noOpen: 'Ingen atterhald. Ingen tiltak står utan ein ansvarleg som har sagt ja.',
  noOrganisations: 'Ingen deltakarar har oppgitt organisasjon.',
  noNotes: 'Det er ikkje skrive nokon lappar enno.',

  open: (matter) => {
    switch (matter.kind) {
      case 'reservation':
        return `Steg ${matter.stone}: ${matter.words}`;
      case 'vision-doubt':
        return agendaGroupsNn.visionDoubt(matter.words);
      case 'reason-missing':
        return agendaGroupsNn.reasonMissing(matter.action, matter.title, matter.owner);
      case 'owner-not-answered':
        return `Tiltak ${matter.action} (${matter.title}): ${matter.owner} er foreslått og må stadfeste.`;
      case 'owner-said-no':
        return `Tiltak ${matter.action} (${matter.title}): ${matter.owner} har sagt nei. Kven kan ta det?`;
      case 'owner-missing':
        return `Tiltak ${matter.action} (${matter.title}) manglar ansvarleg. Blir avklart ved første oppfølging.`;
      case 'deadline-before-cafe':
        return `Tiltak ${matter.action} (${matter.title}): fristen er før kafeen. Kva er rett dato?`;
      case 'deadline-before-first-step':
        return `Tiltak ${matter.action} (${matter.title}): fristen er før første steg. Kva er rett dato?`;
    }
  },

  share: ({ owners, withoutActions, highest, difference, most, ownedByFacilitators }) => {
    const facilitators =
      ownedByFacilitators.length === 0
        ? 'Fasilitatoren har ikkje ansvar for nokon tiltak.'
        : `Den som fasiliterer, skal støtte og ikkje ha ansvaret: ${listed(ownedByFacilitators.map(({ number, owner, reason }) => `tiltak ${number} (${reason === '' ? owner : agendaGroupsNn.reason(owner, reason)})`))} bør få ein annan ansvarleg.`;
    if (owners.length === 0) return ['Ingen organisasjonar har ansvar for tiltak enno.'];
    const owns = `${many(owners.length, 'organisasjon', 'organisasjonar')} har ansvar for`;
    const spread =
      difference === 0
        ? [
            `${owns} ${inWords(highest, true)} tiltak${owners.length === 1 ? '' : ' kvar'}.`,
            `Ingen har meir enn ${inWords(highest, true)}.`,
          ]
        : [
            `${owns} tiltak: ${listed(owners.map(({ name, actions }) => `${name} ${actions}`))}.`,
            `Flest har ${listed(most)}, med ${inWords(highest, true)}. Skilnaden mellom flest og færrast er ${inWords(difference, true)}.`,
          ];
    const none =
      withoutActions.length === 0
        ? []
        : [`${many(withoutActions.length, 'organisasjon', 'organisasjonar')} som deltok, har ingen.`];
    return [...spread, ...none, facilitators];
  },

  followUpDay: (day) => `dag ${day}`,
  followUp: {
    1: 'Planen blir send.',
    7: 'Siste dag for rettingar.',
    30: 'Er første steg tatt? Ti minutt per arbeidsgruppe.',
    60: 'Kva stoppa opp? Flytt, del eller avslutt.',
    90: 'Resultat. Feir, og vel tre nye.',
  },

  how: ({ rounds, tables, minutes, hostMode, starred, voted }, boards) => {
    const [shortest = 0] = minutes;
    const longest = minutes.at(-1) ?? 0;
    const each = rounds === 1 ? '' : ' kvar';
    const lengths =
      longest === 0
        ? ''
        : shortest === longest
          ? `, ${longest} minutt${each}`
          : `, ${shortest} til ${longest} minutt${each}`;
    const held = `${upperFirst(inWords(rounds))} ${rounds === 1 ? 'runde' : 'rundar'} ved ${inWords(tables, true)} bord${lengths}.`;
    return [
      rounds === 0 ? 'Rundane har ikkje begynt enno.' : held,
      rounds > 1 ? hostsStayed[hostMode] : '',
      starred ? 'Kvart bord løfta fram inntil tre lappar.' : '',
      voted ? 'Deltakarane fordelte prikkar.' : '',
      boards ? 'Deretter arbeidde rommet saman med visjon, steg og tiltak.' : '',
      'Dokumentet er ikkje eit ordrett referat; lappane står ordrett i vedlegg A. Lappar er ikkje knytte til namn.',
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
  },

  seating: ({ random, repeats, returns, met }) => {
    const best = repeats.count === repeats.least && returns.count === returns.least;
    const stayed = returns.count === 0 ? ', og ingen gjest kom tilbake til eit bord' : '';
    const again = `${many(repeats.count, 'møte blei gjentatt', 'møte blei gjentatte')}${stayed}.`;
    const unavoidable =
      repeats.least === 0 || repeats.least === repeats.count ? '' : `Minst ${repeats.least} var ikkje til å unngå.`;
    return [
      random ? 'Plassane blei trekte tilfeldig.' : '',
      repeats.count === 0 ? `Ingen møttest to gonger${stayed}.` : again,
      best ? 'Det kunne ingen plan ha gjort betre.' : unavoidable,
      `Kvar deltakar møtte i snitt ${decimal(met.mean)} andre, og alle møtte minst ${met.fewest}.`,
      `Snittet kunne ikkje ha blitt høgare enn ${decimal(met.mostMean)}.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
  },
  seatingFigures: {
    repeats: 'Møte som blei gjentatte',
    returns: 'Gjester som kom tilbake til eit bord',
    organisation: 'Par frå same organisasjon ved same bord',
    actorType: 'Par av same aktørtype ved same bord',
    municipality: 'Par frå same kommune ved same bord',
  },

  invitedAbsent: (names) => `Inviterte som ikkje var til stades: ${names}. Dei bør få planen.`,

  table: (number, name) => (name === '' ? `Bord ${number}` : `Bord ${number}: ${name}`),
  round: (number, question) => (question === '' ? `Runde ${number}` : `Runde ${number}: ${question}`),
  sources: ({ notes, themes }) =>
    listed([
      ...(notes === 0 ? [] : [many(notes, 'lapp', 'lappar')]),
      ...(themes === 0 ? [] : [many(themes, 'tema', 'tema')]),
    ]),
  madeFrom: (sources) => `Bygger på ${sources}.`,
  themeNotes: (notes) => many(notes, 'lapp', 'lappar'),
  legend: '«Løfta fram»: bordet valde lappen. «Ny»: tanken kom først i siste runde. Lappane står ordrett.',
  starred: 'løfta fram',
  newInLastRound: 'ny',
  late: 'kom etter runden',
  inTheme: (theme) => `tema: ${theme}`,
  buildsOn: (words) => `bygger på: «${words}»`,
  handedOn: 'Bordet sende vidare:',
};
