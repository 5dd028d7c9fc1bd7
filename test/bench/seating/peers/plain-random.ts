/** Every round anew: hosts stay, everybody else draws a table, and tables are filled evenly. */
import { randomFrom } from '../../../../shared/seating/random.ts';
import { dealt, hostsIn, moversOf, roundsOf, seatsBy, type Peer } from './room.ts';

export const plainRandom: Peer = {
  name: 'plain random',
  most: Number.POSITIVE_INFINITY,
  plan: (problem, seed) => {
    const random = randomFrom(seed);
    const movers = moversOf(problem);
    return roundsOf(problem).map((round) => {
      const hosts = hostsIn(problem, round);
      const present = movers.filter((person) => isThere(problem.people, person, round));
      const start = dealt(problem, present, random);
      return seatsBy(
        problem,
        round,
        (person) => hosts.get(person) ?? problem.tables[start.get(person)?.table ?? 0]?.id,
      );
    });
  },
};

function isThere(
  people: readonly { readonly id: string; readonly from: number; readonly to: number }[],
  person: string,
  round: number,
): boolean {
  return people.some(({ id, from, to }) => id === person && from <= round && round <= to);
}
