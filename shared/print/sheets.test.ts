import { describe, expect, it } from 'vitest';
import { roomWith } from '../../test/kit/table-top.ts';
import type { Cafe, Span } from '../cafe/model.ts';
import { must } from '../cafe/must.ts';
import { seatList } from './seat-list.ts';
import { inSheets, noteSheets, roomOf, sizeOf, slipsPerSheet, tablesAhead } from './sheets.ts';

const withOpen = (cafe: Cafe, number: number, open: Span): Cafe => ({
  ...cafe,
  tables: cafe.tables.map((table) => (table.number === number ? { ...table, open } : table)),
});
const numbers = (tables: readonly { readonly number: number }[]): readonly number[] =>
  tables.map(({ number }) => number);

describe('sheets', () => {
  it('[PA5] every table that people still come to has a sign', () => {
    const { top } = roomWith(8);
    const cafe = withOpen(withOpen(top.cafe, 2, { from: 1, to: 1 }), 4, { from: 3, to: null });
    expect(numbers(tablesAhead(cafe))).toEqual([1, 2, 3, 4]);
    expect(numbers(tablesAhead({ ...cafe, stage: 's3' }))).toEqual([1, 3, 4]);
    expect(numbers(tablesAhead({ ...cafe, stage: 's12' }))).toEqual([1, 3, 4]);
    expect(numbers(tablesAhead({ ...cafe, tables: cafe.tables.toReversed() }))).toEqual([1, 2, 3, 4]);
    expect(numbers(tablesAhead(withOpen(cafe, 1, { from: 1, to: 0 })))).toEqual([2, 3, 4]);
  });

  it('[PA5] a table has one sheet for notes in each round in which it is there, all of them together', () => {
    const { top } = roomWith(8);
    const { tables, rounds } = withOpen(withOpen(top.cafe, 2, { from: 1, to: 1 }), 4, { from: 3, to: null });
    const sheets = noteSheets(tables, rounds).map(({ table, round }) => `${table.number}/${round.number}`);
    expect(sheets).toEqual(['1/1', '1/2', '1/3', '2/1', '3/1', '3/2', '3/3', '4/3']);
    expect(numbers(noteSheets(tables, rounds.slice(1, 2)).map(({ table }) => table))).toEqual([1, 3]);
  });

  it('[PA2] the list of a round names hosts and guests at each table that is there, and who waits for a seat', () => {
    const { top, people } = roomWith(9, { settings: { anonymity: 'facilitator' } });
    const round = must(top.cafe.rounds[0], 'there are three rounds');
    expect(seatList(top.cafe, round).unseated).toHaveLength(9);
    top.ask({ type: 'drawSeats' });
    const { tables, unseated } = seatList(top.cafe, round);
    expect(unseated).toEqual([]);
    const listed = tables.flatMap(({ host, guests }) => [...(host ? [host] : []), ...guests]);
    expect(new Set(listed.map(({ id }) => id))).toEqual(new Set(people));
    expect(listed.every(({ name }) => name.startsWith('Gjest'))).toBe(true);
    const seats = must(top.cafe.seats[0], 'seats are drawn');
    for (const { table, host, guests } of tables) {
      expect(host?.id ?? null).toBe(seats.tables[table.id]?.host);
      expect(guests.some(({ id }) => id === host?.id)).toBe(false);
    }
    expect(
      numbers(seatList(withOpen(top.cafe, 3, { from: 2, to: null }), round).tables.map(({ table }) => table)),
    ).not.toContain(3);
  });

  it('slips get lower the fewer rounds they have, and nobody is lost between sheets', () => {
    expect([1, 2, 3, 4, 5, 6, 7, 12].map(slipsPerSheet)).toEqual([10, 10, 8, 8, 6, 6, 4, 4]);
    const people = Array.from({ length: 41 }, (_, index) => index);
    const sheets = inSheets(people, 8);
    expect(sheets.map(({ length }) => length)).toEqual([8, 8, 8, 8, 8, 1]);
    expect(sheets.flat()).toEqual(people);
    expect(inSheets([], 8)).toEqual([]);
  });

  it('words that take more room are set smaller', () => {
    expect(roomOf('bord')).toBe(4);
    expect(roomOf('BORD')).toBe(6);
    expect(roomOf('机机')).toBe(4);
    expect(
      [['kort'], ['k'.repeat(11)], ['k'.repeat(12), 'k'.repeat(12)]].map((words) => sizeOf(words, [10, 20])),
    ).toEqual([0, 1, 2]);
  });
});
