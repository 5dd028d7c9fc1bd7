import { describe, expect, it } from 'vitest';
import { seating as english } from '../../../shared/locale/en/seating.ts';
import { seating as words } from '../../../shared/locale/nb/seating.ts';
import type { SeatingProof } from '../../../shared/seating/problem.ts';
import { cannotBeBetter, changedFigures, figureLines, verdictOf } from './verdict.ts';

const perfect: SeatingProof = {
  repeats: { count: 0, least: 0 },
  returns: { count: 0, least: 0 },
  mix: [
    { name: 'organisation', count: 0, least: 0 },
    { name: 'actorType', count: 4, least: 4 },
  ],
  met: { mean: 11.25, fewest: 10, mostMean: 11.25 },
  sizes: { fewest: 4, most: 5 },
  moved: { count: 0, least: 0 },
  broken: [],
  cost: 8,
  leastCost: 8,
};
const plan = (part: Partial<SeatingProof>): SeatingProof => ({ ...perfect, ...part });
const sentence = (part: Partial<SeatingProof>): string => verdictOf(plan(part), words.verdict).sentence;

describe('the verdict on a plan', () => {
  it('nobody meets twice, and where everything is proven no plan can do better', () => {
    expect(sentence({})).toBe('Ingen møtes to ganger. Ingen plan kan gjøre det bedre.');
    expect(verdictOf(perfect, english.verdict).sentence).toBe('Nobody meets twice. No plan can do better.');
  });

  it('does not say that no plan is better while something may be, even where nobody meets twice', () => {
    const colleagues = { mix: [{ name: 'organisation', count: 3, least: 1 }], cost: 30 };
    expect(sentence(colleagues)).toBe('Ingen møtes to ganger.');
    expect(cannotBeBetter(plan(colleagues))).toBe(false);
    // Every figure at its bound is enough, also where the bound of the sum is weaker.
    expect(cannotBeBetter(plan({ cost: 30 }))).toBe(true);
  });

  it('tells repeats that cannot be avoided from those that can', () => {
    const three = { repeats: { count: 3, least: 3 }, cost: 38, leastCost: 38 };
    expect(sentence(three)).toBe('3 møter gjentas. Ingen plan kan gjøre det bedre.');
    expect(sentence({ ...three, returns: { count: 1, least: 0 }, cost: 138 })).toBe(
      '3 møter gjentas; færre er ikke mulig.',
    );
    expect(sentence({ repeats: { count: 3, least: 1 }, cost: 38 })).toBe(
      '3 møter gjentas; minst 1 er ikke til å unngå.',
    );
    expect(sentence({ repeats: { count: 1, least: 0 }, cost: 18 })).toBe(
      '1 møte gjentas. Det kan finnes en bedre plan.',
    );
  });

  it('a broken rule comes before everything else', () => {
    const broken = [{ rule: 'host', round: 2, people: [], table: 't1', units: 1 }] as const;
    expect(verdictOf(plan({ broken }), words.verdict)).toEqual({
      tone: 'warn',
      sentence: 'Planen bryter én regel.',
    });
    expect(cannotBeBetter(plan({ broken }))).toBe(false);
  });
});

describe('the figures of a plan', () => {
  it('each stands beside its bound, and a mix that nobody named in words says its own name', () => {
    const proof = plan({
      repeats: { count: 3, least: 1 },
      mix: [
        { name: 'organisation', count: 0, least: 0 },
        { name: 'municipality', count: 5, least: 5 },
        { name: 'toString', count: 2, least: 0 },
      ],
    });
    const lines = figureLines(proof, words.figures, (value) => value.toFixed(1));
    expect(lines.map(({ key, value, bound }) => [key, value, bound])).toEqual([
      ['repeats', '3', 'Minst 1 er ikke til å unngå.'],
      ['returns', '0', 'Best mulig.'],
      ['organisation', '0', 'Best mulig.'],
      ['municipality', '5', 'Færre er ikke mulig.'],
      ['toString', '2', 'Ikke bevist at noen er nødvendige.'],
      ['met', '11.3', 'Høyst mulig: 11.3. Den som møter færrest, møter 10.'],
      ['sizes', '4–5', 'I rundene som gjenstår.'],
    ]);
    expect(lines.find(({ key }) => key === 'toString')?.label).toBe('par med samme toString ved bordet');
  });

  it('a change names the counts that become others, and no others', () => {
    const after = plan({
      repeats: { count: 2, least: 0 },
      mix: [
        { name: 'organisation', count: 0, least: 0 },
        { name: 'actorType', count: 1, least: 1 },
        { name: 'municipality', count: 7, least: 7 },
      ],
    });
    expect(changedFigures(perfect, after, words)).toEqual([
      'Møter gjentas: fra 0 til 2',
      'Par av samme aktørtype ved bordet: fra 4 til 1',
    ]);
    expect(changedFigures(perfect, perfect, words)).toEqual([]);
  });
});
