/** A bad network between some people and the server: slow, late, stalled, cut, or swallowing everything without a word. */
import { connect, createServer, type Socket } from 'node:net';
import { once } from 'node:events';

export interface Weather {
  /** Bytes a second in each direction of each connection; null for as fast as it goes. */
  bytesPerSecond: number | null;
  /** How late each piece comes, in ms, asked anew for each piece. Order is kept. */
  late: () => number;
  /** Nothing gets through, and nobody is told. */
  swallows: boolean;
}

export interface ChaosProxy {
  readonly url: string;
  readonly port: number;
  readonly weather: Weather;
  /** Open connections through it. */
  connections(): number;
  /** Ends this many of them with a reset. */
  cut(count: number): void;
  close(): Promise<void>;
}

/** More than this never waits inside: then the sender is made to wait, as a full network does. */
const mostWaiting = 16 * 1024;
const stepMs = 10;

export async function chaosProxy(target: number): Promise<ChaosProxy> {
  const weather: Weather = { bytesPerSecond: null, late: () => 0, swallows: false };
  const pairs = new Set<readonly [Socket, Socket]>();
  const server = createServer({ allowHalfOpen: false, noDelay: true }, (near) => {
    const far = connect({ port: target, host: '127.0.0.1', noDelay: true });
    const pair = [near, far] as const;
    pairs.add(pair);
    const end = (): void => {
      pairs.delete(pair);
      near.resetAndDestroy();
      far.resetAndDestroy();
    };
    const stops = [flow(near, far, weather, end), flow(far, near, weather, end)];
    for (const socket of pair) {
      socket.on('error', end);
      socket.on('close', () => {
        for (const stop of stops) stop();
        // Somebody who hangs up in a network that swallows is not heard to.
        if (!weather.swallows) end();
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    weather,
    connections: () => pairs.size,
    cut(count) {
      for (const [near, far] of [...pairs].slice(0, count)) {
        near.resetAndDestroy();
        far.resetAndDestroy();
      }
    },
    async close() {
      for (const [near, far] of pairs) {
        near.destroy();
        far.destroy();
      }
      server.close();
      await once(server, 'close');
    },
  };
}

/** One direction of one connection; answers how to stop it. */
function flow(from: Socket, to: Socket, weather: Weather, end: () => void): () => void {
  const waiting: { bytes: Buffer; readonly due: number }[] = [];
  let held = 0;
  let allowance = 0;
  let ended = false;
  let timer: NodeJS.Timeout | null = null;

  function pump(): void {
    timer = null;
    const now = performance.now();
    if (weather.bytesPerSecond !== null)
      allowance = Math.min(allowance + (weather.bytesPerSecond * stepMs) / 1000, 4096);
    for (let first = waiting[0]; first && first.due <= now; first = waiting[0]) {
      const most = weather.bytesPerSecond === null ? first.bytes.length : Math.floor(allowance);
      if (most === 0) break;
      const piece = first.bytes.subarray(0, most);
      allowance = Math.max(0, allowance - piece.length);
      held -= piece.length;
      first.bytes = first.bytes.subarray(piece.length);
      if (first.bytes.length === 0) waiting.shift();
      if (!weather.swallows && to.writable) to.write(piece);
    }
    if (held < mostWaiting && to.writableLength < mostWaiting && from.isPaused()) from.resume();
    if (waiting.length > 0 || from.isPaused()) timer = setTimeout(pump, stepMs);
    else if (ended) end();
  }

  from.on('data', (bytes: Buffer) => {
    if (weather.swallows) return;
    const last = waiting.at(-1)?.due ?? 0;
    waiting.push({ bytes, due: Math.max(last, performance.now() + weather.late()) });
    held += bytes.length;
    if (held >= mostWaiting) from.pause();
    timer ??= setTimeout(pump, weather.bytesPerSecond === null && weather.late() === 0 ? 0 : stepMs);
  });
  from.on('end', () => {
    ended = true;
    timer ??= setTimeout(pump, stepMs);
  });
  return () => {
    if (timer) clearTimeout(timer);
    timer = null;
  };
}
