/** How much room there is beside the cafés, and how long a synced write takes: measured by writing. */
import { statfs } from 'node:fs/promises';
import { spreadOf } from '../../shared/hall/spread.ts';
import type { DiskMeasure } from '../../shared/wire/hall.ts';
import { Scratch } from './scratch.ts';

/** As many commits of the usual size as a lively table makes in half a minute, or fewer on a disk that is slow. */
const writes = 40;
const writeBytes = 4096;
const longestMs = 4000;

/** Takes at most a few seconds and never rejects. The disk works on threads of its own meanwhile; the server goes on. */
export async function measureDisk(folder: string): Promise<DiskMeasure> {
  let scratch: Scratch | null = null;
  try {
    const { bavail, bsize } = await statfs(folder);
    scratch = await Scratch.open(folder, 'disk-check');
    const bytes = new Uint8Array(writeBytes).fill(0x5a);
    const took: number[] = [];
    const begun = performance.now();
    while (took.length < writes && performance.now() - begun < longestMs) {
      const before = performance.now();
      // oxlint-disable-next-line eslint/no-await-in-loop -- one after the other is what is measured
      await scratch.write(bytes);
      took.push(performance.now() - before);
    }
    const spread = spreadOf(took);
    return spread ? { state: 'measured', freeBytes: bavail * bsize, ...spread } : { state: 'failed', full: false };
  } catch (error) {
    const full = error instanceof Error && 'code' in error && (error.code === 'ENOSPC' || error.code === 'EDQUOT');
    return { state: 'failed', full };
  } finally {
    await scratch?.close();
  }
}
