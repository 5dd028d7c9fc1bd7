/** Chance from a seed that can be given again: every random test here says which one it used. */
import process from 'node:process';
import { randomFrom } from '../../../shared/seating/random.ts';

export interface Chance {
  /** In [0, 1). */
  next(): number;
  /** A whole number in [0, limit). */
  below(limit: number): number;
  /** True this often. */
  often(share: number): boolean;
  pick<T>(list: readonly T[]): T;
  bytes(length: number): Uint8Array;
}

export function chanceFrom(seed: number): Chance {
  const next = randomFrom(seed);
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    next,
    below,
    often: (share) => next() < share,
    pick<T>(list: readonly T[]): T {
      if (list.length === 0) throw new Error('nothing to pick from');
      return list[below(list.length)] as T;
    },
    bytes: (length) => Uint8Array.from({ length }, () => below(256)),
  };
}

/** The seed from the environment, or a new one. */
export function seedFor(name = 'ABUSE_SEED'): number {
  const given = Number(process.env[name]);
  return Number.isInteger(given) && given > 0 ? given : Date.now() % 1_000_000;
}

/** How to run a random test again, for its title. */
export function again(seed: number, name = 'ABUSE_SEED'): string {
  return `(again: ${name}=${seed})`;
}
