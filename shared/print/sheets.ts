/** What goes on how many sheets. */
import { isOpen, roundAhead, type Progress } from '../cafe/find.ts';
import type { Round, Table } from '../cafe/model.ts';
import { tablesByNumber } from './seat-list.ts';

/** How many slips stand on one sheet of A4, in two columns: the more rounds a slip has, the higher it is. */
export function slipsPerSheet(rounds: number): 10 | 8 | 6 | 4 {
  if (rounds <= 2) return 10;
  if (rounds <= 4) return 8;
  return rounds <= 6 ? 6 : 4;
}

export function inSheets<Item>(items: readonly Item[], perSheet: number): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / perSheet) }, (_, sheet) =>
    items.slice(sheet * perSheet, (sheet + 1) * perSheet),
  );
}

interface Hall extends Progress {
  readonly tables: readonly Table[];
  readonly rounds: readonly Round[];
}

/** The tables that people will still come to, in order of number; after the last round those that it had. */
export function tablesAhead(hall: Hall): readonly Table[] {
  const last = hall.rounds.length;
  const from = roundAhead(hall) ?? last;
  return tablesByNumber(hall.tables).filter((table) =>
    hall.rounds.some(({ number }) => number >= from && number <= last && isOpen(table, number)),
  );
}

export interface NoteSheet {
  readonly table: Table;
  readonly round: Round;
}

/** A blank sheet for each table in each of these rounds, those of one table together: each table gets its pile. */
export function noteSheets(tables: readonly Table[], rounds: readonly Round[]): readonly NoteSheet[] {
  return tablesByNumber(tables).flatMap((table) =>
    rounds.filter(({ number }) => isOpen(table, number)).map((round) => ({ table, round })),
  );
}

/** Letters that stand twice as wide as those of our alphabet, and capitals that stand half as wide again. */
const doubleWidth =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f000}-\u{3fffd}]/u;
const capital = /\p{Lu}|[@%&mw]/u;

/** How much room words take on a line, in small letters of a usual width. */
export function roomOf(text: string): number {
  let room = 0;
  for (const letter of text) room += doubleWidth.test(letter) ? 2 : capital.test(letter) ? 1.5 : 1;
  return room;
}

/** Which of the sizes words are set in, from the largest (0): one smaller for each bound that they are longer than. */
export function sizeOf(words: readonly string[], bounds: readonly number[]): number {
  const room = words.reduce((sum, text) => sum + roomOf(text), 0);
  return bounds.filter((bound) => room > bound).length;
}
