/** One problem and one seed give one plan, to the byte: in every thread, browser and Node, minified or not. */
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { goldenScript } from '../kit/seating/golden-bundle.ts';
import { goldenAnswers } from '../kit/seating/golden.ts';

const run = promisify(execFile);
type Answers = Readonly<Record<string, string>>;

function hashesOf(answers: Answers): Answers {
  const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);
  return Object.fromEntries(Object.entries(answers).map(([name, text]) => [name, hash(text)]));
}

/** Every other version of Node on the way to programs, each once. */
async function otherNodes(): Promise<readonly (readonly [version: string, path: string])[]> {
  const found = new Map<string, string>();
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, process.platform === 'win32' ? 'node.exe' : 'node');
    const version = await run(path, ['--version']).then(
      ({ stdout }) => stdout.trim(),
      () => null,
    );
    if (version !== null && version !== process.version && !found.has(version)) found.set(version, path);
  }
  return [...found];
}

const others = await otherNodes();

describe('the same everywhere', () => {
  const here = goldenAnswers();
  let folder = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kafebord-seating-'));
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  // They change with the search, and only on purpose: `vitest run test/seating/same-everywhere.test.ts -u` writes them anew.
  it('[SE41] the answers are those that are written down here', () => {
    expect(hashesOf(here)).toMatchInlineSnapshot(`
      {
        "a repair": "23f9085a38b49c2f",
        "golf": "a370488ccd4e0d6c",
        "hosts who stay": "e3c97fa67844f457",
        "many rounds on a schedule": "ab636afbe68039e4",
        "no hosts, and more rounds than can be clean": "763a6bc5d4a6499a",
        "wishes, languages and part-time people": "208d298f2b23c5ac",
      }
    `);
  });

  it('[SE41] a second time in the same thread', () => {
    expect(goldenAnswers()).toEqual(here);
  });

  it('[SE41] in a worker thread', async () => {
    const worker = new Worker(new URL('../kit/seating/golden-worker.ts', import.meta.url), {
      execArgv: ['--disable-warning=ExperimentalWarning'],
    });
    const answers = await new Promise<Answers>((resolve, reject) => {
      worker.once('message', resolve);
      worker.once('error', reject);
    });
    await worker.terminate();
    expect(answers).toEqual(here);
  });

  it.skipIf(chromiumMissing() !== null)('[SE41] in a page of a real browser, minified', async () => {
    const browser = await launchChromium();
    try {
      const page = await browser.newPage();
      await page.addScriptTag({ content: await goldenScript('(answers) => { globalThis.answers = answers; }') });
      expect(await page.evaluate(() => (globalThis as unknown as { answers: Answers }).answers)).toEqual(here);
    } finally {
      await browser.close();
    }
  });

  it.skipIf(others.length === 0)(
    `[SE41] on other Nodes: ${others.map(([version]) => version).join(', ') || 'there is none on this machine'}`,
    async () => {
      const script = join(folder, 'golden.cjs');
      await writeFile(script, await goldenScript('(answers) => process.stdout.write(JSON.stringify(answers))'));
      for (const [version, path] of others) {
        const { stdout } = await run(path, [script], { maxBuffer: 2 ** 26 });
        expect(JSON.parse(stdout), version).toEqual(here);
      }
    },
  );
});
