/** What of a board counts towards its targets, and what somebody should look at. */
import { sameName } from '../cafe/find.ts';
import type { EntryId, EntryValues, EntryView } from './entries.ts';
import type { BoardCount, BoardPlan, Condition } from './plan.ts';

export interface CountResult {
  readonly label: string;
  readonly count: number;
  /** Of so many: entries on the board, or people. */
  readonly of: number;
  readonly target: number;
  readonly over: boolean;
  readonly reached: boolean;
}

/** One for each count of the plan. `people`: who takes part in the café. */
export function countsOf(
  { counts }: Pick<BoardPlan, 'counts'>,
  entries: readonly EntryView[],
  people: number,
): readonly CountResult[] {
  return counts.map(({ label, of, target, over, when }) => {
    const count = of === 'people' ? people : entries.filter(({ values }) => meets(values, when)).length;
    const all = of === 'people' ? people : entries.length;
    return { label, count, of: all, target, over, reached: over ? count > target : count >= target };
  });
}

function meets(values: EntryValues, when: BoardCount['when']): boolean {
  return when.every((condition) => holds(values, condition));
}

function holds(values: EntryValues, condition: Condition): boolean {
  const value = values[condition.field];
  switch (condition.is) {
    case 'filled':
      return value !== undefined;
    case 'yes':
      return value === true;
    case 'one-of':
      return typeof value === 'string' && condition.options.includes(value);
    case 'at-least':
      if (typeof value === 'number') return value >= condition.least;
      return typeof value === 'object' && new Set(value.map(sameName)).size >= condition.least;
  }
}

/** Why an entry is not counted yet by the first count of its board that asks for something. Empty when it is. */
export function missingFor({ counts }: Pick<BoardPlan, 'counts'>, { values }: EntryView): readonly Condition[] {
  const asked = counts.find(({ when }) => when.length > 0)?.when ?? [];
  return asked.filter((condition) => !holds(values, condition));
}

export interface EntryFlag {
  readonly entry: EntryId;
  readonly kind: 'two-leaders' | 'no-leader' | 'same-day';
}

/** What to look at: in the order of the entries. */
export function flagsOf({ flags }: Pick<BoardPlan, 'flags'>, entries: readonly EntryView[]): readonly EntryFlag[] {
  return flags.flatMap(({ kind, field }) => {
    if (kind === 'one-leader') {
      return entries.flatMap(({ id, values }): EntryFlag[] => {
        const value = values[field];
        if (value === undefined) return [{ entry: id, kind: 'no-leader' }];
        return typeof value === 'object' && value.length > 1 ? [{ entry: id, kind: 'two-leaders' }] : [];
      });
    }
    const days = new Map<unknown, number>();
    for (const { values } of entries) days.set(values[field], (days.get(values[field]) ?? 0) + 1);
    return entries.flatMap(({ id, values }): EntryFlag[] =>
      values[field] !== undefined && (days.get(values[field]) ?? 0) > 1 ? [{ entry: id, kind: 'same-day' }] : [],
    );
  });
}
