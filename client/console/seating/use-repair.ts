import { useEffect, useMemo, useState } from 'react';
import { seatingProblem } from '../../../shared/cafe/seating-problem.ts';
import type { SeatingProblem } from '../../../shared/seating/problem.ts';
import type { Planned } from './planning.ts';
import type { Proposal } from './proposal.ts';
import { useSame } from './same.ts';
import { useSeating } from './seating-context.ts';
import { useSituation } from './situation.ts';

interface Worked {
  readonly problem: SeatingProblem;
  /** The `seatsVersion` it starts from. */
  readonly base: number;
  /** Null: this browser could not work it out, so the server will. */
  readonly planned: Planned | null;
}

/**
 * Works out what a proposal leads to, and again whenever the seats, the people or the rules change while it is looked at; `again` is
 * true from then on. `worked` is null while it is at work.
 */
export function useRepair({ change, ready, exact }: Proposal): {
  readonly worked: Worked | null;
  readonly again: boolean;
} {
  const { planner } = useSeating();
  const situation = useSituation();
  const problem = useSame(useMemo(() => seatingProblem(situation, change), [situation, change]));
  const given = useSame(useMemo(() => exact?.(situation) ?? null, [exact, situation]));
  const base = situation.seatsVersion;
  const [first] = useState({ problem, base });
  const again = problem !== first.problem || base !== first.base;
  const [worked, setWorked] = useState<Worked | null>(ready ? { problem, base, planned: ready } : null);
  const isReady = worked?.problem === problem && worked.base === base;

  useEffect(() => {
    if (isReady) return undefined;
    let current = true;
    const planning = given ? planner.judge(problem, given) : planner.repair(problem, base, change.kind === 'none');
    void planning.then((planned) => {
      if (current) setWorked({ problem, base, planned });
    });
    return () => {
      current = false;
    };
  }, [planner, problem, base, change, given, isReady]);

  return { worked: isReady ? worked : null, again };
}
