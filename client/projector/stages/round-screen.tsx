import { useRoom } from '../../cafe/hooks.tsx';
import { classes } from '../../design/classes.ts';
import { tablesIn } from '../../pieces/stage.ts';
import { Pages } from '../pages.tsx';
import { useStageNow } from '../stage-now.ts';
import { fewTables, TableSign } from '../table-sign.tsx';
import { RoundNow } from './round-now.tsx';
import styles from './round-screen.module.css';

/** The question and the clock; below, the tables, for whoever is looking for theirs. */
export function RoundScreen() {
  const room = useRoom();
  const { round } = useStageNow();
  const tables = tablesIn(room, round.number);
  const few = tables.length <= fewTables;
  const items = tables.map((table) => ({
    key: table.id,
    node: (
      <div className={styles['table']}>
        <TableSign table={table} />
      </div>
    ),
  }));
  return (
    <div className={styles['round']}>
      <RoundNow />
      <div className={classes(styles['map'], few && styles['few'])}>
        <Pages sections={[{ key: 'tables', columns: tables.length <= 2 ? 2 : 4, tight: true, looking: true, items }]} />
      </div>
    </div>
  );
}
