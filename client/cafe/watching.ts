/** The boards that this device looks at: asked for together, and again with every new connection. */
import type { EntryView } from '../../shared/boards/entries.ts';
import type { EntriesMessage } from '../../shared/wire/control.ts';

export interface Watching {
  /** Until the returned function is called. */
  watch(board: string): () => void;
  /** A connection has begun, and knows of nothing. */
  begin(): void;
}

/** `ask` says the whole list. */
export function createWatching(ask: (boards: readonly string[]) => void): Watching {
  const watched: string[] = [];
  let asked = '';
  let planned = false;
  // A screen that goes and one that comes are one change.
  function soon(): void {
    if (planned) return;
    planned = true;
    queueMicrotask(() => {
      planned = false;
      const boards = [...new Set(watched)].sort((one, other) => (one < other ? -1 : 1));
      if (boards.join(' ') === asked) return;
      asked = boards.join(' ');
      ask(boards);
    });
  }
  return {
    watch(board) {
      watched.push(board);
      soon();
      return () => {
        watched.splice(watched.indexOf(board), 1);
        soon();
      };
    },
    begin() {
      asked = '';
      soon();
    },
  };
}

type Entries = Readonly<Record<string, readonly EntryView[]>>;

/** What is new takes its old place, or comes last. */
export function withEntries(known: Entries, { board, whole, entries, gone }: EntriesMessage): Entries {
  const before = whole || !Object.hasOwn(known, board) ? [] : (known[board] ?? []);
  const news = new Map(entries.map((entry) => [entry.id, entry]));
  const kept = before.flatMap((entry) => {
    const now = news.get(entry.id) ?? entry;
    news.delete(entry.id);
    return gone.includes(entry.id) ? [] : [now];
  });
  return { ...known, [board]: [...kept, ...news.values()] };
}
