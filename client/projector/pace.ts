/** How fast the wall turns its pages. */
import { useEffect, useState } from 'react';

const fewestMs = 9000;
const mostMs = 40_000;
/** Somebody who reads a strange text on a wall takes a second for some fifteen letters, and a moment to begin. */
const msPerLetter = 65;
const msToBegin = 3000;

/** Milliseconds that a page with so many letters stays. */
export function readingMs(letters: number): number {
  return Math.min(mostMs, Math.max(fewestMs, msToBegin + letters * msPerLetter));
}

/** A list in which everybody looks for one thing of their own. */
export const lookingMs = 10_000;

export interface Place {
  readonly section: number;
  readonly page: number;
}

/** Goes through the pages of each section, and from the last back to the first. Stands still where there is one page. */
export function usePlace(sections: readonly { readonly pages: number; readonly pageMs: number }[]): Place {
  const [place, setPlace] = useState<Place>({ section: 0, page: 0 });
  const section = Math.min(place.section, sections.length - 1);
  const { pages, pageMs } = sections[section] ?? { pages: 1, pageMs: fewestMs };
  const page = Math.min(place.page, pages - 1);
  const { length } = sections;
  const alone = pages === 1 && length === 1;
  // A page that is new begins its own time, also when it has become longer meanwhile.
  useEffect(() => {
    if (alone) return undefined;
    const timer = setTimeout(
      () => setPlace(page + 1 < pages ? { section, page: page + 1 } : { section: (section + 1) % length, page: 0 }),
      pageMs,
    );
    return () => clearTimeout(timer);
  }, [alone, section, page, pages, pageMs, length]);
  return { section, page };
}
