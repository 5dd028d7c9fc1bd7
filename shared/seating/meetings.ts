/** Who meets whom: the picture behind every figure of a plan. */
import type { SeatsOfRound } from './problem.ts';

/** A matrix in rows, `people.length` squared: how many rounds two people share a table. At most 255. */
export function countMeetings(people: readonly string[], rounds: readonly SeatsOfRound[]): Uint8Array {
  const index = new Map(people.map((person, at) => [person, at]));
  const met = new Uint8Array(people.length * people.length);
  for (const seats of rounds) {
    for (const table of Object.values(seats)) {
      const here = table.map((person) => index.get(person)).filter((at) => at !== undefined);
      for (const one of here)
        for (const other of here) {
          const pair = one * people.length + other;
          if (one !== other) met[pair] = (met[pair] ?? 0) + 1;
        }
    }
  }
  return met;
}
