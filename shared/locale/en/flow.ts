/** The flow from notes to actions, in English. */
import type { FlowMessages } from '../nb/flow.ts';
import { many } from './words.ts';

export const flow: FlowMessages = {
  title: 'From notes to actions',
  alt: (notes, carried) =>
    `A flow chart from the tables, over themes, vision and stepping stones, to the actions. The bands are as wide as the number of notes. ${carried} of ${many(notes, 'note', 'notes')} are carried on. Everything stands in the table below.`,
  columns: { tables: 'Tables', themes: 'Themes', vision: 'Vision', stones: 'Stepping stones', actions: 'Actions' },
  table: (number) => `Table ${number}`,
  stone: (number) => `Step ${number}`,
  action: (number) => `Action ${number}`,
  loose: 'Without a theme',
  rest: (count) => `${count} others`,
  notes: (notes) => many(notes, 'note', 'notes'),
  carried: (notes, carried) =>
    `${carried} of ${many(notes, 'note', 'notes')} are carried on in the vision, the stepping stones or the actions.`,
  hint: 'Choose something in the figure to follow the thread from the notes and onwards.',
  everything: 'Show everything',
  from: 'Comes from',
  into: 'Goes on to',
  nowhere: 'Nothing yet',
  asTable: 'As a table',
  link: { from: 'From', to: 'To', notes: 'Notes' },
  none: 'Nothing to follow yet',
  noneText:
    'When notes get a theme, or somebody makes a vision, stepping stones and actions of them, you see here what became of what.',
  echoes: 'Several tables wrote the same',
  echoText: 'Independently: nobody can have carried the thought from one table to the other before it was written.',
  echoAt: (table, round) => `Table ${table}, round ${round}`,
  noEchoes: 'No tables have written the same independently of each other.',
  looking: 'Shown when the rounds are over.',
};
