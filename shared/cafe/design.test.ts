import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { testDesign } from '../../test/kit/design.ts';
import { commandSchema } from './commands.ts';
import { designSchema } from './design.ts';

describe('a plan', () => {
  it('[EV3] drafted before a field existed is a plan all the same', () => {
    const design = testDesign();
    const { seating: _1, commonLanguage: _2, ...settings } = design.settings;
    const tables = design.tables.map(({ seats: _3, ...table }) => table);
    expect(v.parse(designSchema, { ...design, settings, tables })).toEqual(design);
  });

  it('[SE2] may say how many sit at a table, the fewest not above the most', () => {
    const design = testDesign({ tables: 1 });
    const withSeats = (min: number, max: number) => ({
      ...design,
      tables: design.tables.map((table) => ({ ...table, seats: { min, max } })),
    });
    expect(v.is(designSchema, withSeats(3, 6))).toBe(true);
    expect(v.is(designSchema, withSeats(6, 3))).toBe(false);
    expect(v.is(designSchema, withSeats(0, 3))).toBe(false);
  });
});

describe('a command', () => {
  const reads = (command: unknown): boolean => v.is(commandSchema, command);

  it('[PE12] from a page that does not know a field is understood', () => {
    const introduction = { name: 'Anne', organisation: '', actorType: null };
    expect(reads({ type: 'addPerson', ...introduction })).toBe(true);
    expect(reads({ type: 'addPerson', ...introduction, municipality: 'Hamar' })).toBe(true);
    expect(reads({ type: 'addPerson', ...introduction, municipality: 'x'.repeat(81) })).toBe(false);
    expect(reads({ type: 'changeTable', table: 't1', name: '', theme: '', prompt: '' })).toBe(true);
  });

  it('[SE14] with a plan says what it was made from, and names people and tables by their ids', () => {
    const plan = { base: 3, seats: [{ round: 2, tables: { t1: ['p1', 'p2'] } }], hosts: { t1: 'p1' } };
    expect(reads({ type: 'useSeats', plan })).toBe(true);
    expect(reads({ type: 'useSeats', plan: null })).toBe(false);
    expect(reads({ type: 'closeTable', table: 't1', plan: null })).toBe(true);
    expect(reads({ type: 'closeTable', table: 't1' })).toBe(false);
    expect(reads({ type: 'removePerson', person: 'p1' })).toBe(true);
    expect(reads({ type: 'removePerson', person: 'p1', plan })).toBe(true);
    expect(reads({ type: 'useSeats', plan: { ...plan, seats: [{ round: 13, tables: {} }] } })).toBe(false);
    expect(reads({ type: 'useSeats', plan: { ...plan, hosts: { toString: 'p1' } } })).toBe(false);
  });

  it('[SE16] [SE17] says wishes of two or more, each once, stays of at least a round, and languages by their tags', () => {
    const wish = (people: readonly string[]) => ({ type: 'addWish', wish: { kind: 'apart', people } });
    expect(reads(wish(['p1', 'p2']))).toBe(true);
    expect(reads(wish(['p1']))).toBe(false);
    expect(reads(wish(['p1', 'p1']))).toBe(false);
    expect(reads({ type: 'addWish', wish: { kind: 'pin', person: 'p1', tables: [] } })).toBe(false);
    const attends = (from: number, to: number | null) => ({
      type: 'setAttendance',
      person: 'p1',
      attends: { from, to },
    });
    expect([attends(2, null), attends(2, 2), attends(3, 2), attends(0, 2)].map(reads)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    const speaks = (language: string) => ({
      type: 'setLanguages',
      person: 'p1',
      languages: [language],
      interpreted: false,
    });
    expect(['nb', 'en-GB', 'Norsk', '', '<b>'].map(speaks).map(reads)).toEqual([true, true, false, false, false]);
  });
});
