/** What people were promised when they wrote on a board – who sees it, and what they agreed to – and boards that are taken away and come back. */
import type { Entry } from '../boards/entries.ts';
import type { BoardId, BoardPlan } from '../boards/plan.ts';
import type { Cafe } from './model.ts';

/** Boards that are taken away and can come back with what stood on them; those before them are forgotten, with that. */
const mostAway = 12;

/** All boards from now on. Whoever has taken their words away before a promise changes cannot have them shown under another. */
export function withBoards(cafe: Cafe, boards: readonly BoardPlan[]): Pick<Cafe, 'boards' | 'awayBoards' | 'entries'> {
  const there = new Set(boards.map(({ id }) => id));
  const written = new Set(cafe.entries.map(({ board }) => board));
  const away = [...cafe.awayBoards, ...cafe.boards].filter(({ id }) => !there.has(id) && written.has(id));
  const forgotten = new Set(away.slice(0, -mostAway).map(({ id }) => id));
  const changed = new Set(boards.filter((now) => isOtherPromise(cafe, now)).map(({ id }) => id));
  return {
    boards,
    awayBoards: away.slice(-mostAway),
    entries: cafe.entries.filter(
      ({ board, by, removed }) => !forgotten.has(board) && !(removed && by !== null && changed.has(board)),
    ),
  };
}

/** Who has written for the facilitators alone is not shown to the room, and who has agreed to something has agreed to nothing else. */
export function breaksPromise(cafe: Cafe, now: BoardPlan): boolean {
  const before = planOf(cafe, now.id);
  if (!before) return false;
  const here = cafe.entries.filter(({ board, removed }) => board === now.id && !removed);
  if (showsNames(cafe, before, now, here)) return true;
  const written = here.filter(({ by }) => by !== null);
  if (written.length === 0) return false;
  if (before.seenBy === 'facilitators' && now.seenBy === 'room') return true;
  if (before.consent === null || before.consent === now.consent) return false;
  return now.consent === null || written.some(({ agreed }) => agreed);
}

/** A field for what people are called that becomes one for other words would show names where the café shows none. */
function showsNames({ settings }: Cafe, before: BoardPlan, now: BoardPlan, here: readonly Entry[]): boolean {
  if (settings.anonymity === 'names') return false;
  const others = new Set(now.fields.filter(({ kind }) => kind !== 'person-label').map(({ id }) => id));
  return before.fields.some(
    ({ id, kind }) => kind === 'person-label' && others.has(id) && here.some(({ values }) => Object.hasOwn(values, id)),
  );
}

function isOtherPromise(cafe: Cafe, now: BoardPlan): boolean {
  const before = planOf(cafe, now.id);
  if (!before) return false;
  const removed = cafe.entries.filter((entry) => entry.board === now.id && entry.removed);
  return before.seenBy !== now.seenBy || before.consent !== now.consent || showsNames(cafe, before, now, removed);
}

/** As it is, or as it was when it was taken away. */
function planOf({ boards, awayBoards }: Cafe, board: BoardId): BoardPlan | undefined {
  return [...boards, ...awayBoards].find(({ id }) => id === board);
}
