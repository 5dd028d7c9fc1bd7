/** How evenly responsibility is shared: "the points of the agenda must be shared equally" (Ffowcs-Williams' cluster process). */
import type { ActorType, Cafe, CardId, Organisation, OrganisationId, Person, PersonId } from '../cafe/model.ts';
import { signedUpFor } from '../cafe/sign-ups.ts';
import type { AgendaAction, AgendaShare, ActorTypeLoad, OrganisationLoad, ShareLevel } from './model.ts';

/** In more working groups than this, somebody carries a lot. */
const manyGroups = 2;

interface Owned {
  readonly owner: OrganisationId | null;
}

/**
 * Actions per organisation, for every organisation given, also those with none: heaviest first, equals in the order given.
 * Counts proposed owners too, because the load is what people look at when they decide whom to ask.
 */
export function loadByOrganisation(
  actions: readonly Owned[],
  organisations: readonly Organisation[],
): readonly OrganisationLoad[] {
  const counts = new Map<string, number>();
  for (const { owner } of actions) if (owner !== null) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return organisations
    .map(({ id, name, facilitates }) => ({ id, name, facilitates, actions: counts.get(id) ?? 0 }))
    .sort((one, other) => other.actions - one.actions);
}

/** `highest` and `lowest` are among those who own anything: with more organisations than actions somebody always owns none. */
export function shareLevel(highest: number, lowest: number, owned: number): ShareLevel {
  if (owned >= 5 && highest > owned * 0.3) return 'heavy';
  return highest - lowest >= 2 ? 'uneven' : 'even';
}

/** What an organisation is: what most of its people say they are, and of equals the first of the café's list. */
function typesOf(
  people: readonly Pick<Person, 'organisation' | 'actorType'>[],
  actorTypes: readonly ActorType[],
): ReadonlyMap<OrganisationId, string> {
  const found = new Map<OrganisationId, string>();
  for (const organisation of new Set(people.flatMap((person) => person.organisation ?? []))) {
    const said = people.filter((person) => person.organisation === organisation).map(({ actorType }) => actorType);
    let most = 0;
    for (const { id } of actorTypes) {
      const count = said.filter((type) => type === id).length;
      if (count > most) found.set(organisation, id);
      most = Math.max(most, count);
    }
  }
  return found;
}

/**
 * Actions per actor type, for every type that somebody here is of: heaviest first. What nobody can place comes last, without a name,
 * and only where it owns something. [FS1]
 */
export function loadByActorType(
  actions: readonly Owned[],
  people: readonly Pick<Person, 'organisation' | 'actorType'>[],
  actorTypes: readonly ActorType[],
): readonly ActorTypeLoad[] {
  const types = typesOf(people, actorTypes);
  const owners = actions.flatMap(({ owner }) => (owner === null ? [] : [types.get(owner) ?? null]));
  const there = new Set(people.map(({ actorType }) => actorType));
  const known = actorTypes
    .filter(({ id }) => there.has(id))
    .map(({ id, name }) => ({ name, actions: owners.filter((type) => type === id).length }))
    .sort((one, other) => other.actions - one.actions);
  const unplaced = owners.length - known.reduce((sum, load) => sum + load.actions, 0);
  return unplaced === 0 ? known : [...known, { name: null, actions: unplaced }];
}

/** Who has signed up for more than two of these actions, and for how many: whoever is in most first. [FS6] */
export function loadByPerson(
  actions: readonly { readonly id: CardId }[],
  signUps: Cafe['signUps'],
): readonly { readonly person: PersonId; readonly actions: number }[] {
  const counts = new Map<PersonId, number>();
  for (const { id } of actions)
    for (const person of signedUpFor({ signUps }, id)) counts.set(person, (counts.get(person) ?? 0) + 1);
  return Array.from(counts, ([person, count]) => ({ person, actions: count }))
    .filter((load) => load.actions > manyGroups)
    .sort((one, other) => other.actions - one.actions || (one.person < other.person ? -1 : 1));
}

/** Organisations that took part, own nothing and do not facilitate: they could take one. */
export function idleOf(
  loads: readonly OrganisationLoad[],
  present: ReadonlySet<OrganisationId>,
): readonly OrganisationLoad[] {
  return loads.filter((load) => load.actions === 0 && !load.facilitates && present.has(load.id));
}

/**
 * Who could take an action: those who own nothing, first whoever has people in its working group, then whoever contributes, then the rest
 * in the order given. [FS4]
 */
export function whoCouldTake(
  action: { readonly owner: OrganisationId | null; readonly contributors: readonly OrganisationId[] },
  inGroup: readonly OrganisationId[],
  idle: readonly OrganisationLoad[],
): readonly OrganisationLoad[] {
  const near = ({ id }: OrganisationLoad): number =>
    inGroup.includes(id) ? 0 : action.contributors.includes(id) ? 1 : 2;
  return idle.filter(({ id }) => id !== action.owner).toSorted((one, other) => near(one) - near(other));
}

/** [AG7] `present`: ids of the organisations that took part. */
export function shareOf(
  actions: readonly AgendaAction[],
  { organisations, people, actorTypes }: Pick<Cafe, 'organisations' | 'people' | 'actorTypes'>,
  present: ReadonlySet<OrganisationId>,
): AgendaShare {
  const owned = actions.map(({ owner }) => ({ owner: owner?.organisation ?? null }));
  const loads = loadByOrganisation(owned, organisations);
  const owners = loads.filter((load) => load.actions > 0);
  const highest = owners[0]?.actions ?? 0;
  const lowest = owners.at(-1)?.actions ?? 0;
  return {
    owners,
    byActorType: loadByActorType(owned, people, actorTypes),
    withoutActions: idleOf(loads, present).map((load) => load.name),
    highest,
    lowest,
    difference: highest - lowest,
    most: owners.filter((load) => load.actions === highest).map((load) => load.name),
    ownedByFacilitators: actions.flatMap(({ number, owner, ownerReason }) =>
      owner?.facilitates === true ? { number, owner: owner.name, reason: ownerReason } : [],
    ),
    level: shareLevel(highest, lowest, owned.filter(({ owner }) => owner !== null).length),
  };
}
