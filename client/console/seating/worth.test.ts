import { describe, expect, it } from 'vitest';
import { seating as words } from '../../../shared/locale/nb/seating.ts';
import type { BrokenRule, SeatingProof } from '../../../shared/seating/problem.ts';
import { gainsOf, isWorthOffering } from './worth.ts';

const plan = (part: Partial<SeatingProof>): SeatingProof => ({
  repeats: { count: 2, least: 0 },
  returns: { count: 0, least: 0 },
  mix: [{ name: 'organisation', count: 3, least: 0 }],
  met: { mean: 10, fewest: 8, mostMean: 12 },
  sizes: { fewest: 4, most: 5 },
  moved: { count: 0, least: 0 },
  broken: [],
  cost: 100,
  leastCost: 0,
  ...part,
});
const broken = (rule: BrokenRule['rule'], units: number): BrokenRule => ({
  rule,
  round: 2,
  people: [],
  table: null,
  units,
});
const gains = (now: SeatingProof, better: SeatingProof): readonly string[] => gainsOf(now, better, words.offer.gains);

describe('whether a plan is worth offering', () => {
  it('one repeat meeting less is, after the seats it moves; anything smaller is not', () => {
    expect(isWorthOffering(plan({}), plan({ cost: 90 }))).toBe(true);
    expect(isWorthOffering(plan({}), plan({ cost: 91 }))).toBe(false);
    expect(isWorthOffering(plan({}), plan({ cost: 100 }))).toBe(false);
    expect(isWorthOffering(plan({}), plan({ cost: 130 }))).toBe(false);
  });

  it('a rule that is kept again is worth any cost, and a cheap plan that breaks one is worth nothing', () => {
    expect(isWorthOffering(plan({ broken: [broken('host', 1)] }), plan({ cost: 500 }))).toBe(true);
    expect(isWorthOffering(plan({}), plan({ cost: 0, broken: [broken('apart', 1)] }))).toBe(false);
    expect(isWorthOffering(plan({ broken: [broken('seated', 3)] }), plan({ broken: [broken('seated', 2)] }))).toBe(
      true,
    );
  });
});

describe('what is said of a better plan', () => {
  it('names what gets better, rules and hosts first and each once', () => {
    const now = plan({ broken: [broken('host', 1), broken('together', 2)], returns: { count: 1, least: 0 } });
    const better = plan({ repeats: { count: 0, least: 0 }, mix: [{ name: 'organisation', count: 2, least: 0 }] });
    expect(gains(now, better)).toEqual([
      '2 regler som ikke holdt, holder',
      '1 bord får bordvert',
      '2 gjentatte møter mindre',
      '1 person slipper å komme tilbake til samme bord',
      '1 kollegapar færre',
    ]);
  });

  it('says nothing of what gets worse, and never says nothing at all', () => {
    expect(gains(plan({}), plan({ repeats: { count: 4, least: 0 }, cost: 80 }))).toEqual([words.offer.gains.mixed]);
  });
});
