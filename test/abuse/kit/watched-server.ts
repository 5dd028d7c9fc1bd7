/** The real server as a process whose life, memory and work are watched from outside. */
import { readdir, readFile, mkdtemp, rm, readlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { startServer, type RunningServer } from '../../kit/server.ts';

export interface WatchedServer extends RunningServer {
  isAlive(): boolean;
  /** Bytes in memory now and at the most so far; null where the system does not tell. */
  memory(): Promise<{ readonly now: number; readonly most: number } | null>;
  /** Milliseconds of processor time used so far, in steps of ten. */
  work(): Promise<number | null>;
  /** Memory and work at once, for a report; zeros where the system does not tell. */
  readFigures(): Promise<{ readonly memory: number; readonly most: number; readonly work: number }>;
  /** Open sockets. */
  sockets(): Promise<number | null>;
  /** Ends it and forgets its data. */
  end(): Promise<void>;
}

export async function watchedServer(): Promise<WatchedServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kafebord-abuse-'));
  const server = await startServer({ dataDir });
  const told = join('/proc', String(server.pid));
  const watched: WatchedServer = {
    ...server,
    async readFigures() {
      const [memory, work] = await Promise.all([watched.memory(), watched.work()]);
      return { memory: memory?.now ?? 0, most: memory?.most ?? 0, work: work ?? 0 };
    },
    isAlive() {
      try {
        return process.kill(server.pid, 0);
      } catch {
        return false;
      }
    },
    memory: () =>
      orNull(async () => {
        const status = await readFile(join(told, 'status'), 'utf8');
        const bytes = (name: string): number => Number(new RegExp(`${name}:\\s+(\\d+)`, 'u').exec(status)?.[1]) * 1024;
        return { now: bytes('VmRSS'), most: bytes('VmHWM') };
      }),
    work: () =>
      orNull(async () => {
        const stat = await readFile(join(told, 'stat'), 'utf8');
        // The name of the program stands in brackets and may hold spaces: counted from behind it.
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return (Number(fields[11]) + Number(fields[12])) * 10;
      }),
    sockets: () =>
      orNull(async () => {
        const files = await readdir(join(told, 'fd'));
        const links = await Promise.all(files.map((file) => readlink(join(told, 'fd', file)).catch(() => '')));
        return links.filter((link) => link.startsWith('socket:')).length;
      }),
    async end() {
      await server.kill();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
  return watched;
}

/** Linux tells all this in files; elsewhere the figures are left out. */
async function orNull<T>(read: () => Promise<T>): Promise<T | null> {
  try {
    return await read();
  } catch {
    return null;
  }
}

export const megabytes = (bytes: number): number => bytes / 1024 / 1024;
