/**
 * What a table host may want to know just now, one thing at a time. It is about the table and never about somebody at it: nobody is
 * pointed out, and nothing is counted aloud.
 */
import { quietLeft, timeLeftMs } from '../../shared/cafe/clock.ts';
import type { Clock } from '../../shared/cafe/model.ts';
import type { Note } from '../../shared/documents/note.ts';

export interface HostHint {
  readonly kind: 'essentials' | 'silent' | 'unheard';
  /** Another moment is another hint, also when it says the same: one that was put away may come again later. */
  readonly key: string;
}

export interface HostsTable {
  readonly clock: Clock;
  /** Minutes that the round was planned for. */
  readonly minutes: number;
  /** The notes of this round. */
  readonly notes: readonly Pick<Note, 'at' | 'pen'>[];
  readonly essentials: boolean;
  /** How many sit at the table, and how many of them carry a phone; the host is one of them. */
  readonly seated: number;
  readonly phones: number;
}

const minuteMs = 60_000;
const silentMinutes = { usual: 5, short: 3, shortRound: 12 } as const;
const dueMs = 2 * minuteMs;
/** At a small table everybody would know who is meant. */
const fewestToAsk = 4;

/** Null most of the time: a host who is left alone hosts best. */
export function hostHint(
  { clock, minutes, notes, essentials, seated, phones }: HostsTable,
  now: number,
): HostHint | null {
  const left = timeLeftMs(clock, now);
  if (clock.state !== 'running' || left === null || left <= 0) return null;
  if (left <= dueMs) return essentials ? null : { kind: 'essentials', key: 'essentials' };
  if (quietLeft(clock, now) > 0) return null;
  const begun = clock.quietUntil ?? clock.startedAt;
  const last = notes.reduce((latest, { at }) => Math.max(latest, at), begun);
  // A pause is no silence: no more than what has been played of the round.
  const played = Math.max(0, minutes * minuteMs - left);
  const { usual, short, shortRound } = silentMinutes;
  const silent = (minutes <= shortRound ? short : usual) * minuteMs;
  if (Math.min(now - last, played) >= silent) return { kind: 'silent', key: `silent ${last}` };
  const halfway = left * 2 <= minutes * minuteMs;
  const pens = new Set(notes.map(({ pen }) => pen)).size;
  return halfway && seated >= fewestToAsk && pens > 0 && pens < phones ? { kind: 'unheard', key: 'unheard' } : null;
}
