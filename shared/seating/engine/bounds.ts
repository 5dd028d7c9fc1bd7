/**
 * What no plan that keeps the rules can do better than. Every figure is a relaxation: the test compares each with all plans of small
 * cafés.
 */
import type { Hall } from './hall.ts';
import { evenly, fewestPairs, pairs, sizeRules, type SizeRules } from './sizes.ts';

export interface Bounds {
  /** Meetings beyond the first. */
  readonly repeatMeetings: number;
  readonly returns: number;
  /** By trait: pairs that share it at one table. */
  readonly mix: readonly number[];
  readonly mostMetOnAverage: number;
  readonly moved: number;
  /** The least that any plan can cost, moved seats included. */
  readonly cost: number;
}

interface Ground {
  readonly hall: Hall;
  readonly rules: readonly SizeRules[];
  /** By frozen round: the people at each table. */
  readonly played: readonly (readonly (readonly number[])[])[];
  readonly exemptPairs: readonly (readonly [number, number])[];
}

/** What holds for plans with and without returns alike: most of the work, done once. */
interface Common {
  readonly ground: Ground;
  readonly at: Int16Array;
  readonly meetings: { readonly fewest: number; readonly most: number };
  readonly available: Available;
  readonly mix: readonly number[];
  readonly cheapest: number;
  readonly returns: number;
  readonly moved: number;
}

/**
 * The bound that holds for every plan: one without returns costs at least what is proven for those, any other a return on top.
 *
 * @param at seats by round and person; only those of frozen rounds are read
 * @param previous the announced seats that count as moved when they change, or null
 */
export function leastCost(hall: Hall, at: Int16Array, previous: Int16Array | null): number {
  return leastCostOf(commonOf(hall, at, previous));
}

/**
 * @param at seats by round and person; only those of frozen rounds are read
 * @param previous the announced seats that count as moved when they change, or null
 * @param withoutReturns the plan has no returns, which allows a sharper count
 */
export function boundsOf(hall: Hall, at: Int16Array, previous: Int16Array | null, withoutReturns: boolean): Bounds {
  const common = commonOf(hall, at, previous);
  const { ground, meetings, available, mix, returns, moved } = common;
  const overlap = overlapBound(ground, at, withoutReturns);
  const byCount = available.counted > 0 ? Math.max(0, meetings.fewest - available.counted) : 0;
  const first = meetings.most - overlap.meetings - forcedRepeats(ground, at);
  return {
    repeatMeetings: Math.max(overlap.meetings, byCount),
    returns,
    mix,
    moved,
    cost: leastCostOf(common),
    mostMetOnAverage: mostMet(ground, at, available, first),
  };
}

function commonOf(hall: Hall, at: Int16Array, previous: Int16Array | null): Common {
  const { people, rounds, frozen } = hall;
  const rules = Array.from({ length: rounds }, (_, round) => sizeRules(hall, round));
  const played = Array.from({ length: frozen }, (_, round) => tablesOf(hall, at, round));
  const exemptList: [number, number][] = [];
  for (let one = 0; one < people; one += 1)
    for (let other = one + 1; other < people; other += 1)
      if (hall.exempt[one * people + other] === 1) exemptList.push([one, other]);
  const ground: Ground = { hall, rules, played, exemptPairs: exemptList };
  const meetings = countMeetings(ground);
  const available = availablePairs(hall, at);
  return {
    ground,
    at,
    meetings,
    available,
    mix: hall.traits.map((values, index) => mixBound(ground, values, hall.traitValues[index]!)),
    cheapest: cheapestMeetings(hall, available.can, meetings.fewest),
    returns: leastReturns(hall, at),
    moved: previous === null ? 0 : leastMoved(ground, previous),
  };
}

function leastCostOf(common: Common): number {
  const { returnsCount, weights } = common.ground.hall.problem;
  const any = costOf(common, false);
  if (!returnsCount || common.returns > 0) return any;
  return Math.min(costOf(common, true), any + weights.sameTable);
}

function costOf(
  { ground, at, meetings, available, mix, cheapest, returns, moved }: Common,
  withoutReturns: boolean,
): number {
  const { weights, mix: traits } = ground.hall.problem;
  const each = available.counted > 0 ? Math.floor(meetings.fewest / available.counted) : 0;
  const rest = meetings.fewest - each * available.counted;
  const byCount = available.counted > 0 ? available.counted * pairs(each) + rest * each : 0;
  let separate = weights.repeat * Math.max(overlapBound(ground, at, withoutReturns).pairs, byCount);
  for (const [index, least] of mix.entries()) separate += traits[index]!.weight * least;
  return weights.sameTable * returns + weights.moved * moved + Math.max(separate, cheapest);
}

function tablesOf(hall: Hall, at: Int16Array, round: number): number[][] {
  const tables: number[][] = Array.from({ length: hall.tables }, () => []);
  for (let person = 0; person < hall.people; person += 1) {
    const table = at[round * hall.people + person]!;
    if (table >= 0) tables[table]!.push(person);
  }
  return tables;
}

/**
 * The people of one table who spread over g tables leave at least so many pairs together; summed over pairs of rounds this bounds
 * C(m, 2), and the largest of a round's overlaps with earlier ones bounds its repeats.
 */
function overlapBound(ground: Ground, at: Int16Array, withoutReturns: boolean): { pairs: number; meetings: number } {
  let together = 0;
  let meetings = 0;
  for (let later = 1; later < ground.hall.rounds; later += 1) {
    let most = 0;
    for (let earlier = 0; earlier < later; earlier += 1) {
      const common = commonPairs(ground, at, earlier, later, withoutReturns);
      together += common;
      most = Math.max(most, common);
    }
    meetings += later < ground.hall.frozen ? repeatsPlayed(ground, later) : most;
  }
  return { pairs: together, meetings };
}

function commonPairs(ground: Ground, at: Int16Array, earlier: number, later: number, withoutReturns: boolean): number {
  const { hall, rules, played } = ground;
  const { people, tables, frozen, present, fixed, exempt } = hall;
  const bound = (round: number, person: number): boolean => fixed[round * people + person]! >= 0;
  if (later < frozen) {
    let common = 0;
    for (const group of played[earlier]!)
      forPairs(group, (one, other) => {
        const table = at[later * people + one]!;
        if (table >= 0 && table === at[later * people + other] && exempt[one * people + other] === 0) common += 1;
      });
    return common;
  }
  const laterTables = rules[later]!.tables.length;
  if (earlier < frozen) {
    let common = 0;
    for (const [table, group] of played[earlier]!.entries()) {
      const staying = group.filter(
        (person) =>
          present[later * people + person] === 1 &&
          !(withoutReturns && (bound(earlier, person) || bound(later, person))),
      );
      const reach = withoutReturns && hall.open[later * tables + table] === 1 ? laterTables - 1 : laterTables;
      let forced = 0;
      forPairs(staying, (one, other) => {
        forced += exempt[one * people + other]!;
      });
      common += Math.max(0, fewestPairs(staying.length, reach) - forced);
    }
    return common;
  }
  if (!rules[earlier]!.possible || !rules[later]!.possible) return 0;
  const allStay = rules[earlier]!.tables.every((table) => hall.open[later * tables + table] === 1);
  const reach = withoutReturns && allStay ? laterTables - 1 : laterTables;
  let staying = 0;
  for (let person = 0; person < people; person += 1) {
    if (present[earlier * people + person] === 0 || present[later * people + person] === 0) continue;
    if (withoutReturns && (bound(earlier, person) || bound(later, person))) continue;
    staying += 1;
  }
  const open = rules[earlier]!.tables;
  const even = evenly(
    staying,
    open.map(() => 0),
    open.map((table) => hall.max[table]!),
  );
  if (even === null) return 0;
  let common = 0;
  for (const size of even) common += fewestPairs(size, reach);
  return Math.max(0, common - exemptThere(ground, [earlier, later]));
}

function exemptThere({ hall, exemptPairs }: Ground, rounds: readonly number[]): number {
  let count = 0;
  for (const [one, other] of exemptPairs) {
    const there = (round: number): boolean =>
      hall.present[round * hall.people + one] === 1 && hall.present[round * hall.people + other] === 1;
    if (rounds.every(there)) count += 1;
  }
  return count;
}

function repeatsPlayed({ hall, played }: Ground, later: number): number {
  const { people, exempt } = hall;
  const seen = new Set<number>();
  for (let round = 0; round < later; round += 1)
    for (const group of played[round]!) forPairs(group, (one, other) => seen.add(one * people + other));
  let repeats = 0;
  for (const group of played[later]!)
    forPairs(group, (one, other) => {
      if (seen.has(one * people + other) && exempt[one * people + other] === 0) repeats += 1;
    });
  return repeats;
}

/** How few meetings the most even sizes make, of pairs that count, and how many the least even sizes allowed. */
function countMeetings(ground: Ground): { fewest: number; most: number } {
  const { hall, rules, played } = ground;
  let fewest = 0;
  let most = 0;
  for (let round = 0; round < hall.rounds; round += 1) {
    if (round < hall.frozen) {
      for (const group of played[round]!) {
        most += pairs(group.length);
        forPairs(group, (one, other) => {
          if (hall.exempt[one * hall.people + other] === 0) fewest += 1;
        });
      }
      continue;
    }
    const { tables, people } = rules[round]!;
    const even = evenly(
      people,
      tables.map((table) => (hall.optional[table] === 1 ? 0 : hall.min[table]!)),
      tables.map((table) => hall.max[table]!),
    );
    let meetings = 0;
    for (const size of even ?? []) meetings += pairs(size);
    fewest += Math.max(0, meetings - exemptThere(ground, [round]));
    most += mostMeetings(ground, round);
  }
  return { fewest, most };
}

/** Most meetings at an allowed spread: the best marginal gains, whatever order the chairs are filled in. */
function mostMeetings({ hall, rules }: Ground, round: number): number {
  const { tables, people, bases, allowedSpread } = rules[round]!;
  let most = 0;
  for (const base of bases) {
    let used = 0;
    let meetings = 0;
    const gains: number[] = [];
    for (const table of tables) {
      const low = Math.max(hall.min[table]!, base);
      const high = Math.min(hall.max[table]!, base + allowedSpread);
      if (low > high) continue;
      const least = hall.optional[table] === 1 ? 0 : low;
      used += least;
      meetings += pairs(least);
      for (let size = least; size < high; size += 1) gains.push(size);
    }
    gains.sort((one, other) => other - one);
    for (const gain of gains.slice(0, Math.max(0, people - used))) meetings += gain;
    most = Math.max(most, meetings);
  }
  return most;
}

interface Available {
  /** Pairs that can meet and whose repeats count, and all pairs that can meet. */
  readonly counted: number;
  readonly all: number;
  readonly perPerson: Int32Array;
  /** By pair: 1 for those that count. */
  readonly can: Uint8Array;
}

function availablePairs(hall: Hall, at: Int16Array): Available {
  const { people, rounds, frozen, present, fixed, hostAt, optional, tables, exempt } = hall;
  const can = new Uint8Array(people * people);
  const perPerson = new Int32Array(people);
  const apart = new Set(hall.apart.map(([one, other]) => Math.min(one, other) * people + Math.max(one, other)));
  // A host whose table may stay empty can be elsewhere, so only firm duties part two people.
  const firm = new Int16Array(rounds * people).fill(-1);
  for (let place = 0; place < rounds * people; place += 1) {
    const table = fixed[place]!;
    if (table < 0) continue;
    const round = Math.floor(place / people);
    const hosts = hostAt[round * tables + table] === place - round * people;
    if (!(hosts && optional[table] === 1)) firm[place] = table;
  }
  let counted = 0;
  let all = 0;
  for (let one = 0; one < people; one += 1) {
    for (let other = one + 1; other < people; other += 1) {
      let possible = false;
      for (let round = 0; round < rounds && !possible; round += 1) {
        const a = round * people + one;
        const b = round * people + other;
        if (present[a] === 0 || present[b] === 0) continue;
        if (round < frozen) possible = at[a]! >= 0 && at[a] === at[b];
        else if (firm[a]! < 0 || firm[b]! < 0 || firm[a] === firm[b]) possible = !apart.has(one * people + other);
      }
      if (!possible) continue;
      all += 1;
      perPerson[one]! += 1;
      perPerson[other]! += 1;
      if (exempt[one * people + other] === 1) continue;
      can[one * people + other] = 1;
      counted += 1;
    }
  }
  return { counted, all, perPerson, can };
}

/** Keep-together pairs meet again and again, which takes chairs from people they have not met. */
function forcedRepeats({ hall }: Ground, at: Int16Array): number {
  const { people, rounds, frozen, present } = hall;
  let repeats = 0;
  for (const group of hall.groups)
    forPairs(group, (one, other) => {
      let times = 0;
      for (let round = 0; round < rounds; round += 1) {
        const [a, b] = [round * people + one, round * people + other];
        if (round < frozen ? at[a]! >= 0 && at[a] === at[b] : present[a] === 1 && present[b] === 1) times += 1;
      }
      repeats += Math.max(0, times - 1);
    });
  return repeats;
}

/** In each round, c people who share a value leave at least so many pairs together at the open tables. */
function mixBound({ hall, rules, played, exemptPairs }: Ground, values: Int32Array, valueCount: number): number {
  const { people, present, exempt } = hall;
  let least = 0;
  for (let round = 0; round < hall.rounds; round += 1) {
    if (round < hall.frozen) {
      for (const group of played[round]!)
        forPairs(group, (one, other) => {
          if (values[one]! >= 0 && values[one] === values[other] && exempt[one * people + other] === 0) least += 1;
        });
      continue;
    }
    const sharing = new Int32Array(valueCount);
    const forced = new Int32Array(valueCount);
    for (let person = 0; person < people; person += 1)
      if (present[round * people + person] === 1 && values[person]! >= 0) sharing[values[person]!]! += 1;
    for (const [one, other] of exemptPairs) {
      if (values[one]! < 0 || values[one] !== values[other]) continue;
      if (present[round * people + one] === 1 && present[round * people + other] === 1) forced[values[one]!]! += 1;
    }
    for (const [value, count] of sharing.entries())
      least += Math.max(0, fewestPairs(count, rules[round]!.tables.length) - forced[value]!);
  }
  return least;
}

/** The k-th meeting of a pair costs `repeat * (k - 1)` and what the two share: no plan is cheaper than its number of cheapest such. */
function cheapestMeetings(hall: Hall, can: Uint8Array, meetings: number): number {
  const { people, rounds, shared, problem } = hall;
  const numbers = new Map<number, number>();
  for (let pair = 0; pair < people * people; pair += 1)
    if (can[pair] === 1) numbers.set(shared[pair]!, (numbers.get(shared[pair]!) ?? 0) + 1);
  const prices: { price: number; count: number }[] = [];
  for (const [price, count] of numbers)
    for (let times = 0; times < rounds; times += 1)
      prices.push({ price: price + problem.weights.repeat * times, count });
  prices.sort((one, other) => one.price - other.price);
  let left = meetings;
  let cost = 0;
  for (const { price, count } of prices) {
    const taken = Math.min(left, count);
    cost += taken * price;
    left -= taken;
    if (left <= 0) break;
  }
  return cost;
}

/** Per person: rounds minus the most different tables they can be given, by matching rounds to tables. */
function leastReturns(hall: Hall, at: Int16Array): number {
  const { people, tables, rounds, frozen, present, open, fixed, pinned } = hall;
  if (!hall.problem.returnsCount) return 0;
  let total = 0;
  const openEverywhere = Array.from({ length: tables }, (_, table) => table).filter((table) => {
    for (let round = 0; round < rounds; round += 1) if (open[round * tables + table] === 0) return false;
    return true;
  }).length;
  for (let person = 0; person < people; person += 1) {
    const free: number[] = [];
    let simple = true;
    for (let round = 0; round < rounds; round += 1) {
      const place = round * people + person;
      if (present[place] === 0 || fixed[place]! >= 0) continue;
      free.push(round);
      if (round < frozen || pinned[round]!.has(person)) simple = false;
    }
    if (free.length < 2 || (simple && openEverywhere >= free.length)) continue;
    const choices = (round: number): number[] => {
      if (round < frozen) return at[round * people + person]! >= 0 ? [at[round * people + person]!] : [];
      const allowed = pinned[round]!.get(person);
      const list: number[] = [];
      for (let table = 0; table < tables; table += 1)
        if (open[round * tables + table] === 1 && (allowed === undefined || allowed.has(table))) list.push(table);
      return list;
    };
    const roundAt = new Map<number, number>();
    const give = (round: number, seen: Set<number>): boolean => {
      for (const table of choices(round)) {
        if (seen.has(table)) continue;
        seen.add(table);
        const holder = roundAt.get(table);
        if (holder !== undefined && !give(holder, seen)) continue;
        roundAt.set(table, round);
        return true;
      }
      return false;
    };
    let matched = 0;
    for (const round of free) if (give(round, new Set())) matched += 1;
    total += free.length - matched;
  }
  return total;
}

/** Announced seats that must change so that every table holds as many as it may. */
function leastMoved({ hall, rules }: Ground, previous: Int16Array): number {
  const { people, tables, frozen, present } = hall;
  let total = 0;
  for (let round = frozen; round < hall.rounds; round += 1) {
    const here = new Int32Array(tables);
    let known = 0;
    for (let person = 0; person < people; person += 1) {
      const place = round * people + person;
      if (present[place] === 0 || previous[place]! < 0) continue;
      here[previous[place]!]! += 1;
      known += 1;
    }
    let over = 0;
    let under = 0;
    for (const table of rules[round]!.tables) {
      over += Math.max(0, here[table]! - hall.max[table]!);
      under += Math.max(0, (hall.optional[table] === 1 ? 0 : hall.min[table]!) - here[table]!);
    }
    total += Math.max(over, under - (hall.headcount[round]! - known), 0);
  }
  return total;
}

/** The average number of different people met that no plan exceeds. */
function mostMet(ground: Ground, at: Int16Array, available: Available, mostFirstMeetings: number): number {
  const { hall, rules, played } = ground;
  const { people, frozen, present } = hall;
  const largest = rules.map(({ bases, allowedSpread, tables }) => {
    let most = 0;
    for (const base of bases)
      for (const table of tables) most = Math.max(most, Math.min(hall.max[table]!, base + allowedSpread));
    return most;
  });
  let sum = 0;
  let active = 0;
  for (let person = 0; person < people; person += 1) {
    let mates = 0;
    let there = false;
    for (let round = 0; round < hall.rounds; round += 1) {
      const place = round * people + person;
      if (present[place] === 0) continue;
      there = true;
      if (round >= frozen) mates += Math.max(0, largest[round]! - 1);
      else if (at[place]! >= 0) mates += played[round]![at[place]!]!.length - 1;
    }
    if (there) active += 1;
    sum += Math.min(mates, available.perPerson[person]!);
  }
  const most = Math.min(available.all, mostFirstMeetings, Math.floor(sum / 2));
  return active > 0 ? (2 * most) / active : 0;
}

function forPairs(people: readonly number[], then: (one: number, other: number) => void): void {
  for (let index = 0; index < people.length; index += 1)
    for (let next = index + 1; next < people.length; next += 1) {
      const [one, other] = [people[index]!, people[next]!];
      then(Math.min(one, other), Math.max(one, other));
    }
}
