import { describe, expect, it } from 'vitest';
import { tableTop, type TableTop } from '../../test/kit/table-top.ts';
import { isHolding } from './holding.ts';

function travelling(holdForEssentials = true): TableTop {
  const top = tableTop({ settings: { holdForEssentials } });
  for (let index = 1; index <= 8; index += 1) top.joins(`Gjest ${index}`);
  top.ask({ type: 'next', from: 's1' });
  top.ask({ type: 'next', from: 's2' });
  return top;
}

describe('tables that wait for what matters most', () => {
  it('[HE1] hold their people in the time for travelling, where that is set, and at no other time', () => {
    const top = travelling();
    expect(top.cafe.tables.map(({ id }) => isHolding(top.cafe, id))).toEqual([true, true, true, true]);
    expect(isHolding(top.cafe, 'nowhere')).toBe(false);
    top.ask({ type: 'next', from: 's3' });
    expect(top.cafe.tables.some(({ id }) => isHolding(top.cafe, id))).toBe(false);
    const free = travelling(false);
    expect(free.cafe.tables.some(({ id }) => isHolding(free.cafe, id))).toBe(false);
  });

  it('[HE2] a table that is released stays so until the next stage, and the others wait', () => {
    const top = travelling();
    expect(top.ask({ type: 'releaseTable', from: 's3', table: 't2' })).toBeNull();
    expect(top.ask({ type: 'releaseTable', from: 's3', table: 't2' })).toBeNull();
    expect(top.cafe.tables.map(({ id }) => isHolding(top.cafe, id))).toEqual([true, false, true, true]);
    expect(top.ask({ type: 'releaseTable', from: 's3', table: 'nowhere' })).toBe('table-unknown');
    expect(top.ask({ type: 'releaseTable', from: 's2', table: 't1' })).toBe('stage-moved-on');
    top.ask({ type: 'next', from: 's3' });
    expect(top.cafe.released).toEqual([]);
    expect(top.ask({ type: 'releaseTable', from: 's4', table: 't1' })).toBe('table-not-held');
    top.ask({ type: 'next', from: 's4' });
    expect(isHolding(top.cafe, 't2')).toBe(true);
  });

  it('[HE3] a table that was closed in the round holds nobody', () => {
    const top = tableTop({ settings: { holdForEssentials: true } });
    for (let index = 1; index <= 8; index += 1) top.joins(`Gjest ${index}`);
    expect(top.ask({ type: 'closeTable', table: 't4', plan: null })).toBeNull();
    top.ask({ type: 'next', from: 's1' });
    top.ask({ type: 'next', from: 's2' });
    expect(top.cafe.tables.map(({ id }) => isHolding(top.cafe, id))).toEqual([true, true, true, false]);
  });
});
