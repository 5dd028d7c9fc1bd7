/** How well likeness finds what a reader has marked: pairs and suggestions, counted the same way by the benchmark and by its test. */
import { atOnce, findingPairs, groupPairs, themeSuggester } from '../../shared/harvest/like-groups.ts';
import { likenessIndex, type LikenessIndex } from '../../shared/harvest/likeness.ts';
import type { MarkedCafe, MarkedNote } from './marked.ts';

export interface Score {
  readonly found: number;
  readonly right: number;
  readonly marked: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export interface JudgedPair {
  readonly one: MarkedNote;
  readonly other: MarkedNote;
  readonly likeness: number;
  readonly same: boolean;
}

const sameGroup = (one: MarkedNote, other: MarkedNote): boolean => one.group !== null && one.group === other.group;

export function indexOf({ notes }: MarkedCafe): LikenessIndex {
  return likenessIndex(notes);
}

/** Every pair that is marked or alike at all, the likest first. */
export function judgedPairs({ notes }: MarkedCafe, index: LikenessIndex): readonly JudgedPair[] {
  const pairs: JudgedPair[] = [];
  for (const [at, one] of notes.entries()) {
    const likes = new Map(index.likeFrom(one.id, 0).map(({ id, likeness }) => [id, likeness]));
    for (const other of notes.slice(at + 1)) {
      if (one.around && other.around) continue;
      const likeness = likes.get(other.id) ?? 0;
      if (likeness > 0 || sameGroup(one, other)) pairs.push({ one, other, likeness, same: sameGroup(one, other) });
    }
  }
  return pairs.sort((a, b) => b.likeness - a.likeness);
}

export function scoreOf(pairs: readonly JudgedPair[], from: number): Score {
  const found = pairs.filter(({ likeness }) => likeness >= from);
  return score(found.length, found.filter(({ same }) => same).length, pairs.filter(({ same }) => same).length);
}

export function score(found: number, right: number, marked: number): Score {
  const precision = found === 0 ? 1 : right / found;
  const recall = marked === 0 ? 1 : right / marked;
  return {
    found,
    right,
    marked,
    precision,
    recall,
    f1: right === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

/** The groups that are shown, counted as the pairs that are in them. */
export function groupScore({ notes }: MarkedCafe, index: LikenessIndex): Score {
  const byId = new Map(notes.map((note) => [note.id, note]));
  let found = 0;
  let right = 0;
  for (const group of groupPairs(index.ids, atOnce(findingPairs(index)))) {
    const members = group.flatMap((id) => byId.get(id) ?? []);
    for (const [at, one] of members.entries()) {
      for (const other of members.slice(at + 1)) {
        if (one.around && other.around) continue;
        found += 1;
        right += sameGroup(one, other) ? 1 : 0;
      }
    }
  }
  const marked = notes.reduce(
    (sum, one, at) => sum + notes.slice(at + 1).filter((other) => sameGroup(one, other)).length,
    0,
  );
  return score(found, right, marked);
}

/** Of the marked twins of each note, how many are among so many suggestions for it. */
export function suggestedTwins({ notes }: MarkedCafe, index: LikenessIndex, most: number): number {
  let right = 0;
  let marked = 0;
  for (const note of notes.filter(({ group }) => group !== null)) {
    const suggested = new Set(index.belongsWith(note.id, most).map(({ id }) => id));
    for (const twin of notes.filter((other) => other !== note && sameGroup(note, other))) {
      marked += 1;
      right += suggested.has(twin.id) ? 1 : 0;
    }
  }
  return marked === 0 ? 1 : right / marked;
}

/** Each note taken out of its theme: how often a theme is suggested, and how often the right one is among the first so many. */
export function suggestedThemes(cafe: MarkedCafe, index: LikenessIndex, most: number) {
  const themeOf = Object.fromEntries(cafe.notes.flatMap(({ id, theme }) => (theme === null ? [] : [[id, theme]])));
  let suggested = 0;
  let right = 0;
  for (const { id, theme } of cafe.notes) {
    const { [id]: _, ...others } = themeOf;
    const first = themeSuggester(index, cafe.themes, others)(id).slice(0, most);
    if (first.length > 0) suggested += 1;
    if (first.some((candidate) => candidate.theme === theme)) right += 1;
  }
  return { suggested, right, of: cafe.notes.length };
}
