/** How long to wait before the next try: at random, up to a bound that doubles, so that a hall does not come back as one. */

const firstMs = 500;
const longestMs = 4000;
/** Whatever a server says, somebody is waiting. */
const longestToldMs = 30_000;

export interface Retry {
  /** Milliseconds to wait now; after each the next may be longer. */
  next(): number;
  /** The server has asked to be left alone for so many milliseconds: heeded once, by the next wait. */
  told(ms: number): void;
  /** There is reason to believe that the network is back. */
  reset(): void;
}

/** `random` gives numbers from 0 up to 1. */
export function createRetry(random: () => number = Math.random): Retry {
  let tries = 0;
  let toldMs = 0;
  return {
    next() {
      const wait = toldMs + random() * Math.min(longestMs, firstMs * 2 ** tries);
      tries += 1;
      toldMs = 0;
      return wait;
    },
    told(ms) {
      if (ms > 0) toldMs = Math.min(longestToldMs, ms);
    },
    reset() {
      tries = 0;
      toldMs = 0;
    },
  };
}
