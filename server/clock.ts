/** The clock as it is handed to whoever needs one: the real one here, one held by the hand in tests. */

export interface Clock {
  /** Server time in milliseconds since 1970. */
  now(): number;
  /** Runs once at or soon after a moment; returns its own undo. */
  at(moment: number, run: () => void): () => void;
}

/** Node's timers take at most this long; longer waits look again then. It also bounds how late a jump of the wall clock is noticed. */
const longestWaitMs = 60_000;

export const systemClock: Clock = {
  now: () => Date.now(),
  at(moment, run) {
    let timer: NodeJS.Timeout;
    const wait = (): void => {
      const left = moment - Date.now();
      if (left <= 0) timer = setTimeout(run, 0);
      else timer = setTimeout(wait, Math.min(left, longestWaitMs));
    };
    wait();
    return () => clearTimeout(timer);
  },
};
