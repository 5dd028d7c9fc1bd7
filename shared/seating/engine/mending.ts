/**
 * Repeats, mended one by one: whoever meets somebody twice changes places with anybody, and nobody else moves. The repeats wander through
 * a plan that otherwise stays as it is, until two of them meet and are gone.
 */
import type { Chance } from './chance.ts';
import { thresholdCount, thresholds } from './cooling.ts';
import type { Prices, PriceTable } from './price-table.ts';

interface Mending extends Prices {
  readonly tries: number;
  readonly heat: number;
}

/** Mends the seats in the table's `at` until nobody meets twice or the tries are used up. True when nobody does. */
export function mendRepeats(table: PriceTable, how: Mending, chance: Chance): boolean {
  const { hall, at, isFree, price, own, again, exchange } = table;
  const { people, tables } = hall;
  table.build(how);
  const crossed = crossedPlaces(table, how.repeat);
  for (let turn = 0; turn < how.tries && crossed.count() > 0; turn += 1) {
    const place = crossed.draw(chance);
    const base = place - (place % people);
    const one = place - base;
    const fromRow = base * tables + at[place]! * people;
    const offset = chance.below(people);
    for (let step = 0; step < people; step += 1) {
      const other = step + offset < people ? step + offset : step + offset - people;
      if (isFree[base + other] === 0 || at[base + other] === at[place]) continue;
      const toRow = base * tables + at[base + other]! * people;
      const half = price[toRow + one]! - own[place]!;
      const change = half + price[fromRow + other]! - own[base + other]! - 2 * again[one * people + other]!;
      if (change > how.heat * 8) continue;
      if (change > Math.floor(how.heat * thresholds[chance.below(thresholdCount)]!)) continue;
      exchange(base / people, one, other, how);
      crossed.recount(base / people, one, other);
      break;
    }
  }
  return crossed.count() === 0;
}

interface Crossed {
  readonly count: () => number;
  readonly draw: (chance: Chance) => number;
  /** After two have changed places in a round. */
  readonly recount: (round: number, one: number, other: number) => void;
}

/** Places of people who can move and meet somebody there whom they meet elsewhere as well. */
function crossedPlaces(
  { hall, at, isFree, again, fresh, sizes, sitting, chairs }: PriceTable,
  repeat: number,
): Crossed {
  const { people, tables, rounds } = hall;
  const list = new Int32Array(rounds * people);
  const positionOf = new Int32Array(rounds * people).fill(-1);
  let count = 0;

  const isCrossed = (round: number, person: number): boolean => {
    const place = round * people + person;
    if (isFree[place] === 0) return false;
    const desk = round * tables + at[place]!;
    const first = desk * chairs;
    for (let chair = first; chair < first + sizes[desk]!; chair += 1) {
      const pair = person * people + sitting[chair]!;
      if (again[pair]! - fresh[pair]! >= 2 * repeat) return true;
    }
    return false;
  };
  const look = (round: number, person: number): void => {
    const place = round * people + person;
    const position = positionOf[place]!;
    if (isCrossed(round, person)) {
      if (position >= 0) return;
      positionOf[place] = count;
      list[count] = place;
      count += 1;
    } else if (position >= 0) {
      count -= 1;
      const last = list[count]!;
      list[position] = last;
      positionOf[last] = position;
      positionOf[place] = -1;
    }
  };
  /** Wherever these two meet. */
  const lookAtPair = (one: number, other: number): void => {
    for (let round = 0, base = 0; round < rounds; round += 1, base += people) {
      if (at[base + one] !== at[base + other] || at[base + one]! < 0) continue;
      look(round, one);
      look(round, other);
    }
  };

  for (let round = 0; round < rounds; round += 1)
    for (let person = 0; person < people; person += 1) look(round, person);
  return {
    count: () => count,
    draw: (chance) => list[chance.below(count)]!,
    recount(round, one, other) {
      for (const person of [one, other]) {
        const desk = round * tables + at[round * people + person]!;
        const first = desk * chairs;
        for (let chair = first; chair < first + sizes[desk]!; chair += 1) {
          const mate = sitting[chair]!;
          // Each of them meets one of the two once more, and the other once less.
          look(round, mate);
          lookAtPair(one, mate);
          lookAtPair(other, mate);
        }
      }
    },
  };
}
