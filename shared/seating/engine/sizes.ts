/** How many people each table holds: which sizes are possible, and how even they can be. */
import type { Hall } from './hall.ts';

export interface SizeRules {
  /** Open tables. */
  readonly tables: readonly number[];
  readonly people: number;
  /** Whether everybody can be seated within the tables' bounds at all. */
  readonly possible: boolean;
  readonly fewestSeats: number;
  readonly mostSeats: number;
  /** The smallest possible difference between the largest and the smallest table, and the one that costs nothing. */
  readonly leastSpread: number;
  readonly allowedSpread: number;
  /** Smallest sizes from which a room within the allowed spread can be built. */
  readonly bases: readonly number[];
}

export function sizeRules(hall: Hall, round: number): SizeRules {
  const tables: number[] = [];
  for (let table = 0; table < hall.tables; table += 1)
    if (hall.open[round * hall.tables + table] === 1) tables.push(table);
  const people = hall.headcount[round]!;
  let fewestSeats = 0;
  let mostSeats = 0;
  let largest = 0;
  for (const table of tables) {
    fewestSeats += hall.optional[table] === 1 ? 0 : hall.min[table]!;
    mostSeats += hall.max[table]!;
    largest = Math.max(largest, hall.max[table]!);
  }
  largest = Math.min(largest, people);
  const possible = people >= fewestSeats && people <= mostSeats;
  const basesFor = (spread: number): number[] => {
    const bases: number[] = [];
    for (let base = 0; base <= largest; base += 1) {
      let fewest = 0;
      let most = 0;
      let fits = true;
      for (const table of tables) {
        const low = Math.max(hall.min[table]!, base);
        const high = Math.min(hall.max[table]!, base + spread);
        if (low > high) {
          if (hall.optional[table] === 1) continue;
          fits = false;
          break;
        }
        if (hall.optional[table] === 0) fewest += low;
        most += high;
      }
      if (fits && fewest <= people && people <= most) bases.push(base);
    }
    return bases;
  };
  let leastSpread = 0;
  if (possible) while (leastSpread <= largest && basesFor(leastSpread).length === 0) leastSpread += 1;
  const allowedSpread = Math.max(leastSpread, hall.problem.balance);
  const bases = possible ? basesFor(allowedSpread) : [];
  return { tables, people, possible, fewestSeats, mostSeats, leastSpread, allowedSpread, bases };
}

/** The most even list of whole numbers within the bounds that adds up to `total`; null when there is none. */
export function evenly(total: number, lowest: readonly number[], highest: readonly number[]): number[] | null {
  let least = 0;
  let most = 0;
  for (const [index, low] of lowest.entries()) {
    if (low > highest[index]!) return null;
    least += low;
    most += highest[index]!;
  }
  if (total < least || total > most) return null;
  const filled = (level: number): number[] =>
    lowest.map((low, index) => Math.min(highest[index]!, Math.max(low, level)));
  let level = 0;
  while (sum(filled(level)) < total) level += 1;
  const result = filled(level);
  let over = sum(result) - total;
  for (let index = 0; index < result.length && over > 0; index += 1) {
    if (result[index] !== level || result[index]! <= lowest[index]!) continue;
    result[index]! -= 1;
    over -= 1;
  }
  return result;
}

/** Fewest pairs that stay together when `people` spread over `tables`. */
export function fewestPairs(people: number, tables: number): number {
  if (people <= 1) return 0;
  if (tables <= 0) return pairs(people);
  const each = Math.floor(people / tables);
  const larger = people % tables;
  return larger * pairs(each + 1) + (tables - larger) * pairs(each);
}

export function pairs(people: number): number {
  return (people * (people - 1)) / 2;
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
