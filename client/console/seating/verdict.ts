/** What a proof comes to: the one sentence, and the figures beside what is proven of any plan. */
import type { Figure, SeatingProof } from '../../../shared/seating/problem.ts';
import type { SeatingMessages } from '../../../shared/locale/nb/seating.ts';
import type { Tone } from '../../design/tone.tsx';
import { toldRules } from './in-rounds.ts';

export interface Verdict {
  readonly tone: Tone;
  readonly sentence: string;
}

/** True when nothing that is counted could be lower in any plan that keeps the rules. */
export function cannotBeBetter({ repeats, returns, mix, moved, broken, cost, leastCost }: SeatingProof): boolean {
  if (broken.length > 0) return false;
  return cost <= leastCost || [repeats, returns, moved, ...mix].every(isLeast);
}

export function isLeast({ count, least }: Figure): boolean {
  return count <= least;
}

/** A plan that breaks a rule is judged by that; otherwise by its repeat meetings, and by the rest only for "no plan can do better". */
export function verdictOf(proof: SeatingProof, words: SeatingMessages['verdict']): Verdict {
  const { repeats, broken } = proof;
  if (broken.length > 0) return { tone: 'warn', sentence: words.broken(toldRules(broken).length) };
  const best = cannotBeBetter(proof);
  if (repeats.count === 0) return { tone: 'good', sentence: best ? words.noneBest : words.none };
  if (isLeast(repeats))
    return { tone: 'good', sentence: best ? words.fewestBest(repeats.count) : words.fewest(repeats.count) };
  return { tone: 'calm', sentence: words.some(repeats.count, repeats.least) };
}

export interface FigureLine {
  readonly key: string;
  readonly value: string;
  readonly label: string;
  readonly bound: string;
}

/** Every figure with its bound in words. `number` writes an average in the reader's language. */
export function figureLines(
  proof: SeatingProof,
  words: SeatingMessages['figures'],
  number: (value: number) => string,
): readonly FigureLine[] {
  const line = (key: string, figure: Figure, label: string): FigureLine => ({
    key,
    value: String(figure.count),
    label,
    bound: boundOf(figure, words),
  });
  const { met, sizes } = proof;
  return [
    line('repeats', proof.repeats, words.repeats),
    line('returns', proof.returns, words.returns),
    ...proof.mix.map((figure) => line(figure.name, figure, mixLabel(figure.name, words))),
    {
      key: 'met',
      value: number(met.mean),
      label: words.met,
      bound: words.metMost(number(met.mostMean), met.fewest),
    },
    {
      key: 'sizes',
      value: words.sizesRange(sizes.fewest, sizes.most),
      label: words.sizes,
      bound: words.sizesText,
    },
  ];
}

/** The counts that a change makes other than they are, as `label: from 3 to 1`. */
export function changedFigures(
  now: SeatingProof,
  after: SeatingProof,
  { figures, preview }: Pick<SeatingMessages, 'figures' | 'preview'>,
): readonly string[] {
  const mixBefore = new Map(now.mix.map(({ name, count }) => [name, count]));
  const counts = [
    [figures.repeats, now.repeats.count, after.repeats.count],
    [figures.returns, now.returns.count, after.returns.count],
    ...after.mix.map(({ name, count }) => [mixLabel(name, figures), mixBefore.get(name) ?? count, count] as const),
  ] as const;
  return counts.flatMap(([label, before, count]) => (before === count ? [] : [preview.figure(label, before, count)]));
}

function boundOf(figure: Figure, words: SeatingMessages['figures']): string {
  if (figure.count === 0) return words.zero;
  return isLeast(figure) ? words.least : words.above(figure.least);
}

function mixLabel(name: string, { mix, otherMix }: SeatingMessages['figures']): string {
  const known: Readonly<Record<string, string>> = mix;
  return Object.hasOwn(known, name) ? (known[name] ?? '') : otherMix(name);
}
