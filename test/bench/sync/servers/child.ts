/** The channel between the benchmark and a server that it has started: "ready on this port", and "how much is alive in you?". */
import process from 'node:process';

/** Bytes alive after a collection, and resident ones. */
export interface Memory {
  readonly live: number;
  readonly resident: number;
}

export type FromServer =
  | { readonly type: 'ready'; readonly port: number }
  | { readonly type: 'memory'; readonly memory: Memory };

declare const gc: (() => void) | undefined;

/** The folder this server may keep its data in; empty for servers that keep nothing. */
export const dataFolder = process.env['BENCH_DATA'] ?? '';

/** Says which port is open, answers questions about memory, and ends the process after `stop` when the benchmark asks for it. */
export function ready(port: number, stop: () => void | Promise<void>): void {
  const say = (message: FromServer): void => void process.send?.(message);
  process.on('message', (message) => {
    if (message !== 'memory') return;
    // Twice: what the first collection lets go of through finalizers is gone after the second.
    gc?.();
    gc?.();
    const { heapUsed, external, rss } = process.memoryUsage();
    say({ type: 'memory', memory: { live: heapUsed + external, resident: rss } });
  });
  process.on('disconnect', () => process.exit(0));
  process.once('SIGTERM', () => {
    void Promise.resolve(stop()).then(() => process.exit(0));
  });
  say({ type: 'ready', port });
}
