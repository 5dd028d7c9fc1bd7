import { describe, expect, it } from 'vitest';
import { careFor, manyEntries, mostEntries, quietMs, rush, sleepAfterMs, tooManyEntries } from './care.ts';

const now = 1_000_000_000;
const room = { isNeeded: false, usedAt: now, entriesSinceSnapshot: 0, entriesLately: 0 };

describe('care for a café in memory', () => {
  it('[CA1] a café that nobody uses leaves memory, with a snapshot of what has come since the last', () => {
    const unused = { ...room, usedAt: now - sleepAfterMs };
    expect(careFor(unused, now)).toEqual({ compact: false, sleep: true });
    expect(careFor({ ...unused, entriesSinceSnapshot: 7 }, now)).toEqual({ compact: true, sleep: true });
    expect(careFor({ ...unused, isNeeded: true }, now).sleep).toBe(false);
    expect(careFor({ ...room, usedAt: now - sleepAfterMs + 1 }, now).sleep).toBe(false);
  });

  it('[CA2] a café in use is folded when it is quiet, and while people write only when there is very much', () => {
    const used = { ...room, isNeeded: true, entriesSinceSnapshot: manyEntries };
    expect(careFor(used, now).compact).toBe(false);
    expect(careFor({ ...used, usedAt: now - quietMs }, now).compact).toBe(true);
    expect(careFor({ ...used, usedAt: now - quietMs, entriesSinceSnapshot: manyEntries - 1 }, now).compact).toBe(false);
    const much = { ...used, entriesSinceSnapshot: tooManyEntries };
    expect(careFor({ ...much, entriesLately: rush - 1 }, now).compact).toBe(true);
    expect(careFor({ ...much, entriesLately: rush }, now).compact).toBe(false);
    expect(careFor({ ...much, entriesLately: rush, entriesSinceSnapshot: mostEntries }, now).compact).toBe(true);
  });
});
