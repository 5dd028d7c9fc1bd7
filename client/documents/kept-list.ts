/**
 * Things that wait to be saved, each under a name and in a place of its own in the browser's storage: two tabs of one person never write
 * over each other's, and one that cannot be read takes no other with it.
 */
import * as v from 'valibot';

/** As much of the Web Storage interface as we use. */
export interface Keep {
  readonly length: number;
  key(index: number): string | null;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  /** Only of a storage that may learn later what it holds: tells what has turned up. Returns how to stop listening. */
  onNews?(listener: (news: News) => void): () => void;
}

/**
 * Something that this page did not know, or null for something that is gone. `found`: left by an earlier page. `elsewhere`: another page
 * of this person is at it. `too-late`: left by an earlier page, and this one has already written in its place.
 */
export interface News {
  readonly key: string;
  readonly value: string | null;
  readonly how: 'found' | 'elsewhere' | 'too-late';
}

export interface KeptList<T> {
  all(): readonly T[];
  put(item: T): void;
  remove(name: string): void;
  subscribe(listener: () => void): () => void;
  close(): void;
}

export interface KeptListOptions<T> {
  /** May be null or may throw (private mode, full storage): the list then lives in memory, which is still honest while the page does. */
  readonly keep: Keep | null;
  /** The part of the storage that is this person's. */
  readonly prefix: string;
  readonly schema: v.GenericSchema<unknown, T>;
  readonly nameOf: (item: T) => string;
}

/** In the order in which they were written, as `at` says. */
export function createKeptList<T extends { readonly at: number }>(options: KeptListOptions<T>): KeptList<T> {
  const { keep, prefix, schema, nameOf } = options;
  let items = load(options);
  const listeners = new Set<() => void>();
  const set = (next: readonly T[], store: () => void): void => {
    items = next;
    try {
      store();
    } catch {
      // Storage is full or forbidden. The copy in memory goes on, and it is still sent.
    }
    for (const listener of listeners) listener();
  };
  const nothing = (): void => undefined;
  const stop = keep?.onNews?.(({ key, value, how }) => {
    if (!key.startsWith(`${prefix}/`) || how === 'too-late') return;
    const name = key.slice(prefix.length + 1);
    const before = items.find((item) => nameOf(item) === name);
    const item = read(schema, value);
    const others = items.filter((other) => other !== before);
    if (value === null && before) set(others, nothing);
    // Another page that is open sends what it writes itself; this one only follows what both have.
    if (item === null || (how === 'elsewhere' && !before)) return;
    if (JSON.stringify(item) !== JSON.stringify(before)) set(inOrder([...others, item]), nothing);
  });
  return {
    all: () => items,
    put(item) {
      const name = nameOf(item);
      const others = items.filter((other) => nameOf(other) !== name);
      set([...others, item], () => keep?.setItem(`${prefix}/${name}`, JSON.stringify(item)));
    },
    remove(name) {
      if (!items.some((item) => nameOf(item) === name)) return;
      set(
        items.filter((item) => nameOf(item) !== name),
        () => keep?.removeItem(`${prefix}/${name}`),
      );
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => stop?.(),
  };
}

function inOrder<T extends { readonly at: number }>(items: readonly T[]): readonly T[] {
  return [...items].sort((one, other) => one.at - other.at);
}

function load<T extends { readonly at: number }>({ keep, prefix, schema }: KeptListOptions<T>): readonly T[] {
  const items: T[] = [];
  try {
    for (let index = 0; index < (keep?.length ?? 0); index += 1) {
      const key = keep?.key(index);
      const item = key?.startsWith(`${prefix}/`) ? read(schema, keep?.getItem(key)) : null;
      if (item) items.push(item);
    }
  } catch {
    // Forbidden storage: there is nothing we could have kept.
  }
  return inOrder(items);
}

function read<T>(schema: v.GenericSchema<unknown, T>, stored: string | null | undefined): T | null {
  try {
    const parsed = v.safeParse(schema, JSON.parse(stored ?? 'null'));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}
