import type { ReactNode } from 'react';
import type { Table } from '../../shared/cafe/model.ts';
import { classes } from '../design/classes.ts';
import { tableLook } from '../design/table-look.ts';
import { TableShape } from '../design/table-shape.tsx';
import { useAllMessages } from '../language/language.tsx';
import { lookWords, tableWords } from '../pieces/table-words.ts';
import styles from './table-sign.module.css';

/** So few tables have room to be drawn huge. */
export const fewTables = 4;
/** Three digits inside a shape are too small for the back row: they stand beside it. */
const mostInside = 99;

interface TableSignProps {
  readonly table: Table;
  /** `words` says colour and shape as well, for whoever looks for a sign across the hall. */
  readonly words?: boolean;
  readonly size?: 'map' | 'large' | 'huge';
  readonly children?: ReactNode;
  /** Stands under all of it, as wide as the sign. */
  readonly below?: ReactNode;
}

/** One table as the room finds it: number, colour, shape and name. */
export function TableSign({ table, words = false, size = 'map', children, below }: TableSignProps) {
  const { common } = useAllMessages();
  const inside = table.number <= mostInside;
  const nameAlone = size === 'map' && !words && !children;
  const sign = (
    <div className={classes(styles['sign'], styles[size], nameAlone && styles['alone'])}>
      <span role="img" aria-label={tableWords(common, table.number)} className={styles['shape']}>
        <TableShape look={tableLook(table.number)} number={inside ? table.number : undefined} />
      </span>
      <div className={styles['words']}>
        <p className={classes(size === 'map' && !words && styles['clamped'])}>
          {inside || table.name === '' ? null : <strong>{table.number} </strong>}
          <strong>{table.name === '' ? common.table(table.number) : table.name}</strong>
          {words ? <span className={styles['look']}> {lookWords(common, table.number)}</span> : null}
        </p>
        {children}
      </div>
    </div>
  );
  if (below === undefined) return sign;
  return (
    <>
      {sign}
      <div className={classes(styles['below'], styles[size])}>{below}</div>
    </>
  );
}
