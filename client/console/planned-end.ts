/** When the café is over if nothing more is changed. */
import { timeLeftMs } from '../../shared/cafe/clock.ts';
import type { RoomView } from '../../shared/cafe/views.ts';

const minuteMs = 60_000;

export function plannedEnd(room: Pick<RoomView, 'programme' | 'stage' | 'clock'>, now: number): number {
  const at = room.programme.findIndex((stage) => stage.id === room.stage);
  const left = Math.max(0, timeLeftMs(room.clock, now) ?? 0);
  const coming = room.programme.slice(at + 1).reduce((sum, stage) => sum + stage.minutes * minuteMs, 0);
  return now + left + coming;
}
