import type { ReactNode } from 'react';
import { classes } from '../design/classes.ts';
import styles from './sheet.module.css';

interface SheetProps {
  readonly className?: string | undefined;
  readonly children: ReactNode;
}

/** One side of A4. What stands on it must fit: it is never broken over two. */
export function Sheet({ className, children }: SheetProps) {
  return (
    <div className={styles['sheet']} data-sheet>
      <div className={classes(styles['inner'], className)}>{children}</div>
    </div>
  );
}

/** A list that may be any length; the printer breaks it between its rows. */
export function Roll({ children }: Pick<SheetProps, 'children'>) {
  return <div className={styles['roll']}>{children}</div>;
}
