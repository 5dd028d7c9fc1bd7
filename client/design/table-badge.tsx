import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import styles from './table-badge.module.css';
import { tableLook } from './table-look.ts';
import { TableShape } from './table-shape.tsx';

export interface TableBadgeProps {
  number: number;
  /** All of it in words: "Table 7, blue diamond". */
  label: string;
  /** Small stands in a line of text with the number beside the shape; the others carry the number inside. */
  size?: 'small' | 'medium' | 'giant' | undefined;
}

export function TableBadge({ number, label, size = 'medium' }: TableBadgeProps): ReactNode {
  const small = size === 'small';
  return (
    <span role="img" aria-label={label} className={classes(styles['badge'], styles[size])}>
      <TableShape look={tableLook(number)} number={small ? undefined : number} />
      {small ? <span aria-hidden>{number}</span> : null}
    </span>
  );
}
