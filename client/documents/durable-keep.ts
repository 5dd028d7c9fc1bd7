/**
 * What is typed, kept twice: at once in the browser's own storage, which may reach the disk seconds later, and right after in a store
 * that is on the disk when it says so. Either may be forbidden, full or broken; what one of them has is not lost, and what the disk has
 * not taken is in memory and tried again for as long as the page lives.
 */
import type { DeepStore, Entries, Entry } from './deep-store.ts';
import type { Keep, News } from './kept-list.ts';
import { createShallowKeep, withStamp } from './shallow-keep.ts';

/** `page`: what is written lives as long as this page is open, and no longer. */
export type KeepPromise = 'checking' | 'kept' | 'page';

export interface DurableKeep extends Keep {
  /** Resolves when the disk has been read, or does not answer. */
  readonly ready: Promise<void>;
  /** What this browser can promise at the moment. */
  promise(): KeepPromise;
  onPromise(listener: () => void): () => void;
  onNews(listener: (news: News) => void): () => void;
  /** The page may be gone in a moment: what waits is handed to the disk now. */
  flush(): void;
  /** The page is looked at again: what other pages of this person have left here is taken up. */
  look(): void;
  /** Another page has changed the browser's storage. */
  changedElsewhere(key: string, stored: string | null): void;
}

export interface DurableKeepOptions {
  readonly storage: Keep | null;
  /** Null where the browser has none. */
  readonly deep: DeepStore | null;
  readonly now: () => number;
  /** What is kept on the disk as well. The rest goes to the browser's storage alone. */
  readonly isWords: (key: string) => boolean;
  /** Changes with every letter: gathered for a moment. */
  readonly isTyping: (key: string) => boolean;
}

/** So long letters are gathered before they go to the disk. */
const gatherMs = 80;
const pausesMs = [100, 400, 1500, 5000, 15_000] as const;
/** Longer than any browser takes to write its own storage down: until then it may still bring back what was taken out. */
const rememberGoneMs = 24 * 3600_000;

export function createDurableKeep({ storage, deep, now, isWords, isTyping }: DurableKeepOptions): DurableKeep {
  const shallow = createShallowKeep(storage);
  const known = shallow.readAll(isWords);
  /** What this page began with. */
  const began: Entries = new Map(known);
  const touched = new Set<string>();
  /** All keys, for whoever goes through them one by one: until something changes, or this turn is over. */
  let listed: readonly string[] | null = null;
  /** Not known to be on the disk. */
  const pending = new Map<string, Entry>();
  const listeners = new Set<(news: News) => void>();
  const heedful = new Set<() => void>();
  let promise: KeepPromise = 'checking';
  let disk: 'unknown' | 'works' | 'fails' = deep ? 'unknown' : 'fails';
  let isRead = false;
  let isWriting = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let resolveReady = (): void => undefined;
  const ready = new Promise<void>((resolve) => {
    resolveReady = resolve;
  });

  function judge(): void {
    if (disk !== 'unknown') resolveReady();
    const safe = disk === 'works' || shallow.isWhole();
    const before = promise;
    promise = safe ? 'kept' : disk === 'unknown' ? 'checking' : 'page';
    if (promise !== before) for (const listener of heedful) listener();
  }

  function tell(key: string, value: string | null, how: News['how']): void {
    for (const listener of listeners) listener({ key, value, how });
  }

  function know(key: string, entry: Entry): void {
    known.set(key, entry);
    listed = null;
  }

  function keep(key: string, value: string | null): void {
    const entry = { value, stamp: Math.max(now(), (known.get(key)?.stamp ?? 0) + 1) };
    touched.add(key);
    know(key, entry);
    if (deep) pending.set(key, entry);
    shallow.write(key, entry);
    judge();
    if (!isTyping(key)) soon(0);
    else timer ??= setTimeout(work, gatherMs);
  }

  function soon(afterMs: number): void {
    clearTimeout(timer);
    timer = setTimeout(work, afterMs);
  }

  function work(): void {
    timer = undefined;
    if (deep) void (isRead ? writeDown(deep) : readUp(deep));
  }

  async function writeDown(to: DeepStore, forget: readonly string[] = []): Promise<void> {
    if (isWriting || (pending.size === 0 && forget.length === 0)) return;
    isWriting = true;
    const done = await handOver(to, forget);
    isWriting = false;
    if (done && pending.size > 0) soon(0);
  }

  async function handOver(to: DeepStore, forget: readonly string[] = []): Promise<boolean> {
    const batch: Entries = new Map(pending);
    try {
      await to.write(batch, forget);
    } catch {
      failed();
      return false;
    }
    for (const [key, entry] of batch) if (pending.get(key) === entry) pending.delete(key);
    worked();
    return true;
  }

  async function readUp(from: DeepStore): Promise<void> {
    if (isRead || isWriting) return;
    isWriting = true;
    let entries: Entries;
    try {
      entries = await from.readAll();
    } catch {
      return failed();
    } finally {
      isWriting = false;
    }
    const gone = merge(entries);
    worked();
    await writeDown(from, gone);
  }

  /** Returns what need not be remembered as gone any longer. */
  function merge(entries: Entries): readonly string[] {
    isRead = true;
    const gone: string[] = [];
    for (const [key, entry] of entries) {
      if (entry.value === null && entry.stamp < now() - rememberGoneMs) gone.push(key);
      else take(key, entry);
    }
    // Kept by an earlier version of the page, or when the disk did not answer.
    for (const [key, entry] of known) {
      if (entry.value !== null && (entries.get(key)?.stamp ?? -1) < entry.stamp) pending.set(key, entry);
    }
    return gone;
  }

  /** Something that may be newer than what this page began with. What was written on this page meanwhile is written down over it. */
  function take(key: string, entry: Entry): void {
    if ((began.get(key)?.stamp ?? -1) >= entry.stamp) return;
    const mine = known.get(key);
    if (mine && touched.has(key)) {
      know(key, { value: mine.value, stamp: Math.max(mine.stamp, entry.stamp) });
      keep(key, mine.value);
      if (entry.value !== null && entry.value !== mine.value) tell(key, entry.value, 'too-late');
      return;
    }
    if (mine && mine.stamp >= entry.stamp) return;
    know(key, entry);
    shallow.write(key, entry);
    if (mine?.value !== entry.value) tell(key, entry.value, 'found');
  }

  /** A page that was frozen may not have been told what others have taken out since; the disk remembers it. */
  async function lookOnDisk(from: DeepStore): Promise<void> {
    lookAround(await from.readAll().catch(() => []));
  }

  function lookAround(onDisk: Iterable<readonly [string, Entry]>): void {
    for (const [key, entry] of [...onDisk, ...shallow.readAll(isWords)]) if (!touched.has(key)) take(key, entry);
    for (const [key, { value }] of known) if (value !== null && !touched.has(key)) tell(key, value, 'found');
  }

  function failed(): void {
    disk = 'fails';
    soon(pausesMs[Math.min(failures, pausesMs.length - 1)] ?? gatherMs);
    failures += 1;
    judge();
  }

  function worked(): void {
    disk = 'works';
    failures = 0;
    judge();
  }

  function keys(): readonly string[] {
    if (listed) return listed;
    listed = [
      ...shallow.keys().filter((key) => !isWords(key)),
      ...[...known].filter(([, { value }]) => value !== null).map(([key]) => key),
    ];
    // Another page may change the browser's storage at any time.
    queueMicrotask(() => (listed = null));
    return listed;
  }

  judge();
  work();
  return {
    ready,
    promise: () => promise,
    onPromise(listener) {
      heedful.add(listener);
      return () => heedful.delete(listener);
    },
    get length() {
      return keys().length;
    },
    key: (index) => keys()[index] ?? null,
    getItem: (key) => (isWords(key) ? (known.get(key)?.value ?? null) : (storage?.getItem(key) ?? null)),
    setItem(key, value) {
      if (isWords(key)) return keep(key, value);
      listed = null;
      storage?.setItem(key, value);
    },
    removeItem(key) {
      listed = null;
      if (!isWords(key)) storage?.removeItem(key);
      // While the disk has not been read it may hold what is to be gone.
      else if (known.has(key) || (deep && !isRead)) keep(key, null);
    },
    onNews(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    flush() {
      // Beside a writing that is under way: the disk takes them in order, and nobody may be here to begin another.
      if (deep && isRead && pending.size > 0) void handOver(deep);
      else if (!isRead) work();
    },
    look() {
      if (failures > 0) soon(0);
      if (deep && isRead) void lookOnDisk(deep);
      else lookAround([]);
    },
    changedElsewhere(key, stored) {
      if (!isWords(key)) return;
      const mine = known.get(key);
      const entry = withStamp(stored, (mine?.stamp ?? 0) + 1);
      if (mine && entry.stamp < mine.stamp) return;
      know(key, entry);
      // Older than what the other page has written: that goes to the disk from there.
      pending.delete(key);
      tell(key, entry.value, 'elsewhere');
    },
  };
}
