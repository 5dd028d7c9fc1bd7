import { describe, expect, it } from 'vitest';
import { clockWith, pauseClock, startClock } from '../../shared/cafe/clock.ts';
import type { Clock } from '../../shared/cafe/model.ts';
import { must } from '../../shared/cafe/must.ts';
import { roomView } from '../../shared/cafe/views.ts';
import { tableTop } from '../../test/kit/table-top.ts';
import { createCafeStore } from '../cafe/store.ts';
import { lastClock, withoutMinutes, withQuiet } from './clock-back.ts';

const minuteMs = 60_000;

describe('the clock, taken back', () => {
  it('[UN8] has fewer minutes, and is paused where somebody has paused it since', () => {
    const paused = must(pauseClock(startClock(25, 0), 10 * minuteMs), 'it ran');
    expect(withoutMinutes(paused, 5, 12 * minuteMs)).toEqual({ ms: 10 * minuteMs, paused: true });
    expect(withoutMinutes(startClock(4, 0), 5, minuteMs)?.ms).toBe(0);
    expect(withoutMinutes({ state: 'stopped' }, 5, 0)).toBeNull();
  });

  it('[UN8] has its quiet minutes again, and the minutes that were given since', () => {
    const before = startClock(20, 0, 5);
    const left = must(withQuiet(startClock(26, 0), before, 2 * minuteMs), 'it runs');
    expect(left).toEqual({ ms: 24 * minuteMs, paused: false, quietMs: 3 * minuteMs });
    expect(clockWith(left, 0, 2 * minuteMs)).toMatchObject({ quietUntil: 5 * minuteMs });
  });

  it('[UN1] is as it was when the part was left, with what was still on its way when that was pressed', () => {
    const top = tableTop();
    const store = createCafeStore();
    const show = (stage: string, clock: Clock): void =>
      store.setState({ room: { ...roomView(top.cafe, 'facilitator'), stage, clock } });
    show('s2', startClock(20, 0));
    const asked = must(store.getState().room, 'shown');
    show('s2', startClock(21, 0));
    const last = lastClock(store, asked);
    expect(last()).toEqual(startClock(21, 0));
    show('s2', startClock(25, 0));
    show('s2', { state: 'over', startedAt: 0, endedAt: 1 });
    show('s3', startClock(2, 0));
    show('s2', startClock(1, 0));
    expect(last()).toEqual(startClock(25, 0));
  });
});
