/** Whose own view has to be made anew: in a hall of a thousand, making everybody's for everything that one does is a million views. */
import type { CafeEvent } from '../../shared/cafe/events.ts';
import { hostOf, roundAhead } from '../../shared/cafe/find.ts';
import type { Cafe, PersonId } from '../../shared/cafe/model.ts';
import { lastTableOf } from '../../shared/cafe/votes.ts';

export type Affected = 'everybody' | ReadonlySet<PersonId>;

export function joined(one: Affected, other: Affected): Affected {
  if (one === 'everybody' || other === 'everybody') return 'everybody';
  return other.size === 0 ? one : new Set([...one, ...other]);
}

/** Whose own view an event can change. Dots and stands are one person's business; most of the rest moves people about. */
export function affectedBy(events: readonly CafeEvent[], cafe: Cafe): Affected {
  const people = new Set<PersonId>();
  for (const event of events) {
    switch (event.type) {
      case 'dotPlaced':
      case 'dotTaken':
        people.add(event.person);
        // Where the table votes, it is a table that is named, and all who give its dots see them.
        if (cafe.tables.some(({ id }) => id === event.person))
          for (const { id } of cafe.people) if (lastTableOf(cafe, id) === event.person) people.add(id);
        break;
      case 'pollAnswered':
      case 'standTaken':
      case 'visionMarked':
      case 'signedUp':
        people.add(event.person);
        break;
      case 'entrySet':
        if (event.entry.by !== null) people.add(event.entry.by);
        break;
      case 'personJoined':
        people.add(event.person.id);
        break;
      case 'personArrived': {
        people.add(event.person);
        const host = hostOf(cafe, event.table, roundAhead(cafe) ?? 0);
        if (host !== null) people.add(host);
        break;
      }
      case 'codesGiven':
        for (const person of Object.keys(event.codes)) people.add(person);
        break;
      case 'clockSet':
      case 'tableChanged':
      case 'roundChanged':
      case 'wishAdded':
      case 'wishDropped':
      case 'personLocked':
      case 'personUnlocked':
      case 'stageChanged':
      case 'organisationAdded':
      case 'noteStarred':
      case 'noteUnstarred':
      case 'noteSigned':
      case 'noteHidden':
      case 'noteShown':
      case 'visionChosen':
      case 'ownerAnswered':
      case 'endSet':
      case 'wallSet':
      case 'pollAdded':
      case 'pollChanged':
      case 'pollOpened':
      case 'tableReleased':
      case 'accessOffered':
      case 'accessTaken':
      case 'accessRevoked':
      case 'planIssued':
        break;
      default:
        return 'everybody';
    }
  }
  return people;
}
