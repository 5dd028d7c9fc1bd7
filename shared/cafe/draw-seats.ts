/** The first seats of a café: all rounds at once. */
import { solveSeating } from '../seating/solve.ts';
import type { SeatingProblem, SeatsOfRound } from '../seating/problem.ts';
import type { RoundSeats } from '../seating/plan.ts';
import { randomFrom } from '../seating/random.ts';
import { hostsByLot } from './choose-hosts.ts';
import { seatsByLot } from './draw-by-lot.ts';
import type { CafeEvent } from './events.ts';
import { evolve } from './evolve.ts';
import { isExpected, isOpen, peopleHere, personById, tableOf } from './find.ts';
import type { Cafe, PersonId, TableId } from './model.ts';
import { withHosts } from './name-hosts.ts';
import { seatsForArrival } from './seat-arrival.ts';
import { seatingProblem } from './seating-problem.ts';
import { outlook } from './seating-situation.ts';
import { emptyTable } from './seats.ts';

/** The more people, the less far a draw on the server looks, so that it holds nobody else up. A console looks further. */
const manyPeople = 100;
const crowd = 300;

export function effortFor(people: number): { readonly effort?: number } {
  if (people > crowd) return { effort: 0.05 };
  return people > manyPeople ? { effort: 0.2 } : {};
}

/** Null when there is nobody to seat. Rounds that are over already stay empty. */
export function drawnSeats(cafe: Cafe, seed: number): CafeEvent | null {
  const here = peopleHere(cafe);
  if (here.length === 0) return null;
  const blank: Cafe = { ...cafe, seats: [] };
  const plan = outlook(blank, { kind: 'none' });
  const hosts = cafe.settings.hostMode === 'fixed' ? hostsByLot(plan, randomFrom(seed)) : cafe.hosts;
  const ready: Cafe = { ...blank, hosts };
  const problem = keepingLocked(cafe, seatingProblem(ready));
  const seats = cafe.settings.seating === 'random' ? seatsByLot(problem, randomFrom(seed)) : solved(problem, seed);
  const none = cafe.tables.map((table) => [table.id, emptyTable] as const);
  const rounds: RoundSeats[] = [];
  for (const { number: round } of cafe.rounds) {
    const now: RoundSeats = { round, tables: Object.fromEntries(none) };
    const people = round > plan.frozen ? whoFits(cafe, round, seats[round - 1] ?? {}) : new Map<TableId, PersonId[]>();
    rounds.push(people.size > 0 ? withHosts(ready, { now, people, named: {}, before: rounds }) : now);
  }
  return { type: 'seatsDrawn', rounds: withEverybody(cafe, rounds) };
}

function solved(problem: SeatingProblem, seed: number): readonly SeatsOfRound[] {
  return solveSeating(problem, { seed, ...effortFor(problem.people.length) }).rounds;
}

/** Who is locked keeps the seats they had, if they have been told of them. */
function keepingLocked(cafe: Cafe, problem: SeatingProblem): SeatingProblem {
  const [doors] = cafe.programme;
  if (cafe.stage === doors?.id) return problem;
  const pins = cafe.locked.flatMap((person) =>
    cafe.seats.flatMap(({ round }) => {
      const table = tableOf(cafe, person, round);
      const there = problem.tables.some(({ id }) => id === table) && problem.people.some(({ id }) => id === person);
      return table !== null && there ? [{ person, tables: [table], rounds: [round] }] : [];
    }),
  );
  return { ...problem, pins: [...problem.pins, ...pins] };
}

function whoFits(cafe: Cafe, round: number, seats: SeatsOfRound): Map<TableId, PersonId[]> {
  const seated = new Set<PersonId>();
  return new Map(
    cafe.tables.map((table) => {
      const people = isOpen(table, round) ? (seats[table.id] ?? []) : [];
      return [
        table.id,
        people.filter((id) => {
          const person = personById(cafe, id);
          if (!person || !isExpected(person, round) || seated.has(id)) return false;
          seated.add(id);
          return true;
        }),
      ];
    }),
  );
}

/** Where the rules contradict each other, somebody may have been left out: everybody gets a seat all the same. */
function withEverybody(cafe: Cafe, rounds: readonly RoundSeats[]): readonly RoundSeats[] {
  let seated: Cafe = { ...cafe, seats: rounds };
  for (const { id } of peopleHere(cafe)) {
    const event = seatsForArrival(seated, id);
    if (event) seated = evolve(seated, event);
  }
  return seated.seats;
}
