/** All notes of the room, newest first, held still while somebody reads. */
import { useState } from 'react';
import type { NoteKind, Note } from '../../../shared/documents/note.ts';
import type { Table } from '../../../shared/cafe/model.ts';
import { useRoom, useTablecloths, useVisit } from '../../cafe/hooks.tsx';

export interface PlacedNote {
  readonly note: Note;
  readonly table: Table;
}

export interface Wanted {
  readonly table: string;
  readonly round: number | null;
  readonly kind: NoteKind | null;
  readonly hiddenOnly: boolean;
}

export const everything: Wanted = { table: '', round: null, kind: null, hiddenOnly: false };

export interface LiveNotes {
  readonly count: number;
  readonly shown: readonly PlacedNote[];
  /** Notes that fit and have come since the list was last brought up to date. */
  readonly fresh: number;
  readonly showFresh: () => void;
}

export function useLiveNotes(wanted: Wanted): LiveNotes {
  const { control } = useVisit();
  const { tables, hidden } = useRoom();
  const cloths = useTablecloths(tables.map(({ id }) => id));
  const [until, setUntil] = useState(() => control.clock.now());
  const all = tables
    .flatMap((table) => (cloths[table.id]?.notes ?? []).map((note): PlacedNote => ({ note, table })))
    .sort((one, other) => other.note.at - one.note.at);
  const fitting = all.filter(({ note, table }) => fits(wanted, note, table, hidden));
  const shown = fitting.filter(({ note }) => note.at <= until);
  const newest = fitting[0]?.note.at ?? 0;
  // With nothing to read yet there is nothing to hold still.
  if (shown.length === 0 && fitting.length > 0) setUntil(newest);
  return {
    count: all.length,
    shown,
    fresh: fitting.length - shown.length,
    showFresh: () => setUntil(Math.max(Math.ceil(control.clock.now()), newest)),
  };
}

function fits(wanted: Wanted, note: Note, table: Table, hidden: readonly string[]): boolean {
  return (
    (wanted.table === '' || wanted.table === table.id) &&
    (wanted.round === null || wanted.round === note.round) &&
    (wanted.kind === null || wanted.kind === note.kind) &&
    (!wanted.hiddenOnly || hidden.includes(note.id))
  );
}
