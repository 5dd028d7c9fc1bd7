/** Which boards are open in a part of the programme. */
import type { Stage } from '../cafe/model.ts';
import type { BoardId, BoardPlan } from './plan.ts';

/** Where people have time for a board that belongs to no part of the programme. */
const betweenRounds: ReadonlySet<Stage['kind']> = new Set(['doors', 'plenary', 'pause']);

/** The board that this stage is about comes first, then those of its kind; a board that belongs nowhere is there between the rounds. */
export function openBoards<T extends Pick<BoardPlan, 'id' | 'where'>>(
  plans: readonly T[],
  programme: readonly Stage[],
  stage: Stage,
): readonly T[] {
  const named: ReadonlySet<BoardId | undefined> = new Set(programme.map(({ board }) => board));
  const about = plans.filter(({ id }) => id === stage.board);
  const others = plans.filter(
    ({ id, where }) =>
      id !== stage.board &&
      (where.includes(stage.kind) || (where.length === 0 && !named.has(id) && betweenRounds.has(stage.kind))),
  );
  return [...about, ...others];
}
