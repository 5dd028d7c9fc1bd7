import { describe, expect, it } from 'vitest';
import { classes } from './classes.ts';
import { clockDigits } from './clock-face.tsx';
import { clampShare } from './css-vars.ts';
import { qrPath } from './qr-code.tsx';
import { tableLook } from './table-look.ts';

describe('tableLook', () => {
  it('gives neighbours another colour and another shape', () => {
    for (let number = 1; number < 300; number += 1) {
      const here = tableLook(number);
      const next = tableLook(number + 1);
      expect(next.colour).not.toBe(here.colour);
      expect(next.shape).not.toBe(here.shape);
      expect(next.ink).not.toBe(here.ink);
    }
  });

  it('gives 96 tables 96 looks', () => {
    const looks = Array.from({ length: 96 }, (_, index) => tableLook(index + 1));
    expect(new Set(looks.map((look) => `${look.colour} ${look.shape}`)).size).toBe(96);
  });

  it('answers for numbers no table has', () => {
    expect(tableLook(0)).toEqual(tableLook(1));
  });
});

describe('clockDigits', () => {
  it('rounds up and never goes below nought', () => {
    expect(clockDigits(60_000)).toBe('1:00');
    expect(clockDigits(59_001)).toBe('1:00');
    expect(clockDigits(1)).toBe('0:01');
    expect(clockDigits(0)).toBe('0:00');
    expect(clockDigits(-5000)).toBe('0:00');
    expect(clockDigits(6_240_000)).toBe('104:00');
  });
});

describe('small helpers', () => {
  it('joins what is there', () => {
    expect(classes('a', undefined, false, 'b')).toBe('a b');
  });

  it('keeps a share between nothing and all, also when nobody is there to share', () => {
    expect(clampShare(0 / 0)).toBe(0);
    expect(clampShare(1.4)).toBe(1);
  });

  it('draws one stroke per run of dark modules, four modules in from the edge', () => {
    expect(qrPath([[true, true, false, true]])).toBe('M4 4h2v1h-2zM7 4h1v1h-1z');
  });
});
