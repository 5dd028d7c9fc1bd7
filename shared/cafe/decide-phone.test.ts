import { describe, expect, it } from 'vitest';
import { roomWith, type TableTop } from '../../test/kit/table-top.ts';
import { personById, tableOf } from './find.ts';
import type { Command } from './commands.ts';
import { replay } from './evolve.ts';
import { must } from './must.ts';
import { codeOf } from './personal-codes.ts';
import type { Refusal } from './refusals.ts';
import { ownView } from './views.ts';

function takes(top: TableTop, called: string, person: string, changes: Partial<Command> = {}): Refusal | null {
  const code = must(codeOf(top.cafe, person), 'everybody has a code');
  const command = { type: 'takeUpPhone', called, code, keyHash: 'new phone', lost: false } as const;
  return top.ask({ ...command, ...changes } as Command, { role: 'door' });
}

const keysOf = (top: TableTop, person: string): readonly string[] =>
  Object.keys(top.cafe.keys).filter((hash) => {
    const key = top.cafe.keys[hash];
    return key?.role === 'participant' && key.person === person;
  });

describe('another phone', () => {
  it('[WI8] is that person: same seat, same stars, and nobody is counted twice', () => {
    const { top, people } = roomWith(8);
    const [anne = ''] = people;
    top.ask({ type: 'drawSeats' });
    const before = ownView(top.cafe, anne);
    expect(takes(top, 'gjest 1', anne)).toBeNull();
    expect(keysOf(top, anne)).toEqual([`hash-${anne}`, 'new phone']);
    expect(ownView(top.cafe, anne)).toEqual(before);
    expect(top.cafe.people).toHaveLength(8);
  });

  it('[WI8] the earlier ones go on, unless they are said to be lost', () => {
    const { top, people } = roomWith(2);
    const [anne = '', berit = ''] = people;
    expect(takes(top, 'Gjest 1', anne)).toBeNull();
    expect(takes(top, 'Gjest 1', anne, { keyHash: 'third', lost: true })).toBeNull();
    expect(keysOf(top, anne)).toEqual(['third']);
    // Whoever holds the lost one has read the digits on it.
    const read = top.cafe.codes[anne];
    expect(takes(top, 'Gjest 1', anne, { keyHash: 'fourth', lost: true })).toBeNull();
    expect(top.cafe.codes[anne]).toMatch(/^\d{4}$/u);
    expect(top.cafe.codes[anne]).not.toBe(read);
    expect(keysOf(top, anne)).toEqual(['fourth']);
    expect(keysOf(top, berit)).toEqual([`hash-${berit}`]);
  });

  it('[WI8] the latest dozen go on, however many somebody takes up', () => {
    const { top, people } = roomWith(1);
    const [anne = ''] = people;
    for (let at = 0; at < 40; at += 1) expect(takes(top, 'Gjest 1', anne, { keyHash: `phone-${at}` })).toBeNull();
    expect(keysOf(top, anne)).toEqual(Array.from({ length: 12 }, (_, at) => `phone-${at + 28}`));
  });

  it('[WI8] the same phone again is the same phone, also with digits that are wrong by then', () => {
    const { top, people } = roomWith(2);
    const [anne = '', berit = ''] = people;
    expect(takes(top, 'Gjest 1', anne, { lost: true })).toBeNull();
    const { cafe } = top;
    expect(takes(top, 'Gjest 1', anne, { lost: true })).toBeNull();
    expect(takes(top, 'Gjest 2', berit)).toBeNull();
    expect(top.cafe).toBe(cafe);
  });

  it('[WI8] whoever had none can take one up, and whoever had left is back in a seat', () => {
    const { top, people } = roomWith(8);
    const [anne = ''] = people;
    top.ask({ type: 'addPerson', name: 'Ragnhild', organisation: '', actorType: null });
    const ragnhild = must(top.cafe.people.at(-1), 'Ragnhild').id;
    top.ask({ type: 'next', from: 's1' });
    expect(takes(top, 'ragnhild', ragnhild)).toBeNull();
    expect(personById(top.cafe, ragnhild)?.phone).toBe(true);
    top.ask({ type: 'removePerson', person: anne });
    expect(takes(top, 'Gjest 1', anne, { keyHash: 'another' })).toBeNull();
    expect(personById(top.cafe, anne)?.here).toBe(true);
    expect(tableOf(top.cafe, anne, 2)).not.toBeNull();
  });

  it('[WI9] a name that nobody has and digits that are not theirs get the same answer', () => {
    const { top, people } = roomWith(2);
    const [anne = '', berit = ''] = people;
    expect(takes(top, 'Ingen', anne)).toBe('person-not-recognised');
    expect(takes(top, 'Gjest 1', berit)).toBe('person-not-recognised');
  });

  it('[WI8] after the close whoever is in may still change phones, and nobody comes back', () => {
    const { top, people } = roomWith(2);
    const [anne = '', berit = ''] = people;
    top.ask({ type: 'removePerson', person: berit });
    top.ask({ type: 'goTo', from: 's1', to: must(top.cafe.programme.at(-1), 'the close').id });
    expect(takes(top, 'Gjest 2', berit)).toBe('cafe-closed');
    expect(takes(top, 'Gjest 1', anne)).toBeNull();
  });

  it('[EV1] is replayed', () => {
    const { top, people } = roomWith(3);
    const [opened] = [top.cafe];
    takes(top, 'Gjest 1', people[0] ?? '', { lost: true });
    const since = top.events.slice(-2);
    expect(since).toMatchObject([{ type: 'phoneTakenUp', lost: [`hash-${people[0] ?? ''}`] }, { type: 'codesGiven' }]);
    expect(replay([{ type: 'cafeOpened', cafe: opened }, ...since])).toEqual(top.cafe);
  });
});
