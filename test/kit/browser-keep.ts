/** A browser's storage in memory: outlives the pages that use it, and can be forbidden. */
import type { Keep } from '../../client/documents/kept-list.ts';

export interface TestKeep extends Keep {
  readonly items: Map<string, string>;
  /** From now on naming anything in it throws, as in a browser that keeps nothing. */
  forbid(): void;
}

export function browserKeep(): TestKeep {
  const items = new Map<string, string>();
  let forbidden = false;
  const look = (): Map<string, string> => {
    if (forbidden) throw new Error('storage is forbidden');
    return items;
  };
  return {
    items,
    get length() {
      return look().size;
    },
    key: (index) => Array.from(look().keys())[index] ?? null,
    getItem: (key) => look().get(key) ?? null,
    setItem: (key, value) => void look().set(key, value),
    removeItem: (key) => void look().delete(key),
    forbid() {
      forbidden = true;
    },
  };
}
