/** What the flow is made from: all cloths, the wall, and what the room has decided. */
import { useMemo } from 'react';
import { flowOf, type Flow } from '../../../shared/agenda/flow.ts';
import type { NoteAtTable } from '../../../shared/agenda/trace.ts';
import type { Wall } from '../../../shared/documents/wall.ts';
import { useRoom, useTablecloths, useWall } from '../../cafe/hooks.tsx';

export interface FlowSource {
  readonly wall: Wall;
  readonly notes: readonly NoteAtTable[];
}

/** Places in each column: as many as can be pressed with a finger in one screen. */
const most = 12;

export function useFlowSource(): FlowSource {
  const { tables, hidden } = useRoom();
  const { wall } = useWall();
  const cloths = useTablecloths(tables.map(({ id }) => id));
  const notes = useMemo(() => {
    const away = new Set(hidden);
    return tables.flatMap(({ id, number }) =>
      (cloths[id]?.notes ?? []).flatMap((note) => (away.has(note.id) ? [] : { ...note, table: number })),
    );
  }, [tables, cloths, hidden]);
  return { wall, notes };
}

export function useFlow({ notes, wall }: FlowSource): Flow | null {
  const { tables, chosenVision } = useRoom();
  return useMemo(
    () =>
      flowOf({
        notes,
        wall,
        chosenVision,
        most,
        tableNames: new Map(tables.map(({ number, name }) => [number, name])),
      }),
    [notes, wall, chosenVision, tables],
  );
}
