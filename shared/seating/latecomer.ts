/** Live repair, the simple kind: one person comes in, nobody who sits is moved. */
import type { RoundSeats } from './plan.ts';

/**
 * Seats one person in every round from `fromRound` on and returns round -> table.
 *
 * In each round: a table where they have not sat, among those the smallest, among those the one with the fewest people they
 * have already met. Only tables with somebody at them count, unless all are empty.
 */
export function seatLatecomer(
  rounds: readonly RoundSeats[],
  person: string,
  fromRound: number,
): Record<number, string> {
  const visited = new Set<string>();
  const met = new Set<string>();
  const remember = (table: string, seats: RoundSeats): void => {
    visited.add(table);
    for (const mate of seats.tables[table]?.people ?? []) met.add(mate);
  };
  for (const seats of rounds) {
    if (seats.round >= fromRound) continue;
    for (const [table, { people }] of Object.entries(seats.tables)) if (people.includes(person)) remember(table, seats);
  }
  const result: Record<number, string> = {};
  for (const seats of rounds) {
    if (seats.round < fromRound) continue;
    const table = bestTable(seats, visited, met);
    if (table === null) continue;
    result[seats.round] = table;
    remember(table, seats);
  }
  return result;
}

function bestTable(seats: RoundSeats, visited: ReadonlySet<string>, met: ReadonlySet<string>): string | null {
  const taken = Object.entries(seats.tables).filter(([, { people }]) => people.length > 0);
  const candidates = taken.length > 0 ? taken : Object.entries(seats.tables);
  let best: { table: string; score: readonly [number, number, number] } | null = null;
  for (const [table, { people }] of candidates) {
    const score = [visited.has(table) ? 1 : 0, people.length, people.filter((mate) => met.has(mate)).length] as const;
    if (best === null || before(score, best.score)) best = { table, score };
  }
  return best?.table ?? null;
}

function before(one: readonly number[], other: readonly number[]): boolean {
  for (const [index, value] of one.entries()) {
    const against = other[index] ?? 0;
    if (value !== against) return value < against;
  }
  return false;
}
