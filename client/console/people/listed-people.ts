/** The list of people as it is looked through: sorted as people look for each other, found by whatever is known of somebody. */
import { isExpected } from '../../../shared/cafe/find.ts';
import type { Locale, Person, PersonId, Table } from '../../../shared/cafe/model.ts';
import { sorter } from '../../../shared/locale/formats.ts';
import type { RoundSeats } from '../../../shared/seating/plan.ts';

export const peopleFilters = ['here', 'away', 'unseated', 'phoneless', 'left'] as const;
export type PeopleFilter = (typeof peopleFilters)[number];

export interface SeatInRound {
  readonly round: number;
  /** Undefined: nowhere in this round. */
  readonly table: Table | undefined;
}

/** One person with everything the list shows and is searched by. */
export interface Listed {
  readonly person: Person;
  readonly name: string;
  readonly organisation: string;
  /** Empty until the seats are drawn; then one for each round. */
  readonly seats: readonly SeatInRound[];
  /** Here, to have a seat in the round that runs or comes next, and without one. */
  readonly unseated: boolean;
  /** The phone has been out of reach for a while. */
  readonly away: boolean;
}

export interface ListOptions {
  readonly people: readonly Person[];
  readonly organisations: readonly { readonly id: string; readonly name: string }[];
  /** Whose order names stand in. */
  readonly locale: Locale;
  readonly tables: readonly Table[];
  readonly seats: readonly RoundSeats[];
  /** The round that runs or comes next; null when all are over. */
  readonly ahead: number | null;
  readonly isAway: (person: PersonId) => boolean;
  readonly nameOf: (person: Person) => string;
}

/** Everybody: those who need a seat before the others, by name; people without a name follow by their number. */
export function listedPeople(options: ListOptions): readonly Listed[] {
  const { people, organisations, ahead, isAway, nameOf } = options;
  const byName = new Map(organisations.map(({ id, name }) => [id, name]));
  const seats = seatsByPerson(options);
  const compare = sorter(options.locale);
  return people
    .map((person): Listed => {
      const own = seats.get(person.id) ?? options.seats.map(({ round }) => ({ round, table: undefined }));
      const now = own.find(({ round }) => round === ahead);
      return {
        person,
        name: nameOf(person),
        organisation: byName.get(person.organisation ?? '') ?? '',
        seats: own,
        unseated: ahead !== null && now !== undefined && now.table === undefined && isExpected(person, ahead),
        away: person.here && isAway(person.id),
      };
    })
    .sort((one, other) => {
      const seatless = Number(other.unseated) - Number(one.unseated);
      const nameless = Number(one.person.name === '') - Number(other.person.name === '');
      return seatless || nameless || compare(one.name, other.name) || one.person.number - other.person.number;
    });
}

export function isIn(filter: PeopleFilter, { person, away, unseated }: Listed): boolean {
  switch (filter) {
    case 'here':
      return person.here;
    case 'away':
      return person.here && away;
    case 'unseated':
      return unseated;
    case 'phoneless':
      return person.here && !person.phone;
    case 'left':
      return !person.here;
  }
}

/**
 * Whether every word that is sought fits somebody: it is part of their name or organisation, or it is their number or that of their
 * table in the round `ahead`. `word` is what a table is called: after it, a number is a table's.
 */
export function fits(
  sought: string,
  { person, name, organisation, seats }: Listed,
  ahead: number | null,
  word: string,
) {
  const text = `${name} ${organisation}`.toLocaleLowerCase('nb');
  const table = seats.find(({ round }) => round === ahead)?.table?.number;
  const terms = sought.toLocaleLowerCase('nb').split(/\s+/u).filter(Boolean);
  return terms.every((term, index) => {
    const number = /^\d{1,5}$/u.test(term) ? Number(term) : null;
    const isWord = term === word.toLocaleLowerCase('nb');
    if (isWord && /^\d{1,5}$/u.test(terms[index + 1] ?? '')) return true;
    if (number !== null && terms[index - 1] === word.toLocaleLowerCase('nb')) return number === table;
    return text.includes(term) || (number !== null && (number === person.number || number === table));
  });
}

function seatsByPerson({ seats, tables }: ListOptions): ReadonlyMap<PersonId, readonly SeatInRound[]> {
  const byId = new Map(tables.map((table) => [table.id, table]));
  const found = new Map<PersonId, SeatInRound[]>();
  for (const [index, { tables: seated }] of seats.entries()) {
    for (const [id, { people }] of Object.entries(seated)) {
      for (const person of people) {
        const own = found.get(person) ?? seats.map(({ round }) => ({ round, table: undefined }));
        found.set(person, own);
        const seat = own[index];
        if (seat) own[index] = { ...seat, table: byId.get(id) };
      }
    }
  }
  return found;
}
