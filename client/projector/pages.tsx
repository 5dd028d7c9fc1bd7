import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { classes } from '../design/classes.ts';
import { cssVars } from '../design/css-vars.ts';
import { PageMarks } from './page-marks.tsx';
import styles from './pages.module.css';

/** Long enough to read a page aloud. */
const pageMs = 12_000;

export interface Section {
  readonly key: string;
  readonly heading?: ReactNode;
  readonly columns: 1 | 2 | 4;
  readonly tight?: boolean;
  readonly items: readonly { readonly key: string; readonly node: ReactNode }[];
}

/**
 * Shows as much as fits and turns the page calmly when there is more. The browser itself breaks the list: the items flow in columns
 * as high as the screen, and columns that do not fit lie beside it, page after page.
 */
export function Pages({ sections }: { readonly sections: readonly Section[] }) {
  const [place, setPlace] = useState({ section: 0, page: 0 });
  const list = useRef<HTMLUListElement>(null);
  const [pages, setPages] = useState(1);
  const index = Math.min(place.section, sections.length - 1);
  const section = sections[index];
  const page = Math.min(place.page, pages - 1);

  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return;
    const measure = (): void => setPages(pagesIn(element));
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  });

  const alone = pages === 1 && sections.length === 1;
  useEffect(() => {
    if (alone) return;
    const timer = setInterval(() => {
      setPlace((now) =>
        now.page + 1 < pages
          ? { ...now, page: now.page + 1 }
          : { section: (now.section + 1) % sections.length, page: 0 },
      );
    }, pageMs);
    return () => clearInterval(timer);
  }, [alone, pages, sections.length]);

  if (!section) return null;
  return (
    <section className={styles['pages']}>
      {section.heading}
      <div className={styles['window']}>
        <ul
          key={section.key}
          ref={list}
          className={classes(
            styles['list'],
            styles[`columns-${section.columns}`],
            page % 2 === 0 ? styles['even'] : styles['odd'],
            pages === 1 && styles['whole'],
            section.tight === true && styles['tight'],
          )}
          style={cssVars({ '--page': page })}
        >
          {section.items.map(({ key, node }) => (
            <li key={key} className={styles['item']}>
              {node}
            </li>
          ))}
        </ul>
      </div>
      {pages > 1 ? <PageMarks page={page} pages={pages} /> : null}
    </section>
  );
}

function pagesIn(list: HTMLElement): number {
  const gap = Number.parseFloat(getComputedStyle(list).columnGap) || 0;
  // A hair of overflow is rounding; a column of it is a page.
  return Math.max(1, Math.ceil((list.scrollWidth + gap) / (list.clientWidth + gap) - 0.02));
}
