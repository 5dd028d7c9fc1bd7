import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPulse, type Pulse } from './network-pulse.ts';
import { noticeSleep } from './network-sleep.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('a line that looks open', () => {
  let asked = 0;
  let died = 0;
  let diedAt = 0;
  let pulse: Pulse;
  const dead = (): void => {
    died += 1;
    diedAt = Date.now();
  };
  beforeEach(() => {
    asked = died = 0;
    pulse = createPulse({ now: () => Date.now(), ask: () => (asked += 1), dead });
    pulse.begin();
  });

  it('[NW4] is asked when the device wakes, and dead when nothing comes in two seconds', () => {
    pulse.doubt();
    pulse.doubt();
    expect(asked).toBe(1);
    vi.advanceTimersByTime(1999);
    expect(died).toBe(0);
    vi.advanceTimersByTime(1);
    expect(died).toBe(1);
  });

  it('[NW4] lives on when something comes, whatever it is', () => {
    pulse.doubt();
    vi.advanceTimersByTime(1900);
    pulse.heard();
    vi.advanceTimersByTime(10_000);
    expect(died).toBe(0);
  });

  it('[NW4] is asked more patiently when it was slow, until it has answered', () => {
    const diesAfter = (): number => {
      pulse.begin();
      pulse.doubt();
      const since = Date.now();
      vi.advanceTimersByTime(10_000);
      return diedAt - since;
    };
    expect([diesAfter(), diesAfter(), diesAfter(), diesAfter()]).toEqual([2000, 4000, 8000, 8000]);
    pulse.begin();
    vi.advanceTimersByTime(3000);
    pulse.heard();
    expect(diesAfter()).toBe(8000);
    pulse.begin();
    pulse.heard();
    expect(diesAfter()).toBe(2000);
  });

  it('[NW5] is asked after twenty seconds of silence, and given up within twenty-five', () => {
    const looking = setInterval(pulse.look, 1000);
    for (let beat = 0; beat < 4; beat += 1) {
      vi.advanceTimersByTime(15_000);
      pulse.heard();
    }
    expect(asked).toBe(0);
    vi.advanceTimersByTime(25_000);
    clearInterval(looking);
    expect(died).toBe(1);
  });

  it('[NW5] that has ended is not asked', () => {
    pulse.doubt();
    pulse.end();
    vi.advanceTimersByTime(10_000);
    expect(died).toBe(0);
  });
});

describe('a device that sleeps', () => {
  let woke = 0;
  let [ahead, still] = [0, 0];
  let stop = (): void => undefined;
  beforeEach(() => {
    [woke, ahead, still] = [0, 0, 0];
    stop = noticeSleep({ now: () => Date.now() + ahead, steady: () => Date.now() - still, woke: () => (woke += 1) });
  });
  afterEach(() => stop());

  it('[NW4] is noticed within a second, whether its steady clock went on or stood still', () => {
    vi.advanceTimersByTime(10_000);
    expect(woke).toBe(0);
    // Asleep for a minute, with the steady clock.
    [ahead, still] = [60_000, 0];
    vi.advanceTimersByTime(1000);
    expect(woke).toBe(1);
    // Both went on while no timer ran.
    vi.setSystemTime(Date.now() + 60_000);
    vi.advanceTimersByTime(1000);
    expect(woke).toBe(2);
    vi.advanceTimersByTime(10_000);
    expect(woke).toBe(2);
  });

  it('[NW4] and so is a clock that somebody has set back', () => {
    ahead = -60_000;
    vi.advanceTimersByTime(1000);
    expect(woke).toBe(1);
  });
});
