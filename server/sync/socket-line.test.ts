import { Writable, type Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { expect, it } from 'vitest';
import { waitingBytes } from '../../shared/wire/limits.ts';
import { heartbeat } from './frames.ts';
import { Message } from './message.ts';
import { SocketLine } from './socket-line.ts';

const name = Uint8Array.of(4, 119, 97, 108, 108);

it('[LI7] whoever has much to read is not asked whether they live, and is let go when they have not read it in half a minute', () => {
  let now = 0;
  const done: string[] = [];
  const underway: (() => void)[] = [];
  const stream = new Writable({ write: (_chunk, _encoding, written) => void underway.push(() => written()) });
  const socket = { OPEN: 1, readyState: 1, ping: () => done.push('asked'), terminate: () => done.push('let go') };
  const line = new SocketLine(socket as unknown as WebSocket, stream as unknown as Duplex, () => now);
  const beatAt = (ms: number): void => {
    now = ms;
    line.beat(heartbeat.named(name));
  };
  line.carry(name, [new Message(new Uint8Array(waitingBytes + 1))]);
  beatAt(15_000);
  expect(done).toEqual([]);
  beatAt(31_000);
  expect(done).toEqual(['let go']);

  for (let next = underway.shift(); next; next = underway.shift()) next();
  return new Promise<void>((resolve) => void setImmediate(resolve)).then(() => {
    beatAt(45_000);
    expect(done).toEqual(['let go', 'asked']);
  });
});
