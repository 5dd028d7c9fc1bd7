/**
 * What code finds around it without being handed it: timers, the time of day, chance, sockets. While a simulated world is entered, all of
 * that is the world's; the real code of server and phone runs in it unchanged, and the same seed gives the same café.
 *
 * Import this before anything that brings Yjs along: its libraries take hold of the clock and of chance when they are loaded.
 */
import nodeCrypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';
import process from 'node:process';
import type { Chance } from './chance.ts';
import type { SimulatedTime } from './time.ts';

interface Surroundings {
  readonly time: SimulatedTime;
  readonly chance: Chance;
  readonly WebSocket: unknown;
}

type Run = (...more: unknown[]) => void;

let around: Surroundings | null = null;

// Each open document waits for the end of the process to say goodbye; a café full of people is many of them in one process.
process.setMaxListeners(0);

const real = {
  now: Date.now,
  elapsed: performance.now.bind(performance),
  values: globalThis.crypto.getRandomValues.bind(globalThis.crypto),
  bytes: nodeCrypto.randomBytes,
  int: nodeCrypto.randomInt,
};

Date.now = () => (around ? around.time.now() : real.now());
// Whoever works in slices must not do more of it on a quick machine.
performance.now = () => (around ? around.time.now() : real.elapsed());

Object.defineProperty(globalThis.crypto, 'getRandomValues', {
  configurable: true,
  value: <T extends ArrayBufferView<ArrayBuffer>>(array: T): T => {
    if (!around) return real.values(array);
    around.chance.draw(new Uint8Array(array.buffer, array.byteOffset, array.byteLength));
    return array;
  },
});

// The server draws its ids and seeds here.
Object.assign(nodeCrypto, {
  randomBytes: (size: number, done?: never) => {
    if (!around) return real.bytes(size, done as never);
    const bytes = Buffer.alloc(size);
    around.chance.draw(bytes);
    return bytes;
  },
  randomInt: (least: number, bound?: number, done?: never) =>
    around && bound === undefined ? around.chance.below(least) : real.int(least, bound as number, done as never),
});
syncBuiltinESMExports();

const replaced = [
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'clearImmediate',
  'WebSocket',
  'fetch',
] as const;

/** From now on the world is simulated; the answer ends that. */
export function enter(world: Surroundings): () => void {
  around = world;
  const { time, chance } = world;
  const before = replaced.map((name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const);
  const random = Math.random;
  const cancel = (handle: Handle | undefined): void => handle?.cancel();
  const instead: Record<(typeof replaced)[number], unknown> = {
    setTimeout: (run: Run, ms = 0, ...more: unknown[]) => new Handle(time.after(ms, () => run(...more))),
    setInterval: (run: Run, ms = 0, ...more: unknown[]) => new Handle(time.every(ms, () => run(...more))),
    setImmediate: (run: Run, ...more: unknown[]) => new Handle(time.after(0, () => run(...more))),
    clearTimeout: cancel,
    clearInterval: cancel,
    clearImmediate: cancel,
    WebSocket: world.WebSocket,
    // Nobody asks for a page here.
    fetch: () => Promise.reject(new TypeError('there are no pages')),
  };
  for (const name of replaced)
    Object.defineProperty(globalThis, name, { configurable: true, writable: true, value: instead[name] });
  Math.random = () => chance.share();
  return () => {
    around = null;
    Math.random = random;
    for (const [name, property] of before) if (property) Object.defineProperty(globalThis, name, property);
  };
}

/** As much of a Node timer as anybody asks for. */
class Handle {
  readonly cancel: () => void;

  constructor(cancel: () => void) {
    this.cancel = cancel;
  }

  unref(): this {
    return this;
  }

  ref(): this {
    return this;
  }
}
