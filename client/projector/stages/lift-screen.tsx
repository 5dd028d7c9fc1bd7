import Check from 'lucide-react/icons/check';
import { starsPerTable } from '../../../shared/cafe/model.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { DotRow } from '../../design/dot-row.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { Head } from '../head.tsx';
import { Pages } from '../pages.tsx';
import { useStageNow } from '../stage-now.ts';
import { fewTables, TableSign } from '../table-sign.tsx';
import styles from './board.module.css';
import own from './lift-screen.module.css';

/** Each table chooses; the wall shows how far they have come. */
export function LiftScreen() {
  const { projector } = useAllMessages();
  const { lift } = projector;
  const room = useRoom();
  const { stage } = useStageNow();
  const few = room.tables.length <= fewTables;
  const items = room.tables.map((table) => {
    const count = room.stars[table.id]?.length ?? 0;
    return {
      key: table.id,
      node: (
        <div className={own['table']}>
          <TableSign table={table} size={few ? 'huge' : 'map'}>
            <p className={own['stars']}>
              <DotRow count={count} of={starsPerTable} label={lift.starred(count, starsPerTable)} />
              {count < starsPerTable ? null : (
                <span className={own['done']}>
                  <Check aria-hidden />
                  {lift.done}
                </span>
              )}
            </p>
          </TableSign>
        </div>
      ),
    };
  });
  return (
    <div className={styles['board']}>
      <Head
        title={stage.title === '' ? lift.title : stage.title}
        lead={stage.screen === '' ? lift.help : stage.screen}
      />
      <Pages sections={[{ key: 'tables', columns: few ? 2 : 4, tight: true, items }]} />
    </div>
  );
}
