/** Who met whom, as a grid: person by person for a small room, organisation by organisation for a hall. */
import type { Locale, Organisation, Person } from '../../../shared/cafe/model.ts';
import { sorter } from '../../../shared/locale/formats.ts';

/** More than this, and a cell for each pair would be smaller than a printed point. */
export const mostPeopleDrawn = 150;
export const mostGroupsDrawn = 40;
/** Up to this many, a name can be read beside its row. */
export const namesFit = 48;
export const namesFitNarrow = 12;

/** By organisation in the order of its name, people without one last; within it by number. */
export function inOrder(
  people: readonly Person[],
  organisations: readonly Organisation[],
  locale: Locale,
): readonly Person[] {
  const compare = sorter(locale);
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  const nameOf = ({ organisation }: Person): string | null =>
    organisation === null ? null : (names.get(organisation) ?? null);
  return Array.from(people).sort((one, other) => {
    const [first, second] = [nameOf(one), nameOf(other)];
    if (first === second) return one.number - other.number;
    if (first === null || second === null) return first === null ? 1 : -1;
    return compare(first, second) || one.number - other.number;
  });
}

export interface Pairs {
  /** Pairs that meet at least once, and those of them that meet more often. */
  readonly met: number;
  readonly again: number;
}

/** Counts pairs in a row-major matrix of `size` by `size` meetings. */
export function countPairs(times: Uint8Array, size: number): Pairs {
  let [met, again] = [0, 0];
  for (let row = 0; row < size; row += 1) {
    for (let column = row + 1; column < size; column += 1) {
      const count = times[row * size + column] ?? 0;
      if (count > 0) met += 1;
      if (count > 1) again += 1;
    }
  }
  return { met, again };
}

/** Meetings of one person with the others: how many they meet, and the rows of those they meet more than once. */
export function meetingsOfRow(times: Uint8Array, size: number, row: number): { met: number; again: readonly number[] } {
  let met = 0;
  const again: number[] = [];
  for (let column = 0; column < size; column += 1) {
    const count = column === row ? 0 : (times[row * size + column] ?? 0);
    if (count > 0) met += 1;
    if (count > 1) again.push(column);
  }
  return { met, again };
}

export interface Group {
  /** Null for those who named no organisation. */
  readonly organisation: string | null;
  /** Rows of the matrix. */
  readonly rows: readonly number[];
}

/**
 * Groups of rows, for people in the order of `inOrder`. With more than `mostGroupsDrawn`, the largest keep their own and all others
 * share the last one; its `others` says how many they are.
 */
export function groupsOf(people: readonly Person[]): readonly (Group & { readonly others: number })[] {
  const rows = new Map<string | null, number[]>();
  for (const [row, { organisation }] of people.entries()) {
    const group = rows.get(organisation);
    if (group) group.push(row);
    else rows.set(organisation, [row]);
  }
  const groups = Array.from(rows, ([organisation, own]) => ({ organisation, rows: own, others: 0 }));
  if (groups.length <= mostGroupsDrawn) return groups;
  const largest = new Set(
    Array.from(groups)
      .sort((one, other) => other.rows.length - one.rows.length)
      .slice(0, mostGroupsDrawn - 1),
  );
  const rest = groups.filter((group) => !largest.has(group));
  return [
    ...groups.filter((group) => largest.has(group)),
    { organisation: null, rows: rest.flatMap((group) => group.rows), others: rest.length },
  ];
}

/** How much of what two groups could meet, they meet: the share of their pairs, and whether any pair meets more than once. */
export function groupMeetings(
  times: Uint8Array,
  size: number,
  one: Group,
  other: Group,
): { readonly share: number; readonly again: boolean } {
  let [pairs, met] = [0, 0];
  let again = false;
  for (const row of one.rows) {
    for (const column of other.rows) {
      if (row === column) continue;
      pairs += 1;
      const count = times[row * size + column] ?? 0;
      if (count > 0) met += 1;
      if (count > 1) again = true;
    }
  }
  return { share: pairs === 0 ? 0 : met / pairs, again };
}
