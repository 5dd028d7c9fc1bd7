/** Who sees what of a board. */
import type { Anonymity, Role } from '../cafe/model.ts';
import { fitted, withoutLabels, type Entry, type EntryView, type OwnEntry } from './entries.ts';
import type { BoardPlan } from './plan.ts';

/**
 * The entries of one board that those who run the café see, or everybody: those that are there, fitted to the plan. Where the board asks
 * for consent, everybody sees those whose writers have agreed; names of people only where that is so, or where the café shows names.
 */
export function shownEntries(
  plan: BoardPlan,
  entries: readonly Entry[],
  to: 'facilitators' | 'room',
  anonymity: Anonymity,
): readonly EntryView[] {
  if (to === 'room' && plan.seenBy !== 'room') return [];
  return entries.flatMap(({ id, board, values, agreed, removed }) => {
    if (board !== plan.id || removed) return [];
    if (to === 'room' && plan.consent !== null && !agreed) return [];
    const all = fitted(plan, values);
    const named = to === 'facilitators' || plan.consent !== null || anonymity === 'names';
    return [{ id, values: named ? all : withoutLabels(plan, all), agreed }];
  });
}

/** What somebody has written on the boards that are theirs to write on. */
export function ownEntries(
  plans: readonly BoardPlan[],
  entries: readonly Entry[],
  person: string,
): readonly OwnEntry[] {
  return entries.flatMap(({ id, board, values, by, agreed, removed }) => {
    const plan = plans.find((candidate) => candidate.id === board);
    return plan && by === person && !removed ? [{ id, board, agreed, values: fitted(plan, values) }] : [];
  });
}

/** The boards that somebody of this role may see or write on. */
export function boardsFor(plans: readonly BoardPlan[], role: Role): readonly BoardPlan[] {
  if (role === 'facilitator' || role === 'cofacilitator') return plans;
  return plans.filter(
    ({ seenBy, writtenBy }) => seenBy === 'room' || (role === 'participant' && writtenBy === 'everybody'),
  );
}
