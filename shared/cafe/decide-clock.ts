/** Moving through the programme, and the clock of the running stage. */
import type { CommandOf } from './commands.ts';
import type { DecideContext } from './context.ts';
import { endClock, extendClock, pauseClock, resumeClock, startClock } from './clock.ts';
import { drawnSeats } from './draw-seats.ts';
import { evolve } from './evolve.ts';
import type { CafeEvent } from './events.ts';
import { currentStage, roundAhead, seatedThrough, stageAfter, stageBefore, stageIndex } from './find.ts';
import type { Cafe, Clock, Stage } from './model.ts';
import { accept, refuse, type Decision } from './refusals.ts';
import { seatsSetRight } from './seat-arrival.ts';

type Moment = Pick<DecideContext, 'at' | 'seed'>;

export function decideMove(
  cafe: Cafe,
  command: CommandOf<'next' | 'back' | 'goTo'>,
  context: Moment,
): Decision<readonly CafeEvent[]> {
  if (command.from !== cafe.stage) return refuse('stage-moved-on');
  const target = targetOf(cafe, command);
  return target ? accept(enter(cafe, target, context)) : refuse('no-stage-there');
}

function targetOf(cafe: Cafe, command: CommandOf<'next' | 'back' | 'goTo'>): Stage | undefined {
  switch (command.type) {
    case 'next':
      return stageAfter(cafe, cafe.stage);
    case 'back':
      return stageBefore(cafe, cafe.stage);
    case 'goTo':
      return cafe.programme.find((stage) => stage.id === command.to);
  }
}

/** Entering a stage starts its clock. Leaving the doors draws the seats, so that everybody knows all their tables from then on. */
function enter(cafe: Cafe, stage: Stage, { at, seed }: Moment): readonly CafeEvent[] {
  const clock: Clock =
    stage.kind === 'doors' || stage.kind === 'close' ? { state: 'stopped' } : startClock(stage.minutes, at);
  const entered: CafeEvent = { type: 'stageEntered', stage: stage.id, clock, at };
  if (cafe.seats.length > 0) {
    const after = evolve(cafe, entered);
    // Back to a round that had begun: it is for those who are here now.
    const fewerBegun = seatedThrough(after) < seatedThrough(cafe);
    const back = fewerBegun || (roundAhead(after) ?? Infinity) < (roundAhead(cafe) ?? Infinity);
    return back ? [entered, ...seatsSetRight(after)] : [entered];
  }
  if (stage.kind === 'doors') return [entered];
  const drawn = drawnSeats(cafe, seed);
  return drawn ? [drawn, entered] : [entered];
}

export function decideClock(
  cafe: Cafe,
  command: CommandOf<'pause' | 'resume' | 'extend' | 'endNow'>,
  context: Moment,
): Decision<readonly CafeEvent[]> {
  if (command.from !== cafe.stage) return refuse('stage-moved-on');
  switch (command.type) {
    case 'pause': {
      const clock = pauseClock(cafe.clock, context.at);
      return clock ? accept([{ type: 'clockSet', clock }]) : refuse('clock-not-running');
    }
    case 'resume': {
      const clock = resumeClock(cafe.clock, context.at);
      return clock ? accept([{ type: 'clockSet', clock }]) : refuse('clock-not-paused');
    }
    case 'extend': {
      const { kind } = currentStage(cafe);
      if (kind === 'doors' || kind === 'close') return refuse('clock-not-running');
      return accept([{ type: 'clockSet', clock: extendClock(cafe.clock, command.minutes, context.at) }]);
    }
    case 'endNow':
      if (cafe.clock.state !== 'running' && cafe.clock.state !== 'paused') return refuse('clock-not-running');
      return accept(timeIsOut(cafe, context));
  }
}

/** The server reports that a deadline has passed. A deadline that has been moved in the meantime is no longer the one that counts. */
export function decideTimeUp(
  cafe: Cafe,
  command: CommandOf<'timeUp'>,
  context: Moment,
): Decision<readonly CafeEvent[]> {
  if (command.from !== cafe.stage || cafe.clock.state !== 'running' || cafe.clock.endsAt !== command.deadline)
    return refuse('stage-moved-on');
  if (context.at < command.deadline) return refuse('clock-not-running');
  return accept(timeIsOut(cafe, context));
}

function timeIsOut(cafe: Cafe, context: Moment): readonly CafeEvent[] {
  const next = stageAfter(cafe, cafe.stage);
  if (cafe.settings.autoAdvance && next && followsByItself(currentStage(cafe), next)) return enter(cafe, next, context);
  return [{ type: 'clockSet', clock: endClock(cafe.clock, context.at) }];
}

/** Rounds flow into the move or the pause after them, and a move into its round; everything else waits for a person. */
export function followsByItself(stage: Stage, next: Stage): boolean {
  return stage.kind === 'round' ? next.kind === 'travel' || next.kind === 'pause' : stage.kind === 'travel';
}

/** True while a round lasts: seats of that round are taken and stay as they are. */
export function roundRunning(cafe: Cafe): number | null {
  const stage = cafe.programme[stageIndex(cafe, cafe.stage)];
  return stage?.kind === 'round' ? (stage.round ?? null) : null;
}
