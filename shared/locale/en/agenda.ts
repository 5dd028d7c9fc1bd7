/** The words of the action agenda in English. */
import { listed, many } from './words.ts';
import type { HostMode } from '../../cafe/model.ts';
import type { AgendaWords } from '../nb/agenda.ts';
import { agendaGroupsEn } from './agenda-groups.ts';
import { agendaChoicesEn } from './agenda-choices.ts';
import { agendaBoardsEn } from './agenda-boards.ts';
import { agendaLayoutEn } from './agenda-layout.ts';
import { agendaOriginsEn } from './agenda-origins.ts';

const smallNumbers = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
] as const;
const inWords = (count: number): string => smallNumbers[count] ?? String(count);
const decimal = (figure: number): string => String(Math.round(figure * 10) / 10);
const upperFirst = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

const hostsStayed: Readonly<Record<HostMode, string>> = {
  fixed: 'Participants changed tables, the table host stayed.',
  'each-round': 'Everybody changed tables, and a new host welcomed them in each round.',
  none: 'Everybody changed tables.',
};

export const agendaEn: AgendaWords = {
  document: 'Action agenda',
  layout: agendaLayoutEn,
  origins: agendaOriginsEn,
  boards: agendaBoardsEn,
  choices: agendaChoicesEn,
  working: agendaGroupsEn,
  organiser: (name) => `Organiser: ${name}`,
  purpose: (words) => `Purpose: ${words}`,
  version: (version, correctBy, organiser) =>
    `${version}. This is a working document. Report mistakes ${organiser === '' ? '' : `to ${organiser} `}by ${correctBy}.`,
  headings: {
    short: 'In short',
    vision: 'The vision',
    lowHanging: 'What we start with now',
    actions: 'All actions, by working group',
    stones: 'The stepping stones towards the vision',
    open: 'Reservations and what we did not settle',
    share: 'How responsibility is shared',
    followUp: 'How we follow up',
    how: 'How we got here',
    seating: 'Who met whom',
    organisations: 'Organisations taking part',
    themes: 'Themes',
    notes: 'All the notes',
  },
  withoutGroup: 'Without a group',
  columns: {
    number: 'No.',
    action: 'Action',
    owner: 'Responsible',
    firstStep: 'First step',
    firstStepBy: 'By',
    deadline: 'Deadline',
    result: 'Result (“has happened”)',
    contributors: 'Contributing',
    resources: 'Resources',
    status: 'Status',
    stone: 'Stepping stone',
    horizon: 'When',
    howWeKnow: 'How we will know',
    stands: 'Agree / reservation / disagree',
    sources: 'Builds on',
    dots: 'Dots',
    note: 'Note',
    table: 'Table',
    group: 'Working group',
    members: 'In the working group',
    ownerAnswer: 'Has said yes',
    effort: 'Effort',
    weeks: 'Weeks to result',
    hours: 'Hours',
    cost: 'Cost (NOK)',
    benefit: 'Benefit to whom',
    support: 'Support from the facilitator',
    stones: 'Leads to stepping stone',
    lowHanging: 'Low-hanging fruit',
    statusWords: 'About the status',
    tableName: 'Table name',
    round: 'Round',
    kind: 'Kind',
    starred: 'Lifted',
    newInLastRound: 'New in the last round',
    late: 'Came after the round',
    theme: 'Theme',
    seating: 'Seating',
    count: 'Count',
    least: 'Fewest possible',
  },
  yes: 'Yes',
  no: 'No',
  notAnswered: 'Not answered',
  statuses: {
    'not-started': 'Not started',
    'under-way': 'Under way',
    'needs-help': 'Needs help',
    done: 'Done',
    closed: 'Closed',
  },
  efforts: { low: 'Low', medium: 'Medium', high: 'High' },
  kinds: { idea: 'idea', need: 'need', offer: 'offer', question: 'question', concern: 'concern' },
  ownerNotAnswered: (owner) => `${owner} (proposed, not confirmed)`,
  ownerSaidNo: (owner) => `${owner} (has said no)`,
  ownerMissing: 'Nobody responsible yet',
  hours: (hours) => `${hours}\u00a0h`,
  firstStep: (action, words, by) => `First step for no. ${action}: ${words}${by === '' ? '' : `, by ${by}`}`,
  membersOf: (action, members) => `In the working group for no. ${action}: ${members}`,
  members: ({ count, named, organisations }) => {
    const people = count === 1 ? '1 person' : `${count} people`;
    if (named.length === 0) return organisations.length === 0 ? people : `${people} from ${listed(organisations)}`;
    const names = named.map(({ name, organisation }) => (organisation === '' ? name : `${name} (${organisation})`));
    return listed(named.length === count ? names : [...names, `${count - named.length} without a name`]);
  },
  support: (action, words) => `Support from the facilitator for no. ${action}: ${words}`,

  short: (
    { people, organisations, notes, tables, rounds, visionChosen, stones, actions, ownersSaidYes, lowHanging },
    nextFollowUp,
  ) => {
    const who = `${many(people, 'participant')} from ${many(organisations, 'organisation')}`;
    const wrote = `wrote ${many(notes, 'note')} at ${many(tables, 'table')} in ${many(rounds, 'round')}.`;
    const agreed = [
      visionChosen ? 'one vision' : '',
      stones > 0 ? many(stones, 'stepping stone') : '',
      actions > 0 ? many(actions, 'action') : '',
    ].filter((part) => part !== '');
    const saidYes = `${many(ownersSaidYes, 'action has', 'actions have')} somebody responsible who has said yes.`;
    const quick =
      lowHanging === 1
        ? '1 action takes little and can start now. It comes first.'
        : `${lowHanging} actions take little and can start now. They come first.`;
    return [
      `${who} ${wrote}`,
      agreed.length === 0
        ? 'Vision, stepping stones and actions are not chosen yet.'
        : `We agreed on ${listed(agreed)}.${actions > 0 ? ` ${saidYes}` : ''}`,
      ...(lowHanging === 0 ? [] : [quick]),
      `Next follow-up: ${nextFollowUp}.`,
    ];
  },

  noVision: 'We have not chosen a vision yet.',
  noLowHanging:
    'No action stands here yet. Here come actions with low effort, a result within eight weeks (“Weeks to result” is filled in) and somebody responsible. Yes to the three questions about start, money and decision is enough as well.',
  noActions: 'We have not written any actions yet.',
  noStones: 'We have not written any stepping stones yet.',
  noOpen: 'No reservations. No action is without somebody responsible who has said yes.',
  noOrganisations: 'No participant has named an organisation.',
  noNotes: 'No notes have been written yet.',

  open: (matter) => {
    switch (matter.kind) {
      case 'reservation':
        return `Stepping stone ${matter.stone}: ${matter.words}`;
      case 'vision-doubt':
        return agendaGroupsEn.visionDoubt(matter.words);
      case 'reason-missing':
        return agendaGroupsEn.reasonMissing(matter.action, matter.title, matter.owner);
      case 'owner-not-answered':
        return `Action ${matter.action} (${matter.title}): ${matter.owner} is proposed and must confirm.`;
      case 'owner-said-no':
        return `Action ${matter.action} (${matter.title}): ${matter.owner} has said no. Who can take it?`;
      case 'owner-missing':
        return `Action ${matter.action} (${matter.title}) has nobody responsible. To be settled at the first follow-up.`;
      case 'deadline-before-cafe':
        return `Action ${matter.action} (${matter.title}): the deadline is before the café. What is the right date?`;
      case 'deadline-before-first-step':
        return `Action ${matter.action} (${matter.title}): the deadline is before the first step. What is the right date?`;
    }
  },

  share: ({ owners, withoutActions, highest, difference, most, ownedByFacilitators }) => {
    const facilitators =
      ownedByFacilitators.length === 0
        ? 'The facilitator is responsible for no actions.'
        : `Facilitators support and are not responsible: ${listed(ownedByFacilitators.map(({ number, owner, reason }) => `action ${number} (${reason === '' ? owner : agendaGroupsEn.reason(owner, reason)})`))} should go to somebody else.`;
    if (owners.length === 0) return ['No organisation is responsible for an action yet.'];
    const owns = many(owners.length, 'organisation is responsible for', 'organisations are responsible for');
    const spread =
      difference === 0
        ? [
            `${owns} ${inWords(highest)} ${highest === 1 ? 'action' : 'actions'}${owners.length === 1 ? '' : ' each'}.`,
            `Nobody has more than ${inWords(highest)}.`,
          ]
        : [
            `${owns} actions: ${listed(owners.map(({ name, actions }) => `${name} ${actions}`))}.`,
            `${listed(most)} ${most.length === 1 ? 'has' : 'have'} most, with ${inWords(highest)}. The difference between most and fewest is ${inWords(difference)}.`,
          ];
    const none =
      withoutActions.length === 0
        ? []
        : [
            `${many(withoutActions.length, 'organisation that took part has', 'organisations that took part have')} none.`,
          ];
    return [...spread, ...none, facilitators];
  },

  followUpDay: (day) => `day ${day}`,
  followUp: {
    1: 'The agenda is sent.',
    7: 'Last day for corrections.',
    30: 'Has the first step been taken? Ten minutes for each working group.',
    60: 'What came to a halt? Move, split or close.',
    90: 'Results. Celebrate, and choose three new ones.',
  },

  how: ({ rounds, tables, minutes, hostMode, starred, voted }, boards) => {
    const [shortest = 0] = minutes;
    const longest = minutes.at(-1) ?? 0;
    const each = rounds === 1 ? '' : ' each';
    const lengths =
      longest === 0
        ? ''
        : shortest === longest
          ? `, ${longest} minutes${each}`
          : `, ${shortest} to ${longest} minutes${each}`;
    const held = `${upperFirst(inWords(rounds))} ${rounds === 1 ? 'round' : 'rounds'} at ${inWords(tables)} ${tables === 1 ? 'table' : 'tables'}${lengths}.`;
    return [
      rounds === 0 ? 'The rounds have not begun yet.' : held,
      rounds > 1 ? hostsStayed[hostMode] : '',
      starred ? 'Each table lifted up to three notes.' : '',
      voted ? 'Participants placed dots.' : '',
      boards ? 'Then the room worked together on the vision, the stepping stones and the actions.' : '',
      'This is not a verbatim record; the notes stand verbatim in annex A. Notes are not tied to names.',
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
  },

  seating: ({ random, repeats, returns, met }) => {
    const best = repeats.count === repeats.least && returns.count === returns.least;
    const stayed = returns.count === 0 ? ', and no guest came back to a table' : '';
    const again = `${many(repeats.count, 'meeting')} ${repeats.count === 1 ? 'was' : 'were'} repeated${stayed}.`;
    const unavoidable =
      repeats.least === 0 || repeats.least === repeats.count ? '' : `At least ${repeats.least} could not be avoided.`;
    return [
      random ? 'Seats were drawn at random.' : '',
      repeats.count === 0 ? `Nobody met twice${stayed}.` : again,
      best ? 'No plan could have done that better.' : unavoidable,
      `Each participant met ${decimal(met.mean)} others on average, and everybody met at least ${met.fewest}.`,
      `The average could not have been higher than ${decimal(met.mostMean)}.`,
    ]
      .filter((sentence) => sentence !== '')
      .join(' ');
  },
  seatingFigures: {
    repeats: 'Meetings that were repeated',
    returns: 'Guests who came back to a table',
    organisation: 'Pairs from one organisation at one table',
    actorType: 'Pairs of one actor type at one table',
    municipality: 'Pairs from one municipality at one table',
  },

  invitedAbsent: (names) => `Invited but not present: ${names}. They should get the agenda.`,

  table: (number, name) => (name === '' ? `Table ${number}` : `Table ${number}: ${name}`),
  round: (number, question) => (question === '' ? `Round ${number}` : `Round ${number}: ${question}`),
  sources: ({ notes, themes }) =>
    listed([...(notes === 0 ? [] : [many(notes, 'note')]), ...(themes === 0 ? [] : [many(themes, 'theme')])]),
  madeFrom: (sources) => `Builds on ${sources}.`,
  themeNotes: (notes) => many(notes, 'note'),
  legend:
    '“Lifted”: the table chose the note. “New”: the thought first came in the last round. The notes are given verbatim.',
  starred: 'lifted',
  newInLastRound: 'new',
  late: 'came after the round',
  inTheme: (theme) => `theme: ${theme}`,
  buildsOn: (words) => `builds on: “${words}”`,
  handedOn: 'The table handed on:',
};
