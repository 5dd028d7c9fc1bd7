/** How much may stand in a document: of one writer, and of all. */
import { isBoard, type Board } from './cards.ts';

export const notesPerWriter = 200;
/** What stands on a board and what has been taken off it, all together. */
export const cardsPerBoard: Readonly<Record<Board, number>> = {
  // Each of 250 tables may begin with two of its own.
  themes: 500,
  wordings: 300,
  vision: 40,
  stones: 60,
  actions: 120,
  groups: 60,
};

/** Of those, what a guest may make, and what is left for those who run the café when guests have filled a board. */
const cardsPerGuest: Readonly<Record<Board, number>> = {
  themes: 80,
  wordings: 80,
  vision: 12,
  stones: 24,
  actions: 40,
  groups: 20,
};
const keptForFacilitators: Readonly<Record<Board, number>> = {
  themes: 20,
  wordings: 30,
  vision: 6,
  stones: 8,
  actions: 16,
  groups: 10,
};
/** Notes that are put under a theme, ever: a team of two gathers those of the largest café. */
const gatheredPerGuest = 6000;
const gatheredInAll = { guests: 30_000, facilitators: 60_000 } as const;

/** What one writer may begin under a root, and all together. */
export function mostOf(root: string, facilitates: boolean): { readonly own: number; readonly all: number } {
  if (isBoard(root)) {
    const all = cardsPerBoard[root];
    return facilitates ? { own: all, all } : { own: cardsPerGuest[root], all: all - keptForFacilitators[root] };
  }
  if (root === 'notes') return { own: notesPerWriter * (facilitates ? 10 : 1), all: Infinity };
  const { guests, facilitators } = gatheredInAll;
  return facilitates ? { own: facilitators, all: facilitators } : { own: gatheredPerGuest, all: guests };
}
