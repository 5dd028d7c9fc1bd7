/** The clock as it is handed to whoever needs one: the real one here, one held by the hand in tests. */

export interface Clock {
  /** Server time in milliseconds since 1970. */
  now(): number;
  /** Runs once at or soon after a moment; returns its own undo. */
  at(moment: number, run: () => void): () => void;
  /** Takes the time anew from the machine. Called only while no café's clock runs. */
  settle?(): void;
}

/** Node's timers take at most this long; longer waits look again then. */
const longestWaitMs = 60_000;

/**
 * The machine's time as it was when the server started, and from then on a clock that runs evenly: somebody may set the machine's clock
 * in mid-round, and a deadline must not move for it. While the machine sleeps it stands still, and so does the café.
 */
export function createSystemClock(): Clock {
  const offBy = (): number => Date.now() - performance.now();
  let base = offBy();
  const now = (): number => Math.floor(base + performance.now());
  return {
    now,
    at(moment, run) {
      let timer: NodeJS.Timeout;
      const wait = (): void => {
        const left = moment - now();
        if (left <= 0) timer = setTimeout(run, 0);
        else timer = setTimeout(wait, Math.min(left, longestWaitMs));
      };
      wait();
      return () => clearTimeout(timer);
    },
    settle() {
      base = offBy();
    },
  };
}

export const systemClock: Clock = createSystemClock();
