/** Entries that look like one person who has come in twice. A hint, never an act: two people may be called the same. */
import { sameName } from '../../../shared/cafe/find.ts';
import type { Person, PersonId } from '../../../shared/cafe/model.ts';

export interface Double {
  /** Who came first, and stays unless somebody says otherwise. */
  readonly first: Person;
  readonly second: Person;
  /** Names the pair, whatever its order. */
  readonly key: string;
}

/**
 * Two entries with one name, organisations that do not contradict each other, and only one phone to be reached between them.
 * Those that name the same organisation come first. `isReached` answers whether a phone is connected now.
 */
export function likelyDoubles(people: readonly Person[], isReached: (person: PersonId) => boolean): readonly Double[] {
  const byName = new Map<string, Person[]>();
  for (const person of people) {
    const name = sameName(person.name.trim().replace(/\s+/gu, ' '));
    if (name !== '') byName.set(name, [...(byName.get(name) ?? []), person]);
  }
  const doubles = [...byName.values()].flatMap((namesakes) =>
    namesakes.flatMap((one, index) =>
      namesakes.slice(index + 1).flatMap((other) => (isDouble(one, other, isReached) ? [pairOf(one, other)] : [])),
    ),
  );
  const sure = ({ first, second }: Double): number =>
    Number(first.organisation !== null && first.organisation === second.organisation);
  return doubles.sort((one, other) => sure(other) - sure(one) || one.second.number - other.second.number);
}

function isDouble(one: Person, other: Person, isReached: (person: PersonId) => boolean): boolean {
  if (one.organisation !== null && other.organisation !== null && one.organisation !== other.organisation) return false;
  // Two who have both left are nobody's business any more.
  if (!one.here && !other.here) return false;
  const reached = [one, other].filter(({ id, here, phone }) => here && phone && isReached(id));
  return reached.length === 1;
}

function pairOf(one: Person, other: Person): Double {
  const [first, second] = one.number < other.number ? [one, other] : [other, one];
  return { first, second, key: `${first.id} ${second.id}` };
}
