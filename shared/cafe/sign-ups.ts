/** Who is in the working group of an action: asked of the café, and as onlookers see it. */
import { at } from './at.ts';
import type { CafeEvent } from './events.ts';
import { personById } from './find.ts';
import type { Cafe, CardId, OrganisationId, PersonId } from './model.ts';
import { workedOut } from './worked-out.ts';

/** The people of an action's working group, in the order in which they signed up. */
export function signedUpFor({ signUps }: Pick<Cafe, 'signUps'>, action: CardId): readonly PersonId[] {
  return at(signUps, action) ?? [];
}

/** The actions whose working group somebody is in, in the order in which somebody first signed up for each. */
export function actionsOf({ signUps }: Pick<Cafe, 'signUps'>, person: PersonId): readonly CardId[] {
  return byPerson(signUps, null).get(person) ?? [];
}

const byPerson = workedOut((signUps: Cafe['signUps']): ReadonlyMap<PersonId, readonly CardId[]> => {
  const actions = new Map<PersonId, CardId[]>();
  for (const [action, people] of Object.entries(signUps)) {
    for (const person of people) {
      const own = actions.get(person);
      if (own) own.push(action);
      else actions.set(person, [action]);
    }
  }
  return actions;
});

export function withSignUp(
  signUps: Cafe['signUps'],
  { action, person, takesPart }: Extract<CafeEvent, { type: 'signedUp' }>,
): Cafe['signUps'] {
  const others = signedUpFor({ signUps }, action).filter((other) => other !== person);
  return { ...signUps, [action]: takesPart ? [...others, person] : others };
}

export interface Member {
  /** What they are called; '' for somebody who has not said. */
  readonly name: string;
  readonly organisation: OrganisationId | null;
}

/** The working group of one action as onlookers see it. */
export interface WorkingGroup {
  readonly count: number;
  /** Each once, in the order in which somebody from there signed up. */
  readonly organisations: readonly OrganisationId[];
  /** The first of them; null where this onlooker is not to see names. */
  readonly members: readonly Member[] | null;
}

/** `most`: so many are named. */
export function workingGroup(cafe: Cafe, action: CardId, showNames: boolean, most: number): WorkingGroup {
  const people = signedUpFor(cafe, action).flatMap((id) => personById(cafe, id) ?? []);
  return {
    count: people.length,
    organisations: [...new Set(people.flatMap(({ organisation }) => organisation ?? []))],
    members: showNames ? people.slice(0, most).map(({ name, organisation }) => ({ name, organisation })) : null,
  };
}
