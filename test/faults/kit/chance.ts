/** Chance that can be repeated. Every random test prints its seed. */

export interface Chance {
  /** From 0 up to 1, never 1. */
  next(): number;
  /** A whole number from `from` up to and with `to`. */
  between(from: number, to: number): number;
  /** True in so many of a hundred cases. */
  percent(of: number): boolean;
}

/** mulberry32: small, and good enough to choose moments and pages. */
export function chanceFrom(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from + 1)),
    percent: (of) => next() * 100 < of,
  };
}

export function freshSeed(): number {
  return Date.now() % 1_000_000;
}
