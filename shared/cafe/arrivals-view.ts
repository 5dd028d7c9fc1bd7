/** What one person is shown of who comes to a table. */
import { awaitedAt, hasArrived, missingAt, roundGathering, type Gathering } from './arrivals.ts';
import { currentStage, personById, tableOf } from './find.ts';
import type { Cafe, PersonId, TableId } from './model.ts';

/** `missing`: what those are called who have not said that they are there; numbers where the café shows no names. */
export interface HostGathering extends Gathering {
  readonly missing: readonly string[];
}

/** `names` is empty where the café shows none. */
export interface ComingGuests {
  readonly round: number;
  readonly count: number;
  readonly names: readonly string[];
}

/** The rounds in which somebody hosts, with their table. */
type Hosted = Readonly<Record<number, TableId>>;
/** What people at a table call each other. */
type Call = (ids: readonly PersonId[]) => readonly string[];

/** Null where nobody waits for them. */
export function arrivalOf(cafe: Cafe, id: PersonId): boolean | null {
  const round = roundGathering(cafe);
  const table = round === null ? null : tableOf(cafe, id, round);
  return table !== null && awaitedAt(cafe, table).includes(id) ? hasArrived(cafe, id) : null;
}

/** Nobody waits for themselves. */
export function gatheringOf(cafe: Cafe, id: PersonId, hosts: Hosted, call: Call): HostGathering | null {
  const round = roundGathering(cafe);
  const table = round === null ? undefined : hosts[round];
  if (table === undefined) return null;
  const missing = missingAt(cafe, table).filter((person) => person !== id);
  const of = awaitedAt(cafe, table).filter((person) => person !== id).length;
  return of === 0 ? null : { here: of - missing.length, of, missing: call(missing) };
}

export function comingTo(cafe: Cafe, hosts: Hosted, call: Call): ComingGuests | null {
  const { kind, round: running = 0 } = currentStage(cafe);
  const round = running + 1;
  const table = kind === 'round' ? hosts[round] : undefined;
  if (table === undefined) return null;
  const seated = cafe.seats.find((seats) => seats.round === round)?.tables[table];
  const guests = (seated?.people ?? []).filter((id) => id !== seated?.host && personById(cafe, id)?.here === true);
  return { round, count: guests.length, names: cafe.settings.anonymity === 'names' ? call(guests) : [] };
}
