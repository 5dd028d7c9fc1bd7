/**
 * Local search for the plans that no difference schedule covers: two travellers change places in one round when the whole plan
 * is better for it. Simulated annealing over swaps, as the literature on the social golfer problem uses it.
 */
import type { Random } from './random.ts';

export interface Places {
  /** places[round][traveller] is the position of a table. The first round is taken as given and never changes. */
  readonly places: readonly (readonly number[])[];
  readonly tables: number;
  /** Whether each traveller carries a phone, and whether somebody who stays at each table does. */
  readonly travellerPhone: readonly boolean[];
  readonly tablePhone: readonly boolean[];
}

/** Costs of one meeting too many, one return to a table, and one table without a phone. */
const meetingCost = 10;
const usualReturnCost = 100;
const phonelessCost = 50;

/** Up to so many people the search may let somebody return for a while, since it has the swaps to mend it again. */
const smallHall = 60;

/** Search effort, in swaps and in the mates looked at for them: counts, not a time, so that the answer is the same everywhere. */
const mostSwaps = 40_000;
const mostLooks = 1_200_000;

/** Returns places of the same shape and table sizes, at most as costly as the given ones and with no more returns. */
export function withFewerRepeats(given: Places, random: Random): number[][] {
  const { tables, travellerPhone, tablePhone } = given;
  const rounds = given.places.length;
  const people = travellerPhone.length;
  const places = given.places.map((row) => [...row]);
  if (people < 2 || tables < 2 || rounds < 2) return places;

  const groups = places.map((row) => {
    const members: number[][] = Array.from({ length: tables }, () => []);
    for (const [person, table] of row.entries()) members[table]?.push(person);
    return members;
  });
  const met = new Uint8Array(people * people);
  const visits = new Uint8Array(people * tables);
  for (const members of groups) {
    for (const [table, group] of members.entries()) {
      for (const one of group) {
        bump(visits, one * tables + table, 1);
        for (const other of group) if (other !== one) bump(met, one * people + other, 1);
      }
    }
  }

  /** What it costs that `person` sits with `group` instead of not: the k-th meeting of a pair costs k - 1 units. */
  const company = (person: number, group: readonly number[], without: number, there: 0 | 1): number => {
    let cost = 0;
    for (const mate of group)
      if (mate !== person && mate !== without) cost += (met[person * people + mate] ?? 0) - there;
    return cost * meetingCost;
  };
  // In a big hall more than all the mates somebody could be spared by it, or variety would be bought with returns.
  const returnCost =
    people <= smallHall
      ? usualReturnCost
      : Math.max(usualReturnCost, (2 * meetingCost * (rounds - 1) * people) / tables);
  const staying = (person: number, table: number, there: 0 | 1): number =>
    (visits[person * tables + table] ?? 0) - there > 0 ? returnCost : 0;
  const silent = (table: number, group: readonly number[], leaving: number, coming: number): number => {
    if (tablePhone[table] || travellerPhone[coming]) return 0;
    return group.some((person) => person !== leaving && travellerPhone[person]) ? 0 : phonelessCost;
  };
  const sit = (person: number, group: readonly number[], table: number, by: 1 | -1): void => {
    bump(visits, person * tables + table, by);
    for (const mate of group) {
      if (mate === person) continue;
      bump(met, person * people + mate, by);
      bump(met, mate * people + person, by);
    }
  };

  // Hot enough at first to let somebody return: with as many rounds as tables every better plan lies behind one. A big hall has
  // too many seats for so few swaps to cool down from there, and only goes downhill.
  const hottest = 6 * meetingCost * Math.min(1, smallHall / people) ** 2;
  const triedSwaps = Math.min(mostSwaps, Math.floor((mostLooks * tables) / people));
  let cost = 0;
  let returns = 0;
  let best = 0;
  // The swaps made since the best plan, to walk back to it: a copy of every better plan would cost more than finding it.
  const since: { readonly row: number[]; readonly one: number; readonly other: number }[] = [];
  for (let tried = 0; tried < triedSwaps; tried += 1) {
    const heat = hottest * (1 - tried / triedSwaps) ** 2;
    const round = 1 + Math.floor(random() * (rounds - 1));
    const one = Math.floor(random() * people);
    const other = Math.floor(random() * people);
    const chance = random();
    const row = places[round] as number[];
    const from = row[one] as number;
    const to = row[other] as number;
    if (from === to) continue;
    const fromGroup = groups[round]?.[from] as number[];
    const toGroup = groups[round]?.[to] as number[];
    const returning = staying(one, to, 0) + staying(other, from, 0) - staying(one, from, 1) - staying(other, to, 1);
    const change =
      returning +
      company(one, toGroup, other, 0) +
      company(other, fromGroup, one, 0) -
      company(one, fromGroup, one, 1) -
      company(other, toGroup, other, 1) +
      silent(from, fromGroup, one, other) +
      silent(to, toGroup, other, one) -
      silent(from, fromGroup, one, one) -
      silent(to, toGroup, other, other);
    if (change > 0 && chance >= Math.exp(-change / Math.max(heat, 0.01))) continue;
    sit(one, fromGroup, from, -1);
    sit(other, toGroup, to, -1);
    fromGroup[fromGroup.indexOf(one)] = other;
    toGroup[toGroup.indexOf(other)] = one;
    row[one] = to;
    row[other] = from;
    sit(one, toGroup, to, 1);
    sit(other, fromGroup, from, 1);
    cost += change;
    returns += returning;
    if (cost < best && returns <= 0) {
      best = cost;
      since.length = 0;
    } else {
      since.push({ row, one, other });
    }
  }
  for (const { row, one, other } of since.toReversed()) {
    const from = row[one] as number;
    row[one] = row[other] as number;
    row[other] = from;
  }
  return places;
}

function bump(counts: Uint8Array, index: number, by: number): void {
  counts[index] = (counts[index] ?? 0) + by;
}
