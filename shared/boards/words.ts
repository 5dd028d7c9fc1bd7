/** What stands on a board, as words for a reader. */
import type { Locale } from '../cafe/model.ts';
import { decimal, monthName, shortDay } from '../locale/formats.ts';
import type { EntryValue, EntryValues } from './entries.ts';
import type { BoardField, BoardPlan } from './plan.ts';

interface Speech {
  readonly locale: Locale;
  readonly yesNo: { readonly yes: string; readonly no: string };
}

/** '' where nothing is said. */
export function valueWords(
  { kind, options }: BoardField,
  value: EntryValue | undefined,
  { locale, yesNo }: Speech,
): string {
  if (value === undefined) return '';
  if (typeof value === 'boolean') return value ? yesNo.yes : yesNo.no;
  if (typeof value === 'object') return value.join(', ');
  if (typeof value === 'number') return kind === 'month' ? monthName(value, locale) : decimal(value, locale, 2);
  if (kind === 'choice') return options.find(({ id }) => id === value)?.name ?? '';
  return kind === 'day' ? shortDay(value, locale) : value;
}

/** What is said, behind what was asked. */
export const labelled = (label: string, words: string): string =>
  /[?:!.]$/u.test(label) ? `${label} ${words}` : `${label}: ${words}`;

export interface ToldField {
  readonly field: BoardField;
  readonly words: string;
}

export interface ToldEntry {
  /** What its first field says, or the first that says something. */
  readonly title: string;
  /** The others that say something, in the order of the plan. */
  readonly facts: readonly ToldField[];
}

export function entryWords({ fields }: Pick<BoardPlan, 'fields'>, values: EntryValues, speech: Speech): ToldEntry {
  const told = fields.flatMap((field): ToldField[] => {
    const words = valueWords(field, values[field.id], speech);
    return words === '' ? [] : [{ field, words }];
  });
  const [first, ...facts] = told;
  return { title: first?.words ?? '', facts };
}

/** In which month of the year an entry falls, 1 to 12, by the first field that says so; null for none. */
export function monthOf({ fields }: Pick<BoardPlan, 'fields'>, values: EntryValues): number | null {
  for (const { id, kind } of fields) {
    const value = values[id];
    if (kind === 'month' && typeof value === 'number') return value;
    if (kind === 'day' && typeof value === 'string') return Number(value.slice(5, 7));
  }
  return null;
}

/** Days and months come in the order of the year, those without any last; otherwise as they were written. */
export function inOrder<T extends { readonly values: EntryValues }>(
  plan: BoardPlan,
  entries: readonly T[],
): readonly T[] {
  if (plan.look !== 'year') return entries;
  const day = plan.fields.find(({ kind }) => kind === 'day')?.id ?? '';
  const place = ({ values }: T): string => {
    const at = values[day];
    return `${String(monthOf(plan, values) ?? 13).padStart(2, '0')} ${typeof at === 'string' ? at.slice(8) : '99'}`;
  };
  return entries.toSorted((one, other) => (place(one) < place(other) ? -1 : place(one) > place(other) ? 1 : 0));
}
