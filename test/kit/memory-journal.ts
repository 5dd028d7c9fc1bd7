/** A journal in memory that follows the same contract, with a disk the test can hold still or break. */
import type { CafeListing, Journal, JournalEntry } from '../../server/journal/journal.ts';

export interface MemoryJournal extends Journal {
  /** From now on nothing reaches the disk until `release`. */
  hold(): void;
  release(): void;
  /** The disk fails for good. */
  break(why: string): void;
  /** What is on disk. */
  stored(cafe: string): readonly JournalEntry[];
}

export function memoryJournal(): MemoryJournal {
  const listings: CafeListing[] = [];
  const stored = new Map<string, JournalEntry[]>();
  const listeners = new Set<(why: string) => void>();
  let failure: string | null = null;
  let waiting: (() => void)[] | null = null;

  function write(store: () => void): Promise<void> {
    if (failure !== null) return Promise.reject(new Error(failure));
    return new Promise((resolve, reject) => {
      const commit = (): void => {
        if (failure !== null) return reject(new Error(failure));
        store();
        return resolve();
      };
      if (waiting) waiting.push(commit);
      else commit();
    });
  }

  return {
    cafes: () => Promise.resolve([...listings]),
    create(cafe, entries) {
      if (listings.some(({ id, code }) => id === cafe.id || code === cafe.code))
        return Promise.reject(new Error('taken'));
      return write(() => {
        listings.push(cafe);
        stored.set(cafe.id, [...entries]);
      });
    },
    read: (cafe) => Promise.resolve({ state: 'whole', entries: [...(stored.get(cafe) ?? [])] }),
    append: (cafe, entries) => write(() => stored.get(cafe)?.push(...entries)),
    failure: () => failure,
    onFailure: (listener) => listeners.add(listener),
    close: () => Promise.resolve(),
    hold: () => {
      waiting ??= [];
    },
    release() {
      const commits = waiting ?? [];
      waiting = null;
      for (const commit of commits) commit();
    },
    break(why) {
      failure = why;
      const commits = waiting ?? [];
      waiting = null;
      for (const commit of commits) commit();
      for (const listener of listeners) listener(why);
    },
    stored: (cafe) => stored.get(cafe) ?? [],
  };
}
