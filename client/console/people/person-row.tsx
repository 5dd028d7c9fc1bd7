import CalendarClock from 'lucide-react/icons/calendar-clock';
import Coffee from 'lucide-react/icons/coffee';
import Lock from 'lucide-react/icons/lock';
import LockOpen from 'lucide-react/icons/lock-open';
import LogOut from 'lucide-react/icons/log-out';
import MoveRight from 'lucide-react/icons/move-right';
import Pencil from 'lucide-react/icons/pencil';
import type { Person } from '../../../shared/cafe/model.ts';
import { callName } from '../../../shared/cafe/views.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { classes } from '../../design/classes.ts';
import { Menu } from '../../design/menu.tsx';
import { Pill } from '../../design/pill.tsx';
import { TableBadge } from '../../design/table-badge.tsx';
import { useMessages } from '../../language/language.tsx';
import { roundAheadIn, tableWithId } from '../../pieces/stage.ts';
import { useSeatMoves } from '../seating/seat-moves.ts';
import { useRun, useTalk } from '../talk.tsx';
import styles from './people.module.css';
import { useSeatsOf } from './seats-of.ts';

export type PersonWish = 'change' | 'move' | 'host';

export function PersonRow({
  person,
  onWish,
}: {
  readonly person: Person;
  readonly onWish: (wish: PersonWish) => void;
}) {
  const { common, console: words, seating } = useMessages();
  const room = useRoom();
  const online = useCafe((state) => state.online.includes(person.id));
  const locked = useCafe((state) => state.facilitator?.locked.includes(person.id) ?? false);
  const { say } = useTalk();
  const run = useRun();
  const moves = useSeatMoves();
  const { seats, hosts } = useSeatsOf(person.id);
  const name = callName(person, common.person);
  const about = [
    room.organisations.find(({ id }) => id === person.organisation)?.name,
    room.actorTypes.find(({ id }) => id === person.actorType)?.name,
    person.municipality,
  ].filter(Boolean);
  const hosted = tableWithId(room, hosts);

  async function setLock(): Promise<void> {
    if (!(await run({ type: locked ? 'unlockPerson' : 'lockPerson', person: person.id }))) return;
    say({ text: locked ? seating.person.unlockDone(name) : seating.person.lockDone(name) });
  }

  return (
    <li className={styles['person']}>
      <span
        role="img"
        aria-label={person.phone ? (online ? words.people.online : words.people.offline) : words.people.noPhone}
        title={person.phone ? (online ? words.people.online : words.people.offline) : words.people.noPhone}
        className={classes(styles['dot'], online && styles['online'], !person.phone && styles['none'])}
      />
      <div className={styles['who']}>
        <p className={styles['name']}>{name}</p>
        {about.length > 0 ? <p className={styles['soft']}>{about.join(', ')}</p> : null}
      </div>
      <div className={styles['signs']}>
        {person.phone ? null : <Pill>{words.people.noPhone}</Pill>}
        {person.attends ? (
          <Pill icon={<CalendarClock aria-hidden />}>
            {seating.person.attends(person.attends.from, person.attends.to)}
          </Pill>
        ) : null}
        {locked ? <Pill icon={<Lock aria-hidden />}>{seating.person.locked}</Pill> : null}
        {hosted ? <Pill icon={<Coffee aria-hidden />}>{words.people.hosts(hosted.number)}</Pill> : null}
      </div>
      {seats.length > 0 ? (
        <ol className={styles['seats']} aria-label={words.people.seats}>
          {seats.map(({ round, table }) => (
            <li key={round}>
              {table ? (
                <TableBadge size="small" number={table.number} label={words.people.seat(round, table.number)} />
              ) : (
                '–'
              )}
            </li>
          ))}
        </ol>
      ) : null}
      <Menu
        label={words.people.menu(name)}
        items={[
          { key: 'change', label: words.people.change, icon: <Pencil aria-hidden />, onSelect: () => onWish('change') },
          ...(seats.length > 0 && roundAheadIn(room) !== null
            ? [
                {
                  key: 'move',
                  label: words.people.move,
                  icon: <MoveRight aria-hidden />,
                  onSelect: () => onWish('move'),
                },
                {
                  key: 'lock',
                  label: locked ? seating.person.unlock : seating.person.lock,
                  icon: locked ? <LockOpen aria-hidden /> : <Lock aria-hidden />,
                  onSelect: () => void setLock(),
                },
              ]
            : []),
          ...(room.settings.hostMode === 'none' || roundAheadIn(room) === null
            ? []
            : [
                hosted
                  ? {
                      key: 'unhost',
                      label: words.people.unhost,
                      icon: <Coffee aria-hidden />,
                      onSelect: () => void moves.unhost(person, hosted.id),
                    }
                  : {
                      key: 'host',
                      label: words.people.makeHost,
                      icon: <Coffee aria-hidden />,
                      onSelect: () => onWish('host'),
                    },
              ]),
          {
            key: 'remove',
            label: words.people.remove,
            icon: <LogOut aria-hidden />,
            danger: true,
            onSelect: () => void moves.remove(person),
          },
        ]}
      />
    </li>
  );
}
