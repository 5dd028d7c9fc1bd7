/** Wishes as the seating knows them: about those who are there, and tables that are. */
import type { Pin, SeatingProblem } from '../seating/problem.ts';
import { tableOf } from './find.ts';
import type { PersonId, TableId, Wish } from './model.ts';
import type { SeatingSituation } from './seating-situation.ts';

export function wishesFor(
  wishes: readonly Wish[],
  there: { readonly people: ReadonlySet<PersonId>; readonly tables: ReadonlySet<TableId> },
): Pick<SeatingProblem, 'together' | 'apart' | 'pins'> {
  const groups = (kind: 'together' | 'apart'): readonly (readonly PersonId[])[] =>
    wishes
      .flatMap((wish) => (wish.kind === kind ? [wish.people.filter((person) => there.people.has(person))] : []))
      .filter((group) => group.length > 1);
  const pins = wishes.flatMap((wish): readonly Pin[] => {
    if (wish.kind !== 'pin' || !there.people.has(wish.person)) return [];
    const tables = wish.tables.filter((table) => there.tables.has(table));
    return tables.length > 0 ? [{ person: wish.person, tables, rounds: null }] : [];
  });
  return { together: groups('together'), apart: groups('apart'), pins };
}

/** Those whose wish is not kept by the seats that are told: changing theirs is what they have asked for. */
export function unmetWishes(
  situation: SeatingSituation,
  { frozen, ...there }: { frozen: number; known: ReadonlySet<PersonId>; tables: ReadonlySet<TableId> },
): readonly PersonId[] {
  const { together, apart, pins } = wishesFor(situation.wishes, { people: there.known, tables: there.tables });
  const coming = situation.seats.map(({ round }) => round).filter((round) => round > frozen);
  const seated = (people: readonly PersonId[], round: number): readonly TableId[] =>
    people.flatMap((person) => tableOf(situation, person, round) ?? []);
  return [
    ...together.filter((group) => coming.some((round) => new Set(seated(group, round)).size > 1)).flat(),
    ...apart
      .filter((group) => coming.some((round) => new Set(seated(group, round)).size < seated(group, round).length))
      .flat(),
    ...pins
      .filter(({ person, tables }) =>
        coming.some((round) => seated([person], round).some((at) => !tables.includes(at))),
      )
      .map(({ person }) => person),
  ];
}
