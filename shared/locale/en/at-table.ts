import { listed, many } from './words.ts';
import type { AtTableMessages } from '../nb/at-table.ts';

/** At the table and on the way between tables: what the phone says there, to guests and table hosts. */
export const atTable: AtTableMessages = {
  fresh: (count) => `Show ${many(count, 'new note', 'new notes')}`,
  personal:
    'This looks like personal details. Others may read notes afterwards. Take them out unless they must be there.',
  signedFor: (name) => `For ${name}`,
  arrival: {
    goTo: (table) => `Go to table ${table}`,
    button: 'I am here',
    question: (table) => `Are you at table ${table}?`,
    here: 'You are there',
    hereText: 'Take a seat and say hello.',
    kept: 'The table host hears about it when the network is back.',
  },
  gathering: {
    all: 'Everybody is here',
    some: (here, of) => `${here} of ${of} are here`,
    missing: (names) => `Not yet: ${listed(names)}`,
  },
  coming: (round, names) => `Coming to you in round ${round}: ${listed(names)}.`,
  comingCount: (round, count) => `Coming to you in round ${round}: ${many(count, 'guest', 'guests')}.`,
  recap: {
    open: 'Read aloud',
    title: 'Read this to the group',
    starred: 'Lifted up by earlier groups',
  },
  host: {
    back: 'Previous advice',
    cards: {
      welcome: { title: 'Welcome them', text: 'Let everybody say their name and where they come from.' },
      recap: { title: 'Read out the essentials', text: 'Tell in one minute what earlier groups have found.' },
      write: { title: 'Write first', text: 'Let everybody write quietly for a couple of minutes. Then you talk.' },
      heard: {
        title: 'Has everybody written?',
        text: 'Ask “What do you think?”. Write a note for somebody who has no phone.',
      },
      gather: {
        title: 'Gather the essentials',
        text: 'Agree on up to three points for the next group. Write them at the bottom.',
      },
      thanks: { title: 'Say thanks', text: 'Thank the group for the talk and wish them well on their way.' },
    },
  },
  journey: {
    done: 'done',
    now: 'now',
    next: 'next',
  },
  notes: {
    menu: 'My notes',
    intro: 'Only you see this page.',
    empty: 'You have not written any notes with this phone yet.',
    nothing: 'Nothing yet',
    missing: 'Some tables are not loaded. This is what the phone has.',
    unavailable: 'The page cannot be fetched without a network. Try again when it is back. Your notes are safe.',
    roundAt: (round, table) => `Round ${round} · Table ${table}`,
    starred: 'The table lifted it up',
    hidden: 'The facilitator has hidden it',
    builtOn: (count) => `${many(count, 'note builds', 'notes build')} on it`,
    theme: (title) => `Stands under the theme “${title}”`,
    wording: (text) => `Is part of the joint wording “${text}”`,
    dots: (count) => `Got ${many(count, 'dot', 'dots')}`,
    became: {
      note: {
        vision: 'Became a vision proposal',
        stones: 'Became a stepping stone',
        actions: 'Became an action',
      },
      theme: {
        vision: 'The theme became a vision proposal',
        stones: 'The theme became a stepping stone',
        actions: 'The theme became an action',
      },
      wording: {
        vision: 'The joint wording became a vision proposal',
        stones: 'The joint wording became a stepping stone',
        actions: 'The joint wording became an action',
      },
      further: {
        vision: 'Led on to a vision proposal',
        stones: 'Led on to a stepping stone',
        actions: 'Led on to an action',
      },
    },
    chosen: 'This vision was chosen',
  },
};
