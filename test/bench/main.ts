/** `npm run bench sync` and `npm run bench seating`: measurements that take minutes and depend on the machine. They are never tests. */
import process from 'node:process';
import { readCollection } from './seating/collection.ts';
import { readOptions as readSeatingOptions, usage as seatingUsage } from './seating/options.ts';
import { benchSeating } from './seating/seating-bench.ts';
import { readOptions as readSyncOptions, usage as syncUsage } from './sync/options.ts';
import { benchSync } from './sync/sync-bench.ts';

const [what, ...args] = process.argv.slice(2);

/** The benchmark that was asked for, or null when the words are not understood. Throws an Error when its options or instances are not. */
function chosen(): (() => boolean | Promise<boolean>) | null {
  switch (what) {
    case 'sync': {
      const options = readSyncOptions(args);
      return () => benchSync(options);
    }
    case 'seating': {
      const options = readSeatingOptions(args);
      const collection = readCollection(options.filter);
      return () => benchSeating(collection, options);
    }
    default:
      console.error(`${syncUsage}\n\n${seatingUsage}`);
      return null;
  }
}

function understood(): ReturnType<typeof chosen> {
  try {
    return chosen();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return null;
  }
}

process.once('SIGINT', () => process.exit(130));
process.once('SIGTERM', () => process.exit(143));
const bench = understood();
const well = bench !== null && (await bench());
// Sockets that are still saying goodbye need not be waited for.
process.exit(well ? 0 : 1);
