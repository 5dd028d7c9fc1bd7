/** Små delar av setningar som katalogane deler. */

/** `1 lapp`, `3 lappar`. */
export const many = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;

/** `a, b og c`. */
export const listed = (items: readonly string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} og ${items.at(-1)}`;
