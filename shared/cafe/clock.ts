/** Clock arithmetic. Deadlines are absolute server times; nobody counts ticks, so a restart or a sleeping phone changes nothing. */
import type { Clock } from './model.ts';

const minuteMs = 60_000;

export function startClock(minutes: number, at: number): Clock {
  return minutes > 0 ? { state: 'running', startedAt: at, endsAt: at + minutes * minuteMs } : { state: 'stopped' };
}

export function pauseClock(clock: Clock, at: number): Clock | null {
  if (clock.state !== 'running') return null;
  return { state: 'paused', startedAt: clock.startedAt, leftMs: Math.max(0, clock.endsAt - at) };
}

export function resumeClock(clock: Clock, at: number): Clock | null {
  if (clock.state !== 'paused') return null;
  return { state: 'running', startedAt: clock.startedAt, endsAt: at + clock.leftMs };
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

/** The moment at which the server must act by itself, or null. */
export function deadlineOf(clock: Clock): number | null {
  return clock.state === 'running' ? clock.endsAt : null;
}
