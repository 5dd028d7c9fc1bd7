/**
 * Whether two notes about the same thing point in opposite directions. Such notes are shown side by side and never put together: a
 * disagreement that is merged is a disagreement that is lost.
 */
import { stemOf, wordsOf } from './words.ts';

export type Contrast = 'negation' | 'opposite';

const negations: ReadonlySet<string> = new Set([
  'ikke',
  'ikkje',
  'aldri',
  'inte',
  'aldrig',
  'not',
  'never',
  'don',
  'ii',
  'eai',
]);

/** Words that are each other's opposite. */
const opposites: readonly (readonly [string, string])[] = [
  ['mer', 'mindre'],
  ['meir', 'mindre'],
  ['more', 'less'],
  ['flere', 'færre'],
  ['fleire', 'færre'],
  ['økt', 'redusert'],
  ['øke', 'redusere'],
  ['auke', 'redusere'],
  ['åpen', 'lukket'],
  ['open', 'lukka'],
  ['open', 'closed'],
  ['gratis', 'betalt'],
  ['free', 'paid'],
  ['billigere', 'dyrere'],
  ['billigare', 'dyrare'],
  ['offentlig', 'privat'],
  ['public', 'private'],
  ['sentralisere', 'desentralisere'],
  ['samle', 'spre'],
  ['felles', 'egen'],
  ['for', 'mot'],
];

/** What a text denies, and on which side of which opposites it stands. */
export interface Stance {
  readonly denies: boolean;
  /** Number of the opposites -> 0 or 1; left out where the text has both or neither. */
  readonly sides: ReadonlyMap<number, 0 | 1>;
}

const sideOf = new Map<string, { readonly pair: number; readonly side: 0 | 1 }[]>();
for (const [pair, words] of opposites.entries()) {
  for (const side of [0, 1] as const) {
    const stem = stemOf(words[side]);
    sideOf.set(stem, [...(sideOf.get(stem) ?? []), { pair, side }]);
  }
}

export function stanceOf(text: string): Stance {
  const words = wordsOf(text);
  const sides = new Map<number, 0 | 1>();
  const both = new Set<number>();
  for (const { pair, side } of words.flatMap((word) => sideOf.get(stemOf(word)) ?? [])) {
    if ((sides.get(pair) ?? side) !== side) both.add(pair);
    sides.set(pair, side);
  }
  for (const pair of both) sides.delete(pair);
  return { denies: words.some((word) => negations.has(word)), sides };
}

/** Null where nothing says that the two pull apart. Only worth asking about notes that are alike. */
export function contrastOf(one: Stance, other: Stance): Contrast | null {
  if (one.denies !== other.denies) return 'negation';
  for (const [pair, side] of one.sides) {
    const against = other.sides.get(pair);
    if (against !== undefined && against !== side) return 'opposite';
  }
  return null;
}
