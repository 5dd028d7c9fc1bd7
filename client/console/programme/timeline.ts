/** The programme against the clock: what each part took, what is on, and when the rest begins if nothing more is changed. */
import { timeLeftMs } from '../../../shared/cafe/clock.ts';
import type { Stage } from '../../../shared/cafe/model.ts';
import type { RoomView } from '../../../shared/cafe/views.ts';

const minuteMs = 60_000;

/** `done` has been there and is behind, `skipped` is behind and never was. */
export type PartState = 'done' | 'skipped' | 'now' | 'coming';

export interface TimelinePart {
  readonly stage: Stage;
  readonly state: PartState;
  /** Whole minutes that it has taken; null for what has not been, and for doors that may have stood open for days. */
  readonly spent: number | null;
  /** Whole minutes left of what is on, rounded up; null when no clock runs. */
  readonly left: number | null;
  /** Server time at which what is to come begins; null for the rest. At the doors: if they were left now. */
  readonly startsAt: number | null;
}

export function timelineOf(
  { programme, stage, clock, runs }: Pick<RoomView, 'programme' | 'stage' | 'clock' | 'runs'>,
  at: number,
): readonly TimelinePart[] {
  const current = programme.findIndex(({ id }) => id === stage);
  const leftMs = timeLeftMs(clock, at);
  let begins = at + Math.max(0, leftMs ?? 0);
  return programme.map((part, index) => {
    if (index > current) {
      const startsAt = begins;
      begins += part.minutes * minuteMs;
      return { stage: part, state: 'coming', spent: null, left: null, startsAt };
    }
    const own = runs.filter((run) => run.stage === part.id);
    const spentMs = own.reduce((sum, { startedAt, endedAt }) => sum + (endedAt ?? at) - startedAt, 0);
    const spent = part.kind === 'doors' || own.length === 0 ? null : Math.round(spentMs / minuteMs);
    if (index < current) {
      const state = own.length === 0 && part.kind !== 'doors' ? 'skipped' : 'done';
      return { stage: part, state, spent, left: null, startsAt: null };
    }
    const left = leftMs === null ? null : Math.ceil(Math.max(0, leftMs) / minuteMs);
    return { stage: part, state: 'now', spent, left, startsAt: null };
  });
}
