import { describe, expect, it } from 'vitest';
import { room } from '../../../test/kit/seating/room.ts';
import { must } from '../../cafe/must.ts';
import { proveSeating } from '../proof.ts';
import { solveSeating } from '../solve.ts';
import { golfSeats, roundsOf } from './golf.ts';
import { starters } from './golf-starters.ts';
import { hallOf, seatsByName } from './hall.ts';

const golf = (tables: number, size: number, rounds: number) =>
  room(tables * size, tables, rounds, { returnsCount: false, table: () => ({ min: size, max: size }) });

describe('rooms without hosts in which returning does not matter', () => {
  it.each(starters.map((starter) => [starter.tables, starter.size, roundsOf(starter)] as const))(
    '[SE38] %i tables of %i play the %i rounds of their starter, and nobody meets twice',
    (tables, size, rounds) => {
      const problem = golf(tables, size, rounds);
      const hall = hallOf(problem);
      const plan = { rounds: seatsByName(hall, must(golfSeats(hall), 'a starter gives a plan').at), hosts: {} };
      expect(proveSeating(problem, plan)).toMatchObject({ repeats: { count: 0, least: 0 }, broken: [], cost: 0 });
      expect(proveSeating(problem, solveSeating(problem, { seed: 3 }))).toMatchObject({ cost: 0, broken: [] });
    },
  );

  it('[SE38] the catalogue has what no difference schedule gives', () => {
    expect(starters.map((starter) => [starter.tables, starter.size, roundsOf(starter)])).toEqual(
      expect.arrayContaining([
        [5, 3, 7],
        [6, 3, 8],
        [7, 3, 10],
        [8, 4, 10],
      ]),
    );
  });

  it('[SE38] fewer rounds than the starter has, and rooms with a schedule of their own, have no repeat either', () => {
    for (const [tables, size, rounds] of [
      [8, 4, 7],
      [10, 6, 6],
      [4, 4, 5],
      [5, 5, 6],
      [9, 4, 8],
      [12, 5, 6],
      [7, 3, 4],
    ] as const) {
      const problem = golf(tables, size, rounds);
      const { repeats, broken } = proveSeating(problem, solveSeating(problem, { seed: 1 }));
      expect(repeats.count, `${tables} tables of ${size}, ${rounds} rounds`).toBe(0);
      expect(broken).toEqual([]);
    }
  });

  it('[SE38] a room with any other rule has no ready plan', () => {
    const plain = golf(5, 3, 7);
    expect(golfSeats(hallOf(plain))).not.toBeNull();
    for (const rule of [
      { together: [['p1', 'p2']] },
      { apart: [['p1', 'p2']] },
      { pins: [{ person: 'p1', tables: ['t1'], rounds: null }] },
      { hosts: [{ table: 't1', person: 'p1', from: 1, to: 7 }] },
      { returnsCount: true },
      { commonLanguage: true },
    ])
      expect(golfSeats(hallOf({ ...plain, ...rule })), Object.keys(rule)[0]).toBeNull();
  });
});
