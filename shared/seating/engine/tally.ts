/**
 * What a plan costs, kept up to date while people get up and sit down: who sits where, how often each pair has met, and what everybody
 * costs where they sit. All in whole numbers: the weights of the problem, plus `hard` for each rule that is broken.
 */
import { anyLanguage, mayPersonSit, type Hall } from './hall.ts';
import { sizeRules, type SizeRules } from './sizes.ts';

/** What one broken rule costs: more than any plan could gain by it. */
export const hard = 2_000;

export interface Seating {
  readonly hall: Hall;
  /** By round and person: table or -1. Taken over; the search works on it. */
  readonly at: Int16Array;
  /** By round and table: 0 where an optional table stays empty. */
  readonly used: Uint8Array;
  /** By round and person: the announced table that costs to change, or -1. */
  readonly announced: Int16Array | null;
  /** By round and person: 1 where the search may not touch the seat. */
  readonly still: Uint8Array;
}

export type Tally = ReturnType<typeof openTally>;

/** Takes over the seats it is given, and counts them. */
export function openTally({ hall, at, used, announced, still }: Seating) {
  const { people, tables, rounds, frozen, shared, exempt, present, fixed, languages, interpreted } = hall;
  const { weights, returnsCount, commonLanguage } = hall.problem;
  const { sameTable, moved: movedCost, spread: spreadCost } = weights;
  let { repeat } = weights;

  /** What one more meeting of a pair costs now; what it would cost if they had never met is in `fresh`. */
  const fresh = Int16Array.from(shared);
  for (const [one, other] of hall.apart) {
    fresh[one * people + other] = hard;
    fresh[other * people + one] = hard;
  }
  for (let pair = 0; pair < people * people; pair += 1)
    if (exempt[pair] === 1) fresh[pair] = fresh[pair]! >= hard ? hard : 0;
  const meeting = Int16Array.from(fresh);

  /** Chairs of each table of a round, and how many are taken. */
  let chairs = 1;
  for (let table = 0; table < tables; table += 1) chairs = Math.max(chairs, hall.max[table]!);
  const start = new Int32Array(rounds * tables);
  for (const [place, table] of at.entries()) if (table >= 0) start[Math.floor(place / people) * tables + table]! += 1;
  for (const size of start) chairs = Math.max(chairs, size);
  let largestGroup = 1;
  for (const group of hall.groups) largestGroup = Math.max(largestGroup, group.length);
  // Where there are too few seats everybody still gets a chair, at a table that is there.
  for (let round = 0; round < rounds; round += 1) {
    let inUse = 0;
    for (let table = 0; table < tables; table += 1) inUse += used[round * tables + table]!;
    chairs = Math.max(chairs, Math.ceil(hall.headcount[round]! / Math.max(1, inUse)));
  }
  chairs = Math.min(people, chairs + 1 + largestGroup) + 2;
  const sitting = new Int16Array(rounds * tables * chairs);
  const sizes = new Int16Array(rounds * tables);
  const chairOf = new Int16Array(rounds * people);
  const own = new Int32Array(rounds * people);
  /** The part of `own` that is for what people share: what stays when all meetings were the first. */
  const ownFresh = new Int32Array(rounds * people);
  const visits = new Uint8Array(people * tables);
  const rules: readonly SizeRules[] = Array.from({ length: rounds }, (_, round) => sizeRules(hall, round));
  const allowedSpread = Int32Array.from(rules, (rule) => rule.allowedSpread);
  const sizeCount = new Int32Array(rounds * (chairs + 2));
  // Before anything is announced the sizes are steered into one band, which gives the search a slope; afterwards each move has a
  // price of its own, and only the real difference between the largest and the smallest table counts.
  const banded = announced === null;
  const bases = Int32Array.from(rules, ({ bases: possible, tables: open }, round) => {
    const inUse = open.filter((table) => used[round * tables + table] === 1).length;
    const mean = Math.floor(hall.headcount[round]! / Math.max(1, inUse));
    return possible.findLast((base) => base <= mean) ?? possible[0] ?? mean;
  });

  /** What a seat costs for itself: 0, the price of a broken promise, or `hard` where the person may not sit. */
  const plain = new Int16Array(rounds * people * tables);
  for (let round = 0; round < rounds; round += 1) {
    for (let person = 0; person < people; person += 1) {
      const place = round * people + person;
      if (present[place] === 0) continue;
      const told = announced === null ? -1 : announced[place]!;
      const duty = fixed[place]!;
      // The host of a table that stays empty in this round travels like everybody else.
      const freed = duty >= 0 && used[round * tables + duty] === 0;
      for (let table = 0; table < tables; table += 1) {
        const may = used[round * tables + table] === 1 && (freed || mayPersonSit(hall, round, person, table));
        plain[place * tables + table] = (may ? 0 : hard) + (told >= 0 && told !== table ? movedCost : 0);
      }
    }
  }

  const spreadOf = (round: number): number => {
    const base = round * (chairs + 2);
    let low = 1;
    while (low <= chairs && sizeCount[base + low] === 0) low += 1;
    let high = chairs;
    while (high > low && sizeCount[base + high] === 0) high -= 1;
    return high > low ? high - low : 0;
  };
  const overSpread = (round: number): number => {
    if (banded) return 0;
    const over = spreadOf(round) - allowedSpread[round]!;
    return over > 0 && round >= frozen ? over * spreadCost : 0;
  };
  const oneSizeCost = (round: number, table: number, size: number): number => {
    if (used[round * tables + table] === 0) return size * hard;
    const over = size - hall.max[table]!;
    if (over > 0) return over * hard;
    if (round < frozen) return 0;
    const under = hall.min[table]! - size;
    if (under > 0) return under * hard;
    if (!banded) return 0;
    const base = bases[round]!;
    const outside = Math.max(base - size, size - base - allowedSpread[round]!);
    return outside > 0 ? outside * spreadCost : 0;
  };

  /** By round and table: the languages that everybody there shares. Kept so that most exchanges need no look at who sits there. */
  const common = new Int32Array(rounds * tables).fill(anyLanguage);
  const hearAgain = (round: number, table: number): void => {
    const first = (round * tables + table) * chairs;
    const end = first + sizes[round * tables + table]!;
    let everybody = anyLanguage;
    for (let chair = first; chair < end; chair += 1)
      if (interpreted[sitting[chair]!] === 0) everybody &= languages[sitting[chair]!]!;
    common[round * tables + table] = everybody;
  };

  /** Everybody at the table shares a language. */
  const isHeard = (round: number, table: number): boolean => common[round * tables + table] !== 0;

  /** People at a table who share no language with most others there. */
  const strangers = (round: number, table: number, leaving: number, coming: number): number => {
    const first = (round * tables + table) * chairs;
    const size = sizes[round * tables + table]!;
    let everybody = anyLanguage;
    let bound = 0;
    for (let chair = -1; chair < size; chair += 1) {
      const person = chair < 0 ? coming : sitting[first + chair]!;
      if (person < 0 || person === leaving || interpreted[person] === 1) continue;
      everybody &= languages[person]!;
      bound += 1;
    }
    if (everybody !== 0 || bound < 2) return 0;
    let most = 0;
    for (let language = 0; language < hall.languageNames.length; language += 1) {
      let speakers = 0;
      for (let chair = -1; chair < size; chair += 1) {
        const person = chair < 0 ? coming : sitting[first + chair]!;
        if (person < 0 || person === leaving || interpreted[person] === 1) continue;
        if ((languages[person]! & (1 << Math.min(30, language))) !== 0) speakers += 1;
      }
      most = Math.max(most, speakers);
    }
    return bound - most;
  };
  /**
   * What an exchange does to the languages at two tables. Where it can only cost, and one broken rule is more than what may be spent, it
   * is not counted to the end.
   */
  const languageChange = (
    round: number,
    from: number,
    to: number,
    one: number,
    other: number,
    spare: number,
  ): number => {
    if (!commonLanguage || round < frozen) return 0;
    if (other >= 0 && languages[one] === languages[other] && interpreted[one] === interpreted[other]) return 0;
    const left = common[round * tables + from]!;
    const joined = common[round * tables + to]!;
    if (left !== 0 && joined !== 0) {
      const oneIsHeard = interpreted[one] === 1 || (joined & languages[one]!) !== 0;
      const otherIsHeard = other < 0 || interpreted[other] === 1 || (left & languages[other]!) !== 0;
      if (oneIsHeard && otherIsHeard) return 0;
      if (spare < hard) return hard;
    }
    return (
      hard *
      (strangers(round, from, one, other) +
        strangers(round, to, other, one) -
        strangers(round, from, -1, -1) -
        strangers(round, to, -1, -1))
    );
  };

  /** What it costs that a person comes to a table, as if `without` were not there. */
  const company = (round: number, person: number, table: number, without: number): number => {
    const first = (round * tables + table) * chairs;
    const end = first + sizes[round * tables + table]!;
    const row = person * people;
    let sum = 0;
    for (let chair = first; chair < end; chair += 1) sum += meeting[row + sitting[chair]!]!;
    return without >= 0 ? sum - meeting[row + without]! : sum;
  };

  /** A meeting more (+1) or less (-1) between two people, not counting the round in which it changes. */
  const meet = (round: number, one: number, other: number, by: 1 | -1): void => {
    const pair = one * people + other;
    if (exempt[pair] === 1) return;
    const before = meeting[pair]!;
    const after = before + by * repeat;
    meeting[pair] = after;
    meeting[other * people + one] = after;
    if ((by < 0 ? after : before) === fresh[pair]) return;
    for (let elsewhere = 0; elsewhere < rounds; elsewhere += 1) {
      if (elsewhere === round) continue;
      const table = at[elsewhere * people + one]!;
      if (table < 0 || at[elsewhere * people + other] !== table) continue;
      own[elsewhere * people + one]! += by * repeat;
      own[elsewhere * people + other]! += by * repeat;
    }
  };

  const countsAsVisit = Uint8Array.from(fixed, (table) => (returnsCount && table === -1 ? 1 : 0));

  /** Takes a person from their table. Keeps every sum but `cost` and the counts of sizes. */
  const rise = (round: number, person: number): void => {
    const place = round * people + person;
    const table = at[place]!;
    const first = (round * tables + table) * chairs;
    const last = first + sizes[round * tables + table]! - 1;
    const chair = first + chairOf[place]!;
    const mover = sitting[last]!;
    sitting[chair] = mover;
    chairOf[round * people + mover] = chair - first;
    sizes[round * tables + table]! -= 1;
    at[place] = -1;
    for (let other = first; other < last; other += 1) {
      const mate = sitting[other]!;
      const pair = person * people + mate;
      const matePlace = round * people + mate;
      own[matePlace]! -= exempt[pair] === 1 ? meeting[pair]! : meeting[pair]! - repeat;
      ownFresh[matePlace]! -= fresh[pair]!;
      meet(round, person, mate, -1);
    }
    if (countsAsVisit[place] === 1) visits[person * tables + table]! -= 1;
    if (commonLanguage) hearAgain(round, table);
  };

  const sit = (round: number, person: number, table: number): void => {
    const place = round * people + person;
    const first = (round * tables + table) * chairs;
    const end = first + sizes[round * tables + table]!;
    let sum = 0;
    let freshSum = 0;
    for (let other = first; other < end; other += 1) {
      const mate = sitting[other]!;
      const pair = person * people + mate;
      const matePlace = round * people + mate;
      const price = meeting[pair]!;
      const freshPrice = fresh[pair]!;
      sum += price;
      freshSum += freshPrice;
      own[matePlace]! += price;
      ownFresh[matePlace]! += freshPrice;
      meet(round, person, mate, 1);
    }
    own[place] = sum;
    ownFresh[place] = freshSum;
    sitting[end] = person;
    chairOf[place] = end - first;
    sizes[round * tables + table]! += 1;
    at[place] = table;
    if (countsAsVisit[place] === 1) visits[person * tables + table]! += 1;
    if (commonLanguage) hearAgain(round, table);
  };

  /** What it costs that so many more people leave one table for another than come back; counted as done. */
  const resize = (round: number, from: number, to: number, more: number): number => {
    if (more === 0) return 0;
    const left = sizes[round * tables + from]!;
    const grown = sizes[round * tables + to]!;
    const base = round * (chairs + 2);
    const before = overSpread(round);
    sizeCount[base + left]! -= 1;
    sizeCount[base + left - more]! += 1;
    sizeCount[base + grown]! -= 1;
    sizeCount[base + grown + more]! += 1;
    return (
      overSpread(round) -
      before +
      oneSizeCost(round, from, left - more) -
      oneSizeCost(round, from, left) +
      oneSizeCost(round, to, grown + more) -
      oneSizeCost(round, to, grown)
    );
  };

  const visitPrice = (round: number, person: number, from: number, to: number): number => {
    if (countsAsVisit[round * people + person] === 0) return 0;
    const row = person * tables;
    return (visits[row + to]! > 0 ? sameTable : 0) - (visits[row + from]! > 1 ? sameTable : 0);
  };

  const freshCompany = (round: number, person: number, table: number, without: number): number => {
    const first = (round * tables + table) * chairs;
    const end = first + sizes[round * tables + table]!;
    const row = person * people;
    let sum = -fresh[row + without]!;
    for (let chair = first; chair < end; chair += 1) sum += fresh[row + sitting[chair]!]!;
    return sum;
  };

  /** At how many tables a keep-together group sits beyond the first. */
  const tornParts = (round: number, group: readonly number[]): number => {
    const places = new Set<number>();
    for (const person of group) if (at[round * people + person]! >= 0) places.add(at[round * people + person]!);
    return Math.max(0, places.size - 1);
  };

  /** Counts everything from the seats alone and returns the cost. */
  const recount = (): number => {
    sizes.fill(0);
    sizeCount.fill(0);
    visits.fill(0);
    own.fill(0);
    ownFresh.fill(0);
    meeting.set(fresh);
    let cost = 0;
    const seats = Int16Array.from(at);
    at.fill(-1);
    for (let round = 0; round < rounds; round += 1) {
      for (let person = 0; person < people; person += 1) {
        const place = round * people + person;
        const table = seats[place]!;
        if (table < 0) {
          if (present[place] === 1) cost += hard;
          continue;
        }
        if (countsAsVisit[place] === 1 && visits[person * tables + table]! > 0) cost += sameTable;
        sit(round, person, table);
        cost += own[place]! + plain[place * tables + table]!;
      }
    }
    for (let round = 0; round < rounds; round += 1) {
      for (let table = 0; table < tables; table += 1) {
        const size = sizes[round * tables + table]!;
        if (hall.open[round * tables + table] === 0) continue;
        cost += oneSizeCost(round, table, size);
        sizeCount[round * (chairs + 2) + size]! += 1;
        if (commonLanguage && round >= frozen) cost += hard * strangers(round, table, -1, -1);
      }
      cost += overSpread(round);
      if (round >= frozen) for (const group of hall.groups) cost += hard * tornParts(round, group);
    }
    return cost;
  };

  const priceRepeats = (price: number): number => {
    repeat = price;
    return recount();
  };
  /** What it would cost to repeat one more meeting now. */
  const repeatPrice = (): number => repeat;

  return {
    hall,
    at,
    used,
    still,
    chairs,
    sitting,
    sizes,
    chairOf,
    own,
    ownFresh,
    visits,
    plain,
    fresh,
    meeting,
    sizeCount,
    rules,
    bases,
    allowedSpread,
    banded,
    countsAsVisit,
    overSpread,
    oneSizeCost,
    strangers,
    languageChange,
    company,
    freshCompany,
    visitPrice,
    rise,
    hearAgain,
    resize,
    tornParts,
    isHeard,
    sit,
    recount,
    priceRepeats,
    repeatPrice,
  };
}
