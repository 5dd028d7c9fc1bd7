import { describe, expect, it } from 'vitest';
import { roomWith, tableTop } from '../../test/kit/table-top.ts';
import { tableOf } from '../cafe/find.ts';
import type { Cafe, Person } from '../cafe/model.ts';
import { must } from '../cafe/must.ts';
import { changedSlips, marksOf, slipsOf, type Slip } from './slips.ts';

const slipOf = (slips: readonly Slip[], person: string): Slip =>
  must(
    slips.find((slip) => slip.person.id === person),
    'everybody has a slip',
  );
const numbersOn = (slip: Slip): readonly (number | string)[] =>
  slip.stops.map((stop) => (stop.state === 'seated' ? stop.table.number : stop.state));
const withPerson = (cafe: Cafe, id: string, changes: Partial<Person>): Cafe => ({
  ...cafe,
  people: cafe.people.map((person) => (person.id === id ? { ...person, ...changes } : person)),
});

describe('slips', () => {
  it('[PA1] everybody who is here has one slip with their table in each round', () => {
    const { top, people } = roomWith(17);
    top.ask({ type: 'drawSeats' });
    top.ask({ type: 'removePerson', person: people[3] ?? '' });
    const { cafe } = top;
    const slips = slipsOf(cafe, 'room', 'name');
    expect(slips).toHaveLength(16);
    expect(new Set(slips.map(({ person }) => person.id)).size).toBe(16);
    for (const { person, stops } of slips) {
      expect(stops.map(({ round }) => round)).toEqual([1, 2, 3]);
      for (const stop of stops) {
        if (stop.state !== 'seated') throw new Error(`${person.name} has no seat in round ${stop.round}`);
        expect(stop.table.id).toBe(tableOf(cafe, person.id, stop.round));
        const host = cafe.seats.find(({ round }) => round === stop.round)?.tables[stop.table.id]?.host;
        expect(stop.hosts).toBe(host === person.id);
      }
    }
    expect(slips.filter(({ stops }) => stops.every((stop) => stop.state === 'seated' && stop.hosts))).toHaveLength(4);
  });

  it('[PA1] whoever has no seat is told so, but not about rounds that they are not there for', () => {
    const { top, people } = roomWith(8);
    const [early = ''] = people;
    const undrawn = slipsOf(top.cafe, 'room', 'name');
    expect(undrawn.map(numbersOn)).toEqual(undrawn.map(() => ['none', 'none', 'none']));
    const leaves = withPerson(top.cafe, early, { attends: { from: 1, to: 2 } });
    expect(numbersOn(slipOf(slipsOf(leaves, 'room', 'name'), early))).toEqual(['none', 'none', 'away']);
  });

  it('[PA1] a round that was over before somebody came is not said to want a seat', () => {
    const { top } = roomWith(12);
    for (const stage of ['s1', 's2', 's3']) expect(top.ask({ type: 'next', from: stage })).toBeNull();
    const late = top.joins('Sen');
    expect(numbersOn(slipOf(slipsOf(top.cafe, 'room', 'name'), late))).toEqual([
      'away',
      expect.any(Number),
      expect.any(Number),
    ]);
  });

  it.each([
    ['names', ['Gjest 1', 'Gjest 2', 'Gjest 3'], ['Gjest 1', 'Gjest 2', 'Gjest 3']],
    ['facilitator', ['', '', ''], ['Gjest 1', 'Gjest 2', 'Gjest 3']],
    ['never', ['', '', ''], ['', '', '']],
  ] as const)('[PA2] names on slips and on lists where anonymity is "%s"', (anonymity, room, facilitator) => {
    const { top } = roomWith(3, { settings: { anonymity } });
    const namesFor = (reader: 'room' | 'facilitator') =>
      slipsOf(top.cafe, reader, 'name').map(({ person }) => person.name);
    expect(namesFor('room')).toEqual(room);
    expect(namesFor('facilitator')).toEqual(facilitator);
    expect(slipsOf(top.cafe, 'room', 'name').map(({ person }) => person.number)).toEqual([1, 2, 3]);
  });

  it('[WI7] each has its owner’s digits, also where it has no name', () => {
    for (const anonymity of ['names', 'facilitator', 'never'] as const) {
      const { top, people } = roomWith(3, { settings: { anonymity } });
      const slips = slipsOf(top.cafe, 'room', 'name');
      for (const person of people) expect(slipOf(slips, person).code).toBe(top.cafe.codes[person]);
      expect(new Set(slips.map(({ code }) => code)).size).toBe(3);
    }
  });

  it('[PA3] by name as Norwegians sort, with the nameless last by number', () => {
    const top = tableTop();
    for (const name of ['', 'Ås', 'Øyvind', 'Gjest 10', 'Aasen', 'Bjørn', 'Gjest 9', '', 'Ærlig']) top.joins(name);
    expect(slipsOf(top.cafe, 'room', 'name').map(({ person }) => person.name || person.number)).toEqual([
      'Bjørn',
      'Gjest 9',
      'Gjest 10',
      'Ærlig',
      'Øyvind',
      'Ås',
      'Aasen',
      1,
      8,
    ]);
  });

  it('[PA3] by the first table, and by name at each; without a seat last', () => {
    const { top, people } = roomWith(16);
    top.ask({ type: 'drawSeats' });
    const [lost = ''] = people;
    const cafe: Cafe = {
      ...top.cafe,
      seats: top.cafe.seats.map((seats) => ({
        ...seats,
        tables: Object.fromEntries(
          Object.entries(seats.tables).map(([id, at]) => [
            id,
            { ...at, people: at.people.filter((id) => id !== lost) },
          ]),
        ),
      })),
    };
    const slips = slipsOf(cafe, 'room', 'table');
    const first = slips.map((slip) => numbersOn(slip)[0]);
    expect(first.at(-1)).toBe('none');
    expect(slips.at(-1)?.person.id).toBe(lost);
    expect(first.slice(0, -1)).toEqual(first.slice(0, -1).toSorted((one, other) => Number(one) - Number(other)));
    const atOne = slips.filter((slip) => numbersOn(slip)[0] === 1).map(({ person }) => person.number);
    expect(atOne).toEqual(atOne.toSorted((one, other) => one - other));
  });

  it('[PA4] nothing has changed right after printing; a move, a new host and a newcomer have', () => {
    const { top } = roomWith(16);
    top.ask({ type: 'drawSeats' });
    const printed = marksOf(slipsOf(top.cafe, 'room', 'name'));
    expect(changedSlips(slipsOf(top.cafe, 'room', 'table'), printed)).toEqual([]);

    const guest = must(
      slipsOf(top.cafe, 'room', 'name').find(({ stops }) =>
        stops.every((stop) => stop.state === 'seated' && !stop.hosts),
      ),
      'most people are guests',
    );
    const elsewhere = must(
      top.cafe.tables.find(({ number }) => number !== numbersOn(guest)[2]),
      'there are four tables',
    );
    top.ask({ type: 'movePerson', person: guest.person.id, round: 3, table: elsewhere.id });
    const late = top.joins('Sen');
    const changed = changedSlips(slipsOf(top.cafe, 'room', 'name'), printed).map(({ person }) => person.id);
    expect(new Set(changed)).toEqual(new Set([guest.person.id, late]));

    const [table] = top.cafe.tables;
    const before = must(top.cafe.seats[0]?.tables[table?.id ?? ''], 'table 1 is there');
    const now = slipsOf(
      {
        ...top.cafe,
        seats: top.cafe.seats.map((seats, index) =>
          index === 0 ? { ...seats, tables: { ...seats.tables, [table?.id ?? '']: { ...before, host: null } } } : seats,
        ),
      },
      'room',
      'name',
    );
    const marks = marksOf(slipsOf(top.cafe, 'room', 'name'));
    expect(changedSlips(now, marks).map(({ person }) => person.id)).toEqual([before.host]);
  });
});
