import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { randomFrom } from '../../shared/seating/random.ts';
import { flow } from './chaos-flow.ts';

it('keeps the order of a connection, its end last, however late each piece is', async () => {
  const random = randomFrom(7);
  const written = Array.from({ length: 500 }, (_, at) => `${at} `);
  const heard = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const [near, far] = [new PassThrough(), new PassThrough()];
      flow(near, far, { late: () => 3 * random(), bytesPerSecond: null }, () => far.end());
      const all = far.toArray();
      for (const piece of written) {
        near.write(piece);
        if (random() < 0.1) await new Promise(setImmediate);
      }
      near.end();
      return Buffer.concat(await all).toString();
    }),
  );
  for (const one of heard) expect(one).toBe(written.join(''));
});
