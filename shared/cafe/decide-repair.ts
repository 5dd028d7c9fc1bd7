/** Something changes while seats are told already: what is left is planned anew, and nobody moves without need. */
import { solveSeating } from '../seating/solve.ts';
import type { CommandOf, SeatsPlan } from './commands.ts';
import type { DecideContext } from './context.ts';
import { effortFor } from './draw-seats.ts';
import type { CafeEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { peopleHere, seatedThrough } from './find.ts';
import type { Cafe } from './model.ts';
import { accept, refuse, type Decision } from './refusals.ts';
import { seatsSetRight } from './seat-arrival.ts';
import { seatingProblem } from './seating-problem.ts';
import { outlook, type SeatingChange } from './seating-situation.ts';
import { keepsPromises, planFor, plannedRounds } from './seats-plan.ts';

export interface Repair {
  readonly change: SeatingChange;
  /** What the change brings about by itself. */
  readonly events: readonly CafeEvent[];
  /** Seats that somebody has seen and accepted; null for the server to plan them. */
  readonly plan: SeatsPlan | null;
}

/** The change itself and the seats after it. A plan that was made from other seats, or does not fit, is refused and nothing happens. */
export function decideRepair(
  cafe: Cafe,
  { change, events, plan }: Repair,
  { seed }: Pick<DecideContext, 'seed'>,
): Decision<readonly CafeEvent[]> {
  if (cafe.seats.length === 0) return accept(events);
  if (plan !== null && plan.base !== cafe.seatsVersion) return refuse('seats-have-changed');
  const after = events.reduce<Cafe>(evolve, cafe);
  if (plan === null) return accept([...events, ...planned(cafe, change, { after, seed })]);
  const rounds = plannedRounds(after, plan);
  if (!rounds || !keepsPromises(after, rounds, outlook(cafe, change).concerned)) return refuse('plan-does-not-fit');
  return accept(rounds.length > 0 ? [...events, { type: 'seatsPlanned', rounds }] : events);
}

export function decideUseSeats(
  cafe: Cafe,
  { plan }: CommandOf<'useSeats'>,
  context: Pick<DecideContext, 'seed'>,
): Decision<readonly CafeEvent[]> {
  if (cafe.seats.length === 0) return refuse('seats-have-changed');
  return decideRepair(cafe, { change: { kind: 'none' }, events: [], plan }, context);
}

function planned(
  cafe: Cafe,
  change: SeatingChange,
  { after, seed }: { readonly after: Cafe; readonly seed: number },
): readonly CafeEvent[] {
  if (peopleHere(after).length === 0 || seatedThrough(after) >= after.rounds.length) return [];
  const problem = seatingProblem(cafe, change);
  const answer = solveSeating(problem, { seed, ...effortFor(problem.people.length) });
  const rounds = plannedRounds(after, planFor(cafe, answer));
  // Where the rules contradict each other the best effort may keep fewer promises than we do: then only those who must, move.
  if (!rounds || !keepsPromises(after, rounds, outlook(cafe, change).concerned)) return seatsSetRight(after);
  return rounds.length > 0 ? [{ type: 'seatsPlanned', rounds }] : [];
}
