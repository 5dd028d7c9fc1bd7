/** Rooms as seating problems, with as little said as a test needs: people p1, p2 … and tables t1, t2 … */
import {
  usualWeights,
  type SeatingPerson,
  type SeatingPlan,
  type SeatingProblem,
  type SeatingTable,
} from '../../../shared/seating/problem.ts';

export interface RoomDetails extends Partial<Omit<SeatingProblem, 'people' | 'tables' | 'rounds'>> {
  /** Each table has a host who stays: the first people. */
  readonly hosted?: boolean;
  readonly person?: (index: number) => Partial<SeatingPerson>;
  readonly table?: (index: number) => Partial<SeatingTable>;
}

export function room(people: number, tables: number, rounds: number, details: RoomDetails = {}): SeatingProblem {
  const { hosted = false, person = () => ({}), table = () => ({}), ...rest } = details;
  const duties = Array.from({ length: hosted ? tables : 0 }, (_, index) => ({
    table: `t${index + 1}`,
    person: `p${index + 1}`,
    from: 1,
    to: rounds,
  }));
  return {
    rounds,
    people: Array.from({ length: people }, (_, index) => ({
      id: `p${index + 1}`,
      traits: [],
      languages: [],
      interpreted: false,
      from: 1,
      to: rounds,
      mayHost: true,
      ...person(index),
    })),
    tables: Array.from({ length: tables }, (_, index) => ({
      id: `t${index + 1}`,
      min: 1,
      max: people,
      optional: false,
      from: 1,
      to: rounds,
      ...table(index),
    })),
    hosts: duties,
    together: [],
    apart: [],
    pins: [],
    mix: [],
    weights: usualWeights,
    returnsCount: true,
    balance: 1,
    commonLanguage: false,
    past: null,
    ...rest,
  };
}

/** What a café is mixed by, one after another: organisations of very different size, three kinds of them, a few municipalities. */
export const usualMix: RoomDetails = {
  mix: [
    { name: 'organisation', weight: 5 },
    { name: 'actorType', weight: 2 },
    { name: 'municipality', weight: 1 },
  ],
  person: (index) => ({
    traits: [
      index % 3 === 0 ? 'o0' : `o${Math.floor(index / 2) % 11}`,
      ['business', 'public', 'research'][index % 3] ?? null,
      index % 4 === 3 ? null : `m${index % 5}`,
    ],
  }),
};

/** The room after the plan has been told and so many rounds of it begun; `changes` are laid on top. */
export function underWay(
  problem: SeatingProblem,
  plan: SeatingPlan,
  frozen: number,
  changes: Partial<SeatingProblem['past'] & object> = {},
): SeatingProblem {
  const { rounds } = problem;
  const past = { frozen, announcedThrough: rounds, seats: plan.rounds, affected: [], vacant: [], locked: [] };
  return { ...problem, past: { ...past, ...changes } };
}
