/** A list of changed seats, put together the way it is read: who gets a new table next, and everybody's changes by their reason. */
import type { SeatChange } from '../../../shared/seating/problem.ts';

export interface PersonChanges {
  readonly person: string;
  readonly changes: readonly SeatChange[];
}

export interface ChangeGroup {
  readonly why: SeatChange['why'];
  readonly people: readonly PersonChanges[];
}

/** Those whom the change is about come before those who make room for it. */
const order = ['table-closes', 'hosts', 'leaves', 'arrives', 'moves'] as const satisfies readonly SeatChange['why'][];

/** One group for each reason that occurs; a person stands under every reason of theirs, their rounds in order. */
export function groupedChanges(changes: readonly SeatChange[]): readonly ChangeGroup[] {
  return order.flatMap((why) => {
    const people = new Map<string, SeatChange[]>();
    for (const change of changes) {
      if (change.why === why) people.set(change.person, [...(people.get(change.person) ?? []), change]);
    }
    if (people.size === 0) return [];
    const lists = Array.from(people, ([person, own]) => ({
      person,
      changes: Array.from(own).sort((one, other) => one.round - other.round),
    }));
    return [{ why, people: lists }];
  });
}

/** The first `most` people of all groups together; groups of which none is left fall away. */
export function firstOf(groups: readonly ChangeGroup[], most: number): readonly ChangeGroup[] {
  let before = 0;
  return groups.flatMap(({ why, people }) => {
    const shown = people.slice(0, Math.max(0, most - before));
    before += people.length;
    return shown.length > 0 ? [{ why, people: shown }] : [];
  });
}

export interface NewTables {
  /** The first round in which somebody gets another table than was planned; null when nobody does. */
  readonly round: number | null;
  /** How many people get another table in that round, and how many only in a later one. */
  readonly next: number;
  readonly later: number;
}

/** Counts people who have a table and get another. Whoever comes or goes changes no table, and `without` are not counted. */
export function newTables(changes: readonly SeatChange[], without: readonly string[] = []): NewTables {
  const first = new Map<string, number>();
  for (const { person, round, from, to } of changes) {
    if (from === null || to === null || without.includes(person)) continue;
    first.set(person, Math.min(round, first.get(person) ?? round));
  }
  const rounds = [...first.values()];
  const round = rounds.length === 0 ? null : Math.min(...rounds);
  const next = rounds.filter((one) => one === round).length;
  return { round, next, later: rounds.length - next };
}
