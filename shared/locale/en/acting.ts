import type { Messages } from '../nb/messages.ts';
import { listed, many } from './words.ts';

const decimal = (figure: number): string => String(Math.round(figure * 10) / 10);

/** What those who run a café do with steps, actions and working groups, in English. */
export const acting: Messages['acting'] = {
  stones: {
    grip: (number) => `Drag step ${number} to another place. The arrow keys move it as well.`,
  },
  hints: {
    'no-verb': 'Begin with a verb: what will somebody do?',
    'long-title': 'A long title. Below 80 characters it is read at a glance.',
    'first-step-late': 'The first step comes more than two weeks after the café. What can happen before?',
  },
  hintsLabel: 'Make the action easier to start',
  toStone: 'Make the action a step',
  toStoneWhy: 'It cannot start by itself now. Perhaps it is a step on the way.',
  madeStone: (title) => `“${title}” is a step now.`,
  matrix: {
    title: 'Effort and effect',
    lead: 'Choose an action, and press where it belongs. You can also drag it, or move it with the arrow keys.',
    effort: 'Effort',
    effect: 'Effect',
    efforts: { low: 'Low effort', medium: 'Medium effort', high: 'High effort' },
    effects: { low: 'Low effect', medium: 'Medium effect', high: 'High effect' },
    unplaced: 'Not placed',
    allPlaced: 'All actions are placed.',
    put: 'Put here',
    putIn: (effort, effect) => `Put here: ${effort}, ${effect}`,
    chip: 'Action',
    placed: (number, effort, effect) => `Action ${number}: ${effort}, ${effect}.`,
    chosen: (number, title) => `Action ${number}: ${title}`,
    none: 'Not set',
    takeOut: 'Take out of the picture',
    close: 'Done',
  },
  share: {
    unreasoned: 'Whoever facilitates owns an action, and the reason is missing.',
    look: 'See how it is shared',
    title: 'How responsibility is shared',
    levels: {
      even: 'Those who have actions have about as many each.',
      uneven: 'Some have two more than others. Can somebody else take one?',
      heavy: 'One organisation has more than three in ten actions. Who can relieve it?',
    },
    nobodyYet: 'Nobody is responsible for an action yet.',
    count: (count) => (count === 1 ? '1 action' : `${count} actions`),
    byOrganisation: 'By organisation',
    byType: 'By actor type',
    untyped: 'Not told',
    byPerson: 'In many working groups',
    inGroups: (person, count) => `${person} is in the working group of ${count} actions.`,
    unowned: 'Actions without anybody responsible',
    relieve: 'Who can relieve them?',
    action: (number, title) => `${number}. ${title}`,
    ask: (owner) => `Propose ${owner}`,
    more: (count) => `and ${count} others that have nothing yet`,
    nobodyFree: 'Everybody who is here has something already.',
    proposed: (owner, title) => `${owner} is proposed for “${title}”.`,
    idle: 'Have nothing yet',
    idleMany: (count) => `and ${count} more`,
    facilitators: 'Whoever facilitates supports and does not own',
    owns: (number, owner) => `Action ${number} is with ${owner}.`,
    because: (reason) => `Reason: ${reason}`,
    noReason: 'The reason is missing.',
    missing: 'Who is missing in the room',
    missingFor: (who, numbers) =>
      `${who} (${numbers.length === 1 ? `action ${numbers.join('')}` : `actions ${listed(numbers.map(String))}`})`,
  },
  groups: {
    title: 'Working groups',
    lead: 'People from at least two organisations carry the actions together.',
    add: 'New working group',
    newName: 'Name of the group',
    name: 'Name',
    leader: 'Lead',
    noLeader: 'Nobody yet',
    firstMeeting: 'First meeting',
    firstMeetingAt: 'Time',
    place: 'Place',
    actions: (numbers) =>
      numbers.length === 0
        ? 'No actions yet.'
        : `${numbers.length === 1 ? 'Action' : 'Actions'} ${listed(numbers.map(String))}`,
    members: (count) => many(count, 'person takes part', 'people take part'),
    edit: (name) => `Change the group “${name}”`,
    remove: (name) => `Remove the card of the group “${name}”`,
    removed: (name) => `The card of “${name}” is removed. The actions stay.`,
    concernsLabel: 'What the group lacks',
    concerns: {
      'one-organisation': 'Get at least one more organisation',
      'no-lead': 'Nobody leads it',
      'facilitator-leads': 'The facilitator supports and should not lead',
      'mostly-public': 'More than half are from the public sector',
      'no-first-meeting': 'Agree on the first meeting',
    },
  },
  projector: {
    mean: (which, mean) => `${which === 'stretch' ? 'Stretch' : 'Possible'} ${decimal(mean)} of 5`,
    fist: (mean, count) => `Fingers ${decimal(mean)} of 5 (${count === 1 ? '1 answer' : `${count} answers`})`,
  },
};
