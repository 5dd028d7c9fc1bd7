import { describe, expect, it } from 'vitest';
import { changedRounds, toldNow } from './itinerary-news.ts';

describe('news of an itinerary', () => {
  it('another table in a round to come is news, in the order of the rounds', () => {
    expect(changedRounds({ 1: 't1', 2: 't2', 3: 't3' }, { 3: 't4', 1: 't1', 2: 't5' }, 2)).toEqual([2, 3]);
  });

  it('rounds that are over, a first seat and a seat that fell away are none', () => {
    expect(changedRounds({ 1: 't1', 2: 't2' }, { 1: 't9', 2: null, 3: 't3' }, 2)).toEqual([]);
  });

  it('a seat that falls away and comes back elsewhere is news against what was told', () => {
    const told = toldNow({ 2: 't2' }, { 2: null, 3: 't3' });
    expect(told).toEqual({ 2: 't2', 3: 't3' });
    expect(changedRounds(told, { 2: 't7', 3: 't3' }, 2)).toEqual([2]);
  });
});
