/**
 * The notes that are shown while somebody reads or writes: what others put down meanwhile waits, so that nothing moves under eyes and
 * fingers. It comes when it is asked for, or by itself to whoever does not write and is at the end of the list, or not there yet.
 */
import { useEffect, useRef, useState, useSyncExternalStore, type RefObject } from 'react';
import type { Note } from '../../shared/documents/note.ts';

export interface CalmNotes {
  readonly shown: readonly Note[];
  /** How many of others wait. */
  readonly fresh: number;
  /** Goes around the list. */
  readonly list: RefObject<HTMLDivElement | null>;
  /** Shows what waits, and returns the first of it. */
  readonly show: () => string | null;
}

/** `settled`: the list is there, and is not one's own notes alone; before that everything is shown. */
export function useCalmNotes(notes: readonly Note[], isMine: (note: Note) => boolean, settled: boolean): CalmNotes {
  const list = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState<ReadonlySet<string> | null>(null);
  const reading = useReading(list);
  const writing = useWriting();
  const waiting = notes.filter((note) => seen !== null && !seen.has(note.id) && !isMine(note));
  const empty = waiting.length === notes.length;
  const free = !settled || seen === null || waiting.length === 0 || (!writing && (empty || !reading));
  const all = notes.map(({ id }) => id).join(' ');
  useEffect(() => {
    if (!settled) setSeen(null);
    else if (free) setSeen(new Set(all.split(' ')));
  }, [settled, free, all]);
  const held = new Set(free ? [] : waiting.map(({ id }) => id));
  return {
    shown: notes.filter(({ id }) => !held.has(id)),
    fresh: held.size,
    list,
    show() {
      setSeen(new Set(all.split(' ')));
      return waiting[0]?.id ?? null;
    },
  };
}

/** What lies over the foot of the page hides so much of it, in CSS pixels. */
const footPx = 96;
/** So far from the end one is still there. */
const nearPx = 24;

/** Whether somebody is in the middle of the list, or below it. Looked at whenever it may have changed. */
function useReading(list: RefObject<HTMLElement | null>): boolean {
  const [reading, setReading] = useState(false);
  useEffect(() => {
    const look = (): void => {
      const box = list.current?.getBoundingClientRect();
      const foot = window.innerHeight - footPx;
      setReading(box !== undefined && box.top < foot && (box.bottom > foot + nearPx || box.bottom < 0));
    };
    look();
    window.addEventListener('scroll', look, { passive: true });
    window.addEventListener('resize', look);
    return () => {
      window.removeEventListener('scroll', look);
      window.removeEventListener('resize', look);
    };
  });
  return reading;
}

/**
 * Whether there are words under somebody's fingers. It has to be told to React as state from outside: read on the side while drawing, a
 * draw that is thrown away again would take the effects that depend on it along.
 */
function useWriting(): boolean {
  // A new function each time, so that it is also asked after every draw: a field that is emptied by its page says nothing.
  return useSyncExternalStore(watchFields, () => {
    const { activeElement } = document;
    return activeElement instanceof HTMLTextAreaElement && activeElement.value.trim() !== '';
  });
}

function watchFields(look: () => void): () => void {
  // What is left is left a moment later.
  const left = (): void => void setTimeout(look, 0);
  document.addEventListener('focusin', look);
  document.addEventListener('focusout', left);
  document.addEventListener('input', look);
  return () => {
    document.removeEventListener('focusin', look);
    document.removeEventListener('focusout', left);
    document.removeEventListener('input', look);
  };
}
