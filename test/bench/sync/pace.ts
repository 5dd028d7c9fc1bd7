/** Doing something at random moments: independent people, none of whom waits for another or for the server. */
import { performance } from 'node:perf_hooks';
import type { Random } from '../../../shared/seating/random.ts';
import { Histogram } from './figures.ts';

export interface Pace {
  /** How often in all, on average. */
  readonly perSecond: number;
  readonly seconds: number;
  /** Lateness is counted after this long. */
  readonly warmSeconds: number;
  readonly random: Random;
  readonly stopped?: AbortSignal;
}

/** Most that is done in one breath, so that a generator that is behind still reads what comes in. */
const mostAtOnce = 500;

/** Resolves when the time is over, with how late each act was, in milliseconds. */
export function paced({ perSecond, seconds, warmSeconds, random, stopped }: Pace, act: () => void): Promise<Histogram> {
  const late = new Histogram();
  const begin = performance.now();
  const warm = begin + warmSeconds * 1000;
  const end = begin + seconds * 1000;
  const gap = (): number => (-Math.log(1 - random()) / perSecond) * 1000;
  let next = begin + gap();
  return new Promise((resolve) => {
    const turn = (): void => {
      const now = performance.now();
      if (now >= end || stopped?.aborted === true) return resolve(late);
      for (let done = 0; next <= now && done < mostAtOnce; done += 1) {
        act();
        if (next >= warm) late.add(now - next);
        next += gap();
      }
      if (next <= now) setImmediate(turn);
      else setTimeout(turn, 1);
      return undefined;
    };
    turn();
  });
}
