import { describe, expect, it } from 'vitest';
import { roomView } from '../../shared/cafe/views.ts';
import { participant, roomWith } from '../../test/kit/table-top.ts';
import { CountsPace } from './counts-pace.ts';

describe('counts on phones', () => {
  it('[LI12] wait in a large hall, all that came meanwhile together, and whatever else is new does not', () => {
    const { top, people } = roomWith(2);
    top.facts = { ...top.facts, hasStone: () => true };
    const [one = '', other = ''] = people;
    const pace = new CountsPace();
    const asked = (now: number, phones: number): number =>
      pace.waitFor(roomView(top.cafe, 'participant'), 40_000, phones, now);
    const says = (person: string, words: string): void =>
      void top.ask({ type: 'takeStand', stone: 's', stand: 'reservation', words }, participant(person));
    expect(asked(0, 300)).toBe(0);
    says(one, 'Nei');
    expect(asked(100, 300)).toBe(2900);
    says(other, 'Tja');
    expect(asked(2900, 300)).toBe(100);
    expect(asked(3000, 300)).toBe(0);
    says(one, 'Ja');
    expect(asked(3100, 300)).toBeGreaterThan(0);
    top.ask({ type: 'next', from: top.cafe.stage });
    expect(asked(3200, 300)).toBe(0);
    // Never longer than people look at a wall, and hardly at all at a few tables.
    says(other, 'Nei');
    expect(asked(3300, 5000)).toBe(4900);
    expect(asked(3700, 40)).toBe(0);
    says(other, 'Ja');
    expect(asked(3701, 300)).toBeGreaterThan(0);
    pace.hasWaited();
    expect(asked(3701, 300)).toBe(0);
  });
});
