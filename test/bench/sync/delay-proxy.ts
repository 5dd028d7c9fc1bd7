/** A TCP proxy that holds everything back for a while, in both directions: the distance between a phone and a far server. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface DelayProxy {
  readonly port: number;
  close(): void;
}

/** Passes bytes on to a local port, `eachWayMs` later. */
export async function openDelayProxy(to: number, eachWayMs: number): Promise<DelayProxy> {
  const sockets = new Set<Socket>();
  const server = createServer((near) => {
    const far = connect({ port: to, host: '127.0.0.1', noDelay: true });
    near.setNoDelay(true);
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one);
      // Timers of one length run in the order in which they were set, so nothing overtakes.
      one.on('data', (bytes) => setTimeout(() => other.write(bytes), eachWayMs));
      one.on('close', () => {
        sockets.delete(one);
        setTimeout(() => other.destroy(), eachWayMs);
      });
      one.on('error', () => one.destroy());
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
