import Users from 'lucide-react/icons/users';
import { useRoom } from '../../cafe/hooks.tsx';
import { Heading } from '../../design/heading.tsx';
import { useMessages } from '../../language/language.tsx';
import { BigClock } from '../big-clock.tsx';
import { seatsOnWall } from '../names.ts';
import { tablesIn } from '../../pieces/stage.ts';
import { Pages } from '../pages.tsx';
import { sizeFor } from '../size-for.ts';
import { useStageNow } from '../stage-now.ts';
import { fewTables, TableSign } from '../table-sign.tsx';
import { useTime } from '../time.ts';
import { useNoteCount } from '../wall-notes.ts';
import styles from './round-screen.module.css';

/** The question and the clock; below, the tables, for whoever is looking for theirs. */
export function RoundScreen() {
  const { common, projector } = useMessages();
  const room = useRoom();
  const { round } = useStageNow();
  const over = useTime()?.state === 'over';
  const written = useNoteCount();
  const where = projector.joined(
    [projector.round.of(round.number, room.rounds.length), round.title].filter((part) => part !== ''),
  );
  // A long question leaves no room for more; the phones show the hint.
  const size = sizeFor(round.question, 60, 130);
  const tables = tablesIn(room, round.number);
  const items = tables.map((table) => ({
    key: table.id,
    node: (
      <div className={styles['table']}>
        <TableSign
          table={table}
          beside={<SeatCount count={seatsOnWall(room, round.number, table.id, common).count} />}
        />
      </div>
    ),
  }));
  return (
    <div className={styles['round']}>
      <div className={styles['now']}>
        <div className={styles['words']}>
          {over ? <p className={styles['over']}>{projector.round.over}</p> : null}
          <Heading level={1} size={size} question {...(over ? {} : { eyebrow: where })}>
            {round.question === '' ? round.title : round.question}
          </Heading>
          {size === 'xl' || over ? null : (
            <p className={styles['hint']}>{round.hint === '' ? projector.round.written(written) : round.hint}</p>
          )}
        </div>
        <BigClock />
      </div>
      <div className={styles['map']}>
        <Pages sections={[{ key: 'tables', columns: tables.length <= fewTables ? 2 : 4, tight: true, items }]} />
      </div>
    </div>
  );
}

function SeatCount({ count }: { readonly count: number }) {
  const { projector } = useMessages();
  return (
    <span role="img" aria-label={projector.round.here(count)} className={styles['count']}>
      <Users aria-hidden />
      {count}
    </span>
  );
}
