import { describe, expect, it } from 'vitest';
import { codeLetters, doubtIn, readCode, showCode } from './codes.ts';

describe('the code of a café', () => {
  it.each([
    ['as it is shown', 'ACD-7FGH'],
    ['in small letters', 'acd7fgh'],
    ['with blanks and other dashes', ' a c d – 7 f g h '],
    ['by points', 'ACD.7FGH'],
    ['in full-width letters', 'ＡＣＤ７ＦＧＨ'],
    ['on a Cyrillic or Greek keyboard', 'АСD7FGΗ'],
    ['pasted with an invisible mark', '\u200eACD7FGH\u200b'],
  ])('[WI3] is read as people type it: %s', (_, typed) => {
    expect(readCode(typed)).toBe('ACD7FGH');
    expect(doubtIn(typed)).toBeNull();
  });

  it('[WI3] a letter that no code has is named, with what it may have been', () => {
    expect(doubtIn('acd-0fgh')).toEqual({ wrong: 'letter', letter: '0', perhaps: ['D', 'Q'] });
    expect(doubtIn('ACÅ')).toEqual({ wrong: 'letter', letter: 'Å', perhaps: [] });
    for (const letter of '0O1IL5S8BUV') {
      const doubt = doubtIn(`ACD7FG${letter}`);
      if (doubt?.wrong !== 'letter') throw new Error(`${letter} is in no code`);
      expect(doubt.perhaps.length, letter).toBeGreaterThan(0);
      for (const other of doubt.perhaps) expect(codeLetters, letter).toContain(other);
    }
    expect(readCode('ACD0FGH')).toBeNull();
  });

  it('[WI3] too few and too many letters are counted', () => {
    expect(doubtIn('ACD 7F')).toEqual({ wrong: 'length', count: 5 });
    expect(doubtIn('')).toEqual({ wrong: 'length', count: 0 });
    expect(doubtIn('ACD7FGHA')).toEqual({ wrong: 'length', count: 8 });
  });

  it('[WI3] whatever is shown can be typed', () => {
    for (const letter of codeLetters) expect(readCode(showCode(letter.repeat(7)))).toBe(letter.repeat(7));
  });
});
