import { describe, expect, it } from 'vitest';
import { placedOrder } from './order.ts';

describe('the order of the steps', () => {
  /** Ids in their order after the card at `from` has been put at `to`. */
  function after(orders: readonly number[], from: number, to: number): readonly number[] | null {
    const cards = orders.map((order, id) => ({ order, id }));
    const order = placedOrder(cards, from, to);
    if (order === null) return null;
    return cards
      .map((card) => (card.id === from ? { ...card, order } : card))
      .sort((one, other) => one.order - other.order || one.id - other.id)
      .map(({ id }) => id);
  }

  it('[ST3] a step goes to any place, and only its own number changes', () => {
    expect(after([1, 2, 3, 4], 0, 3)).toEqual([1, 2, 3, 0]);
    expect(after([1, 2, 3, 4], 3, 0)).toEqual([3, 0, 1, 2]);
    expect(after([1, 2, 3, 4], 1, 2)).toEqual([0, 2, 1, 3]);
    expect(after([1, 2, 3, 4], 2, 1)).toEqual([0, 2, 1, 3]);
    expect(after([1, 2, 3], 0, 99)).toEqual([1, 2, 0]);
    expect(after([1, 2, 3], 2, -1)).toEqual([2, 0, 1]);
  });

  it('[ST3] where it stands already nothing is written', () => {
    expect(after([1, 2], 0, 0)).toBeNull();
    expect(after([1, 2], 0, -1)).toBeNull();
    expect(after([1, 2], 1, 5)).toBeNull();
    expect(after([], 0, 1)).toBeNull();
    expect(after([1], 4, 0)).toBeNull();
  });

  it('[ST3] steps that two people added at the same moment share a number, and are passed together', () => {
    expect(after([1, 2, 2, 3], 0, 1)).toEqual([1, 2, 0, 3]);
    expect(after([1, 2, 2, 3], 3, 2)).toEqual([0, 3, 1, 2]);
    expect(after([2, 2, 2], 0, 1)).toEqual([1, 2, 0]);
  });
});
