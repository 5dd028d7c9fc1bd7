import { describe, expect, it } from 'vitest';
import { tableTop } from '../../test/kit/table-top.ts';
import { quietLeft, startClock } from './clock.ts';

const minute = 60_000;

function inQuietRound() {
  const top = tableTop({ settings: { quietMinutes: 2 } });
  for (const name of ['Anne', 'Berit', 'Carl', 'David']) top.joins(name);
  top.ask({ type: 'next', from: 's1' });
  return top;
}

describe('quiet minutes', () => {
  it('[QM1] each round begins with as many as are set, inside its own time; other stages have none', () => {
    const top = inQuietRound();
    expect(top.cafe.clock).toMatchObject({ quietUntil: top.now + 2 * minute, endsAt: top.now + 20 * minute });
    expect(quietLeft(top.cafe.clock, top.now + 30_000)).toBe(90_000);
    expect(quietLeft(top.cafe.clock, top.now + 3 * minute)).toBe(0);
    top.ask({ type: 'next', from: 's2' });
    expect(quietLeft(top.cafe.clock, top.now)).toBe(0);
    top.ask({ type: 'next', from: 's3' });
    expect(quietLeft(top.cafe.clock, top.now)).toBe(2 * minute);
  });

  it('[QM1] a round that would be nothing but quiet has none', () => {
    expect(quietLeft(startClock(2, 0, 2), 0)).toBe(0);
    expect(quietLeft(startClock(3, 0, 2), 0)).toBe(2 * minute);
  });

  it('[QM2] a pause keeps what is left of them, and more time for the round is more time to talk', () => {
    const top = inQuietRound();
    top.now += minute;
    top.ask({ type: 'pause', from: 's2' });
    expect(quietLeft(top.cafe.clock, top.now + 5 * minute)).toBe(minute);
    top.now += 5 * minute;
    top.ask({ type: 'resume', from: 's2' });
    top.ask({ type: 'extend', from: 's2', minutes: 5 });
    expect(quietLeft(top.cafe.clock, top.now)).toBe(minute);
  });

  it('[QM3] they can be ended at once, running and paused, and then the time of the round is what it was', () => {
    const top = inQuietRound();
    const { endsAt } = { endsAt: top.now + 20 * minute };
    expect(top.ask({ type: 'endQuiet', from: 's2' })).toBeNull();
    expect(top.cafe.clock).toEqual({ state: 'running', startedAt: top.now, endsAt });
    expect(top.ask({ type: 'endQuiet', from: 's2' })).toBe('not-quiet');
    const paused = inQuietRound();
    paused.ask({ type: 'pause', from: 's2' });
    expect(paused.ask({ type: 'endQuiet', from: 's2' })).toBeNull();
    expect(paused.cafe.clock).toMatchObject({ state: 'paused', leftMs: 20 * minute });
    expect(paused.ask({ type: 'endQuiet', from: 's1' })).toBe('stage-moved-on');
  });
});
