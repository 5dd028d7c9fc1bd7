import type { CommandInput, SeatsPlan } from '../../../shared/cafe/commands.ts';
import type { PersonId } from '../../../shared/cafe/model.ts';
import type { SeatingChange } from '../../../shared/cafe/seating-situation.ts';
import type { RoundSeats } from '../../../shared/seating/plan.ts';
import type { SeatingPlan } from '../../../shared/seating/problem.ts';
import type { Planned } from './planning.ts';
import type { ConsoleSituation } from './situation.ts';

/** Something a facilitator is about to do that changes seats: shown with its consequences, then done or left. */
export interface Proposal {
  readonly title: string;
  readonly text?: string | undefined;
  readonly yes: string;
  readonly change: SeatingChange;
  /** Those whose own seats it is about: they are not among the others who get a new table. */
  readonly about: readonly PersonId[];
  /** What has been worked out already; it counts as long as nothing changes. */
  readonly ready?: Planned | undefined;
  /** The plan itself, where none has to be looked for. */
  readonly exact?: ((situation: ConsoleSituation) => SeatingPlan) | undefined;
  /** What is said of those who simply get another seat, instead of the usual words. */
  readonly moving?: string | undefined;
  /** With null the server plans by itself. */
  readonly command: (plan: SeatsPlan | null) => CommandInput;
  readonly done: string;
  /**
   * Takes it back, where that can be done, from wherever the café is then; `after` are the seats that it led to. Null when others have changed
   * all of it since.
   */
  readonly undo?: ((now: ConsoleSituation, after: readonly RoundSeats[]) => CommandInput | null) | undefined;
}
