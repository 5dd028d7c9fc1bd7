import { describe, expect, it } from 'vitest';
import type { Person } from '../../../shared/cafe/model.ts';
import { likelyDoubles } from './doubles.ts';

const person = (number: number, name: string, changes: Partial<Person> = {}): Person => ({
  id: `p${number}`,
  number,
  name,
  organisation: null,
  actorType: null,
  municipality: null,
  languages: [],
  interpreted: false,
  attends: null,
  phone: true,
  here: true,
  ...changes,
});
const pairs = (people: readonly Person[], reached: readonly string[]): readonly string[] =>
  likelyDoubles(people, (id) => reached.includes(id)).map(({ key }) => key);

describe('entries that look like one person', () => {
  it('one name, and one of the two phones out of reach', () => {
    const people = [person(1, 'Kari  Nordmann'), person(2, 'Ola'), person(3, 'kari nordmann ')];
    expect(pairs(people, ['p2', 'p3'])).toEqual(['p1 p3']);
    expect(pairs(people, ['p1', 'p2'])).toEqual(['p1 p3']);
  });

  it('two who are both here with their phones are two, and so are two of whom nothing is heard', () => {
    const people = [person(1, 'Kari'), person(2, 'Kari')];
    expect(pairs(people, ['p1', 'p2'])).toEqual([]);
    expect(pairs(people, [])).toEqual([]);
  });

  it('people of different organisations are different people; whoever has said nothing may be either', () => {
    const people = [
      person(1, 'Kari', { organisation: 'a' }),
      person(2, 'Kari', { organisation: 'b' }),
      person(3, 'Kari'),
    ];
    expect(pairs(people.slice(0, 2), ['p2'])).toEqual([]);
    expect(pairs(people, ['p3'])).toEqual(['p1 p3', 'p2 p3']);
  });

  it('those of one organisation come first', () => {
    const people = [
      person(1, 'Anne'),
      person(2, 'Berit', { organisation: 'a' }),
      person(3, 'Anne'),
      person(4, 'Berit', { organisation: 'a' }),
    ];
    expect(pairs(people, ['p3', 'p4'])).toEqual(['p2 p4', 'p1 p3']);
  });

  it('somebody added without a phone who comes in with one, and somebody who left and came in anew', () => {
    expect(pairs([person(1, 'Anne', { phone: false }), person(2, 'Anne')], ['p2'])).toEqual(['p1 p2']);
    expect(pairs([person(1, 'Anne', { here: false }), person(2, 'Anne')], ['p2'])).toEqual(['p1 p2']);
    expect(pairs([person(1, 'Anne', { here: false }), person(2, 'Anne', { here: false })], ['p2'])).toEqual([]);
  });

  it('people without a name are never taken for each other', () => {
    expect(pairs([person(1, ''), person(2, ' ')], ['p2'])).toEqual([]);
  });
});
