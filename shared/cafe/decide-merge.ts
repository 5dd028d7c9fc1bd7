/** Somebody came in twice: the facilitator says which entry stays. */
import type { CommandOf } from './commands.ts';
import type { DecideContext } from './context.ts';
import { decideLeave, seatsOnArrival } from './decide-people.ts';
import { decideRepair } from './decide-repair.ts';
import type { CafeEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { personById } from './find.ts';
import type { Cafe } from './model.ts';
import { accept, refuse, type Decision } from './refusals.ts';

/** The seats of `gone` are free from now on; whoever stays keeps their own, and comes back in if they had left. */
export function decideMerge(
  cafe: Cafe,
  { keep, gone, plan }: CommandOf<'mergePeople'>,
  context: Pick<DecideContext, 'seed'>,
): Decision<readonly CafeEvent[]> {
  const kept = personById(cafe, keep);
  const double = personById(cafe, gone);
  if (!kept || !double) return refuse('person-unknown');
  if (kept.id === double.id) return refuse('same-person');
  const events: CafeEvent[] = [];
  if (double.here && kept.here) {
    const left = decideLeave(cafe, gone);
    if (!left.ok) return left;
    // Before the seats are drawn a mark binds nobody to a place: whoever stays can do what the other entry was asked to do.
    events.push(...left.value.filter(({ type }) => cafe.seats.length > 0 || type !== 'hostMarked'));
  }
  events.push({ type: 'peopleMerged', keep, gone });
  if (!kept.here && double.here) events.push({ type: 'personReturned', person: keep });
  const merged = events.reduce<Cafe>(evolve, cafe);
  if (!kept.here && double.here) events.push(...seatsOnArrival(merged, keep, context));
  if (plan === undefined || !double.here || !kept.here) return accept(events);
  return decideRepair(cafe, { change: { kind: 'leave', people: [gone] }, events, plan }, context);
}
