/** When the plan goes out, and which version it is then. */
import type { CommandOf } from './commands.ts';
import type { DecideContext } from './context.ts';
import type { CafeEvent } from './events.ts';
import type { Cafe } from './model.ts';
import { dayOf, mostPlanVersions } from './plan-versions.ts';
import { accept, refuse, type Decision } from './refusals.ts';

type Moment = Pick<DecideContext, 'at' | 'documents'>;

/** From the second version on, people are told what is different: nobody reads a whole plan again to find it. [EX10] */
export function decideIssue(
  cafe: Cafe,
  { after, changes }: CommandOf<'issuePlan'>,
  context: Moment,
): Decision<readonly CafeEvent[]> {
  if (after !== cafe.plan.length) return refuse('plan-was-issued');
  if (cafe.plan.length >= mostPlanVersions) return refuse('list-is-full');
  if (cafe.plan.length > 0 && changes.length === 0) return refuse('changes-missing');
  return accept([issued(cafe, changes, context)]);
}

/** With the close people go home with the plan, so it is 1.0 unless somebody has sent it out before. [EX10] */
export function withFirstVersion(
  cafe: Cafe,
  decision: Decision<readonly CafeEvent[]>,
  context: Moment,
): Decision<readonly CafeEvent[]> {
  if (!decision.ok || cafe.plan.length > 0) return decision;
  const closes = decision.value.some(
    (event) => event.type === 'stageEntered' && cafe.programme.find(({ id }) => id === event.stage)?.kind === 'close',
  );
  return closes ? accept([...decision.value, issued(cafe, [], context)]) : decision;
}

function issued(cafe: Cafe, changes: readonly string[], { at, documents }: Moment): CafeEvent {
  return { type: 'planIssued', version: { day: dayOf(at, cafe), changes, mark: documents.planMark() } };
}
