/** Advice for the set-up. */
import { describe, expect, it } from 'vitest';
import { room } from '../../test/kit/seating/room.ts';
import { adviseTables } from './advice.ts';
import { proveSeating } from './proof.ts';
import { solveSeating } from './solve.ts';

describe('advice', () => {
  it('[SE7] guests per table may be at most tables minus one', () => {
    expect(adviseTables({ people: 40, tables: 8, rounds: 3, hosts: true })).toEqual({
      kind: 'clean',
      seatsPerTable: 5,
    });
    expect(adviseTables({ people: 30, tables: 5, rounds: 3, hosts: true })).toMatchObject({
      kind: 'repeats',
      reason: 'too-many-guests',
      guestsPerTable: 5,
      betterTables: 6,
      betterRounds: null,
    });
    expect(adviseTables({ people: 12, tables: 4, rounds: 6, hosts: true })).toMatchObject({
      kind: 'repeats',
      reason: 'too-many-rounds',
      betterRounds: 4,
    });
    expect(adviseTables({ people: 8, tables: 2, rounds: 3, hosts: true })).toMatchObject({ kind: 'repeats' });
    expect(adviseTables({ people: 5, tables: 4, rounds: 3, hosts: true })).toEqual({
      kind: 'too-few-people',
      betterTables: 2,
    });
  });

  it('[SE7] what is said to be clean has a plan, and what must repeat does so in every plan', () => {
    let [clean, mustRepeat] = [0, 0];
    for (const hosts of [true, false])
      for (const rounds of [2, 3, 4])
        for (const [people, tables] of [
          [12, 4],
          [16, 4],
          [20, 4],
          [19, 5],
          [30, 5],
          [30, 6],
          [36, 6],
          [41, 7],
        ] as const) {
          const advice = adviseTables({ people, tables, rounds, hosts });
          const problem = room(people, tables, rounds, { hosted: hosts });
          const { repeats, returns } = proveSeating(problem, solveSeating(problem, { seed: 1, effort: 0.2 }));
          const where = `${people} people at ${tables} tables in ${rounds} rounds`;
          if (advice.kind === 'clean') {
            clean += 1;
            expect([repeats.count, returns.count], where).toEqual([0, 0]);
          } else if (advice.kind === 'repeats' && returns.count === 0) {
            if (advice.leastRepeats > 0) mustRepeat += 1;
            expect(advice.leastRepeats, where).toBeLessThanOrEqual(repeats.count);
          }
        }
    expect(clean).toBeGreaterThan(10);
    expect(mustRepeat).toBeGreaterThan(5);
  });

  it('[SE7] never argues with itself: taking the better number of tables leaves nothing to better', () => {
    for (const hosts of [true, false]) {
      for (let people = 2; people <= 60; people += 1) {
        for (let tables = 1; tables <= 40; tables += 1) {
          const request = { people, tables, rounds: 3, hosts };
          const advice = adviseTables(request);
          if (advice.kind === 'clean' || advice.betterTables === null) continue;
          const then = adviseTables({ ...request, tables: advice.betterTables });
          expect(then.kind === 'repeats' ? then.betterTables : then.kind, JSON.stringify(request)).toBe(
            then.kind === 'repeats' ? null : 'clean',
          );
        }
      }
    }
    expect(adviseTables({ people: 14, tables: 9, rounds: 3, hosts: true })).toEqual({
      kind: 'too-few-people',
      betterTables: 4,
    });
  });
});
