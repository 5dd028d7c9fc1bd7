/** What stands on a board: one entry has what its plan has fields for, each in its kind, and nothing else. */
import * as v from 'valibot';
import { calendarDay, cleanLine, cleanText, identifier } from '../cafe/text.ts';
import { mostFields } from './field-kinds.ts';
import type { BoardField, BoardId, BoardPlan } from './plan.ts';

export type EntryId = string;
export type EntryValue = string | number | boolean | readonly string[];
/** By field. A field that says nothing is not in it. */
export type EntryValues = Readonly<Record<string, EntryValue>>;

/** Whose an entry is in a café that was opened from a file: somebody's, who has been promised something, and whom nobody knows any more. */
export const fromFile = 'file';

export interface Entry {
  readonly id: EntryId;
  readonly board: BoardId;
  readonly values: EntryValues;
  /** Who wrote it, by the id of the person, or `fromFile`: told to nobody. Null for facilitators. */
  readonly by: string | null;
  /** Its writer has agreed to what the board asks. */
  readonly agreed: boolean;
  /** Taken away, and kept for whoever changes their mind. */
  readonly removed: boolean;
}

/** What others see of an entry. */
export type EntryView = Pick<Entry, 'id' | 'values' | 'agreed'>;
/** What its writer sees: theirs, on every board. */
export type OwnEntry = EntryView & Pick<Entry, 'board'>;

const longest = 600;
const mostNames = 12;
const limits: Readonly<Partial<Record<BoardField['kind'], number>>> = { text: 600, 'person-label': 60 };

/** The longest that a field of words can be, in UTF-16 units. */
export const mostLetters = (kind: BoardField['kind']): number => limits[kind] ?? 120;

/** Values from outside. Bounded here; whether they fit a plan is asked of the plan. */
export const entryValuesSchema = v.pipe(
  v.record(
    identifier,
    v.union([
      v.pipe(v.string(), v.maxLength(longest)),
      v.pipe(v.number(), v.finite()),
      v.boolean(),
      v.pipe(v.array(v.pipe(v.string(), v.maxLength(120))), v.maxLength(mostNames)),
    ]),
  ),
  v.maxEntries(2 * mostFields),
);

/** What of these values fits the plan as it is now. What does not – the plan may have changed meanwhile – is left out. */
export function fitted({ fields }: Pick<BoardPlan, 'fields'>, values: EntryValues): EntryValues {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = Object.hasOwn(values, field.id) ? fittedValue(field, values[field.id]) : null;
      return value === null ? [] : [[field.id, value] as const];
    }),
  );
}

function fittedValue({ kind, options }: BoardField, value: EntryValue | undefined): EntryValue | null {
  switch (kind) {
    case 'line':
    case 'organisation':
    case 'person-label':
      return typeof value === 'string' ? filled(cleanLine(value).slice(0, mostLetters(kind)).trim()) : null;
    case 'text':
      return typeof value === 'string' ? filled(cleanText(value).slice(0, mostLetters(kind)).trim()) : null;
    case 'choice':
      return options.some(({ id }) => id === value) && typeof value === 'string' ? value : null;
    case 'organisations': {
      if (typeof value !== 'object') return null;
      const names = value.map((name) => cleanLine(name).slice(0, 120).trim()).filter((name) => name !== '');
      const each = names.filter((name, at) => names.findIndex((other) => sameWords(other, name)) === at);
      return each.length === 0 ? null : each;
    }
    case 'day':
      return v.is(calendarDay, value) ? value : null;
    case 'month':
      return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 12 ? value : null;
    case 'number':
      return typeof value === 'number' && Math.abs(value) <= 1e9 ? value : null;
    case 'yes-no':
      return typeof value === 'boolean' ? value : null;
  }
}

const filled = (words: string): string | null => (words === '' ? null : words);

const sameWords = (one: string, other: string): boolean =>
  one.toLocaleLowerCase('nb') === other.toLocaleLowerCase('nb');

/** The required fields that say nothing yet. */
export function missingFields({ fields }: Pick<BoardPlan, 'fields'>, values: EntryValues): readonly BoardField[] {
  return fields.filter(({ id, required }) => required && !Object.hasOwn(values, id));
}

/** Without names, where none are to be kept or shown. */
export function withoutLabels({ fields }: Pick<BoardPlan, 'fields'>, values: EntryValues): EntryValues {
  const labels = new Set(fields.filter(({ kind }) => kind === 'person-label').map(({ id }) => id));
  return Object.fromEntries(Object.entries(values).filter(([id]) => !labels.has(id)));
}

/** With this entry, where it was or last. */
export function withEntry(entries: readonly Entry[], entry: Entry): readonly Entry[] {
  const known = entries.some(({ id, board }) => id === entry.id && board === entry.board);
  if (!known) return [...entries, entry];
  return entries.map((other) => (other.id === entry.id && other.board === entry.board ? entry : other));
}
