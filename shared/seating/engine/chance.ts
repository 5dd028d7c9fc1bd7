/**
 * Chance for the search: whole numbers only, so that the same seed makes the same choices in every engine.
 *
 * The generator is sfc32 by Chris Doty-Humphrey (public domain).
 */
export interface Chance {
  /** A whole number from 0 up to, not including, `below` (at most 2^16 for an even draw). */
  readonly below: (below: number) => number;
}

export function chanceFrom(seed: number): Chance {
  let a = Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b);
  let b = Math.imul(seed ^ 0x243f6a88, 0xc2b2ae35);
  let c = seed | 0;
  let d = 1;
  const next = (): number => {
    const mixed = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (c << 21) | (c >>> 11);
    c = (c + mixed) | 0;
    return mixed >>> 0;
  };
  for (let warm = 0; warm < 15; warm += 1) next();
  return { below: (below) => Math.floor((next() * below) / 4294967296) };
}

/** Fisher-Yates in place. */
export function shuffle<T>(list: T[], chance: Chance): T[] {
  for (let last = list.length - 1; last > 0; last -= 1) {
    const pick = chance.below(last + 1);
    const moved = list[last]!;
    list[last] = list[pick]!;
    list[pick] = moved;
  }
  return list;
}
