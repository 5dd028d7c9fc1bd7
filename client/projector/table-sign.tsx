import type { ReactNode } from 'react';
import type { Table } from '../../shared/cafe/model.ts';
import { classes } from '../design/classes.ts';
import { tableLook } from '../design/table-look.ts';
import { TableShape } from '../design/table-shape.tsx';
import { useMessages } from '../language/language.tsx';
import { lookWords, tableWords } from '../pieces/table-words.ts';
import styles from './table-sign.module.css';

/** So few tables have room to be drawn huge. */
export const fewTables = 4;

interface TableSignProps {
  readonly table: Table;
  /** `words` says colour and shape as well, for whoever looks for a sign across the hall. */
  readonly words?: boolean;
  readonly size?: 'map' | 'large' | 'huge';
  /** Stands in the line of the name. */
  readonly beside?: ReactNode;
  readonly children?: ReactNode;
}

/** One table as the room finds it: number, colour, shape and name. */
export function TableSign({ table, words = false, size = 'map', beside, children }: TableSignProps) {
  const { common } = useMessages();
  return (
    <div className={classes(styles['sign'], styles[size])}>
      <span role="img" aria-label={tableWords(common, table.number)} className={styles['shape']}>
        <TableShape look={tableLook(table.number)} number={table.number} />
      </span>
      <div className={styles['words']}>
        <p className={classes(size === 'map' && !words && styles['clamped'])}>
          <strong>{table.name === '' ? common.table(table.number) : table.name}</strong>
          {beside === undefined ? null : <> {beside}</>}
          {words ? <span className={styles['look']}> {lookWords(common, table.number)}</span> : null}
        </p>
        {children}
      </div>
    </div>
  );
}
