/** The worker in which seats are planned, so that the console never stands still. */
import { seatChanges } from '../../../shared/seating/changes.ts';
import type { SeatingAnswer, SeatingProblem } from '../../../shared/seating/problem.ts';
import { proveSeating } from '../../../shared/seating/proof.ts';
import { seatingSearch, solveSeating, type SeatingSearch } from '../../../shared/seating/solve.ts';
import type { Ask, Planned, Told } from './planning.ts';
import { plannedAnew } from './untold.ts';

/** Whoever has found nothing better for this long has found what there is. */
const patienceMs = 6000;

function tell(told: Told): void {
  self.postMessage(told);
}

function planned(problem: SeatingProblem, answer: SeatingAnswer): Planned {
  return { answer, proof: proveSeating(problem, answer), changes: seatChanges(problem, answer) };
}

function answer(ask: Ask): void {
  const { job, problem } = ask;
  if (ask.kind === 'judge') {
    const given = { ...ask.plan, contradictions: [] };
    tell({ kind: 'repaired', job, planned: planned(problem, given) });
    return;
  }
  const { seed } = ask;
  if (ask.kind === 'repair') {
    const asked = ask.anew ? plannedAnew(problem) : problem;
    tell({ kind: 'repaired', job, planned: planned(problem, solveSeating(asked, { seed })) });
    return;
  }
  tell({ kind: 'standing', job, proof: proveSeating(problem, ask.plan) });
  const search = seatingSearch(plannedAnew(problem), { seed });
  search.step();
  tell({ kind: 'better', job, planned: planned(problem, search.answer()) });
  searchOn({ job, problem, search }, 0);
}

interface Improving {
  readonly job: number;
  readonly problem: SeatingProblem;
  readonly search: SeatingSearch;
}

/** Works and rests in turn, so that the laptop stays cool. `idleMs` of work have found nothing. */
function searchOn(improving: Improving, idleMs: number): void {
  const { job, problem, search } = improving;
  if (search.done() || idleMs > patienceMs) return;
  const from = performance.now();
  const found = search.step();
  const workedMs = performance.now() - from;
  if (found) tell({ kind: 'better', job, planned: planned(problem, search.answer()) });
  setTimeout(() => attempt(job, () => searchOn(improving, found ? 0 : idleMs + workedMs)), workedMs);
}

/** A job that fails is answered as well: somebody waits for it. */
function attempt(job: number, run: () => void): void {
  try {
    run();
  } catch {
    tell({ kind: 'failed', job });
  }
}

self.addEventListener('message', ({ data }: MessageEvent<Ask>) => attempt(data.job, () => answer(data)));
