import { describe, expect, it } from 'vitest';
import { roomWith } from '../../test/kit/table-top.ts';
import { must } from './must.ts';
import { mixNames, seatingProblem } from './seating-problem.ts';

describe('a café as a seating problem', () => {
  it('[SE8] before the draw everything is open, and only marked hosts are bound', () => {
    const { top, people } = roomWith(16);
    top.ask({ type: 'markHost', table: 't2', person: must(people[3], 'came') });
    const problem = seatingProblem(top.cafe);
    expect(problem).toMatchObject({ rounds: 3, past: null, together: [], apart: [], pins: [] });
    expect(problem.people.every(({ from, to }) => from === 1 && to === 3)).toBe(true);
    expect(problem.hosts).toEqual([{ table: 't2', person: people[3], from: 1, to: 3 }]);
    expect(problem.mix.map(({ name }) => name)).toEqual(mixNames);
  });

  it('[SE9] rounds that have begun are the past, and those who left are known for whom they met', () => {
    const { top, people } = roomWith(16);
    const gone = must(people[5], 'came');
    top.ask({ type: 'next', from: 's1' });
    top.ask({ type: 'removePerson', person: gone });
    const { people: known, past } = seatingProblem(top.cafe);
    expect(past).toMatchObject({ frozen: 1, announcedThrough: 3, affected: [] });
    expect(known.find(({ id }) => id === gone)).toMatchObject({ from: 1, to: 1 });
    expect(Object.values(must(past?.seats[1], 'planned')).flat()).not.toContain(gone);
  });

  it('[SE8] seats that are drawn while the doors are open are told to nobody yet', () => {
    const { top } = roomWith(16);
    top.ask({ type: 'drawSeats' });
    expect(seatingProblem(top.cafe).past).toMatchObject({ frozen: 0, announcedThrough: 0 });
    top.ask({ type: 'next', from: 's1' });
    expect(seatingProblem(top.cafe).past).toMatchObject({ frozen: 1, announcedThrough: 3 });
  });

  it('[SE18] a table that would close is there until the round that runs, and its host is free', () => {
    const { top } = roomWith(16);
    top.ask({ type: 'next', from: 's1' });
    const host = must(top.cafe.seats[0]?.tables['t4']?.host, 'drawn');
    const { tables, hosts, past } = seatingProblem(top.cafe, { kind: 'close-table', table: 't4' });
    expect(tables.find(({ id }) => id === 't4')).toMatchObject({ from: 1, to: 1 });
    expect(hosts).toContainEqual({ table: 't4', person: host, from: 1, to: 1 });
    expect(past?.vacant).toEqual([]);
  });

  it('[SE22] a host who would leave leaves a table without one, and a host who would be named is bound to it', () => {
    const { top } = roomWith(16);
    top.ask({ type: 'next', from: 's1' });
    const seats = must(top.cafe.seats[0], 'drawn').tables;
    const old = must(seats['t1']?.host, 'drawn');
    const other = must(seats['t2']?.host, 'drawn');
    const gone = seatingProblem(top.cafe, { kind: 'leave', people: [old] });
    expect(gone.past).toMatchObject({ vacant: [{ table: 't1', from: 2 }], affected: [old] });
    const named = seatingProblem(top.cafe, { kind: 'host', table: 't1', person: other });
    expect(named.hosts).toContainEqual({ table: 't1', person: other, from: 2, to: 3 });
    expect(named.past?.vacant).toEqual([{ table: 't2', from: 2 }]);
    expect(new Set(named.past?.affected)).toEqual(new Set([old, other]));
    const nobody = seatingProblem(top.cafe, { kind: 'host', table: 't1', person: null });
    expect(nobody.past?.vacant).toEqual([{ table: 't1', from: 2 }]);
    expect(nobody.people.find(({ id }) => id === old)?.mayHost).toBe(false);
  });

  it('[SE21] somebody locked who is moved by hand keeps all other seats', () => {
    const { top } = roomWith(16);
    top.ask({ type: 'next', from: 's1' });
    const [person = ''] = must(top.cafe.seats[1]?.tables['t3'], 'drawn').people.slice(-1);
    top.ask({ type: 'lockPerson', person });
    expect(seatingProblem(top.cafe).past?.locked).toEqual([person]);
    const { pins, past } = seatingProblem(top.cafe, { kind: 'move', person, round: 2, table: 't1' });
    expect(past?.locked).toEqual([]);
    expect(pins.map(({ rounds }) => rounds)).toEqual([[2], [3]]);
  });

  it('[SE20] rounds more or less are counted, and a round that nobody has planned has no past', () => {
    const { top } = roomWith(16);
    top.ask({ type: 'next', from: 's1' });
    expect(seatingProblem(top.cafe, { kind: 'rounds', rounds: 4 })).toMatchObject({
      rounds: 4,
      past: { announcedThrough: 3, affected: [] },
    });
    const shorter = seatingProblem(top.cafe, { kind: 'rounds', rounds: 2 });
    expect(shorter).toMatchObject({ rounds: 2, past: { announcedThrough: 2 } });
    expect(shorter.past?.seats).toHaveLength(2);
  });

  it('[PE12] municipalities are compared without case, and one that was not said is like no other', () => {
    const { top, people } = roomWith(3);
    const [one = '', other = ''] = people;
    const change = { type: 'changePerson', name: '', organisation: '', actorType: null } as const;
    top.ask({ ...change, person: one, municipality: 'Ås' });
    top.ask({ ...change, person: other, municipality: 'ÅS' });
    expect(top.cafe.people.map(({ municipality }) => municipality)).toEqual(['Ås', 'ÅS', null]);
    const at = mixNames.indexOf('municipality');
    expect(seatingProblem(top.cafe).people.map(({ traits }) => traits[at])).toEqual(['ås', 'ås', null]);
    top.ask({ ...change, person: one });
    expect(top.cafe.people[0]?.municipality).toBe('Ås');
    top.ask({ ...change, person: one, municipality: '' });
    expect(top.cafe.people.find(({ id }) => id === one)?.municipality).toBeNull();
  });
});
