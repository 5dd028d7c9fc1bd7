/** An instance played with a solver: once, or for each of its live steps, blind to the steps that come later. */
import type { SeatingAnswer, SeatingProblem } from '../../../shared/seating/problem.ts';
import { problemOfInstance } from './instance-problem.ts';
import { problemOfStep } from './instance-step.ts';
import type { Instance } from './instance.ts';

export interface Played {
  readonly problem: SeatingProblem;
  readonly answer: SeatingAnswer;
  readonly ms: number;
}

/** Told whether this is the last step: one may want to search on there. */
export type Solver = (problem: SeatingProblem, step: { readonly last: boolean }) => SeatingAnswer;

export function play(instance: Instance, solver: Solver): readonly Played[] {
  const { live } = instance;
  if (live === undefined) return [timed(problemOfInstance(instance), solver, true)];
  const played: Played[] = [];
  for (const index of live.steps.keys()) {
    const known = { ...instance, live: { ...live, steps: live.steps.slice(0, index + 1) } };
    const problem = problemOfStep(
      known,
      played.map(({ answer }) => answer),
    );
    played.push(timed(problem, solver, index === live.steps.length - 1));
  }
  return played;
}

function timed(problem: SeatingProblem, solver: Solver, last: boolean): Played {
  const start = performance.now();
  const answer = solver(problem, { last });
  return { problem, answer, ms: performance.now() - start };
}
