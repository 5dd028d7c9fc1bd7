/** Where a stage that is to come may stand. The same rules as the server's, so that no button is offered that it would refuse. */
import { movingWith } from '../../../shared/cafe/decide-programme.ts';
import { mostStages, programmeHolds } from '../../../shared/cafe/design.ts';
import { stageIndex } from '../../../shared/cafe/find.ts';
import type { Stage, StageId } from '../../../shared/cafe/model.ts';
import type { RoomView } from '../../../shared/cafe/views.ts';

type Planned = Pick<RoomView, 'programme' | 'stage' | 'rounds'>;

export type Direction = 'up' | 'down';

/** The stage that this one comes after now, with whatever moves along. Undefined for the first. */
export function standsAfter({ programme }: Pick<Planned, 'programme'>, id: StageId): Stage | undefined {
  const [first] = movingWith(programme, id);
  return first && programme[stageIndex({ programme }, first.id) - 1];
}

/** The stage after which this one comes to stand one step earlier or later; null where it cannot go. */
export function stepTo({ programme, stage, rounds }: Planned, id: StageId, direction: Direction): StageId | null {
  const moving = movingWith(programme, id);
  const begun = stageIndex({ programme }, stage);
  const [first] = moving;
  if (!first || moving.some((piece) => piece.kind === 'close' || programme.indexOf(piece) <= begun)) return null;
  const rest = programme.filter((piece) => !moving.includes(piece));
  const before = programme.indexOf(first) - 1;
  const [from, by] = direction === 'up' ? [before - 1, -1] : [before + 1, 1];
  for (let at = from; at >= begun && at < rest.length; at += by) {
    const after = rest[at];
    if (after && programmeHolds([...rest.slice(0, at + 1), ...moving, ...rest.slice(at + 1)], rounds.length))
      return after.id;
  }
  return null;
}

/** Whether something can be put in after this stage. */
export function mayInsertAfter({ programme, stage, rounds }: Planned, id: StageId): boolean {
  const at = stageIndex({ programme }, id);
  const inserted = [...programme.slice(0, at + 1), { kind: 'plenary' } as const, ...programme.slice(at + 1)];
  const ahead = at >= stageIndex({ programme }, stage);
  return ahead && programme.length < mostStages && programmeHolds(inserted, rounds.length);
}

/** Rounds are taken out as rounds, and without the time to travel people would be late for the next. */
export function mayDrop({ programme, stage }: Planned, { id, kind }: Stage): boolean {
  const ahead = stageIndex({ programme }, id) > stageIndex({ programme }, stage);
  return ahead && kind !== 'round' && kind !== 'travel' && kind !== 'close';
}
