import type { EntriesMessages } from '../nb/entries.ts';

/** Boards whose fields are data, as a participant meets them, in English. */
export const entries: EntriesMessages = {
  add: 'Add',
  edit: (label) => `Change “${label}”`,
  remove: (label) => `Take away “${label}”`,
  removed: (label) => `“${label}” has been taken away`,
  empty: 'Nobody has written anything here yet',
  emptyText: 'Be the first.',
  emptyRead: 'It comes when somebody writes.',
  yours: 'Yours',
  onlyFacilitators: 'Only you and the facilitators see what you write here.',
  notShown: 'Not shown to others',
  show: 'Show the board',
  hide: 'Hide the board',
  optional: 'may stay empty',
  missing: 'This is needed.',
  chooseNone: 'Not chosen',
  yesNo: { yes: 'Yes', no: 'No' },
  oneEachLine: 'One on each line.',
  reached: 'The target is reached',
  progress: (count, target, over) => (over ? `${count} – the target is over ${target}` : `${count} of ${target}`),
  counts: 'Counts',
  lacks: {
    filled: (field) => `Does not count yet. Missing: ${field}`,
    atLeast: (field, least) => `Does not count yet. ${field}: at least ${least}`,
    other: (field) => `Does not count yet: ${field}`,
  },
  flags: {
    'two-leaders': 'Two lead. Settle who.',
    'no-leader': 'Nobody leads yet',
    'same-day': 'Same day as something else',
  },
  noMonth: 'No month',
  matches: 'Can help each other',
  match: (offers, needs) => `${offers} offers what ${needs} needs`,
};
