/** A real disk of four megabytes, for whoever may mount one. */
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmdirSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { FullDiskStory, type FillingDisk } from './full-disk.ts';
import { ServerProcess } from './kit/server-process.ts';

/** What is wrong, in sentences. Rejects where no disk can be mounted. */
export async function onASmallDisk(): Promise<string[]> {
  if (process.platform !== 'linux' || process.getuid?.() !== 0)
    throw new Error('A disk can be mounted by root on Linux only.');
  const folder = mkdtempSync(join(tmpdir(), 'kafebord-small-'));
  const mounted = spawnSync('/bin/mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', folder], { encoding: 'utf8' });
  if (mounted.status !== 0) {
    rmdirSync(folder);
    throw new Error(`No disk could be mounted: ${mounted.stderr.trim()}`);
  }
  let server: ServerProcess | null = null;
  try {
    server = await new ServerProcess({ dataDir: folder }).ready();
    const story = await FullDiskStory.begin(server.url, 'm0', ballast(join(folder, 'ballast')));
    try {
      return [...(await story.fills()), ...(await story.recovers())];
    } finally {
      story.crew.vanishes();
    }
  } finally {
    await server?.kill();
    spawnSync('/bin/umount', [folder]);
    rmdirSync(folder);
  }
}

function ballast(path: string): FillingDisk {
  return {
    fill() {
      const file = openSync(path, 'w');
      const block = Buffer.alloc(4096, 1);
      try {
        for (;;) if (writeSync(file, block) < block.length) break;
      } catch {
        // Full, which is what was wanted.
      } finally {
        closeSync(file);
      }
    },
    free: () => rmSync(path, { force: true }),
  };
}
