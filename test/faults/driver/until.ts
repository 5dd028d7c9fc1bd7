import { setTimeout as wait } from 'node:timers/promises';

/** Waits until something holds, looking every few milliseconds. Resolves with how long it took. */
export async function until(holds: () => boolean | Promise<boolean>, what: string, ms = 20_000): Promise<number> {
  const begun = performance.now();
  while (!(await holds())) {
    if (performance.now() - begun > ms) throw new Error(`waited ${ms} ms for ${what}`);
    await wait(5);
  }
  return performance.now() - begun;
}
