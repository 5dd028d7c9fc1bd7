/** Small changes of seats, as plain functions. */
import type { RoundSeats, SeatsAtTable } from '../seating/plan.ts';
import type { PersonId, TableId } from './model.ts';

export const emptyTable: SeatsAtTable = { people: [], host: null };

/**
 * Takes one person from wherever they sit in this round and seats them at the wanted table (null: nowhere). Whoever leaves a table hosts
 * it no longer. A round that is not in `wanted` stays as it is.
 */
export function seatIn(
  seats: RoundSeats,
  person: PersonId,
  wanted: readonly { readonly round: number; readonly table: TableId | null }[],
): RoundSeats {
  const seat = wanted.find((candidate) => candidate.round === seats.round);
  if (!seat) return seats;
  const tables: Record<TableId, SeatsAtTable> = {};
  for (const [table, { people, host }] of Object.entries(seats.tables)) {
    const sat = people.includes(person);
    if (table === seat.table) tables[table] = { people: sat ? people : [...people, person], host };
    else if (sat)
      tables[table] = { people: people.filter((other) => other !== person), host: host === person ? null : host };
    else tables[table] = { people, host };
  }
  return { ...seats, tables };
}

export function withTableHost(seats: RoundSeats, table: TableId, person: PersonId | null): RoundSeats {
  const at = seats.tables[table];
  return at ? { ...seats, tables: { ...seats.tables, [table]: { ...at, host: person } } } : seats;
}

/** Whether anybody has a seat in this round: a round that was added lately has none until it is planned. */
export function isPlanned(seats: RoundSeats | undefined): boolean {
  return seats !== undefined && Object.values(seats.tables).some(({ people }) => people.length > 0);
}

export function seatsOf(cafe: { readonly seats: readonly RoundSeats[] }, round: number): RoundSeats | undefined {
  return cafe.seats.find((seats) => seats.round === round);
}
