import { expect, it } from 'vitest';
import { usualWeights, type Past, type SeatingProblem } from '../../../shared/seating/problem.ts';
import { plannedAnew } from './untold.ts';

const past: Past = {
  frozen: 0,
  announcedThrough: 0,
  seats: [{ t1: ['a', 'b'] }],
  affected: [],
  vacant: [],
  locked: [],
};
const problem = (part: Partial<Past>): SeatingProblem => ({
  rounds: 1,
  people: [],
  tables: [],
  hosts: [],
  together: [],
  apart: [],
  pins: [],
  mix: [],
  weights: usualWeights,
  returnsCount: true,
  balance: 1,
  commonLanguage: false,
  past: { ...past, ...part },
});

it('a draft that nobody has been told is planned anew; what was told, played or lacks a host is repaired', () => {
  expect(plannedAnew(problem({})).past).toBeNull();
  const locked = problem({ locked: ['a'] });
  expect(plannedAnew(locked)).toBe(locked);
  for (const part of [{ announcedThrough: 1 }, { frozen: 1 }, { vacant: [{ table: 't1', from: 1 }] }]) {
    const told = problem(part);
    expect(plannedAnew(told)).toBe(told);
  }
});
