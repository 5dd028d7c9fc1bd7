/** The benchmark of the seating: every instance with several seeds, the targets, the golfers, and other methods. */
import { availableParallelism, cpus, loadavg } from 'node:os';
import process from 'node:process';
import type { Collection, Task } from './collection.ts';
import { comparePeers } from './compare.ts';
import { columns, polishedColumn } from './figures.ts';
import { golfTasks } from './golf.ts';
import { measure, type Measured } from './measure.ts';
import type { Options } from './options.ts';
import { heading, rowOf, shown } from './table.ts';
import { targetsOf, type Target } from './targets.ts';

const print = (words: string): void => console.log(words);

/** Measures and prints. True when no rule is broken needlessly, contradictions are named, and plans can be repeated. */
export function benchSeating({ name, tasks }: Collection, options: Options): boolean {
  const golf = golfTasks(options.filter);
  print(`${availableParallelism()} cores (${cpus()[0]?.model ?? 'unknown'}), Node ${process.version}`);
  print(
    `load average ${loadavg()
      .map((load) => load.toFixed(2))
      .join(' ')}; what runs beside makes times longer`,
  );
  print(
    `${tasks.length} instances from ${name}, ${options.seeds} seeds each; worst of seeds; cost, excess and ms: median.`,
  );
  print(
    '"a/b": ours, and the best known. Excess: cost above what is proven. Gap: cost above the best known, in repeat meetings.',
  );
  print(
    'ms: the longest call for a plan (live: the longest step), warm; "x loop": in units of a fixed piece of work.\n',
  );
  const rows = measureAll(tasks, options);
  if (golf.length > 0) print('\nSocial golfers (groups-size-rounds); a plan without repeats is known for each:');
  const courses = measureAll(golf, { ...options, background: false });
  const targets = targetsOf(rows, courses);
  print(`\nTargets\n${targets.map(lineOf).join('\n')}`);
  comparePeers(rows, options.seeds, print);
  return targets.every(({ must, reached }) => !must || reached !== false);
}

function measureAll(tasks: readonly Task[], options: Options): readonly Measured[] {
  if (tasks.length === 0) return [];
  const shownColumns = options.background ? [...columns, polishedColumn] : columns;
  print(heading(shownColumns));
  const rows = tasks.map((task) => {
    const row = measure(task, options);
    print(rowOf(shownColumns, row));
    return row;
  });
  const loops = rows.map(({ loopMs }) => loopMs);
  if (loops.length > 0)
    print(`fixed piece of work: ${shown(Math.min(...loops), 1)} to ${shown(Math.max(...loops), 1)} ms`);
  return rows;
}

function lineOf({ name, reached, found }: Target): string {
  const mark = reached === null ? '   -' : reached ? ' yes' : '  NO';
  return `${mark}  ${name}: ${found}`;
}
