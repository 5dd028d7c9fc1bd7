/**
 * Good-Enough Golfers (islemaster/good-enough-golfers), from its documentation: round by round, a score of squared earlier
 * meetings, leaders who stay, pairs that are forbidden and pairs that are discouraged. It gets help here that its page does not
 * offer: empty chairs for uneven sizes, and tables given to its groups so that few come back to one.
 */
import { randomFrom } from '../../../../shared/seating/random.ts';
import type { SeatingProblem, SeatsOfRound } from '../../../../shared/seating/problem.ts';
import { Acquaintance } from './acquaintance.ts';
import { bestRound } from './generations.ts';
import type { Golfers } from './grouping.ts';
import { hostsIn, roundsOf, seatsBy, type Peer } from './room.ts';
import { labelled } from './table-labels.ts';

export const goodEnoughGolfers: Peer = { name: 'good-enough golfers', most: 150, plan };

function plan(problem: SeatingProblem, seed: number): readonly SeatsOfRound[] {
  const random = randomFrom(seed);
  const ids = problem.people.map(({ id }) => id);
  const golfers = golfersOf(problem, ids);
  const known = acquaintanceOf(problem, ids, golfers);
  const rounds = roundsOf(problem).map(() => {
    const { slots } = bestRound(golfers, known, random);
    const groupOf = new Int32Array(golfers.players);
    for (let group = 0; group < golfers.groups; group += 1) {
      const members = slots.subarray(group * golfers.size, (group + 1) * golfers.size);
      known.meet(members);
      for (const player of members) groupOf[player] = group;
    }
    return groupOf;
  });
  const held = new Set(golfers.leaders.flatMap((leader, group) => (leader === null ? [] : [group])));
  const tables = labelled(
    rounds.map((groupOf) => groupOf.subarray(0, ids.length)),
    golfers.groups,
    held,
  );
  const player = new Map(ids.map((id, index) => [id, index]));
  return tables.map((tableOf, index) =>
    seatsBy(problem, index + 1, (person) => problem.tables[tableOf[player.get(person) ?? 0] ?? 0]?.id),
  );
}

/** Players are people by their index, and after them the empty chairs. */
function golfersOf(problem: SeatingProblem, ids: readonly string[]): Golfers {
  const groups = problem.tables.length;
  const size = Math.ceil(ids.length / groups);
  const hosts = new Map([...hostsIn(problem, 1)].map(([person, table]) => [table, ids.indexOf(person)]));
  return { groups, size, players: groups * size, leaders: problem.tables.map(({ id }) => hosts.get(id) ?? null) };
}

function acquaintanceOf({ people, apart }: SeatingProblem, ids: readonly string[], { players }: Golfers): Acquaintance {
  const known = new Acquaintance(players);
  for (const group of apart) known.forbid(group.map((id) => ids.indexOf(id)));
  known.forbid(Array.from({ length: players - ids.length }, (_, chair) => ids.length + chair));
  const colleagues = new Map<string, number[]>();
  for (const [index, { traits }] of people.entries()) {
    const organisation = traits[0] ?? null;
    if (organisation === null) continue;
    const group = colleagues.get(organisation);
    if (group === undefined) colleagues.set(organisation, [index]);
    else group.push(index);
  }
  for (const group of colleagues.values()) known.meet(group);
  return known;
}
