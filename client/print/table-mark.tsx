import { classes } from '../design/classes.ts';
import { tableLook } from '../design/table-look.ts';
import { TableShape } from '../design/table-shape.tsx';
import styles from './table-mark.module.css';

interface TableMarkProps {
  readonly number: number;
  readonly size?: 'small' | 'large';
}

/** A table's number and its drawn shape side by side, to be told apart without colours. The words stand beside it. */
export function TableMark({ number, size = 'small' }: TableMarkProps) {
  return (
    <span className={classes(styles['mark'], styles[size])}>
      <span className={styles['number']}>{number}</span>
      <span className={styles['shape']}>
        <TableShape look={tableLook(number)} />
      </span>
    </span>
  );
}
