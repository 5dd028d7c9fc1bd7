/** Somebody comes back with another phone. How often that may be tried is counted at the door. */
import type { CommandOf } from './commands.ts';
import type { DecideContext } from './context.ts';
import { decideReturn, mostPeople } from './decide-people.ts';
import { currentStage, peopleHere } from './find.ts';
import type { CafeEvent } from './events.ts';
import type { Cafe, PersonId } from './model.ts';
import { anotherCode, recognise } from './personal-codes.ts';
import { accept, refuse, type Decision } from './refusals.ts';

/** Nobody has more: whoever takes up one after the other, by hand or not, loses the earliest. */
const mostPhones = 12;

/** The same phone again has what it has: a lost answer and a double tap end in one chair. */
export function decidePhone(
  cafe: Cafe,
  { called, code, keyHash, lost }: CommandOf<'takeUpPhone'>,
  context: Pick<DecideContext, 'seed'>,
): Decision<readonly CafeEvent[]> {
  if (Object.hasOwn(cafe.keys, keyHash)) return accept([]);
  const { is } = recognise(cafe, called, code);
  if (is === 'unclear') return refuse('number-needed');
  if (is === 'nobody') return refuse('person-not-recognised');
  if (!is.here && currentStage(cafe).kind === 'close') return refuse('cafe-closed');
  if (!is.here && peopleHere(cafe).length >= mostPeople) return refuse('cafe-full');
  const tickets = ticketsOf(cafe, is.id);
  const events: CafeEvent[] = [
    { type: 'phoneTakenUp', person: is.id, keyHash, lost: lost ? tickets : tickets.slice(0, 1 - mostPhones) },
  ];
  // Whoever holds the lost phone has read the digits on it.
  if (lost) events.push({ type: 'codesGiven', codes: { [is.id]: anotherCode(cafe, context.seed) } });
  const returned = decideReturn(cafe, is.id, context);
  return returned.ok ? accept([...events, ...returned.value]) : returned;
}

function ticketsOf(cafe: Cafe, person: PersonId): readonly string[] {
  return Object.entries(cafe.keys).flatMap(([hash, key]) =>
    key.role === 'participant' && key.person === person ? [hash] : [],
  );
}
