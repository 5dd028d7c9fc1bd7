import type { Draft } from './draft.ts';

/** What every step of the set-up gets. */
export interface StepProps {
  readonly draft: Draft;
  readonly change: (change: (draft: Draft) => Draft) => void;
  /** Says what has been taken away and lets it come back. */
  readonly offerUndo: (text: string) => void;
}
