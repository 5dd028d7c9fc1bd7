/** What was written at the tables. Nobody's name is in any of it. */
import { choice, number, tableOf, text, yesNo, type Facts, type Table } from './table.ts';

/** Every note that is not hidden, by table and round. */
export function notesTable({ agenda, words, own }: Facts): Table {
  const { columns } = words;
  const rows = agenda.notes.flatMap((table) =>
    table.rounds.flatMap(({ round, notes }) => notes.map((note) => ({ ...note, round, table }))),
  );
  return tableOf('notes', own.tables.notes, rows, [
    number(columns.table, ({ table }) => table.number),
    text(columns.tableName, 22, ({ table }) => table.name),
    number(columns.round, ({ round }) => round),
    choice(columns.kind, Object.values(words.kinds), ({ kind }) => words.kinds[kind]),
    text(columns.note, 60, (note) => note.text),
    yesNo(columns.starred, words, ({ starred }) => starred),
    yesNo(columns.newInLastRound, words, ({ newInLastRound }) => newInLastRound),
    yesNo(columns.late, words, ({ late }) => late),
    text(columns.theme, 26, ({ theme }) => theme),
    number(columns.dots, ({ dots }) => dots),
  ]);
}

/** What each table handed on after each round. */
export function handedOnTable({ agenda, words, own }: Facts): Table {
  const { columns } = words;
  const rows = agenda.notes.flatMap((table) =>
    table.rounds
      .map((round) => ({ ...round, table }))
      .filter(({ essentials, sentence }) => essentials.length > 0 || sentence !== ''),
  );
  return tableOf('handed-on', own.tables.handedOn, rows, [
    number(columns.table, ({ table }) => table.number),
    text(columns.tableName, 22, ({ table }) => table.name),
    number(columns.round, ({ round }) => round),
    ...[0, 1, 2].map((place) =>
      text<(typeof rows)[number]>(own.columns.essential(place + 1), 36, ({ essentials }) => essentials[place] ?? ''),
    ),
    text(own.columns.sentence, 50, ({ sentence }) => sentence),
  ]);
}

export function themesTable({ agenda, words, own }: Facts): Table {
  return tableOf('themes', own.tables.themes, agenda.themes, [
    text(words.columns.theme, 30, ({ title }) => title),
    text(own.columns.description, 60, ({ description }) => description),
    number(own.columns.notes, ({ notes }) => notes),
  ]);
}
