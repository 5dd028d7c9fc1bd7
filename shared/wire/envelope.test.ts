import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { readAccessCode } from '../cafe/codes.ts';
import { mostFields } from '../boards/plan.ts';
import { line, text } from '../cafe/text.ts';
import { readEnvelope } from './envelope.ts';
import { commandParts } from './limits.ts';

/** So many ids in a list or by name, and how many of them have been looked at. */
function manyParts(count: number, shape: 'list' | 'record') {
  let looks = 0;
  const list = Array.from({ length: count }, (_, at) => `n${at}`);
  const parts = new Proxy<object>(shape === 'list' ? list : Object.fromEntries(list.entries()), {
    get(inside, key) {
      if (/^\d+$/u.test(String(key))) looks += 1;
      return Reflect.get(inside, key) as unknown;
    },
  });
  return { parts, looked: () => looks };
}

describe('a command from outside', () => {
  const ballot = (notes: unknown) => ({ id: 'x', command: { type: 'setDots', notes } });

  it('[LI10] with far too many parts is refused unread', () => {
    for (const shape of ['list', 'record'] as const) {
      const { parts, looked } = manyParts(50_000, shape);
      const entry = { type: 'setEntry', board: 'b', entry: 'e', values: parts, agreed: false, removed: false };
      for (const message of [ballot(parts), { id: 'x', command: entry }])
        expect(readEnvelope(message, commandParts.participant)).toBeNull();
      expect(looked()).toBe(0);
    }
    let deep: unknown = [];
    for (let level = 0; level < 100_000; level += 1) deep = [deep];
    expect(readEnvelope(deep, commandParts.others)).toBeNull();
  });

  it('[LI10] the largest that a guest can mean is read', () => {
    const names = Array.from({ length: 12 }, (_, at) => `Navn ${at}`);
    const values = Object.fromEntries(Array.from({ length: 2 * mostFields }, (_, at) => [`f${at}`, names]));
    const command = { type: 'setEntry', board: 'b', entry: 'e', values, agreed: true, removed: false };
    expect(readEnvelope({ id: 'x', command }, commandParts.participant)?.command).toEqual(command);
    expect(readEnvelope(ballot(['n1']), commandParts.participant)?.command).toEqual({ type: 'setDots', notes: ['n1'] });
    for (const odd of [undefined, null, 7, '', [], {}, { id: 'x' }, ballot([{}])])
      expect(readEnvelope(odd, commandParts.participant)).toBeNull();
  });
});

describe('words from outside', () => {
  it('[LI10] far too long for their field are not even made clean, however little would be left', () => {
    for (const field of [line(60), text(60)]) {
      expect(v.is(field, `${'\u0000'.repeat(2000)}x`)).toBe(false);
      // As a keyboard types them in parts, a field is full when its letters fill it.
      expect(v.parse(field, 'o\u0302\u0301'.repeat(60))).toBe('\u1ed1'.repeat(60));
      expect(v.is(field, 'x'.repeat(61))).toBe(false);
      expect(v.parse(field, `${' '.repeat(100)}x\u0000\n`)).toBe('x');
    }
    expect(readAccessCode(`ACDE FGHJ${' '.repeat(300)}`)).toBeNull();
    expect(readAccessCode('acde – fghj')).toBe('ACDEFGHJ');
  });
});
