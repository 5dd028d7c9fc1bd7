/**
 * Local search on seats: people change places while that makes the plan better, and now and then although it does not (simulated
 * annealing, Kirkpatrick, Gelatt and Vecchi 1983, as the literature on the social golfer problem uses it).
 */
import type { Chance } from './chance.ts';
import { coolingStep, thresholdCount, thresholds } from './cooling.ts';
import { groupMovesOn } from './group-moves.ts';
import { readMovable, readTravellers } from './movable.ts';
import { movesOn, type Book } from './moves.ts';
import { seatingOn } from './seat-people.ts';
import { hard, openTally, type Seating } from './tally.ts';

export interface Annealing {
  /** People whose seats are in question: most tries begin with one of them. Null: everybody alike. */
  readonly focus?: readonly number[];
  /** The search stops where the cost cannot be less. */
  readonly least?: number;
  /** A price for a repeat meeting that holds during this part of the search alone: a lower one lets the plan pass through repeats. */
  readonly repeat?: number;
  /** How many changes are tried. */
  readonly tries: number;
  /** Temperature at the start and at the end, in cost. */
  readonly from: number;
  readonly to: number;
  /** Of 128 tries, how many exchange all seats of two people. */
  readonly wholeJourneys: number;
}

export interface Search {
  readonly at: Int16Array;
  readonly cost: () => number;
  readonly anneal: (how: Annealing, chance: Chance) => void;
  /** Back to the best plan seen. */
  readonly rewind: () => void;
  /** Takes over seats that were copied from `at` before. */
  readonly restore: (seats: Int16Array) => void;
  /** Meetings beyond the first, C(m, 2) for each pair that counts. */
  readonly repeats: () => number;
  /** Gives everybody without a seat the one that costs least. */
  readonly seatEverybody: () => void;
  /** Takes every single move and exchange that makes the plan better and begins with one of these people, until there is none. */
  readonly descend: (focus: readonly number[]) => void;
  /** People who cost more where they sit than what they share with others explains: repeats, returns, tables too large or small. */
  readonly troubled: () => number[];
  /** Moves people, at the lowest price, until the sizes of every open round are within the rules. */
  readonly even: () => void;
}

export function searchFrom(seating: Seating): Search {
  const tally = openTally(seating);
  const { hall, at, used, still, sizes, own, ownFresh, visits, plain, chairs, rules, allowedSpread, banded } = tally;
  const { oneSizeCost, strangers, countsAsVisit, recount } = tally;
  const { people, tables, rounds, frozen, present, groupOf } = hall;
  const { weights, returnsCount, commonLanguage } = hall.problem;

  const book: Book = { cost: recount(), movable: readMovable(tally), save: () => save() };
  let bestCost = book.cost;
  const bestAt = Int16Array.from(at);
  let unsaved = false;
  const remember = (): void => {
    bestCost = book.cost;
    unsaved = true;
  };
  const save = (): void => {
    if (!unsaved) return;
    bestAt.set(at);
    unsaved = false;
  };
  /** After seats have changed by other means than the moves. */
  const beginAnew = (cost: number): void => {
    book.cost = cost;
    remember();
    save();
  };

  const moves = movesOn(tally, book);
  const groups = groupMovesOn(tally, book);
  const seats = seatingOn(tally, () => book.movable);
  const travellers = readTravellers(tally);
  // Journeys swap their repeats too when all rounds are still to come; with a past they have to be counted anew.
  const journeysKeepRepeats = frozen === 0;
  const pinnedTravellers = Int32Array.from(
    new Set(hall.pinned.flatMap((pins) => [...pins.keys()].filter((person) => groupOf[person] === -1))),
  );

  const uneven =
    !banded ||
    rules.some((rule, round) => {
      const counts = new Set<number>();
      for (const table of rule.tables)
        if (used[round * tables + table] === 1) counts.add(tally.sizes[round * tables + table]!);
      return counts.size > 1;
    });
  /** Evenness is worth something, and a rule more: where rules press, sizes may have to give way. */
  const sizesGive =
    uneven || commonLanguage || hall.groups.length > 0 || hall.apart.length > 0 || hall.problem.pins.length > 0;
  /** Where everybody visits nearly all tables, single exchanges hardly ever avoid a return. */
  const crowded = returnsCount && rounds > 2 && rounds * 2 > tables;

  const anneal = (how: Annealing, chance: Chance): void => {
    let { free, lively, withUnits, torn } = book.movable;
    if (lively.length === 0 && torn.length === 0) return;
    const { tries, from, to, wholeJourneys } = how;
    const least = how.least ?? 0;
    const focus = Int32Array.from(how.focus ?? []);
    if (how.repeat !== undefined) beginAnew(tally.priceRepeats(how.repeat));
    const journeys = travellers.all.length > 1 && journeysKeepRepeats ? wholeJourneys : 0;
    const blocks = 64;
    const perBlock = Math.ceil(tries / blocks);
    let heat = from;
    const cooling = coolingStep(from, to, blocks);
    for (let block = 0; block < blocks; block += 1) {
      if (bestCost <= least) break;
      for (let count = 0; count < perBlock; count += 1) {
        const draw = chance.below(thresholdCount * 128);
        const limit = Math.floor(heat * thresholds[draw & (thresholdCount - 1)]!);
        const kind = draw >>> 12;
        let changed: boolean;
        if (torn.length > 0 && kind >= 112) {
          changed = groups.tryGather(chance, limit);
          if (changed) ({ free, lively, withUnits, torn } = book.movable);
          if (changed && book.cost < bestCost) remember();
          continue;
        }
        if (lively.length === 0) continue;
        if (kind < journeys) {
          const one = travellers.all[chance.below(travellers.all.length)]!;
          const list = travellers.peersOf[one]!;
          const other = list[chance.below(list.length)]!;
          changed = travellers.likeness[one] !== travellers.likeness[other] && moves.tryJourneys(one, other, limit);
        } else {
          const round = lively[lively.length === 1 ? 0 : chance.below(lively.length)]!;
          const singles = free[round]!;
          if (singles.length === 0) {
            if (groups.tryUnit(chance, limit) && book.cost < bestCost) remember();
            continue;
          }
          let one = singles[chance.below(singles.length)]!;
          if (focus.length > 0 && (draw & 7) !== 0) {
            one = focus[chance.below(focus.length)]!;
            const place = round * people + one;
            if (present[place] === 0 || still[place] === 1 || groupOf[one]! >= 0) continue;
          }
          // Newcomers look for a chair first, and then among each other.
          const chairShare = focus.length > 0 ? 60 : uneven ? 12 : 3;
          if (commonLanguage && kind === 127)
            changed = groups.tryTables(round, at[round * people + one]!, chance.below(tables), limit);
          else if (pinnedTravellers.length > 0 && kind >= 117 && kind < 121)
            changed = groups.tryTwist(pinnedTravellers[chance.below(pinnedTravellers.length)]!, limit, chance);
          else if (withUnits.length > 0 && kind >= 121) changed = groups.tryUnit(chance, limit);
          else if (crowded && kind >= 110 && kind < 118) changed = groups.tryTwist(one, limit, chance);
          else if (crowded && kind >= 110) changed = groups.tryCross(round, one, limit, chance);
          else if (sizesGive && kind >= 78 - chairShare && kind < 78)
            changed = moves.tryMove(round, one, chance.below(tables), limit);
          else {
            const among = focus.length > 1 && (kind < 18 || kind >= 96) ? focus : singles;
            const other = among[chance.below(among.length)]!;
            const place = round * people + other;
            const may = among !== focus || (present[place] === 1 && still[place] === 0 && groupOf[other] === -1);
            changed = may && moves.tryTwo(round, one, other, limit);
          }
        }
        if (changed && book.cost < bestCost) remember();
      }
      heat *= cooling;
    }
    save();
    if (how.repeat !== undefined) beginAnew(tally.priceRepeats(weights.repeat));
  };

  /** Somebody of their keep-together group sits with them. */
  const isBound = (round: number, person: number): boolean => {
    if (groupOf[person]! < 0) return false;
    const table = at[round * people + person]!;
    return hall.groups[groupOf[person]!]!.some((mate) => mate !== person && at[round * people + mate] === table);
  };

  const descend = (focus: readonly number[]): void => {
    const { free, lively } = book.movable;
    for (let better = true, turns = 0; better && turns < 20; turns += 1) {
      better = false;
      for (const round of lively) {
        for (const person of focus) {
          const place = round * people + person;
          if (present[place] === 0 || still[place] === 1 || at[place]! < 0) continue;
          if (isBound(round, person)) continue;
          for (let table = 0; table < tables; table += 1)
            if (used[round * tables + table] === 1 && moves.tryMove(round, person, table, -1)) better = true;
          if (round < frozen) continue;
          for (const other of free[round]!) if (moves.tryTwo(round, person, other, -1)) better = true;
        }
      }
    }
    if (book.cost < bestCost) remember();
    save();
  };

  const troubled = (): number[] => {
    const list = new Set<number>();
    for (let round = frozen; round < rounds; round += 1) {
      let low = chairs;
      let high = 0;
      for (const table of rules[round]!.tables) {
        const size = sizes[round * tables + table]!;
        if (size === 0 && hall.optional[table] === 1) continue;
        low = Math.min(low, size);
        high = Math.max(high, size);
      }
      const wide = high - low > allowedSpread[round]!;
      for (const person of book.movable.free[round]!) {
        const place = round * people + person;
        const table = at[place]!;
        if (table < 0) continue;
        const size = sizes[round * tables + table]!;
        const uneven = oneSizeCost(round, table, size) > 0 || (wide && (size === low || size === high));
        const returns = countsAsVisit[place] === 1 && visits[person * tables + table]! > 1;
        const unheard = commonLanguage && strangers(round, table, -1, -1) > 0;
        const forbidden = unheard || own[place]! >= hard;
        if (uneven || returns || forbidden || own[place]! > ownFresh[place]! || plain[place * tables + table]! > 0)
          list.add(person);
      }
    }
    return [...list];
  };

  return {
    at,
    cost: () => book.cost,
    anneal,
    descend,
    troubled,
    even: () => {
      seats.even();
      beginAnew(recount());
      book.movable = readMovable(tally);
    },
    seatEverybody: () => {
      seats.seatEverybody();
      beginAnew(recount());
      book.movable = readMovable(tally);
    },
    restore: (given) => {
      at.set(given);
      beginAnew(recount());
      book.movable = readMovable(tally);
    },
    repeats: () => {
      let sum = 0;
      for (let place = 0; place < rounds * people; place += 1)
        if (at[place]! >= 0) sum += own[place]! - ownFresh[place]!;
      // Each pair that meets m times is counted (m - 1) times at each of its m tables, from both sides.
      return sum / 2 / tally.repeatPrice();
    },
    rewind: () => {
      save();
      if (book.cost === bestCost) return;
      at.set(bestAt);
      book.cost = recount();
      book.movable = readMovable(tally);
    },
  };
}
