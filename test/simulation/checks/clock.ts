/** Deadlines move when somebody moves them, and for nothing else. */
import { deadlineOf } from '../../../shared/cafe/clock.ts';
import type { Clock } from '../../../shared/cafe/model.ts';
import type { Witness } from './witness.ts';

/** The clock as it is on disk; null before there is a café. */
export function clockOf(witness: Witness): Clock | null {
  return witness.seq > 0 ? witness.cafe.clock : null;
}

/** Whether a server that has just started has the clock of before. What ran out while nobody ran has gone on, and is judged as deadlines are. */
export function clockStayed(before: Clock, after: Clock, now: number): boolean {
  const deadline = deadlineOf(before);
  return (deadline !== null && deadline <= now) || JSON.stringify(before) === JSON.stringify(after);
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
