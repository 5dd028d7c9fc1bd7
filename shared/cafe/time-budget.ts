/**
 * When the café will be over, when the room was told it would be, and where the difference can be taken from.
 *
 * Never from the last round, where the best thoughts come, and never from the harvest and what follows it.
 */
import { timeLeftMs } from './clock.ts';
import { currentStage, stageIndex } from './find.ts';
import type { Cafe, Stage, StageId } from './model.ts';

type Planned = Pick<Cafe, 'programme' | 'stage' | 'clock'>;

const minuteMs = 60_000;
/** A pause that is shorter is none: people are still in the queue for coffee. */
const shortestPause = 5;
/** A round that is shorter is a round of names. */
const shortestRound = 10;
/** Of a round or a plenary at most this part is taken: it must stay what it was meant to be. */
const mostOfIt = 0.4;

/** The server time at which the café ends if everything from now on takes as long as planned. At the doors: if it began now. */
export function endsAt(cafe: Planned, at: number): number {
  const stage = currentStage(cafe);
  const waits = stage.kind === 'doors' || stage.kind === 'close';
  const left = waits ? 0 : Math.max(0, timeLeftMs(cafe.clock, at) ?? 0);
  return at + left + minutesOf(cafe.programme.slice(stageIndex(cafe, cafe.stage) + 1)) * minuteMs;
}

/** The end that is promised when a stage is entered: the first time the doors are left it is counted, afterwards it stays. */
export function endPromised(cafe: Pick<Cafe, 'programme' | 'endsBy'>, stage: StageId, at: number): number | null {
  const index = stageIndex(cafe, stage);
  if (cafe.programme[index]?.kind === 'doors') return null;
  return cafe.endsBy ?? at + minutesOf(cafe.programme.slice(index)) * minuteMs;
}

/** Minutes behind the promised end, rounded to whole ones; negative when ahead. Null before the doors are left. */
export function minutesBehind(cafe: Planned & Pick<Cafe, 'endsBy'>, at: number): number | null {
  return cafe.endsBy === null ? null : Math.round((endsAt(cafe, at) - cafe.endsBy) / minuteMs);
}

export interface Saving {
  readonly stage: StageId;
  /** Minutes planned now, and minutes proposed. */
  readonly from: number;
  readonly to: number;
}

export interface SavingsPlan {
  readonly savings: readonly Saving[];
  /** Minutes that cannot be found without touching what should be left alone. */
  readonly missing: number;
}

/**
 * Where `minutes` can be taken from what is to come: first from pauses before the harvest, then evenly from all rounds but the last, then from plenaries
 * before the last round.
 */
export function findSavings(cafe: Planned, minutes: number): SavingsPlan {
  const ahead = cafe.programme.slice(stageIndex(cafe, cafe.stage) + 1);
  const harvest = cafe.programme.findIndex(({ kind }) => kind === 'harvest');
  const beforeHarvest = harvest < 0 ? ahead : ahead.filter(({ id }) => stageIndex(cafe, id) < harvest);
  const lastRound = ahead.findLastIndex(({ kind }) => kind === 'round');
  const before = ahead.slice(0, Math.max(0, lastRound));
  const groups = [
    beforeHarvest.filter(({ kind }) => kind === 'pause'),
    before.filter(({ kind }) => kind === 'round'),
    before.filter(({ kind }) => kind === 'plenary'),
  ];
  const to = new Map<StageId, number>();
  let missing = Math.max(0, Math.ceil(minutes));
  for (const group of groups) missing = takeEvenly(group, missing, to);
  const savings = ahead.flatMap(({ id, minutes: from }) => {
    const less = to.get(id);
    return less === undefined || less === from ? [] : [{ stage: id, from, to: less }];
  });
  return { savings, missing };
}

/** A minute at a time from whichever has most to give. Answers what is still missing. */
function takeEvenly(stages: readonly Stage[], minutes: number, to: Map<StageId, number>): number {
  const left = new Map(stages.map((stage) => [stage, stage.minutes]));
  let missing = minutes;
  while (missing > 0) {
    let most: Stage | null = null;
    let spare = 0;
    for (const [stage, now] of left) {
      const more = now - shortest(stage);
      if (more > spare) [most, spare] = [stage, more];
    }
    if (most === null) break;
    const now = (left.get(most) ?? 0) - 1;
    left.set(most, now);
    to.set(most.id, now);
    missing -= 1;
  }
  return missing;
}

function shortest({ kind, minutes }: Stage): number {
  if (kind === 'pause') return Math.min(minutes, shortestPause);
  const kept = Math.ceil(minutes * (1 - mostOfIt));
  return kind === 'round' ? Math.min(minutes, Math.max(shortestRound, kept)) : kept;
}

function minutesOf(stages: readonly Stage[]): number {
  return stages.reduce((sum, { minutes }) => sum + minutes, 0);
}
