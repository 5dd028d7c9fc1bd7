/** One table from above. A press anywhere on it opens it. */
import ChevronRight from 'lucide-react/icons/chevron-right';
import Coffee from 'lucide-react/icons/coffee';
import { roundAhead } from '../../../shared/cafe/find.ts';
import type { Person, PersonId, TableId } from '../../../shared/cafe/model.ts';
import { callName } from '../../../shared/cafe/views.ts';
import { useCafe, useRoom } from '../../cafe/hooks.tsx';
import { Card } from '../../design/card.tsx';
import { classes } from '../../design/classes.ts';
import { IconButton } from '../../design/icon-button.tsx';
import { TableBadge } from '../../design/table-badge.tsx';
import { useAllMessages } from '../../language/language.tsx';
import { currentStageOf } from '../../pieces/stage.ts';
import { tableWords } from '../../pieces/table-words.ts';
import type { Absence } from './absences.ts';
import styles from './tables.module.css';
import { TableNudges } from './table-nudges.tsx';
import { TableSigns } from './table-signs.tsx';
import type { TableNow } from './table-now.ts';

export interface TableCardProps {
  readonly now: TableNow;
  readonly round: number;
  readonly away: ReadonlyMap<PersonId, Absence>;
  /** One line for each table, where there are many. */
  readonly dense: boolean;
  readonly onOpen: () => void;
}

export function TableCard({ now, round, away, dense, onOpen }: TableCardProps) {
  const { common, console: words, seating, tables: texts } = useAllMessages();
  const { table, drawn, people, host, progress, nudges, door } = now;
  const sign = tableWords(common, table.number);
  const name = table.name === '' ? common.table(table.number) : table.name;
  return (
    <Card as="li" className={classes(styles['table'], dense && styles['dense'])}>
      <div className={styles['top']}>
        <TableBadge number={table.number} label={sign} />
        <div className={styles['names']}>
          <p className={styles['name']}>{name}</p>
          {host && (dense || !drawn) ? <Host host={host} absence={away.get(host.id)} /> : null}
          {door === null ? null : (
            <p className={styles['soft']}>
              {door.kind === 'opens' ? texts.opensIn(door.round) : seating.closedFrom(door.round)}
            </p>
          )}
        </div>
        <IconButton
          label={words.tables.menu(sign)}
          icon={<ChevronRight aria-hidden />}
          className={styles['open']}
          onClick={onOpen}
        />
      </div>
      <TableNudges table={table} nudges={nudges} />
      {drawn && !dense ? <Seated now={now} away={away} /> : null}
      <Gathered table={table.id} round={round} people={people} dense={dense} />
      {progress ? <TableSigns progress={progress} shown={round} seated={people.length} dense={dense} /> : null}
    </Card>
  );
}

/** Who has come to the table, as long as people gather there, and who has not said so. */
function Gathered({
  table,
  round,
  people,
  dense,
}: Pick<TableNow, 'people'> & Pick<TableCardProps, 'round' | 'dense'> & { readonly table: TableId }) {
  const { common, tables } = useAllMessages();
  const room = useRoom();
  const missing = useCafe((state) => state.facilitator?.missing[table]);
  const gathered = room.gathered[table];
  // Where nobody says so, nobody is missing either.
  if (!gathered || gathered.here === 0 || round !== roundAhead(room)) return null;
  if (gathered.here === gathered.of && currentStageOf(room).kind !== 'travel') return null;
  const names = people.filter(({ id }) => missing?.includes(id)).map((person) => callName(person, common.person));
  const away = names.length === 0 || dense ? '' : ` ${tables.missing(names.join(', '))}`;
  return <p className={styles['soft']}>{`${tables.gathered(gathered.here, gathered.of)}.${away}`}</p>;
}

function Seated({ now: { people, host }, away }: Pick<TableCardProps, 'now' | 'away'>) {
  const { common, console: words } = useAllMessages();
  return (
    <div className={styles['seated']}>
      <p className={styles['soft']}>{people.length === 0 ? words.tables.empty : words.tables.seated(people.length)}</p>
      <ul className={styles['people']}>
        {people.map((person) => (
          <li key={person.id}>
            {person.id === host?.id ? (
              <Host host={person} absence={away.get(person.id)} />
            ) : (
              <>
                {callName(person, common.person)} <AwayMark absence={away.get(person.id)} />
              </>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Host({ host, absence }: { readonly host: Person; readonly absence: Absence | undefined }) {
  const { common, console: words } = useAllMessages();
  return (
    <span className={styles['host']}>
      <Coffee role="img" aria-label={words.tables.host} />
      <span className={styles['host-name']}>
        {callName(host, common.person)} <AwayMark absence={absence} />
      </span>
    </span>
  );
}

/** Said in words, and quietly: a phone that is put away is nothing to mend. */
function AwayMark({ absence }: { readonly absence: Absence | undefined }) {
  const { tables } = useAllMessages();
  return absence === undefined ? null : <span className={styles['mark']}>{tables.away[absence]}</span>;
}
