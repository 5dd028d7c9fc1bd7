/**
 * Every state that a participant's phone can be in, one after the other: real server, real pages, real input. Whoever takes the tour looks
 * at each stop.
 */
import { walkOffTheNet } from './walk-broken.ts';
import { walkToTheBoards } from './walk-boards.ts';
import { walkAtTheDoor } from './walk-door.ts';
import { walkAtTheTable } from './walk-table.ts';
import type { Walk } from './tour-look.ts';

/** Each walk has a café of its own and can be taken alone. */
export const walks: Readonly<Record<string, Walk>> = {
  door: walkAtTheDoor,
  table: walkAtTheTable,
  boards: walkToTheBoards,
  broken: walkOffTheNet,
};
