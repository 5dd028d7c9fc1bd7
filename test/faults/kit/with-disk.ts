/** For test files alone: tests that need a disk of ours. */
import { describe } from 'vitest';
import { diskShim } from './shim.ts';

/** A `describe` that is left out, and says so in its name, where the disk cannot be had. */
export function describeWithDisk(name: string, tests: () => void): void {
  const shim = diskShim();
  if (shim.ok) describe(name, tests);
  else describe.skip(`${name} (not run: ${shim.why})`, tests);
}
