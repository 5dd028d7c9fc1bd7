import { useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { classes } from '../design/classes.ts';
import { cssVars } from '../design/css-vars.ts';
import { lookingMs, readingMs, usePlace } from './pace.ts';
import { PageMarks } from './page-marks.tsx';
import styles from './pages.module.css';

export interface Section {
  readonly key: string;
  readonly heading?: ReactNode;
  readonly columns: 1 | 2 | 4;
  readonly tight?: boolean;
  /** Everybody looks for one thing of their own here. Left out: it is read from beginning to end. */
  readonly looking?: boolean;
  readonly items: readonly { readonly key: string; readonly node: ReactNode }[];
}

/**
 * Shows as much as fits and turns the page calmly when there is more. The browser itself breaks the list: the items flow in columns
 * as high as the screen, and columns that do not fit lie beside it, page after page.
 */
export function Pages({ sections }: { readonly sections: readonly Section[] }) {
  const list = useRef<HTMLUListElement>(null);
  const [{ at, pages, letters }, setMeasured] = useState({ at: '', pages: 1, letters: 0 });
  const place = usePlace(
    sections.map(({ key, looking = false }) => {
      const known = key === at ? pages : 1;
      return { pages: known, pageMs: looking ? lookingMs : readingMs(letters / known) };
    }),
  );
  const section = sections[place.section];
  const key = section?.key ?? '';

  useLayoutEffect(() => {
    const element = list.current;
    if (!element) return undefined;
    const measure = (): void => {
      const found = { at: key, pages: pagesIn(element), letters: element.textContent.length };
      setMeasured((now) =>
        now.at === found.at && now.pages === found.pages && now.letters === found.letters ? now : found,
      );
    };
    measure();
    const watch = new ResizeObserver(measure);
    watch.observe(element);
    return () => watch.disconnect();
  });

  if (!section) return null;
  return (
    <section className={styles['pages']}>
      {section.heading}
      <div className={styles['window']}>
        <ul
          key={key}
          ref={list}
          className={classes(
            styles['list'],
            styles[`columns-${section.columns}`],
            place.page % 2 === 0 ? styles['even'] : styles['odd'],
            pages === 1 && styles['whole'],
            section.tight === true && styles['tight'],
            section.looking === true && styles['looking'],
          )}
          style={cssVars({ '--page': place.page })}
        >
          {section.items.map((item) => (
            <li key={item.key} className={styles['item']}>
              {item.node}
            </li>
          ))}
        </ul>
      </div>
      {pages > 1 ? <PageMarks page={place.page} pages={pages} /> : null}
    </section>
  );
}

function pagesIn(list: HTMLElement): number {
  const gap = Number.parseFloat(getComputedStyle(list).columnGap) || 0;
  // A hair of overflow is rounding; a column of it is a page.
  return Math.max(1, Math.ceil((list.scrollWidth + gap) / (list.clientWidth + gap) - 0.02));
}
