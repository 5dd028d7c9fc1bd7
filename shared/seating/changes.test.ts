import { describe, expect, it } from 'vitest';
import { room, underWay } from '../../test/kit/seating/room.ts';
import { seatChanges } from './changes.ts';
import type { SeatingPlan } from './problem.ts';
import { solveSeating } from './solve.ts';

const plan: SeatingPlan = {
  rounds: [
    { t1: ['p1', 'p4'], t2: ['p2', 'p5'], t3: ['p3', 'p6'] },
    { t1: ['p1', 'p5'], t2: ['p2', 'p6'], t3: ['p3', 'p4'] },
  ],
  hosts: {},
};
const before = room(6, 3, 2, { hosted: true });

describe('what a plan changes', () => {
  it('[SE39] is told seat by seat, with the reason of each', () => {
    const people = [
      ...before.people.map((person) => (person.id === 'p3' ? { ...person, to: 1 } : person)),
      { ...before.people[0]!, id: 'p7', from: 2 },
    ];
    const tables = before.tables.map((table) => (table.id === 't3' ? { ...table, to: 1 } : table));
    const hosts = [before.hosts[0]!, { ...before.hosts[1]!, to: 1 }];
    const problem = underWay({ ...before, people, tables, hosts }, plan, 1, { vacant: [{ table: 't2', from: 2 }] });
    const then = {
      rounds: [plan.rounds[0]!, { t1: ['p1', 'p2', 'p6'], t2: ['p5', 'p7', 'p4'] }],
      hosts: { t2: 'p5' },
    };
    expect(seatChanges(problem, then)).toEqual([
      { person: 'p2', round: 2, from: 't2', to: 't1', why: 'moves' },
      { person: 'p3', round: 2, from: 't3', to: null, why: 'leaves' },
      { person: 'p4', round: 2, from: 't3', to: 't2', why: 'table-closes' },
      { person: 'p5', round: 2, from: 't1', to: 't2', why: 'hosts' },
      { person: 'p6', round: 2, from: 't2', to: 't1', why: 'moves' },
      { person: 'p7', round: 2, from: null, to: 't2', why: 'arrives' },
    ]);
  });

  it('[SE39] somebody whom the problem does not know any more has left', () => {
    const people = before.people.filter(({ id }) => id !== 'p6');
    const without = { rounds: plan.rounds.map((seats) => ({ ...seats, t3: ['p3'], t2: ['p2', 'p5'] })), hosts: {} };
    const changes = seatChanges(underWay({ ...before, people }, plan, 0), without);
    expect(changes.filter(({ person }) => person === 'p6')).toEqual([
      { person: 'p6', round: 1, from: 't3', to: null, why: 'leaves' },
      { person: 'p6', round: 2, from: 't2', to: null, why: 'leaves' },
    ]);
  });

  it('[SE39] nothing is told where nothing changes, and every seat where there was no plan', () => {
    expect(seatChanges(underWay(before, plan, 1), plan)).toEqual([]);
    const first = seatChanges(before, solveSeating(before, { seed: 1 }));
    expect(first).toHaveLength(12);
    expect(first.every(({ from, why }) => from === null && why === 'arrives')).toBe(true);
  });

  it('[SE39] a newcomer who hosts at once arrives, and whoever hosts another table than before hosts', () => {
    const swapped = {
      ...before,
      hosts: [
        { ...before.hosts[0]!, person: 'p2' },
        { ...before.hosts[1]!, person: 'p1' },
      ],
    };
    const then = { rounds: [plan.rounds[0]!, { t1: ['p2', 'p5'], t2: ['p1', 'p6'], t3: ['p3', 'p4'] }], hosts: {} };
    expect(seatChanges(underWay(swapped, plan, 1), then).map(({ person, why }) => `${person} ${why}`)).toEqual([
      'p1 hosts',
      'p2 hosts',
    ]);
  });
});
