/**
 * What this device has done to its own notes and the server does not have on disk yet. Kept in the browser's storage, so that a
 * closed tab or a killed browser loses nothing: at the next visit it is done again, under the same ids, unless the server has it.
 *
 * Every note has a place of its own in the storage: two tabs of one person never write over each other's, and one that cannot be read
 * takes no other with it.
 */
import * as v from 'valibot';
import { noteKinds } from '../../shared/documents/note.ts';
import type { NewNote } from '../../shared/documents/tablecloth.ts';

/** As much of the Web Storage interface as we use. */
export interface Keep {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const waitingSchema = v.object({
  id: v.string(),
  kind: v.picklist(noteKinds),
  text: v.string(),
  round: v.number(),
  at: v.number(),
  buildsOn: v.nullable(v.string()),
  table: v.string(),
  withdrawn: v.boolean(),
  refused: v.nullable(v.string()),
});

/** A note that waits to be written, or to be taken back. `refused` names why the server has said no; it then waits for a person. */
export interface WaitingNote extends NewNote {
  readonly table: string;
  readonly withdrawn: boolean;
  readonly refused: string | null;
}

export interface Outbox {
  all(): readonly WaitingNote[];
  put(note: WaitingNote): void;
  remove(id: string): void;
  subscribe(listener: () => void): () => void;
}

/**
 * `keep` may be null or may throw (private mode, full storage): the outbox then lives in memory, which is still honest while the page
 * does. `prefix` is the part of the storage that is this person's.
 */
export function createOutbox(keep: Keep | null, prefix: string): Outbox {
  let notes: readonly WaitingNote[] = load(keep, prefix);
  const listeners = new Set<() => void>();
  const set = (next: readonly WaitingNote[], store: () => void): void => {
    notes = next;
    try {
      store();
    } catch {
      // Storage is full or forbidden. The copy in memory goes on, and the note is still sent.
    }
    for (const listener of listeners) listener();
  };
  return {
    all: () => notes,
    put(note) {
      const others = notes.filter(({ id }) => id !== note.id);
      set([...others, note], () => keep?.setItem(`${prefix}/${note.id}`, JSON.stringify(note)));
    },
    remove(id) {
      if (!notes.some((note) => note.id === id)) return;
      set(
        notes.filter((note) => note.id !== id),
        () => keep?.removeItem(`${prefix}/${id}`),
      );
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function load(keep: Keep | null, prefix: string): readonly WaitingNote[] {
  const notes: WaitingNote[] = [];
  try {
    for (let index = 0; index < (keep?.length ?? 0); index += 1) {
      const key = keep?.key(index);
      const note = key?.startsWith(`${prefix}/`) ? read(keep?.getItem(key)) : null;
      if (note) notes.push(note);
    }
  } catch {
    // Forbidden storage: there is nothing we could have kept.
  }
  return notes.sort((one, other) => one.at - other.at);
}

function read(stored: string | null | undefined): WaitingNote | null {
  try {
    const parsed = v.safeParse(waitingSchema, JSON.parse(stored ?? 'null'));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
