/** The parts of the console in one row, however many there are: what does not fit is one press away, and what is shown is in sight. */
import ChevronLeft from 'lucide-react/icons/chevron-left';
import ChevronRight from 'lucide-react/icons/chevron-right';
import { useEffect, useLayoutEffect, useRef, useState, type MouseEvent, type ReactNode, type RefObject } from 'react';
import { classes } from '../design/classes.ts';
import styles from './tab-strip.module.css';

interface TabStripProps {
  readonly id: string;
  readonly selected: string;
  /** The tabs and what they show. */
  readonly children: ReactNode;
}

export function TabStrip({ id, selected, children }: TabStripProps) {
  const strip = useRef<HTMLDivElement>(null);
  const { before, after } = useHidden(strip);

  useLayoutEffect(() => {
    const row = rowIn(strip);
    const tab = row?.querySelector<HTMLElement>('[aria-selected=true]');
    if (!row || !tab) return;
    // Only the row scrolls, never the page under somebody who reads; and no further than it takes.
    const most = tab.offsetLeft - roomForArrow;
    const least = tab.offsetLeft + tab.offsetWidth + roomForArrow - row.clientWidth;
    row.scrollTo({ left: Math.min(Math.max(row.scrollLeft, least), most), behavior: 'instant' });
  }, [selected]);

  // With keys one goes from tab to tab, and the row follows.
  const arrow = (side: 'before' | 'after', picture: ReactNode) => (
    <button
      type="button"
      aria-hidden
      tabIndex={-1}
      className={classes(styles['arrow'], styles[side])}
      onMouseDown={keepFocus}
      onClick={() => {
        const row = rowIn(strip);
        row?.scrollBy({ left: (side === 'after' ? 0.7 : -0.7) * row.clientWidth });
      }}
    >
      {picture}
    </button>
  );
  return (
    <div ref={strip} id={id} className={styles['strip']}>
      {children}
      {before ? arrow('before', <ChevronLeft />) : null}
      {after ? arrow('after', <ChevronRight />) : null}
    </div>
  );
}

/** As wide as an arrow, in px. */
const roomForArrow = 48;

function rowIn(strip: RefObject<HTMLDivElement | null>): HTMLElement | null {
  return strip.current?.querySelector<HTMLElement>('[role=tablist]') ?? null;
}

function keepFocus(event: MouseEvent): void {
  event.preventDefault();
}

/** On which side of the row there is more than fits. */
function useHidden(strip: RefObject<HTMLDivElement | null>): { readonly before: boolean; readonly after: boolean } {
  const [hidden, setHidden] = useState({ before: false, after: false });
  useEffect(() => {
    const row = rowIn(strip);
    if (!row) return undefined;
    function look(): void {
      if (!row) return;
      const before = row.scrollLeft > 1;
      const after = row.scrollLeft + row.clientWidth < row.scrollWidth - 1;
      setHidden((known) => (known.before === before && known.after === after ? known : { before, after }));
    }
    const sizes = new ResizeObserver(look);
    sizes.observe(row);
    row.addEventListener('scroll', look, { passive: true });
    return () => {
      sizes.disconnect();
      row.removeEventListener('scroll', look);
    };
  }, [strip]);
  return hidden;
}
