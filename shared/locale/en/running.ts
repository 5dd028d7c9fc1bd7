/** What the facilitator sees and does while the café runs, in English: time, programme, projector and what needs a nudge. */
import type { RunningMessages } from '../nb/running.ts';
import { listed, many } from './words.ts';

const minutes = (count: number): string => `${count} min`;

/** With more it is not about these tables, but about the room. */
const mostNamed = 4;

/** "table 3", "tables 3 and 5", "12 tables". */
function tables(numbers: readonly number[]): string {
  if (numbers.length > mostNamed) return `${numbers.length} tables`;
  return `${numbers.length === 1 ? 'table' : 'tables'} ${listed(numbers.map(String))}`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

export const running: RunningMessages = {
  time: {
    end: (time) => `Ends ${time}`,
    now: (time) => `now ${time}`,
    ifNow: (time) => `Ends ${time} if you begin now`,
    onTime: 'on time',
    behind: (count) => `${count} min behind`,
    ahead: (count) => `${count} min ahead`,
    change: 'Change when you end',
    dialog: {
      title: 'When should you end?',
      text: 'Being late is counted from this time. The programme stays as it is.',
      label: 'Ends at',
      expected: (time) => `As the programme is now, you end at ${time}.`,
      useExpected: (time) => `Use ${time}`,
      wrong: 'Write a time of day, such as 20:00.',
      set: 'Save',
    },
    moved: (time) => `The end is set to ${time}.`,
  },
  ribbon: {
    label: 'Parts of the programme',
    took: (spent, planned) => `${spent} of ${planned} min`,
    skipped: 'skipped',
    now: 'now',
    left: (count) => `${count} min left`,
    done: 'done',
    summary: (at, of) => `Programme: part ${at} of ${of}`,
    change: 'Change the programme',
  },
  quiet: {
    left: (time) => `Writing alone: ${time} left`,
    end: 'Let them talk now',
    ended: 'The time for writing alone is over.',
  },
  nudges: {
    label: 'Needs a nudge',
    none: 'All is well',
    noneText: 'What needs you turns up here.',
    lost: 'No contact with Kafébord. This is how it was last.',
    notSaving: 'Kafébord cannot save. Free some space on the machine it runs on.',
    damaged: 'Some of what was stored is damaged. Download everything under “Export”.',
    held: (numbers) =>
      `${capital(tables(numbers))} ${numbers.length === 1 ? 'stays' : 'stay'} until what matters most is written.`,
    release: (count) => (count === 1 ? 'Let the table go' : 'Let the tables go'),
    released: (numbers) => `${capital(tables(numbers))} may travel.`,
    late: (behind) => `You are ${minutes(behind)} behind.`,
    lateTake: (savings) => `Take ${savings.join(', ')}.`,
    round: (round) => `round ${round}`,
    saving: (count, stage) => `${minutes(count)} from ${stage}`,
    lateMissing: (missing) => `That still leaves ${minutes(missing)}.`,
    lateNothing: (time) => `There is nothing more to take from. You end at ${time}.`,
    take: 'Do that',
    taken: (time) => `The programme is shorter. Ends ${time}.`,
    moveEnd: (time) => `Set the end to ${time}`,
    seatless: (names, round) =>
      names.length > 3
        ? `${names.length} people have no seat in round ${round}.`
        : `${names.join(', ')} ${names.length === 1 ? 'has' : 'have'} no seat in round ${round}.`,
    share: (owner, owned, of) => `${owner} has ${owned} of ${of} actions. Who can relieve them?`,
    showActions: 'Show the actions',
    voteOpen: 'The dot vote is still open.',
    closeVote: 'Close the vote',
    hostless: (numbers) => `${capital(tables(numbers))} ${numbers.length === 1 ? 'has' : 'have'} no table host.`,
    essentials: (numbers) => `What matters most is missing at ${tables(numbers)}.`,
    silent: (numbers, count) => `No new notes in the last ${count} minutes at ${tables(numbers)}.`,
    cutOff: (numbers, phones) =>
      `${many(phones, 'phone')} at ${tables(numbers)} ${phones === 1 ? 'has' : 'have'} no contact.`,
    asleep: (numbers, count) => `No new notes in the last ${count} minutes at ${tables(numbers)}, and no phone is out.`,
    beginNow: (time, inside) => `Begin now to be done at ${time}. ${many(inside, 'person is', 'people are')} in.`,
    showTables: 'See the tables',
    showPeople: 'See the people',
    showExport: 'To the export',
  },
  wall: {
    open: 'Projector',
    title: 'The projector',
    text: 'Show one line instead of the part that is on, or make the screen blank.',
    say: 'Say this',
    sayHint: 'The line stands on the phones too.',
    preview: 'How it looks on the screen',
    show: 'Show the line',
    blank: 'Make the screen blank',
    stage: 'Show the part again',
    last: 'Said lately',
    again: (words) => `Put “${words}” in the field`,
    isBlank: 'The screen is blank.',
    saying: (words) => `On the screen: “${words}”`,
    takeAway: 'Take away',
    shown: 'The line stands on the screen and on the phones.',
    blanked: 'The screen is blank.',
    back: 'The screen shows the part that is on.',
  },
  programme: {
    text: 'Everything that lies ahead can be changed while the café runs. No seats change.',
    fixed: 'What has begun stays. The part that is on is changed with +1 and +5.',
    minutes: (title) => `Minutes: ${title}`,
    up: (title) => `Move ${title} earlier`,
    down: (title) => `Move ${title} later`,
    more: (title) => `More about ${title}`,
    edit: 'Change the words',
    insert: 'Insert a part after this',
    goTo: 'Go there now',
    drop: 'Take out',
    current: 'now',
    done: (spent, planned) => `took ${spent} of ${planned} min`,
    skipped: 'skipped',
    from: (time) => `at ${time}`,
    newEnd: (time) => `Ends ${time}.`,
    minutesSet: (title, from, to) => `${title}: ${from} → ${to} min.`,
    moved: (title) => `${title} is moved.`,
    dropped: (title) => `${title} is taken out.`,
    inserted: (title) => `${title} is inserted.`,
    changed: (title) => `${title} is changed.`,
    insertDialog: {
      title: (after) => `New part after ${after}`,
      kind: 'What kind of part?',
      name: 'Name of the part',
      minutes: 'Minutes',
      effect: (count, time) =>
        count === 0
          ? 'The end stays as it is. No seats change.'
          : `The end moves by ${minutes(count)}, to ${time}. No seats change.`,
      go: 'Insert',
    },
    editDialog: {
      title: (stage) => `Change ${stage}`,
      name: 'Name of the part',
      screen: 'On the screen',
      screenHint: 'What the projector says while the part lasts.',
      cue: 'For you',
      cueHint: 'A reminder that only the console shows.',
      question: 'Question',
      hint: 'Help for the table',
      effect: 'New words show at once wherever they stand.',
      save: 'Save',
    },
  },
  undo: {
    moved: (title) => `Now: ${title}`,
    paused: 'The clock stands.',
    resumed: 'The clock runs again.',
    extended: (count, time) => `${many(count, 'minute')} more. Ends ${time}.`,
    ended: 'The part is over.',
  },
  parts: {
    keys: {
      next: 'Next part',
      back: 'Previous part',
      pause: 'Pause or go on',
      plusOne: 'One minute more',
      plusFive: 'Five minutes more',
      end: 'End this part now',
      quiet: 'End the time for writing alone',
      blank: 'Make the screen blank, or show the part again',
      say: 'Say something on the projector',
      undo: 'Undo the last thing',
      nudges: 'To what needs a nudge',
      search: 'Search for people',
      help: 'This list',
      part: (name) => `Show ${name}`,
    },
    groups: { clock: 'The clock and the programme', room: 'The room', parts: 'Parts of the console' },
    space: 'Space',
  },
  settings: {
    quiet: 'Writing alone at the start of a round',
    quietHint: 'For so many minutes everybody writes alone, in silence, before the table talks. 0 for none.',
    hold: 'Wait for what matters most before a table travels',
    holdHint:
      'In the time for travelling people stay until the host has written what matters most, or you let the table go.',
  },
};
