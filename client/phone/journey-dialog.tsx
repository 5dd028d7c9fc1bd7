/** All of a person's tables as a way through the hall, known from the start: if the network dies, everybody still moves right. */
import { useCafe, useRoom } from '../cafe/hooks.tsx';
import { classes } from '../design/classes.ts';
import { Dialog } from '../design/dialog.tsx';
import { Pill } from '../design/pill.tsx';
import { TableBadge } from '../design/table-badge.tsx';
import { useMessages } from '../language/language.tsx';
import { currentStageOf, roundAheadIn, tableWithId } from '../pieces/stage.ts';
import { tableWords } from '../pieces/table-words.ts';
import styles from './journey-dialog.module.css';

type When = 'done' | 'now' | 'next' | 'later';

export function JourneyDialog({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { atTable, common, phone } = useMessages();
  const room = useRoom();
  const own = useCafe((state) => state.own);
  const ahead = roundAheadIn(room) ?? Infinity;
  const running = currentStageOf(room).kind === 'round';
  const whenOf = (round: number): When => (round < ahead ? 'done' : round > ahead ? 'later' : running ? 'now' : 'next');
  const stops = room.rounds.map(({ number }) => ({
    round: number,
    table: tableWithId(room, own?.itinerary[number]),
    when: running && number === ahead + 1 ? 'next' : whenOf(number),
  }));
  return (
    <Dialog open={open} title={phone.menu.journeyTitle} closeLabel={common.close} onClose={onClose}>
      {stops.some(({ table }) => table) ? (
        <ol className={styles['way']}>
          {stops.map(({ round, table, when }) => (
            <li
              key={round}
              className={classes(styles['stop'], styles[when])}
              aria-current={when === 'now' || undefined}
            >
              <span className={styles['sign']}>
                {table ? (
                  <TableBadge number={table.number} label={tableWords(common, table.number)} size="medium" />
                ) : null}
              </span>
              <span className={styles['words']}>
                <span className="quiet">
                  {common.round(round)}
                  {when === 'later' ? '' : ` · ${atTable.journey[when]}`}
                </span>
                {table ? (
                  <strong>
                    {common.table(table.number)} {table.name}
                  </strong>
                ) : (
                  <span>{phone.seat.none}</span>
                )}
                {own?.hosts[round] === undefined ? null : (
                  <span>
                    <Pill tone="good">{phone.menu.hostHere}</Pill>
                  </span>
                )}
              </span>
            </li>
          ))}
        </ol>
      ) : (
        <p>{phone.menu.journeyEmpty}</p>
      )}
    </Dialog>
  );
}
