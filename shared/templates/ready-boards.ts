/** Boards that come with Kafébord, in every language of a café. Data, so that more can be added. */
import * as v from 'valibot';
import { boardPlanSchema, type BoardId, type BoardPlan } from '../boards/plan.ts';
import type { Locale } from '../cafe/model.ts';
import data from './ready-boards.json' with { type: 'json' };

/** In the order in which they are offered. */
export const readyBoardIds: readonly BoardId[] = data.boards.map(({ id }) => id);

/** What is said in four languages is said in one; everything else stays. */
function inOneLanguage(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((item) => inOneLanguage(item, locale));
  if (typeof value !== 'object' || value === null) return value;
  const entries: [string, unknown][] = Object.entries(value);
  const said = entries.find(([key]) => key === locale);
  if (said && entries.length === 4) return said[1];
  return Object.fromEntries(entries.map(([key, inner]) => [key, inOneLanguage(inner, locale)]));
}

/** Null where none has this id. */
export function readyBoard(id: BoardId, locale: Locale): BoardPlan | null {
  const board = data.boards.find((candidate) => candidate.id === id);
  return board ? v.parse(boardPlanSchema, inOneLanguage(board, locale)) : null;
}
