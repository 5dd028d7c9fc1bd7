/** The tables in the console: the room from above, while the café runs. */
import type { TablesMessages } from '../nb/tables.ts';

export const tables: TablesMessages = {
  filter: {
    label: 'Which tables?',
    all: (count) => `All (${count})`,
    nudged: (count) => `Need a nudge (${count})`,
    none: 'No table needs a nudge now.',
  },
  away: {
    offline: 'no contact',
    asleep: 'phone put away',
    noPhone: 'no phone',
  },
  inRound: (round) => `In round ${round}`,
  wrote: (count, of) => `${count} of ${of} have written`,
  allWrote: 'Everybody has written',
  last: (time, words) => `${time}: “${words}”`,
  essentialsNotYet: 'The essentials are not written yet',
  opensIn: (round) => `Opens in round ${round}`,
  nudge: {
    held: 'Waiting for the essentials',
    hostless: 'No table host',
    essentials: 'The essentials are missing',
    silent: (minutes) => `No new note for ${minutes} minutes`,
    asleep: (minutes) => `No new note for ${minutes} minutes, and no phone is out`,
    cutOff: 'Several phones have lost contact',
  },
  releaseOne: (table) => `Let the table go: ${table}`,
  gathered: (here, of) => `${here} of ${of} are there`,
  missing: (names) => `Not yet: ${names}`,
  unseated: {
    title: (count, round) =>
      count === 1 ? `1 person has no seat in round ${round}` : `${count} people have no seat in round ${round}`,
    text: 'Choose a table for each of them.',
    seat: (name) => `Find a seat for ${name}`,
    more: (count) => `${count} more under “People”.`,
  },
  dialog: {
    people: 'Sitting here',
    nobody: 'Nobody sits here in this round.',
    host: 'Table host',
    pickHost: 'Choose a table host',
    hostHint: 'The new host gets the tablecloth and the essentials on their phone at once.',
    withoutPhone: (name) => `${name} (no phone)`,
    changeHost: 'See what happens',
    notes: 'The latest notes',
    noNotes: 'No notes on the tablecloth yet.',
    hidden: 'Hidden',
    words: 'Change name, theme and question',
    saved: (table) => `${table} has been changed.`,
  },
};
