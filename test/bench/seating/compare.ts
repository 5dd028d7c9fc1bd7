/** The same instances, seated by others. */
import type { SeatingAnswer } from '../../../shared/seating/problem.ts';
import { median } from '../sync/figures.ts';
import type { Task } from './collection.ts';
import { gapOf, judge, type Judgement } from './judge.ts';
import type { Measured } from './measure.ts';
import { peers } from './peers/all.ts';
import type { Peer } from './peers/room.ts';
import { play } from './play.ts';
import { heading, rowOf, shown, type Column } from './table.ts';

/** One way of seating one instance, with several seeds. */
interface Attempt {
  readonly by: string;
  readonly task: Task;
  readonly judgements: readonly Judgement[];
  readonly ms: number;
}

/** Medians over seeds need few of them, and some methods take seconds for one plan. */
const mostSeeds = 3;

/** Prints what all methods make of the cafés and of the golfers that are planned from the beginning. */
export function comparePeers(measured: readonly Measured[], seeds: number, print: (words: string) => void): void {
  const rows = measured.filter(({ kind, best }) => (kind === 'cafe' || kind === 'golf') && best !== null);
  if (rows.length === 0) return;
  print(
    '\nOther methods, written from their descriptions. Gap in repeat meetings, repeats; "!" where a rule is broken.',
  );
  print('Live instances are left out, as none of the others repairs a plan.');
  for (const { name, most } of peers)
    if (Number.isFinite(most)) print(`${name}: left out above ${most} people, to keep this short.`);
  print(heading(columns));
  const attempts = rows.flatMap((row) => {
    const own = attemptsAt(row, Math.min(seeds, mostSeeds));
    print(rowOf(columns, own));
    return own;
  });
  for (const [kind, what] of [
    ['cafe', 'cafés'],
    ['golf', 'golf'],
  ] as const)
    summarise(
      attempts.filter(({ task }) => task.kind === kind),
      what,
      print,
    );
}

function attemptsAt(row: Measured, seeds: number): readonly Attempt[] {
  const ours: Attempt = { by: 'kafebord', task: row, judgements: row.judgements, ms: median(row.ms) };
  const taking = peers.filter(({ most }) => row.instance.people.length <= most);
  return [ours, ...taking.map((peer) => attempt(peer, row, seeds))];
}

function attempt(peer: Peer, task: Task, seeds: number): Attempt {
  const runs = Array.from({ length: seeds }, (_, index) =>
    play(task.instance, (problem): SeatingAnswer => {
      return { rounds: peer.plan(problem, index + 1), hosts: {}, contradictions: [] };
    }),
  );
  return {
    by: peer.name,
    task,
    judgements: runs.map(judge),
    ms: median(runs.flatMap((run) => run.map(({ ms }) => ms))),
  };
}

const names = ['kafebord', ...peers.map(({ name }) => name)];

const columns: readonly Column<readonly Attempt[]>[] = [
  { title: 'instance', width: 19, cell: (row) => row[0]?.task.instance.id ?? '' },
  ...names.map((name) => ({
    title: name,
    width: Math.max(14, name.length),
    cell: (row: readonly Attempt[]) => {
      const found = row.find(({ by }) => by === name);
      if (found === undefined) return '-';
      return `${shown(medianGap(found), 1)} ${shown(medianRepeats(found), 0)}${keepsRules(found) ? ' ' : '!'}`;
    },
  })),
];

function summarise(attempts: readonly Attempt[], what: string, print: (words: string) => void): void {
  if (attempts.length === 0) return;
  print(`\n${what.padEnd(19)}  rules kept  median gap  median repeats  median ms`);
  for (const name of names) {
    const own = attempts.filter(({ by }) => by === name);
    if (own.length === 0) continue;
    const cells = [
      `${own.filter(keepsRules).length} of ${own.length}`.padStart(10),
      shown(median(own.map(medianGap)), 1).padStart(10),
      shown(median(own.map(medianRepeats)), 0).padStart(14),
      shown(median(own.map(({ ms }) => ms)), 1).padStart(9),
    ];
    print([name.padEnd(19), ...cells].join('  '));
  }
}

function medianGap({ judgements, task }: Attempt): number {
  return median(judgements.map((judgement) => gapOf(judgement, task)));
}

function medianRepeats({ judgements }: Attempt): number {
  return median(judgements.map(({ repeats }) => repeats));
}

function keepsRules({ judgements }: Attempt): boolean {
  return judgements.every(({ hard }) => hard === 0);
}
