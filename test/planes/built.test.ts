/** What `npm start` runs: the server in few files. What it does is tested everywhere; here, that nothing of it was left behind. */
import { readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cafeFile } from '../../server/export/cafe-file.ts';
import { databaseFile } from '../../server/journal/embedded.ts';
import { exportNames } from '../../shared/wire/exports.ts';
import { fixtureCafe } from '../fixtures/fixture-cafe.ts';
import { readSessionFile } from '../fixtures/session-file.ts';
import { askFor, lookAt } from '../hall/hall-here.ts';
import { testDesign } from '../kit/design.ts';
import { fetchFile, openFromFile } from '../kit/from-file.ts';
import { openTestCafe } from '../kit/people.ts';
import { startServer, type RunningServer } from '../kit/server.ts';

const threads = [
  'server-journal-embedded-worker.js',
  'server-journal-checkpoint-worker.js',
  'server-journal-fold-worker.js',
  'server-export-making-worker.js',
  'server-export-pdf-worker.js',
  'server-hall-phones-process.js',
];
const built = fileURLToPath(new URL('../../dist/server', import.meta.url));

describe('the built server', () => {
  let dataDir = '';
  let server: RunningServer;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kafebord-built-'));
    server = await startServer({ dataDir, host: '0.0.0.0' });
  });
  afterAll(async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('[HO10] makes every file of a café, in its threads', async () => {
    const { cafe, documents } = fixtureCafe(readSessionFile('bioinn-cafe'));
    const { id, secret } = await openFromFile(server.url, cafeFile(cafe, documents, 0));
    for (const what of exportNames) {
      const response = await fetchFile(server.url, id, what, secret);
      expect(response.status, what).toBe(200);
      expect((await response.arrayBuffer()).byteLength, what).toBeGreaterThan(300);
    }
    const archive = await fetchFile(server.url, id, 'archive.zip', secret);
    const kinds = Object.keys(unzipSync(new Uint8Array(await archive.arrayBuffer()))).map((path) =>
      path.replace(/^.*\./u, ''),
    );
    expect(kinds).toEqual(expect.arrayContaining(['pdf', 'docx', 'xlsx', 'ics', 'json']));
  }, 120_000);

  it('[HO10] plays a rehearsal, with the phones in a process of their own', async ({ skip }) => {
    const cafe = await openTestCafe(server.url, testDesign());
    const answer = await askFor(cafe, cafe.secret, '/rehearsal', { people: 8, confirmed: false });
    skip(answer === 'no-address', 'this machine is on no network');
    expect(answer).toBe('done');
    await expect
      .poll(() => lookAt(cafe), { timeout: 45_000, interval: 100 })
      .toMatchObject({ rehearsal: { state: 'done', result: { people: 8, inside: 8, seen: 8, ended: 'whole' } } });
  });

  it('[HO10] folds a café and moves the log: threads whose failure the journal bears in silence', async () => {
    const { cafe } = await openTestCafe(server.url, testDesign());
    const file = join(dataDir, databaseFile);
    expect(await saysFirst('server-journal-fold-worker.js', { file, cafe })).toMatchObject({ seq: expect.any(Number) });
    expect(await saysFirst('server-journal-checkpoint-worker.js', { file, everyMs: 10 })).toEqual(expect.any(Number));
  });

  it('[HO10] has threads that begin no second server', () => {
    const files = readdirSync(built);
    for (const file of threads) {
      expect(files, file).toContain(file);
      expect(reachedFrom(file), file).not.toContain('main.js');
    }
    // And there is none besides: what still named a source would not be found in the hall.
    for (const file of reachedFrom('main.js'))
      expect(readFileSync(join(built, file), 'utf8'), file).not.toMatch(/\.ts["'],\s*import\.meta/u);
  });
});

async function saysFirst(thread: string, workerData: object): Promise<unknown> {
  const worker = new Worker(join(built, thread), { workerData });
  try {
    return await new Promise((resolve, reject) => {
      worker.once('message', resolve).once('error', reject);
    });
  } finally {
    await worker.terminate();
  }
}

/** The files that one of them reads in, now or later. */
function reachedFrom(file: string): readonly string[] {
  const reached = new Set([file]);
  for (const one of reached)
    for (const [, next = ''] of readFileSync(join(built, one), 'utf8').matchAll(/"\.\/([\w-]+\.js)"/gu))
      reached.add(next);
  return [...reached];
}
