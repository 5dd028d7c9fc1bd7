/** The network between phones and the server, in our hand: cut off, no word gets through and every connection is gone. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface Line {
  /** Where phones reach the server. */
  readonly url: string;
  cut(): void;
  mend(): void;
  close(): Promise<void>;
}

export async function lineTo(server: string): Promise<Line> {
  const { port: target } = new URL(server);
  const sockets = new Set<Socket>();
  let isCut = false;
  const listening = createServer((phone) => {
    if (isCut) {
      phone.destroy();
      return;
    }
    const there = connect(Number(target), '127.0.0.1');
    for (const [one, other] of [
      [phone, there],
      [there, phone],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy());
      one.on('close', () => {
        sockets.delete(one);
        other.destroy();
      });
      one.pipe(other);
    }
  });
  listening.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const { port } = listening.address() as AddressInfo;
  const drop = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${port}`,
    cut() {
      isCut = true;
      drop();
    },
    mend() {
      isCut = false;
    },
    async close() {
      drop();
      listening.close();
      await once(listening, 'close');
    },
  };
}
