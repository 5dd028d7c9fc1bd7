import { useRoom } from '../../cafe/hooks.tsx';
import { useMessages } from '../../language/language.tsx';
import { Head } from '../head.tsx';
import { seatsOnWall } from '../names.ts';
import { tablesIn } from '../../pieces/stage.ts';
import { Pages } from '../pages.tsx';
import { useStageNow } from '../stage-now.ts';
import { fewTables, TableSign } from '../table-sign.tsx';
import { useTime } from '../time.ts';
import styles from './board.module.css';
import own from './travel-screen.module.css';

/** Who goes where. */
export function TravelScreen() {
  const { common, projector } = useMessages();
  const { travel } = projector;
  const room = useRoom();
  const { stage, round } = useStageNow();
  const over = useTime()?.state === 'over';
  const stays = room.settings.hostMode === 'fixed';
  const seats = tablesIn(room, round.number).map((table) => ({
    table,
    ...seatsOnWall(room, round.number, table.id, common),
  }));
  const few = seats.length <= fewTables;
  const named = seats.some(({ host, guests }) => host !== null || guests.length > 0);
  const items = seats.map(({ table, count, guests, host }) => ({
    key: table.id,
    node: (
      <TableSign table={table} size={few ? 'huge' : named ? 'large' : 'map'} words>
        {host === null ? null : <Names label={travel.host} names={[host]} />}
        {guests.length > 0 ? <Names label={host === null ? null : travel.guests} names={guests} /> : null}
        {host === null && guests.length === 0 ? <p>{travel.comes(count)}</p> : null}
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

/** Each name in one piece: torn at the end of a line it is two names to somebody at the back. */
function Names({ label, names }: { readonly label: string | null; readonly names: readonly string[] }) {
  return (
    <p className={own['names']}>
      {label === null ? null : <span className={own['label']}>{label} </span>}
      {names.map((name, index) => (
        // Two people may be called the same; the list never changes its order.
        <span key={`${index + 1}`}>
          <span className={own['name']}>{index + 1 < names.length ? `${name},` : name}</span>{' '}
        </span>
      ))}
    </p>
  );
}
