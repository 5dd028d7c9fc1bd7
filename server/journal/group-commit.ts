/**
 * Group commit: everything that arrives while the disk is busy, or within a short window, becomes one commit.
 *
 * Alone, an entry is written at once. The more has arrived of late, the longer the window, up to `longestWindowMs`: a crowd then shares
 * its syncs, and what one commit brings goes out to each reader as one frame.
 */
import { doze } from './doze.ts';
import type { CafeListing, JournalEntry } from './journal.ts';

/** Entries that share one commit, by café in the order of the calls. */
export interface Group {
  readonly cafes: CafeListing[];
  readonly entries: Map<string, JournalEntry[]>;
}

/** Time as this module needs it: handed in, so that a test can hold it. */
export interface Timing {
  /** Milliseconds that never go back. */
  now(): number;
  /** Runs once after what has arrived in this turn has been read. */
  soon(run: () => void): void;
  after(ms: number, run: () => void): void;
  /** The same while so much arrives that it is better read in one go than piece by piece. */
  through(ms: number, run: () => void): void;
}

export const realTiming: Timing = {
  now: () => performance.now(),
  soon: (run) => void setImmediate(run),
  after: (ms, run) => void setTimeout(run, ms),
  through: doze,
};

export const longestWindowMs = 20;
/** Entries a second at which waiting begins to pay, and at which the window is as long as it gets. */
const quiet = 60;
const busy = 600;
const memoryMs = 200;
/** A window that is as long as this is slept through. */
const rushMs = longestWindowMs / 2;

/** How long a group may gather, by the number of entries a second that have arrived of late. */
export function windowFor(entriesPerSecond: number): number {
  return Math.min(1, Math.max(0, (entriesPerSecond - quiet) / (busy - quiet))) * longestWindowMs;
}

interface Gathering extends Group {
  readonly since: number;
  /** What wants to add to it in the end. */
  last: Set<() => void>;
  readonly saved: Promise<void>;
  readonly resolve: () => void;
  readonly reject: (error: Error) => void;
}

export class GroupCommit {
  readonly #commit: (group: Group) => Promise<void>;
  readonly #timing: Timing;
  #gathering: Gathering | null = null;
  #writing: Promise<void> | null = null;
  #armed = false;
  /** What waits has just been asked for the last of its entries. */
  #closing = false;
  #rate = 0;
  #rateAt: number;

  /** `commit` resolves when a group is on disk. Groups are committed one after the other. */
  constructor(commit: (group: Group) => Promise<void>, timing: Timing = realTiming) {
    this.#commit = commit;
    this.#timing = timing;
    this.#rateAt = timing.now();
  }

  /** The promise is that of the whole group. */
  add(cafe: string, entries: readonly JournalEntry[], listing: CafeListing | null = null): Promise<void> {
    const group = this.#closing && this.#gathering ? this.#gathering : this.#gather(entries.length);
    if (listing) group.cafes.push(listing);
    const same = group.entries.get(cafe);
    if (same) same.push(...entries);
    else group.entries.set(cafe, [...entries]);
    return group.saved;
  }

  /** Something will be added by `run`, just before what gathers now is written. Counts as one entry. `run` must not throw. */
  expect(run: () => void): void {
    this.#gather(1).last.add(run);
  }

  /** Nothing that waits will be written. */
  rejectAll(error: Error): void {
    const group = this.#gathering;
    this.#gathering = null;
    if (!group) return;
    // Where nothing has been added nobody waits.
    if (group.entries.size > 0) group.reject(error);
    runLast(group);
  }

  /** Writes what waits at once; resolves when nothing is under way any more. */
  async drain(): Promise<void> {
    while (this.#gathering || this.#writing) {
      if (!this.#writing) this.#write();
      await this.#writing;
    }
  }

  #gather(entries: number): Gathering {
    const now = this.#timing.now();
    this.#count(now, entries);
    const group = (this.#gathering ??= gatheringSince(now));
    this.#arm();
    return group;
  }

  #arm(): void {
    if (this.#armed || this.#writing || !this.#gathering) return;
    this.#armed = true;
    const window = windowFor(this.#rate);
    const wait = this.#gathering.since + window - this.#timing.now();
    const run = (): void => {
      this.#armed = false;
      if (!this.#writing) this.#write();
    };
    // A timer counts in whole milliseconds: less than one is better served by the end of this turn.
    if (wait < 1) this.#timing.soon(run);
    else if (window < rushMs) this.#timing.after(wait, run);
    else this.#timing.through(wait, run);
  }

  #write(): void {
    const group = this.#gathering;
    if (!group) return;
    this.#closing = true;
    try {
      runLast(group);
    } finally {
      this.#closing = false;
    }
    this.#gathering = null;
    // All that was to come has been refused.
    if (group.entries.size === 0) return;
    this.#writing = this.#commit(group)
      .then(group.resolve, group.reject)
      .then(() => {
        this.#writing = null;
        this.#arm();
      });
  }

  /** A running mean that forgets: what arrived two hundred milliseconds ago counts for a third. */
  #count(now: number, entries: number): void {
    const passed = now - this.#rateAt;
    this.#rateAt = now;
    this.#rate = this.#rate * Math.exp(-passed / memoryMs) + (entries * 1000) / memoryMs;
  }
}

/** Whoever is asked for again meanwhile is asked again. */
function runLast(group: Gathering): void {
  while (group.last.size > 0) {
    const { last } = group;
    group.last = new Set();
    for (const run of last) run();
  }
}

function gatheringSince(since: number): Gathering {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  return { since, last: new Set(), cafes: [], entries: new Map(), saved: promise, resolve, reject };
}
