/** What goes on while nobody waits: the plan in force is judged, and better ones are looked for. */
import { useEffect, useState } from 'react';
import type { Contradiction, SeatingProblem, SeatingProof } from '../../../shared/seating/problem.ts';
import type { Planner } from './planner.ts';
import type { Planned } from './planning.ts';
import { planInForce } from './situation.ts';

export interface Found {
  /** What it was found for. */
  readonly problem: SeatingProblem | null;
  /** Of the plan in force; null before the seats are drawn. */
  readonly proof: SeatingProof | null;
  /** Rules that cannot hold together. */
  readonly contradictions: readonly Contradiction[];
  readonly better: Planned | null;
  readonly failed: boolean;
}

const nothing: Found = { problem: null, proof: null, contradictions: [], better: null, failed: false };

/** Twenty people coming in at once are one change. */
const settledMs = 400;

/** The last judgement stays until the next is there. `problem` must be the same object for as long as nothing changes. */
export function useBackground(planner: Planner, problem: SeatingProblem, seed: number): Found {
  const [found, setFound] = useState<Found>(nothing);
  useEffect(() => {
    let current = true;
    let stop: (() => void) | null = null;
    const learn = (part: Partial<Found>): void => {
      if (!current) return;
      setFound((before) => {
        const kept = before.problem === problem ? before : { ...before, better: null, failed: false };
        return { ...kept, ...part, problem };
      });
    };
    const timer = setTimeout(() => {
      const plan = planInForce(problem);
      if (plan !== null) {
        stop = planner.improve(problem, plan, seed, {
          standing: (proof) => learn({ proof }),
          better: (better) => learn({ better, contradictions: better.answer.contradictions }),
          failed: () => learn({ failed: true }),
        });
      } else if (problem.people.length > 1) {
        void planner.repair(problem, seed, true).then((planned) => {
          const contradictions = planned?.answer.contradictions ?? [];
          learn({ proof: null, contradictions, failed: planned === null });
        });
      } else learn({ proof: null, contradictions: [] });
    }, settledMs);
    return () => {
      current = false;
      clearTimeout(timer);
      stop?.();
    };
  }, [planner, problem, seed]);
  return found;
}
