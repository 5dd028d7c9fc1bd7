/** A plan judged by counting names: slow, plain, and without a line of the solver. */
import type { SeatingPlan, SeatingProblem, SeatsOfRound } from '../../../shared/seating/problem.ts';
import { boundTo, brokenIn, demandsOf, type Demands } from './rules.ts';

export interface Judgement {
  /** "rule round" -> people or chairs. */
  readonly broken: ReadonlyMap<string, number>;
  readonly repeats: number;
  /** C(m, 2) over the pairs that count. */
  readonly repeatPairs: number;
  readonly returns: number;
  readonly mix: readonly number[];
  readonly moved: number;
  readonly cost: number;
  readonly met: { readonly mean: number; readonly fewest: number };
}

export const pairOf = (one: string, other: string): string => (one < other ? `${one} ${other}` : `${other} ${one}`);

export function pairsIn(people: readonly string[]): string[] {
  return people.flatMap((one, index) => people.slice(index + 1).map((other) => pairOf(one, other)));
}

export function judge(problem: SeatingProblem, plan: SeatingPlan): Judgement {
  const rounds = Array.from({ length: problem.rounds }, (_, index) => demandsOf(problem, plan.hosts, index + 1));
  const seats = rounds.map((demands, index) => seatsThere(demands, plan.rounds[index] ?? {}));
  const frozen = problem.past?.frozen ?? 0;
  const broken = new Map<string, number>();
  for (const [index, demands] of rounds.entries())
    for (const [rule, units] of brokenIn(demands, seats[index]!))
      if (index >= frozen || rule === 'seated') broken.set(`${rule} ${index + 1}`, units);
  for (const [index, was] of (problem.past?.seats ?? []).slice(0, frozen).entries()) {
    const units = changedSeats(rounds[index]!, was, seats[index]!);
    if (units > 0) broken.set(`history ${index + 1}`, units);
  }

  const exempt = exemptPairs(rounds);
  const met = new Map<string, number>();
  for (const tables of seats)
    for (const people of tables.values()) for (const pair of pairsIn(people)) met.set(pair, (met.get(pair) ?? 0) + 1);
  let [repeats, repeatPairs] = [0, 0];
  for (const [pair, times] of met) {
    if (exempt.has(pair)) continue;
    repeats += times - 1;
    repeatPairs += (times * (times - 1)) / 2;
  }
  const returns = problem.returnsCount ? countReturns(rounds, seats) : 0;
  const mix = problem.mix.map((_, index) => countAlike(problem, seats, index, exempt));
  const moved = countMoved(problem, plan, rounds, seats);
  const { weights } = problem;
  let cost = weights.sameTable * returns + weights.repeat * repeatPairs + weights.moved * moved;
  for (const [index, count] of mix.entries()) cost += problem.mix[index]!.weight * count;
  for (const demands of rounds.slice(frozen)) cost += weights.spread * tooUneven(demands, seats[demands.round - 1]!);
  cost += weights.newHost * newHosts(problem, plan);
  return { broken, repeats, repeatPairs, returns, mix, moved, cost, met: different(problem, seats, met) };
}

type Seated = ReadonlyMap<string, readonly string[]>;

function seatsThere({ people, tables }: Demands, seats: SeatsOfRound): Seated {
  return new Map(tables.map(({ id }) => [id, (seats[id] ?? []).filter((person) => people.includes(person))]));
}

function changedSeats({ people }: Demands, was: SeatsOfRound, now: Seated): number {
  return Object.entries(was).reduce(
    (sum, [table, sat]) =>
      sum + sat.filter((person) => people.includes(person) && now.get(table)?.includes(person) !== true).length,
    0,
  );
}

/** Pairs whom wishes, duties or pins put at one table again and again: kept together, or bound there twice. */
export function exemptPairs(rounds: readonly Demands[]): ReadonlySet<string> {
  const exempt = new Set(rounds[0]?.groups.flatMap((group) => pairsIn([...group])) ?? []);
  const bound = new Map<string, number>();
  for (const demands of rounds)
    for (const { id } of demands.tables)
      for (const pair of pairsIn(demands.people.filter((person) => boundTo(demands, person) === id)))
        bound.set(pair, (bound.get(pair) ?? 0) + 1);
  for (const [pair, times] of bound) if (times > 1) exempt.add(pair);
  return exempt;
}

function countReturns(rounds: readonly Demands[], seats: readonly Seated[]): number {
  const visits = new Map<string, number>();
  for (const [index, tables] of seats.entries())
    for (const [table, people] of tables)
      for (const person of people)
        if (boundTo(rounds[index]!, person) === null)
          visits.set(`${person} ${table}`, (visits.get(`${person} ${table}`) ?? 0) + 1);
  return [...visits.values()].reduce((sum, times) => sum + times - 1, 0);
}

function countAlike(
  problem: SeatingProblem,
  seats: readonly Seated[],
  index: number,
  exempt: ReadonlySet<string>,
): number {
  const trait = new Map(problem.people.map(({ id, traits }) => [id, traits[index] ?? null]));
  let count = 0;
  for (const tables of seats)
    for (const people of tables.values())
      for (const pair of pairsIn(people.filter((person) => trait.get(person) !== null))) {
        const [one = '', other = ''] = pair.split(' ');
        if (trait.get(one) === trait.get(other) && !exempt.has(pair)) count += 1;
      }
  return count;
}

/** Those whom the change is about, and whose table is gone, are not moved by it. */
function countMoved(
  problem: SeatingProblem,
  plan: SeatingPlan,
  rounds: readonly Demands[],
  seats: readonly Seated[],
): number {
  const { past } = problem;
  if (past === null) return 0;
  const affected = new Set([...past.affected, ...past.vacant.flatMap(({ table }) => plan.hosts[table] ?? [])]);
  let moved = 0;
  for (const { round, people } of rounds.slice(past.frozen, past.announcedThrough)) {
    const now = seats[round - 1]!;
    for (const [table, told] of Object.entries(past.seats[round - 1] ?? {}))
      if (now.has(table))
        for (const person of told)
          if (people.includes(person) && !affected.has(person) && now.get(table)?.includes(person) !== true) moved += 1;
  }
  return moved;
}

/** By how much the sizes of tables in use differ beyond what is allowed, or cannot be helped. */
export function tooUneven(demands: Demands, seats: Seated): number {
  const used = demands.tables.filter(({ id, optional }) => !(optional && (seats.get(id) ?? []).length === 0));
  if (used.length === 0) return 0;
  const sizes = used.map(({ id }) => (seats.get(id) ?? []).length);
  return Math.max(0, Math.max(...sizes) - Math.min(...sizes) - Math.max(demands.problem.balance, leastSpread(demands)));
}

function leastSpread({ tables, people }: Demands): number {
  for (let spread = 0; spread <= people.length; spread += 1)
    for (let base = 0; base <= people.length; base += 1) {
      let totals = new Set([0]);
      for (const { min, max, optional } of tables) {
        const next = new Set<number>(optional ? totals : []);
        for (let size = Math.max(min, base); size <= Math.min(max, base + spread, people.length); size += 1)
          for (const total of totals) next.add(total + size);
        totals = next;
      }
      if (totals.has(people.length)) return spread;
    }
  return 0;
}

function newHosts({ past }: SeatingProblem, plan: SeatingPlan): number {
  return (past?.vacant ?? []).filter(({ table }) => {
    const host = plan.hosts[table];
    return (
      host !== undefined && past?.seats.slice(0, past.frozen).every((seats) => seats[table]?.includes(host) !== true)
    );
  }).length;
}

function different(
  problem: SeatingProblem,
  seats: readonly Seated[],
  met: ReadonlyMap<string, number>,
): Judgement['met'] {
  const active = problem.people.filter(({ id }) =>
    seats.some((tables) => [...tables.values()].some((people) => people.includes(id))),
  );
  const each = active.map(({ id }) => [...met.keys()].filter((pair) => pair.split(' ').includes(id)).length);
  const sum = each.reduce((total, count) => total + count, 0);
  return { mean: active.length > 0 ? sum / active.length : 0, fewest: active.length > 0 ? Math.min(...each) : 0 };
}
