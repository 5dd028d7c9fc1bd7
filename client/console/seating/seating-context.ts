import { createContext, useContext } from 'react';
import { must } from '../../../shared/cafe/must.ts';
import type { Contradiction, SeatingProof } from '../../../shared/seating/problem.ts';
import type { Planner } from './planner.ts';
import type { Planned } from './planning.ts';
import type { Proposal } from './proposal.ts';

/** The seating of one console: the plan in force with its proof, better plans as they are found, and proposals to be looked at. */
export interface Seating {
  readonly planner: Planner;
  /** Of the plan in force; null before the seats are drawn, or while nothing is known of it. */
  readonly proof: SeatingProof | null;
  /** Rules that cannot hold together. */
  readonly contradictions: readonly Contradiction[];
  /** This browser could not work it out. */
  readonly failed: boolean;
  readonly offer: { readonly now: SeatingProof; readonly planned: Planned } | null;
  /** Quiet until something changes. */
  readonly notNow: () => void;
  readonly propose: (proposal: Proposal) => void;
}

export const SeatingContext = createContext<Seating | null>(null);

export function useSeating(): Seating {
  return must(useContext(SeatingContext), 'a part outside the console');
}
