/** Whose choice it is: people choose for themselves, and facilitators enter what those say who carry no phone. */
import { personById } from './find.ts';
import type { Actor, Cafe, PersonId } from './model.ts';

/** `asked`: for whom, where somebody is named. Null where nobody may choose for them. */
export function chooserOf(cafe: Cafe, asked: PersonId | undefined, by: Actor): PersonId | null {
  if (by.role === 'participant') return asked === undefined || asked === by.person ? by.person : null;
  const person = asked === undefined ? undefined : personById(cafe, asked);
  return person && person.here && !person.phone ? person.id : null;
}
