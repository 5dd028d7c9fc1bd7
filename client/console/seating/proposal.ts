import type { CommandInput, SeatsPlan } from '../../../shared/cafe/commands.ts';
import type { PersonId } from '../../../shared/cafe/model.ts';
import type { SeatingChange } from '../../../shared/cafe/seating-situation.ts';
import type { Planned } from './planning.ts';

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
  /** With null the server plans by itself. */
  readonly command: (plan: SeatsPlan | null) => CommandInput;
  readonly done: string;
  /** Takes it back, where that can be done. */
  readonly undo?: CommandInput | undefined;
}
