/** The time of the running stage, as every screen tells it: how much is left, and in which words. */
import { useRoom, useTimeLeft } from '../cafe/hooks.tsx';
import type { Clock, Stage } from '../../shared/cafe/model.ts';
import type { CommonMessages } from '../../shared/locale/nb/common.ts';
import { currentStageOf } from './stage.ts';

const minuteMs = 60_000;
export const warnings = { near: 5 * minuteMs, last: minuteMs } as const;
export type Warning = keyof typeof warnings;

export interface StageTime {
  /** Milliseconds; not below 0. */
  readonly leftMs: number;
  readonly totalMs: number;
  readonly state: 'running' | 'paused' | 'over';
  /** The last stretch of a running stage: its last five minutes, its last minute. */
  readonly warning: Warning | null;
  readonly kind: Stage['kind'];
}

/** Milliseconds that the stage was planned for, or is given now. An extended clock is longer than planned: its ring is full for a while. */
export function totalOf(stage: Stage, clock: Clock, leftMs: number): number {
  const given = stage.minutes === 0 && clock.state === 'running' ? clock.endsAt - clock.startedAt : 0;
  return Math.max(stage.minutes * minuteMs, given, leftMs, 1);
}

/** A warning that came before half of the time has passed would warn of nothing: two minutes for a move have only the last one. */
export function isWarned(warning: Warning, totalMs: number): boolean {
  return warnings[warning] <= totalMs / 2;
}

export function warningAt(leftMs: number, totalMs: number): Warning | null {
  if (leftMs <= 0) return null;
  if (leftMs <= warnings.last && isWarned('last', totalMs)) return 'last';
  return leftMs <= warnings.near && isWarned('near', totalMs) ? 'near' : null;
}

/** Null when nothing is timed. */
export function useStageTime(): StageTime | null {
  const room = useRoom();
  const left = useTimeLeft();
  if (left === null) return null;
  const stage = currentStageOf(room);
  const { clock } = room;
  const leftMs = Math.max(0, left);
  const totalMs = totalOf(stage, clock, leftMs);
  // Without the server nobody says that the time is out, but the clock knows.
  const state = clock.state === 'paused' ? 'paused' : leftMs === 0 ? 'over' : 'running';
  const warning = state === 'running' ? warningAt(leftMs, totalMs) : null;
  return { leftMs, totalMs, state, warning, kind: stage.kind };
}

export function timeWords({ state, warning, kind }: StageTime, { clock }: CommonMessages): string {
  if (state !== 'running') return clock[state];
  if (warning === null) return clock.left;
  return warning === 'near' ? clock.near : clock.last(kind);
}
