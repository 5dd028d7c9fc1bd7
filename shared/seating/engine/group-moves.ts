/** Changes of several seats at once, rarer than single ones: the way out where every single change is worse. */
import type { Chance } from './chance.ts';
import type { Book } from './moves.ts';
import { hard, type Tally } from './tally.ts';

export function groupMovesOn(tally: Tally, book: Book) {
  const { hall, at, still, chairs, sitting, sizes, own, visits, plain, banded } = tally;
  const { oneSizeCost, strangers, countsAsVisit, rise, sit } = tally;
  const { people, tables, frozen, groupOf } = hall;
  const { commonLanguage } = hall.problem;
  const { sameTable } = hall.problem.weights;

  /** What a set of seats costs, counted by taking them one by one. Used for changes too rare to be judged beforehand. */
  const liftAll = (list: readonly (readonly [number, number])[]): number => {
    let saved = 0;
    for (const [round, person] of list) {
      const place = round * people + person;
      const table = at[place]!;
      if (commonLanguage && round >= frozen) saved += hard * strangers(round, table, -1, -1);
      saved += own[place]! + plain[place * tables + table]!;
      if (countsAsVisit[place] === 1 && visits[person * tables + table]! > 1) saved += sameTable;
      rise(round, person);
      if (commonLanguage && round >= frozen) saved -= hard * strangers(round, table, -1, -1);
    }
    return saved;
  };
  const seatAll = (list: readonly (readonly [number, number])[], where: readonly number[]): number => {
    let price = 0;
    for (const [index, [round, person]] of list.entries()) {
      const place = round * people + person;
      const table = where[index]!;
      if (commonLanguage && round >= frozen) price -= hard * strangers(round, table, -1, -1);
      if (countsAsVisit[place] === 1 && visits[person * tables + table]! > 0) price += sameTable;
      sit(round, person, table);
      price += own[place]! + plain[place * tables + table]!;
      if (commonLanguage && round >= frozen) price += hard * strangers(round, table, -1, -1);
    }
    return price;
  };
  /** Several people change places at once; what that does to the sizes of tables is handed in. */
  const tryMany = (
    list: readonly (readonly [number, number])[],
    where: readonly number[],
    limit: number,
    uneven = 0,
  ): boolean => {
    book.save();
    const before = list.map(([round, person]) => at[round * people + person]!);
    const change = uneven - liftAll(list) + seatAll(list, where);
    if (change <= limit) {
      book.cost += change;
      return true;
    }
    liftAll(list);
    seatAll(list, before);
    return false;
  };

  /** A keep-together group goes to another table, and as many from there come to theirs. */
  const tryUnit = (chance: Chance, limit: number): boolean => {
    const { free, units, withUnits } = book.movable;
    const round = withUnits[chance.below(withUnits.length)]!;
    const unit = units[round]![chance.below(units[round]!.length)]!;
    const from = at[round * people + unit[0]!]!;
    const anyone = free[round]![chance.below(free[round]!.length)]!;
    const to = at[round * people + anyone]!;
    if (from === to || to < 0) return false;
    for (const person of unit) if (plain[(round * people + person) * tables + to]! >= hard) return false;
    const first = (round * tables + to) * chairs;
    const mates: number[] = [];
    for (let chair = 0; chair < sizes[round * tables + to]!; chair += 1) {
      const mate = sitting[first + chair]!;
      if (still[round * people + mate] === 0) mates.push(mate);
    }
    // Groups at the other table come whole or not at all.
    const coming: number[] = [];
    for (let attempt = 0; attempt < 6 && coming.length < unit.length && mates.length > 0; attempt += 1) {
      const mate = mates[chance.below(mates.length)]!;
      if (coming.includes(mate)) continue;
      const group = groupOf[mate]!;
      const whole = group < 0 ? [mate] : mates.filter((other) => groupOf[other] === group);
      if (
        group >= 0 &&
        hall.groups[group]!.some((other) => at[round * people + other] === to && !whole.includes(other))
      )
        continue;
      if (coming.length + whole.length <= unit.length) coming.push(...whole);
    }
    if (coming.length !== unit.length) return false;
    const list = [...unit, ...coming].map((person) => [round, person] as const);
    return tryMany(list, [...unit.map(() => to), ...coming.map(() => from)], limit);
  };

  /** Two people who sit at the same two tables in opposite order exchange both: nobody returns for it. */
  const tryCross = (round: number, one: number, limit: number, chance: Chance): boolean => {
    const { lively } = book.movable;
    const later = lively[chance.below(lively.length)]!;
    if (later === round || still[later * people + one] === 1 || groupOf[one]! >= 0) return false;
    const from = at[round * people + one]!;
    const to = at[later * people + one]!;
    if (from === to || from < 0 || to < 0) return false;
    const first = (round * tables + to) * chairs;
    const size = sizes[round * tables + to]!;
    const offset = chance.below(size);
    for (let step = 0; step < size; step += 1) {
      const other = sitting[first + ((offset + step) % size)]!;
      if (at[later * people + other] !== from) continue;
      if (still[round * people + other] === 1 || still[later * people + other] === 1) continue;
      if (groupOf[other]! >= 0) continue;
      const list = [
        [round, one],
        [later, one],
        [round, other],
        [later, other],
      ] as const;
      return tryMany(list, [to, from, from, to], limit);
    }
    return false;
  };

  /**
   * Somebody visits two tables in the other order, and one person at each makes room. The way out for people who are pinned to few
   * tables, whom any single exchange would send back to one.
   */
  const tryTwist = (one: number, limit: number, chance: Chance): boolean => {
    const { lively } = book.movable;
    const round = lively[chance.below(lively.length)]!;
    const later = lively[chance.below(lively.length)]!;
    if (round === later || groupOf[one]! >= 0) return false;
    if (still[round * people + one] === 1 || still[later * people + one] === 1) return false;
    const from = at[round * people + one]!;
    const to = at[later * people + one]!;
    if (from === to || from < 0 || to < 0) return false;
    const first = someoneAt(round, to, one, chance);
    const second = someoneAt(later, from, one, chance);
    if (first < 0 || second < 0) return false;
    const list = [
      [round, one],
      [later, one],
      [round, first],
      [later, second],
    ] as const;
    return tryMany(list, [to, from, from, to], limit);
  };
  /** Everybody who is free at one table changes places with everybody at another: what people of one language each need at once. */
  const tryTables = (round: number, from: number, to: number, limit: number): boolean => {
    if (from === to || from < 0 || to < 0) return false;
    const free = (table: number): number[] => {
      const first = (round * tables + table) * chairs;
      const here = sitting.subarray(first, first + sizes[round * tables + table]!);
      return [...here].filter((person) => still[round * people + person] === 0);
    };
    const [going, coming] = [free(from), free(to)];
    const more = going.length - coming.length;
    if (more !== 0 && !banded) return false;
    const [left, grown] = [sizes[round * tables + from]! - more, sizes[round * tables + to]! + more];
    if (left >= chairs || grown >= chairs) return false;
    const uneven =
      oneSizeCost(round, from, left) +
      oneSizeCost(round, to, grown) -
      oneSizeCost(round, from, left + more) -
      oneSizeCost(round, to, grown - more);
    const list = [...going, ...coming].map((person) => [round, person] as const);
    return tryMany(list, [...going.map(() => to), ...coming.map(() => from)], limit, uneven);
  };
  const someoneAt = (round: number, table: number, without: number, chance: Chance): number => {
    const size = sizes[round * tables + table]!;
    if (size === 0) return -1;
    const person = sitting[(round * tables + table) * chairs + chance.below(size)]!;
    const bound = person === without || still[round * people + person] === 1 || groupOf[person]! >= 0;
    return bound ? -1 : person;
  };
  return { tryUnit, tryCross, tryTwist, tryTables };
}
