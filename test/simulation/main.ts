/** Many cafés from the command line: `npm run simulate -- --cafes 10000 --seed 1`. */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { simulate } from './run.ts';
import { planSizes } from './plan.ts';
import { Figures } from './figures.ts';

const { values } = parseArgs({
  options: {
    cafes: { type: 'string', default: '100' },
    seed: { type: 'string', default: '1' },
    twice: { type: 'boolean' },
    /** `table`, `boards`: a few phones, and much more goes wrong. */
    size: { type: 'string', default: 'hall' },
  },
});
const cafes = Number(values.cafes);
const size = planSizes.find((one) => one === values.size) ?? 'hall';
const first = Number(values.seed);
const progressMs = 10_000;

const figures = new Figures();
const failed: number[] = [];
const started = Date.now();
let saidAt = started;
let steps = 0;

for (let seed = first; seed < first + cafes; seed += 1) {
  const outcome = await simulate(seed, size);
  steps += outcome.steps;
  figures.add(outcome.figures);
  const findings = [...outcome.findings];
  if (values.twice && (await simulate(seed, size)).hash !== outcome.hash)
    findings.push({ rule: 'SM5', what: 'the same seed gave another journal' });
  if (findings.length > 0) {
    failed.push(seed);
    process.stdout.write(`seed ${seed}\n${findings.map(({ rule, what }) => `  ${rule}: ${what}\n`).join('')}`);
  }
  if (Date.now() - saidAt < progressMs) continue;
  saidAt = Date.now();
  process.stdout.write(
    `${seed - first + 1} cafés, ${failed.length} not well, ${perMinute(seed - first + 1)} a minute\n`,
  );
}

process.stdout.write(`${figures.lines().join('\n')}\n`);
process.stdout.write(`${cafes} cafés, ${steps} steps, ${perMinute(cafes)} cafés a minute\n`);
process.stdout.write(failed.length === 0 ? 'all well\n' : `not well: ${failed.join(' ')}\n`);
process.exitCode = failed.length === 0 ? 0 : 1;

function perMinute(count: number): number {
  return Math.round((count * 60_000) / (Date.now() - started));
}
