import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { classes } from '../design/classes.ts';
import styles from './fit.module.css';

/** Letter sizes in steps of the wall, the largest first. The last is the smallest that the back row reads. */
const sizes = [9, 8, 7.2, 6.4, 5.8, 5.2, 4.7, 4.2, 3.8, 3.4, 3, 2.7, 2.4, 2.1] as const;
/** Below this, words that can be left out give way before the rest becomes smaller. */
const comfortable = 3;
const mostLines = 14;

interface FitProps {
  /** The largest size, in steps. */
  readonly most?: number;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/**
 * Sets what it holds as large as its place allows: `1em` inside is the size that was found. When there is too much, what is marked
 * `data-extra="1"` goes first and `data-extra="2"` after it; what is marked `data-clamp` ends in dots when nothing else helps.
 */
export function Fit({ most = 7.2, className, children }: FitProps) {
  const box = useRef<HTMLDivElement>(null);
  const fitted = useRef('');
  // After every drawing; a second that has passed on a clock changes nothing here.
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return undefined;
    const fit = (): void => {
      const state = `${element.clientWidth} ${element.clientHeight} ${most} ${element.textContent}`;
      if (state === fitted.current) return;
      fitted.current = state;
      fitWords(element, most);
    };
    fit();
    const watch = new ResizeObserver(fit);
    watch.observe(element);
    return () => watch.disconnect();
  });
  return (
    <div ref={box} className={classes(styles['fit'], className)}>
      <div className={styles['words']}>{children}</div>
    </div>
  );
}

function fitWords(element: HTMLElement, most: number): void {
  const { dataset, style } = element;
  const fits = (): boolean =>
    element.scrollHeight <= element.clientHeight + 1 && element.scrollWidth <= element.clientWidth + 1;
  delete dataset['breaks'];
  style.removeProperty('--lines');
  for (const [left, least, breaks] of [
    ['all', comfortable, false],
    ['most', comfortable, false],
    ['most', 0, true],
    ['least', 0, true],
  ] as const) {
    dataset['left'] = left;
    if (breaks) dataset['breaks'] = '';
    for (const size of sizes) {
      if (size > most || size < least) continue;
      style.setProperty('--fit', String(size));
      if (fits()) return;
    }
  }
  dataset['left'] = 'clamped';
  for (let lines = mostLines; lines > 0; lines -= 1) {
    style.setProperty('--lines', String(lines));
    if (fits()) return;
  }
}
