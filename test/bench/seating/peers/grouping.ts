/** One round of a golfers' search: players in slots, `size` slots to a group, and what each group costs. */
import { shuffled, type Random } from '../../../../shared/seating/random.ts';
import type { Acquaintance } from './acquaintance.ts';

export interface Golfers {
  readonly groups: number;
  readonly size: number;
  /** The player who never leaves a group, in its first slot; null for a group without a leader. */
  readonly leaders: readonly (number | null)[];
  readonly players: number;
}

export interface Grouping {
  readonly slots: Int32Array;
  readonly costs: Float64Array;
  readonly total: number;
}

export function randomGrouping(golfers: Golfers, known: Acquaintance, random: Random): Grouping {
  const { groups, size, leaders, players } = golfers;
  const leading = new Set(leaders);
  const others = shuffled(
    Array.from({ length: players }, (_, player) => player).filter((player) => !leading.has(player)),
    random,
  );
  const slots = Int32Array.from({ length: groups * size }, (_, slot) => {
    const leader = slot % size === 0 ? leaders[slot / size] : null;
    return leader ?? others.pop() ?? 0;
  });
  return scored(slots, golfers, known);
}

/** What the total would be if the two in these slots, of different groups, changed places. */
export function totalAfterSwap(
  grouping: Grouping,
  one: number,
  other: number,
  size: number,
  known: Acquaintance,
): number {
  const { slots, total } = grouping;
  const [first, second] = [slots[one]!, slots[other]!];
  const [home, away] = [one - (one % size), other - (other % size)];
  let change = 0;
  for (let place = 0; place < size; place += 1) {
    const mate = slots[home + place]!;
    const stranger = slots[away + place]!;
    if (mate !== first) change += known.cost(second, mate) - known.cost(first, mate);
    if (stranger !== second) change += known.cost(first, stranger) - known.cost(second, stranger);
  }
  return total + change;
}

export function swapped(
  { slots }: Grouping,
  one: number,
  other: number,
  golfers: Golfers,
  known: Acquaintance,
): Grouping {
  const after = Int32Array.from(slots);
  after[one] = slots[other]!;
  after[other] = slots[one]!;
  return scored(after, golfers, known);
}

function scored(slots: Int32Array, { groups, size }: Golfers, known: Acquaintance): Grouping {
  const costs = new Float64Array(groups);
  for (let group = 0; group < groups; group += 1)
    for (let one = group * size; one < (group + 1) * size; one += 1)
      for (let other = one + 1; other < (group + 1) * size; other += 1)
        costs[group] = costs[group]! + known.cost(slots[one]!, slots[other]!);
  return { slots, costs, total: costs.reduce((sum, cost) => sum + cost, 0) };
}
