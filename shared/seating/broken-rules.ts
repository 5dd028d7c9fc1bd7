/** The hard rules that a plan does not keep, each with those concerned. A plan without any is one that may be used. */
import type { Hall } from './engine/hall.ts';
import { seatsToNumbers } from './engine/hall.ts';
import type { BrokenRule, SeatingPlan } from './problem.ts';

/** @param at seats of the plan by round and person; -1 where somebody has none */
export function brokenRules(hall: Hall, at: Int16Array, plan: SeatingPlan): BrokenRule[] {
  const broken: BrokenRule[] = [];
  const { frozen, rounds } = hall;
  for (let round = 0; round < rounds; round += 1) {
    const tables = peopleByTable(hall, at, round);
    broken.push(...unseated(hall, at, round));
    broken.push(...wronglySeated(hall, plan, round));
    if (round < frozen) continue;
    broken.push(...wrongSizes(hall, tables, round));
    broken.push(...hostsAway(hall, at, tables, round));
    broken.push(...partedOrJoined(hall, at, round));
    broken.push(...pinsBroken(hall, at, round));
    broken.push(...withoutLanguage(hall, tables, round));
  }
  broken.push(...changedHistory(hall, at));
  return broken;
}

function peopleByTable(hall: Hall, at: Int16Array, round: number): number[][] {
  const tables: number[][] = Array.from({ length: hall.tables }, () => []);
  for (let person = 0; person < hall.people; person += 1) {
    const table = at[round * hall.people + person]!;
    if (table >= 0) tables[table]!.push(person);
  }
  return tables;
}

function unseated(hall: Hall, at: Int16Array, round: number): BrokenRule[] {
  const people: number[] = [];
  for (let person = 0; person < hall.people; person += 1) {
    const place = round * hall.people + person;
    if (hall.present[place] === 1 && at[place]! < 0) people.push(person);
  }
  return people.length > 0 ? [breach(hall, 'seated', round, people, -1, people.length)] : [];
}

/** Somebody seated twice, while away, or unknown; or at a table that is not there. */
function wronglySeated(hall: Hall, plan: SeatingPlan, round: number): BrokenRule[] {
  const seen = new Set<string>();
  const wrong: string[] = [];
  for (const [name, people] of Object.entries(plan.rounds[round] ?? {})) {
    const table = hall.tableAt.get(name);
    const open = table !== undefined && hall.open[round * hall.tables + table] === 1;
    for (const id of people) {
      const person = hall.personAt.get(id);
      const there = person !== undefined && hall.present[round * hall.people + person] === 1;
      if (!there || seen.has(id) || !open) wrong.push(id);
      seen.add(id);
    }
  }
  return wrong.length > 0
    ? [{ rule: 'seated', round: round + 1, people: wrong, table: null, units: wrong.length }]
    : [];
}

function wrongSizes(hall: Hall, tables: readonly (readonly number[])[], round: number): BrokenRule[] {
  const broken: BrokenRule[] = [];
  for (const [table, people] of tables.entries()) {
    if (hall.open[round * hall.tables + table] === 0) continue;
    const over = people.length - hall.max[table]!;
    if (over > 0) broken.push(breach(hall, 'capacity', round, people, table, over));
    const under = hall.min[table]! - people.length;
    const mayBeEmpty = people.length === 0 && hall.optional[table] === 1;
    if (under > 0 && !mayBeEmpty) broken.push(breach(hall, 'minimum', round, people, table, under));
  }
  return broken;
}

function hostsAway(hall: Hall, at: Int16Array, tables: readonly (readonly number[])[], round: number): BrokenRule[] {
  const broken: BrokenRule[] = [];
  for (let table = 0; table < hall.tables; table += 1) {
    const host = hall.hostAt[round * hall.tables + table]!;
    if (host < 0 || at[round * hall.people + host] === table) continue;
    if (tables[table]!.length === 0 && hall.optional[table] === 1) continue;
    broken.push(breach(hall, 'host', round, [host], table, 1));
  }
  return broken;
}

function partedOrJoined(hall: Hall, at: Int16Array, round: number): BrokenRule[] {
  const broken: BrokenRule[] = [];
  const table = (person: number): number => at[round * hall.people + person]!;
  for (const group of hall.groups) {
    const here = group.filter((person) => table(person) >= 0);
    const apart = new Set(here.map(table)).size - 1;
    if (apart > 0) broken.push(breach(hall, 'together', round, here, -1, apart));
  }
  for (const [one, other] of hall.apart)
    if (table(one) >= 0 && table(one) === table(other))
      broken.push(breach(hall, 'apart', round, [one, other], table(one), 1));
  return broken;
}

function pinsBroken(hall: Hall, at: Int16Array, round: number): BrokenRule[] {
  const broken: BrokenRule[] = [];
  for (const [person, allowed] of hall.pinned[round]!) {
    const table = at[round * hall.people + person]!;
    if (table >= 0 && !allowed.has(table)) broken.push(breach(hall, 'pin', round, [person], table, 1));
  }
  return broken;
}

function withoutLanguage(hall: Hall, tables: readonly (readonly number[])[], round: number): BrokenRule[] {
  if (!hall.problem.commonLanguage) return [];
  const broken: BrokenRule[] = [];
  for (const [table, people] of tables.entries()) {
    const bound = people.filter((person) => hall.interpreted[person] === 0);
    let most = 0;
    for (let language = 0; language < hall.languageNames.length; language += 1) {
      const bit = 1 << Math.min(30, language);
      most = Math.max(most, bound.filter((person) => (hall.languages[person]! & bit) !== 0).length);
    }
    const anyNamed = hall.languageNames.length > 0;
    if (bound.length > 1 && anyNamed && most < bound.length)
      broken.push(breach(hall, 'language', round, bound, table, bound.length - most));
  }
  return broken;
}

/** Seats that were taken already, and announced seats of people who are locked. */
function changedHistory(hall: Hall, at: Int16Array): BrokenRule[] {
  const { past } = hall.problem;
  if (past === null) return [];
  const before = seatsToNumbers(hall, past.seats);
  const locked = new Set(past.locked.map((id) => hall.personAt.get(id)));
  const broken: BrokenRule[] = [];
  for (let round = 0; round < hall.rounds; round += 1) {
    for (let person = 0; person < hall.people; person += 1) {
      const place = round * hall.people + person;
      const table = before[place]!;
      if (table < 0 || at[place] === table) continue;
      if (round < hall.frozen) broken.push(breach(hall, 'history', round, [person], table, 1));
      else if (locked.has(person) && hall.open[round * hall.tables + table] === 1)
        broken.push(breach(hall, 'locked', round, [person], table, 1));
    }
  }
  return broken;
}

function breach(
  hall: Hall,
  rule: BrokenRule['rule'],
  round: number,
  people: readonly number[],
  table: number,
  units: number,
): BrokenRule {
  return {
    rule,
    round: round + 1,
    people: people.map((person) => hall.problem.people[person]!.id),
    table: table < 0 ? null : hall.problem.tables[table]!.id,
    units,
  };
}
