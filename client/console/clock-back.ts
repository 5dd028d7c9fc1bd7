/** What the clock is to be when something is taken back: worked out when that is pressed, so that what has been done to it since stays. */
import { timeLeftOf, type TimeLeft } from '../../shared/cafe/clock.ts';
import type { Clock, StageId } from '../../shared/cafe/model.ts';
import type { CafeStore } from '../cafe/store.ts';

const minuteMs = 60_000;

/** Without the minutes that were given. `at`: server milliseconds. Null where no clock runs. */
export function withoutMinutes(clock: Clock, minutes: number, at: number): TimeLeft | null {
  const left = timeLeftOf(clock, at);
  return left && { ...left, ms: Math.max(0, left.ms - minutes * minuteMs) };
}

/** With what would be left by now of the quiet minutes of `before`. */
export function withQuiet(clock: Clock, before: Clock, at: number): TimeLeft | null {
  const [left, quietMs] = [timeLeftOf(clock, at), timeLeftOf(before, at)?.quietMs];
  return left && { ...left, ...(quietMs === undefined ? {} : { quietMs }) };
}

/**
 * The clock of a stage as it was last before it was left or ended: minutes may have been given to it that this device had not heard of when
 * that was pressed.
 */
export function lastClock(
  store: Pick<CafeStore, 'getState' | 'subscribe'>,
  { stage, clock }: { readonly stage: StageId; readonly clock: Clock },
): () => Clock {
  // A question may have been open for a while.
  const now = store.getState().room;
  let last = now?.stage === stage ? now.clock : clock;
  const stop = store.subscribe(({ room }) => {
    if (room?.stage !== stage) stop();
    else if (room.clock.state !== 'over') last = room.clock;
  });
  return () => last;
}
