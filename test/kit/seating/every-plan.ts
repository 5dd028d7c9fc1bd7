/**
 * All plans of a small café that keep its rules, and the best of them in each respect: what bounds and searches are held against. Rules
 * speak of one round each, so a plan keeps them when each of its rounds is one of those that do; who met whom and who sat where are bits.
 */
import type { SeatingPlan, SeatingProblem, SeatsOfRound } from '../../../shared/seating/problem.ts';
import { exemptPairs, pairsIn, tooUneven } from './judge.ts';
import { boundTo, brokenIn, demandsOf, leftOut, type Demands } from './rules.ts';

/** One way to seat a round. */
export interface Seating {
  /** Pairs at one table, by bit; and of those the ones that count as meetings. */
  readonly meets: number;
  readonly counted: number;
  /** Seats that can be returned to, by bit. */
  readonly visits: number;
  readonly mix: readonly number[];
  readonly moved: number;
  /** The sizes of its tables differ by no more than is allowed. */
  readonly even: boolean;
  /** What the round costs for itself. */
  readonly cost: number;
}

/**
 * For each round all seatings that keep the rules, with the hosts that the plan names. Rounds that have begun are as the plan has them,
 * or with `newcomersAnywhere` also with whoever has come to them at other tables.
 */
export function everySeating(
  problem: SeatingProblem,
  plan: SeatingPlan,
  { newcomersAnywhere = false } = {},
): readonly (readonly Seating[])[] {
  const rounds = Array.from({ length: problem.rounds }, (_, index) => demandsOf(problem, plan.hosts, index + 1));
  const exempt = exemptPairs(rounds);
  const past = problem.past;
  return rounds.map((demands, index) => {
    const begun = past !== null && index < past.frozen;
    const seated = begun ? (newcomersAnywhere ? (past.seats[index] ?? {}) : (plan.rounds[index] ?? {})) : {};
    const found: Seating[] = [];
    eachAssignment(demands, { seated, free: begun }, (seats) => {
      found.push(weighed(demands, { seats, exempt, named: plan.hosts }));
      return false;
    });
    return found;
  });
}

/** Whether a round that is still open can be seated by the rules at all, with these hosts. */
export function canHold(problem: SeatingProblem, named: SeatingPlan['hosts'], round: number): boolean {
  return eachAssignment(demandsOf(problem, named, round), { seated: {}, free: false }, () => true);
}

interface Beginning {
  /** Seats that are given. */
  readonly seated: SeatsOfRound;
  /** Whoever has no seat may take any chair. */
  readonly free: boolean;
}

type Then = (seats: Map<string, string[]>) => boolean;

/** Calls `then` with every assignment of the round's people to tables that keeps the rules, until it says that this will do. */
function eachAssignment(demands: Demands, { seated, free }: Beginning, then: Then): boolean {
  const { people, tables } = demands;
  const seats = new Map(tables.map(({ id }) => [id, [...(seated[id] ?? [])].filter((who) => people.includes(who))]));
  const given = new Set([...seats.values()].flat());
  const waiting = people.filter((person) => !given.has(person));
  const place = (index: number): boolean => {
    const person = waiting[index];
    if (person === undefined) return (free || brokenIn(demands, seats).size === 0) && then(seats);
    for (const { id, max } of tables) {
      const here = seats.get(id)!;
      if (here.length >= max || (!free && !fits(demands, seats, { person, table: id }))) continue;
      here.push(person);
      if (place(index + 1)) return true;
      here.pop();
    }
    return false;
  };
  return place(0);
}

interface Seat {
  readonly person: string;
  readonly table: string;
}

/** False where no later seat could mend it. */
function fits(demands: Demands, seats: ReadonlyMap<string, readonly string[]>, { person, table }: Seat): boolean {
  const { problem, pins, locked, hosts, tables, groups } = demands;
  if (pins.get(person)?.has(table) === false || (locked.get(person) ?? table) !== table) return false;
  const duty = hosts.get(person);
  if (duty !== undefined && duty !== table && !tables.some(({ id, optional }) => optional && id === duty)) return false;
  const here = seats.get(table) ?? [];
  if (problem.apart.some((group) => group.includes(person) && here.some((mate) => group.includes(mate)))) return false;
  const mates = groups.filter((group) => group.has(person));
  const away = [...seats].some(
    ([id, others]) => id !== table && others.some((mate) => mates.some((group) => group.has(mate))),
  );
  return !away && (!problem.commonLanguage || leftOut(problem, [...here, person]) === 0);
}

interface Ground {
  readonly seats: ReadonlyMap<string, readonly string[]>;
  readonly exempt: ReadonlySet<string>;
  readonly named: SeatingPlan['hosts'];
}

function weighed(demands: Demands, { seats, exempt, named }: Ground): Seating {
  const { problem, round } = demands;
  const ids = problem.people.map(({ id }) => id);
  if (ids.length > 8 || ids.length * problem.tables.length > 31) throw new RangeError('too large a café for bits');
  const seating = { meets: 0, counted: 0, visits: 0, mix: problem.mix.map(() => 0) };
  const played = round <= (problem.past?.frozen ?? 0);
  for (const [table, people] of seats) {
    for (const pair of pairsIn(people)) {
      const bit = 2 ** bitOf(ids, pair);
      seating.meets += bit;
      if (exempt.has(pair)) continue;
      seating.counted += bit;
      for (const index of seating.mix.keys()) if (alike(problem, pair, index)) seating.mix[index]! += 1;
    }
    const column = problem.tables.findIndex(({ id }) => id === table);
    for (const person of people)
      if (problem.returnsCount && boundTo(demands, person) === null)
        seating.visits += 2 ** (ids.indexOf(person) * problem.tables.length + column);
  }
  const moved = movedIn(demands, seats, named);
  let cost = problem.weights.moved * moved;
  const uneven = played ? 0 : tooUneven(demands, seats);
  cost += problem.weights.spread * uneven;
  for (const [index, count] of seating.mix.entries()) cost += problem.mix[index]!.weight * count;
  return { ...seating, moved, even: uneven === 0, cost };
}

function bitOf(ids: readonly string[], pair: string): number {
  const [one = '', other = ''] = pair.split(' ');
  const [low, high] = [ids.indexOf(one), ids.indexOf(other)].toSorted((a, b) => a - b);
  return (high! * (high! - 1)) / 2 + low!;
}

function alike(problem: SeatingProblem, pair: string, index: number): boolean {
  const [one, other] = pair.split(' ').map((id) => problem.people.find((person) => person.id === id)?.traits[index]);
  return one !== null && one === other;
}

function movedIn({ problem, round, people, tables }: Demands, seats: Ground['seats'], named: Ground['named']): number {
  const { past } = problem;
  if (past === null || round <= past.frozen || round > past.announcedThrough) return 0;
  const about = new Set([...past.affected, ...past.vacant.flatMap(({ table }) => named[table] ?? [])]);
  let moved = 0;
  for (const { id } of tables)
    for (const person of past.seats[round - 1]?.[id] ?? [])
      if (people.includes(person) && !about.has(person) && seats.get(id)?.includes(person) !== true) moved += 1;
  return moved;
}

export interface Best {
  readonly cost: number;
  readonly repeats: number;
  readonly returns: number;
  readonly mix: readonly number[];
  readonly moved: number;
  /** Most pairs that meet at all, with even tables. */
  readonly mostMet: number;
  /** The same among plans in which nobody returns: infinite, or nothing, where there is no such plan. */
  readonly withoutReturns: { readonly repeats: number; readonly mostMet: number };
}

function bits(value: number): number {
  let rest = value - ((value >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** What the rounds before one have brought, by bit. */
interface Sofar {
  readonly meets: number;
  readonly counted: number;
  readonly visits: number;
  readonly rounds: readonly Seating[];
}

type Price = (seating: Seating, before: Sofar) => number;

/** What the best plan has in each respect, each for itself. Null when there is no plan. */
export function bestOfAll(problem: SeatingProblem, rounds: readonly (readonly Seating[])[]): Best | null {
  if (rounds.some((seatings) => seatings.length === 0)) return null;
  const { repeat, sameTable } = problem.weights;
  const least = (of: (seating: Seating) => number): readonly number[] =>
    rounds.map((seatings) => seatings.reduce((lowest, seating) => Math.min(lowest, of(seating)), Infinity));
  const mostMeetings = -Math.min(...least(({ meets }) => -bits(meets)));
  const missing = ({ even, meets }: Seating): number => (even ? mostMeetings - bits(meets) : Infinity);
  const returns: Price = (seating, before) => bits(seating.visits & before.visits);
  const repeats: Price = (seating, before) => bits(seating.counted & before.counted);
  // Counted as what is missing, so that everything is looked for by its least.
  const notMet: Price = (seating, before) => missing(seating) + bits(seating.meets & before.meets);
  const staying =
    (price: Price): Price =>
    (seating, before) =>
      returns(seating, before) > 0 ? Infinity : price(seating, before);
  const whole: Price = (seating, before) => {
    let cost = seating.cost + sameTable * returns(seating, before);
    for (const earlier of before.rounds) cost += repeat * bits(seating.counted & earlier.counted);
    return cost;
  };
  const all = rounds.length * mostMeetings;
  return {
    cost: smallest(
      rounds,
      whole,
      least(({ cost }) => cost),
    ),
    repeats: smallest(rounds, repeats),
    returns: smallest(rounds, returns),
    mix: problem.mix.map((_, index) => sum(least(({ mix }) => mix[index]!))),
    moved: sum(least(({ moved }) => moved)),
    mostMet: all - smallest(rounds, notMet, least(missing)),
    withoutReturns: {
      repeats: smallest(rounds, staying(repeats)),
      mostMet: all - smallest(rounds, staying(notMet), least(missing)),
    },
  };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

/** The least that one seating for each round can add up to. `least`: what each round adds at the least. */
function smallest(rounds: readonly (readonly Seating[])[], price: Price, least: readonly number[] = []): number {
  const ahead = rounds.map((_, index) => sum(least.slice(index + 1)));
  let best = Infinity;
  const go = (before: Sofar, sofar: number): void => {
    const index = before.rounds.length;
    const seatings = rounds[index];
    if (seatings === undefined) {
      best = sofar;
      return;
    }
    for (const seating of seatings) {
      const next = sofar + price(seating, before);
      if (next + ahead[index]! >= best) continue;
      const { meets, counted, visits } = before;
      go(
        {
          meets: meets | seating.meets,
          counted: counted | seating.counted,
          visits: visits | seating.visits,
          rounds: [...before.rounds, seating],
        },
        next,
      );
    }
  };
  go({ meets: 0, counted: 0, visits: 0, rounds: [] }, 0);
  return best;
}
