/**
 * Live repair: plans what is left, from the plan in force. What has been played stays, announced seats move only where that is worth
 * their price, and those whom the change concerns are seated first.
 */
import type { SeatingPlan, SeatingProblem } from '../problem.ts';
import { leastCost } from './bounds.ts';
import { chanceFrom, type Chance } from './chance.ts';
import { hallOf, seatsByName, seatsToNumbers, type Hall } from './hall.ts';
import { searchFrom, type Search } from './search.ts';

export interface Repair {
  readonly step: () => boolean;
  readonly begun: () => boolean;
  /** What no repair with these hosts can cost less than. */
  readonly bound: () => number;
  readonly plan: () => SeatingPlan;
}

interface Attempt {
  readonly hall: Hall;
  readonly search: Search;
  readonly focus: readonly number[];
  readonly hosts: Readonly<Record<string, string>>;
  /** What the new hosts cost: those who never sat at their table. */
  readonly hostCost: number;
}

/** How many people are tried as the new host of one table: in a big hall the likeliest will do, and each try costs. */
const hostsTried = (people: number): number => (people <= 150 ? 5 : 1);

export function beginRepair(problem: SeatingProblem, seed: number, effort: number): Repair {
  // A small room is searched through in a moment, however little effort is asked for.
  const tries = Math.max(20_000, Math.ceil(effort * (problem.people.length <= 150 ? 36_000 : 120_000)));
  let best: Attempt | null = null;
  let bestCost = Number.POSITIVE_INFINITY;
  let steps = 0;
  let bound: number | null = null;

  /** The bound takes as long as a good part of the search, so it waits until somebody asks. */
  const leastOf = ({ hall, search }: Attempt): number => {
    bound ??= leastCost(hall, search.at, announcedSeats(hall));
    return bound;
  };

  const step = (): boolean => {
    const before = bestCost;
    const chance = chanceFrom(seed + steps * 7_919);
    if (best === null) {
      for (const named of namedHosts(problem)) {
        const attempt = attemptWith(named.problem, named.hosts, named.cost);
        // Where there is nothing to choose the whole search comes afterwards.
        settle(attempt, 1, named.alone ? 64 : tries / 15, 3, chance);
        const cost = attempt.search.cost() + attempt.hostCost;
        if (cost < bestCost) [best, bestCost] = [attempt, cost];
      }
    }
    if (best === null) return bestCost < before;
    const rounds = steps === 0 ? 1 : 4;
    settle(best, steps === 0 ? 4 : 2, tries * rounds, steps === 0 ? 2 : 8, chance);
    // In a handful of people every change is a big one, and the way to the best plan leads over worse ones.
    if (problem.people.length <= 12) settle(best, 4, tries, 40, chance);
    bestCost = best.search.cost() + best.hostCost;
    steps += 1;
    return bestCost < before;
  };
  return {
    step,
    begun: () => best !== null,
    bound: () => (best === null ? 0 : leastOf(best)),
    plan: () => {
      if (best === null) step();
      const { hall, search, hosts } = best!;
      return { rounds: seatsByName(hall, search.at), hosts };
    },
  };
}

/**
 * Those in question are seated as well as they can be; then the search goes on with everybody who is in trouble still. Begun several
 * times from the same seats, since a few newcomers in a full room can block one another for good.
 */
function settle({ search, focus }: Attempt, beginnings: number, tries: number, from: number, chance: Chance): void {
  const everybody = (): number[] => [...new Set([...focus, ...search.troubled()])];
  search.descend(everybody());
  const start = Int16Array.from(search.at);
  let best = { at: start, cost: search.cost() };
  for (let count = 0; count < beginnings; count += 1) {
    search.restore(start);
    search.anneal({ tries: tries / beginnings, from, to: 0.2, wholeJourneys: 0, focus: everybody() }, chance);
    search.rewind();
    search.descend(everybody());
    if (search.cost() < best.cost) best = { at: Int16Array.from(search.at), cost: search.cost() };
  }
  search.restore(best.at);
}

/** By round and person: the seat that has been told and may not change without counting as a move; -1 where there is none. */
export function announcedSeats(hall: Hall): Int16Array {
  const past = hall.problem.past;
  const told = new Int16Array(hall.rounds * hall.people).fill(-1);
  if (past === null) return told;
  const seats = seatsToNumbers(hall, past.seats);
  const affected = new Set(past.affected);
  for (let round = past.frozen; round < Math.min(hall.rounds, past.announcedThrough); round += 1) {
    for (const [person, { id }] of hall.problem.people.entries()) {
      const place = round * hall.people + person;
      const table = seats[place]!;
      if (table < 0 || hall.present[place] === 0 || affected.has(id)) continue;
      if (hall.open[round * hall.tables + table] === 1) told[place] = table;
    }
  }
  return told;
}

function attemptWith(problem: SeatingProblem, hosts: Readonly<Record<string, string>>, hostCost: number): Attempt {
  const hall = hallOf(problem);
  const { people, tables, rounds, frozen, present } = hall;
  const past = problem.past!;
  const at = seatsToNumbers(hall, past.seats);
  const announced = announcedSeats(hall);
  const locked = new Set(past.locked);
  const used = tablesKept(hall, at, locked);
  const still = new Uint8Array(rounds * people);
  const focus = new Set<number>(
    past.affected.map((id) => hall.personAt.get(id)).filter((person) => person !== undefined),
  );
  for (let round = 0; round < rounds; round += 1) {
    for (let person = 0; person < people; person += 1) {
      const place = round * people + person;
      const duty = hall.fixed[place]!;
      if (round < frozen) {
        still[place] = at[place]! >= 0 ? 1 : 0;
        if (at[place] === -1 && hall.present[place] === 1) focus.add(person);
        continue;
      }
      if (duty >= 0 && used[round * tables + duty] === 1) {
        at[place] = duty;
        still[place] = 1;
        continue;
      }
      const table = at[place]!;
      if (table >= 0 && used[round * tables + table] === 0) at[place] = -1;
      if (at[place] === -1 && hall.present[place] === 1) focus.add(person);
      else if (locked.has(problem.people[person]!.id)) still[place] = 1;
    }
  }
  gatherTorn(hall, at, still, focus);
  const search = searchFrom({ hall, at, used, announced, still });
  search.seatEverybody();
  const movable = [...focus].filter((person) => {
    for (let round = 0; round < rounds; round += 1) {
      const place = round * people + person;
      if (present[place] === 1 && still[place] === 0) return true;
    }
    return false;
  });
  return { hall, search, focus: movable, hosts, hostCost };
}

/** A group that was not together before, or whose table is gone for some: those who can move get up, and are seated with the others. */
function gatherTorn(hall: Hall, at: Int16Array, still: Uint8Array, focus: Set<number>): void {
  for (let round = hall.frozen; round < hall.rounds; round += 1) {
    for (const group of hall.groups) {
      const here = group.filter((person) => hall.present[round * hall.people + person] === 1);
      const seats = here.map((person) => at[round * hall.people + person]!);
      if (new Set(seats).size < 2) continue;
      const rooted = here.find((person) => still[round * hall.people + person] === 1);
      const stay = rooted === undefined ? Math.max(...seats) : at[round * hall.people + rooted]!;
      for (const person of here) {
        const place = round * hall.people + person;
        if (still[place] === 1 || at[place] === stay) continue;
        at[place] = -1;
        focus.add(person);
      }
    }
  }
}

/** Optional tables that can no longer be filled stay empty: in each round those with the fewest people left, and nobody who is locked. */
function tablesKept(hall: Hall, at: Int16Array, locked: ReadonlySet<string>): Uint8Array {
  const used = Uint8Array.from(hall.open);
  for (let round = hall.frozen; round < hall.rounds; round += 1) {
    const here = new Int32Array(hall.tables);
    const kept = new Set<number>();
    for (let person = 0; person < hall.people; person += 1) {
      const table = at[round * hall.people + person]!;
      if (table < 0) continue;
      here[table]! += 1;
      if (locked.has(hall.problem.people[person]!.id)) kept.add(table);
    }
    let needed = 0;
    const optional: number[] = [];
    for (let table = 0; table < hall.tables; table += 1) {
      if (used[round * hall.tables + table] === 0) continue;
      needed += Math.max(1, hall.min[table]!);
      if (hall.optional[table] === 1 && !kept.has(table)) optional.push(table);
    }
    optional.sort((one, other) => here[one]! - here[other]!);
    for (const table of optional) {
      if (needed <= hall.headcount[round]!) break;
      used[round * hall.tables + table] = 0;
      needed -= Math.max(1, hall.min[table]!);
    }
  }
  return used;
}

interface NamedHosts {
  readonly problem: SeatingProblem;
  readonly hosts: Readonly<Record<string, string>>;
  readonly cost: number;
  readonly alone: boolean;
}

/**
 * Ways to fill the tables that have lost their host. For one table a few people are tried; for several each gets the likeliest: somebody
 * who has sat there, stays to the end, and leaves tables that can spare a person.
 */
function namedHosts(problem: SeatingProblem): NamedHosts[] {
  const vacant = problem.past?.vacant ?? [];
  if (vacant.length === 0) return [{ problem, hosts: {}, cost: 0, alone: true }];
  let ways: NamedHosts[] = [{ problem, hosts: {}, cost: 0, alone: true }];
  for (const [index, { table, from }] of vacant.entries()) {
    const wide = index === vacant.length - 1 ? hostsTried(problem.people.length) : 1;
    ways = ways.flatMap((way) => {
      const candidates = likeliestHosts(way.problem, table, from).slice(0, wide);
      if (candidates.length === 0) return [way];
      return candidates.map(({ person, stranger }) => ({
        problem: withHost(way.problem, table, person, from),
        hosts: { ...way.hosts, [table]: person },
        cost: way.cost + (stranger ? problem.weights.newHost : 0),
        alone: candidates.length === 1,
      }));
    });
  }
  return ways;
}

function likeliestHosts(problem: SeatingProblem, table: string, from: number): { person: string; stranger: boolean }[] {
  const past = problem.past!;
  const hosting = new Set(problem.hosts.filter((duty) => duty.to >= from).map((duty) => duty.person));
  const bound = new Set([...problem.together.flat(), ...problem.pins.map((pin) => pin.person), ...past.locked]);
  const there = problem.people.filter(
    (person) =>
      person.mayHost &&
      person.from <= from &&
      person.to >= problem.rounds &&
      !hosting.has(person.id) &&
      !past.locked.includes(person.id),
  );
  const usual = Math.floor(problem.people.length / problem.tables.length);
  const sizesAhead = past.seats.slice(Math.max(past.frozen, from - 1)).map((seats) => {
    const tables = Object.entries(seats);
    return new Map(tables.flatMap(([at, here]) => here.map((id) => [id, { table: at, size: here.length }])));
  });
  const scored = there.map(({ id }) => {
    const stranger = !past.seats.slice(0, past.frozen).some((seats) => seats[table]?.includes(id));
    let price = (stranger ? problem.weights.newHost : 0) + (bound.has(id) ? 1_000 : 0);
    // A table with few people can spare nobody, or somebody else has to fill it.
    for (const sizes of sizesAhead) {
      const own = sizes.get(id);
      if (own !== undefined && own.table !== table && own.size - 1 < usual) price += 6;
    }
    return { person: id, stranger, price };
  });
  return scored.toSorted((one, other) => one.price - other.price);
}

function withHost(problem: SeatingProblem, table: string, person: string, from: number): SeatingProblem {
  const past = problem.past!;
  return {
    ...problem,
    hosts: [...problem.hosts, { table, person, from, to: problem.rounds }],
    past: { ...past, affected: [...past.affected, person], vacant: past.vacant.filter((gap) => gap.table !== table) },
  };
}
