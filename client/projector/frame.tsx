import type { ReactNode } from 'react';
import styles from './frame.module.css';

/** The wall itself: exactly as large as the screen, whatever is on it. `bottom` is one quiet line. */
export function Frame({ bottom, children }: { readonly bottom?: ReactNode; readonly children: ReactNode }) {
  return (
    <div data-scale="projector" className={styles['frame']}>
      <main className={styles['main']}>{children}</main>
      {bottom === undefined ? null : <footer className={styles['bottom']}>{bottom}</footer>}
    </div>
  );
}
