/** Questions that screens ask of a room view, answered in one place. */
import { isOpen } from '../../shared/cafe/find.ts';
import type { Round, Stage, Table } from '../../shared/cafe/model.ts';
import { must } from '../../shared/cafe/must.ts';
import type { RoomView } from '../../shared/cafe/views.ts';

export function currentStageOf(room: RoomView): Stage {
  return must(
    room.programme.find((stage) => stage.id === room.stage),
    'the stage is in the programme',
  );
}

export function tableWithId(room: RoomView, id: string | null | undefined): Table | undefined {
  return room.tables.find((table) => table.id === id);
}

export function roundWithNumber(room: RoomView, number: number | null): Round | undefined {
  return room.rounds.find((round) => round.number === number);
}

/** The last round that has begun, 0 before the first. */
export function roundBegunIn(room: RoomView): number {
  const at = room.programme.findIndex((stage) => stage.id === room.stage);
  return room.programme.slice(0, at + 1).findLast((stage) => stage.kind === 'round')?.round ?? 0;
}

/** The running round, or the one that comes next; null when all are over. */
export function roundAheadIn(room: RoomView): number | null {
  const at = room.programme.findIndex((stage) => stage.id === room.stage);
  return room.programme.slice(at).find((stage) => stage.kind === 'round')?.round ?? null;
}

/** The tables that are there in a round: others are closed, or not open yet. */
export function tablesIn(room: RoomView, round: number): readonly Table[] {
  return room.tables.filter((table) => isOpen(table, round));
}
