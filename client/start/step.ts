import type { Draft } from './draft.ts';

/** What every step of the set-up gets. */
export interface StepProps {
  readonly draft: Draft;
  readonly change: (change: (draft: Draft) => Draft) => void;
  /** Somebody wanted to go on from a step that still lacks what a café cannot do without. */
  readonly insist: boolean;
  /** Says what has been taken away and lets it come back. */
  readonly offerUndo: (text: string) => void;
}
