/**
 * Plans and repairs. One call gives a good plan within a fixed number of tries; a search gives better ones for as long as it is asked.
 * Which construction and which search is used when, and why, stands in docs/decisions/0008-seating.md.
 */
import { contradictionsOf } from './contradictions.ts';
import { leastCost } from './engine/bounds.ts';
import { chanceFrom, type Chance } from './engine/chance.ts';
import { firstSeats } from './engine/first-seats.ts';
import { isFullRoom, planFullRoom } from './engine/full-room.ts';
import { golfSeats } from './engine/golf.ts';
import { hallOf, seatsByName, type Hall } from './engine/hall.ts';
import { priceSearch } from './engine/price-search.ts';
import { priceTable } from './engine/price-table.ts';
import { beginRepair } from './engine/repair.ts';
import { searchFrom, type Annealing, type Search } from './engine/search.ts';
import { hard } from './engine/tally.ts';
import type { SeatingAnswer, SeatingPlan, SeatingProblem } from './problem.ts';
import { proveSeating } from './proof.ts';

export interface SeatingOptions {
  /** The same problem and seed give the same plan everywhere. */
  readonly seed: number;
  /** How much of the usual number of tries is made: 1 unless said otherwise. */
  readonly effort?: number;
}

export interface SeatingSearch {
  /** Searches on for one more budget. True when a better plan was found. */
  readonly step: () => boolean;
  readonly answer: () => SeatingAnswer;
  /** What the plan costs now, counted as in the proof. */
  readonly cost: () => number;
  /** True when the plan is proven to be as good as any: further steps change nothing. */
  readonly done: () => boolean;
}

/** A good plan for all rounds, or for what is left of them when the problem has a past. */
export function solveSeating(problem: SeatingProblem, options: SeatingOptions): SeatingAnswer {
  const search = seatingSearch(problem, options);
  search.step();
  return search.answer();
}

/** A search that can be interrupted after each step and gone on with later. The first step gives the plan of `solveSeating`. */
export function seatingSearch(problem: SeatingProblem, { seed, effort = 1 }: SeatingOptions): SeatingSearch {
  const hall = hallOf(problem);
  const contradictions = contradictionsOf(hall);
  if (problem.past !== null) return repairSearch(problem, seed, effort, contradictions);
  const bound = leastCost(hall, new Int16Array(hall.rounds * hall.people), null);
  let best: { at: Int16Array; cost: number } | null = null;
  let steps = 0;

  const keep = (search: Search): void => {
    search.rewind();
    if (best === null || search.cost() < best.cost) best = { at: Int16Array.from(search.at), cost: search.cost() };
  };
  const step = (): boolean => {
    const before = best?.cost ?? Number.POSITIVE_INFINITY;
    if (before <= bound) return false;
    keep(planOnce(hall, seed + steps * 7_919, effort * (steps === 0 ? 1 : 4), bound, steps));
    // A broken rule may be the fault of an unlucky start: a plan is not handed out with one before others were tried.
    const unlucky = (): boolean => contradictions.length === 0 && best!.cost >= bound + hard;
    if (steps === 0) {
      for (let again = 1; again <= 4; again += 1)
        if (unlucky()) keep(planOnce(hall, seed + again * 104_729, effort, bound, again));
    }
    steps += 1;
    return best!.cost < before;
  };
  const answer = (): SeatingAnswer => {
    if (best === null) step();
    return { rounds: seatsByName(hall, best!.at), hosts: {}, contradictions };
  };
  return {
    step,
    cost: () => priceOf(problem, answer()),
    done: () => best !== null && best.cost <= bound,
    answer,
  };
}

/** What a plan costs, counted as in the proof, and on top what no rule allows. */
function priceOf(problem: SeatingProblem, plan: SeatingPlan): number {
  const { cost, broken } = proveSeating(problem, plan);
  let units = 0;
  for (const breach of broken) units += breach.units;
  return cost + hard * units;
}

/** Tries that fit the time people wait: about 50 ms for a hundred people, 300 ms for three hundred, 2 s for a thousand. */
function budgetFor(hall: Hall): number {
  if (hall.people <= 60) return Math.min(90_000, hall.people * 4_500);
  if (hall.people <= 100) return 100_000;
  if (hall.people <= 300) return 400_000;
  return 1_500_000;
}

/** In the units of a sweep: about 35 ms for sixty people. A larger table of prices is slower to read and to mend. */
function fullRoomWork({ people }: Hall): number {
  if (people > 100) return 40_000_000;
  return Math.min(8_500_000, people * 200_000, Math.ceil(550_000_000 / people));
}

function planOnce(hall: Hall, seed: number, effort: number, bound: number, turn: number): Search {
  const chance = chanceFrom(seed);
  const golf = turn === 0 ? golfSeats(hall) : null;
  const first = golf ?? firstSeats(hall, chance);
  const search = searchFrom({ hall, at: first.at, used: first.used, announced: null, still: bySeat(hall, first.used) });
  if (search.cost() <= bound) return search;
  const tries = Math.ceil(budgetFor(hall) * effort);
  search.even();
  // Where people share nothing only who meets whom counts, and a warm search finds its way best.
  if (hall.shared.every((price) => price === 0)) {
    search.anneal({ tries, from: 3, to: 1.2, wholeJourneys: 0, least: bound }, chance);
    return search;
  }
  const dense = hall.rounds >= 5 && first.scheduled;
  const least = bound;
  if (dense && isFullRoom(hall, search.at)) {
    const work = Math.ceil(fullRoomWork(hall) * effort);
    planFullRoom({ hall, used: first.used, still: bySeat(hall, first.used), search, work, least }, chance);
    return search;
  }
  if (dense) {
    betterOfTwo(search, { tries: tries * 0.25, from: 2, to: 0.5, wholeJourneys: 128, least }, chance);
    const scheduled = { at: Int16Array.from(search.at), cost: search.cost(), repeats: search.repeats() };
    // Single exchanges cost repeats in so full a room: for a while they are cheap, and then they have to be mended. The longer that
    // may take, the cheaper they can be.
    const [repeat, mending] = turn === 0 ? [6, 1] : [2 + (turn % 2), 2];
    const patience = turn === 0 ? 1 : 6;
    search.anneal({ tries: tries * 0.3 * patience, from: 1, to: 0.4, wholeJourneys: 20, least: -1, repeat }, chance);
    search.anneal({ tries: tries * 0.2 * patience, from: mending, to: 0.2, wholeJourneys: 20, least }, chance);
    search.rewind();
    const worse = search.cost() > scheduled.cost || (scheduled.repeats === 0 && search.repeats() > 0);
    if (worse) search.restore(scheduled.at);
    return search;
  }
  if (!first.scheduled) {
    const part = hall.people <= 16 ? 0.5 : 0.3;
    betterOfTwo(search, { tries: tries * part, from: 2.5, to: 0.25, wholeJourneys: 40, least }, chance);
    if (isFullRoom(hall, search.at))
      exchangeOn(
        search,
        hall,
        first.used,
        { work: Math.min(3_000_000, hall.people * 100_000) * effort, least },
        chance,
      );
    return search;
  }
  search.anneal({ tries: tries * 0.1, from: 3, to: 1, wholeJourneys: 100, least }, chance);
  search.rewind();
  search.anneal({ tries: tries * 0.8, from: 1.5, to: 0.12, wholeJourneys: 30, least }, chance);
  search.rewind();
  // A table too large or small is a step that a cold search no longer takes: it is taken for it, and then smoothed over.
  search.even();
  search.anneal({ tries: tries * 0.1, from: 0.4, to: 0.12, wholeJourneys: 30, least }, chance);
  return search;
}

/** Rugged ground: two beginnings are better than one twice as long. */
function betterOfTwo(search: Search, how: Annealing, chance: Chance): void {
  const start = Int16Array.from(search.at);
  search.anneal(how, chance);
  search.rewind();
  const first = { at: Int16Array.from(search.at), cost: search.cost() };
  if (how.least !== undefined && first.cost <= how.least) return;
  search.restore(start);
  search.anneal(how, chance);
  search.rewind();
  if (first.cost <= search.cost()) search.restore(first.at);
}

/** Nobody can avoid meeting again, and only who changes places with whom is left to find. */
function exchangeOn(
  search: Search,
  hall: Hall,
  used: Uint8Array,
  { work, least }: { readonly work: number; readonly least: number },
  chance: Chance,
): void {
  const { repeat, sameTable } = hall.problem.weights;
  const before = { at: Int16Array.from(search.at), cost: search.cost() };
  const table = priceTable(hall, before.at, used, bySeat(hall, used));
  const enough = before.cost - least;
  const how = { work, from: 3, to: 0.3, journeys: 10, singles: true, enough, repeat, sameTable };
  priceSearch(table).sweepForBest(how, chance);
  search.restore(table.at);
  if (search.cost() > before.cost) search.restore(before.at);
}

function bySeat(hall: Hall, used: Uint8Array): Uint8Array {
  return Uint8Array.from(hall.fixed, (table, place) =>
    table >= 0 && used[Math.floor(place / hall.people) * hall.tables + table] === 1 ? 1 : 0,
  );
}

function repairSearch(
  problem: SeatingProblem,
  seed: number,
  effort: number,
  contradictions: SeatingAnswer['contradictions'],
): SeatingSearch {
  const repair = beginRepair(problem, seed, effort);
  return {
    step: repair.step,
    cost: () => priceOf(problem, repair.plan()),
    // The search counts what has been as well, rules that were broken in it included; only what can still change is proven against.
    done: () => repair.begun() && priceOf(problem, repair.plan()) <= repair.bound(),
    answer: () => ({ ...repair.plan(), contradictions }),
  };
}
