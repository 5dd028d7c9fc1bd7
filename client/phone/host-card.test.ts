import { describe, expect, it } from 'vitest';
import type { Clock } from '../../shared/cafe/model.ts';
import { cardNow, cardsOf } from './host-card.ts';

const minute = 60_000;
const running: Clock = { state: 'running', startedAt: 0, endsAt: 20 * minute };
const at = (minutes: number, hasRecap = true, clock: Clock = running) => cardNow(clock, 20, hasRecap, minutes * minute);

describe('the card of a host', () => {
  it('[TA9] one at a time, by the clock: welcome, essentials, writing, who has not, gathering, thanks', () => {
    expect([0, 2, 4, 8, 15, 19].map((minutes) => at(minutes))).toEqual(cardsOf(true));
    expect(at(14.9)).toBe('heard');
    expect(at(0, true, { state: 'over', startedAt: 0, endedAt: 20 * minute })).toBe('thanks');
  });

  it('[TA9] nobody is asked to read out what is not there, and in the quiet minutes people write', () => {
    expect(at(3, false)).toBe('write');
    expect(cardsOf(false)).not.toContain('recap');
    expect(at(1, true, { ...running, quietUntil: 2 * minute })).toBe('write');
  });

  it('[TA9] a pause keeps the card, and minutes that are added bring back the one before', () => {
    expect(at(40, true, { state: 'paused', startedAt: 0, leftMs: 10 * minute })).toBe('heard');
    expect(cardNow({ state: 'running', startedAt: 0, endsAt: 24 * minute }, 20, true, 16 * minute)).toBe('heard');
  });
});
