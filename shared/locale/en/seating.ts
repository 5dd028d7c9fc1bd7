import type { SeatingMessages } from '../nb/seating.ts';
import { listed, many } from './words.ts';

const people = (count: number): string => many(count, 'person', 'people');
const at = (rounds: readonly number[]): string =>
  `${rounds.length === 1 ? 'Round' : 'Rounds'} ${listed(rounds.map(String))}`;
const few = (names: readonly string[]): string =>
  names.length > 4 ? `${names.slice(0, 3).join(', ')} and ${names.length - 3} more` : listed(names);

export const seating: SeatingMessages = {
  title: 'Seating',
  none: 'The seats are not drawn yet',
  noneText: 'Once the seats are drawn you see here who meets whom, and whether the plan can be better.',
  nobodyText: 'When people have come in you can draw the seats and see how good the plan is.',
  judging: 'Looking at the plan …',
  random: 'Pure random draw is on. Wishes, fixed tables and sizes still count.',
  failed: 'The browser could not work out the plan. Kafébord on the server does it instead.',

  verdict: {
    none: 'Nobody meets twice.',
    noneBest: 'Nobody meets twice. No plan can do better.',
    fewest: (count) => `${many(count, 'repeat meeting', 'repeat meetings')}; fewer is not possible.`,
    fewestBest: (count) => `${many(count, 'repeat meeting', 'repeat meetings')}. No plan can do better.`,
    some: (count, least) =>
      least === 0
        ? `${many(count, 'repeat meeting', 'repeat meetings')}. There may be a better plan.`
        : `${many(count, 'repeat meeting', 'repeat meetings')}; at least ${least} cannot be avoided.`,
    broken: (count) => `The plan breaks ${count === 1 ? 'one rule' : `${count} rules`}.`,
  },
  figures: {
    label: 'How good the plan is',
    repeats: 'repeat meetings',
    returns: 'back to the same table',
    mix: {
      organisation: 'pairs of colleagues at one table',
      actorType: 'pairs of one actor type at one table',
      municipality: 'pairs from one municipality at one table',
      withoutPhone: 'pairs without a phone at one table',
    },
    otherMix: (name) => `pairs with the same ${name} at one table`,
    met: 'others each person meets, on average',
    metMost: (most, fewest) => `Highest possible: ${most}. Whoever meets fewest meets ${fewest}.`,
    sizes: 'people at each table',
    sizesText: 'In the rounds that are left.',
    sizesRange: (fewest, most) => (fewest === most ? String(most) : `${fewest}–${most}`),
    zero: 'As good as can be.',
    least: 'Fewer is not possible.',
    above: (least) => (least === 0 ? 'Not proven that any are needed.' : `At least ${least} cannot be avoided.`),
  },

  broken: {
    title: 'What does not work out',
    rules: {
      seated: ({ rounds, names }) => `${at(rounds)}: no seat for ${few(names)}.`,
      capacity: ({ rounds, table, units }) => `${at(rounds)}: ${table} has ${people(units)} too many.`,
      minimum: ({ rounds, table, units }) => `${at(rounds)}: ${table} has ${people(units)} too few.`,
      host: ({ rounds, table }) => `${at(rounds)}: ${table} is without its host.`,
      together: ({ rounds, names }) => `${at(rounds)}: ${few(names)} do not sit together.`,
      apart: ({ rounds, names }) => `${at(rounds)}: ${few(names)} sit at one table.`,
      pin: ({ rounds, names }) => `${at(rounds)}: ${few(names)} not at the fixed table.`,
      language: ({ rounds, table }) => `${at(rounds)}: at ${table} there is no language that all speak.`,
      locked: ({ rounds, names }) => `${at(rounds)}: ${few(names)} locked, but at a new table.`,
      history: ({ rounds }) => `${at(rounds)} has begun, but has been changed.`,
    },
    todo: {
      seated: 'Make room at a table, or open one more.',
      capacity: 'Move somebody, or let the table have more under “Settings”.',
      minimum: 'Let the table have fewer under “Settings”, or close it.',
      host: 'Choose a table host under “People”.',
      together: 'Move one of them, or remove the wish.',
      apart: 'Move one of them, or remove the wish.',
      pin: 'Move the person, or remove the wish for a fixed table.',
      language: 'Give somebody an interpreter, or turn off the common language under “Settings”.',
      locked: 'Unlock the person, or move them back.',
      history: 'Plan the rounds that are left once more.',
    },
    more: (count) => `and ${count} more`,
  },
  contradictions: {
    title: 'The rules cannot all hold',
    text: 'No plan can keep them all. This plan is as near as it gets. Change one of these:',
    kinds: {
      'too-many-people': ({ rounds, people: count, most }) =>
        `${at(rounds)}: ${people(count)}, but only ${many(most, 'seat', 'seats')}. Open a table, or let the tables have more.`,
      'too-few-people': ({ rounds, people: count, most }) =>
        `${at(rounds)}: the tables need ${people(most)} together, but there are ${count}. Close a table, or let the tables have fewer.`,
      'group-too-large': ({ rounds, names, most }) =>
        `${at(rounds)}: ${few(names)} are to sit together, but the largest table has ${many(most, 'seat', 'seats')}. Divide the group, or let a table have more.`,
      'group-bound-to-different-tables': ({ rounds, names }) =>
        `${at(rounds)}: ${few(names)} are to sit together, but are bound to different tables. Remove the wish, or one of the fixed tables.`,
      'together-and-apart': ({ rounds, names }) =>
        `${at(rounds)}: ${few(names)} are to sit both together and apart. Remove one of the wishes.`,
      'too-many-pinned': ({ rounds, names, tables, most }) =>
        `${at(rounds)}: ${few(names)} are to sit at ${listed(tables)}, where there are ${many(most, 'seat', 'seats')}. Let somebody choose between more tables.`,
      'too-many-apart': ({ rounds, names, most }) =>
        `${at(rounds)}: ${few(names)} are to sit apart, but there are only ${many(most, 'table', 'tables')}. Take somebody out of the wish.`,
      'language-alone': ({ rounds, names, language }) =>
        `${at(rounds)}: too few speak ${language} for ${few(names)} to have a table with a common language. Give them an interpreter, or turn the rule off.`,
    },
  },

  heat: {
    title: 'Who meets whom',
    text: 'People stand by organisation, in the same order across and down.',
    textGroups: 'Each cell is two organisations. The larger the square, the more of them meet.',
    whole: 'The whole plan',
    soFar: 'So far',
    which: 'Which rounds',
    summary: (count, met, again) =>
      `${people(count)}. ${many(met, 'pair meets', 'pairs meet')}, ${again === 0 ? 'none more than once' : `${again} of them more than once`}.`,
    once: 'Meet once',
    again: 'Meet several times (the number says how many)',
    againFull: 'Meet several times (full square)',
    againGroups: 'Some meet several times',
    never: 'Do not meet',
    share: 'How many of them meet: few, more, most',
    list: 'Show the same as a list',
    meets: (count) => `meets ${people(count)}`,
    meetsAgain: (names) => `several times: ${listed(names)}`,
    noOrganisation: 'No organisation',
    others: (count) => many(count, 'more organisation', 'more organisations'),
  },

  offer: {
    title: 'A better plan is ready',
    gains: {
      rules: (count) => (count === 1 ? '1 broken rule is kept' : `${count} broken rules are kept`),
      hosts: (count) => (count === 1 ? '1 table gets a host' : `${count} tables get a host`),
      repeats: (count) => many(count, 'repeat meeting fewer', 'repeat meetings fewer'),
      returns: (count) =>
        count === 1 ? '1 person need not return to a table' : `${count} people need not return to a table`,
      organisation: (count) => many(count, 'pair of colleagues fewer', 'pairs of colleagues fewer'),
      mixed: 'better mixed tables',
    },
    moves: (count) => (count === 0 ? 'Nobody gets a new table.' : `${many(count, 'seat changes', 'seats change')}.`),
    sentence: (gains, moves) => `${listed(gains)}. ${moves}`,
    see: 'See and use',
    later: 'Not now',
  },

  preview: {
    working: 'Working out who has to move …',
    again: 'The seats changed meanwhile. The proposal has been worked out again.',
    nobody: 'Nobody else gets a new table.',
    nobodyAtAll: 'Nobody gets a new table.',
    next: (count, round) =>
      count === 1
        ? `1 person gets a new table in round ${round}.`
        : `${count} people get a new table in round ${round}.`,
    later: (count) => (count === 1 ? '1 person gets a new table later.' : `${count} people get a new table later.`),
    after: 'What the plan becomes',
    why: {
      arrives: 'Comes in',
      leaves: 'Leaves',
      'table-closes': 'The table closes',
      hosts: 'Table host',
      moves: 'Moves to make it fit',
    },
    to: 'to',
    nowhere: 'no seat',
    newHost: (table, name) => `${name} becomes host of ${table}`,
    showAll: (count) => `Show all ${count}`,
    use: 'Use this',
    cancel: 'Cancel',
    serverPlans: 'Kafébord works out the seats when you press.',
    used: 'The new plan is in force.',
    figure: (label, before, after) =>
      `${label.charAt(0).toLocaleUpperCase('en')}${label.slice(1)}: from ${before} to ${after}`,
    gone: 'The plan you have is just as good now. There is nothing to change.',
  },

  closeTable: {
    menu: 'Close the table',
    title: (table) => `Close ${table}?`,
    text: 'The notes stay on the tablecloth.',
    textRunning: 'The table is there to the end of the running round. The notes stay on the tablecloth.',
    yes: 'Close the table',
    done: (table) => `${table} is closed.`,
  },
  openTable: {
    menu: 'Open one more table',
    title: 'Open one more table',
    text: (round) => `The table is there from round ${round} on.`,
    name: 'Name',
    theme: 'Theme',
    prompt: 'Question at this table',
    see: 'See who moves',
    yes: 'Open the table',
    done: (table) => `${table} is open.`,
  },
  reopenTable: (table) => `Open ${table.charAt(0).toLowerCase()}${table.slice(1)} again`,
  closedFrom: (round) => `Closed from round ${round}`,
  addRound: {
    menu: 'Add a round',
    title: 'Add a round',
    question: 'Question',
    hint: 'Help for the table',
    name: 'Short name',
    minutes: 'Minutes',
    see: 'See who meets',
    yes: 'Add the round',
    done: (round) => `Round ${round} has been added.`,
    text: 'The round comes after the last one, with travel time before it.',
  },
  dropRound: {
    menu: (round) => `Take away round ${round}`,
    title: (round) => `Take away round ${round}?`,
    text: 'The question and the time leave the programme. What has been written stays.',
    yes: 'Take the round away',
    done: (round) => `Round ${round} has been taken away.`,
  },
  removePerson: {
    title: (name) => `Take ${name} out of the café?`,
    text: 'The notes stay. You can bring the person back.',
    yes: 'Take out',
  },
  host: {
    title: (name, table) => `${name} becomes host of ${table}`,
    removeTitle: (name, table) => `${name} is no longer host of ${table}`,
    yes: 'Make table host',
    removeYes: 'No longer host',
  },
  move: {
    title: (name, table, round) => `${name} to ${table} in round ${round}`,
    see: 'See what follows',
    yes: 'Move',
  },

  wishes: {
    title: 'Wishes',
    text: 'The plan respects these when the seats are drawn and whenever something changes.',
    none: 'No wishes yet',
    noneText: 'Are some to sit together, apart or at a certain table? Enter it here.',
    add: 'Add a wish',
    kind: 'What is it about?',
    kinds: {
      together: { name: 'Sit together', hint: 'A person and their interpreter or helper, for example.' },
      apart: { name: 'Not at one table', hint: 'They meet in no round.' },
      pin: { name: 'Fixed table', hint: 'The table that is easy to reach with a wheelchair, for example.' },
    },
    people: 'Who?',
    search: 'Search for a name or organisation',
    chosen: (count) => `${people(count)} chosen`,
    noMatch: 'Nobody fits the search.',
    moreMatches: (count) => `${count} more. Search to find them.`,
    tables: 'Which tables?',
    tablesHint: 'With several, the person may move between them.',
    twoNeeded: 'Choose at least two people.',
    personNeeded: 'Choose one person.',
    tableNeeded: 'Choose at least one table.',
    save: 'Add',
    together: (names) => `${listed(names)} sit together`,
    apart: (names) => `${listed(names)} do not sit at one table`,
    pin: (name, tables) => `${name} sits at ${listed(tables)}`,
    drop: (wish) => `Remove the wish: ${wish}`,
    dropped: 'The wish has been removed.',
    added: 'The wish has been added.',
  },
  person: {
    municipality: 'Municipality',
    when: 'Time and language',
    from: 'Comes',
    fromStart: 'from the start',
    fromRound: (round) => `for round ${round}`,
    to: 'Leaves',
    toEnd: 'when the café is over',
    toRound: (round) => `after round ${round}`,
    languages: 'Languages the person can talk in',
    languagesHint: 'Read only where each table is to have a common language. None chosen means that any will do.',
    interpreted: 'Has an interpreter',
    interpretedHint: 'Then this person’s languages do not bind the table.',
    attends: (from, to) =>
      to === null
        ? `comes for round ${from}`
        : from === 1
          ? `leaves after round ${to}`
          : `is there from round ${from} to ${to}`,
    lock: 'Lock the seats',
    unlock: 'Unlock the seats',
    locked: 'The seats are locked',
    lockDone: (name) => `${name} keeps the seats when the rest changes.`,
    unlockDone: (name) => `${name} may get new seats again.`,
  },
  settings: {
    how: 'How are people to be divided?',
    modes: {
      mixed: {
        name: 'Mix people',
        hint: 'As few as possible meet twice. Colleagues sit apart, actor types and municipalities are mixed.',
      },
      random: { name: 'Pure random draw', hint: 'Only the lot decides. Some will meet several times.' },
    },
    commonLanguage: 'A common language at every table',
    commonLanguageHint: 'All at the table share at least one language, except those with an interpreter.',
    size: 'Decide how many can sit here',
    min: 'At least',
    max: 'At most',
  },
};
