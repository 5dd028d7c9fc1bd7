/** "I am here": somebody has come to their table. */
import { roundGathering } from './arrivals.ts';
import type { CommandOf } from './commands.ts';
import type { DecideContext } from './context.ts';
import type { CafeEvent } from './events.ts';
import { tableOf } from './find.ts';
import type { Cafe } from './model.ts';
import { accept, refuse, type Decision } from './refusals.ts';

/** Said again it changes nothing. Of another round than people gather for it comes too late, or too early. */
export function decideArrive(
  cafe: Cafe,
  { round }: CommandOf<'arrive'>,
  { by }: DecideContext,
): Decision<readonly CafeEvent[]> {
  if (by.role !== 'participant') return refuse('not-allowed');
  if (roundGathering(cafe) !== round) return refuse('stage-moved-on');
  const table = tableOf(cafe, by.person, round);
  if (table === null) return refuse('not-there-then');
  return accept(cafe.arrived[by.person] === table ? [] : [{ type: 'personArrived', person: by.person, table }]);
}
