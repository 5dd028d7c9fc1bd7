/**
 * The journal: everything that has ever happened in a café, in order. A café is its journal.
 *
 * One interface for every engine, one contract suite that shows it (test/contracts). `append` is the only promise that matters:
 * when it resolves, the entries survive a kill and a power cut.
 */
import type { CafeEvent } from '../../shared/cafe/events.ts';

export interface EventsEntry {
  readonly kind: 'events';
  readonly seq: number;
  readonly at: number;
  /** Id of the command that caused them, so that it counts once even across a restart. */
  readonly command: string | null;
  readonly events: readonly CafeEvent[];
}

export interface UpdateEntry {
  readonly kind: 'update';
  readonly seq: number;
  readonly at: number;
  /** `wall` or `table/<id>`. */
  readonly document: string;
  /** Person id, or role for facilitators: who wrote it. */
  readonly by: string;
  readonly update: Uint8Array;
}

export type JournalEntry = EventsEntry | UpdateEntry;

export interface CafeListing {
  readonly id: string;
  readonly code: string;
}

/** `damaged`: an entry fails its checksum; the entries before it are still good. */
export type JournalRead =
  | { readonly state: 'whole'; readonly entries: readonly JournalEntry[] }
  | { readonly state: 'damaged'; readonly entries: readonly JournalEntry[]; readonly atSeq: number };

export interface Journal {
  cafes(): Promise<readonly CafeListing[]>;
  /** Makes a café with its first entries. Rejects if the id or the code is taken. */
  create(cafe: CafeListing, entries: readonly JournalEntry[]): Promise<void>;
  read(cafe: string): Promise<JournalRead>;
  /** Resolves when the entries are on disk, in the order of the calls. Once one has failed, all fail: see `failure`. */
  append(cafe: string, entries: readonly JournalEntry[]): Promise<void>;
  /** Why nothing can be saved any more, or null while all is well. A failed sync is never tried again as if nothing had happened. */
  failure(): string | null;
  onFailure(listener: (why: string) => void): void;
  close(): Promise<void>;
}
