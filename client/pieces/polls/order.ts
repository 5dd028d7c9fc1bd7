/** An order while somebody makes it: what has a place, what has none yet, and what they find not relevant. */
import type { Answer } from '../../../shared/cafe/polls.ts';

export type Place = number | 'open' | 'irrelevant';
/** For each item, in the order of the items. Equal numbers share a place, and numbers may have gaps. */
export type Order = readonly Place[];

export const emptyOrder = (items: number): Order => Array.from({ length: items }, () => 'open');

/** What has a place, from the first on; those that share one as they were listed. */
export function placed(order: Order): readonly number[] {
  return order
    .flatMap((place, item) => (typeof place === 'number' ? [{ place, item }] : []))
    .sort((one, other) => one.place - other.place || one.item - other.item)
    .map(({ item }) => item);
}

export const withPlace = (order: Order, item: number, place: Place): Order =>
  order.map((before, index) => (index === item ? place : before));

/** At the end of what has a place. */
export const putNext = (order: Order, item: number): Order => moveTo(order, item, placed(order).length);

/** To a position among what has a place, from 0. It shares its place with nobody then; others that shared one still do. */
export function moveTo(order: Order, item: number, position: number): Order {
  const rest = placed(order).filter((other) => other !== item);
  const rows = [...rest.slice(0, position), item, ...rest.slice(position)];
  const places = [...order];
  let rank = 0;
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    const shares = before !== undefined && before !== item && row !== item && order[before] === order[row];
    if (!shares) rank = index + 1;
    places[row] = rank;
  }
  return places;
}

/** Whatever has no place yet shares those that are left. Null while nothing has a place. */
export function answerOf(order: Order): Answer | null {
  const rows = placed(order);
  if (rows.length === 0) return null;
  const rankOf = (place: number): number =>
    1 + order.filter((other) => typeof other === 'number' && other < place).length;
  return order.map((place) => {
    if (place === 'irrelevant') return null;
    return place === 'open' ? rows.length + 1 : rankOf(place);
  });
}

export const orderOf = (answer: Answer): Order => answer.map((place) => place ?? 'irrelevant');
