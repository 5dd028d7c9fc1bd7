/** Moving through the programme, and the clock of the running stage. */
import type { CommandOf } from './commands.ts';
import type { DecideContext } from './context.ts';
import { clockWith, endClock, endQuiet, extendClock, pauseClock, resumeClock } from './clock.ts';
import { drawnSeats } from './draw-seats.ts';
import { evolve } from './evolve.ts';
import type { CafeEvent } from './events.ts';
import { currentStage, roundAhead, seatedThrough, stageAfter, stageBefore, stageIndex } from './find.ts';
import { isHolding } from './holding.ts';
import type { Cafe, Clock, Stage } from './model.ts';
import { clockOf, followsByItself, longestSilence } from './running-on.ts';
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
  if (!target) return refuse('no-stage-there');
  const clock = clockGivenBack(cafe, command, target, context.at);
  if (clock !== null && target.id === cafe.stage) return accept([{ type: 'clockSet', clock }]);
  return accept(enter(cafe, target, context, clock ?? clockOf(cafe, target, context.at)));
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

/** The clock of a stage that is gone back to as it was. Null where it starts from its beginning, or has none. */
function clockGivenBack(
  cafe: Cafe,
  command: CommandOf<'next' | 'back' | 'goTo'>,
  { id, kind }: Stage,
  at: number,
): Clock | null {
  if (command.type !== 'goTo' || !command.left || kind === 'doors' || kind === 'close') return null;
  const { clock, stage } = cafe;
  return clockWith(command.left, id === stage && clock.state !== 'stopped' ? clock.startedAt : at, at);
}

/** Entering a stage starts its clock. Leaving the doors draws the seats, so that everybody knows all their tables from then on. */
function enter(cafe: Cafe, stage: Stage, { at, seed }: Moment, clock: Clock): readonly CafeEvent[] {
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
  command: CommandOf<'pause' | 'resume' | 'extend' | 'endNow' | 'endQuiet' | 'releaseTable'>,
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
    case 'endQuiet': {
      const clock = endQuiet(cafe.clock, context.at);
      return clock ? accept([{ type: 'clockSet', clock }]) : refuse('not-quiet');
    }
    case 'releaseTable': {
      if (!cafe.tables.some(({ id }) => id === command.table)) return refuse('table-unknown');
      if (cafe.released.includes(command.table)) return accept([]);
      return isHolding(cafe, command.table)
        ? accept([{ type: 'tableReleased', table: command.table }])
        : refuse('table-not-held');
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
  // Phones that hear nothing move on at the deadline by themselves. Whoever was gone for a while agrees with them.
  const late = context.at - command.deadline;
  return accept(timeIsOut(cafe, late <= longestSilence ? { ...context, at: command.deadline } : context));
}

function timeIsOut(cafe: Cafe, context: Moment): readonly CafeEvent[] {
  const next = followsByItself(cafe);
  if (next) return enter(cafe, next, context, clockOf(cafe, next, context.at));
  return [{ type: 'clockSet', clock: endClock(cafe.clock, context.at) }];
}

/** True while a round lasts: seats of that round are taken and stay as they are. */
export function roundRunning(cafe: Cafe): number | null {
  const stage = cafe.programme[stageIndex(cafe, cafe.stage)];
  return stage?.kind === 'round' ? (stage.round ?? null) : null;
}
