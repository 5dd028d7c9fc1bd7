import { expect, it } from 'vitest';
import { doze } from './doze.ts';

it('[JO11] what comes while the thread sleeps is done between two naps, and the wait is as long as it was to be', async () => {
  const begun = performance.now();
  const done: string[] = [];
  setTimeout(() => done.push('came'), 1);
  await new Promise<void>((resolve) => {
    doze(12, () => {
      done.push('over');
      resolve();
    });
    setImmediate(() => done.push('had come'));
  });
  expect(done).toEqual(['had come', 'came', 'over']);
  expect(performance.now() - begun).toBeGreaterThanOrEqual(12);
});
