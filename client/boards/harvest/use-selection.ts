/** The notes that somebody has pressed, to do something with them together. */
import { useCallback, useState } from 'react';
import { useBoard } from '../parts/board-context.ts';

const nothing: ReadonlySet<string> = new Set();

export function useSelection() {
  const { notes } = useBoard();
  const [selected, setSelected] = useState<ReadonlySet<string>>(nothing);
  const toggle = useCallback((note: string) => {
    setSelected((before) => {
      const after = new Set(before);
      if (!after.delete(note)) after.add(note);
      return after;
    });
  }, []);
  const add = useCallback((more: readonly string[]) => setSelected((before) => new Set([...before, ...more])), []);
  const clear = useCallback(() => setSelected(nothing), []);
  /** Of these, the ones that are still there, in the order of the wall. */
  const there = notes.entries.filter((entry) => selected.has(entry.note.id)).map((entry) => entry.note.id);
  return { selected, there, toggle, add, clear };
}
