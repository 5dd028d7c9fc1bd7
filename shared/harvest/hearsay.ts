/**
 * Who can have heard of something: a thought that was spoken at one table travels with those who sat there.
 *
 * Time is counted in rounds. A place is one table in one round. Whoever sits at a place has heard, from that round's end on, all that
 * was known there; a table keeps what it knows, because the cloth stays and its essentials are read to whoever arrives; and when the
 * room is gathered between two rounds, everybody hears everything. Places of the same round never hear of each other. What people say
 * to each other in a pause nobody knows, and it is not counted.
 */
import type { RoundSeats } from '../seating/plan.ts';

export interface Place {
  readonly table: string;
  readonly round: number;
}

/** What was held of a café. */
export interface Rounds {
  /** Who sat where, for the rounds that have begun, in their order. */
  readonly seats: readonly RoundSeats[];
  /** Numbers of the rounds after which the whole room was gathered before the next one. */
  readonly gathered: ReadonlySet<number>;
}

export const placeKey = ({ table, round }: Place): string => `${round} ${table}`;

/**
 * The places that can have heard, before or as they met, of what was said at one of `said`: keys of `placeKey`. A place of `said` is
 * among them only when it can have heard from another, earlier one.
 */
export function placesReached({ seats, gathered }: Rounds, said: readonly Place[]): ReadonlySet<string> {
  const spoken = new Set(said.map(placeKey));
  const people = new Set<string>();
  const tables = new Set<string>();
  const reached = new Set<string>();
  let everybody = false;
  for (const { round, tables: atTables } of seats) {
    const knowing: { readonly table: string; readonly people: readonly string[] }[] = [];
    const seated = new Map(Object.entries(atTables).map(([table, seat]) => [table, seat.people]));
    // Somebody may have written at a table where nobody has a seat any more.
    for (const place of said) if (place.round === round && !seated.has(place.table)) seated.set(place.table, []);
    for (const [table, sitting] of seated) {
      const key = placeKey({ table, round });
      const heard = everybody || tables.has(table) || sitting.some((person) => people.has(person));
      if (heard) reached.add(key);
      if (heard || spoken.has(key)) knowing.push({ table, people: sitting });
    }
    for (const place of knowing) {
      tables.add(place.table);
      for (const person of place.people) people.add(person);
    }
    if (gathered.has(round) && knowing.length > 0) everybody = true;
  }
  return reached;
}
