/** What to do with a café that is in memory, now and then: a pure rule, so that it can be shown. */

/** As much of a café as the rule asks about. */
export interface CaredFor {
  /** Somebody is connected, its clock runs, or something is on its way to the disk. */
  readonly isNeeded: boolean;
  /** When somebody last did something, in server milliseconds. */
  readonly usedAt: number;
  readonly entriesSinceSnapshot: number;
  /** How many have come since this was asked before, some seconds ago. */
  readonly entriesLately: number;
}

export interface Care {
  /** What is stored is folded into a snapshot. */
  readonly compact: boolean;
  /** The café leaves memory. */
  readonly sleep: boolean;
}

export const quietMs = 30_000;
export const sleepAfterMs = 15 * 60_000;
/** Worth folding once it is quiet, and worth it even while people write: reading it all again would take a second. */
export const manyEntries = 500;
export const tooManyEntries = 100_000;
/**
 * So many between two looks, which are ten seconds apart, are a rush. Folding takes what a rush needs itself, so it waits until that is
 * over, but not for ever: a crash would make the next start long.
 */
export const rush = 5_000;
export const mostEntries = 250_000;

export function careFor(cafe: CaredFor, now: number): Care {
  const { isNeeded, usedAt, entriesSinceSnapshot, entriesLately } = cafe;
  const unused = now - usedAt;
  const sleep = !isNeeded && unused >= sleepAfterMs;
  const compact =
    entriesSinceSnapshot >= (entriesLately >= rush ? mostEntries : tooManyEntries) ||
    (unused >= quietMs && entriesSinceSnapshot >= manyEntries) ||
    // The last chance for a while; what a vote or a withdrawal has let go of should not outlive the day.
    (sleep && entriesSinceSnapshot > 1);
  return { compact, sleep };
}
