import type { ThemingMessages } from '../nb/theming.ts';

const notes = (count: number): string => (count === 1 ? '1 note' : `${count} notes`);

export const theming: ThemingMessages = {
  undo: 'Undo',
  undoWhat: (what) => `Undo: ${what}`,
  undone: (what) => `Undone: ${what}`,
  undoNothing: 'Somebody else has changed it since. Nothing was undone.',
  changed: (title) => `The theme “${title}” was changed.`,
  byFacilitator: 'Changed by the facilitator',
  join: 'Join with …',
  joinTitle: (title) => `Join “${title}” with another theme`,
  joinHint: 'Choose the theme that stays. All the notes are gathered there.',
  joined: (from, into) => `“${from}” was joined with “${into}”.`,
  wording: 'Joint wording',
  writeWording: 'Write a joint wording',
  wordingHint: 'One sentence for what the notes have in common. The notes stay as they were written.',
  saveWording: 'Save the wording',
  wordingSaved: 'The joint wording was saved.',
  wordingMenu: (words) => `Options for the wording “${words}”`,
  editWording: 'Change the wording',
  removeWording: 'Remove the wording',
  wordingRemoved: 'The wording was removed. The notes stand as before.',
  asWritten: (count) => `As it was written: ${notes(count)}`,
  team: (names, count) =>
    count === 1 ? `${names} makes the themes for everybody.` : `${names} make the themes for everybody.`,
  teamCount: (count) =>
    count === 1 ? 'One person makes the themes for everybody.' : `A team of ${count} makes the themes for everybody.`,
  teamRead: 'You can read everything meanwhile.',
  teamYou: 'You are in the theme team. Press notes that belong together and put them in a theme.',
  like: (count) => `Like ${count} other${count === 1 ? '' : 's'}`,
  selectLike: (count) => `Select ${count} more that say${count === 1 ? 's' : ''} nearly the same`,
  echoTitle: 'What does “independently” mean?',
  echoRule:
    'Several tables wrote nearly the same before they could have heard of it from each other: nobody at the table had been where it was said, and no note built on it. It shows strength, but it is no vote.',
  lift: {
    views: 'What the table does now',
    star: 'Lift up',
    gather: 'Gather in themes',
    title: 'Gather the notes',
    lead: 'What belongs together on the tablecloth? Press the notes and give them a theme.',
    empty: 'The tablecloth is empty',
    emptyText: 'Write a note first. Then the table can gather them.',
  },
};
