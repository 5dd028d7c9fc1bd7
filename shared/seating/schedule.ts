/**
 * Difference schedules: every traveller has a start table k and a class d, and sits in round r at table k + steps[r][d].
 *
 * Two travellers meet at most once, and nobody returns to a table, exactly when for every two rounds q < r the differences
 * steps[r][d] - steps[q][d] (modulo the number of tables) are pairwise different and never zero. Classes are full or, for the
 * last one, short, so tables differ by at most one person.
 */

export interface Schedule {
  /** steps[round][class], both from 0. */
  readonly steps: readonly (readonly number[])[];
  /** True when the schedule proves that nobody meets twice. */
  readonly withoutRepeats: boolean;
}

/** Search effort, in placed numbers: an iteration count, not a time, so that the answer is the same everywhere. */
const searchBudget = 60_000;

export function scheduleFor(tables: number, classes: number, rounds: number): Schedule {
  const found = searchSchedule(tables, classes, rounds);
  if (found) return { steps: found, withoutRepeats: true };
  return { steps: withoutReturns(tables, classes, rounds), withoutRepeats: false };
}

function searchSchedule(tables: number, classes: number, rounds: number): number[][] | null {
  if (classes > tables - 1 || rounds > tables) return rounds <= 1 ? [Array.from({ length: classes }, () => 0)] : null;
  const steps = Array.from({ length: rounds }, () => Array.from({ length: classes }, () => 0));
  let left = searchBudget;

  const fits = (round: number, cls: number, step: number): boolean => {
    for (let earlier = 0; earlier < round; earlier += 1) {
      const difference = modulo(step - at(steps, earlier, cls), tables);
      if (difference === 0) return false;
      for (let other = 0; other < cls; other += 1) {
        if (modulo(at(steps, round, other) - at(steps, earlier, other), tables) === difference) return false;
      }
    }
    return true;
  };

  const place = (round: number, cls: number): boolean => {
    if (round === rounds) return true;
    if (cls === classes) return place(round + 1, 0);
    const row = steps[round] as number[];
    for (let offset = 0; offset < tables; offset += 1) {
      left -= 1;
      if (left <= 0) return false;
      // Starting the search at a different place for each class finds the even spreads first.
      const step = modulo(round * (cls + 1) + offset, tables);
      if (!fits(round, cls, step)) continue;
      row[cls] = step;
      if (place(round, cls + 1)) return true;
    }
    return false;
  };
  return place(1, 0) ? steps : null;
}

/**
 * The best that is left when repeats cannot be avoided: nobody returns to a table as long as there are at least as many tables as
 * rounds, and classes still move differently where they can.
 */
function withoutReturns(tables: number, classes: number, rounds: number): number[][] {
  const strides: number[] = [];
  for (let stride = 1; stride < tables; stride += 1) {
    if (visitsDistinct(stride, tables, rounds)) strides.push(stride);
  }
  if (strides.length === 0) strides.push(1);
  return Array.from({ length: rounds }, (_, round) =>
    Array.from({ length: classes }, (_unused, cls) =>
      modulo(round * (strides[cls % strides.length] as number), tables),
    ),
  );
}

function visitsDistinct(stride: number, tables: number, rounds: number): boolean {
  const seen = new Set<number>();
  for (let round = 0; round < rounds; round += 1) seen.add(modulo(round * stride, tables));
  return seen.size === Math.min(rounds, tables);
}

function at(steps: readonly (readonly number[])[], round: number, cls: number): number {
  return steps[round]?.[cls] ?? 0;
}

function modulo(value: number, tables: number): number {
  return ((value % tables) + tables) % tables;
}
