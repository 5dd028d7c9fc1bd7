/**
 * Difference schedules: every traveller has a start table k and a class d, and sits in round r at table k + steps[r][d], counted in an
 * abelian group on the tables.
 *
 * Two travellers meet at most once exactly when for every two rounds q < r the differences steps[r][d] - steps[q][d] are pairwise
 * different; nobody returns to a table, nor meets its host again, when none of them is zero. Such a table of steps is a difference
 * matrix (Colbourn and Dinitz, Handbook of Combinatorial Designs, VI.17). For q a prime power steps[r][d] = r * d in the field of q
 * elements is one; for other numbers of tables a short search finds one.
 */
import { chanceFrom, shuffle } from './chance.ts';
import { fieldOf } from './field.ts';

export interface Schedule {
  /** steps[round][class], both from 0. */
  readonly steps: readonly (readonly number[])[];
  /** The table that lies `step` from `table`. */
  readonly from: (table: number, step: number) => number;
}

interface Group {
  readonly add: (one: number, other: number) => number;
  readonly minus: (one: number, other: number) => number;
}

/** Search effort: tries from different starts, and placed steps in each. Counts, not a time, so that the answer is the same everywhere. */
const tries = 12;
const placedPerTry = 6_000;

/** Null when none is known: too many classes or rounds for the tables, or not found. */
export function findSchedule(tables: number, classes: number, rounds: number, mayReturn: boolean): Schedule | null {
  if (rounds <= 1) return { steps: [Array.from({ length: classes }, () => 0)], from: (table) => table };
  if (rounds > tables) return null;
  if (classes > (mayReturn ? tables : tables - 1)) return null;
  const field = fieldOf(tables);
  if (field) {
    const first = mayReturn ? 0 : 1;
    const steps = Array.from({ length: rounds }, (_, round) =>
      Array.from({ length: classes }, (_unused, index) => field.times(round, index + first)),
    );
    return { steps, from: field.plus };
  }
  for (let attempt = 0; attempt < tries; attempt += 1) {
    for (const group of groupsOn(tables)) {
      const steps = searchSteps(group, { tables, classes, rounds, mayReturn, seed: attempt });
      if (steps) return { steps, from: group.add };
    }
  }
  return null;
}

interface StepSearch {
  readonly tables: number;
  readonly classes: number;
  readonly rounds: number;
  readonly mayReturn: boolean;
  readonly seed: number;
}

function searchSteps(group: Group, { tables, classes, rounds, mayReturn, seed }: StepSearch): number[][] | null {
  const chance = chanceFrom(seed * 7919 + tables * 131 + classes * 17 + rounds);
  const steps = Array.from({ length: rounds }, () => Array.from({ length: classes }, () => 0));
  const used = Array.from({ length: rounds * rounds }, () => new Uint8Array(tables));
  const orders = Array.from({ length: rounds * classes }, () => Array.from({ length: tables }, (_, table) => table));
  let left = placedPerTry;

  const place = (index: number, round: number): boolean => {
    if (round === rounds) return index + 1 === classes || place(index + 1, 1);
    for (const step of shuffle(orders[index * rounds + round]!, chance)) {
      left -= 1;
      if (left <= 0) return false;
      let fits = true;
      for (let earlier = 0; fits && earlier < round; earlier += 1) {
        const difference = group.minus(step, steps[earlier]![index]!);
        fits = used[earlier * rounds + round]![difference] === 0 && (mayReturn || difference !== 0);
      }
      if (!fits) continue;
      steps[round]![index] = step;
      for (let earlier = 0; earlier < round; earlier += 1)
        used[earlier * rounds + round]![group.minus(step, steps[earlier]![index]!)] = 1;
      if (place(index, round + 1)) return true;
      for (let earlier = 0; earlier < round; earlier += 1)
        used[earlier * rounds + round]![group.minus(step, steps[earlier]![index]!)] = 0;
    }
    return false;
  };
  return place(0, 1) ? steps : null;
}

/** The abelian groups worth trying: the cyclic one, and Z2 x Z6 on twelve, where the cyclic one has too few orthomorphisms. */
function groupsOn(tables: number): Group[] {
  const groups = [productOf([tables])];
  for (const factor of [2, 3, 4])
    if (tables % (factor * factor) === 0) groups.push(productOf([factor, tables / factor]));
  return groups;
}

function productOf(factors: readonly number[]): Group {
  const combine = (one: number, other: number, sign: 1 | -1): number => {
    let result = 0;
    let scale = 1;
    let [rest, against] = [one, other];
    for (const factor of factors) {
      result += scale * (((rest % factor) + sign * (against % factor) + factor) % factor);
      scale *= factor;
      rest = Math.floor(rest / factor);
      against = Math.floor(against / factor);
    }
    return result;
  };
  return { add: (one, other) => combine(one, other, 1), minus: (one, other) => combine(one, other, -1) };
}
