import { describe, expect, it } from 'vitest';
import { room, usualMix } from '../../../test/kit/seating/room.ts';
import type { SeatingProblem } from '../problem.ts';
import { proveSeating } from '../proof.ts';
import { solveSeating } from '../solve.ts';
import { chanceFrom } from './chance.ts';
import { firstSeats } from './first-seats.ts';
import { hallOf, seatsByName } from './hall.ts';
import { mendRepeats } from './mending.ts';
import { priceSearch } from './price-search.ts';
import { priceTable } from './price-table.ts';
import { searchFrom } from './search.ts';

const wishes: SeatingProblem = {
  ...room(38, 8, 5, { hosted: true, ...usualMix }),
  apart: [['p9', 'p17', 'p30']],
  pins: [{ person: 'p20', tables: ['t2', 't3', 't5', 't6', 't8'], rounds: [2, 4] }],
};
const partTime: SeatingProblem = {
  ...room(30, 6, 5, usualMix),
  people: room(30, 6, 5, usualMix).people.map((person, index) =>
    index % 7 === 6 ? { ...person, from: 2, to: 4 } : person,
  ),
};

function opened(problem: SeatingProblem) {
  const hall = hallOf(problem);
  const chance = chanceFrom(11);
  const { at, used } = firstSeats(hall, chance);
  const still = Uint8Array.from(hall.fixed, (table) => (table >= 0 ? 1 : 0));
  const search = searchFrom({ hall, at, used, announced: null, still });
  const usual = { repeat: 10, sameTable: 100, work: 400_000, from: 3, to: 0.5, journeys: 20, singles: true };
  const table = priceTable(hall, search.at, used, still);
  return {
    chance,
    search,
    table,
    prices: priceSearch(table),
    how: { ...usual, enough: Number.POSITIVE_INFINITY },
    proof: () => proveSeating(problem, { rounds: seatsByName(hall, table.at), hosts: {} }),
  };
}

describe('a table of prices', () => {
  it.each([
    ['hosts, wishes and pins', wishes],
    ['part-time people', partTime],
  ])('[SE33] what a sweep says that a plan has changed in cost is what counting gives: %s', (_, problem) => {
    const { chance, search, table, prices, how } = opened(problem);
    for (const turn of [{ ...how, singles: false }, { ...how, journeys: 0 }, { ...how, from: 40, to: 20 }, how]) {
      const before = search.cost();
      const change = prices.sweep(turn, chance);
      search.restore(table.at);
      expect(search.cost() - before).toBe(change);
    }
    const before = search.cost();
    const change = prices.sweepForBest(how, chance);
    search.restore(table.at);
    expect(change).toBeLessThanOrEqual(0);
    expect(search.cost() - before).toBe(change);
  });

  it('[SE4] repeats that came with a lower price are mended, and a plan without any is left alone', () => {
    const { chance, table, prices, how, proof } = opened(room(60, 12, 6, { hosted: true, ...usualMix }));
    prices.sweep({ ...how, work: 2_000_000, repeat: 1 }, chance);
    expect(proof().repeats.count).toBeGreaterThan(0);
    const mending = { repeat: 10, sameTable: 100, tries: 4_000, heat: 2.5 };
    expect(mendRepeats(table, mending, chance)).toBe(true);
    expect(proof()).toMatchObject({ repeats: { count: 0 }, returns: { count: 0 }, broken: [] });
    const mended = Int16Array.from(table.at);
    expect(mendRepeats(table, mending, chance)).toBe(true);
    expect(table.at).toEqual(mended);
  });
});

describe('many rounds', () => {
  // What the search before this one left: 100, 197 and 122 at best.
  it.each([
    [50, 10, 6, 80],
    [64, 13, 8, 160],
    [100, 20, 8, 70],
  ])(
    '[SE4] %i people at %i tables in %i rounds: nobody meets twice or returns, and little is left to better',
    (people, tables, rounds, most) => {
      const problem = room(people, tables, rounds, { hosted: true, ...usualMix });
      for (const seed of [1, 2]) {
        const proof = proveSeating(problem, solveSeating(problem, { seed }));
        expect(proof).toMatchObject({ repeats: { count: 0 }, returns: { count: 0 }, broken: [] });
        expect(proof.cost - proof.leastCost).toBeLessThanOrEqual(most);
      }
    },
  );
});
