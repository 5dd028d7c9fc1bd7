import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { seatingProblem } from '../../../shared/cafe/seating-problem.ts';
import type { SeatingProblem } from '../../../shared/seating/problem.ts';
import { createPlanner, openSeatingWorker, type Planner } from './planner.ts';
import { PreviewDialog } from './preview-dialog.tsx';
import type { Proposal } from './proposal.ts';
import { useSame } from './same.ts';
import { SeatingContext, type Seating } from './seating-context.ts';
import { useSituation } from './situation.ts';
import { useBackground, type Found } from './use-background.ts';
import { isWorthOffering } from './worth.ts';

/** One worker for each console, for as long as it is open. */
export function SeatingProvider({ children }: { readonly children: ReactNode }) {
  const [planner, setPlanner] = useState<Planner | null>(null);
  useEffect(() => {
    const opened = createPlanner(openSeatingWorker);
    setPlanner(opened);
    return () => opened.close();
  }, []);
  return planner ? <WithPlanner planner={planner}>{children}</WithPlanner> : null;
}

function WithPlanner({ planner, children }: { readonly planner: Planner; readonly children: ReactNode }) {
  const situation = useSituation();
  const problem = useSame(useMemo(() => seatingProblem(situation, { kind: 'none' }), [situation]));
  const found = useBackground(planner, problem, situation.seatsVersion);
  const [quiet, setQuiet] = useState<SeatingProblem | null>(null);
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const seating = useMemo<Seating>(
    () => ({
      planner,
      proof: found.proof,
      contradictions: found.contradictions,
      failed: found.failed,
      offer: found.problem === problem && quiet !== problem ? offerOf(found) : null,
      notNow: () => setQuiet(problem),
      propose: setProposal,
    }),
    [planner, found, problem, quiet],
  );
  return (
    <SeatingContext value={seating}>
      {children}
      {proposal === null ? null : <PreviewDialog proposal={proposal} onClose={() => setProposal(null)} />}
    </SeatingContext>
  );
}

function offerOf({ proof, better }: Found): Seating['offer'] {
  if (proof === null || better === null || !isWorthOffering(proof, better.proof)) return null;
  return { now: proof, planned: better };
}
