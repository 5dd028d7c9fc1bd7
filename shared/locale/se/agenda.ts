/** The words of the action agenda in Northern Sámi. */
import { byCount, listed, many } from './words.ts';
import type { HostMode } from '../../cafe/model.ts';
import type { AgendaWords } from '../nb/agenda.ts';
import { agendaGroupsSe } from './agenda-groups.ts';
import { agendaChoicesSe } from './agenda-choices.ts';
import { agendaBoardsSe } from './agenda-boards.ts';
import { agendaLayoutSe } from './agenda-layout.ts';
import { agendaOriginsSe } from './agenda-origins.ts';

const smallNumbers = [
  'nolla',
  'okta',
  'guokte',
  'golbma',
  'njeallje',
  'vihtta',
  'guhtta',
  'čieža',
  'gávcci',
  'ovcci',
  'logi',
  'oktanuppelohkái',
  'guoktenuppelohkái',
] as const;
const inWords = (count: number): string => smallNumbers[count] ?? String(count);
const decimal = (figure: number): string => String(Math.round(figure * 10) / 10).replace('.', ',');
const upperFirst = (words: string): string => words.charAt(0).toLocaleUpperCase('nb') + words.slice(1);

const people = (count: number): string => many(count, 'olmmoš', 'olbmo', 'olbmo');
const participants = (count: number): string => many(count, 'oassálasti', 'oassálasti', 'oassálasti');
const notes = (count: number): string => many(count, 'lihppu', 'lihpu', 'lihpu');
const actions = (count: number): string => many(count, 'doaibmabidju', 'doaibmabiju', 'doaibmabiju');
const minutes = (count: number): string => many(count, 'minuhtta', 'minuhta', 'minuhta');
/** In, or from, so many organisations. */
const inOrganisations = (count: number): string => many(count, 'organisašuvnnas', 'organisašuvnnas', 'organisašuvnnas');

const hostsStayed: Readonly<Record<HostMode, string>> = {
  fixed: 'Oassálastit molso beavddi, beavdeguoibmi bázii.',
  'each-round': 'Buohkat molso beavddi, ja ođđa beavdeguoibmi válddii vuostá juohke vuorus.',
  none: 'Buohkat molso beavddi.',
};

export const agendaSe: AgendaWords = {
  document: 'Doaibmaplána',
  layout: agendaLayoutSe,
  origins: agendaOriginsSe,
  boards: agendaBoardsSe,
  choices: agendaChoicesSe,
  working: agendaGroupsSe,
  organiser: (name) => `Lágideaddji: ${name}`,
  purpose: (words) => `Ulbmil: ${words}`,
  version: (version, correctBy, organiser) =>
    `${version}. Dát lea bargodokumeanta. Dieđit meattáhusaid maŋimustá ${correctBy}.${organiser === '' ? '' : ` Vuostáiváldi: ${organiser}.`}`,
  headings: {
    short: 'Oanehaččat',
    vision: 'Višuvdna',
    lowHanging: 'Dáinna mii álgit dál',
    actions: 'Buot doaibmabijut, bargojoavkkuid mielde',
    stones: 'Lávkkit višuvdnii',
    open: 'Várašumit ja dat maid eat čielggadan',
    share: 'Ovddasvástádusa juohkin',
    followUp: 'Ná mii čuovvulit',
    how: 'Ná mii barggaimet',
    seating: 'Gii deaivvai gean',
    organisations: 'Organisašuvnnat mat oassálaste',
    themes: 'Fáttát',
    notes: 'Buot lihput',
  },
  withoutGroup: 'Joavkku haga',
  columns: {
    number: 'Nr.',
    action: 'Doaibmabidju',
    owner: 'Ovddasvástideaddji',
    firstStep: 'Vuosttaš lávki',
    firstStepBy: 'Maŋimustá',
    deadline: 'Áigemearri',
    result: 'Boađus («lea dáhpáhuvvan»)',
    contributors: 'Mielbargit',
    resources: 'Resurssat',
    status: 'Dilli',
    stone: 'Lávki',
    horizon: 'Goas',
    howWeKnow: 'Ná diehtit ahte leat joavdan',
    stands: 'Ovttaoaivilis / várašupmi / eará oaivilis',
    sources: 'Vuođđu',
    dots: 'Čuoggát',
    note: 'Lihppu',
    table: 'Beavdi',
    group: 'Bargojoavku',
    members: 'Mielde bargojoavkkus',
    ownerAnswer: 'Lea miehtan',
    effort: 'Bargu',
    weeks: 'Vahkut bohtosii',
    hours: 'Diimmut',
    cost: 'Ruvnnot',
    benefit: 'Geasa ávkin',
    support: 'Doarjja fasilitáhtoris',
    stones: 'Doalvu lávkkiide',
    lowHanging: 'Álki álggahit',
    statusWords: 'Dili birra',
    tableName: 'Beavddi namma',
    round: 'Vuorru',
    kind: 'Šládja',
    starred: 'Loktejuvvon ovdan',
    newInLastRound: 'Ođas maŋimuš vuorus',
    late: 'Bođii vuoru maŋŋel',
    theme: 'Fáddá',
    seating: 'Čohkkánsajit',
    count: 'Lohku',
    least: 'Unnimus vejolaš',
  },
  yes: 'Juo',
  no: 'Ii',
  notAnswered: 'Ii leat vástidan',
  statuses: {
    'not-started': 'Ii álggahuvvon',
    'under-way': 'Jođus',
    'needs-help': 'Dárbbaša veahki',
    done: 'Gárvvis',
    closed: 'Heaittihuvvon',
  },
  efforts: { low: 'Unnán', medium: 'Gaskamearálaš', high: 'Ollu' },
  kinds: { idea: 'idea', need: 'dárbu', offer: 'fálaldat', question: 'gažaldat', concern: 'fuolla' },
  ownerNotAnswered: (owner) => `${owner} (evttohuvvon, ii duođaštuvvon)`,
  ownerSaidNo: (owner) => `${owner} (lea biehttalan)`,
  ownerMissing: 'Ovddasvástideaddji váilu',
  hours: (hours) => `${String(hours).replace('.', ',')}\u00a0d`,
  firstStep: (action, words, by) => `Vuosttaš lávki, nr. ${action}: ${words}${by === '' ? '' : `, maŋimustá ${by}`}`,
  membersOf: (action, members) => `Mielde bargojoavkkus, nr. ${action}: ${members}`,
  members: ({ count, named, organisations }) => {
    if (named.length === 0) {
      return organisations.length === 0 ? people(count) : `${people(count)} dáppe: ${listed(organisations)}`;
    }
    const names = named.map(({ name, organisation }) => (organisation === '' ? name : `${name} (${organisation})`));
    return listed(named.length === count ? names : [...names, `${count - named.length} nama haga`]);
  },
  support: (action, words) => `Doarjja fasilitáhtoris, nr. ${action}: ${words}`,

  short: (short, nextFollowUp) => {
    const who = `${participants(short.people)} ${inOrganisations(short.organisations)}`;
    const wrote = `${byCount(short.people, 'čálii', 'čáliiga', 'čálle')} ${many(short.notes, 'lihpu', 'lihpu', 'lihpu')} ${many(short.tables, 'beavddi', 'beavddi', 'beavddi')} luhtte ${many(short.rounds, 'vuorus', 'vuorus', 'vuorus')}.`;
    const agreed = [
      short.visionChosen ? 'ovtta višuvnna' : '',
      short.stones > 0 ? many(short.stones, 'lávkki', 'lávkki', 'lávkki') : '',
      short.actions > 0 ? many(short.actions, 'doaibmabiju', 'doaibmabiju', 'doaibmabiju') : '',
    ].filter((part) => part !== '');
    const saidYes = `${many(short.ownersSaidYes, 'doaibmabijus', 'doaibmabijus', 'doaibmabijus')} lea ovddasvástideaddji gii lea miehtan.`;
    const quick = many(
      short.lowHanging,
      'doaibmabidju ii mávsse ollu ja sáhttá álgit dál. Dat lea vuosttažin.',
      'doaibmabiju eai mávsse ollu ja sáhttet álgit dál. Dat leat vuosttažin.',
      'doaibmabiju eai mávsse ollu ja sáhttet álgit dál. Dat leat vuosttažin.',
    );
    return [
      `${who} ${wrote}`,
      agreed.length === 0
        ? 'Višuvdna, lávkkit ja doaibmabijut eai leat vel válljejuvvon.'
        : `Mii soabaimet ${listed(agreed)} birra.${short.actions > 0 ? ` ${saidYes}` : ''}`,
      ...(short.lowHanging === 0 ? [] : [quick]),
      `Boahtte čuovvuleapmi: ${nextFollowUp}.`,
    ];
  },

  noVision: 'Mii eat leat vel válljen višuvnna.',
  noLowHanging:
    'Dáppe eai leat vel doaibmabijut. Deike bohtet doaibmabijut main lea unnán bargu, boađus gávcci vahku siste («Vahkut bohtosii» lea devdojuvvon) ja ovddasvástideaddji. Golbma juo-vástádusa álggu, ruđaid ja mearrádusa birra lea maid doarvái.',
  noActions: 'Mii eat leat vel čállán doaibmabijuid.',
  noStones: 'Mii eat leat vel čállán lávkkiid.',
  noOpen: 'Eai leat várašumit. Juohke doaibmabijus lea ovddasvástideaddji gii lea miehtan.',
  noOrganisations: 'Ii oktage oassálasti leat almmuhan organisašuvnna.',
  noNotes: 'Eai leat vel čállojuvvon lihput.',

  open: (matter) => {
    if (matter.kind === 'vision-doubt') return agendaGroupsSe.visionDoubt(matter.words);
    if (matter.kind === 'reservation') return `Lávki ${matter.stone}: ${matter.words}`;
    const action = `Doaibmabidju ${matter.action} (${matter.title})`;
    switch (matter.kind) {
      case 'reason-missing':
        return agendaGroupsSe.reasonMissing(matter.action, matter.title, matter.owner);
      case 'owner-not-answered':
        return `${action}: ${matter.owner} lea evttohuvvon ja ferte duođaštit.`;
      case 'owner-said-no':
        return `${action}: ${matter.owner} lea biehttalan. Gii sáhttá váldit dan?`;
      case 'owner-missing':
        return `${action}: ovddasvástideaddji váilu. Čielggaduvvo vuosttaš čuovvuleamis.`;
      case 'deadline-before-cafe':
        return `${action}: áigemearri lea ovdal kafea. Mii lea rivttes beaivemearri?`;
      case 'deadline-before-first-step':
        return `${action}: áigemearri lea ovdal vuosttaš lávkki. Mii lea rivttes beaivemearri?`;
    }
  },

  share: ({ owners, withoutActions, highest, difference, most, ownedByFacilitators }) => {
    const owned = ownedByFacilitators.map(
      ({ number, owner, reason }) =>
        `doaibmabidju ${number} (${reason === '' ? owner : agendaGroupsSe.reason(owner, reason)})`,
    );
    const facilitators =
      owned.length === 0
        ? 'Fasilitáhtoris ii leat ovddasvástádus doaibmabijuin.'
        : `Fasilitáhtor galgá doarjut, iige leat ovddasvástideaddji: ${listed(owned)} ${byCount(owned.length, 'berre', 'berrejit', 'berrejit')} oažžut eará ovddasvástideaddji.`;
    if (owners.length === 0) return ['Ii ovttage organisašuvnnas leat vel ovddasvástádus doaibmabijuin.'];
    const has = `${inOrganisations(owners.length)} lea ovddasvástádus doaibmabijuin:`;
    const spread =
      difference === 0
        ? [
            `${inOrganisations(owners.length)} lea ovddasvástádus: ${actions(highest)}${owners.length === 1 ? '' : ' guđesge'}.`,
            `Ii ovttasge leat eanet go ${inWords(highest)}.`,
          ]
        : [
            `${has} ${listed(owners.map(({ name, actions: owns }) => `${name} ${owns}`))}.`,
            `Eanemus lea ${byCount(most.length, 'dás', 'dáin', 'dáin')}: ${listed(most)} (${inWords(highest)}). Erohus eanemus ja unnimus gaskkas lea ${inWords(difference)}.`,
          ];
    const none =
      withoutActions.length === 0
        ? []
        : [
            `${many(withoutActions.length, 'oassálasti organisašuvnnas', 'oassálasti organisašuvnnas', 'oassálasti organisašuvnnas')} eai leat doaibmabijut.`,
          ];
    return [...spread, ...none, facilitators];
  },

  followUpDay: (day) => `beaivi ${day}`,
  followUp: {
    1: 'Plána sáddejuvvo.',
    7: 'Maŋimuš beaivi dieđihit meattáhusaid.',
    30: 'Lea go vuosttaš lávki váldojuvvon? Logi minuhta juohke bargojovkui.',
    60: 'Mii bisánii? Sirdde, juoge dahje heaittit.',
    90: 'Bohtosat. Ávvut, ja vállje golbma ođđa.',
  },

  how: ({ rounds, tables, minutes: lengths, hostMode, starred, voted }, boards) => {
    const [shortest = 0] = lengths;
    const longest = lengths.at(-1) ?? 0;
    const each = rounds === 1 ? '' : ' juohke vuorus';
    const span = shortest === longest ? minutes(longest) : `${shortest}–${minutes(longest)}`;
    const held = `${upperFirst(inWords(rounds))} ${byCount(rounds, 'vuorru', 'vuoru', 'vuoru')} ${many(tables, 'beavddi', 'beavddi', 'beavddi')} luhtte${longest === 0 ? '' : `, ${span}${each}`}.`;
    return [
      rounds === 0 ? 'Vuorut eai leat vel álgán.' : held,
      rounds > 1 ? hostsStayed[hostMode] : '',
      starred ? 'Juohke beavdi loktii ovdan eanemusat golbma lihpu.' : '',
      voted ? 'Oassálastit juhke čuoggáid.' : '',
      boards ? 'Dasto buohkat barge ovttas višuvnnain, lávkkiiguin ja doaibmabijuiguin.' : '',
      'Dokumeanta ii leat sánis sátnái referáhta; lihput leat sánis sátnái mildosis A. Lihput eai leat čadnojuvvon namaide.',
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
  },

  seating: ({ random, repeats, returns, met }) => {
    const best = repeats.count === repeats.least && returns.count === returns.least;
    const stayed = returns.count === 0 ? ', iige oktage guossi boahtán fas seamma beavdái' : '';
    const again = many(
      repeats.count,
      'deaivvadeapmi geardduhuvvui',
      'deaivvadeami geardduhuvvojedje',
      'deaivvadeami geardduhuvvojedje',
    );
    const unavoidable =
      repeats.least === 0 || repeats.least === repeats.count ? '' : `Unnimusat ${repeats.least} ii sáhttán garvit.`;
    return [
      random ? 'Sajit vuorbáduvvojedje.' : '',
      repeats.count === 0 ? `Ii oktage deaivan seamma olbmo guktii${stayed}.` : `${again}${stayed}.`,
      best ? 'Ii oktage plána livčče sáhttán leat buoret.' : unavoidable,
      `Juohke oassálasti deaivvai gaskamearálaččat ${decimal(met.mean)} eará olbmo, ja buohkat deive unnimusat ${met.fewest}.`,
      `Gaskamearri ii livčče sáhttán leat alit go ${decimal(met.mostMean)}.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
  },
  seatingFigures: {
    repeats: 'Deaivvadeamit mat geardduhuvvojedje',
    returns: 'Guossit geat bohte fas seamma beavdái',
    organisation: 'Bárat seamma organisašuvnnas, seamma beavddi luhtte',
    actorType: 'Bárat seamma doaibmišlájas, seamma beavddi luhtte',
    municipality: 'Bárat seamma gielddas, seamma beavddi luhtte',
  },

  invitedAbsent: (names) => `Bovdejuvvon, muhto eai lean mielde: ${names}. Sii berrejit oažžut plána.`,

  table: (number, name) => (name === '' ? `Beavdi ${number}` : `Beavdi ${number}: ${name}`),
  round: (number, question) => (question === '' ? `Vuorru ${number}` : `Vuorru ${number}: ${question}`),
  sources: ({ notes: written, themes }) =>
    listed([
      ...(written === 0 ? [] : [notes(written)]),
      ...(themes === 0 ? [] : [many(themes, 'fáddá', 'fáttá', 'fáttá')]),
    ]),
  madeFrom: (sources) => `Vuođđu: ${sources}.`,
  themeNotes: notes,
  legend:
    '«Loktejuvvon ovdan»: beavdi válljii lihpu. «Ođas»: jurdda bođii easkka maŋimuš vuorus. Lihput leat sánis sátnái.',
  starred: 'loktejuvvon ovdan',
  newInLastRound: 'ođas',
  late: 'bođii vuoru maŋŋel',
  inTheme: (theme) => `fáddá: ${theme}`,
  buildsOn: (words) => `vuođđu: «${words}»`,
  handedOn: 'Beavdi sáddii viidáseappot:',
};
