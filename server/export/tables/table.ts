/**
 * What leaves a café as rows and columns, without a file format. CSV and spreadsheets are two writers of it.
 *
 * To add a table: declare it in a file of its own beside this one with `tableOf` and name it in `tables.ts`. It has its sheet in the
 * spreadsheet, its CSV and its place in the archive then.
 */
import type { Agenda } from '../../../shared/agenda/model.ts';
import type { DocumentOptions } from '../../../shared/agenda/document/section.ts';
import type { Locale } from '../../../shared/cafe/model.ts';
import type { AgendaWords } from '../../../shared/locale/nb/agenda.ts';
import type { ExportWords } from '../../../shared/locale/nb/exports.ts';

/** Text as it was typed, a number, a calendar day `YYYY-MM-DD` in a column of days, or nothing. */
export type Cell = string | number | null;

export interface Column {
  readonly head: string;
  readonly kind: 'text' | 'number' | 'day';
  /** About how many letters stand in a row of it. */
  readonly width: number;
  /** Whoever works on with the file chooses among these. */
  readonly choices?: readonly string[];
}

export interface Table {
  /** The name of its file, in English and the same in every language. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly Column[];
  /** As many cells as there are columns. */
  readonly rows: readonly (readonly Cell[])[];
}

export interface Facts {
  readonly agenda: Agenda;
  readonly locale: Locale;
  readonly options: DocumentOptions;
  /** The document's words, for everything that both have. */
  readonly words: AgendaWords;
  readonly own: ExportWords;
}

/** Without rows when the café has nothing for it. */
export type MakeTable = (facts: Facts) => Table;

export interface ColumnOf<Row> extends Column {
  readonly of: (row: Row) => Cell;
}

export const text = <Row>(head: string, width: number, of: (row: Row) => string): ColumnOf<Row> => ({
  head,
  width,
  kind: 'text',
  of,
});

export const number = <Row>(head: string, of: (row: Row) => number | null): ColumnOf<Row> => ({
  head,
  width: 10,
  kind: 'number',
  of,
});

export const day = <Row>(head: string, of: (row: Row) => string | null): ColumnOf<Row> => ({
  head,
  width: 14,
  kind: 'day',
  of,
});

/** A text among few. */
export const choice = <Row>(head: string, choices: readonly string[], of: (row: Row) => string): ColumnOf<Row> => ({
  head,
  width: Math.max(12, ...choices.map(({ length }) => length + 2)),
  kind: 'text',
  choices,
  of,
});

/** Nothing where nobody has answered. */
export const yesNo = <Row>(head: string, { yes, no }: AgendaWords, of: (row: Row) => boolean | null): ColumnOf<Row> =>
  choice(head, [yes, no], (row) => {
    const said = of(row);
    if (said === null) return '';
    return said ? yes : no;
  });

/** A column that is null is left out. */
export function tableOf<Row>(
  id: string,
  title: string,
  rows: readonly Row[],
  columns: readonly (ColumnOf<Row> | null)[],
): Table {
  const used = columns.filter((column) => column !== null);
  return {
    id,
    title,
    columns: used.map(({ head, kind, width, choices }) => ({ head, kind, width, ...(choices ? { choices } : {}) })),
    rows: rows.map((row) => used.map(({ of }) => of(row))),
  };
}
