/** Clock arithmetic. Deadlines are absolute server times; nobody counts ticks, so a restart or a sleeping phone changes nothing. */
import type { Clock } from './model.ts';

const minuteMs = 60_000;

/** `quietMinutes` of it are for writing alone; as many as the whole stage are none. */
export function startClock(minutes: number, at: number, quietMinutes = 0): Clock {
  if (minutes === 0) return { state: 'stopped' };
  const clock = { state: 'running', startedAt: at, endsAt: at + minutes * minuteMs } as const;
  return quietMinutes > 0 && quietMinutes < minutes ? { ...clock, quietUntil: at + quietMinutes * minuteMs } : clock;
}

export function pauseClock(clock: Clock, at: number): Clock | null {
  if (clock.state !== 'running') return null;
  const paused = { state: 'paused', startedAt: clock.startedAt, leftMs: Math.max(0, clock.endsAt - at) } as const;
  const quietLeftMs = quietLeft(clock, at);
  return quietLeftMs > 0 ? { ...paused, quietLeftMs } : paused;
}

export function resumeClock(clock: Clock, at: number): Clock | null {
  if (clock.state !== 'paused') return null;
  const running = { state: 'running', startedAt: clock.startedAt, endsAt: at + clock.leftMs } as const;
  return clock.quietLeftMs === undefined ? running : { ...running, quietUntil: at + clock.quietLeftMs };
}

/** Adds whole minutes. A clock that is over starts again from now, so that "+5" after the end means five minutes more. */
export function extendClock(clock: Clock, minutes: number, at: number): Clock {
  const more = minutes * minuteMs;
  switch (clock.state) {
    case 'stopped':
      return { state: 'running', startedAt: at, endsAt: at + more };
    case 'running':
      return { ...clock, endsAt: Math.max(clock.endsAt, at) + more };
    case 'paused':
      return { ...clock, leftMs: clock.leftMs + more };
    case 'over':
      return { state: 'running', startedAt: clock.startedAt, endsAt: at + more };
  }
}

export function endClock(clock: Clock, at: number): Clock {
  return { state: 'over', startedAt: clock.state === 'stopped' ? at : clock.startedAt, endedAt: at };
}

/** What was left of a stage, in milliseconds, and how much of that was for writing alone. */
export interface TimeLeft {
  readonly ms: number;
  readonly paused: boolean;
  readonly quietMs?: number;
}

/** A clock with so much left; with nothing left it is over. */
export function clockWith({ ms, paused, quietMs = 0 }: TimeLeft, startedAt: number, at: number): Clock {
  if (ms === 0) return { state: 'over', startedAt, endedAt: at };
  const quiet = quietMs > 0 && quietMs < ms;
  if (paused) return { state: 'paused', startedAt, leftMs: ms, ...(quiet ? { quietLeftMs: quietMs } : {}) };
  return { state: 'running', startedAt, endsAt: at + ms, ...(quiet ? { quietUntil: at + quietMs } : {}) };
}

/** What `clockWith` needs to bring this clock back later. Null for one that does not run. */
export function timeLeftOf(clock: Clock, at: number): TimeLeft | null {
  const left = timeLeftMs(clock, at);
  if (left === null) return null;
  const quietMs = Math.round(quietLeft(clock, at));
  const ms = Math.max(0, Math.round(left));
  return { ms, paused: clock.state === 'paused', ...(quietMs > 0 ? { quietMs } : {}) };
}

/** Milliseconds left at a server time: negative when over, null when no clock runs. */
export function timeLeftMs(clock: Clock, at: number): number | null {
  switch (clock.state) {
    case 'stopped':
      return null;
    case 'running':
      return clock.endsAt - at;
    case 'paused':
      return clock.leftMs;
    case 'over':
      return Math.min(0, clock.endedAt - at);
  }
}

/** Milliseconds left of the quiet minutes at a server time; 0 when it is not quiet. */
export function quietLeft(clock: Clock, at: number): number {
  if (clock.state === 'running') return Math.max(0, (clock.quietUntil ?? at) - at);
  return clock.state === 'paused' ? (clock.quietLeftMs ?? 0) : 0;
}

/** The quiet minutes are over before their time: the table talks. Null when it was not quiet. */
export function endQuiet(clock: Clock, at: number): Clock | null {
  if (quietLeft(clock, at) === 0) return null;
  if (clock.state === 'running') return { state: 'running', startedAt: clock.startedAt, endsAt: clock.endsAt };
  if (clock.state === 'paused') return { state: 'paused', startedAt: clock.startedAt, leftMs: clock.leftMs };
  return null;
}

/** The moment at which the server must act by itself, or null. */
export function deadlineOf(clock: Clock): number | null {
  return clock.state === 'running' ? clock.endsAt : null;
}
