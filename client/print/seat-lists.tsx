import type { Organisation, Round } from '../../shared/cafe/model.ts';
import { callName } from '../../shared/cafe/views.ts';
import { seatList } from '../../shared/print/seat-list.ts';
import { slipsOf, type PaperCafe } from '../../shared/print/slips.ts';
import { classes } from '../design/classes.ts';
import { useAllMessages } from '../language/language.tsx';
import { ListHead } from './list-head.tsx';
import { Roll } from './sheet.tsx';
import { TableMark } from './table-mark.tsx';
import styles from './seat-lists.module.css';

interface TableListProps {
  readonly cafe: PaperCafe;
  readonly rounds: readonly Round[];
  readonly title: string;
}

/** Who sits where, a list for each round. */
export function TableLists({ cafe, rounds, title }: TableListProps) {
  return rounds.map((round) => <OneRound key={round.number} cafe={cafe} round={round} title={title} />);
}

function OneRound({ cafe, round, title }: Omit<TableListProps, 'rounds'> & { readonly round: Round }) {
  const { common, print } = useAllMessages();
  const { tables, unseated } = seatList(cafe, round);
  const called = (people: (typeof tables)[number]['guests']): string =>
    people.map((person) => callName(person, common.person)).join(' · ') || print.list.empty;
  return (
    <Roll>
      <table className={styles['list']}>
        <colgroup>
          <col className={styles['table-column']} />
          <col className={styles['host-column']} />
          <col />
        </colgroup>
        <thead>
          <ListHead columns={3} name={print.kinds['by-table'].name} round={common.round(round.number)} title={title} />
          <tr>
            <th scope="col">{print.list.table}</th>
            <th scope="col">{print.list.host}</th>
            <th scope="col">{print.list.guests}</th>
          </tr>
        </thead>
        <tbody>
          {tables.map(({ table, host, guests }) => (
            <tr key={table.id}>
              <th scope="row">
                <TableMark number={table.number} />
                <bdi className={styles['name']}>{table.name}</bdi>
              </th>
              <td>
                <bdi>{host ? callName(host, common.person) : print.list.none}</bdi>
              </td>
              <td>
                <bdi>{called(guests)}</bdi>
              </td>
            </tr>
          ))}
          {unseated.length === 0 ? null : (
            <tr>
              <th scope="row">{print.list.unseated}</th>
              <td>{print.list.none}</td>
              <td>
                <bdi>{called(unseated)}</bdi>
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </Roll>
  );
}

/** With more rounds than this there is no room for organisations beside the tables. */
const fewRounds = 5;

interface PersonListProps {
  readonly cafe: PaperCafe;
  readonly organisations: readonly Organisation[];
  readonly title: string;
}

/** Everybody in order of name, with their table in each round. */
export function PersonList({ cafe, organisations, title }: PersonListProps) {
  const { common, print } = useAllMessages();
  const words = print.list;
  const slips = slipsOf(cafe, 'facilitator', 'name');
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  const many = cafe.rounds.length > fewRounds;
  return (
    <Roll>
      <table className={classes(styles['list'], many && styles['narrow'])}>
        <colgroup>
          <col className={styles['number-column']} />
          <col />
          {many ? null : <col />}
          <col span={cafe.rounds.length} className={styles['seat-column']} />
        </colgroup>
        <thead>
          <ListHead
            columns={(many ? 2 : 3) + cafe.rounds.length}
            name={print.kinds['by-person'].name}
            note={words.hostMark}
            title={title}
          />
          <tr>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.name}</th>
            {many ? null : <th scope="col">{words.organisation}</th>}
            {cafe.rounds.map(({ number }) => (
              <th key={number} scope="col" className={styles['seat']}>
                {many ? number : common.round(number)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {slips.map(({ person, stops }) => (
            <tr key={person.id}>
              <td>{person.number}</td>
              <th scope="row">
                <bdi>{callName(person, common.person)}</bdi>
              </th>
              {many ? null : (
                <td className={styles['organisation']}>
                  <bdi>{names.get(person.organisation ?? '')}</bdi>
                </td>
              )}
              {stops.map((stop) => (
                <td key={stop.round} className={styles['seat']}>
                  {stop.state === 'seated' ? words.seat(stop.table.number, stop.hosts) : words.none}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Roll>
  );
}
