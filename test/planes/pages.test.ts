import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newSecret } from '../../client/cafe/secrets.ts';
import { messageBytes } from '../../shared/wire/limits.ts';
import { testDesign } from '../kit/design.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';
import { openTestCafe } from '../kit/people.ts';

describe('pages', () => {
  let here: InProcess;
  beforeEach(async () => {
    here = await serveHere();
  });
  afterEach(() => here.close());

  it('[OR3] every answer carries the policy: nothing from elsewhere, no framing by others, no referrer', async () => {
    for (const path of ['/', '/k/ABC', '/console/x', '/api/addresses', '/healthz', '/nowhere.js']) {
      const { headers } = await fetch(`${here.url}${path}`);
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy, path).toContain("default-src 'self'");
      expect(policy, path).toContain("frame-ancestors 'self'");
      expect(policy).not.toMatch(/unsafe|https?:/u);
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('x-powered-by')).toBeNull();
    }
  });

  it('[OR4] no file outside the pages can be had', async () => {
    for (const path of [
      '/../package.json',
      '/..%2fpackage.json',
      '/%2e%2e/server/main.ts',
      '/assets/..%2f..%2f..%2fpackage.json',
      '/.env',
    ]) {
      const text = await (await fetch(`${here.url}${path}`)).text();
      expect(text, path).not.toContain('"dependencies"');
      expect(text, path).not.toContain('composition root');
    }
  });

  it('[LI5] requests that are no JSON, too large or wrong get a named refusal, and nothing changes', async () => {
    const post = (path: string, body: string, type = 'application/json') =>
      fetch(`${here.url}${path}`, { method: 'POST', headers: { 'content-type': type }, body });
    for (const [path, body, type] of [
      ['/api/cafes', '{', undefined],
      ['/api/cafes', 'x'.repeat(5 * messageBytes), undefined],
      ['/api/cafes', '{}', undefined],
      ['/api/cafes', JSON.stringify({ secret: 'short', design: testDesign() }), undefined],
      ['/api/cafes', JSON.stringify({ secret: newSecret(), design: { ...testDesign(), programme: [] } }), undefined],
      ['/api/cafes', JSON.stringify({ secret: newSecret(), design: testDesign() }), 'text/plain'],
      ['/api/cafes/import', JSON.stringify({ secret: newSecret(), file: { format: 'kafebord/1' } }), undefined],
      ['/api/cafes/import', JSON.stringify({ secret: newSecret(), file: [] }), undefined],
    ] as const) {
      const response = await post(path, body, type);
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
      expect(await response.json()).toMatchObject({ refusal: 'unreadable' });
    }
    const health = (await (await fetch(`${here.url}/healthz`)).json()) as { cafes: number };
    expect(health.cafes).toBe(0);
  });

  it('[SA6] asking to open a café twice with one secret opens one café', async () => {
    const secret = newSecret();
    const ask = () =>
      fetch(`${here.url}/api/cafes`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ secret, design: testDesign() }),
      }).then((response) => response.json());
    const [one, other] = await Promise.all([ask(), ask()]);
    expect(one).toEqual(other);
    expect(await ask()).toEqual(one);
  });

  it('[EX6] exports are for those who may have them, and never in an address', async () => {
    const cafe = await openTestCafe(here.url, testDesign());
    const get = (name: string, ticket?: string) =>
      fetch(
        `${here.url}/api/cafes/${cafe.cafe}/export/${name}`,
        ticket === undefined ? {} : { headers: { authorization: `Bearer ${ticket}` } },
      );
    expect((await get('agenda.md')).status).toBe(403);
    expect((await get('agenda.md', newSecret())).status).toBe(403);
    expect((await get('secrets', cafe.secret)).status).toBe(404);
    for (const name of ['agenda.md', 'actions.csv', 'notes.csv', 'cafe.json']) {
      const response = await get(name, cafe.secret);
      expect(response.status, name).toBe(200);
      expect(response.headers.get('content-disposition')).toContain('attachment');
    }
  });
});
