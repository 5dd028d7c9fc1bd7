import { useLayoutEffect, useRef } from 'react';
import { must } from '../../shared/cafe/must.ts';
import styles from './pane.module.css';

interface PaneProps {
  readonly label: string;
  /** How wide the page believes its window to be; it is then drawn as small as there is room for. */
  readonly width: number;
  readonly address: string;
}

/** A page of our own in a window of its own. It keeps its storage and its scripts, so there is nothing to fence in. */
export function Pane({ label, width, address }: PaneProps) {
  const hole = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = must(hole.current, 'a pane has a hole');
    const page = document.createElement('iframe');
    page.title = label;
    page.className = styles['page'] ?? '';
    page.src = address;
    element.append(page);
    const watch = new ResizeObserver(() => page.style.setProperty('--scale', String(element.clientWidth / width)));
    watch.observe(element);
    return () => {
      watch.disconnect();
      page.remove();
    };
  }, [label, width, address]);
  return (
    <figure className={styles['pane']}>
      <figcaption className={styles['label']}>{label}</figcaption>
      <div ref={hole} className={styles['hole']} />
    </figure>
  );
}
