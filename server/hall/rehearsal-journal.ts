/** Where a rehearsal's café lies: in memory, while as many bytes as it would take are written to a file that is thrown away. */
import { packEntries } from '../journal/entries.ts';
import type { Journal, JournalEntry } from '../journal/journal.ts';
import type { Scratch } from './scratch.ts';

/** Holds one café for as long as it is rehearsed. The scratch file makes it wait for the disk as a real one does. */
export function rehearsalJournal(scratch: Scratch | null): Journal {
  let first: readonly JournalEntry[] = [];
  const written = (entries: readonly JournalEntry[]): Promise<void> =>
    scratch ? scratch.write(packEntries(entries)) : Promise.resolve();
  return {
    cafes: () => Promise.resolve([]),
    create(_cafe, entries) {
      first = entries;
      return written(entries);
    },
    read: () => Promise.resolve({ state: 'whole', epoch: 'rehearsal', snapshot: null, entries: first }),
    append: (_cafe, entries) => written(entries),
    beforeCommit: (run) => run(),
    compact: () => Promise.resolve(false),
    standing: () => ({ state: 'well' }),
    onStanding: () => undefined,
    close: () => Promise.resolve(),
  };
}
