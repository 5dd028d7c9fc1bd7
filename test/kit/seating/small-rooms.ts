/** Small cafés drawn from seeds, each solved once and beside all its plans: what several tests look at. */
import type { SeatingAnswer, SeatingProblem, SeatingProof } from '../../../shared/seating/problem.ts';
import { proveSeating } from '../../../shared/seating/proof.ts';
import { seatingSearch, solveSeating } from '../../../shared/seating/solve.ts';
import { changed, changeKinds, type ChangeKind } from './changes.ts';
import { bestOfAll, everySeating, type Best, type Seating } from './every-plan.ts';
import { judge, type Judgement } from './judge.ts';
import { drawFrom, randomRoom } from './random-room.ts';

const shapes = [
  { people: 5, tables: 2, rounds: 3 },
  { people: 6, tables: 2, rounds: 3 },
  { people: 7, tables: 2, rounds: 3 },
  { people: 6, tables: 3, rounds: 2 },
  { people: 7, tables: 3, rounds: 2 },
  { people: 6, tables: 3, rounds: 3 },
];

export interface SolvedRoom {
  readonly seed: number;
  readonly kind: ChangeKind | 'first';
  readonly problem: SeatingProblem;
  readonly answer: SeatingAnswer;
  /** What the search says that its plan costs. */
  readonly searched: number;
  readonly proof: SeatingProof;
  readonly judged: Judgement;
  /** By round: all seatings that keep the rules, beside the seats of rounds that have begun. */
  readonly all: readonly (readonly Seating[])[];
  readonly best: Best | null;
}

export function solvedRoom(seed: number): SolvedRoom {
  const draw = drawFrom(seed);
  const problem = randomRoom(draw, draw.pick(shapes));
  return solved(seed, 'first', problem);
}

/** A room in which something has changed before the first round or after it. Null where the drawn change cannot happen. */
export function repairedRoom(seed: number): SolvedRoom | null {
  const draw = drawFrom(seed);
  const room = randomRoom(draw, draw.pick(shapes));
  const plan = solveSeating(room, { seed, effort: 0.3 });
  const locked = draw.once(3) ? [draw.pick(room.people).id] : [];
  const kind = draw.pick(changeKinds);
  const problem = changed({ problem: room, plan, frozen: draw.upTo(1), locked }, kind, draw);
  return problem !== null && isSmall(problem) ? solved(seed, kind, problem) : null;
}

/** Plans that can be gone through one by one in an instant. */
function isSmall({ people, tables, rounds, past }: SeatingProblem): boolean {
  const bits = people.length * tables.length;
  return people.length <= 8 && bits <= 31 && bits * (rounds - (past?.frozen ?? 0)) <= 60;
}

function solved(seed: number, kind: SolvedRoom['kind'], problem: SeatingProblem): SolvedRoom {
  const search = seatingSearch(problem, { seed });
  search.step();
  const answer = search.answer();
  const all = everySeating(problem, answer);
  return {
    seed,
    kind,
    problem,
    answer,
    all,
    searched: search.cost(),
    best: bestOfAll(problem, all),
    proof: proveSeating(problem, answer),
    judged: judge(problem, answer),
  };
}

/** "seed kind: …" for everything that is wrong, so that one look names every room to look into. */
export function offences(
  rooms: readonly SolvedRoom[],
  wrong: (room: SolvedRoom) => readonly string[],
): readonly string[] {
  return rooms.flatMap((room) => wrong(room).map((what) => `${room.seed} ${room.kind}: ${what}`));
}
