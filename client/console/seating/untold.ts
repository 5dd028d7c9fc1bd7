import type { SeatingProblem } from '../../../shared/seating/problem.ts';

/**
 * The same problem without its plan, where nobody has been told anything of it, nobody is locked and no table waits for a host: then
 * nothing has to be repaired, and whoever plans anew plans better.
 */
export function plannedAnew(problem: SeatingProblem): SeatingProblem {
  const { past } = problem;
  const bound =
    past !== null && (past.frozen > 0 || past.announcedThrough > 0 || past.vacant.length + past.locked.length > 0);
  return bound ? problem : { ...problem, past: null };
}
