/** Where everything came from, in English. */
import type { AgendaOriginsWords } from '../nb/agenda-origins.ts';
import { flow } from './flow.ts';
import { listed, many } from './words.ts';

export const agendaOriginsEn: AgendaOriginsWords = {
  heading: 'How it came about',
  intro: (notes, carried) =>
    `The café wrote ${many(notes, 'note', 'notes')}. ${carried === 0 ? 'None of them is' : carried === 1 ? '1 of them is' : `${carried} of them are`} carried on in the vision, the stepping stones or the actions.`,
  echoHeading: 'Several tables wrote the same, independently of each other',
  echoIntro:
    'Nobody can have carried the thought from one table to the other before it was written. It is a sign of strength, not a vote.',
  echo: (tables) => `${tables} tables, independently`,
  echoAt: (at) => listed(at.map(({ table, round }) => `table ${table} in round ${round}`)),
  traceHeading: 'What the actions build on',
  columns: { action: 'Action', stones: 'Stepping stones', themes: 'Themes and joint wordings', from: 'From' },
  from: (notes, tables, rounds) =>
    notes === 0
      ? 'No notes'
      : `${many(notes, 'note', 'notes')} from ${tables.length === 1 ? 'table' : 'tables'} ${listed(tables.map(String))}, ${rounds.length === 1 ? 'round' : 'rounds'} ${listed(rounds.map(String))}`,
  flow,
};
