/** Changes of several seats at once, rarer than single ones: the way out where every single change is worse. */
import type { Chance } from './chance.ts';
import { readMovable } from './movable.ts';
import type { Book } from './moves.ts';
import { hard, type Tally } from './tally.ts';

export function groupMovesOn(tally: Tally, book: Book) {
  const { hall, at, still, chairs, sitting, sizes, own, visits, plain, used, sizeCount, meeting } = tally;
  const { resize, strangers, countsAsVisit, company, visitPrice, isHeard, rise, sit } = tally;
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
  /** Several people change places at once, within one round or so that no table grows. */
  const tryMany = (list: readonly (readonly [number, number])[], where: readonly number[], limit: number): boolean => {
    book.save();
    const before = list.map(([round, person]) => at[round * people + person]!);
    const change = -liftAll(list) + seatAll(list, where);
    if (change <= limit) {
      book.cost += change;
      return true;
    }
    liftAll(list);
    seatAll(list, before);
    return false;
  };
  /** Some leave a table for another, and others come back; the tables may change in size. */
  const tryTrade = (
    round: number,
    from: number,
    to: number,
    going: readonly number[],
    coming: readonly number[],
    limit: number,
  ): boolean => {
    const more = going.length - coming.length;
    if (sizes[round * tables + from]! - more >= chairs || sizes[round * tables + to]! + more >= chairs) return false;
    const resized = resize(round, from, to, more);
    const onlyCosts = !commonLanguage || (isHeard(round, from) && isHeard(round, to));
    if (onlyCosts && leastTradePrice(round, from, to, going, coming) > limit - resized) {
      resizeBack(round, from, to, more);
      return false;
    }
    const list = [...going, ...coming].map((person) => [round, person] as const);
    if (tryMany(list, [...going.map(() => to), ...coming.map(() => from)], limit - resized)) {
      book.cost += resized;
      return true;
    }
    resizeBack(round, from, to, more);
    return false;
  };
  /** What a trade costs at least, sizes and languages left aside: those who go or come together count twice what they save. */
  const leastTradePrice = (
    round: number,
    from: number,
    to: number,
    going: readonly number[],
    coming: readonly number[],
  ): number => {
    let price = 0;
    for (const person of going) {
      price += leavingPrice(round, person, from, to);
      for (const other of coming) price -= 2 * meeting[person * people + other]!;
    }
    for (const person of coming) price += leavingPrice(round, person, to, from);
    return price;
  };
  const leavingPrice = (round: number, person: number, from: number, to: number): number => {
    const place = round * people + person;
    return (
      plain[place * tables + to]! -
      plain[place * tables + from]! +
      company(round, person, to, -1) -
      own[place]! +
      visitPrice(round, person, from, to)
    );
  };

  /** The seats are as before, but the counts of sizes are as after a change that was not made. */
  const resizeBack = (round: number, from: number, to: number, more: number): void => {
    if (more === 0) return;
    const base = round * (chairs + 2);
    const left = sizes[round * tables + from]!;
    const grown = sizes[round * tables + to]!;
    sizeCount[base + left - more]! -= 1;
    sizeCount[base + left]! += 1;
    sizeCount[base + grown + more]! -= 1;
    sizeCount[base + grown]! += 1;
  };

  /** A keep-together group goes to another table, and others from there come to theirs. */
  const tryUnit = (chance: Chance, limit: number): boolean => {
    const { units, withUnits } = book.movable;
    const round = withUnits[chance.below(withUnits.length)]!;
    const unit = units[round]![chance.below(units[round]!.length)]!;
    const from = at[round * people + unit[0]!]!;
    const to = chance.below(tables);
    if (from === to || used[round * tables + to] === 0) return false;
    for (const person of unit) if (plain[(round * people + person) * tables + to]! >= hard) return false;
    const first = (round * tables + to) * chairs;
    const size = sizes[round * tables + to]!;
    // Mostly as many come back; fewer where sizes have to give way. Groups at the other table come whole or not at all.
    const wanted = chance.below(4) === 0 ? chance.below(unit.length + 1) : unit.length;
    const coming: number[] = [];
    const attempts = size > 0 ? 8 : 0;
    for (let attempt = 0; attempt < attempts && coming.length < wanted; attempt += 1) {
      const mate = sitting[first + chance.below(size)]!;
      if (still[round * people + mate] === 1 || coming.includes(mate)) continue;
      const group = groupOf[mate]!;
      if (group < 0) {
        coming.push(mate);
        continue;
      }
      const here = hall.groups[group]!.filter((other) => at[round * people + other] === to);
      if (here.some((other) => still[round * people + other] === 1)) continue;
      if (coming.length + here.length <= wanted) coming.push(...here);
    }
    if (coming.length !== wanted) return false;
    return tryTrade(round, from, to, unit, coming, limit);
  };
  /** Part of a torn group goes to where another part sits, perhaps in exchange. */
  const tryGather = (chance: Chance, limit: number): boolean => {
    const { torn } = book.movable;
    const [round, index] = torn[chance.below(torn.length)]!;
    const group = hall.groups[index]!.filter((person) => at[round * people + person]! >= 0);
    const from = at[round * people + group[chance.below(group.length)]!]!;
    const to = at[round * people + group[chance.below(group.length)]!]!;
    if (from === to) return false;
    const going = group.filter((person) => at[round * people + person] === from);
    if (going.some((person) => still[round * people + person] === 1)) return false;
    const singles = freeAt(round, to).filter((person) => groupOf[person] === -1);
    const coming: number[] = [];
    for (let wanted = chance.below(going.length + 1); wanted > 0 && singles.length > 0; wanted -= 1)
      coming.push(...singles.splice(chance.below(singles.length), 1));
    if (!tryTrade(round, from, to, going, coming, limit + hard)) return false;
    book.cost -= hard;
    book.movable = readMovable(tally);
    return true;
  };
  const freeAt = (round: number, table: number): number[] => {
    const first = (round * tables + table) * chairs;
    const here = sitting.subarray(first, first + sizes[round * tables + table]!);
    return Array.from(here).filter((person) => still[round * people + person] === 0);
  };

  /** What an exchange in one round costs when no other changes, returns left aside. */
  const exchangePrice = (round: number, one: number, other: number): number => {
    const onePlace = round * people + one;
    const otherPlace = round * people + other;
    const from = at[onePlace]!;
    const to = at[otherPlace]!;
    return (
      plain[onePlace * tables + to]! -
      plain[onePlace * tables + from]! +
      plain[otherPlace * tables + from]! -
      plain[otherPlace * tables + to]! +
      company(round, one, to, other) +
      company(round, other, from, one) -
      own[onePlace]! -
      own[otherPlace]!
    );
  };
  /** Exchanges in two rounds bear on one another, by a few repeats: what is dearer than that is not tried, except among few. */
  const mostApart = people <= 16 ? Number.POSITIVE_INFINITY : 4 * hall.problem.weights.repeat;

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
      if (exchangePrice(round, one, other) + exchangePrice(later, one, other) > limit + mostApart) return false;
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
    const price =
      exchangePrice(round, one, first) +
      exchangePrice(later, one, second) +
      visitPrice(round, first, to, from) +
      visitPrice(later, second, from, to);
    if (!commonLanguage && price > limit + mostApart) return false;
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
    if (from === to || from < 0 || used[round * tables + to] === 0) return false;
    const [going, coming] = [freeAt(round, from), freeAt(round, to)];
    // A group of which somebody stays is not torn.
    const torn = (list: readonly number[], table: number): boolean =>
      list.some(
        (person) =>
          groupOf[person]! >= 0 &&
          hall.groups[groupOf[person]!]!.some((mate) => at[round * people + mate] === table && !list.includes(mate)),
      );
    if (torn(going, from) || torn(coming, to)) return false;
    return tryTrade(round, from, to, going, coming, limit);
  };
  const someoneAt = (round: number, table: number, without: number, chance: Chance): number => {
    const size = sizes[round * tables + table]!;
    if (size === 0) return -1;
    const person = sitting[(round * tables + table) * chairs + chance.below(size)]!;
    const bound = person === without || still[round * people + person] === 1 || groupOf[person]! >= 0;
    return bound ? -1 : person;
  };
  return { tryUnit, tryGather, tryCross, tryTwist, tryTables };
}
