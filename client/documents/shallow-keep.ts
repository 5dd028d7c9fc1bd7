/** The browser's own storage as one of two places for words: each with a stamp behind it, and nothing of it thrown at anybody. */
import type { Entry } from './deep-store.ts';
import type { Keep } from './kept-list.ts';

export interface ShallowKeep {
  keys(): readonly string[];
  readAll(wanted: (key: string) => boolean): Map<string, Entry>;
  write(key: string, entry: Entry): void;
  /** Everything that was written is in it. False as well where nothing can be. */
  isWhole(): boolean;
}

const probe = 'kafebord/probe';

export function createShallowKeep(storage: Keep | null): ShallowKeep {
  /** Could not be written down. */
  const missing = new Set<string>();
  let allowed: boolean | null = null;

  function isAllowed(): boolean {
    try {
      storage?.setItem(probe, '1');
      storage?.removeItem(probe);
      return storage !== null;
    } catch {
      return false;
    }
  }

  function keys(): readonly string[] {
    try {
      return Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? '');
    } catch {
      return [];
    }
  }

  return {
    keys,
    readAll(wanted) {
      const read = new Map<string, Entry>();
      for (const key of keys().filter(wanted)) {
        try {
          const entry = withStamp(storage?.getItem(key) ?? null, 0);
          if (entry.value !== null) read.set(key, entry);
        } catch {
          // One that cannot be read takes no other with it.
        }
      }
      return read;
    },
    write(key, { value, stamp }) {
      missing.delete(key);
      try {
        if (value === null) storage?.removeItem(key);
        else storage?.setItem(key, `${value}\t${stamp}`);
      } catch {
        if (value === null) return;
        // What stood there before would come back in the place of what is written now.
        this.write(key, { value: null, stamp });
        missing.add(key);
      }
    },
    isWhole() {
      allowed ??= isAllowed();
      return allowed && missing.size === 0;
    },
  };
}

/** A stored value taken apart. What an earlier version of the page has stored has no stamp, and is older than everything. */
export function withStamp(stored: string | null, otherwise: number): Entry {
  const [, value = null, stamp] = /^(.*)\t(\d+(?:\.\d+)?)$/su.exec(stored ?? '') ?? [];
  return value === null ? { value: stored, stamp: otherwise } : { value, stamp: Number(stamp) };
}
