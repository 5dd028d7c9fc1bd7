/** What is said of several rounds in the same words is said once. */

import type { BrokenRule } from '../../../shared/seating/problem.ts';

export interface InRounds<T> {
  readonly rounds: readonly number[];
  /** The entry of the first of them. */
  readonly entry: T;
}

/** Puts together entries that differ in nothing but their round, in the order of the first. */
export function inRounds<T extends { readonly round: number }>(entries: readonly T[]): readonly InRounds<T>[] {
  const groups = new Map<string, { rounds: number[]; entry: T }>();
  for (const entry of entries) {
    const key = JSON.stringify({ ...entry, round: 0 });
    const group = groups.get(key);
    if (!group) groups.set(key, { rounds: [entry.round], entry });
    else if (!group.rounds.includes(entry.round)) group.rounds.push(entry.round);
  }
  return Array.from(groups.values());
}

/** Rules of which is said at which table they do not hold, and by how many; the others name people. */
const byTable: readonly BrokenRule['rule'][] = ['capacity', 'minimum', 'host', 'language'];

/** Broken rules as they are told: where a person sits while their wish is not kept makes no difference to the wish. */
export function toldRules(broken: readonly BrokenRule[]): readonly InRounds<BrokenRule>[] {
  return inRounds(
    broken.map((entry) =>
      byTable.includes(entry.rule) ? { ...entry, people: [] } : { ...entry, table: null, units: entry.people.length },
    ),
  );
}
