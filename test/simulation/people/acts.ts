/** What a person may do at one moment, and as much of a person as that needs. */
import type { Stage } from '../../../shared/cafe/model.ts';
import type { RoomView } from '../../../shared/cafe/views.ts';
import type { Hall } from '../hall.ts';
import type { Chance } from '../world/chance.ts';

export interface Act {
  readonly weight: number;
  readonly name: string;
  readonly run: () => void;
}

export interface Acting {
  readonly hall: Hall;
  readonly chance: Chance;
  readonly number: number;
  /** Notes of theirs: the table they lie on. */
  readonly notes: Map<string, string>;
}

/** The number of the round that has begun last, 0 before the first. */
export function roundBegun(room: RoomView): number {
  const at = room.programme.findIndex(({ id }) => id === room.stage);
  return room.programme.slice(0, at + 1).findLast(({ kind }: Stage) => kind === 'round')?.round ?? 0;
}
