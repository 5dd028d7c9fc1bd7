/** All notes that this device may read, in an order that never jumps: by table, by round, by when they were written. */
import { useMemo } from 'react';
import type { Table } from '../../../shared/cafe/model.ts';
import type { OwnView, RoomView } from '../../../shared/cafe/views.ts';
import type { Note } from '../../../shared/documents/note.ts';
import type { Tablecloth } from '../../../shared/documents/tablecloth.ts';
import { useCafe, useRoom, useTablecloths } from '../../cafe/hooks.tsx';
import { roundAheadIn, roundBegunIn } from '../../pieces/stage.ts';

export interface WallEntry {
  readonly note: Note;
  readonly table: Table;
  readonly starred: boolean;
  readonly hidden: boolean;
  /** Written in the last round and not building on anything earlier. */
  readonly fresh: boolean;
}

export interface NotesIndex {
  readonly entries: readonly WallEntry[];
  readonly byId: ReadonlyMap<string, WallEntry>;
}

/** `ownTable`: of what one may read, only the table where one sat last. */
export function useNotesIndex(seesHidden: boolean, ownTable = false): NotesIndex {
  const room = useRoom();
  const own = useCafe((state) => state.own);
  const role = useCafe((state) => state.role);
  const last = own?.itinerary[roundBegunIn(room)] ?? null;
  const readable = readableTables(room, role === 'participant' ? own : null);
  const cloths = useTablecloths(ownTable ? readable.filter((table) => table === last) : readable);
  return useMemo(() => indexOf(room, cloths, seesHidden), [room, cloths, seesHidden]);
}

/** Until the rounds are over, people may read the tables they sit at and no others. */
function readableTables(room: RoomView, own: OwnView | null): readonly string[] {
  const tables = room.tables.map((table) => table.id);
  if (own === null || roundAheadIn(room) === null) return tables;
  const seats = new Set(Object.values(own.itinerary));
  return tables.filter((table) => seats.has(table));
}

function indexOf(room: RoomView, cloths: Readonly<Record<string, Tablecloth>>, seesHidden: boolean): NotesIndex {
  const hidden = new Set(room.hidden);
  const starred = new Set(Object.values(room.stars).flat());
  const last = roundBegunIn(room);
  const tables = [...room.tables].sort((one, other) => one.number - other.number);
  const rounds = new Map(tables.flatMap(({ id }) => (cloths[id]?.notes ?? []).map((note) => [note.id, note.round])));
  const isFresh = ({ round, buildsOn }: Note): boolean =>
    last > 1 && round === last && (buildsOn === null || (rounds.get(buildsOn) ?? 0) >= last);
  const entries: WallEntry[] = [];
  for (const table of tables) {
    const notes = [...(cloths[table.id]?.notes ?? [])].sort((one, other) => one.round - other.round);
    for (const note of notes) {
      if (hidden.has(note.id) && !seesHidden) continue;
      const marks = { starred: starred.has(note.id), hidden: hidden.has(note.id), fresh: isFresh(note) };
      entries.push({ note, table, ...marks });
    }
  }
  return { entries, byId: new Map(entries.map((entry) => [entry.note.id, entry])) };
}
