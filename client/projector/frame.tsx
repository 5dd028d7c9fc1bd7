import type { ReactNode } from 'react';
import { classes } from '../design/classes.ts';
import styles from './frame.module.css';
import { FullScreen } from './full-screen.tsx';
import { usePointerMoves } from './pointer.ts';

interface FrameProps {
  /** One quiet line. */
  readonly bottom?: ReactNode;
  /** `dark`: nothing is to be looked at. */
  readonly look?: 'paper' | 'dark';
  readonly children: ReactNode;
}

/** The wall itself: exactly as large as the screen, whatever is on it. Without a hand on the mouse there is no pointer on it either. */
export function Frame({ bottom, look = 'paper', children }: FrameProps) {
  const moves = usePointerMoves();
  return (
    <div data-scale="projector" className={classes(styles['frame'], styles[look], !moves && styles['still'])}>
      <main className={styles['main']}>{children}</main>
      {bottom === undefined ? null : <footer className={styles['bottom']}>{bottom}</footer>}
      <FullScreen offered={moves} />
    </div>
  );
}
