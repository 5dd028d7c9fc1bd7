import { describe, expect, it } from 'vitest';
import { evenly, fewestPairs } from './sizes.ts';

/** All lists of whole numbers within the bounds that add up to the total. */
function allLists(total: number, bounds: readonly (readonly [number, number])[]): number[][] {
  const [first, ...others] = bounds;
  if (first === undefined) return total === 0 ? [[]] : [];
  const lists: number[][] = [];
  for (let size = first[0]; size <= Math.min(first[1], total); size += 1)
    for (const rest of allLists(total - size, others)) lists.push([size, ...rest]);
  return lists;
}

const squares = (sizes: readonly number[]): number => sizes.reduce((sum, size) => sum + size * size, 0);

describe('sizes of tables', () => {
  it('[SE2] the most even list is within its bounds and no other is more even', () => {
    let possible = 0;
    for (const bounds of [
      [
        [0, 5],
        [0, 5],
        [0, 5],
      ],
      [
        [1, 2],
        [0, 4],
        [2, 6],
      ],
      [
        [3, 3],
        [0, 1],
        [1, 5],
        [0, 2],
      ],
      [
        [0, 0],
        [2, 7],
      ],
    ] as const)
      for (let total = 0; total <= 16; total += 1) {
        const list = evenly(
          total,
          bounds.map(([low]) => low),
          bounds.map(([, high]) => high),
        );
        const all = allLists(total, bounds);
        if (all.length === 0) expect(list, `${total}`).toBeNull();
        else {
          possible += 1;
          expect(all).toContainEqual(list);
          expect(squares(list ?? [])).toBe(Math.min(...all.map(squares)));
        }
      }
    expect(possible).toBeGreaterThan(30);
    expect(evenly(3, [2, 4], [5, 3])).toBeNull();
  });

  it('[SE32] no spreading of people over tables parts more pairs', () => {
    for (let people = 0; people <= 9; people += 1)
      for (let tables = 1; tables <= 4; tables += 1) {
        const lists = allLists(
          people,
          Array.from({ length: tables }, () => [0, people] as const),
        );
        const together = lists.map((sizes) => (squares(sizes) - people) / 2);
        expect(fewestPairs(people, tables), `${people} at ${tables}`).toBe(Math.min(...together));
      }
  });
});
