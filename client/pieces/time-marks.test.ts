import { describe, expect, it } from 'vitest';
import { must } from '../../shared/cafe/must.ts';
import { warningAt } from './stage-time.ts';
import { createMarks, type Look, type Mark } from './time-marks.ts';

const minute = 60_000;
const second = 1000;
const start = 1_000_000;

/** A screen that looks at a stage of twenty minutes once a second, and what it was told. */
function screen(changes: Partial<Look> = {}) {
  const marks = createMarks();
  const told: Mark[] = [];
  const screenOf = {
    look: {
      at: start,
      stage: 's2',
      endsAt: start + 20 * minute,
      totalMs: 20 * minute,
      ...changes,
    } satisfies Look as Look,
    told,
    sees(change: Partial<Look>): void {
      screenOf.look = { ...screenOf.look, ...change };
      const mark = marks(screenOf.look);
      if (mark) told.push(mark);
    },
    /** Looks every second until so much is left. */
    until(leftMs: number): void {
      const end = must(screenOf.look.endsAt, 'a clock runs') - leftMs;
      while (screenOf.look.at < end) screenOf.sees({ at: Math.min(end, screenOf.look.at + second) });
    },
  };
  screenOf.sees({});
  return screenOf;
}

describe('the last stretches', () => {
  it('[CL13] begin at five minutes and at one, where that is not more than half of the time', () => {
    const of = (total: number) => (left: number) => warningAt(left, total);
    expect([5 * minute + 1, 5 * minute, minute + 1, minute, 1, 0].map(of(20 * minute))).toEqual([
      null,
      'near',
      'near',
      'last',
      'last',
      null,
    ]);
    expect([5 * minute, minute].map(of(10 * minute))).toEqual(['near', 'last']);
    expect([5 * minute, minute].map(of(7 * minute))).toEqual([null, 'last']);
    expect([2 * minute, minute].map(of(2 * minute))).toEqual([null, 'last']);
    expect([minute, 1].map(of(minute))).toEqual([null, null]);
  });
});

describe('moments that are told', () => {
  it('[CL13] five minutes, one minute and the end, each once', () => {
    const wall = screen();
    wall.until(-3 * second);
    expect(wall.told).toEqual(['near', 'last', 'over']);
  });

  it('[CL13] the end as well when the server moves on in the same moment, by our clock a little before', () => {
    const wall = screen();
    wall.until(500);
    wall.sees({ at: start + 20 * minute - 40, stage: 's3', endsAt: start + 22 * minute, totalMs: 2 * minute });
    wall.sees({ at: start + 20 * minute + 900 });
    expect(wall.told).toEqual(['near', 'last', 'over']);
    wall.until(0);
    expect(wall.told).toEqual(['near', 'last', 'over', 'last', 'over']);
  });

  it('[CL13] nothing when somebody goes on before the time, stops the clock, or gives more time in the last moment', () => {
    const early = screen();
    early.until(10 * minute);
    early.sees({ stage: 's3', endsAt: start + 22 * minute, totalMs: 2 * minute });
    const paused = screen();
    paused.until(5 * minute + 100);
    paused.sees({ endsAt: null });
    paused.sees({ at: paused.look.at + second });
    const more = screen({ at: start + 16 * minute });
    more.until(100);
    more.sees({ endsAt: start + 22 * minute });
    more.sees({ at: more.look.at + second });
    expect([early.told, paused.told, more.told]).toEqual([[], [], ['last']]);
  });

  it('[CL13] again for another deadline', () => {
    const wall = screen();
    wall.until(30 * second);
    wall.sees({ endsAt: start + 21 * minute });
    wall.until(20 * second);
    expect(wall.told).toEqual(['near', 'last', 'last']);
  });

  it('[CL13] a page that is opened in the middle, or has slept over the moment, begins with the next', () => {
    const opened = screen({ at: start + 19 * minute + 1 });
    const slept = screen();
    slept.until(6 * minute);
    slept.sees({ at: start + 17 * minute });
    expect([opened.told, slept.told]).toEqual([[], []]);
    slept.until(0);
    expect(slept.told).toEqual(['last', 'over']);
  });

  it('[CL13] a clock that is set right passes a moment twice and tells it once', () => {
    const wall = screen();
    wall.until(minute - second);
    wall.sees({ at: wall.look.at - 3 * second });
    wall.until(50 * second);
    expect(wall.told).toEqual(['near', 'last']);
  });
});
