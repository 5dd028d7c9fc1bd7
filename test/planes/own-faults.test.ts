/** What becomes of the server when something in it fails that nobody waits for. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { startServer } from '../kit/server.ts';

const folder = mkdtempSync(join(tmpdir(), 'kafebord-faults-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('[LI11] a timer and a promise that fail end nothing', async () => {
  const fault = join(folder, 'fault.mjs');
  writeFileSync(
    fault,
    `import { writeFileSync } from 'node:fs';
     process.on('SIGUSR2', () => {
       setTimeout(() => { throw new Error('a timer of ours') });
       Promise.reject(new Error('a promise of ours'));
       setTimeout(() => writeFileSync(${JSON.stringify(join(folder, 'went-on'))}, ''), 100);
     });`,
  );
  const server = await startServer({ dataDir: folder, env: { NODE_OPTIONS: `--import=file://${fault}` } });
  try {
    process.kill(server.pid, 'SIGUSR2');
    await expect.poll(() => existsSync(join(folder, 'went-on')), { timeout: 10_000 }).toBe(true);
    const health = await fetch(`${server.url}/healthz`);
    expect(await health.json()).toMatchObject({ saving: true });
  } finally {
    await server.stop();
  }
});
