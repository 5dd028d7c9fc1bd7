/**
 * Notes that are on this device and not yet on the server's disk. Kept in the browser's storage, so that a closed tab or a killed
 * browser loses nothing: at the next visit they are written again, under the same id, unless the server already has them.
 */
import * as v from 'valibot';
import { noteKinds } from '../../shared/documents/note.ts';
import type { NewNote } from '../../shared/documents/tablecloth.ts';

/** As much of the Web Storage interface as we use. */
export interface Keep {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

const waitingSchema = v.array(
  v.object({
    id: v.string(),
    kind: v.picklist(noteKinds),
    text: v.string(),
    round: v.number(),
    at: v.number(),
    buildsOn: v.nullable(v.string()),
    table: v.string(),
    refused: v.nullable(v.string()),
  }),
);

/** A note that waits. `refused` names why the server has said no to it; it then waits for a person, not for the network. */
export interface WaitingNote extends NewNote {
  readonly table: string;
  readonly refused: string | null;
}

export interface Outbox {
  all(): readonly WaitingNote[];
  put(note: WaitingNote): void;
  remove(id: string): void;
  subscribe(listener: () => void): () => void;
}

/** `keep` may be null or may throw (private mode, full storage): the outbox then lives in memory, which is still honest while the page does. */
export function createOutbox(keep: Keep | null, key: string): Outbox {
  let notes: readonly WaitingNote[] = load(keep, key);
  const listeners = new Set<() => void>();
  const set = (next: readonly WaitingNote[]): void => {
    notes = next;
    try {
      if (next.length === 0) keep?.removeItem(key);
      else keep?.setItem(key, JSON.stringify(next));
    } catch {
      // Storage is full or forbidden. The copy in memory goes on, and the note is still sent.
    }
    for (const listener of listeners) listener();
  };
  return {
    all: () => notes,
    put: (note) => set([...notes.filter(({ id }) => id !== note.id), note]),
    remove: (id) => {
      if (notes.some((note) => note.id === id)) set(notes.filter((note) => note.id !== id));
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function load(keep: Keep | null, key: string): readonly WaitingNote[] {
  try {
    const parsed = v.safeParse(waitingSchema, JSON.parse(keep?.getItem(key) ?? '[]'));
    return parsed.success ? parsed.output : [];
  } catch {
    return [];
  }
}
