/** What a played instance is worth, counted and proven by our own proof. */
import { usualWeights, type SeatingAnswer, type SeatingProblem } from '../../../shared/seating/problem.ts';
import { proveSeating } from '../../../shared/seating/proof.ts';
import type { Task } from './collection.ts';
import type { Played } from './play.ts';

export interface Judgement {
  /** Units by which hard rules are broken, over all steps. */
  readonly hard: number;
  readonly repeats: number;
  readonly returns: number;
  /** Of what was played, with all moved seats of all steps. */
  readonly cost: number;
  /** Cost above the proven bound. */
  readonly excess: number;
  /** Pairs of colleagues at one table, above their bound. */
  readonly colleagues: number;
  /** Announced seats that were changed, over all steps. */
  readonly moved: number;
  /** Whether the answer says that the rules contradict each other. */
  readonly contradicts: boolean;
}

export function judge(played: readonly Played[]): Judgement {
  const proofs = played.map(({ problem, answer }) => proveSeating(problem, answer));
  const last = proofs.at(-1);
  const problem = played.at(-1)?.problem;
  if (last === undefined || problem === undefined) throw new Error('nothing was played');
  const { weights } = problem;
  const moved = sum(proofs.map((proof) => proof.moved.count));
  const strangers = sum(played.slice(0, -1).map((step) => newHostsWhoNeverSat(step.problem, step.answer)));
  // The last proof knows its own step alone; a café pays for all of them, and is not excused for moves that one step had to make.
  const cost = last.cost + weights.moved * (moved - last.moved.count) + weights.newHost * strangers;
  const least = last.leastCost - weights.moved * last.moved.least;
  const colleagues = last.mix.find(({ name }) => name === 'org');
  return {
    hard: sum(proofs.flatMap(({ broken }) => broken.map(({ units }) => units))),
    repeats: last.repeats.count,
    returns: last.returns.count,
    cost,
    excess: cost - least,
    colleagues: colleagues === undefined ? 0 : colleagues.count - colleagues.least,
    moved,
    contradicts: played.some(({ answer }) => answer.contradictions.length > 0),
  };
}

/**
 * How much worse than the best known plan, in repeat meetings; NaN where none is known. Costs are compared, not what they exceed:
 * whoever found that plan may have proven another bound. In live instances the rounds that were played differ, and with them what
 * the rest can reach: there each is compared with its own bound.
 */
export function gapOf({ cost, excess }: Judgement, { kind, best }: Task): number {
  if (best === null) return Number.NaN;
  return (kind === 'live' ? excess - best.excess : cost - best.cost) / usualWeights.repeat;
}

function newHostsWhoNeverSat({ past }: SeatingProblem, { hosts }: SeatingAnswer): number {
  if (past === null) return 0;
  const played = past.seats.slice(0, past.frozen);
  return past.vacant.filter(({ table }) => {
    const person = hosts[table];
    return person !== undefined && !played.some((seats) => seats[table]?.includes(person));
  }).length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
