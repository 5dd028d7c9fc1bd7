import { describe, expect, it } from 'vitest';
import type { Person } from '../../../shared/cafe/model.ts';
import { must } from '../../../shared/cafe/must.ts';
import { roomWith, tableTop, type TableTop } from '../../../test/kit/table-top.ts';
import { fits, isIn, listedPeople, type Listed, type ListOptions, type PeopleFilter } from './listed-people.ts';

const list = (top: TableTop, changes: Partial<ListOptions> = {}): readonly Listed[] =>
  listedPeople({
    people: top.cafe.people,
    organisations: top.cafe.organisations,
    locale: 'nb',
    tables: top.cafe.tables,
    seats: top.cafe.seats,
    ahead: 1,
    isAway: () => false,
    nameOf: (person: Person) => (person.name === '' ? `Deltaker ${person.number}` : person.name),
    ...changes,
  });
const found = (people: readonly Listed[], sought: string): readonly string[] =>
  people.filter((listed) => fits(sought, listed, 1, 'bord')).map(({ name }) => name);

describe('the list of people', () => {
  it('stands by name, with those without one at the end in the order in which they came', () => {
    const top = tableTop();
    for (const name of ['Åse', '', 'berit', 'Gjest 10', 'Gjest 2', '']) top.joins(name);
    expect(list(top).map(({ name }) => name)).toEqual([
      'berit',
      'Gjest 2',
      'Gjest 10',
      'Åse',
      'Deltaker 2',
      'Deltaker 6',
    ]);
  });

  it('finds by part of a name or an organisation, in any case and order', () => {
    const top = tableTop();
    top.joins('Kari Nordmann', 'Hamar kommune');
    top.joins('Ola Nordmann', 'Sykehuset');
    const people = list(top);
    expect(found(people, 'NORD hamar')).toEqual(['Kari Nordmann']);
    expect(found(people, 'nord')).toHaveLength(2);
    expect(found(people, '  ')).toHaveLength(2);
    expect(found(people, 'nord oslo')).toEqual([]);
  });

  it('finds by number, and by table alone when the word for a table stands before it', () => {
    const { top } = roomWith(8, { tables: 2 });
    top.ask({ type: 'drawSeats' });
    const people = list(top);
    const at = people.filter(({ seats }) => seats[0]?.table?.number === 2).map(({ name }) => name);
    expect(found(people, 'bord 2')).toEqual(at);
    expect(found(people, 'Bord 7')).toEqual([]);
    expect(found(people, '7')).toEqual(['Gjest 7']);
    expect(found(people, '2')).toEqual(expect.arrayContaining([...at, 'Gjest 2']));
  });

  it('filters those without a seat, without a phone, out of reach and gone; everybody is in some', () => {
    const { top, people } = roomWith(8, { tables: 2 });
    top.ask({ type: 'addPerson', name: 'Uten telefon', organisation: '', actorType: null });
    top.ask({ type: 'next', from: top.cafe.stage });
    const [gone = '', away = ''] = people;
    top.ask({ type: 'removePerson', person: gone });
    const listed = list(top, { isAway: (person) => person === away || person === gone });
    const ids = (filter: PeopleFilter) => listed.filter((one) => isIn(filter, one)).map(({ person }) => person.id);
    expect(ids('left')).toEqual([gone]);
    expect(ids('away')).toEqual([away]);
    expect(ids('phoneless')).toHaveLength(1);
    expect(ids('unseated')).toEqual([]);
    expect(ids('here')).toHaveLength(8);
    const without = top.cafe.seats.map((seats) => ({
      ...seats,
      tables: Object.fromEntries(
        Object.entries(seats.tables).map(([table, { people: seated, host }]) => [
          table,
          { people: seated.filter((id) => id !== away), host },
        ]),
      ),
    }));
    expect(
      must(
        list(top, { seats: without }).find(({ unseated }) => unseated),
        'one',
      ).person.id,
    ).toBe(away);
  });

  it('before the draw nobody is without a seat: nobody has one', () => {
    const { top } = roomWith(8);
    expect(list(top).filter(({ unseated }) => unseated)).toEqual([]);
  });
});
