/**
 * The fault tests at full size, one by one:
 *
 *   npm run faults -- kill --times 1000
 *   npm run faults -- power --cuts 500
 *   npm run faults -- damage --times 200        (with --log: hits the write-ahead log as well)
 *   npm run faults -- full            (as root: on a disk of four megabytes)
 *
 * Each takes `--seed`. They talk to this machine alone and end by themselves.
 */
import { parseArgs } from 'node:util';
import process from 'node:process';
import { crashes, type CrashKind } from './crashes.ts';
import { damages } from './damages.ts';
import { freshSeed } from './kit/chance.ts';
import { diskShim } from './kit/shim.ts';
import { onASmallDisk } from './small-disk.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    times: { type: 'string' },
    cuts: { type: 'string' },
    seed: { type: 'string' },
    log: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed ?? freshSeed());
const times = Number(values.times ?? values.cuts ?? 500);
const [what = ''] = positionals;

// Ended by hand it leaves no server behind.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

switch (what) {
  case 'kill':
    await run(['kill']);
    break;
  case 'power': {
    const shim = diskShim();
    if (!shim.ok) leave(`Power cuts cannot be tried here: ${shim.why}.`);
    await run(['power', 'torn', 'torn', 'error']);
    break;
  }
  case 'damage': {
    console.log(`damage: ${times} bits, --seed ${seed}`);
    verdict((await damages({ times, seed, log: values.log, told: console.log })).broken);
    break;
  }
  case 'full':
    verdict(
      await onASmallDisk().catch((error: unknown) => leave(error instanceof Error ? error.message : String(error))),
    );
    break;
  default:
    leave('Which fault? Use: npm run faults -- kill --times 1000, power --cuts 500, damage --times 200, or full.');
}

async function run(kinds: readonly CrashKind[]): Promise<void> {
  console.log(`${what}: ${times} times, --seed ${seed}`);
  const begun = performance.now();
  const report = await crashes({ kinds, times, seed, told: console.log, keep: true });
  const { broken, moments, acknowledged, seen, startsMs } = report;
  const slowest = Math.round(Math.max(...startsMs));
  console.log(
    `${report.crashes} crashes (${JSON.stringify(moments)}) in ${Math.round((performance.now() - begun) / 1000)} s`,
  );
  console.log(`${acknowledged} acknowledged and ${seen} seen before a crash; slowest start ${slowest} ms`);
  verdict(broken);
}

function verdict(broken: readonly string[]): void {
  console.log(broken.length === 0 ? 'Every promise was kept.' : `Broken:\n${broken.slice(0, 50).join('\n')}`);
  if (broken.length > 0) process.exitCode = 1;
}

function leave(why: string): never {
  console.error(why);
  process.exit(1);
}
