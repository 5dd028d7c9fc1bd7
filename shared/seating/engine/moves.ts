/**
 * The small changes a search tries: two people change places, one moves, two exchange their whole journeys. Each is judged before it is
 * made, made when it costs at most `limit`, and says whether it was.
 */
import type { Movable } from './movable.ts';
import type { Tally } from './tally.ts';

export interface Book {
  /** What the plan costs now. */
  cost: number;
  movable: Movable;
  /** Called before the plan gets worse: the best one is then written down. */
  save: () => void;
}

export function movesOn(tally: Tally, book: Book) {
  const { hall, at, used, chairs, sitting, sizes, chairOf, own, ownFresh, visits, plain, fresh, meeting, sizeCount } =
    tally;
  const {
    overSpread,
    oneSizeCost,
    languageChange,
    company,
    freshCompany,
    visitPrice,
    countsAsVisit,
    rise,
    sit,
    hearAgain,
    isHeard,
  } = tally;
  const { people, tables, rounds } = hall;
  const { commonLanguage } = hall.problem;
  const spreadCost = hall.problem.weights.spread;

  const swap = (round: number, one: number, other: number): void => {
    const from = at[round * people + one]!;
    const to = at[round * people + other]!;
    rise(round, one);
    rise(round, other);
    sit(round, one, to);
    sit(round, other, from);
  };

  const tryTwo = (round: number, one: number, other: number, limit: number): boolean => {
    const from = at[round * people + one]!;
    const to = at[round * people + other]!;
    if (from === to || from < 0 || to < 0) return false;
    const onePlace = round * people + one;
    const otherPlace = round * people + other;
    let change =
      plain[onePlace * tables + to]! -
      plain[onePlace * tables + from]! +
      plain[otherPlace * tables + from]! -
      plain[otherPlace * tables + to]! +
      visitPrice(round, one, from, to) +
      visitPrice(round, other, to, from) -
      own[onePlace]! -
      own[otherPlace]!;
    // What may be a gain comes first: from here on everything only adds, and most tries end early.
    if (commonLanguage) change += languageChange(round, from, to, one, other, limit - change);
    if (change > limit) return false;
    change += company(round, one, to, other);
    if (change > limit) return false;
    change += company(round, other, from, one);
    if (change > limit) return false;
    if (change > 0) book.save();
    swap(round, one, other);
    book.cost += change;
    return true;
  };

  const tryMove = (round: number, person: number, to: number, limit: number): boolean => {
    const place = round * people + person;
    const from = at[place]!;
    // Nobody goes to a table that is not there, however much it would mend.
    if (from === to || from < 0 || used[round * tables + to] === 0) return false;
    const fromSize = sizes[round * tables + from]!;
    const toSize = sizes[round * tables + to]!;
    if (toSize + 1 >= chairs) return false;
    let change =
      plain[place * tables + to]! -
      plain[place * tables + from]! +
      visitPrice(round, person, from, to) -
      own[place]! +
      oneSizeCost(round, from, fromSize - 1) -
      oneSizeCost(round, from, fromSize) +
      oneSizeCost(round, to, toSize + 1) -
      oneSizeCost(round, to, toSize);
    if (commonLanguage) change += languageChange(round, from, to, person, -1, limit - change + 4 * spreadCost);
    if (change - 4 * spreadCost > limit) return false;
    change += company(round, person, to, -1);
    const base = round * (chairs + 2);
    const before = overSpread(round);
    sizeCount[base + fromSize]! -= 1;
    sizeCount[base + fromSize - 1]! += 1;
    sizeCount[base + toSize]! -= 1;
    sizeCount[base + toSize + 1]! += 1;
    change += overSpread(round) - before;
    if (change > limit) {
      sizeCount[base + fromSize]! += 1;
      sizeCount[base + fromSize - 1]! -= 1;
      sizeCount[base + toSize]! += 1;
      sizeCount[base + toSize + 1]! -= 1;
      return false;
    }
    if (change > 0) book.save();
    rise(round, person);
    sit(round, person, to);
    book.cost += change;
    return true;
  };

  /** At every table the two sit at a language is shared, so that an exchange can only cost. */
  const bothHeard = (one: number, other: number): boolean => {
    for (let round = 0; round < rounds; round += 1) {
      const from = at[round * people + one]!;
      const to = at[round * people + other]!;
      if (from !== to && from >= 0 && !(isHeard(round, from) && isHeard(round, to))) return false;
    }
    return true;
  };

  /**
   * Two people exchange their whole journeys. Each then meets whom the other met, as often, so only what people share counts, and the
   * sums can be carried over instead of counted anew.
   */
  const tryJourneys = (one: number, other: number, limit: number): boolean => {
    let change = 0;
    for (let round = 0; round < rounds; round += 1) {
      const onePlace = round * people + one;
      const otherPlace = round * people + other;
      const from = at[onePlace]!;
      const to = at[otherPlace]!;
      if (from === to || from < 0) continue;
      change +=
        plain[onePlace * tables + to]! -
        plain[onePlace * tables + from]! +
        plain[otherPlace * tables + from]! -
        plain[otherPlace * tables + to]! -
        ownFresh[onePlace]! -
        ownFresh[otherPlace]!;
    }
    if (commonLanguage) {
      const onlyCosts = bothHeard(one, other);
      if (onlyCosts && change > limit) return false;
      const spare = onlyCosts ? limit - change : Number.MAX_SAFE_INTEGER;
      for (let round = 0; round < rounds; round += 1) {
        const from = at[round * people + one]!;
        const to = at[round * people + other]!;
        if (from !== to && from >= 0) change += languageChange(round, from, to, one, other, spare);
      }
    }
    if (change > limit) return false;
    for (let round = 0; round < rounds; round += 1) {
      const from = at[round * people + one]!;
      const to = at[round * people + other]!;
      if (from === to || from < 0) continue;
      change += freshCompany(round, one, to, other);
      if (change > limit) return false;
      change += freshCompany(round, other, from, one);
      if (change > limit) return false;
    }
    if (change > 0) book.save();
    exchangeJourneys(one, other);
    book.cost += change;
    return true;
  };

  const stamp = new Int32Array(people);
  let stamped = 0;
  const exchangeJourneys = (one: number, other: number): void => {
    const oneRow = one * people;
    const otherRow = other * people;
    stamped += 1;
    stamp[one] = stamped;
    stamp[other] = stamped;
    for (let round = 0; round < rounds; round += 1) {
      const onePlace = round * people + one;
      const otherPlace = round * people + other;
      const from = at[onePlace]!;
      const to = at[otherPlace]!;
      if (from < 0) continue;
      const oneRepeats = own[onePlace]! - ownFresh[onePlace]!;
      const otherRepeats = own[otherPlace]! - ownFresh[otherPlace]!;
      exchangeMates(round, from, one, oneRow, otherRow, from !== to);
      if (from === to) {
        own[onePlace] = ownFresh[onePlace]! + otherRepeats;
        own[otherPlace] = ownFresh[otherPlace]! + oneRepeats;
        continue;
      }
      exchangeMates(round, to, other, otherRow, oneRow, true);
      const oneFresh = freshCompany(round, one, to, other);
      const otherFresh = freshCompany(round, other, from, one);
      ownFresh[onePlace] = oneFresh;
      ownFresh[otherPlace] = otherFresh;
      own[onePlace] = oneFresh + otherRepeats;
      own[otherPlace] = otherFresh + oneRepeats;
      const oneChair = (round * tables + from) * chairs + chairOf[onePlace]!;
      const otherChair = (round * tables + to) * chairs + chairOf[otherPlace]!;
      sitting[oneChair] = other;
      sitting[otherChair] = one;
      const chair = chairOf[onePlace]!;
      chairOf[onePlace] = chairOf[otherPlace]!;
      chairOf[otherPlace] = chair;
      at[onePlace] = to;
      at[otherPlace] = from;
      if (countsAsVisit[onePlace] === 1) {
        visits[one * tables + from]! -= 1;
        visits[one * tables + to]! += 1;
        visits[other * tables + to]! -= 1;
        visits[other * tables + from]! += 1;
      }
      if (commonLanguage) {
        hearAgain(round, from);
        hearAgain(round, to);
      }
    }
  };
  /** At the table that `leaving` gives up: its people get the other's company, and trade how often they met either, once. */
  const exchangeMates = (
    round: number,
    table: number,
    leaving: number,
    leavingRow: number,
    comingRow: number,
    apart: boolean,
  ): void => {
    const first = (round * tables + table) * chairs;
    const end = first + sizes[round * tables + table]!;
    for (let chair = first; chair < end; chair += 1) {
      const mate = sitting[chair]!;
      if (mate === leaving) continue;
      const leavingPair = leavingRow + mate;
      const comingPair = comingRow + mate;
      if (apart) {
        const freshChange = fresh[comingPair]! - fresh[leavingPair]!;
        const matePlace = round * people + mate;
        own[matePlace]! += freshChange;
        ownFresh[matePlace]! += freshChange;
      }
      if (stamp[mate] === stamped) continue;
      stamp[mate] = stamped;
      const leavingTimes = meeting[leavingPair]! - fresh[leavingPair]!;
      const comingTimes = meeting[comingPair]! - fresh[comingPair]!;
      if (leavingTimes === comingTimes) continue;
      meeting[leavingPair] = fresh[leavingPair]! + comingTimes;
      meeting[comingPair] = fresh[comingPair]! + leavingTimes;
      const mateRow = mate * people;
      meeting[mateRow + leavingRow / people] = meeting[leavingPair]!;
      meeting[mateRow + comingRow / people] = meeting[comingPair]!;
    }
  };

  return { tryTwo, tryMove, tryJourneys };
}
