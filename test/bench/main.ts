/** `npm run bench sync`: measurements that take minutes and depend on the machine. They are never tests. */
import process from 'node:process';
import { readOptions, usage, type Options } from './sync/options.ts';
import { benchSync } from './sync/sync-bench.ts';

const [what, ...args] = process.argv.slice(2);

function options(): Options | null {
  try {
    if (what === 'sync') return readOptions(args);
    console.error(usage);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  return null;
}

process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
const chosen = options();
const well = chosen !== null && (await benchSync(chosen));
// Sockets that are still saying goodbye need not be waited for.
process.exit(well ? 0 : 1);
