/** Somebody comes in: they get a seat and nobody else moves. */
import type { RoundSeats } from '../seating/plan.ts';
import type { CafeEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { isExpected, isOpen, peopleHere, personById, roundAhead, seatedThrough, tableOf } from './find.ts';
import type { Cafe, Person, PersonId, TableId } from './model.ts';
import { likeness } from './seating-mix.ts';

/**
 * Seats one person in every round from the running or next one on in which they are expected and have no seat; null when there is none.
 *
 * In each round: a table where their wishes and the bounds are kept, among those one where they have not sat, among those the smallest,
 * among those the one with the fewest people they have met or are like. Only tables with somebody at them count, unless all are empty.
 */
export function seatsForArrival(cafe: Cafe, id: PersonId): CafeEvent | null {
  const person = personById(cafe, id);
  const ahead = roundAhead(cafe);
  if (!person || ahead === null) return null;
  const known = acquaintances(cafe, id);
  const seats: { round: number; table: TableId }[] = [];
  for (const round of cafe.seats) {
    if (round.round < ahead || !isExpected(person, round.round) || tableOf(cafe, id, round.round) !== null) continue;
    const table = bestTable(cafe, person, round, known);
    if (table === null) continue;
    seats.push({ round: round.round, table });
    remember(known, table, round);
  }
  return seats.length > 0 ? { type: 'personSeated', person: id, seats } : null;
}

/**
 * In the rounds to come, whoever sits at a table that is not there, or is not expected, loses that seat, and everybody who has none gets
 * one like somebody who comes in. Nobody else moves.
 */
export function seatsSetRight(cafe: Cafe): readonly CafeEvent[] {
  const events: CafeEvent[] = [];
  let now = cafe;
  const then = (event: CafeEvent): void => {
    events.push(event);
    now = evolve(now, event);
  };
  const frozen = seatedThrough(cafe);
  const open = (id: TableId, round: number): boolean =>
    cafe.tables.some((table) => table.id === id && isOpen(table, round));
  for (const { round, tables } of cafe.seats) {
    if (round <= frozen) continue;
    for (const [table, { people }] of Object.entries(tables)) {
      for (const id of people) {
        const person = personById(cafe, id);
        if (person && isExpected(person, round) && open(table, round)) continue;
        then({ type: 'personSeated', person: id, seats: [{ round, table: null }] });
      }
    }
  }
  for (const { id } of peopleHere(cafe)) {
    const seated = seatsForArrival(now, id);
    if (seated) then(seated);
  }
  return events;
}

interface Known {
  readonly tables: Set<TableId>;
  readonly people: Set<PersonId>;
}

function acquaintances(cafe: Cafe, id: PersonId): Known {
  const known: Known = { tables: new Set(), people: new Set() };
  for (const round of cafe.seats) {
    const table = tableOf(cafe, id, round.round);
    if (table !== null) remember(known, table, round);
  }
  return known;
}

function remember(known: Known, table: TableId, round: RoundSeats): void {
  known.tables.add(table);
  for (const mate of round.tables[table]?.people ?? []) known.people.add(mate);
}

function bestTable(cafe: Cafe, person: Person, { round, tables }: RoundSeats, known: Known): TableId | null {
  // Who has left keeps the seat in the record of the running round, but the chair is free.
  const there = cafe.tables
    .filter((table) => isOpen(table, round))
    .map((table) => ({
      table,
      people: (tables[table.id]?.people ?? []).flatMap((id) => personById(cafe, id) ?? []).filter(({ here }) => here),
    }));
  const taken = there.filter(({ people }) => people.length > 0);
  const pinned = cafe.wishes.flatMap((wish) => (wish.kind === 'pin' && wish.person === person.id ? wish.tables : []));
  const candidates =
    taken.length > 0 ? there.filter((at) => at.people.length > 0 || pinned.includes(at.table.id)) : there;
  const random = cafe.settings.seating === 'random';
  let best: { table: TableId; score: readonly number[] } | null = null;
  for (const { table, people } of candidates) {
    const full = table.seats !== null && people.length >= table.seats.max ? 1 : 0;
    const away = pinned.length > 0 && !pinned.includes(table.id) ? 1 : 0;
    const score = [
      full + away + brokenWishes(cafe, person, { people, round }) + (sharesLanguage(cafe, person, people) ? 0 : 1),
      known.tables.has(table.id) && !random ? 1 : 0,
      people.length,
      random ? 0 : people.reduce((sum, mate) => sum + likeness(person, mate) + (known.people.has(mate.id) ? 10 : 0), 0),
    ];
    if (best === null || before(score, best.score)) best = { table: table.id, score };
  }
  return best?.table ?? null;
}

/** Groups that this seat would tear apart, or bring together against their wish. */
function brokenWishes(
  cafe: Cafe,
  person: Person,
  { people, round }: { readonly people: readonly Person[]; readonly round: number },
): number {
  const at = new Set(people.map(({ id }) => id));
  return cafe.wishes.filter((wish) => {
    if (wish.kind === 'pin' || !wish.people.includes(person.id)) return false;
    const others = wish.people.filter((id) => id !== person.id);
    if (wish.kind === 'apart') return others.some((id) => at.has(id));
    return others.some((id) => !at.has(id) && tableOf(cafe, id, round) !== null);
  }).length;
}

function sharesLanguage(cafe: Cafe, person: Person, people: readonly Person[]): boolean {
  const bound = (mate: Person): boolean => !mate.interpreted && mate.languages.length > 0;
  if (!cafe.settings.commonLanguage || !bound(person)) return true;
  const others = people.filter(bound);
  return person.languages.some((language) => others.every((mate) => mate.languages.includes(language)));
}

function before(one: readonly number[], other: readonly number[]): boolean {
  for (const [index, value] of one.entries()) {
    const against = other[index] ?? 0;
    if (value !== against) return value < against;
  }
  return false;
}
