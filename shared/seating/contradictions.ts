/** Rules that cannot hold together, found and proven before anybody is seated. Sound, not complete: what is named here is impossible. */
import { anyLanguage, type Hall } from './engine/hall.ts';
import { sizeRules } from './engine/sizes.ts';
import type { Contradiction } from './problem.ts';

/** One entry for each reason and round still open. */
export function contradictionsOf(hall: Hall): Contradiction[] {
  const found: Contradiction[] = [];
  for (let round = hall.frozen; round < hall.rounds; round += 1) {
    found.push(...tooManyOrFew(hall, round));
    found.push(...impossibleGroups(hall, round));
    found.push(...contradictoryPins(hall, round));
    found.push(...tooManyPinned(hall, round));
    found.push(...tooManyApart(hall, round));
    found.push(...lonelyLanguages(hall, round));
  }
  return found;
}

function tooManyOrFew(hall: Hall, round: number): Contradiction[] {
  const { people, fewestSeats, mostSeats } = sizeRules(hall, round);
  if (people > mostSeats) return [{ kind: 'too-many-people', round: round + 1, people, seats: mostSeats }];
  if (people < fewestSeats) return [{ kind: 'too-few-people', round: round + 1, people, needed: fewestSeats }];
  return [];
}

function impossibleGroups(hall: Hall, round: number): Contradiction[] {
  const found: Contradiction[] = [];
  const { tables } = sizeRules(hall, round);
  let largest = 0;
  for (const table of tables) largest = Math.max(largest, hall.max[table]!);
  for (const group of hall.groups) {
    const here = group.filter((person) => there(hall, round, person));
    if (here.length > largest)
      found.push({ kind: 'group-too-large', round: round + 1, people: names(hall, here), largest });
    const bound = here.filter((person) => tablesBoundTo(hall, round, person) !== null);
    if (arePulledApart(hall, round, bound))
      found.push({ kind: 'group-bound-to-different-tables', round: round + 1, people: names(hall, bound) });
    for (const [one, other] of hall.apart)
      if (here.includes(one) && here.includes(other))
        found.push({ kind: 'together-and-apart', round: round + 1, people: names(hall, [one, other]) });
  }
  return found;
}

/** Two wishes of one person that leave them no table. */
function contradictoryPins(hall: Hall, round: number): Contradiction[] {
  const found: Contradiction[] = [];
  const left = new Map<string, readonly string[]>();
  for (const pin of hall.problem.pins) {
    const person = hall.personAt.get(pin.person);
    if (person === undefined || !there(hall, round, person)) continue;
    if (pin.rounds !== null && !pin.rounds.includes(round + 1)) continue;
    const before = left.get(pin.person) ?? pin.tables;
    const both = pin.tables.filter((table) => before.includes(table));
    if (both.length === 0 && before.length > 0) {
      const tables = [...new Set([...before, ...pin.tables])];
      found.push({ kind: 'too-many-pinned', round: round + 1, people: [pin.person], tables, seats: 0 });
    }
    left.set(pin.person, both);
  }
  return found;
}

/** People bound to a set of tables, with those who must sit with them, need chairs at those tables. */
function tooManyPinned(hall: Hall, round: number): Contradiction[] {
  const bySet = new Map<string, { tables: number[]; people: number[] }>();
  for (let person = 0; person < hall.people; person += 1) {
    if (!there(hall, round, person)) continue;
    const group = hall.groupOf[person]!;
    const mates = group < 0 ? [person] : hall.groups[group]!.filter((mate) => there(hall, round, mate));
    const allowed = tablesFor(hall, round, mates);
    // That has a name of its own.
    if (allowed === null || (allowed.length === 0 && arePulledApart(hall, round, mates))) continue;
    const tables = allowed.toSorted((one, other) => one - other);
    const key = tables.join(' ');
    const entry = bySet.get(key) ?? { tables, people: [] };
    entry.people.push(person);
    bySet.set(key, entry);
  }
  const found: Contradiction[] = [];
  for (const { tables } of bySet.values()) {
    const people = [...bySet.values()].flatMap((other) =>
      other.tables.every((table) => tables.includes(table)) ? other.people : [],
    );
    let seats = 0;
    for (const table of tables) seats += hall.max[table]!;
    if (people.length <= seats) continue;
    const tableNames = tables.map((table) => hall.problem.tables[table]!.id);
    found.push({ kind: 'too-many-pinned', round: round + 1, people: names(hall, people), tables: tableNames, seats });
  }
  return found;
}

/** People of whom no two may meet need a table each. Groups are looked for greedily; any that is found is a proof. */
function tooManyApart(hall: Hall, round: number): Contradiction[] {
  const against = new Map<number, Set<number>>();
  const note = (one: number, other: number): void => {
    against.set(one, (against.get(one) ?? new Set()).add(other));
  };
  for (const [one, other] of hall.apart) {
    if (one === other || !there(hall, round, one) || !there(hall, round, other)) continue;
    note(one, other);
    note(other, one);
  }
  let largest: number[] = [];
  for (const [start, foes] of against) {
    const clique = [start];
    const byFoes = [...foes].toSorted((one, other) => (against.get(other)?.size ?? 0) - (against.get(one)?.size ?? 0));
    for (const person of byFoes) if (clique.every((member) => against.get(member)?.has(person))) clique.push(person);
    if (clique.length > largest.length) largest = clique;
  }
  const { tables } = sizeRules(hall, round);
  if (largest.length <= tables.length) return [];
  return [{ kind: 'too-many-apart', round: round + 1, people: names(hall, largest), tables: tables.length }];
}

/** Somebody with one language needs a table full of people who talk it. */
function lonelyLanguages(hall: Hall, round: number): Contradiction[] {
  if (!hall.problem.commonLanguage) return [];
  let smallest = Number.POSITIVE_INFINITY;
  for (const table of sizeRules(hall, round).tables)
    if (hall.optional[table] === 0) smallest = Math.min(smallest, Math.max(1, hall.min[table]!));
  if (!Number.isFinite(smallest)) return [];
  const found: Contradiction[] = [];
  for (const [index, language] of hall.languageNames.entries()) {
    const bit = 1 << Math.min(30, index);
    const speakers: number[] = [];
    let onlyThis = false;
    for (let person = 0; person < hall.people; person += 1) {
      if (!there(hall, round, person)) continue;
      const spoken = hall.languages[person]!;
      if (hall.interpreted[person] === 0 && (spoken & bit) === 0) continue;
      speakers.push(person);
      if (hall.interpreted[person] === 0 && spoken !== anyLanguage && spoken === bit) onlyThis = true;
    }
    if (!onlyThis || speakers.length >= smallest) continue;
    const people = names(hall, speakers);
    found.push({ kind: 'language-alone', round: round + 1, language, speakers: people, needed: smallest });
  }
  return found;
}

function there(hall: Hall, round: number, person: number): boolean {
  return hall.present[round * hall.people + person] === 1;
}

/** Several of these are bound to tables, and to none in common. */
function arePulledApart(hall: Hall, round: number, people: readonly number[]): boolean {
  const bound = people.filter((person) => (tablesBoundTo(hall, round, person)?.length ?? 0) > 0);
  return bound.length > 1 && tablesFor(hall, round, bound)?.length === 0;
}

/** Tables that all of these may sit at, or null where none of them is bound. */
function tablesFor(hall: Hall, round: number, people: readonly number[]): readonly number[] | null {
  const each = people.map((person) => tablesBoundTo(hall, round, person)).filter((tables) => tables !== null);
  const [first, ...others] = each;
  return first?.filter((table) => others.every((tables) => tables.includes(table))) ?? null;
}

/** The host of a table that may stay empty is not bound to it. */
function tablesBoundTo(hall: Hall, round: number, person: number): number[] | null {
  const table = hall.fixed[round * hall.people + person]!;
  if (table >= 0 && hall.hostAt[round * hall.tables + table] === person && hall.optional[table] === 0) return [table];
  const allowed = hall.pinned[round]!.get(person);
  return allowed === undefined ? null : [...allowed].filter((at) => hall.open[round * hall.tables + at] === 1);
}

function names(hall: Hall, people: readonly number[]): string[] {
  return people.map((person) => hall.problem.people[person]!.id);
}
