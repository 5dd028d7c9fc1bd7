/**
 * Crash after crash: a crew works, the server dies at a random moment, comes up on what is left, and a stranger looks whether
 * everything that was promised is there – before anybody comes back who could bring it again.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { brokenPromises, missing } from './driver/check.ts';
import { Crew } from './driver/crew.ts';
import { endState } from './driver/end-state.ts';
import type { History } from './driver/history.ts';
import { chanceFrom, type Chance } from './kit/chance.ts';
import { Computer } from './kit/computer.ts';

/**
 * `kill` keeps what was written; `power` what was synced; `torn` that and pieces of the rest; `error` is a sync that fails, a server
 * that lives with it for a moment, and then a power cut.
 */
export type CrashKind = 'kill' | 'power' | 'torn' | 'error';

export interface CrashPlan {
  readonly kinds: readonly CrashKind[];
  readonly times: number;
  readonly seed: number;
  readonly guests?: number;
  readonly tables?: number;
  /** Longest stretch of work between two crashes. */
  readonly workMs?: number;
  /** Crashes before the next café on the next computer; a writer may lay only so many notes on a table. */
  readonly perCafe?: number;
  readonly told?: (line: string) => void;
  /** Leave the disk of a broken promise where it is. */
  readonly keep?: boolean;
}

export interface CrashReport {
  crashes: number;
  acknowledged: number;
  seen: number;
  invoked: number;
  startsMs: number[];
  readonly moments: { [moment: string]: number };
  readonly broken: string[];
}

type Moment = 'at work' | 'at start-up' | 'at shutdown';

export async function crashes(plan: CrashPlan): Promise<CrashReport> {
  const chance = chanceFrom(plan.seed);
  const { perCafe = 12, times, told = () => undefined } = plan;
  const report: CrashReport = {
    crashes: 0,
    acknowledged: 0,
    seen: 0,
    invoked: 0,
    startsMs: [],
    moments: {},
    broken: [],
  };
  while (report.crashes < times && report.broken.length === 0) {
    await oneCafe(plan, chance, report, Math.min(times, report.crashes + perCafe));
    told(
      `${report.crashes} crashes, ${report.acknowledged} acknowledged, ${report.seen} seen by others, ${report.broken.length} promises broken`,
    );
  }
  return report;
}

async function oneCafe(plan: CrashPlan, chance: Chance, report: CrashReport, until: number): Promise<void> {
  const { guests = 6, tables = 2, workMs = 500, kinds } = plan;
  const computer = new Computer({ shim: !kinds.every((kind) => kind === 'kill') });
  let crew: Crew | null = null;
  const epochs = new Set<string>();
  // Only what had been promised when the last crash came counts: that is what could have been lost.
  let stood = { invoked: 0, acknowledged: 0, seen: 0 };
  try {
    computer.board.set('seed', chance.between(1, 1_000_000));
    const name = `c${report.crashes}`;
    crew = await Crew.gather({ url: await computer.on(), name, guests, tables });
    while (report.crashes < until && report.broken.length === 0) {
      const kind = kinds[chance.between(0, kinds.length - 1)] ?? 'kill';
      // A kernel that writes back early is as right as one that waits.
      computer.board.set('writeBackPercent', kind === 'torn' ? chance.between(0, 60) : 0);
      const over = { now: false };
      const working = crew.work(over, 15);
      await wait(chance.between(5, workMs));
      if (kind === 'error') {
        computer.board.failNextSync();
        await wait(chance.between(5, 400));
      }
      const moment = chooseMoment(chance);
      if (moment === 'at shutdown') {
        computer.server.askToStop();
        await wait(chance.between(0, 60));
      }
      await crash(computer, kind, chance);
      computer.board.forgive();
      count(report, moment === 'at shutdown' ? moment : 'at work');
      over.now = true;
      crew.vanishes();
      await working;
      if (moment === 'at start-up') {
        computer.boot();
        await wait(chance.between(0, Math.max(300, ...report.startsMs.slice(-5))));
        await crash(computer, kind, chance);
        count(report, moment);
      }
      const wrong = kind === 'kill' ? [] : computer.integrity().filter((answer) => answer !== 'ok');
      report.broken.push(...wrong.map((answer) => `integrity_check says ${answer}`));
      const before = performance.now();
      await computer.on();
      report.startsMs.push(performance.now() - before);
      stood = tally(crew.history);
      const end = await endState(crew.door, name);
      report.broken.push(...brokenPromises(crew.history, end));
      // A phone that is told of another history drops its copy; a restart is no reason for that.
      const [epoch = ''] = end.epochs;
      if (epochs.size > 0 && !epochs.has(epoch)) report.broken.push('the restart became another history');
      epochs.add(epoch);
      if (report.broken.length > 0)
        plan.told?.(`it was crash ${report.crashes}: ${kind}, ${moment}, in café ${crew.door.cafe}`);
      await crew.comesBack();
    }
    if (report.broken.length === 0) {
      await crew.settle();
      const end = await endState(crew.door, name);
      report.broken.push(...brokenPromises(crew.history, end), ...missing(crew.history, end));
    }
  } catch (error) {
    report.broken.push(error instanceof Error ? error.message : String(error));
  } finally {
    report.invoked += stood.invoked;
    report.acknowledged += stood.acknowledged;
    report.seen += stood.seen;
    crew?.vanishes();
    if (report.broken.length > 0 && plan.keep === true) plan.told?.(`the disk is kept in ${await computer.keep()}`);
    await computer.scrap();
  }
}

function tally(history: History): Pick<CrashReport, 'invoked' | 'acknowledged' | 'seen'> {
  return {
    invoked: history.count(() => true),
    acknowledged: history.count(({ acknowledgedAt }) => acknowledgedAt !== null),
    seen: history.count(({ seenAt }) => seenAt !== null),
  };
}

function chooseMoment(chance: Chance): Moment {
  if (chance.percent(15)) return 'at start-up';
  return chance.percent(18) ? 'at shutdown' : 'at work';
}

async function crash(computer: Computer, kind: CrashKind, chance: Chance): Promise<void> {
  if (kind === 'kill') await computer.kill();
  else await computer.cutPower(kind === 'torn' ? chance : null);
}

function count(report: CrashReport, moment: Moment): void {
  report.crashes += 1;
  report.moments[moment] = (report.moments[moment] ?? 0) + 1;
}
