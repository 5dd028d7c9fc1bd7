/** Seats given straight away, at the lowest price and without a search: to those who have none, and until tables are even. */
import type { Movable } from './movable.ts';
import { hard, type Tally } from './tally.ts';

/** Changes seats without keeping the cost: count anew afterwards. */
export function seatingOn(tally: Tally, movable: () => Movable) {
  const { hall, at, used, chairs, sizes, own, visits, plain, rules, bases, allowedSpread, countsAsVisit } = tally;
  const { oneSizeCost, strangers, languageChange, company, visitPrice, rise, sit } = tally;
  const { people, tables, rounds, frozen, present, groupOf } = hall;
  const { commonLanguage } = hall.problem;
  const { sameTable } = hall.problem.weights;

  /** The price of a move, sizes left aside. */
  const movePrice = (round: number, person: number, to: number): number => {
    const place = round * people + person;
    const from = at[place]!;
    return (
      plain[place * tables + to]! -
      plain[place * tables + from]! +
      visitPrice(round, person, from, to) -
      own[place]! +
      company(round, person, to, -1) +
      languageChange(round, from, to, person, -1, Number.MAX_SAFE_INTEGER)
    );
  };

  const evenRound = (round: number): boolean => {
    const { tables: open } = rules[round]!;
    const base = bases[round]!;
    const allowed = allowedSpread[round]!;
    const inUse = open.filter((table) => used[round * tables + table] === 1);
    const size = (table: number): number => sizes[round * tables + table]!;
    const low = (table: number): number => Math.max(hall.min[table]!, base);
    const high = (table: number): number => Math.min(hall.max[table]!, base + allowed);
    const over = inUse.filter((table) => size(table) > high(table));
    const under = inUse.filter((table) => size(table) < low(table));
    if (over.length === 0 && under.length === 0) return false;
    const sources = over.length > 0 ? over : inUse.filter((table) => size(table) > low(table));
    const aims = new Set(under.length > 0 ? under : inUse.filter((table) => size(table) < high(table)));
    let best: { person: number; to: number; price: number } | null = null;
    const from = new Set(sources);
    for (const person of movable().free[round]!) {
      if (!from.has(at[round * people + person]!)) continue;
      for (const to of aims) {
        if (to === at[round * people + person]) continue;
        const price = movePrice(round, person, to);
        if (best === null || price < best.price) best = { person, to, price };
      }
    }
    if (best === null) return false;
    rise(round, best.person);
    sit(round, best.person, best.to);
    return true;
  };

  /** What it costs to seat people who have no seat at a table of a round, together. */
  const seatPrice = (round: number, unit: readonly number[], table: number): number => {
    const size = sizes[round * tables + table]!;
    // Among tables that are as good the smaller one: sizes stay even however many come.
    let price = oneSizeCost(round, table, size + unit.length) - oneSizeCost(round, table, size) + size * 4;
    for (const person of unit) {
      const place = round * people + person;
      price += plain[place * tables + table]! + company(round, person, table, -1);
      if (countsAsVisit[place] === 1 && visits[person * tables + table]! > 0) price += sameTable;
      if (commonLanguage && round >= frozen)
        price += hard * (strangers(round, table, -1, person) - strangers(round, table, -1, -1));
    }
    return price;
  };

  const seatEverybody = (): void => {
    for (let round = 0; round < rounds; round += 1) {
      for (let person = 0; person < people; person += 1) {
        if (present[round * people + person] === 0 || at[round * people + person]! >= 0) continue;
        const group = groupOf[person]! < 0 ? [person] : hall.groups[groupOf[person]!]!;
        const seated = group.find((mate) => at[round * people + mate]! >= 0);
        const unit = group.filter((mate) => present[round * people + mate] === 1 && at[round * people + mate] === -1);
        let best = -1;
        let bestPrice = Number.MAX_SAFE_INTEGER;
        for (let table = 0; table < tables; table += 1) {
          if (used[round * tables + table] === 0 || sizes[round * tables + table]! + unit.length >= chairs) continue;
          const away = seated !== undefined && at[round * people + seated] !== table ? hard : 0;
          const price = seatPrice(round, unit, table) + away;
          if (price >= bestPrice) continue;
          best = table;
          bestPrice = price;
        }
        if (best >= 0) for (const mate of unit) sit(round, mate, best);
      }
    }
  };

  const even = (): void => {
    for (let round = frozen; round < rounds; round += 1)
      for (let count = 0; count < people && evenRound(round); count += 1);
  };

  return { seatEverybody, even };
}
