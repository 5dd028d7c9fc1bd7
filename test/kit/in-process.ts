/** The real server inside the test's own process: real sockets on a free port, with a clock and a disk that the test holds. */
import type { Clock } from '../../server/clock.ts';
import { systemClock } from '../../server/clock.ts';
import { serve, type Serving } from '../../server/serve.ts';
import { memoryJournal, type MemoryJournal } from './memory-journal.ts';
import { pages } from './pages.ts';

export interface InProcess {
  readonly url: string;
  readonly journal: MemoryJournal;
  readonly serving: Serving;
  close(): Promise<void>;
}

export async function serveHere(
  options: {
    readonly journal?: MemoryJournal;
    readonly clock?: Clock;
    readonly origins?: readonly string[];
    readonly port?: number;
  } = {},
): Promise<InProcess> {
  const journal = options.journal ?? memoryJournal();
  const serving = await serve({
    host: '127.0.0.1',
    port: options.port ?? 0,
    origins: options.origins ?? [],
    journal,
    clock: options.clock ?? systemClock,
    interfaces: () => ({}),
    pages,
    log: () => () => undefined,
  });
  return { url: `http://127.0.0.1:${serving.port}`, journal, serving, close: () => serving.close() };
}
