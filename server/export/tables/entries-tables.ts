/** The boards whose fields are data: a table each, with the columns that the café gave it. */
import { withoutLabels } from '../../../shared/boards/entries.ts';
import type { BoardField } from '../../../shared/boards/plan.ts';
import { valueWords } from '../../../shared/boards/words.ts';
import type { AgendaBoard } from '../../../shared/agenda/model.ts';
import { choice, day, number, tableOf, text, type ColumnOf, type Facts, type Table } from './table.ts';

type Row = AgendaBoard['rows'][number];

/** The public version names no person, whatever they agreed to in the room. */
export function entriesTables(facts: Facts): readonly Table[] {
  const isPublic = facts.options.version === 'public';
  return facts.agenda.boards.map((board) =>
    tableOf(
      `board-${board.id}`,
      board.name,
      isPublic ? board.rows.map((row) => ({ ...row, values: withoutLabels(board, row.values) })) : board.rows,
      board.fields.map((field) => (isPublic && field.kind === 'person-label' ? null : columnOf(field, facts))),
    ),
  );
}

function columnOf(field: BoardField, { words, locale }: Facts): ColumnOf<Row> {
  const { label, kind, id, options } = field;
  const { yesNo } = words.boards;
  const said = ({ values }: Row): string => valueWords(field, values[id], { locale, yesNo });
  const value = ({ values }: Row) => values[id];
  switch (kind) {
    case 'number':
      return number(label, (row) => numberIn(value(row)));
    case 'day':
      return day(label, (row) => textIn(value(row)));
    case 'choice':
      return choice(
        label,
        options.map(({ name }) => name),
        said,
      );
    case 'text':
      return text(label, 50, said);
    default:
      return text(label, 26, said);
  }
}

const numberIn = (value: unknown): number | null => (typeof value === 'number' ? value : null);
const textIn = (value: unknown): string | null => (typeof value === 'string' ? value : null);
