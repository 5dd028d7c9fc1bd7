import { describe, expect, it } from 'vitest';
import type { SeatChange } from '../../../shared/seating/problem.ts';
import { firstOf, groupedChanges, newTables } from './grouped-changes.ts';

const change = (person: string, round: number, from: string | null, to: string | null, why: SeatChange['why']) =>
  ({ person, round, from, to, why }) satisfies SeatChange;

const closing = [
  change('per', 3, 't2', 't4', 'moves'),
  change('anne', 3, 't1', 't3', 'table-closes'),
  change('anne', 2, 't1', 't2', 'table-closes'),
  change('kari', 2, 't1', 't3', 'table-closes'),
  change('ola', 2, null, 't3', 'arrives'),
  change('liv', 2, 't5', null, 'leaves'),
];

describe('changes as they are read', () => {
  it('stand by their reason, the cause first, a person once in each and their rounds in order', () => {
    expect(
      groupedChanges(closing).map(({ why, people }) => [
        why,
        people.map(({ person, changes }) => [person, changes.map(({ round }) => round)]),
      ]),
    ).toEqual([
      [
        'table-closes',
        [
          ['anne', [2, 3]],
          ['kari', [2]],
        ],
      ],
      ['leaves', [['liv', [2]]]],
      ['arrives', [['ola', [2]]]],
      ['moves', [['per', [3]]]],
    ]);
    expect(groupedChanges([])).toEqual([]);
  });

  it('a long list begins with the first people, whatever group they are in', () => {
    const first = firstOf(groupedChanges(closing), 3);
    expect(first.map(({ people }) => people.map(({ person }) => person))).toEqual([['anne', 'kari'], ['liv']]);
    expect(firstOf(first, 0)).toEqual([]);
  });

  it('people who get another table are counted once, by their first round; who comes and goes is not', () => {
    expect(newTables(closing)).toEqual({ round: 2, next: 2, later: 1 });
    expect(newTables(closing, ['anne', 'kari'])).toEqual({ round: 3, next: 1, later: 0 });
    expect(newTables(closing.slice(4))).toEqual({ round: null, next: 0, later: 0 });
  });
});
