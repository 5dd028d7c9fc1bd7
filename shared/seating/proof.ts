/** How good a plan is, beside what no plan can better. */
import { brokenRules } from './broken-rules.ts';
import { boundsOf } from './engine/bounds.ts';
import { hallOf, seatsToNumbers, type Hall } from './engine/hall.ts';
import { announcedSeats } from './engine/repair.ts';
import { pairs, sizeRules } from './engine/sizes.ts';
import type { SeatingPlan, SeatingProblem, SeatingProof } from './problem.ts';

/** Counts a plan and proves bounds for it. Takes a few milliseconds for sixty people, a few tenths of a second for a thousand. */
export function proveSeating(problem: SeatingProblem, plan: SeatingPlan): SeatingProof {
  const hosted = withNamedHosts(problem, plan);
  const hall = hallOf(hosted);
  const at = seatsToNumbers(hall, plan.rounds);
  const met = meetings(hall, at);
  const returns = countReturns(hall, at);
  const announced = problem.past === null ? null : announcedSeats(hall);
  const bounds = boundsOf(hall, at, announced, hosted.returnsCount && returns === 0);
  const moved = announced === null ? 0 : countMoved(announced, at);
  const mix = hosted.mix.map(({ name }, index) => ({
    name,
    count: sharing(hall, at, hall.traits[index]!),
    least: bounds.mix[index]!,
  }));
  const { weights } = hosted;
  let cost = weights.sameTable * returns + weights.moved * moved + weights.repeat * met.repeatPairs;
  cost += weights.spread * extraSpread(hall, at) + weights.newHost * strangers(problem, plan);
  for (const [index, { count }] of mix.entries()) cost += hosted.mix[index]!.weight * count;
  return {
    repeats: { count: met.repeats, least: bounds.repeatMeetings },
    returns: { count: returns, least: bounds.returns },
    mix,
    // A plan that breaks the rules may exceed what plans that keep them can reach.
    met: { mean: met.mean, fewest: met.fewest, mostMean: Math.max(met.mean, bounds.mostMetOnAverage) },
    sizes: sizesOf(hall, at),
    moved: { count: moved, least: bounds.moved },
    broken: brokenRules(hall, at, plan),
    cost,
    leastCost: bounds.cost,
  };
}

/** The problem as it is once the hosts that the plan names have taken over. */
export function withNamedHosts(problem: SeatingProblem, plan: SeatingPlan): SeatingProblem {
  if (problem.past === null) return problem;
  const named = problem.past.vacant.flatMap(({ table, from }) => {
    const person = plan.hosts[table];
    return person === undefined ? [] : [{ table, person, from, to: problem.rounds }];
  });
  if (named.length === 0) return problem;
  return {
    ...problem,
    hosts: [...problem.hosts, ...named],
    past: { ...problem.past, affected: [...problem.past.affected, ...named.map(({ person }) => person)] },
  };
}

interface Meetings {
  readonly repeats: number;
  /** C(m, 2) over all pairs. */
  readonly repeatPairs: number;
  readonly mean: number;
  readonly fewest: number;
}

function meetings(hall: Hall, at: Int16Array): Meetings {
  const { people, rounds } = hall;
  let repeats = 0;
  let repeatPairs = 0;
  let sum = 0;
  let fewest = Number.POSITIVE_INFINITY;
  let active = 0;
  for (let one = 0; one < people; one += 1) {
    let different = 0;
    let there = false;
    for (let round = 0; round < rounds; round += 1) if (at[round * people + one]! >= 0) there = true;
    for (let other = 0; other < people; other += 1) {
      if (other === one) continue;
      let times = 0;
      for (let place = one, mate = other; place < rounds * people; place += people, mate += people)
        if (at[place]! >= 0 && at[place] === at[mate]) times += 1;
      if (times > 0) different += 1;
      if (other < one || times < 2 || hall.exempt[one * people + other] === 1) continue;
      repeats += times - 1;
      repeatPairs += pairs(times);
    }
    if (!there) continue;
    active += 1;
    sum += different;
    fewest = Math.min(fewest, different);
  }
  return { repeats, repeatPairs, mean: active > 0 ? sum / active : 0, fewest: active > 0 ? fewest : 0 };
}

function countReturns(hall: Hall, at: Int16Array): number {
  if (!hall.problem.returnsCount) return 0;
  let returns = 0;
  for (let person = 0; person < hall.people; person += 1) {
    const seen = new Set<number>();
    for (let round = 0; round < hall.rounds; round += 1) {
      const place = round * hall.people + person;
      const table = at[place]!;
      if (table < 0 || hall.fixed[place]! >= 0) continue;
      if (seen.has(table)) returns += 1;
      seen.add(table);
    }
  }
  return returns;
}

function sharing(hall: Hall, at: Int16Array, values: Int32Array): number {
  const { people, rounds, tables, exempt } = hall;
  let count = 0;
  for (let round = 0; round < rounds; round += 1) {
    const groups: number[][] = Array.from({ length: tables }, () => []);
    for (let person = 0; person < people; person += 1) {
      const table = at[round * people + person]!;
      if (table >= 0 && values[person]! >= 0) groups[table]!.push(person);
    }
    for (const group of groups)
      for (const [index, one] of group.entries())
        for (const other of group.slice(index + 1))
          if (values[one] === values[other] && exempt[one * people + other] === 0) count += 1;
  }
  return count;
}

function countMoved(announced: Int16Array, at: Int16Array): number {
  let moved = 0;
  for (const [place, table] of announced.entries()) if (table >= 0 && at[place] !== table) moved += 1;
  return moved;
}

function tableSizes(hall: Hall, at: Int16Array, round: number): Int32Array {
  const sizes = new Int32Array(hall.tables);
  for (let person = 0; person < hall.people; person += 1) {
    const table = at[round * hall.people + person]!;
    if (table >= 0) sizes[table]! += 1;
  }
  return sizes;
}

function spreadOf(hall: Hall, at: Int16Array, round: number): { fewest: number; most: number } {
  const sizes = tableSizes(hall, at, round);
  let [fewest, most] = [Number.POSITIVE_INFINITY, 0];
  for (const [table, size] of sizes.entries()) {
    if (hall.open[round * hall.tables + table] === 0 || (size === 0 && hall.optional[table] === 1)) continue;
    fewest = Math.min(fewest, size);
    most = Math.max(most, size);
  }
  return { fewest: Number.isFinite(fewest) ? fewest : 0, most };
}

function sizesOf(hall: Hall, at: Int16Array): SeatingProof['sizes'] {
  let [fewest, most] = [Number.POSITIVE_INFINITY, 0];
  // When nothing is left to plan the sizes of what has been are what there is to say.
  for (let round = Math.min(hall.frozen, hall.rounds - 1); round < hall.rounds; round += 1) {
    const spread = spreadOf(hall, at, round);
    fewest = Math.min(fewest, spread.fewest);
    most = Math.max(most, spread.most);
  }
  return { fewest: Number.isFinite(fewest) ? fewest : 0, most };
}

function extraSpread(hall: Hall, at: Int16Array): number {
  let extra = 0;
  for (let round = hall.frozen; round < hall.rounds; round += 1) {
    const { fewest, most } = spreadOf(hall, at, round);
    extra += Math.max(0, most - fewest - sizeRules(hall, round).allowedSpread);
  }
  return extra;
}

/** New hosts who never sat at their table. */
function strangers({ past }: SeatingProblem, plan: SeatingPlan): number {
  if (past === null) return 0;
  let count = 0;
  for (const { table } of past.vacant) {
    const person = plan.hosts[table];
    if (person === undefined) continue;
    if (!past.seats.slice(0, past.frozen).some((seats) => seats[table]?.includes(person))) count += 1;
  }
  return count;
}
