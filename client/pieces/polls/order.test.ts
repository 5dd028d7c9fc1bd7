import { describe, expect, it } from 'vitest';
import { answerOf, emptyOrder, moveTo, orderOf, placed, putNext, withPlace } from './order.ts';

describe('an order while it is made', () => {
  it('[PL11] what is tapped comes after what has a place, and what is left shares the last places', () => {
    const two = putNext(putNext(emptyOrder(4), 2), 0);
    expect(two).toEqual([2, 'open', 1, 'open']);
    expect(answerOf(two)).toEqual([2, 3, 1, 3]);
    expect(answerOf(emptyOrder(4))).toBeNull();
    expect(answerOf(withPlace(two, 3, 'irrelevant'))).toEqual([2, 3, 1, null]);
  });

  it('[PL11] what is moved shares with nobody; others that shared a place still do', () => {
    const shared = [1, 2, 2, 4] as const;
    expect(placed(shared)).toEqual([0, 1, 2, 3]);
    expect(moveTo(shared, 3, 0)).toEqual([2, 3, 3, 1]);
    expect(moveTo(shared, 0, 3)).toEqual([4, 1, 1, 3]);
    expect(moveTo(shared, 2, 1)).toEqual([1, 3, 2, 4]);
    expect(moveTo(shared, 3, 2)).toEqual([1, 2, 4, 3]);
  });

  it('[PL11] typed numbers may have gaps; what is sent has none, and comes back as it was meant', () => {
    const typed = withPlace(withPlace(emptyOrder(3), 1, 3), 2, 3);
    expect(answerOf(typed)).toEqual([3, 1, 1]);
    expect(answerOf(orderOf([2, null, 1]))).toEqual([2, null, 1]);
  });
});
