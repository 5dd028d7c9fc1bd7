/**
 * A table as CSV: semicolons and a byte order mark, because that is what a Norwegian Excel opens with a double click
 * and its letters whole; CRLF and quotes as RFC 4180 has them.
 */
import { strToU8 } from 'fflate';
import Papa from 'papaparse';
import { shortDay } from '../../../shared/locale/formats.ts';
import type { Locale } from '../../../shared/cafe/model.ts';
import type { Cell, Facts, Table } from './table.ts';
import { tablesOf } from './tables.ts';

const byteOrderMark = '\ufeff';

/** Cells that some spreadsheet would run as a formula, also after white space or with full-width signs. They get a `'` in front. */
const formula = /^\s*[=+\-@\t\r\u0000＝＋－＠]/u;

/**
 * The same inside a cell, after a comma, a tab or a line break. Quotes hold a cell together only for who reads it with semicolons: read with
 * commas it falls apart there, and what follows begins a cell of its own. `100,-` and lists with dashes stay as they are: plus and minus
 * matter where something is called.
 */
const formulaInside = /([,\t\n](?:[^\S\t\n]|")*)(?=[=@＝＠]|[+\-＋－][^,\t\n]*(?:[\w.]\(|\||!\w))/gu;

/** The heads, then the rows. [EX2] */
export function csv({ columns, rows }: Table, locale: Locale): string {
  const cell = (value: Cell, at: number): Cell => {
    if (typeof value === 'number') return numberCell(value, locale);
    if (value === null) return value;
    return defused(columns[at]?.kind === 'day' ? dayCell(value, locale) : oneKindOfBreak(value));
  };
  const data = [columns.map(({ head }) => defused(head)), ...rows.map((row) => row.map(cell))];
  const lines = Papa.unparse(data, { delimiter: ';', newline: '\r\n', quotes: true });
  return `${byteOrderMark}${lines}\r\n`;
}

/** For words alone: a number below nought begins with a minus and is none. */
function defused(words: string): string {
  const inside = words.replaceAll(formulaInside, "$1'");
  return formula.test(words) ? `'${inside}` : inside;
}

/** Inside a cell a line ends with LF alone: some readers take CRLF there for the end of the row. */
const oneKindOfBreak = (words: string): string => words.replaceAll(/\r\n|[\r\u2028\u2029]/gu, '\n');

/** A Norwegian spreadsheet takes `2.5` for the second of May. */
const numberCell = (value: number, locale: Locale): Cell =>
  locale === 'en' || Number.isInteger(value) ? value : String(value).replace('.', ',');

/** In English the day is written as ISO 8601 has it, which every spreadsheet reads as the same day. */
const dayCell = (day: string, locale: Locale): string => (locale === 'en' ? day : shortDay(day, locale));

/** A CSV for each table that has rows, by the name of its file. */
export function csvFiles(facts: Facts): Record<string, Uint8Array> {
  return Object.fromEntries(tablesOf(facts).map((table) => [`${table.id}.csv`, strToU8(csv(table, facts.locale))]));
}
