/** Requests that never end: sockets that say nothing, or a byte now and then. */
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { joinCafe } from '../../../client/cafe/http.ts';
import { newSecret } from '../../../client/cafe/secrets.ts';

export interface SlowRequests {
  /** How long each was kept, in ms. */
  readonly kept: readonly number[];
  /** How long honest people took to come in meanwhile, in ms; infinite for whoever did not. */
  readonly joins: readonly number[];
}

const patienceMs = 70_000;
const joinsMeanwhile = 20;

export async function slowRequests(
  server: { url: string; port: number },
  code: string,
  count: number,
  dripMs = 1500,
): Promise<SlowRequests> {
  const head = `POST /api/doors/${code}/people HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nX: ${'x'.repeat(500)}`;
  const sockets = Array.from({ length: count }, (_, index) => {
    const socket = connect({ port: server.port, host: '127.0.0.1', allowHalfOpen: true });
    let at = 0;
    // A third says nothing at all.
    const dripping = setInterval(() => {
      if (index % 3 > 0 && socket.writable) socket.write(head[at++ % head.length] ?? 'x');
    }, dripMs);
    socket.on('close', () => clearInterval(dripping));
    return socket;
  });
  const keeping = Promise.all(sockets.map((socket) => keptFor(socket, patienceMs)));
  const joins: number[] = [];
  for (let join = 0; join < joinsMeanwhile; join += 1) {
    const started = performance.now();
    const joined = await joinCafe(server.url, code, {
      ticket: newSecret(),
      name: '',
      organisation: '',
      actorType: null,
    });
    joins.push(joined.ok ? performance.now() - started : Number.POSITIVE_INFINITY);
    await wait(100);
  }
  return { kept: await keeping, joins };
}

/** How long until the server hangs up on this socket, in ms. */
export async function keptFor(socket: Socket, ms = patienceMs): Promise<number> {
  const started = performance.now();
  socket.on('error', () => undefined);
  socket.resume();
  await new Promise<void>((resolve) => {
    const patience = setTimeout(resolve, ms);
    const over = (): void => {
      clearTimeout(patience);
      resolve();
    };
    socket.once('end', over);
    socket.once('close', over);
  });
  socket.destroy();
  return performance.now() - started;
}
