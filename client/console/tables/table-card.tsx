import CircleCheck from 'lucide-react/icons/circle-check';
import CircleDashed from 'lucide-react/icons/circle-dashed';
import Coffee from 'lucide-react/icons/coffee';
import DoorClosed from 'lucide-react/icons/door-closed';
import StickyNote from 'lucide-react/icons/sticky-note';
import { isOpen, seatedThrough } from '../../../shared/cafe/find.ts';
import type { Person, Table } from '../../../shared/cafe/model.ts';
import { callName } from '../../../shared/cafe/views.ts';
import type { Tablecloth } from '../../../shared/documents/tablecloth.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { Card } from '../../design/card.tsx';
import { Menu } from '../../design/menu.tsx';
import { TableBadge } from '../../design/table-badge.tsx';
import { useLanguage, useMessages } from '../../language/language.tsx';
import { showTime } from '../../pieces/show-date.ts';
import { roundAheadIn, roundBegunIn, tablesIn } from '../../pieces/stage.ts';
import { tableWords } from '../../pieces/table-words.ts';
import { useSeatMoves } from '../seating/seat-moves.ts';
import styles from './tables.module.css';
import { useSeated } from './seated.ts';

interface TableCardProps {
  readonly table: Table;
  readonly round: number;
  readonly cloth: Tablecloth | undefined;
}

export function TableCard({ table, round, cloth }: TableCardProps) {
  const { common, console: words, seating } = useMessages();
  const room = useRoom();
  const moves = useSeatMoves();
  const next = seatedThrough(room) + 1;
  const mayClose = isOpen(table, next) && tablesIn(room, next).length > 1 && roundAheadIn(room) !== null;
  const { drawn, people, host } = useSeated(table.id, round);
  const guests = people.filter((person) => person.id !== host?.id);
  return (
    <Card as="li" className={styles['table']}>
      <div className={styles['top']}>
        <TableBadge number={table.number} label={tableWords(common, table.number)} />
        <div className={styles['names']}>
          <p className={styles['name']}>{table.name === '' ? common.table(table.number) : table.name}</p>
          {table.theme === '' ? null : <p className={styles['theme']}>{table.theme}</p>}
          {isOpen(table, next) || roundAheadIn(room) === null ? null : (
            <p className={styles['theme']}>{seating.closedFrom(next)}</p>
          )}
        </div>
        {mayClose ? (
          <div className={styles['more']}>
            <Menu
              label={words.tables.menu(tableWords(common, table.number))}
              items={[
                {
                  key: 'close',
                  label: seating.closeTable.menu,
                  icon: <DoorClosed aria-hidden />,
                  onSelect: () => void moves.closeTable(table),
                },
              ]}
            />
          </div>
        ) : null}
      </div>
      {room.settings.hostMode === 'none' || (!drawn && !host) ? null : (
        <p className={host ? styles['host'] : styles['hostless']}>
          <Coffee aria-hidden />
          {host ? `${words.tables.host}: ${callName(host, common.person)}` : words.tables.noHost}
        </p>
      )}
      {drawn ? (
        <div>
          <p className={styles['count']}>
            {people.length === 0 ? words.tables.empty : words.tables.seated(people.length)}
          </p>
          <ul className={styles['people']}>
            {guests.map((person) => (
              <Guest key={person.id} person={person} />
            ))}
          </ul>
        </div>
      ) : null}
      {cloth && round <= roundBegunIn(room) ? <Progress cloth={cloth} round={round} /> : null}
    </Card>
  );
}

function Guest({ person }: { readonly person: Person }) {
  const { common, console: words } = useMessages();
  const away = useCafe((state) => person.phone && !state.online.includes(person.id));
  return (
    <li className={away ? styles['away'] : undefined} title={away ? words.people.offline : undefined}>
      {callName(person, common.person)}
      {away ? <span className="visually-hidden">, {words.people.offline}</span> : null}
    </li>
  );
}

function Progress({ cloth, round }: { readonly cloth: Tablecloth; readonly round: number }) {
  const { locale, messages } = useLanguage();
  const { tables: words } = messages.console;
  const notes = cloth.notes.filter((note) => note.round === round);
  const last = notes.at(-1);
  const written = (cloth.handedOn[round]?.essentials.length ?? 0) > 0;
  return (
    <div className={styles['progress']}>
      <p>
        <StickyNote aria-hidden />
        <span>
          {words.notes(notes.length)}
          {last ? `, ${words.last(showTime(last.at, locale))}` : ''}
        </span>
      </p>
      <p className={written ? styles['written'] : undefined}>
        {written ? <CircleCheck aria-hidden /> : <CircleDashed aria-hidden />}
        <span>{written ? words.essentials : words.noEssentials}</span>
      </p>
    </div>
  );
}
