/** `npm run bench` with sync, seating, phone, likeness or wall: measurements that take long or depend on the machine. They are never tests. */
import process from 'node:process';
import { benchLikeness } from './likeness.ts';
import { benchExports } from './exports/exports-bench.ts';
import { benchComingBack } from './phone/come-back.ts';
import { benchPhone } from './phone/phone-bench.ts';
import { readCollection } from './seating/collection.ts';
import { readOptions as readSeatingOptions, usage as seatingUsage } from './seating/options.ts';
import { benchSeating } from './seating/seating-bench.ts';
import { readOptions as readSyncOptions, usage as syncUsage } from './sync/options.ts';
import { benchSync } from './sync/sync-bench.ts';
import { benchWall } from './wall/wall-bench.ts';

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
    case 'likeness':
      return benchLikeness;
    case 'exports':
      return benchExports;
    case 'phone':
      return async () => {
        const first = await benchPhone();
        return (await benchComingBack()) && first;
      };
    case 'wall':
      return benchWall;
    default:
      console.error(
        `${syncUsage}\n\n${seatingUsage}\n\nexports: what it costs a running café that somebody fetches its files.

phone: the first screen on a slow network and a slow phone, and coming back.\n\nlikeness: what is found of the notes that readers have marked as alike.\n\nwall: how smoothly 2,000 notes scroll on a slow machine.`,
      );
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
