/** What is on, as the wall tells it: the running stage, the next one, and the round that matters. */
import type { Round, Stage } from '../../shared/cafe/model.ts';
import { must } from '../../shared/cafe/must.ts';
import type { RoomView } from '../../shared/cafe/views.ts';
import { useRoom } from '../cafe/hooks.tsx';
import { currentStageOf, roundAheadIn, roundWithNumber } from '../pieces/stage.ts';

export interface StageNow {
  readonly stage: Stage;
  readonly next: Stage | null;
  /** The running round, or the one that comes next; after the last round, the last. */
  readonly round: Round;
}

export function stageNow(room: RoomView): StageNow {
  const at = room.programme.findIndex((stage) => stage.id === room.stage);
  return {
    stage: currentStageOf(room),
    next: room.programme[at + 1] ?? null,
    round: must(roundWithNumber(room, roundAheadIn(room)) ?? room.rounds.at(-1), 'a café has rounds'),
  };
}

export function useStageNow(): StageNow {
  return stageNow(useRoom());
}
