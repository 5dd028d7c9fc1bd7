/** One direction of one connection through a bad network: late, slow, or swallowed without a word. Order is kept. */
import type { Readable, Writable } from 'node:stream';

export interface FlowWeather {
  /** How late each piece comes, in milliseconds, asked anew for each. */
  readonly late: () => number;
  /** Null for as fast as it goes. */
  readonly bytesPerSecond: number | null;
}

export interface Flow {
  /** Nothing comes through any more, and nobody is told. */
  swallow(): void;
  stop(): void;
}

/** `ended` once all has come through and the writer has finished. */
export function flow(from: Readable, to: Writable, weather: FlowWeather, ended: () => void): Flow {
  // Two timers that end in the same millisecond may fire in either order: each runs the oldest that waits, not its own.
  const waiting: (() => void)[] = [];
  const timers = new Set<NodeJS.Timeout>();
  let swallows = false;
  let last = 0;
  const later = (bytes: number, run: () => void): void => {
    const { bytesPerSecond } = weather;
    const takes = bytesPerSecond === null ? 0 : (bytes / bytesPerSecond) * 1000;
    last = Math.max(last, performance.now() + weather.late()) + takes;
    waiting.push(run);
    const timer = setTimeout(
      () => {
        timers.delete(timer);
        const oldest = waiting.shift();
        if (!swallows) oldest?.();
      },
      Math.max(0, last - performance.now()),
    );
    timers.add(timer);
  };
  from.on('data', (bytes: Buffer) => {
    if (!swallows) later(bytes.length, () => to.writable && to.write(bytes));
  });
  from.on('end', () => later(0, ended));
  return {
    swallow() {
      swallows = true;
    },
    stop() {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}
