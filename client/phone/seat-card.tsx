/** One table, large: number, colour, shape and name, so that it can be found across the hall. */
import type { Table } from '../../shared/cafe/model.ts';
import { Card } from '../design/card.tsx';
import { Stack } from '../design/layout.tsx';
import { Pill } from '../design/pill.tsx';
import { TableBadge } from '../design/table-badge.tsx';
import { useMessages } from '../language/language.tsx';
import { spokenTable } from '../pieces/table-name.ts';
import styles from './seat-card.module.css';

export interface SeatCardProps {
  readonly table: Table;
  readonly title: string;
  readonly hosts?: boolean;
  readonly giant?: boolean;
}

export function SeatCard({ table, title, hosts = false, giant = false }: SeatCardProps) {
  const messages = useMessages();
  const { common, phone } = messages;
  return (
    <Card as="section">
      <Stack gap="s" align="center" className={styles['seat']}>
        <p className={styles['title']}>{title}</p>
        <TableBadge
          number={table.number}
          label={spokenTable(table.number, messages)}
          size={giant ? 'giant' : 'medium'}
        />
        <p className={giant ? styles['giant'] : styles['name']}>{common.table(table.number)}</p>
        {table.name === '' ? null : <p className={styles['theme']}>{table.name}</p>}
        {hosts ? <Pill tone="good">{phone.seat.host}</Pill> : null}
      </Stack>
    </Card>
  );
}
