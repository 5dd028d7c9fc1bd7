import { useDeferredValue } from 'react';
import type { WallEntry } from '../parts/notes-index.ts';

/** So many notes are drawn before the rest. */
const drawnFirst = 48;

/** The notes to draw now: a few at once, and all of them when the browser has had time. */
export function useDrawn(entries: readonly WallEntry[]): readonly WallEntry[] {
  return useDeferredValue(entries, entries.slice(0, drawnFirst));
}
