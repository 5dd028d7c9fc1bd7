/** What has been played and told, as the planning of the rest has to know it. */
import type { Past, SeatingTable, SeatsOfRound } from '../seating/problem.ts';
import { isExpected, personById, tableOf } from './find.ts';
import type { Person, PersonId } from './model.ts';
import type { Outlook, SeatingSituation } from './seating-situation.ts';
import { unmetWishes } from './seating-wishes.ts';
import { isPlanned } from './seats.ts';

/** Seats are those of people and tables of the problem, and in rounds to come of people who will be there. */
export function pastOf(
  { situation, frozen, rounds, concerned }: Outlook,
  {
    known,
    vacant,
    tables,
  }: {
    readonly known: ReadonlySet<PersonId>;
    readonly vacant: Past['vacant'];
    readonly tables: readonly SeatingTable[];
  },
): Past {
  const at = new Set(tables.map(({ id }) => id));
  // A round that was added lately is nobody's past, although it has an entry.
  const last = situation.seats.findLastIndex((seats) => seats.round <= frozen || isPlanned(seats));
  const planned = situation.seats.slice(0, last + 1);
  const seats = planned.map(({ round, tables: seated }): SeatsOfRound => {
    const counts = (id: PersonId): boolean => {
      const person = personById(situation, id);
      return known.has(id) && (round <= frozen || (person !== undefined && isExpected(person, round)));
    };
    return Object.fromEntries(
      Object.entries(seated).flatMap(([table, { people }]) =>
        at.has(table) ? [[table, people.filter(counts)] as const] : [],
      ),
    );
  });
  const affected = new Set(concerned);
  for (const person of situation.people) if (lacksSeat(person, situation, frozen, rounds)) affected.add(person.id);
  for (const person of unmetWishes(situation, { frozen, known, tables: at })) affected.add(person);
  const [doors] = situation.programme;
  return {
    frozen,
    // Until the doors are left, seats are a draft that nobody has been told.
    announcedThrough: situation.stage === doors?.id ? 0 : planned.length,
    seats: seats.length > 0 ? seats : Array.from({ length: frozen }, () => ({})),
    affected: [...affected],
    vacant,
    locked: situation.locked.filter((person) => known.has(person) && !concerned.includes(person)),
  };
}

/** They are newly here, or newly here in a round that was planned without them. */
function lacksSeat(person: Person, situation: SeatingSituation, frozen: number, rounds: number): boolean {
  return situation.seats.some(
    (seats) =>
      seats.round > frozen &&
      seats.round <= rounds &&
      isPlanned(seats) &&
      isExpected(person, seats.round) &&
      tableOf(situation, person.id, seats.round) === null,
  );
}
