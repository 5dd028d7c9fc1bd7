/** The running clock as the wall shows it. Null when nothing is timed. */
import { useRoom, useTimeLeft } from '../cafe/hooks.tsx';
import type { CommonMessages } from '../../shared/locale/nb/common.ts';
import type { ProjectorMessages } from '../../shared/locale/nb/projector.ts';
import { stageNow } from './stage-now.ts';

export interface Time {
  readonly leftMs: number;
  readonly totalMs: number;
  readonly state: 'running' | 'paused' | 'over';
  /** The last stretch of the stage. */
  readonly near: boolean;
}

const minuteMs = 60_000;
const nearMs = 2 * minuteMs;

export function useTime(): Time | null {
  const room = useRoom();
  const left = useTimeLeft();
  if (left === null) return null;
  const { stage } = stageNow(room);
  // Extended clocks are longer than planned; the ring is then full for a while.
  const totalMs = Math.max(stage.minutes * minuteMs, left, 1);
  // Without the server nobody says that the time is out, but the clock knows.
  const state = room.clock.state === 'paused' ? 'paused' : left <= 0 ? 'over' : 'running';
  return { leftMs: left, totalMs, state, near: state === 'running' && left <= Math.min(nearMs, totalMs / 4) };
}

export function timeWords({ state, near }: Time, common: CommonMessages, projector: ProjectorMessages): string {
  if (state === 'paused') return common.clock.paused;
  if (state === 'over') return common.clock.over;
  return near ? projector.clock.near : common.clock.left;
}
