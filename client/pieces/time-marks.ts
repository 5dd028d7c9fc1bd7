/** The few moments of a stage that are said aloud or rung: five minutes, one minute, the time is out. Each once for one deadline. */
import { useEffect, useRef } from 'react';
import { useRoom, useTimeLeft, useVisit } from '../cafe/hooks.tsx';
import type { StageId } from '../../shared/cafe/model.ts';
import { currentStageOf } from './stage.ts';
import { isWarned, totalOf, warnings, type Warning } from './stage-time.ts';

export type Mark = Warning | 'over';

/** One look at the clock. */
export interface Look {
  /** Server time. */
  readonly at: number;
  readonly stage: StageId;
  /** Null when no clock runs. */
  readonly endsAt: number | null;
  readonly totalMs: number;
}

/** Whoever looks less often than this, or whose clock has jumped, has missed the moment: later it would be false, or startle. */
const missedMs = 5000;
/** The server moves on at the deadline; by our clock that may be a little before it. */
const earlyMs = 300;

/** The moment that lies between two looks, if it was worth a word. */
export function markBetween(before: Look, now: Look): Mark | null {
  const { endsAt } = before;
  if (endsAt === null || now.at - before.at > missedMs || before.at >= endsAt) return null;
  const passed = (moment: number): boolean => before.at < moment && now.at >= moment;
  const movedOn = now.stage !== before.stage || now.endsAt === null;
  if (passed(movedOn ? endsAt - earlyMs : endsAt) && (movedOn || now.endsAt === endsAt)) return 'over';
  if (movedOn || now.endsAt !== endsAt) return null;
  for (const warning of ['last', 'near'] as const)
    if (passed(endsAt - warnings[warning]) && isWarned(warning, before.totalMs)) return warning;
  return null;
}

/** Remembers what was told: a clock that is set right may pass the same moment again. */
export function createMarks(): (look: Look) => Mark | null {
  let before: Look | null = null;
  const told = new Set<string>();
  return (look) => {
    const last = before;
    before = look;
    const mark = last && markBetween(last, look);
    if (!mark) return null;
    const key = `${last.endsAt} ${mark}`;
    if (told.has(key)) return null;
    told.add(key);
    return mark;
  };
}

/** Calls back in each such moment while this is shown; a page that is opened in the middle begins with the next. */
export function useMarks(onMark: (mark: Mark) => void): void {
  const { control } = useVisit();
  const room = useRoom();
  const leftMs = useTimeLeft();
  const marks = useRef<((look: Look) => Mark | null) | null>(null);
  // After every drawing, which is at least once a second while a clock runs.
  useEffect(() => {
    marks.current ??= createMarks();
    const { clock, stage } = room;
    const mark = marks.current({
      at: control.clock.now(),
      stage,
      endsAt: clock.state === 'running' ? clock.endsAt : null,
      totalMs: totalOf(currentStageOf(room), clock, Math.max(0, leftMs ?? 0)),
    });
    if (mark) onMark(mark);
  });
}
