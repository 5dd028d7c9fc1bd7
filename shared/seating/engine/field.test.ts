import { describe, expect, it } from 'vitest';
import { must } from '../../cafe/must.ts';
import { fieldOf } from './field.ts';

const primePowers = [2, 3, 4, 5, 7, 8, 9, 11, 13, 16, 17, 19, 23, 25, 27, 29, 31, 32];

describe('finite fields', () => {
  it.each(primePowers)('[SE37] the numbers below %i are a field', (order) => {
    const { plus, times } = must(fieldOf(order), 'a prime power has a field');
    const all = Array.from({ length: order }, (_, index) => index);
    const wrong: string[] = [];
    const holds = (law: string, ...numbers: number[]): number => wrong.push(`${law} ${numbers.join(' ')}`);
    for (const a of all) {
      if (plus(a, 0) !== a || times(a, 1) !== a || times(a, 0) !== 0) holds('neutral', a);
      if (!all.some((b) => plus(a, b) === 0)) holds('opposite', a);
      if (a > 0 && !all.some((b) => times(a, b) === 1)) holds('inverse', a);
      for (const b of all) {
        const [sum, product] = [plus(a, b), times(a, b)];
        if (!all.includes(sum) || !all.includes(product)) holds('closed', a, b);
        if (sum !== plus(b, a) || product !== times(b, a)) holds('commutative', a, b);
        for (const c of all) {
          if (plus(sum, c) !== plus(a, plus(b, c))) holds('plus associative', a, b, c);
          if (times(product, c) !== times(a, times(b, c))) holds('times associative', a, b, c);
          if (times(a, plus(b, c)) !== plus(product, times(a, c))) holds('distributive', a, b, c);
        }
      }
    }
    expect(wrong).toEqual([]);
  });

  it('[SE37] there is none for any other number', () => {
    for (let order = 0; order <= 32; order += 1) expect(fieldOf(order) !== null).toBe(primePowers.includes(order));
  });
});
