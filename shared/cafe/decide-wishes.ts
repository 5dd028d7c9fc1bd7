/** What the seating has to heed: wishes, who is locked, when somebody is there, and what they can talk in. */
import type { CommandOf, WishPlan } from './commands.ts';
import type { DecideContext } from './context.ts';
import type { CafeEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { personById, seatedThrough, tableOf, within } from './find.ts';
import type { Cafe } from './model.ts';
import { accept, refuse, type Decision } from './refusals.ts';
import { seatsForArrival } from './seat-arrival.ts';

/** More than anybody keeps in mind: a bound on what one leaked link can do. */
const mostWishes = 300;

/** A wish changes no seats by itself: those who have been told keep theirs until a better plan is taken. */
export function decideAddWish(
  cafe: Cafe,
  { wish }: CommandOf<'addWish'>,
  { newId }: Pick<DecideContext, 'newId'>,
): Decision<readonly CafeEvent[]> {
  if (peopleOf(wish).some((person) => !personById(cafe, person))) return refuse('person-unknown');
  if (wish.kind === 'pin' && wish.tables.some((id) => !cafe.tables.some((table) => table.id === id)))
    return refuse('table-unknown');
  if (cafe.wishes.length >= mostWishes) return refuse('list-is-full');
  return accept([{ type: 'wishAdded', wish: { id: newId(), ...wish } }]);
}

function peopleOf(wish: WishPlan): readonly string[] {
  return wish.kind === 'pin' ? [wish.person] : wish.people;
}

/** Somebody may have dropped it a moment ago: that is no mistake. */
export function decideDropWish(cafe: Cafe, { wish }: CommandOf<'dropWish'>): Decision<readonly CafeEvent[]> {
  return accept(cafe.wishes.some(({ id }) => id === wish) ? [{ type: 'wishDropped', wish }] : []);
}

export function decideLock(
  cafe: Cafe,
  { type, person }: CommandOf<'lockPerson' | 'unlockPerson'>,
): Decision<readonly CafeEvent[]> {
  if (!personById(cafe, person)) return refuse('person-unknown');
  const locked = cafe.locked.includes(person);
  if (type === 'lockPerson') return accept(locked ? [] : [{ type: 'personLocked', person }]);
  return accept(locked ? [{ type: 'personUnlocked', person }] : []);
}

/** They lose the seats of rounds they will not be there for, and get one in each other; a running round they have sat down in stays. */
export function decideAttendance(
  cafe: Cafe,
  { person: id, attends }: CommandOf<'setAttendance'>,
): Decision<readonly CafeEvent[]> {
  const before = personById(cafe, id);
  if (!before) return refuse('person-unknown');
  const events: CafeEvent[] = [{ type: 'personChanged', person: { ...before, attends } }];
  const frozen = seatedThrough(cafe);
  const freed = cafe.seats
    .map(({ round }) => round)
    .filter((round) => round > frozen && !within(attends, round) && tableOf(cafe, id, round) !== null);
  if (freed.length > 0)
    events.push({ type: 'personSeated', person: id, seats: freed.map((round) => ({ round, table: null })) });
  const seated = seatsForArrival(events.reduce<Cafe>(evolve, cafe), id);
  return accept(seated ? [...events, seated] : events);
}

export function decideLanguages(
  cafe: Cafe,
  { person: id, languages, interpreted }: CommandOf<'setLanguages'>,
): Decision<readonly CafeEvent[]> {
  const before = personById(cafe, id);
  if (!before) return refuse('person-unknown');
  const each = [...new Set(languages)];
  return accept([{ type: 'personChanged', person: { ...before, languages: each, interpreted } }]);
}
