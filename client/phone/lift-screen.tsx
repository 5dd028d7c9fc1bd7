/** The table's own time with what it has written: to lift up the best of it, and to gather what belongs together. */
import { Suspense, useState } from 'react';
import { Tabs } from '../design/tabs.tsx';
import { useMessages } from '../language/language.tsx';
import type { BoardsSlot } from '../pieces/boards-slot.ts';
import styles from './phone-cafe.module.css';
import { TableScreen, type TableScreenProps } from './table-screen.tsx';

interface LiftScreenProps extends Pick<TableScreenProps, 'table' | 'round'> {
  readonly boards: BoardsSlot;
}

export function LiftScreen({ boards: Boards, table, round }: LiftScreenProps) {
  const { common, theming } = useMessages();
  const { lift } = theming;
  const [doing, setDoing] = useState<'star' | 'gather'>('star');
  if (table === null) return <TableScreen table={null} round={round} lifting />;
  return (
    <Tabs
      label={lift.views}
      selected={doing}
      onSelect={setDoing}
      tabs={[
        { key: 'star', label: lift.star },
        { key: 'gather', label: lift.gather },
      ]}
    >
      {doing === 'star' ? (
        <TableScreen table={table} round={round} lifting />
      ) : (
        <div className={styles['boards']}>
          <Suspense fallback={<p role="status">{common.loading}</p>}>
            <Boards board="lift" mode="participant" />
          </Suspense>
        </div>
      )}
    </Tabs>
  );
}
