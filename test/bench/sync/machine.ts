/** The machine and its cores: the server on one, the load on another, as far as the system can be told so. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg } from 'node:os';
import process from 'node:process';

export const serverCore = 0;
const loadCore = 1;
/** The kernel counts processor time in hundredths of a second. */
export const msPerTick = 10;
/** The program that holds a process to a core. */
const holder = 'taskset';

const canPin = process.platform === 'linux' && availableParallelism() > 1 && hasHolder();

function hasHolder(): boolean {
  try {
    execFileSync(holder, ['-V'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The command that runs another command on one core, or that command itself where this cannot be had. */
export function pinned(core: number, command: readonly string[]): readonly string[] {
  return canPin ? [holder, '-c', String(core), ...command] : command;
}

/** Holds this process, the load generator, to its core. */
export function pinLoad(): void {
  if (canPin) execFileSync(holder, ['-acp', String(loadCore), String(process.pid)], { stdio: 'ignore' });
}

export interface Machine {
  readonly cores: number;
  readonly model: string;
  readonly node: string;
  readonly loadAverage: readonly number[];
  readonly pinned: boolean;
}

export function thisMachine(): Machine {
  return {
    cores: cpus().length,
    model: cpus()[0]?.model ?? 'unknown',
    node: process.version,
    loadAverage: loadavg().map((load) => Math.round(load * 100) / 100),
    pinned: canPin,
  };
}

export function describeMachine({ cores, model, node, loadAverage, pinned }: Machine): string {
  const place = pinned
    ? `server on core ${serverCore}, load on core ${loadCore}`
    : 'NOT PINNED: server and load share the cores as the system likes, figures are rougher';
  return `${cores} cores (${model}), Node ${node}, load average ${loadAverage.join(' ')}; ${place}`;
}

/** Milliseconds for which all cores together have been busy, with anything, since the system started. NaN where this is not told. */
export function busyMs(): number {
  try {
    const [line = ''] = readFileSync('/proc/stat', 'utf8').split('\n', 1);
    const ticks = line.trim().split(/\s+/u).slice(1, 9).map(Number);
    const [, , , idle = 0, waiting = 0] = ticks;
    return (ticks.reduce((sum, part) => sum + part, 0) - idle - waiting) * msPerTick;
  } catch {
    return Number.NaN;
  }
}
