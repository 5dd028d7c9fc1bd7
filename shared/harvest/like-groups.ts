/**
 * Texts that say the same, in groups, and the theme that a text belongs with.
 *
 * Everything that looks at all texts is a generator: it yields now and then, so that a page can draw and a phone can breathe.
 */
import { at } from '../cafe/at.ts';
import { LikenessIndex, nearFrom, type Text } from './likeness.ts';

export interface Pair {
  readonly one: string;
  readonly other: string;
  readonly likeness: number;
}

/** Runs such work to its end at once. */
export function atOnce<T>(work: Generator<undefined, T>): T {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
  }
}

/** Makes an index bit by bit: yields after every so many texts. */
export function* makingIndex(texts: readonly Text[], every = 20): Generator<undefined, LikenessIndex> {
  const index = new LikenessIndex();
  for (const [done, text] of texts.entries()) {
    if (done % every === every - 1) yield;
    index.put(text);
  }
  return index;
}

/** Every two texts that are at least so alike and do not contradict each other, each pair once. */
export function* findingPairs(
  index: LikenessIndex,
  from: number = nearFrom,
  every = 5,
): Generator<undefined, readonly Pair[]> {
  const pairs: Pair[] = [];
  for (const [done, one] of index.ids.entries()) {
    if (done % every === every - 1) yield;
    for (const { id, likeness, contrast } of index.likeAfter(one, from)) {
      if (contrast === null) pairs.push(one < id ? { one, other: id, likeness } : { one: id, other: one, likeness });
    }
  }
  return pairs;
}

/**
 * Groups of two and more: the likest pairs first, and two groups become one only where their members are alike on average, so that a
 * chain of half-like texts is no group. Groups are in the order of `ids`, and so are their members.
 */
export function groupPairs(
  ids: readonly string[],
  pairs: readonly Pair[],
  from: number = nearFrom,
): readonly (readonly string[])[] {
  return atOnce(groupingPairs(ids, pairs, from));
}

/** The same bit by bit: with thousands of half-like notes there are very many pairs to look at. */
export function* groupingPairs(
  ids: readonly string[],
  pairs: readonly Pair[],
  from: number = nearFrom,
): Generator<undefined, readonly (readonly string[])[]> {
  // By place in `ids`: with thousands of texts, names would be put together and looked up many million times.
  const places = new Map(ids.map((id, place) => [id, place]));
  const group = ids.map((_, place) => [place]);
  /** Under the earlier of two texts, by the later. */
  const known = ids.map(() => new Map<number, number>());
  const likenessOf = (one: number, other: number): number =>
    (one < other ? known[one]?.get(other) : known[other]?.get(one)) ?? 0;
  /** Groups that were found too little alike, and how many texts were in both of them then. */
  const apart = new Map<readonly number[], Map<readonly number[], number>>();
  const key = ({ one, other }: Pair): string => (one < other ? `${one} ${other}` : `${other} ${one}`);
  for (const { one, other, likeness } of pairs) {
    const [first = -1, second = -1] = [places.get(one), places.get(other)];
    known[Math.min(first, second)]?.set(Math.max(first, second), likeness);
  }
  const ordered = [...pairs].sort((a, b) => b.likeness - a.likeness || (key(a) < key(b) ? -1 : 1));
  for (const { one, other } of ordered) {
    const left = group[places.get(one) ?? -1];
    const right = group[places.get(other) ?? -1];
    if (!left || !right || left === right) continue;
    const size = left.length + right.length;
    // Looked at before, and neither has grown since: with thousands of half-like notes nearly all pairs are such.
    if (apart.get(left)?.get(right) === size) continue;
    yield;
    const sum = left.reduce((total, a) => total + right.reduce((row, b) => row + likenessOf(a, b), 0), 0);
    if (sum / (left.length * right.length) < from * averageShare) {
      for (const [mine, another] of [
        [left, right],
        [right, left],
      ] as const)
        apart.set(mine, (apart.get(mine) ?? new Map<readonly number[], number>()).set(another, size));
      continue;
    }
    left.push(...right);
    for (const place of right) group[place] = left;
  }
  return [...new Set(group)]
    .filter(({ length }) => length > 1)
    .map((members) => members.sort((a, b) => a - b))
    .sort(([a = 0], [b = 0]) => a - b)
    .map((members) => members.flatMap((place) => ids[place] ?? []));
}

/** How alike the members of two groups must be on average, as a share of what a pair must be. */
const averageShare = 0.6;

/** Groups of texts that say the same. */
export function* findingGroups(index: LikenessIndex): Generator<undefined, readonly (readonly string[])[]> {
  return yield* groupingPairs(index.ids, yield* findingPairs(index));
}

export interface ThemeToPlace {
  readonly id: string;
  /** Its title and description. */
  readonly words: string;
}

export interface SuggestedTheme {
  readonly theme: string;
  readonly likeness: number;
}

/**
 * Answers, for a text, which themes it may belong under, the best first: by its likeness to the theme's own words, and to the likest of
 * what stands there, the next ones counting less. `themeOf`: text id -> theme id.
 */
export function themeSuggester(
  index: LikenessIndex,
  themes: readonly ThemeToPlace[],
  themeOf: Readonly<Record<string, string>>,
): (id: string) => readonly SuggestedTheme[] {
  const known = new Set(themes.map((theme) => theme.id));
  const toWords = themes.map(({ id, words }) => ({
    id,
    likes: new Map(index.likeWords(words, Infinity).map((like) => [like.id, like.likeness])),
  }));
  return (id) => {
    const scores = new Map<string, number>();
    const seen = new Map<string, number>();
    for (const { id: other, likeness } of index.belongsWith(id, Infinity)) {
      const theme = at(themeOf, other);
      if (theme === undefined || !known.has(theme)) continue;
      const earlier = seen.get(theme) ?? 0;
      seen.set(theme, earlier + 1);
      scores.set(theme, (scores.get(theme) ?? 0) + likeness / 2 ** earlier);
    }
    for (const { id: theme, likes } of toWords) {
      const own = likes.get(id) ?? 0;
      if (own > 0) scores.set(theme, (scores.get(theme) ?? 0) + own);
    }
    return [...scores]
      .map(([theme, likeness]) => ({ theme, likeness }))
      .sort((a, b) => b.likeness - a.likeness || (a.theme < b.theme ? -1 : 1));
  };
}
