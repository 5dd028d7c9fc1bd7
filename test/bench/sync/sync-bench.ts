/** The benchmark of the sync path: the same loads against each server in turn, in one run, on one machine. */
import { writeFileSync } from 'node:fs';
import { checkAuthors } from './content/check-author.ts';
import type { Load, Measurement } from './loads/load.ts';
import { describeMachine, pinLoad, thisMachine } from './machine.ts';
import type { Options } from './options.ts';
import { isFaultless, tableOf, type LoadReport, type Run } from './report.ts';
import { contender, type ContenderName } from './servers/contenders.ts';
import { buildOurs } from './servers/our-build.ts';
import { installPeers } from './servers/peers.ts';

const defaultRepeats = 3;

/** Measures and prints. True when nothing was lost, doubled or wrong anywhere. */
export async function benchSync(options: Options): Promise<boolean> {
  const machine = thisMachine();
  checkAuthors();
  const servers = available(options.servers);
  if (servers.includes('kafebord')) await buildOurs();
  pinLoad();
  console.log(describeMachine(machine));
  console.log(
    options.marks
      ? 'kafebord: on disk, with admission; clients ask for saved marks, as our phones do.'
      : 'kafebord: on disk, with admission; clients do not ask for saved marks (--plain).',
  );
  console.log('One update that reaches one other client is one delivery, however many travel in one message.');
  console.log(
    '"others": what else ran on this machine meanwhile, in % of one core. Figures taken beside it are rough.',
  );
  const reports: LoadReport[] = [];
  for (const load of options.loads) {
    const report = await measureLoad(load, servers, options);
    reports.push(report);
    if (options.json !== null) writeFileSync(options.json, `${JSON.stringify({ machine, reports }, null, 2)}\n`);
  }
  const bad = reports.filter((report) => !isFaultless(report)).map(({ load }) => load);
  console.log(
    bad.length === 0 ? '\nNothing lost, doubled or wrong.' : `\nLOST, DOUBLED OR WRONG in: ${bad.join(', ')}`,
  );
  return bad.length === 0;
}

/** Those that can be measured; without network the others are left out, aloud. */
function available(wanted: readonly ContenderName[]): readonly ContenderName[] {
  const peers = wanted.filter((name) => contender(name, true).isPeer);
  if (peers.length === 0) return wanted;
  const problem = installPeers((words) => console.log(words));
  if (problem === null) return wanted;
  console.log(`NOT MEASURED, because their packages could not be installed: ${peers.join(', ')} (${problem})`);
  return wanted.filter((name) => !peers.includes(name));
}

async function measureLoad(load: Load, servers: readonly ContenderName[], options: Options): Promise<LoadReport> {
  const taking = servers.filter((name) => load.contenders.includes(name));
  const repeats = options.repeats ?? load.repeats ?? defaultRepeats;
  console.log(`\n${load.id}: ${load.about}; median of ${repeats}`);
  if (load.unlimited && taking.includes('kafebord'))
    console.log('kafebord: its bounds on one person’s writing are lifted for this load.');
  const runs: Run[] = [];
  for (let repeat = 0; repeat < repeats; repeat += 1) {
    // Each run begins with another server, so that none is always the one that starts on a warm or a cold machine.
    for (const [index] of taking.entries()) {
      const server = taking[(index + repeat) % taking.length];
      if (server === undefined) continue;
      const measurement = await measured(load, server, { ...options, seed: options.seed + repeat });
      runs.push({ repeat, server, measurement });
    }
  }
  runs.sort((one, other) => taking.indexOf(one.server) - taking.indexOf(other.server));
  console.log(tableOf(load, runs));
  return { load: load.id, about: load.about, runs };
}

/** A server that breaks down is a result as well. */
async function measured(load: Load, server: ContenderName, options: Options): Promise<Measurement> {
  try {
    return await load.measure(contender(server, options.marks || load.id === 'saved'), options);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    return { figures: {}, faults: { lost: 0, doubled: 0, wrong: 1 }, troubles: [`broke off: ${words}`] };
  }
}
