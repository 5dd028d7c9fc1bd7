/**
 * A seating problem as flat numbers: what bounds, search and proof all count with. People, tables and rounds are indexes from 0 here,
 * and a place is `round * people + person` or `round * tables + table`.
 */
import type { SeatingProblem, SeatsOfRound } from '../problem.ts';

export interface Hall {
  readonly problem: SeatingProblem;
  readonly people: number;
  readonly tables: number;
  readonly rounds: number;
  /** Rounds before this one are history. */
  readonly frozen: number;
  readonly personAt: ReadonlyMap<string, number>;
  readonly tableAt: ReadonlyMap<string, number>;
  /** By round and person: 1 where the person is there. */
  readonly present: Uint8Array;
  /** By round and table: 1 where the table is there. */
  readonly open: Uint8Array;
  /** How many people are there, by round. */
  readonly headcount: Int32Array;
  readonly min: Int32Array;
  readonly max: Int32Array;
  readonly optional: Uint8Array;
  /** By round and person: the one table that a host or somebody pinned to one table must sit at, or -1. */
  readonly fixed: Int16Array;
  /** By round and table: the host who must be there, or -1. */
  readonly hostAt: Int32Array;
  /** By round: the tables that a pinned person may sit at. Nobody else has an entry. */
  readonly pinned: readonly ReadonlyMap<number, ReadonlySet<number>>[];
  /** Keep-together groups, merged where they overlap. */
  readonly groups: readonly (readonly number[])[];
  /** Index of the group of each person, or -1. */
  readonly groupOf: Int32Array;
  /** Pairs that must not share a table, each once. */
  readonly apart: readonly (readonly [number, number])[];
  /** By pair (row-major): 1 where the rules force the two together, so that meeting again counts for nothing. */
  readonly exempt: Uint8Array;
  /** By pair: what two people cost at one table for what they share. */
  readonly shared: Int16Array;
  /** By trait and person: the number of the value, or -1. */
  readonly traits: readonly Int32Array[];
  readonly traitValues: readonly number[];
  /** By person: a bit for each language they talk; all bits where it does not matter. */
  readonly languages: Int32Array;
  readonly languageNames: readonly string[];
  readonly interpreted: Uint8Array;
}

/** Every bit that a language can have: people who talk any language have all. */
export const anyLanguage = 0x7fffffff;

/** Flattens a problem. Hosts named later for vacant tables are handed in as further duties by a changed problem. Throws on unknown ids. */
export function hallOf(problem: SeatingProblem): Hall {
  const people = problem.people.length;
  const tables = problem.tables.length;
  const { rounds } = problem;
  const personAt = new Map(problem.people.map((person, index) => [person.id, index]));
  const tableAt = new Map(problem.tables.map((table, index) => [table.id, index]));
  const present = new Uint8Array(rounds * people);
  const open = new Uint8Array(rounds * tables);
  const headcount = new Int32Array(rounds);
  for (let round = 0; round < rounds; round += 1) {
    for (const [person, { from, to }] of problem.people.entries()) {
      if (round + 1 < from || round + 1 > to) continue;
      present[round * people + person] = 1;
      headcount[round]! += 1;
    }
    for (const [table, { from, to }] of problem.tables.entries())
      if (round + 1 >= from && round + 1 <= to) open[round * tables + table] = 1;
  }

  const fixed = new Int16Array(rounds * people).fill(-1);
  const hostAt = new Int32Array(rounds * tables).fill(-1);
  for (const duty of problem.hosts) {
    const person = known(personAt, duty.person);
    const table = known(tableAt, duty.table);
    for (let round = duty.from - 1; round < Math.min(duty.to, rounds); round += 1) {
      if (present[round * people + person] === 0 || open[round * tables + table] === 0) continue;
      fixed[round * people + person] = table;
      hostAt[round * tables + table] = person;
    }
  }
  const pinned: Map<number, Set<number>>[] = Array.from({ length: rounds }, () => new Map());
  for (const pin of problem.pins) {
    const person = known(personAt, pin.person);
    const allowed = new Set(pin.tables.map((table) => known(tableAt, table)));
    for (let round = 0; round < rounds; round += 1) {
      if (pin.rounds !== null && !pin.rounds.includes(round + 1)) continue;
      // Several pins leave the tables that all of them allow; where there is none the last is kept, and the contradiction is named.
      const before = pinned[round]!.get(person) ?? allowed;
      const both = new Set([...allowed].filter((table) => before.has(table)));
      pinned[round]!.set(person, both.size > 0 ? both : allowed);
    }
  }
  for (const [round, pins] of pinned.entries()) {
    for (const [person, allowed] of pins) {
      const there = [...allowed].filter((table) => open[round * tables + table] === 1);
      const at = round * people + person;
      if (there.length === 1 && fixed[at] === -1 && present[at] === 1) fixed[at] = there[0]!;
    }
  }

  const groups = mergedGroups(problem.together.map((group) => group.map((person) => known(personAt, person))));
  const groupOf = new Int32Array(people).fill(-1);
  for (const [index, group] of groups.entries()) for (const person of group) groupOf[person] = index;
  const apart: [number, number][] = [];
  for (const group of problem.apart) {
    for (const [index, one] of group.entries())
      for (const other of group.slice(index + 1)) apart.push([known(personAt, one), known(personAt, other)]);
  }

  const traits = problem.mix.map((_, mix) => numbered(problem.people.map((person) => person.traits[mix] ?? null)));
  const shared = new Int16Array(people * people);
  for (const [mix, { weight }] of problem.mix.entries()) {
    const values = traits[mix]!.values;
    for (let one = 0; one < people; one += 1) {
      const value = values[one]!;
      if (value < 0) continue;
      for (let other = 0; other < people; other += 1)
        if (other !== one && values[other] === value) shared[one * people + other]! += weight;
    }
  }

  const { languages, languageNames } = languagesOf(problem);
  const hall = {
    problem,
    people,
    tables,
    rounds,
    frozen: problem.past?.frozen ?? 0,
    personAt,
    tableAt,
    present,
    open,
    headcount,
    min: Int32Array.from(problem.tables, (table) => table.min),
    max: Int32Array.from(problem.tables, (table) => table.max),
    optional: Uint8Array.from(problem.tables, (table) => (table.optional ? 1 : 0)),
    fixed,
    hostAt,
    pinned,
    groups,
    groupOf,
    apart,
    shared,
    languages,
    languageNames,
    exempt: exemptPairs(people, tables, rounds, groups, present, fixed),
    traits: traits.map(({ values }) => values),
    traitValues: traits.map(({ count }) => count),
    interpreted: Uint8Array.from(problem.people, (person) => (person.interpreted ? 1 : 0)),
  };
  return hall;
}

/** Whether a person may sit at a table as far as their own duty and pins go. */
export function mayPersonSit(hall: Hall, round: number, person: number, table: number): boolean {
  if (hall.open[round * hall.tables + table] === 0) return false;
  const duty = hall.fixed[round * hall.people + person]!;
  if (duty >= 0) return duty === table;
  const allowed = hall.pinned[round]!.get(person);
  return allowed === undefined || allowed.has(table);
}

/** Seats by name as numbers: by round and person, the table or -1. Whom or what the hall does not know is left out. */
export function seatsToNumbers(hall: Hall, rounds: readonly SeatsOfRound[]): Int16Array {
  const at = new Int16Array(hall.rounds * hall.people).fill(-1);
  for (const [round, seats] of rounds.entries()) {
    if (round >= hall.rounds) break;
    for (const [name, people] of Object.entries(seats)) {
      const table = hall.tableAt.get(name);
      if (table === undefined) continue;
      for (const id of people) {
        const person = hall.personAt.get(id);
        if (person === undefined || hall.present[round * hall.people + person] === 0) continue;
        if (at[round * hall.people + person] === -1) at[round * hall.people + person] = table;
      }
    }
  }
  return at;
}

/** The same back by name: every open table has an entry, people stand in the order of the problem, the host first. */
export function seatsByName(hall: Hall, at: Int16Array): SeatsOfRound[] {
  const { people, tables, problem } = hall;
  return Array.from({ length: hall.rounds }, (_, round) => {
    const lists: string[][] = Array.from({ length: tables }, () => []);
    for (let table = 0; table < tables; table += 1) {
      const host = hall.hostAt[round * tables + table]!;
      if (host >= 0 && at[round * people + host] === table) lists[table]!.push(problem.people[host]!.id);
    }
    for (let person = 0; person < people; person += 1) {
      const table = at[round * people + person]!;
      if (table >= 0 && hall.hostAt[round * tables + table] !== person) lists[table]!.push(problem.people[person]!.id);
    }
    const seats: Record<string, readonly string[]> = {};
    for (const [table, list] of lists.entries())
      if (list.length > 0 || hall.open[round * tables + table] === 1) seats[problem.tables[table]!.id] = list;
    return seats;
  });
}

function known(names: ReadonlyMap<string, number>, name: string): number {
  const index = names.get(name);
  if (index === undefined) throw new RangeError(`a seating problem names ${name}, who is not in it`);
  return index;
}

function mergedGroups(given: readonly (readonly number[])[]): number[][] {
  const leader = new Map<number, number>();
  const find = (person: number): number => {
    let top = person;
    while (leader.get(top) !== top) top = leader.get(top)!;
    return top;
  };
  for (const group of given) {
    for (const person of group) if (!leader.has(person)) leader.set(person, person);
    for (const person of group) leader.set(find(person), find(group[0]!));
  }
  const merged = new Map<number, number[]>();
  for (const person of leader.keys()) {
    const top = find(person);
    merged.set(top, [...(merged.get(top) ?? []), person]);
  }
  return [...merged.values()].map((group) => group.toSorted((one, other) => one - other));
}

function numbered(values: readonly (string | null)[]): { values: Int32Array; count: number } {
  const numbers = new Map<string, number>();
  for (const value of values) if (value !== null && !numbers.has(value)) numbers.set(value, numbers.size);
  const indexes = Int32Array.from(values, (value) => (value === null ? -1 : (numbers.get(value) ?? -1)));
  return { values: indexes, count: numbers.size };
}

function languagesOf(problem: SeatingProblem): { languages: Int32Array; languageNames: string[] } {
  const languages = new Int32Array(problem.people.length).fill(anyLanguage);
  const languageNames: string[] = [];
  if (!problem.commonLanguage) return { languages, languageNames };
  for (const [person, { languages: spoken }] of problem.people.entries()) {
    if (spoken.length === 0) continue;
    let bits = 0;
    for (const language of spoken) {
      if (!languageNames.includes(language)) languageNames.push(language);
      // More languages than bits: the rest share the last bit, which no hall has needed yet.
      bits |= 1 << Math.min(30, languageNames.indexOf(language));
    }
    languages[person] = bits;
  }
  return { languages, languageNames };
}

/** Keep-together pairs, and pairs whose duties and pins put them at one table in two rounds or more. */
function exemptPairs(
  people: number,
  tables: number,
  rounds: number,
  groups: readonly (readonly number[])[],
  present: Uint8Array,
  fixed: Int16Array,
): Uint8Array {
  const exempt = new Uint8Array(people * people);
  const mark = (one: number, other: number): void => {
    exempt[one * people + other] = 1;
    exempt[other * people + one] = 1;
  };
  for (const group of groups) for (const one of group) for (const other of group) if (one !== other) mark(one, other);
  const times = new Map<number, number>();
  for (let round = 0; round < rounds; round += 1) {
    const bound: number[][] = Array.from({ length: tables }, () => []);
    for (let person = 0; person < people; person += 1) {
      const at = round * people + person;
      if (present[at] === 1 && fixed[at]! >= 0) bound[fixed[at]!]!.push(person);
    }
    for (const list of bound) {
      for (const [index, one] of list.entries()) {
        for (const other of list.slice(index + 1)) {
          const pair = one * people + other;
          const count = (times.get(pair) ?? 0) + 1;
          times.set(pair, count);
          if (count >= 2) mark(one, other);
        }
      }
    }
  }
  return exempt;
}
