/** Whom the draw names host, and whom it seats together. */
import { describe, expect, it } from 'vitest';
import type { Cafe } from '../../shared/cafe/model.ts';
import { roomWith } from '../kit/table-top.ts';

const modes = ['fixed', 'each-round', 'none'] as const;

function drawn(people: number, tables: number, hostMode: Cafe['settings']['hostMode'], withoutPhone: number): Cafe {
  const { top } = roomWith(people, { tables, settings: { hostMode } });
  top.cafe = {
    ...top.cafe,
    people: top.cafe.people.map((person, index) => ({ ...person, phone: index >= withoutPhone })),
  };
  expect(top.ask({ type: 'next', from: top.cafe.stage })).toBeNull();
  return top.cafe;
}

describe('hosts in the draw', () => {
  it.each(modes)('[SE12] with hosts %s: every table has a phone, and nobody without one hosts', (mode) => {
    for (const [people, tables] of [
      [40, 8],
      [14, 4],
    ] as const) {
      const cafe = drawn(people, tables, mode, tables);
      const phone = new Set(cafe.people.filter((person) => person.phone).map(({ id }) => id));
      expect(cafe.seats).toHaveLength(3);
      for (const { tables: seats, round } of cafe.seats)
        for (const [table, { people: mates, host }] of Object.entries(seats)) {
          expect(
            mates.some((person) => phone.has(person)),
            `${people} people, ${table} in round ${round}`,
          ).toBe(true);
          expect(host === null || phone.has(host)).toBe(true);
          expect(host !== null).toBe(mode !== 'none');
        }
    }
  });

  it.each([
    ['fixed', 3],
    ['each-round', 1],
  ] as const)('[SE13] marked before the draw with hosts %s they host in %i rounds', (hostMode, kept) => {
    for (const [people, tables] of [
      [14, 4],
      [45, 9],
    ] as const) {
      const { top, people: ids } = roomWith(people, { tables, settings: { hostMode } });
      const marked = [
        ['t2', ids[8] ?? ''],
        ['t3', ids[0] ?? ''],
      ] as const;
      for (const [table, person] of marked) expect(top.ask({ type: 'markHost', table, person })).toBeNull();
      expect(top.ask({ type: 'next', from: top.cafe.stage })).toBeNull();
      for (const { tables: seats } of top.cafe.seats.slice(0, kept))
        for (const [table, person] of marked) expect(seats[table]?.host).toBe(person);
    }
  });
});
