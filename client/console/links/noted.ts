/** Whether somebody has said here that the code on paper has been written down: then it is not told again. */
import { useSyncExternalStore } from 'react';

const storageKey = (cafe: string): string => `kafebord/noted/${cafe}`;
/** Where the browser keeps nothing it is told once for each page. */
const inMemory = new Set<string>();
const listeners = new Set<() => void>();

export function useNoted(cafe: string): readonly [boolean, () => void] {
  const noted = useSyncExternalStore(subscribe, () => isNoted(cafe));
  return [noted, () => note(cafe)];
}

function note(cafe: string): void {
  inMemory.add(cafe);
  try {
    localStorage.setItem(storageKey(cafe), 'yes');
  } catch {
    // Private mode or full storage.
  }
  for (const listener of listeners) listener();
}

function isNoted(cafe: string): boolean {
  if (inMemory.has(cafe)) return true;
  try {
    return localStorage.getItem(storageKey(cafe)) !== null;
  } catch {
    return false;
  }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
