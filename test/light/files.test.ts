/** How files are sent. */
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { get } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveHere, type InProcess } from '../kit/in-process.ts';

const assets = fileURLToPath(new URL('../../dist/client/assets', import.meta.url));

describe('files of the pages', () => {
  let here: InProcess;
  beforeAll(async () => {
    here = await serveHere();
  });
  afterAll(() => here.close());

  /** As the server sends it: `fetch` takes the compression away. */
  const asked = (path: string, encoding: string): Promise<IncomingMessage> =>
    new Promise((resolve, reject) => {
      get(`${here.url}${path}`, { headers: { 'accept-encoding': encoding } }, (answer) => {
        answer.resume();
        resolve(answer);
      }).on('error', reject);
    });

  it('[LT10] scripts are kept for ever and compressed, the worker and the page are asked for each time, and all say whose they are', async () => {
    const door = readdirSync(assets).find((name) => /^door-.*\.js$/u.test(name)) ?? '';
    for (const encoding of ['br', 'gzip'] as const) {
      const { headers } = await asked(`/assets/${door}`, encoding);
      expect(headers['content-encoding']).toBe(encoding);
      expect(headers['cache-control']).toContain('immutable');
      expect(headers['content-type']).toContain('javascript');
      expect(headers['x-kafebord']).toBe('page');
    }
    expect((await asked(`/assets/${door}`, 'identity')).headers['content-encoding']).toBeUndefined();
    for (const path of ['/sw.js', '/', '/k/ABC2346']) {
      const { headers, statusCode } = await asked(path, 'br');
      expect(statusCode).toBe(200);
      expect(headers['cache-control'], path).toBe('no-cache');
      expect(headers['x-kafebord'], path).toBe('page');
    }
    expect((await asked('/manifest.webmanifest', 'br')).headers['content-type']).toContain('manifest+json');
    expect((await asked('/api/doors/ABC2346', 'br')).headers['x-kafebord']).toBeUndefined();
  });

  it('[LT11] a script of an earlier version that is gone is said to be gone, and no page comes in its place', async () => {
    const answer = await asked('/assets/door-gone.js', 'br');
    expect(answer.statusCode).toBe(404);
    expect(answer.headers['content-type']).toContain('text/plain');
  });
});
