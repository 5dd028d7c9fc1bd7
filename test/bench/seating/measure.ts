/** One instance, solved with each seed, timed and judged. */
import { seatingSearch, solveSeating } from '../../../shared/seating/solve.ts';
import { calibrate } from './calibration.ts';
import type { Task } from './collection.ts';
import { judge, type Judgement } from './judge.ts';
import type { Options } from './options.ts';
import { play, type Solver } from './play.ts';

export interface Measured extends Task {
  /** One for each seed. */
  readonly judgements: readonly Judgement[];
  /** The longest call with each seed, after one that warms up. */
  readonly ms: readonly number[];
  /** The fixed piece of work, just before. */
  readonly loopMs: number;
  /** Whether the same seed gave the same plan again. */
  readonly same: boolean;
  /** After two more seconds of searching, with each seed; null when it was not asked for. */
  readonly polished: readonly Judgement[] | null;
}

const backgroundMs = 2_000;

export function measure(task: Task, { seeds, background }: Options): Measured {
  const { instance } = task;
  const loopMs = calibrate();
  const first = play(instance, solver(1));
  const runs = Array.from({ length: seeds }, (_, index) => play(instance, solver(index + 1)));
  const answers = [first, runs[0] ?? []].map((run) => JSON.stringify(run.map(({ answer }) => answer)));
  // A café whose rules contradict each other has no better plan to wait for.
  const polish = background && task.kind !== 'infeasible';
  return {
    ...task,
    judgements: runs.map(judge),
    ms: runs.map((run) => Math.max(...run.map(({ ms }) => ms))),
    loopMs,
    same: answers[0] === answers[1],
    polished: polish ? runs.map((_, index) => judge(play(instance, patientSolver(index + 1)))) : null,
  };
}

function solver(seed: number): Solver {
  return (problem) => solveSeating(problem, { seed });
}

/** As `solver`, and searches on in the last step, as the console does beside a café that is running. */
function patientSolver(seed: number): Solver {
  return (problem, { last }) => {
    if (!last) return solveSeating(problem, { seed });
    const search = seatingSearch(problem, { seed });
    search.step();
    const end = performance.now() + backgroundMs;
    while (!search.done() && performance.now() < end) search.step();
    return search.answer();
  };
}
