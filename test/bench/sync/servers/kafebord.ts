/** Our own server as it runs in a hall: on disk, with admission. */
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { systemClock } from '../../../../server/clock.ts';
import { openEmbeddedJournal } from '../../../../server/journal/embedded.ts';
import { serve } from '../../../../server/serve.ts';
import { dataFolder, ready } from './child.ts';

const boundless = { burst: 1e9, perSecond: 1e9 };

const journal = await openEmbeddedJournal(dataFolder);
const serving = await serve({
  host: '127.0.0.1',
  port: 0,
  origins: [],
  journal,
  clock: systemClock,
  interfaces: () => ({}),
  pages: fileURLToPath(new URL('../../../../dist/client', import.meta.url)),
  log: () => () => undefined,
  // Only for loads in which one person writes faster than people may.
  ...(process.env['BENCH_UNLIMITED'] === '1' ? { limits: { updateRate: boundless, updateBytesRate: boundless } } : {}),
});
ready(serving.port, async () => {
  await serving.close();
  await journal.close();
});
