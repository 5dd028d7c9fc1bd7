import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './dot-row.module.css';

export interface DotRowProps {
  count: number;
  /** How many places there are; more than `most` are not drawn, the label carries the number. */
  of: number;
  label: string;
  most?: number | undefined;
}

/** Full dots and empty rings: the difference is in the filling, not in the colour. */
export function DotRow({ count, of, label, most = 20 }: DotRowProps): ReactNode {
  const places = Math.max(0, Math.min(Math.max(count, of), most));
  return (
    <span role="img" aria-label={label} className={classes(styles['row'])}>
      {Array.from({ length: places }, (_, place) => (
        <span key={place} className={classes(styles['dot'], place < count && styles['full'])} />
      ))}
    </span>
  );
}
