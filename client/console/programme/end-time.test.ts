import { describe, expect, it } from 'vitest';
import { momentNear, timeOfDay } from './end-time.ts';

const at = (day: number, hour: number, minute: number): number => new Date(2026, 10, day, hour, minute).getTime();

describe('the end of a café as it is typed', () => {
  it('[TB8] is the moment of that time of day that is nearest to the expected end, also after midnight', () => {
    expect(momentNear('20:00', at(20, 19, 50))).toBe(at(20, 20, 0));
    expect(momentNear('20.00', at(20, 21, 50))).toBe(at(20, 20, 0));
    expect(momentNear('00:30', at(20, 23, 40))).toBe(at(21, 0, 30));
    expect(momentNear('23:30', at(21, 0, 10))).toBe(at(20, 23, 30));
    expect(momentNear('9:05', at(21, 9, 0))).toBe(at(21, 9, 5));
  });

  it.each(['', '8', '24:00', '12:60', 'åtte', '20:00:00'])('[TB8] %o is no time of day', (typed) => {
    expect(momentNear(typed, at(20, 20, 0))).toBeNull();
  });

  it('[TB8] is shown as it is typed', () => {
    expect(timeOfDay(at(20, 9, 5))).toBe('09:05');
  });
});
