/** Deadlines move when somebody moves them, and for nothing else. */
import { deadlineOf } from '../../../shared/cafe/clock.ts';
import type { Witness } from './witness.ts';

/** The clock as it is on disk; null before there is a café. */
export function clockOf(witness: Witness): string | null {
  return witness.seq > 0 ? JSON.stringify(witness.cafe.clock) : null;
}

/** How long after its deadline a stage may still be running when all is well: the longest commit, twice. */
const latestMs = 2500;

/** While the server is up and its disk takes what it is given, a deadline is acted on when it comes. */
export function deadlineKept(witness: Witness, now: number, wellSince: number): void {
  if (witness.seq === 0) return;
  const deadline = deadlineOf(witness.cafe.clock);
  const due = Math.max(deadline ?? now, wellSince);
  witness.findings.unless(
    deadline === null || now - due <= latestMs,
    'CL1',
    () => `${now - due} ms after its deadline`,
  );
}
