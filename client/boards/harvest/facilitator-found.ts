/** Hints for whoever gathers notes at a desk. They are found after everything else, and are only hints. */
import { useEffect, useMemo, useRef, useState } from 'react';
import { useBoard } from '../parts/board-context.ts';
import type { Likeness } from './likeness.ts';

/** What is written in between is counted together. */
const calmMs = 1500;

/** Null until it is found, and where it is not wanted. */
export function useFoundLikeness(wanted: boolean): Likeness | null {
  const { notes } = useBoard();
  const [found, setFound] = useState<Likeness | null>(null);
  const { entries } = notes;
  const texts = useMemo(() => entries.map(({ note: { id, text } }) => ({ id, text })), [entries]);
  // The list is made anew whenever anything in the room changes; what is written changes less often.
  const written = useMemo(() => texts.map(({ id, text }) => `${id} ${text}`).join('\n'), [texts]);
  const latest = useRef(texts);
  useEffect(() => {
    latest.current = texts;
  });
  useEffect(() => {
    if (!wanted || written === '') return undefined;
    let stop = (): void => undefined;
    let gone = false;
    const timer = setTimeout(() => {
      const load = import('./facilitator-likeness.ts');
      // Without a network there are no hints this time.
      load.then(({ findLikeness }) => !gone && (stop = findLikeness(latest.current, setFound))).catch(() => undefined);
    }, calmMs);
    return () => {
      gone = true;
      clearTimeout(timer);
      stop();
    };
  }, [wanted, written]);
  return wanted ? found : null;
}
