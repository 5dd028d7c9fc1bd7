import { useRoom } from '../../cafe/hooks.tsx';
import { useMessages } from '../../language/language.tsx';
import { Head } from '../head.tsx';
import { seatsOnWall } from '../names.ts';
import { Pages } from '../pages.tsx';
import { useStageNow } from '../stage-now.ts';
import { fewTables, TableSign } from '../table-sign.tsx';
import { useTime } from '../time.ts';
import styles from './board.module.css';

/** A name that is torn at the end of a line is two names to somebody at the back. */
function unbroken(name: string): string {
  return name.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011');
}

/** Who goes where. */
export function TravelScreen() {
  const { common, projector } = useMessages();
  const { travel } = projector;
  const room = useRoom();
  const { stage, round } = useStageNow();
  const over = useTime()?.state === 'over';
  const stays = room.settings.hostMode === 'fixed';
  const seats = room.tables.map((table) => ({ table, ...seatsOnWall(room, round.number, table.id, common) }));
  const few = seats.length <= fewTables;
  const named = seats.some(({ guests }) => guests.length > 0);
  const items = seats.map(({ table, count, guests, host }) => ({
    key: table.id,
    node: (
      <TableSign table={table} size={few ? 'huge' : named ? 'large' : 'map'} words>
        <p>
          {guests.length > 0
            ? [...(host === null ? [] : [travel.host(host)]), ...guests].map(unbroken).join(', ')
            : travel.comes(count)}
        </p>
      </TableSign>
    ),
  }));
  return (
    <div className={styles['board']}>
      <Head
        title={stage.title === '' ? travel.title : stage.title}
        lead={over ? travel.over : stays ? travel.hostsStay : travel.everybodyMoves}
      />
      <Pages sections={[{ key: 'tables', columns: named || few ? 2 : 4, tight: !named, items }]} />
    </div>
  );
}
