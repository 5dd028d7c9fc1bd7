/** Methods that give everybody a first table and a number of tables by which they move on after every round. */
import { randomFrom } from '../../../../shared/seating/random.ts';
import type { SeatingProblem, SeatsOfRound } from '../../../../shared/seating/problem.ts';
import { dealt, hostsIn, moversOf, roundsOf, seatsBy, type Peer } from './room.ts';

/** "Everybody one table on": groups stay together for the whole day. */
export const groupShift: Peer = {
  name: 'group shift',
  most: Number.POSITIVE_INFINITY,
  plan: (problem, seed) => moving(problem, seed, () => 1),
};

/** Those of a table get the numbers -2 to +3, and larger ones at larger tables; nought is the host's. */
export const signedOffsets: Peer = {
  name: 'signed offsets',
  most: Number.POSITIVE_INFINITY,
  plan: (problem, seed) => moving(problem, seed, (place) => (place % 2 === 0 ? 1 + place / 2 : -(place + 1) / 2)),
};

/** `offset`: by how many tables somebody moves who drew this place, from 0, at their first table. */
function moving(problem: SeatingProblem, seed: number, offset: (place: number) => number): readonly SeatsOfRound[] {
  const start = dealt(problem, moversOf(problem), randomFrom(seed));
  const { tables } = problem;
  return roundsOf(problem).map((round) => {
    const hosts = hostsIn(problem, round);
    return seatsBy(problem, round, (person) => {
      const first = start.get(person);
      if (first === undefined) return hosts.get(person);
      const moved = first.table + offset(first.place) * (round - 1);
      return tables[((moved % tables.length) + tables.length) % tables.length]?.id;
    });
  });
}
