import type { ReactNode } from 'react';
import type { Table } from '../../shared/cafe/model.ts';
import { sizeOf } from '../../shared/print/sheets.ts';
import { classes } from '../design/classes.ts';
import { useAllMessages } from '../language/language.tsx';
import { tableWords, themeOf } from '../pieces/table-words.ts';
import { TableMark } from './table-mark.tsx';
import styles from './table-head.module.css';

interface TableHeadProps {
  readonly table: Table;
  readonly children?: ReactNode;
}

/** Which table a sheet belongs to, so that it is found again in a pile of paper and on a photo. */
export function TableHead({ table, children }: TableHeadProps) {
  const { common } = useAllMessages();
  const theme = themeOf(table);
  return (
    <div className={styles['head']}>
      <TableMark number={table.number} size="large" />
      <div className={styles['words']}>
        <p className={styles['look']}>{tableWords(common, table.number)}</p>
        {table.name === '' ? null : (
          <p className={classes(styles['name'], sizeOf([table.name], [40]) > 0 && styles['small'])}>
            <bdi>{table.name}</bdi>
          </p>
        )}
        {theme === '' ? null : (
          <p className={classes(styles['theme'], sizeOf([theme], [130]) > 0 && styles['tiny'])}>
            <bdi>{theme}</bdi>
          </p>
        )}
        {children}
      </div>
    </div>
  );
}
