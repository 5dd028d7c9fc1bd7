import { describe, expect, it } from 'vitest';
import { createRetry } from './network-retry.ts';

describe('waiting before the next try', () => {
  it('[NW6] is at random from nothing up to a bound that doubles to four seconds', () => {
    const longest = createRetry(() => 1);
    expect(Array.from({ length: 6 }, () => longest.next())).toEqual([500, 1000, 2000, 4000, 4000, 4000]);
    const shortest = createRetry(() => 0);
    expect(Array.from({ length: 6 }, () => shortest.next())).toEqual([0, 0, 0, 0, 0, 0]);
    const halfway = createRetry(() => 0.5);
    expect([halfway.next(), halfway.next()]).toEqual([250, 500]);
  });

  it('[NW6] begins anew when there is reason to believe that the network is back', () => {
    const retry = createRetry(() => 1);
    retry.next();
    retry.next();
    retry.told(3000);
    retry.reset();
    expect(retry.next()).toBe(500);
  });

  it('[NW6] leaves the server alone for as long as it has asked, once and within reason', () => {
    const retry = createRetry(() => 1);
    retry.told(3000);
    expect([retry.next(), retry.next()]).toEqual([3500, 1000]);
    retry.told(10 * 60_000);
    expect(retry.next()).toBe(32_000);
    retry.told(-1);
    retry.told(Number.NaN);
    expect(retry.next()).toBe(4000);
  });
});
