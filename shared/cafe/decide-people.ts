/** Coming in, changing one's introduction, leaving and coming back. */
import { at } from './at.ts';
import type { CommandOf } from './commands.ts';
import type { DecideContext } from './context.ts';
import { roundRunning } from './decide-clock.ts';
import { decideRepair } from './decide-repair.ts';
import { drawnSeats } from './draw-seats.ts';
import { evolve } from './evolve.ts';
import type { CafeEvent } from './events.ts';
import { currentStage, peopleHere, personById, roundAhead, sameName } from './find.ts';
import type { Cafe, OrganisationId, Person, PersonId } from './model.ts';
import { accept, refuse, type Decision } from './refusals.ts';
import { looksLikeFacilitator } from './reserved-names.ts';
import { newCodes } from './personal-codes.ts';
import { seatsForArrival } from './seat-arrival.ts';

/** More people than any hall we plan for: a bound on what one leaked code can do. */
export const mostPeople = 2000;
/** Who has come, those who have left included: coming and leaving again and again must not fill the list. */
export const mostEver = 4 * mostPeople;

export function decideJoin(
  cafe: Cafe,
  command: CommandOf<'join'>,
  context: DecideContext,
): Decision<readonly CafeEvent[]> {
  const known = command.keyHash === null ? null : personWithTicket(cafe, command.keyHash);
  if (known === 'not-a-guest' || known?.here) return accept([]);
  if (currentStage(cafe).kind === 'close') return refuse('cafe-closed');
  if (peopleHere(cafe).length >= mostPeople) return refuse('cafe-full');
  if (!known && cafe.people.length >= mostEver) return refuse('cafe-full');
  if (known) return decideReturn(cafe, known.id, context);
  if (isReserved(command.name, context)) return refuse('name-reserved');
  const { organisation, events } = organisationFor(cafe, command.organisation, null, context);
  const person: Person = {
    id: command.person,
    number: Math.max(0, ...cafe.people.map(({ number }) => number)) + 1,
    name: storableName(cafe, command.name),
    organisation,
    actorType: knownActorType(cafe, command.actorType),
    municipality: said(command.municipality ?? ''),
    languages: [],
    interpreted: false,
    attends: null,
    phone: command.phone,
    here: true,
  };
  events.push({
    type: 'personJoined',
    person,
    keyHash: command.keyHash,
    key: command.keyHash === null ? null : { role: 'participant', person: person.id },
  });
  const inside = events.reduce<Cafe>(evolve, cafe);
  // People of an older café, or of one that came from a file, have none yet.
  events.push({ type: 'codesGiven', codes: newCodes(inside, context.seed) });
  return accept([...events, ...seatsOnArrival(inside, person.id, context)]);
}

/** The same ticket again is the same person, however long ago they came. A facilitator's key is a ticket too, but nobody's. */
function personWithTicket(cafe: Cafe, keyHash: string): Person | 'not-a-guest' | null {
  const key = at(cafe.keys, keyHash);
  if (!key) return null;
  return (key.role === 'participant' ? personById(cafe, key.person) : undefined) ?? 'not-a-guest';
}

/** Somebody who comes while the café runs gets a seat at once; the first to come to a running, empty café causes the draw. */
export function seatsOnArrival(
  cafe: Cafe,
  person: PersonId,
  context: Pick<DecideContext, 'seed'>,
): readonly CafeEvent[] {
  if (cafe.seats.length === 0) {
    const drawn =
      currentStage(cafe).kind === 'doors' || roundAhead(cafe) === null ? null : drawnSeats(cafe, context.seed);
    return drawn ? [drawn] : [];
  }
  const seated = seatsForArrival(cafe, person);
  return seated ? [seated] : [];
}

export function decideChangePerson(
  cafe: Cafe,
  command: CommandOf<'changePerson'>,
  context: DecideContext,
): Decision<readonly CafeEvent[]> {
  if (context.by.role === 'participant' && context.by.person !== command.person) return refuse('not-allowed');
  const before = personById(cafe, command.person);
  if (!before) return refuse('person-unknown');
  if (isReserved(command.name, context)) return refuse('name-reserved');
  const { organisation, events } = organisationFor(cafe, command.organisation, before.organisation, context);
  events.push({
    type: 'personChanged',
    person: {
      ...before,
      name: storableName(cafe, command.name),
      organisation,
      actorType: knownActorType(cafe, command.actorType),
      municipality: command.municipality === undefined ? before.municipality : said(command.municipality),
    },
  });
  return accept(events);
}

/** Somebody is taken out; the seats of the others may be planned anew around the gap. */
export function decideRemove(
  cafe: Cafe,
  { person, plan }: CommandOf<'removePerson'>,
  context: Pick<DecideContext, 'seed'>,
): Decision<readonly CafeEvent[]> {
  const left = decideLeave(cafe, person);
  if (!left.ok || plan === undefined) return left;
  return decideRepair(cafe, { change: { kind: 'leave', people: [person] }, events: left.value, plan }, context);
}

/** The seat in the running round stays in the record, because they sat there; every later seat is free. */
export function decideLeave(cafe: Cafe, id: PersonId): Decision<readonly CafeEvent[]> {
  const person = personById(cafe, id);
  if (!person) return refuse('person-unknown');
  if (!person.here) return refuse('person-has-left');
  const running = roundRunning(cafe);
  const open = roundAhead(cafe);
  const events: CafeEvent[] = [];
  for (const [table, host] of Object.entries(cafe.hosts))
    if (host === id) events.push({ type: 'hostMarked', table, person: null });
  const runningSeats = cafe.seats.find((seats) => seats.round === running);
  for (const [table, { host }] of Object.entries(runningSeats?.tables ?? {})) {
    if (host === id && running !== null) events.push({ type: 'hostSeated', table, rounds: [running], person: null });
  }
  events.push({ type: 'personLeft', person: id, fromRound: running === null ? open : running + 1 });
  return accept(events);
}

export function decideReturn(
  cafe: Cafe,
  id: PersonId,
  context: Pick<DecideContext, 'seed'>,
): Decision<readonly CafeEvent[]> {
  const person = personById(cafe, id);
  if (!person) return refuse('person-unknown');
  if (person.here) return accept([]);
  const returned: CafeEvent = { type: 'personReturned', person: id };
  return accept([returned, ...seatsOnArrival(evolve(cafe, returned), id, context)]);
}

/** Those who run the café may enter any name: theirs is the list. */
function isReserved(name: string, { by }: DecideContext): boolean {
  return (by.role === 'door' || by.role === 'participant') && looksLikeFacilitator(name);
}

/** Where names are never stored, a name that was typed anyway ends here. */
function storableName(cafe: Cafe, name: string): string {
  return cafe.settings.anonymity === 'never' ? '' : name;
}

const said = (words: string): string | null => (words === '' ? null : words);

function knownActorType(cafe: Cafe, id: string | null): string | null {
  return cafe.actorTypes.some((type) => type.id === id) ? id : null;
}

/**
 * Those that people may name: everybody is told all of them, so that somebody who names one after the other would slow every phone down.
 * Whoever names another then stays with what they were, and those who run the café may still add theirs.
 */
const mostOrganisations = ({ people }: Cafe): number => Math.min(mostPeople, 200 + 2 * people.length);

function organisationFor(
  cafe: Cafe,
  name: string,
  before: OrganisationId | null,
  context: DecideContext,
): { organisation: OrganisationId | null; events: CafeEvent[] } {
  if (name === '') return { organisation: null, events: [] };
  const wanted = sameName(name);
  const known = cafe.organisations.find((organisation) => sameName(organisation.name) === wanted);
  if (known) return { organisation: known.id, events: [] };
  const { by } = context;
  if ((by.role === 'door' || by.role === 'participant') && cafe.organisations.length >= mostOrganisations(cafe))
    return { organisation: before, events: [] };
  const organisation = { id: context.newId(), name, facilitates: false };
  return { organisation: organisation.id, events: [{ type: 'organisationAdded', organisation }] };
}
