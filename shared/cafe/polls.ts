/**
 * Rankings, pulse and exit polls: one thing, whose questions are all answered with a number each. Pure arithmetic, which knows neither
 * people nor cafés.
 *
 * While a poll is open, an answer is kept by person so that it can be changed. When it closes only counts are left, and of those only
 * what nobody's answer can be read from.
 */

/** `ranking`: the items are put in order. `scale`: each item is a sentence that one agrees with from 1 to 5. */
export const pollKinds = ['ranking', 'scale'] as const;
export type PollKind = (typeof pollKinds)[number];

/** For a scale: whether it is asked before or after the café, so that the two can stand side by side. */
export const pollTimes = ['before', 'after', 'any'] as const;
export type PollTime = (typeof pollTimes)[number];

/**
 * A number for each item, in the order of the items. In a ranking the place that somebody gave it, equal numbers for equal places, and
 * null for "not relevant", which counts as last. On a scale 1 to 5, and null for what somebody did not answer.
 */
export type Answer = readonly (number | null)[];

/**
 * How often each value was given. On a scale the values are 1 to 5; in a ranking they are places from 1 on in steps of a half, because
 * shared places have their mean.
 */
export type Tally = readonly number[];

export interface PollCounts {
  /** How many answered. */
  readonly answered: number;
  /** One for each item; null where too few answered for anything to be told. */
  readonly tallies: readonly (Tally | null)[];
}

export interface PollResult extends PollCounts {
  /** Rankings by what kind of actor people come from, only where that tells nobody's answer. By the id of the actor type. */
  readonly byActor: readonly (PollCounts & { readonly actorType: string })[];
}

export interface PollQuestion {
  readonly id: string;
  readonly kind: PollKind;
  readonly when: PollTime;
  readonly title: string;
  /** What is put in order, or the sentences of the scale. */
  readonly items: readonly string[];
}

export type Poll = PollQuestion &
  (
    | { readonly state: 'before' }
    | { readonly state: 'open'; readonly answers: Readonly<Record<string, Answer>> }
    | { readonly state: 'closed'; readonly result: PollResult }
  );

export const mostPolls = 20;
export const mostItems = 12;
/** The points of a scale. */
export const scalePoints = [1, 2, 3, 4, 5] as const;

/** Under this many answers nothing is told of a scale, nor of the people of one kind in a ranking. */
export const fewestTold = 5;
/** A ranking of three can be told: the method was made with three. Of two, each would know the other's. */
export const fewestRanked = 3;

/** Whether an answer is one to this poll: a number for each item, and no other. */
export function isAnswer({ kind, items }: Pick<Poll, 'kind' | 'items'>, answer: Answer): boolean {
  const most = kind === 'scale' ? scalePoints.length : items.length;
  const given = answer.filter((value) => value !== null);
  const inside = given.every((value) => Number.isInteger(value) && value >= 1 && value <= most);
  // Somebody for whom nothing is relevant has no order, and whoever leaves all open has said nothing.
  return answer.length === items.length && inside && given.length > 0;
}

/** The places that an answer gives: whoever shares some has the mean of those they cover, and what is not relevant shares the last. */
export function sharedPlaces(answer: Answer): readonly number[] {
  const numbers = answer.map((value) => value ?? Number.POSITIVE_INFINITY);
  return numbers.map((own) => {
    const before = numbers.filter((other) => other < own).length;
    const sharing = numbers.filter((other) => other === own).length;
    return before + (sharing + 1) / 2;
  });
}

/** `counts` of `values` items: the places of a ranking of so many, or the points of a scale. */
const emptyTally = (kind: PollKind, items: number): number[] =>
  Array.from({ length: kind === 'scale' ? scalePoints.length : 2 * items - 1 }, () => 0);

/** What a place or a point is in its tally, from 0. */
const indexOf = (kind: PollKind, value: number): number => (kind === 'scale' ? value - 1 : 2 * value - 2);

export const valueAt = (kind: PollKind, index: number): number => (kind === 'scale' ? index + 1 : index / 2 + 1);

/** Somebody's answer with what hides it, or does not. */
interface Given {
  readonly answer: Answer;
  readonly actorType: string | null;
  /** False where a facilitator has entered it, and knows it. */
  readonly own: boolean;
}

/**
 * Whether so many hide each other: whoever knows one is left with `fewest - 1` that they do not know, and so is the facilitator, who knows
 * all that were entered.
 */
export function isHidden(answers: readonly Pick<Given, 'own'>[], fewest: number): boolean {
  const own = answers.filter((given) => given.own).length;
  return answers.length >= fewest && (own === 0 || own >= fewest - 1);
}

function countAnswers(
  { kind, items }: Pick<Poll, 'kind' | 'items'>,
  answers: readonly Given[],
  fewest: number,
): PollCounts {
  const tallies = items.map((_, item) => {
    const given = answers.filter(({ answer }) => kind === 'ranking' || typeof answer[item] === 'number');
    if (!isHidden(given, fewest)) return null;
    const tally = emptyTally(kind, items.length);
    for (const { answer } of given) {
      const index = indexOf(kind, (kind === 'scale' ? answer : sharedPlaces(answer))[item] ?? 0);
      tally[index] = (tally[index] ?? 0) + 1;
    }
    return tally;
  });
  return { answered: answers.length, tallies };
}

/** Everything that is left of the answers when a poll closes, in whatever order they came. */
export function closePoll(poll: Pick<Poll, 'kind' | 'items'>, answers: readonly Given[]): PollResult {
  if (poll.kind === 'scale') return { ...countAnswers(poll, answers, fewestTold), byActor: [] };
  return {
    ...countAnswers(poll, answers, fewestRanked),
    byActor: toldKinds(answers).map((actorType) => {
      const theirs = answers.filter((given) => given.actorType === actorType);
      return { actorType, ...countAnswers(poll, theirs, fewestTold) };
    }),
  };
}

/**
 * The kinds of actors whose own ranking may be told: five answers or more, and so that those who are not told are none, or five or
 * more together. Otherwise the total less what is told would be theirs.
 */
function toldKinds(answers: readonly Given[]): readonly string[] {
  const byKind = Map.groupBy(answers, ({ actorType }) => actorType);
  // The largest first, and otherwise by name: who came first is nobody's business.
  const told = [...byKind]
    .flatMap(([kind, theirs]) => (kind !== null && isHidden(theirs, fewestTold) ? [{ kind, theirs }] : []))
    .sort((one, other) => other.theirs.length - one.theirs.length || (one.kind < other.kind ? -1 : 1));
  const untold = (): readonly Given[] =>
    answers.filter(({ actorType }) => told.every(({ kind }) => kind !== actorType));
  while (told.length > 0 && untold().length > 0 && !isHidden(untold(), fewestTold)) told.pop();
  // One kind that is everybody says nothing new.
  return told.length === 1 && untold().length === 0 ? [] : told.map(({ kind }) => kind);
}

export interface Spread {
  readonly count: number;
  readonly mean: number;
  readonly median: number;
  readonly lowest: number;
  readonly highest: number;
  /** From the lowest to the highest. */
  readonly spread: number;
}

/** Null for a tally of nothing. */
export function spreadOf(kind: PollKind, tally: Tally): Spread | null {
  const values = tally.flatMap((count, index) => Array.from({ length: count }, () => valueAt(kind, index)));
  const [lowest] = values;
  const highest = values.at(-1);
  if (lowest === undefined || highest === undefined) return null;
  const middle = (values.length - 1) / 2;
  const median = ((values[Math.floor(middle)] ?? lowest) + (values[Math.ceil(middle)] ?? highest)) / 2;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return { count: values.length, mean, median, lowest, highest, spread: highest - lowest };
}

export interface RankedItem extends Spread {
  readonly text: string;
  /** From 1; equal means share a place. */
  readonly place: number;
  readonly tally: Tally;
}

/** The items of a ranking in the order that the room gave them, those with equal means as they were listed. Empty where nothing is told. */
export function rankedItems(items: readonly string[], { tallies }: PollCounts): readonly RankedItem[] {
  const found = items.flatMap((text, index) => {
    const tally = tallies[index];
    const spread = tally ? spreadOf('ranking', tally) : null;
    return tally && spread ? [{ text, tally, ...spread }] : [];
  });
  // Thirds are no exact numbers: what is equal on paper is equal here.
  const isBefore = (one: Spread, other: Spread): boolean => other.mean - one.mean > 1e-9;
  return [...found]
    .sort((one, other) => (isBefore(one, other) ? -1 : isBefore(other, one) ? 1 : 0))
    .map((item) => ({ ...item, place: 1 + found.filter((other) => isBefore(other, item)).length }));
}

/** What the room agrees least about: the items with the widest spread, unless all are alike. */
export function widestOf(ranked: readonly RankedItem[]): readonly RankedItem[] {
  const widest = Math.max(...ranked.map(({ spread }) => spread));
  const found = ranked.filter(({ spread }) => spread === widest);
  return widest === 0 || found.length === ranked.length ? [] : found;
}

/** Whether a result has anything to tell. */
export const isTold = ({ tallies }: PollCounts): boolean => tallies.some((tally) => tally !== null);
