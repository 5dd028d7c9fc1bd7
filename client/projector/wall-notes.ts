/** Notes as the wall shows them: none that a facilitator has hidden. */
import { useMemo } from 'react';
import type { Table } from '../../shared/cafe/model.ts';
import type { Note } from '../../shared/documents/note.ts';
import { useRoom, useTablecloths } from '../cafe/hooks.tsx';

export interface WallNote extends Note {
  readonly table: Table;
  readonly starred: boolean;
}

export function useWallNotes(): readonly WallNote[] {
  const { tables, hidden, stars } = useRoom();
  const cloths = useTablecloths(tables.map((table) => table.id));
  return useMemo(
    () =>
      tables.flatMap((table) =>
        (cloths[table.id]?.notes ?? [])
          .filter((note) => !hidden.includes(note.id))
          .map((note) => ({ ...note, table, starred: stars[table.id]?.includes(note.id) ?? false })),
      ),
    [tables, hidden, stars, cloths],
  );
}

export function useNoteCount(): number {
  return useWallNotes().length;
}
