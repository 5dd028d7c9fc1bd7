/** The seats of a round as a list for the facilitator, table by table. */
import { isOpen, personById } from '../cafe/find.ts';
import type { Person, Round, Table } from '../cafe/model.ts';
import { byName } from './people.ts';
import { awaitsSeat, type PaperCafe } from './slips.ts';

export interface TableOnList {
  readonly table: Table;
  readonly host: Person | null;
  /** Everybody else at the table, by name. */
  readonly guests: readonly Person[];
}

export interface RoundOnList {
  readonly round: Round;
  /** The tables that are there in this round, also those where nobody sits, in order of number. */
  readonly tables: readonly TableOnList[];
  /** Who is to be there and has no seat yet. */
  readonly unseated: readonly Person[];
}

/** One round, with everybody called as the facilitator knows them. */
export function seatList(cafe: PaperCafe, round: Round): RoundOnList {
  const inOrder = byName(cafe.settings.locale);
  const seats = cafe.seats.find((candidate) => candidate.round === round.number);
  const tables = tablesByNumber(cafe.tables)
    .filter((table) => isOpen(table, round.number))
    .map((table) => {
      const at = seats?.tables[table.id];
      const people = (at?.people ?? []).flatMap((id) => personById(cafe, id) ?? []);
      const host = people.find(({ id }) => id === at?.host) ?? null;
      return { table, host, guests: people.filter((person) => person !== host).sort(inOrder) };
    });
  const unseated = cafe.people.filter((person) => awaitsSeat(cafe, person, round.number));
  return { round, tables, unseated: unseated.sort(inOrder) };
}

export function tablesByNumber(tables: readonly Table[]): readonly Table[] {
  return tables.toSorted((one, other) => one.number - other.number);
}
