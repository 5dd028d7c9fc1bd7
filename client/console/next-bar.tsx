import { useEffect, useRef } from 'react';
import styles from './console.module.css';
import type { Moves } from './moves.ts';
import { NextButton } from './next-button.tsx';

/** The one big button at the foot of the window. Says how tall it is, so that no message covers it. */
export function NextBar({ moves }: { readonly moves: Moves }) {
  const bar = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const element = bar.current;
    if (!element) return;
    const { style } = document.documentElement;
    const watch = new ResizeObserver(() => {
      style.setProperty('--foot', `${window.innerHeight - element.getBoundingClientRect().top}px`);
    });
    watch.observe(element);
    return () => {
      watch.disconnect();
      style.removeProperty('--foot');
    };
  }, []);

  return (
    <div className={styles['next']}>
      <div ref={bar}>
        <NextButton moves={moves} />
      </div>
    </div>
  );
}
