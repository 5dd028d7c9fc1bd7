/**
 * The journal: everything that has ever happened in a café, in order. A café is its journal.
 *
 * One interface for every engine, one contract suite that shows it (test/contracts). `append` is the only promise that matters:
 * when it resolves, the entries survive a kill and a power cut.
 */
import type { CafeEvent } from '../../shared/cafe/events.ts';
import type { Cafe } from '../../shared/cafe/model.ts';

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

/** One document as a snapshot has it. */
export interface StoredDocument {
  readonly document: string;
  /** The whole document in Yjs encoding V1, without the words that have been replaced. */
  readonly state: Uint8Array;
  /** Who writes with which pen. */
  readonly owners: readonly (readonly [pen: number, writer: string])[];
}

/** A café up to one entry: stands for all entries up to and with `seq`, which are no longer there. */
export interface Snapshot {
  readonly seq: number;
  readonly cafe: Cafe;
  /** The last commands that were answered, oldest first. */
  readonly commands: readonly string[];
  readonly documents: readonly StoredDocument[];
}

export interface CafeListing {
  readonly id: string;
  readonly code: string;
}

/**
 * `epoch` names the lineage of the documents: it changes when an older copy is restored, so that no client mixes two histories.
 * `damaged`: something fails its checksum or is missing. `entries` then has everything that can still be read, gaps and all.
 */
export interface JournalRead {
  readonly state: 'whole' | 'damaged';
  readonly epoch: string;
  readonly snapshot: Snapshot | null;
  readonly entries: readonly JournalEntry[];
}

/**
 * `full`: the disk has no room; nothing is saved until it has, which is tried again by itself. `failed`: a write or a sync went wrong in
 * a way that leaves in doubt what is on disk. It is never tried again as if nothing had happened: the process must be started anew.
 */
export type Standing =
  | { readonly state: 'well' }
  | { readonly state: 'full'; readonly why: string }
  | { readonly state: 'failed'; readonly why: string };

export interface Journal {
  cafes(): Promise<readonly CafeListing[]>;
  /** Makes a café with its first entries. Rejects if the id or the code is taken. */
  create(cafe: CafeListing, entries: readonly JournalEntry[]): Promise<void>;
  read(cafe: string): Promise<JournalRead>;
  /**
   * Resolves when the entries are on disk, in the order of the calls. Calls that share a commit may share the promise. While the
   * standing is not `well` it rejects at once.
   */
  append(cafe: string, entries: readonly JournalEntry[]): Promise<void>;
  /**
   * Runs something once, in the window of the next commit and just before it: what it appends is part of that commit. Asked for again
   * before it has run, it runs once. While the standing is not `well` it runs at once.
   */
  beforeCommit(run: () => void): void;
  /** Replaces what is stored of a café by a snapshot made from exactly that, in one transaction. False when it is damaged. */
  compact(cafe: string): Promise<boolean>;
  standing(): Standing;
  onStanding(listener: (standing: Standing) => void): void;
  close(): Promise<void>;
}
