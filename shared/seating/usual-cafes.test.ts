/** Plans for cafés of the usual sizes. */
import { describe, expect, it } from 'vitest';
import { room, usualMix, type RoomDetails } from '../../test/kit/seating/room.ts';
import type { SeatingAnswer, SeatingProblem } from './problem.ts';
import { proveSeating } from './proof.ts';
import { solveSeating } from './solve.ts';

const seeds = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

function proven(problem: SeatingProblem, seed: number) {
  return proveSeating(problem, solveSeating(problem, { seed }));
}

function seatedIn({ rounds }: SeatingAnswer): string[][] {
  return rounds.map((seats) => Object.values(seats).flat().toSorted());
}

describe('plans for usual cafés', () => {
  it('[SE1] seats everybody exactly once in every round, however many come to eight tables', () => {
    for (const people of [2, 5, 8, 9, 30, 47, 60, 300]) {
      const problem = room(people, 8, 3, { table: () => ({ optional: people < 16, min: people < 16 ? 2 : 1 }) });
      const everybody = problem.people.map(({ id }) => id).toSorted();
      expect(seatedIn(solveSeating(problem, { seed: 7 })), `${people} people`).toEqual([
        everybody,
        everybody,
        everybody,
      ]);
    }
  });

  it('[SE1] a thousand people have a seat in every round, and nobody meets twice', () => {
    const { repeats, returns, broken } = proven(room(1000, 200, 3, { hosted: true }), 1);
    expect({ repeats: repeats.count, returns: returns.count, broken }).toEqual({ repeats: 0, returns: 0, broken: [] });
  });

  it('[SE2] table sizes differ by at most one, for every number from 16 to 120 people', () => {
    for (let people = 16; people <= 120; people += 1) {
      const { sizes } = proven(room(people, 8, 3, { hosted: true }), people);
      expect(sizes.most - sizes.fewest, `${people} people`).toBeLessThanOrEqual(1);
    }
  });

  it('[SE3] hosts stay and guests never return, as long as there are as many tables as rounds', () => {
    for (const [people, tables, rounds] of [
      [40, 8, 3],
      [30, 5, 3],
      [24, 4, 4],
      [14, 4, 3],
      [21, 7, 7],
    ] as const) {
      const problem = room(people, tables, rounds, { hosted: true, ...usualMix });
      const { rounds: plan, ...answer } = solveSeating(problem, { seed: 2 });
      for (const seats of plan) for (const { table, person } of problem.hosts) expect(seats[table]?.[0]).toBe(person);
      const proof = proveSeating(problem, { ...answer, rounds: plan });
      expect(proof.returns, `${people} people at ${tables} tables`).toEqual({ count: 0, least: 0 });
    }
  });

  const clean: readonly (readonly [number, number, number, RoomDetails])[] = [
    [40, 8, 20, { hosted: true }],
    [60, 12, 20, { hosted: true }],
    [45, 9, 20, {}],
    [100, 20, 6, { hosted: true }],
    [300, 60, 2, { hosted: true }],
  ];

  it.each(clean)(
    '[SE4] %i people at %i tables in three rounds: nobody meets twice, nobody returns, with %i seeds',
    (people, tables, count, details) => {
      const problem = room(people, tables, 3, { ...usualMix, ...details });
      const wrong = seeds(count).filter((seed) => {
        const { repeats, returns, broken } = proven(problem, seed);
        return repeats.count + returns.count + broken.length > 0;
      });
      expect(wrong).toEqual([]);
    },
  );

  it('[SE4] without anything to mix by the plan is proven to be as good as any', () => {
    for (const [people, tables, , details] of clean) {
      const problem = room(people, tables, 3, details);
      expect(proven(problem, 1)).toMatchObject({ cost: 0, leastCost: 0, broken: [] });
    }
  });

  it('[SE11] where repeats cannot be avoided they are few, and still nobody returns', () => {
    for (const [people, tables, rounds, hosted, most] of [
      [14, 4, 3, false, 8],
      [14, 4, 3, true, 3],
      [30, 5, 3, true, 14],
      [16, 4, 4, false, 34],
      [20, 4, 4, false, 56],
    ] as const)
      for (const seed of seeds(5)) {
        const { repeats, returns, sizes } = proven(room(people, tables, rounds, { hosted }), seed);
        const where = `${people} people at ${tables} tables, seed ${seed}`;
        expect(returns.count, where).toBe(0);
        expect(repeats.count, where).toBeLessThanOrEqual(most);
        expect(sizes.most - sizes.fewest, where).toBeLessThanOrEqual(1);
      }
  });

  it('[SE5] the same seed gives the same plan, another seed another', () => {
    const problem = room(40, 8, 3, { hosted: true, ...usualMix });
    expect(solveSeating(problem, { seed: 7 })).toEqual(solveSeating(problem, { seed: 7 }));
    expect(solveSeating(problem, { seed: 8 })).not.toEqual(solveSeating(problem, { seed: 7 }));
  });
});
