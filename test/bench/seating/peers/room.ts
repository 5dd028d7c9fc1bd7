/** What every method by hand knows of a café: its tables, who hosts which, and who is there in a round. */
import { shuffled, type Random } from '../../../../shared/seating/random.ts';
import type { SeatingProblem, SeatsOfRound } from '../../../../shared/seating/problem.ts';

/** Another way of seating a café, written from its description. It plans from the beginning: repairs are beyond all of them. */
export interface Peer {
  readonly name: string;
  /** More people than this take it too long. */
  readonly most: number;
  readonly plan: (problem: SeatingProblem, seed: number) => readonly SeatsOfRound[];
}

export function roundsOf({ rounds }: SeatingProblem): readonly number[] {
  return Array.from({ length: rounds }, (_, index) => index + 1);
}

/** Person -> table. */
export function hostsIn({ hosts }: SeatingProblem, round: number): ReadonlyMap<string, string> {
  return new Map(
    hosts.filter(({ from, to }) => from <= round && round <= to).map(({ person, table }) => [person, table]),
  );
}

export function moversOf(problem: SeatingProblem): readonly string[] {
  const hosts = hostsIn(problem, 1);
  return problem.people.map(({ id }) => id).filter((id) => !hosts.has(id));
}

/** Everybody who is there at the table that is named for them. */
export function seatsBy(
  problem: SeatingProblem,
  round: number,
  tableOf: (person: string) => string | undefined,
): SeatsOfRound {
  const seats = new Map<string, string[]>(problem.tables.map(({ id }) => [id, []]));
  for (const { id, from, to } of problem.people)
    if (from <= round && round <= to) seats.get(tableOf(id) ?? '')?.push(id);
  return Object.fromEntries(seats);
}

/** The movers in any order, one after the other to the table with the fewest; hosts are at theirs. Index of the table by person. */
export function dealt(
  problem: SeatingProblem,
  movers: readonly string[],
  random: Random,
): ReadonlyMap<string, { readonly table: number; readonly place: number }> {
  const hosted = new Set(hostsIn(problem, 1).values());
  const sizes: number[] = problem.tables.map(({ id }) => (hosted.has(id) ? 1 : 0));
  const places: number[] = problem.tables.map(() => 0);
  const start = new Map<string, { table: number; place: number }>();
  for (const person of shuffled(movers, random)) {
    const table = sizes.indexOf(Math.min(...sizes));
    start.set(person, { table, place: places[table] ?? 0 });
    sizes[table] = (sizes[table] ?? 0) + 1;
    places[table] = (places[table] ?? 0) + 1;
  }
  return start;
}
