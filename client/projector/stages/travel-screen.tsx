import Hourglass from 'lucide-react/icons/hourglass';
import type { RoomView } from '../../../shared/cafe/views.ts';
import { useRoom } from '../../cafe/hooks.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { tablesIn } from '../../pieces/stage.ts';
import { useStageTime } from '../../pieces/stage-time.ts';
import { Head } from '../head.tsx';
import { useHeldTables } from '../held.ts';
import { seatsOnWall } from '../names.ts';
import { Pages } from '../pages.tsx';
import { useStageNow } from '../stage-now.ts';
import { fewTables, TableSign } from '../table-sign.tsx';
import styles from './board.module.css';
import own from './travel-screen.module.css';

/** So many letters of names are gone through while people move; where there are more, their phones and slips know. */
const mostLetters = 5000;
/** Where there are more tables, the picture of each says colour and shape, and the words would only make more pages. */
const mostInWords = 24;
/** Longer names of tables would be torn where they are drawn huge. */
const mostHuge = 24;

/** Who goes where. */
export function TravelScreen() {
  const { common, projector } = useAllMessages();
  const { travel } = projector;
  const room = useRoom();
  const { stage, round } = useStageNow();
  const held = useHeldTables();
  const over = useStageTime()?.state === 'over';
  const stays = room.settings.hostMode === 'fixed';
  const seats = tablesIn(room, round.number).map((table) => ({
    table,
    ...seatsOnWall(room, round.number, table.id, common),
  }));
  const few = seats.length <= fewTables;
  const huge = few && seats.every(({ table }) => table.name.length <= mostHuge);
  const letters = seats.reduce((sum, { guests }) => sum + guests.join('').length, 0);
  const named = letters <= mostLetters && seats.some(({ host, guests }) => host !== null || guests.length > 0);
  const here = total(room.gathered, 'here');
  const of = total(room.gathered, 'of');
  const items = seats.map(({ table, count, guests, host }) => {
    const waits = held.has(table.id) ? (
      <p className={own['waits']}>
        <Hourglass aria-hidden />
        {travel.waits}
      </p>
    ) : null;
    return {
      key: table.id,
      node: (
        <TableSign
          table={table}
          size={huge ? 'huge' : named ? 'large' : 'map'}
          words={seats.length <= mostInWords}
          below={
            <>
              {named && guests.length > 0 ? <Names label={null} names={guests} /> : null}
              {waits}
            </>
          }
        >
          {named && host !== null ? <Names label={travel.host} names={[host]} /> : null}
          {named && (host !== null || guests.length > 0) ? null : <p>{travel.comes(count)}</p>}
        </TableSign>
      ),
    };
  });
  const going = held.size > 0 ? travel.somebodyWaits : stays ? travel.hostsStay : travel.everybodyMoves;
  const lead = over ? travel.over : named ? going : `${travel.ownTable} ${going}`;
  return (
    <div className={styles['board']}>
      <Head
        title={stage.title === '' ? travel.title : stage.title}
        lead={of > 0 && here > 0 ? `${lead} ${travel.here(here, of)}` : lead}
      />
      <Pages
        sections={[{ key: 'tables', columns: named || few ? 2 : 4, tight: !named, looking: few || !named, items }]}
      />
    </div>
  );
}

function total(gathered: RoomView['gathered'], what: 'here' | 'of'): number {
  return Object.values(gathered).reduce((sum, table) => sum + table[what], 0);
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
