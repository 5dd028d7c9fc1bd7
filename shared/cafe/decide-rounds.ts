/** One round more, or one less. What has begun is never touched. */
import type { CommandOf } from './commands.ts';
import type { DecideContext } from './context.ts';
import { decideRepair } from './decide-repair.ts';
import { mostRounds, mostStages } from './design.ts';
import type { CafeEvent } from './events.ts';
import { currentStage, roundBegun } from './find.ts';
import type { Cafe } from './model.ts';
import { nextRound } from './additions.ts';
import { accept, refuse, type Decision } from './refusals.ts';

export function decideAddRound(
  cafe: Cafe,
  { title, question, hint, minutes, plan }: CommandOf<'addRound'>,
  context: Pick<DecideContext, 'seed'>,
): Decision<readonly CafeEvent[]> {
  if (currentStage(cafe).kind === 'close') return refuse('cafe-closed');
  const { round, stages, after } = nextRound(cafe, { title, question, hint, minutes });
  if (round.number > mostRounds || cafe.programme.length + stages.length > mostStages) return refuse('list-is-full');
  const events: CafeEvent[] = [{ type: 'roundAdded', round, stages, after }];
  return decideRepair(cafe, { change: { kind: 'rounds', rounds: round.number }, events, plan }, context);
}

/** The last round, as long as nobody has got to it and nothing is written for it. The seats of the others stay as they were told. */
export function decideDropRound(
  cafe: Cafe,
  { plan }: CommandOf<'dropRound'>,
  context: Pick<DecideContext, 'seed' | 'documents'>,
): Decision<readonly CafeEvent[]> {
  const round = cafe.rounds.length;
  if (round <= 1) return refuse('last-round');
  const begun = roundBegun(cafe) >= round || currentStage(cafe).round === round;
  if (begun || context.documents.hasWordsOf(round)) return refuse('round-has-begun');
  const events: CafeEvent[] = [{ type: 'roundDropped', round }];
  if (plan === null) return accept(events);
  return decideRepair(cafe, { change: { kind: 'rounds', rounds: round - 1 }, events, plan }, context);
}
