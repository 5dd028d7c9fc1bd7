/** The versions of the plan that leaves the café: 1.0 when it is first sent out or the café closes, and one more for each correction. */
import type { Cafe, PlanVersion } from './model.ts';

export const mostPlanVersions = 100;
export const mostPlanChanges = 20;

/** `1.0` for the first, `1.1` for the second. */
export function versionName(index: number): string {
  return `1.${index}`;
}

export interface PlanStanding {
  /** The version that the plan as it is now belongs to. */
  readonly version: string;
  /** It is not sent out: nothing has been yet, or something is different from what was. */
  readonly draft: boolean;
}

/** `mark`: what the plan is now. What is different from the last version is a draft of the next one. */
export function planStanding(
  { plan }: { readonly plan: readonly Pick<PlanVersion, 'mark'>[] },
  mark: string,
): PlanStanding {
  const last = plan.at(-1);
  const draft = last?.mark !== mark;
  return { version: versionName(plan.length - (draft ? 0 : 1)), draft };
}

/** The calendar day of a moment, where the café is: `YYYY-MM-DD`. */
export function dayOf(at: number, { settings }: Pick<Cafe, 'settings'>): string {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: settings.timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((each) => each.type === type)?.value ?? '';
  return `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
}
