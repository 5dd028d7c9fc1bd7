/** A server as a process of its own, held to one core, with its processor time and its memory. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import process from 'node:process';
import type { FromServer, Memory } from './child.ts';
import type { Contender } from './contenders.ts';
import { msPerTick, pinned, serverCore } from '../machine.ts';

export interface ServerProcess {
  readonly port: number;
  /** User and system milliseconds of the process and all its threads since it started. */
  cpuMs(): number;
  /** Bytes alive after a collection. */
  memory(): Promise<Memory>;
  /** Asks it to stop and waits until it has; after 15 s it is ended. */
  stop(): Promise<void>;
  /** Ends it at once, as a crash does. */
  kill(): Promise<void>;
}

export interface StartOptions {
  /** Where a server that stores keeps its data. */
  readonly folder: string;
  /** Lifts our own bounds on one person's writing, for loads that go beyond them. */
  readonly unlimited: boolean;
}

const startMs = 20_000;
const stopMs = 15_000;

/** Servers that run: none outlives a benchmark that is broken off. */
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Resolves when the server has opened its port. */
export async function startServer(
  { name, program, stores }: Contender,
  { folder, unlimited }: StartOptions,
): Promise<ServerProcess> {
  const [command = '', ...args] = pinned(serverCore, [
    process.execPath,
    '--disable-warning=ExperimentalWarning',
    '--expose-gc',
    program,
  ]);
  const child = spawn(command, args, {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      BENCH_DATA: stores ? folder : '',
      BENCH_UNLIMITED: unlimited ? '1' : '',
    },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  running.add(child);
  child.once('exit', () => running.delete(child));
  let complaints = '';
  child.stderr?.setEncoding('utf8').on('data', (text: string) => {
    complaints = `${complaints}${text}`.slice(-2000);
  });
  const told = await Promise.race([
    answerOf(child, 'ready', startMs),
    once(child, 'exit').then(() => null),
    once(child, 'error').then(() => null),
  ]).catch(() => null);
  if (told === null) {
    child.kill('SIGKILL');
    throw new Error(`${name} did not start: ${complaints || 'it said nothing'}`);
  }
  return {
    port: told.port,
    cpuMs: () => cpuMsOf(child.pid ?? 0),
    async memory() {
      const answer = answerOf(child, 'memory', startMs);
      child.send('memory');
      return (await answer).memory;
    },
    stop: () => end(child, 'SIGTERM'),
    kill: () => end(child, 'SIGKILL'),
  };
}

function answerOf<T extends FromServer['type']>(
  child: ChildProcess,
  type: T,
  ms: number,
): Promise<Extract<FromServer, { type: T }>> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no "${type}" after ${ms} ms`)), ms);
    const hear = (message: unknown): void => {
      const told = message as FromServer;
      if (told.type !== type) return;
      clearTimeout(timer);
      child.off('message', hear);
      resolve(told as Extract<FromServer, { type: T }>);
    };
    child.on('message', hear);
    child.once('exit', () => clearTimeout(timer));
  });
}

async function end(child: ChildProcess, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const closed = once(child, 'exit');
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), stopMs);
  await closed;
  clearTimeout(timer);
}

function cpuMsOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold spaces: count from behind it. User and system time are fields 14 and 15.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return (Number(fields[11]) + Number(fields[12])) * msPerTick;
  } catch {
    return Number.NaN;
  }
}
