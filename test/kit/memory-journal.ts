/** A journal in memory that follows the same contract, with a disk the test can hold still, fill up or break. */
import { fold } from '../../server/journal/fold.ts';
import type { CafeListing, Journal, JournalEntry, Snapshot, Standing } from '../../server/journal/journal.ts';

interface Stored {
  epoch: string;
  snapshot: Snapshot | null;
  entries: JournalEntry[];
  damaged: boolean;
}

export interface MemoryJournal extends Journal {
  /** From now on nothing reaches the disk until `release`. */
  hold(): void;
  release(): void;
  /** There is no room until `makeRoom`. */
  fill(): void;
  makeRoom(): void;
  /** The disk fails for good. */
  break(why: string): void;
  /** What is on disk after the last snapshot. */
  stored(cafe: string): readonly JournalEntry[];
  /** Something on disk has rotted. */
  damage(cafe: string): void;
  /** The same disk after the power was cut: what was not on it is gone, and nothing is held or broken any more. */
  afterPowerCut(): MemoryJournal;
  /** An older copy of the disk, as a backup holds it. */
  copy(options?: { readonly sameEpoch: boolean }): MemoryJournal;
}

export function memoryJournal(listings: CafeListing[] = [], disk = new Map<string, Stored>()): MemoryJournal {
  const listeners = new Set<(standing: Standing) => void>();
  let standing: Standing = { state: 'well' };
  let waiting: { store: () => void; reject: (error: Error) => void; resolve: () => void }[] | null = null;
  const last = new Set<() => void>();

  function runLast(): void {
    const due = Array.from(last);
    last.clear();
    for (const run of due) run();
  }

  function become(next: Standing): void {
    standing = next;
    if (next.state !== 'well') {
      for (const { reject } of waiting ?? []) reject(new Error(next.why));
      waiting = null;
      runLast();
    }
    for (const listener of listeners) listener(next);
  }

  function write(store: () => void): Promise<void> {
    if (standing.state !== 'well') return Promise.reject(new Error(standing.why));
    return new Promise((resolve, reject) => {
      if (waiting) waiting.push({ store, resolve, reject });
      else {
        store();
        resolve();
      }
    });
  }

  return {
    cafes: () => Promise.resolve([...listings]),
    create(cafe, entries) {
      if (listings.some(({ id, code }) => id === cafe.id || code === cafe.code))
        return Promise.reject(new Error('taken'));
      return write(() => {
        listings.push(cafe);
        disk.set(cafe.id, { epoch: `epoch of ${cafe.id}`, snapshot: null, entries: [...entries], damaged: false });
      });
    },
    read(cafe) {
      const { epoch, snapshot, entries, damaged } = disk.get(cafe) ?? {
        epoch: '',
        snapshot: null,
        entries: [],
        damaged: false,
      };
      return Promise.resolve({ state: damaged ? 'damaged' : 'whole', epoch, snapshot, entries: [...entries] });
    },
    append: (cafe, entries) => write(() => disk.get(cafe)?.entries.push(...entries)),
    beforeCommit(run) {
      if (standing.state !== 'well') return run();
      if (last.size === 0) queueMicrotask(runLast);
      last.add(run);
    },
    compact(cafe) {
      const stored = disk.get(cafe);
      if (!stored || stored.damaged || standing.state !== 'well') return Promise.resolve(false);
      if (stored.entries.length > 0) stored.snapshot = fold(stored.snapshot, stored.entries);
      stored.entries = [];
      return Promise.resolve(true);
    },
    standing: () => standing,
    onStanding: (listener) => listeners.add(listener),
    close: () => Promise.resolve(),
    hold: () => {
      waiting ??= [];
    },
    release() {
      const commits = waiting ?? [];
      waiting = null;
      for (const { store, resolve } of commits) {
        store();
        resolve();
      }
    },
    fill: () => become({ state: 'full', why: 'no room' }),
    makeRoom: () => become({ state: 'well' }),
    break: (why) => become({ state: 'failed', why }),
    stored: (cafe) => disk.get(cafe)?.entries ?? [],
    damage(cafe) {
      const stored = disk.get(cafe);
      if (stored) stored.damaged = true;
    },
    afterPowerCut() {
      waiting = null;
      standing = { state: 'failed', why: 'the power was cut' };
      return memoryJournal(listings, disk);
    },
    copy: ({ sameEpoch } = { sameEpoch: false }) =>
      memoryJournal(
        [...listings],
        new Map(
          [...disk].map(([id, stored]) => {
            const epoch = sameEpoch ? stored.epoch : `${stored.epoch}, restored`;
            return [id, { ...stored, epoch, entries: [...stored.entries] }];
          }),
        ),
      ),
  };
}
