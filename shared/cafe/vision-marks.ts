/** How far the proposals for the vision reach, whether they can be reached, and how the room agrees: one mark per person and proposal, told as counts. */
import { at } from './at.ts';
import type { CafeEvent } from './events.ts';
import type { Cafe, CardId, PersonId, VisionMark, VisionMarks, VisionTally } from './model.ts';
import { workedOut } from './worked-out.ts';

/** Stretch and possible go from 1 to this, the fist from 0. */
export const mostMark = 5;
/** Whoever shows fewer fingers than this is asked for words. */
export const contentFist = 3;

const none = (length: number): readonly number[] => Array.from({ length }, () => 0);

export const noTally: VisionTally = {
  stretch: none(mostMark),
  possible: none(mostMark),
  fist: none(mostMark + 1),
  words: [],
};

const noMarks: VisionMarks = { people: {}, carried: noTally };

/** The marks of one proposal. */
export function marksOf({ visionMarks }: Pick<Cafe, 'visionMarks'>, vision: CardId): VisionMarks {
  return at(visionMarks, vision) ?? noMarks;
}

/** Words are asked for, and kept, where somebody shows fewer than three fingers. [VI3] */
export function keptMark({ stretch, possible, fist, words }: VisionMark): VisionMark {
  return { stretch, possible, fist, words: fist !== null && fist < contentFist ? words : '' };
}

export function withMark(
  cafe: Cafe,
  { vision, person, mark }: Extract<CafeEvent, { type: 'visionMarked' }>,
): Cafe['visionMarks'] {
  const before = marksOf(cafe, vision);
  return { ...cafe.visionMarks, [vision]: { ...before, people: { ...before.people, [person]: mark } } };
}

/** One person's marks, by proposal. */
export function marksBy(cafe: Pick<Cafe, 'visionMarks'>, person: PersonId): Readonly<Record<CardId, VisionMark>> {
  const own = Object.keys(cafe.visionMarks).flatMap((vision) => {
    const mark = marksOf(cafe, vision).people[person];
    return mark ? [[vision, mark] as const] : [];
  });
  return Object.fromEntries(own);
}

type Compare = (one: string, other: string) => number;

/** How many gave which mark, without saying who, and the words in the order of `compare`. [VI2] */
export function tallyOf(cafe: Pick<Cafe, 'visionMarks'>, vision: CardId, compare: Compare): VisionTally {
  return counted(marksOf(cafe, vision), compare);
}

const counted = workedOut(({ people, carried }: VisionMarks, compare: Compare): VisionTally => {
  const marks = Object.values(people);
  const added = (before: readonly number[], first: number, of: (mark: VisionMark) => number | null) =>
    before.map((count, place) => count + marks.filter((mark) => of(mark) === place + first).length);
  return {
    stretch: added(carried.stretch, 1, ({ stretch }) => stretch),
    possible: added(carried.possible, 1, ({ possible }) => possible),
    fist: added(carried.fist, 0, ({ fist }) => fist),
    words: [...carried.words, ...marks.flatMap(({ words }) => (words === '' ? [] : words))].sort(compare),
  };
});

/** The mean of counted marks, whose lowest is `first`; null when nobody has given any. */
export function meanOf(counts: readonly number[], first: 0 | 1): number | null {
  const given = counts.reduce((sum, count) => sum + count, 0);
  if (given === 0) return null;
  return counts.reduce((sum, count, place) => sum + count * (place + first), 0) / given;
}
