import CalendarClock from 'lucide-react/icons/calendar-clock';
import Coffee from 'lucide-react/icons/coffee';
import Lock from 'lucide-react/icons/lock';
import WifiOff from 'lucide-react/icons/wifi-off';
import type { Person, Table } from '../../../shared/cafe/model.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { classes } from '../../design/classes.ts';
import { Menu, type MenuItem } from '../../design/menu.tsx';
import { Pill } from '../../design/pill.tsx';
import { TableBadge } from '../../design/table-badge.tsx';
import { useAllMessages } from '../../language/language.tsx';
import type { Listed, SeatInRound } from './listed-people.ts';
import styles from './people.module.css';

interface PersonRowProps {
  readonly listed: Listed;
  readonly hosts: Table | undefined;
  readonly acts: readonly MenuItem[];
}

export function PersonRow({ listed, hosts, acts }: PersonRowProps) {
  const { console: words, people } = useAllMessages();
  const room = useRoom();
  const { person, name, organisation, seats } = listed;
  const about = [
    people.number(person.number),
    organisation,
    room.actorTypes.find(({ id }) => id === person.actorType)?.name,
    person.municipality,
  ].filter(Boolean);
  return (
    <li className={styles['person']}>
      {person.here ? <PhoneDot person={person} /> : <span className={styles['dot']} aria-hidden />}
      <div className={styles['who']}>
        <p className={styles['name']}>{name}</p>
        <p className={styles['soft']}>{about.join(', ')}</p>
      </div>
      <Signs listed={listed} hosts={hosts} />
      {person.here && seats.length > 0 ? <Seats seats={seats} /> : null}
      <Menu label={words.people.menu(name)} items={acts} />
    </li>
  );
}

function PhoneDot({ person }: { readonly person: Person }) {
  const { console: words } = useAllMessages();
  const online = useCafe((state) => state.online.includes(person.id));
  const label = person.phone ? (online ? words.people.online : words.people.offline) : words.people.noPhone;
  return (
    <span
      role="img"
      aria-label={label}
      title={label}
      className={classes(styles['dot'], online && styles['online'], !person.phone && styles['none'])}
    />
  );
}

function Signs({ listed: { person, away, unseated }, hosts }: Pick<PersonRowProps, 'listed' | 'hosts'>) {
  const { console: words, people, seating, tables } = useAllMessages();
  const locked = useCafe((state) => state.facilitator?.locked.includes(person.id) ?? false);
  if (!person.here) return <div className={styles['signs']} />;
  return (
    <div className={styles['signs']}>
      {unseated ? <Pill tone="warn">{people.merge.noSeat}</Pill> : null}
      {person.phone ? null : <Pill>{words.people.noPhone}</Pill>}
      {away ? <Pill icon={<WifiOff aria-hidden />}>{tables.away.offline}</Pill> : null}
      {person.attends ? (
        <Pill icon={<CalendarClock aria-hidden />}>
          {seating.person.attends(person.attends.from, person.attends.to)}
        </Pill>
      ) : null}
      {locked ? <Pill icon={<Lock aria-hidden />}>{seating.person.locked}</Pill> : null}
      {hosts ? <Pill icon={<Coffee aria-hidden />}>{words.people.hosts(hosts.number)}</Pill> : null}
    </div>
  );
}

function Seats({ seats }: { readonly seats: readonly SeatInRound[] }) {
  const { console: words } = useAllMessages();
  return (
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
  );
}
