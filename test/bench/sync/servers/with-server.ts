/** A server for the length of one measurement, with a folder of its own that is gone afterwards. */
import { rmSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import type { Contender } from './contenders.ts';
import { startServer, type ServerProcess } from './server-process.ts';

/** Folders in use, for a benchmark that is broken off. */
const folders = new Set<string>();
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
});

/** Gives a folder to whoever starts and stops servers on it themselves. */
export async function withFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'kafebord-bench-'));
  folders.add(folder);
  try {
    return await run(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
    folders.delete(folder);
  }
}

export function withServer<T>(
  who: Contender,
  unlimited: boolean,
  run: (server: ServerProcess) => Promise<T>,
): Promise<T> {
  return withFolder(async (folder) => {
    const server = await startServer(who, { folder, unlimited });
    try {
      return await run(server);
    } finally {
      await server.stop();
    }
  });
}
