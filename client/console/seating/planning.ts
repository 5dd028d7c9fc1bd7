/** What the console and its workers say to each other. */
import type {
  SeatChange,
  SeatingAnswer,
  SeatingPlan,
  SeatingProblem,
  SeatingProof,
} from '../../../shared/seating/problem.ts';

/** An answer, and what there is to know of it before it is used. */
export interface Planned {
  readonly answer: SeatingAnswer;
  readonly proof: SeatingProof;
  readonly changes: readonly SeatChange[];
}

/** The number lets a late answer find its question. */
export type Ask =
  | {
      readonly kind: 'repair';
      readonly job: number;
      readonly problem: SeatingProblem;
      readonly seed: number;
      /** Whether a draft may be thrown away for a better plan; otherwise as much of it stays as can. */
      readonly anew: boolean;
    }
  /** What a given plan changes and is worth: nothing is looked for. */
  | { readonly kind: 'judge'; readonly job: number; readonly problem: SeatingProblem; readonly plan: SeatingPlan }
  /** Judges the plan in force, then looks for better ones until there are none to be found. A worker of its own for each. */
  | {
      readonly kind: 'improve';
      readonly job: number;
      readonly problem: SeatingProblem;
      readonly plan: SeatingPlan;
      readonly seed: number;
    };

export type Told =
  | { readonly kind: 'repaired'; readonly job: number; readonly planned: Planned }
  /** What the plan in force is worth. */
  | { readonly kind: 'standing'; readonly job: number; readonly proof: SeatingProof }
  /** The best plan so far, which may be the one in force. */
  | { readonly kind: 'better'; readonly job: number; readonly planned: Planned }
  | { readonly kind: 'failed'; readonly job: number };
