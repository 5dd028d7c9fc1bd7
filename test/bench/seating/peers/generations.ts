/** A round of Good-Enough Golfers: a small population of groupings, improved by swaps and kept by score. */
import { shuffled, type Random } from '../../../../shared/seating/random.ts';
import type { Acquaintance } from './acquaintance.ts';
import { randomGrouping, swapped, totalAfterSwap, type Golfers, type Grouping } from './grouping.ts';

// The figures that its documentation names.
const firstPopulation = 5;
const generations = 30;
const mostSurvivors = 100;
const freshPerParent = 2;

export function bestRound(golfers: Golfers, known: Acquaintance, random: Random): Grouping {
  const fresh = (): Grouping => randomGrouping(golfers, known, random);
  let population: readonly Grouping[] = Array.from({ length: firstPopulation }, fresh).toSorted(
    (one, other) => one.total - other.total,
  );
  for (let generation = 0; generation < generations && (population[0]?.total ?? 0) > 0; generation += 1)
    population = survivors(population, golfers, known, random, fresh);
  return population[0] ?? fresh();
}

/** Of all parents and children those with the lowest score, as many as are explored further, in any order. */
function survivors(
  parents: readonly Grouping[],
  golfers: Golfers,
  known: Acquaintance,
  random: Random,
  fresh: () => Grouping,
): readonly Grouping[] {
  let lowest = Number.POSITIVE_INFINITY;
  let equals: (() => Grouping)[] = [];
  const offer = (total: number, grouping: () => Grouping): void => {
    if (total > lowest) return;
    if (total < lowest) equals = [];
    lowest = total;
    equals.push(grouping);
  };
  for (const parent of parents) {
    offer(parent.total, () => parent);
    for (const [one, other] of swapsOfWorstGroup(parent, golfers))
      offer(totalAfterSwap(parent, one, other, golfers.size, known), () => swapped(parent, one, other, golfers, known));
    for (let count = 0; count < freshPerParent; count += 1) {
      const stranger = fresh();
      offer(stranger.total, () => stranger);
    }
  }
  return shuffled(equals, random)
    .slice(0, mostSurvivors)
    .map((grouping) => grouping());
}

/** Everybody of the group that costs most with everybody of the others, leaders excepted. */
function* swapsOfWorstGroup(
  { costs, slots }: Grouping,
  { size, leaders }: Golfers,
): Generator<readonly [number, number]> {
  const worst = costs.indexOf(Math.max(...costs));
  const moves = (slot: number): boolean => slot % size !== 0 || (leaders[slot / size] ?? null) === null;
  for (let one = worst * size; one < (worst + 1) * size; one += 1)
    for (let other = 0; other < slots.length; other += 1)
      if (Math.floor(other / size) !== worst && moves(one) && moves(other)) yield [one, other];
}
