/** The figures that likeness has reached on notes that readers have marked. They may become better, not worse. `npm run bench likeness` shows all of them. */
import { describe, expect, it } from 'vitest';
import { belongsFrom, nearFrom } from '../../shared/harvest/likeness.ts';
import { groupScore, indexOf, judgedPairs, scoreOf, suggestedThemes, suggestedTwins } from './figures.ts';
import { cafeNames, readMarked, readTwins } from './marked.ts';

const cafes = cafeNames.map((name) => {
  const cafe = readMarked(name);
  return { cafe, index: indexOf(cafe) };
});

describe('likeness on marked notes', () => {
  it('[LK7] has every pair that the readers marked', () => {
    const all = cafes.flatMap(({ cafe, index }) => judgedPairs(cafe, index));
    expect(scoreOf(all, 0).marked).toBe(26);
    expect(cafes.map(({ cafe }) => cafe.notes.length)).toEqual([150, 100, 66]);
  });

  it('[LK7] finds at least as many twins among the first suggestions as it has found, and pairs as right', () => {
    const all = cafes.flatMap(({ cafe, index }) => judgedPairs(cafe, index));
    const near = scoreOf(all, nearFrom);
    expect(near.recall).toBeGreaterThanOrEqual(0.53);
    expect(near.precision).toBeGreaterThanOrEqual(0.46);
    expect(scoreOf(all, belongsFrom).recall).toBeGreaterThanOrEqual(0.92);
    const [bioinn, romerike, lillehammer] = cafes.map(({ cafe, index }) => suggestedTwins(cafe, index, 5));
    expect(bioinn).toBeGreaterThanOrEqual(0.84);
    expect(romerike).toBe(1);
    expect(lillehammer).toBe(1);
  });

  it('[LK7] shows groups of which so many pairs are right', () => {
    const [bioinn, romerike] = cafes.map(({ cafe, index }) => groupScore(cafe, index));
    expect(bioinn?.recall).toBeGreaterThanOrEqual(0.61);
    expect(bioinn?.precision).toBeGreaterThanOrEqual(0.72);
    expect(romerike?.recall).toBeGreaterThanOrEqual(0.62);
  });

  it('[LK7] finds twins across Bokmål, Nynorsk and English among 150 other notes', () => {
    const cafe = readTwins();
    const index = indexOf(cafe);
    expect(suggestedTwins(cafe, index, 1)).toBeGreaterThanOrEqual(0.79);
    expect(suggestedTwins(cafe, index, 3)).toBeGreaterThanOrEqual(0.87);
  });

  it('[LK7] offers the theme that people chose for a third of all notes at once, and for more among three', () => {
    for (const { cafe, index } of cafes) {
      const { right, of } = suggestedThemes(cafe, index, 1);
      expect(right / of).toBeGreaterThanOrEqual(0.36);
      expect(suggestedThemes(cafe, index, 3).right).toBeGreaterThan(right);
    }
  });
});
