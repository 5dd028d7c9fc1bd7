/** One table, large: number, colour, shape and name, so that it can be found across the hall. */
import type { Table } from '../../shared/cafe/model.ts';
import { Card } from '../design/card.tsx';
import { Stack } from '../design/layout.tsx';
import { Pill } from '../design/pill.tsx';
import { TableBadge } from '../design/table-badge.tsx';
import { useMessages } from '../language/language.tsx';
import { tableWords, themeOf } from '../pieces/table-words.ts';
import styles from './seat-card.module.css';

export interface SeatCardProps {
  readonly table: Table;
  readonly title: string;
  readonly hosts?: boolean;
}

export function SeatCard({ table, title, hosts = false }: SeatCardProps) {
  const { common, phone } = useMessages();
  return (
    <Card as="section">
      <Stack gap="s" align="center" className={styles['seat']}>
        <p className={styles['title']}>{title}</p>
        <TableBadge number={table.number} label={tableWords(common, table.number)} size="medium" />
        <p className={styles['name']}>{common.table(table.number)}</p>
        {table.name === '' ? null : <p className={styles['theme']}>{table.name}</p>}
        {themeOf(table) === '' ? null : <p>{themeOf(table)}</p>}
        {hosts ? <Pill tone="good">{phone.seat.host}</Pill> : null}
      </Stack>
    </Card>
  );
}
