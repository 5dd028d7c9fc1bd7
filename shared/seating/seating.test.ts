import { describe, expect, it } from 'vitest';
import { adviseTables } from './advice.ts';
import { seatLatecomer } from './latecomer.ts';
import { qualityOf, type SeatingRequest } from './plan.ts';
import { planSeats } from './rotation.ts';

function request(
  people: number,
  tables: number,
  rounds: number,
  hostMode: SeatingRequest['hostMode'] = 'fixed',
): SeatingRequest {
  const names = Array.from({ length: people }, (_, index) => `p${index + 1}`);
  const ids = Array.from({ length: tables }, (_, index) => `t${index + 1}`);
  return { people: names, withoutPhone: new Set(), tables: ids, rounds, hosts: {}, hostMode, seed: 7 };
}

describe('seating', () => {
  it('[SE1] seats everybody exactly once in every round', () => {
    for (const people of [2, 5, 8, 9, 30, 47, 60, 1000]) {
      const asked = request(people, 8, 3);
      for (const { tables } of planSeats(asked)) {
        const seated = Object.values(tables).flatMap((seat) => seat.people);
        expect(seated.toSorted()).toEqual(asked.people.toSorted());
      }
    }
  });

  it('[SE2] table sizes differ by at most one, for every size from 16 to 120 people', () => {
    for (let people = 16; people <= 120; people += 1)
      expect(qualityOf(planSeats(request(people, 8, 3))).spread).toBeLessThanOrEqual(1);
  });

  it('[SE3] hosts stay at their table and guests never return, as long as there are as many tables as rounds', () => {
    for (const [people, tables, rounds] of [
      [40, 8, 3],
      [30, 6, 3],
      [30, 5, 3],
      [60, 12, 4],
      [24, 4, 4],
      [1000, 200, 3],
    ] as const) {
      const asked = { ...request(people, tables, rounds), hosts: { t1: 'p3', t2: 'p1' } };
      const plan = planSeats(asked);
      for (const { tables: seats } of plan) {
        expect(seats['t1']?.host).toBe('p3');
        expect(seats['t2']?.people).toContain('p1');
      }
      expect(qualityOf(plan).returns).toBe(0);
    }
  });

  it('[SE4] nobody meets twice where the schedule can do it', () => {
    for (const [people, tables, rounds] of [
      [40, 8, 3],
      [45, 9, 3],
      [30, 6, 3],
      [60, 10, 3],
      [60, 12, 3],
      [100, 20, 3],
      [38, 8, 3],
    ] as const) {
      expect(qualityOf(planSeats(request(people, tables, rounds)))).toMatchObject({ repeatMeetings: 0, returns: 0 });
    }
  });

  it('[SE4] the same holds without hosts and with a new host each round', () => {
    for (const mode of ['none', 'each-round'] as const) {
      const plan = planSeats(request(45, 9, 3, mode));
      expect(qualityOf(plan)).toMatchObject({ repeatMeetings: 0, returns: 0 });
      for (const { tables } of plan) {
        for (const seat of Object.values(tables)) expect(seat.host !== null).toBe(mode === 'each-round');
      }
    }
  });

  it('[SE11] where repeats cannot be avoided they are few, and still nobody returns', () => {
    for (const [people, tables, rounds, mode, most] of [
      [14, 4, 3, 'each-round', 8],
      [14, 4, 3, 'fixed', 3],
      [30, 5, 3, 'fixed', 14],
      [16, 4, 4, 'each-round', 34],
      [20, 4, 4, 'each-round', 56],
      [400, 8, 4, 'fixed', 7_000],
    ] as const) {
      for (let seed = 1; seed <= 5; seed += 1) {
        const { repeatMeetings, returns, spread } = qualityOf(
          planSeats({ ...request(people, tables, rounds, mode), seed }),
        );
        expect(returns, `${people} people, seed ${seed}`).toBe(0);
        expect(repeatMeetings, `${people} people, seed ${seed}`).toBeLessThanOrEqual(most);
        expect(spread).toBeLessThanOrEqual(1);
      }
    }
  });

  it('[SE12] people without a phone are spread, and are not drawn as hosts while others can be', () => {
    for (const mode of ['fixed', 'each-round', 'none'] as const) {
      for (const [people, tables] of [
        [40, 8],
        [14, 4],
      ] as const) {
        const withoutPhone = new Set(Array.from({ length: tables }, (_, index) => `p${index + 1}`));
        for (const { tables: seats } of planSeats({ ...request(people, tables, 3, mode), withoutPhone })) {
          for (const { people: mates, host } of Object.values(seats)) {
            expect(mates.some((person) => !withoutPhone.has(person))).toBe(true);
            expect(withoutPhone.has(host ?? '')).toBe(false);
          }
        }
      }
    }
  });

  it('[SE13] a host marked before the draw hosts in every round when hosts stay, and in the first when they change', () => {
    const hosts = { t2: 'p9', t3: 'p1' };
    for (const [mode, kept] of [
      ['fixed', 3],
      ['each-round', 1],
    ] as const) {
      for (const people of [14, 45]) {
        const plan = planSeats({ ...request(people, people === 14 ? 4 : 9, 3, mode), hosts });
        for (const { tables } of plan.slice(0, kept)) {
          expect(tables['t2']?.host).toBe('p9');
          expect(tables['t3']?.host).toBe('p1');
        }
        expect(qualityOf(plan).returns).toBe(0);
      }
    }
  });

  it('[SE5] the same seed gives the same plan, another seed another', () => {
    const asked = request(40, 8, 3);
    expect(planSeats(asked)).toEqual(planSeats(asked));
    expect(planSeats({ ...asked, seed: 8 })).not.toEqual(planSeats(asked));
  });

  it('[SE6] a latecomer takes the smallest table they have not sat at, and nobody else moves', () => {
    const plan = planSeats(request(39, 8, 3));
    const seats = seatLatecomer(plan, 'late', 2);
    expect(Object.keys(seats)).toEqual(['2', '3']);
    expect(seats[2]).not.toBe(seats[3]);
    for (const round of [2, 3]) {
      const tables = plan[round - 1]?.tables ?? {};
      const smallest = Math.min(...Object.values(tables).map((seat) => seat.people.length));
      expect(tables[seats[round] ?? '']?.people.length).toBe(smallest);
    }
  });
});

describe('advice', () => {
  it('[SE7] guests per table may be at most tables minus one', () => {
    expect(adviseTables({ people: 40, tables: 8, rounds: 3, hosts: true })).toEqual({
      kind: 'clean',
      seatsPerTable: 5,
    });
    expect(adviseTables({ people: 30, tables: 5, rounds: 3, hosts: true })).toEqual({
      kind: 'repeats',
      reason: 'too-many-guests',
      guestsPerTable: 5,
      betterTables: 6,
    });
    expect(adviseTables({ people: 8, tables: 2, rounds: 3, hosts: true })).toMatchObject({ kind: 'repeats' });
    expect(adviseTables({ people: 5, tables: 4, rounds: 3, hosts: true })).toEqual({
      kind: 'too-few-people',
      betterTables: 2,
    });
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
