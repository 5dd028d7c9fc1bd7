/** Whose phone is worth a quiet mark: out of reach for a while, or put away. */
import type { PersonId } from '../../../shared/cafe/model.ts';
import type { CafeState } from '../../cafe/store.ts';

/** `offline`: nothing has been heard of the phone. `asleep`: it is locked, or shows something else. */
export type Absence = 'offline' | 'asleep';

/** A phone changes networks, a page is loaded anew: that is no absence. */
export const absentAfterMs = 60_000;

export function absencesAt(
  { asleep, awaySince }: Pick<CafeState, 'asleep' | 'awaySince'>,
  at: number,
): ReadonlyMap<PersonId, Absence> {
  const away = new Map<PersonId, Absence>(asleep.map((person) => [person, 'asleep']));
  for (const [person, since] of Object.entries(awaySince)) if (at - since >= absentAfterMs) away.set(person, 'offline');
  return away;
}
