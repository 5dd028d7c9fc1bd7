import { expect, it } from 'vitest';
import type { BrokenRule } from '../../../shared/seating/problem.ts';
import { inRounds, toldRules } from './in-rounds.ts';

it('what differs in its round alone is said once, with its rounds; anything else stays apart', () => {
  const entries = [
    { rule: 'apart', round: 1, people: ['a', 'b'] },
    { rule: 'host', round: 1, people: [] },
    { rule: 'apart', round: 3, people: ['a', 'b'] },
    { rule: 'apart', round: 3, people: ['a', 'b'] },
    { rule: 'apart', round: 3, people: ['a', 'c'] },
  ];
  expect(inRounds(entries).map(({ rounds, entry }) => [entry.rule, entry.people.join(''), rounds])).toEqual([
    ['apart', 'ab', [1, 3]],
    ['host', '', [1]],
    ['apart', 'ac', [3]],
  ]);
  expect(inRounds([])).toEqual([]);
});

it('a wish that is not kept is one matter, wherever its people sit; a table is one for each table and size', () => {
  const broken = (rule: BrokenRule['rule'], round: number, table: string, units: number): BrokenRule => ({
    rule,
    round,
    people: ['a'],
    table,
    units,
  });
  const told = toldRules([
    broken('pin', 1, 't1', 1),
    broken('pin', 2, 't2', 3),
    broken('capacity', 1, 't1', 1),
    broken('capacity', 2, 't2', 1),
    broken('capacity', 3, 't2', 2),
  ]);
  expect(told.map(({ rounds, entry }) => [entry.rule, entry.table, entry.units, rounds])).toEqual([
    ['pin', null, 1, [1, 2]],
    ['capacity', 't1', 1, [1]],
    ['capacity', 't2', 1, [2]],
    ['capacity', 't2', 2, [3]],
  ]);
});
