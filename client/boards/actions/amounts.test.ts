import { describe, expect, it } from 'vitest';
import { hoursIn, wholeNumber } from './amounts.ts';

describe('amounts', () => {
  it.each([
    ['12,5', 12.5],
    ['12.5 t', 12.5],
    ['ca. 6', 6],
    ['1 000', 1000],
    ['0,25', 0.25],
    ['mange', null],
    ['', null],
  ])('[XS8] «%s» hours are %s', (typed, hours) => {
    expect(hoursIn(typed)).toBe(hours);
  });

  it.each([
    ['8 000 kr', 8000],
    ['8.000,50', 8000],
    ['ca. 6', 6],
    ['gratis', null],
  ])('[XS8] «%s» is %s whole', (typed, sum) => {
    expect(wholeNumber(typed)).toBe(sum);
  });
});
