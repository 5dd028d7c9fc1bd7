import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { doze } from './doze.ts';

const dozed = (ms: number): Promise<void> => new Promise((resolve) => doze(ms, resolve));

it('[JO11] what comes while the thread sleeps is done between two naps, and the wait is as long as it was to be', async () => {
  const begun = performance.now();
  const done: string[] = [];
  setTimeout(() => done.push('came'), 1);
  await dozed(12);
  expect(done).toEqual(['came']);
  expect(performance.now() - begun).toBeGreaterThanOrEqual(12);
});

it('[JO11] a crowd that comes in is let in between two naps, not one at each', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  let inside = 0;
  server.on('connection', (socket) => {
    inside += 1;
    socket.on('error', () => undefined).destroy();
  });
  const { port } = server.address() as AddressInfo;
  // The system answers them all at once; the server learns of one at each turn.
  for (let phone = 0; phone < 100; phone += 1) connect(port, '127.0.0.1').on('error', () => undefined);
  await dozed(100);
  // One at each nap would be twenty.
  expect(inside).toBeGreaterThan(50);
  server.close();
});
