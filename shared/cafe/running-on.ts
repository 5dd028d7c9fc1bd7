/**
 * How a café goes on when nobody presses anything: the server does it at each deadline, a server that was away does it when it is back, and a
 * phone that hears nothing does it by itself. All three come to the same stage and the same clock.
 */
import { startClock, endClock } from './clock.ts';
import { currentStage, stageIndex } from './find.ts';
import type { Cafe, Clock, Stage } from './model.ts';

export type Running = Pick<Cafe, 'programme' | 'stage' | 'clock'> & {
  readonly settings: Pick<Cafe['settings'], 'autoAdvance' | 'quietMinutes'>;
};

/**
 * For so long phones keep in step by themselves with a server that has gone, in milliseconds. One that comes back later finds people who
 * have stopped or gone home: it begins the next stage when it is back.
 */
export const longestSilence = 30 * 60_000;

/**
 * Rounds flow into the move or the pause after them, and a move into its round; everything else waits for a person. A move without minutes
 * is none: a clock that does not run would hold up the room.
 */
export function followsByItself(cafe: Omit<Running, 'clock'>): Stage | null {
  const at = stageIndex(cafe, cafe.stage) + 1;
  const move = cafe.programme[at];
  const next = move?.kind === 'travel' && move.minutes === 0 ? cafe.programme[at + 1] : move;
  if (!cafe.settings.autoAdvance || !next) return null;
  const { kind } = currentStage(cafe);
  if (next !== move && kind === 'round') return next;
  const follows = kind === 'round' ? next.kind === 'travel' || next.kind === 'pause' : kind === 'travel';
  return follows ? next : null;
}

/** The clock with which a stage begins. */
export function clockOf({ settings }: Pick<Running, 'settings'>, { kind, minutes }: Stage, at: number): Clock {
  if (kind === 'doors' || kind === 'close') return { state: 'stopped' };
  return startClock(minutes, at, kind === 'round' ? settings.quietMinutes : 0);
}

/** Stage and clock at a server time when nothing but time has passed. */
export function runningOn(cafe: Running, at: number): Pick<Running, 'stage' | 'clock'> {
  let { stage, clock } = cafe;
  // Every step goes one stage on, so that it ends with the programme.
  while (clock.state === 'running' && clock.endsAt <= at) {
    const next = followsByItself({ ...cafe, stage });
    if (!next) return { stage, clock: endClock(clock, clock.endsAt) };
    clock = clockOf(cafe, next, clock.endsAt);
    stage = next.id;
  }
  return { stage, clock };
}
