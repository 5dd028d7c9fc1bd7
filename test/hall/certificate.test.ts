/** https with a certificate: what is wrong is said, and what is right carries the whole café. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readCertificate } from '../../server/hall/certificate.ts';
import { readConfig } from '../../server/config.ts';
import { messages } from '../../shared/locale/nb/messages.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { testDesign } from '../kit/design.ts';
import { facilitate, joinAs, openTestCafe } from '../kit/people.ts';
import { startServer, type RunningServer } from '../kit/server.ts';
import { watched } from '../kit/watched-page.ts';
import { makeCertificate } from './make-certificate.ts';

let folder = '';
const file = (name: string): string => join(folder, name);
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kafebord-https-'));
  const good = makeCertificate({ names: ['localhost', '127.0.0.1', 'kafe.test', '*.kafe.test'] });
  const old = makeCertificate({ names: ['kafe.test'], from: new Date('2020-01-01'), to: new Date('2021-01-01') });
  const coming = makeCertificate({ names: ['kafe.test'], from: new Date('2090-01-01'), to: new Date('2091-01-01') });
  await writeFile(file('cert.pem'), good.cert);
  await writeFile(file('key.pem'), good.key);
  await writeFile(file('old.pem'), old.cert);
  await writeFile(file('old-key.pem'), old.key);
  await writeFile(file('coming.pem'), coming.cert);
  await writeFile(file('coming-key.pem'), coming.key);
  await writeFile(file('words.pem'), 'this is no certificate');
});
afterAll(() => rm(folder, { recursive: true, force: true }));

describe('https', () => {
  it('[HA3] one of the two files alone is refused, and both are read from where the server was started', () => {
    expect(readConfig({ TLS_CERT: 'a.pem' }, '/')).toMatchObject({ ok: false, wrong: [matching(/TLS_KEY is not/u)] });
    expect(readConfig({ TLS_KEY: 'b.pem' }, '/')).toMatchObject({ ok: false, wrong: [matching(/TLS_CERT is not/u)] });
    expect(readConfig({ TLS_CERT: '', TLS_KEY: 'b.pem' }, '/')).toMatchObject({ ok: false });
    expect(readConfig({ TLS_CERT: 'a.pem', TLS_KEY: '/b.pem' }, '/here')).toMatchObject({
      ok: true,
      config: { tls: { certFile: '/here/a.pem', keyFile: '/b.pem' } },
    });
  });

  it('[HA3] a certificate that cannot work is refused with a reason', async () => {
    const wrong = async (cert: string, key: string): Promise<string> => {
      const answer = await readCertificate({ certFile: file(cert), keyFile: file(key) }, Date.now());
      return answer.ok ? '' : answer.wrong.join('\n');
    };
    expect(await wrong('nowhere.pem', 'key.pem')).toMatch(/TLS_CERT: there is no file .*nowhere\.pem/u);
    expect(await wrong('cert.pem', 'nowhere.pem')).toMatch(/TLS_KEY: there is no file/u);
    expect(await wrong('.', 'key.pem')).toMatch(/TLS_CERT: .* cannot be read/u);
    expect(await wrong('words.pem', 'key.pem')).toMatch(/holds no certificate/u);
    expect(await wrong('cert.pem', 'words.pem')).toMatch(/holds no key/u);
    expect(await wrong('words.pem', 'words.pem')).toMatch(/no certificate[\s\S]*no key/u);
    expect(await wrong('cert.pem', 'old-key.pem')).toMatch(/does not belong/u);
    expect(await wrong('old.pem', 'old-key.pem')).toMatch(/ended on/u);
    expect(await wrong('coming.pem', 'coming-key.pem')).toMatch(/begins on/u);
  });

  it('[HA3] names to go to are read from the certificate, wildcards and this machine’s own name are not', async () => {
    const answer = await readCertificate({ certFile: file('cert.pem'), keyFile: file('key.pem') }, Date.now());
    expect(answer).toMatchObject({ ok: true, certificate: { names: ['kafe.test'] } });
  });

  it('[HA3] the real server says what is wrong with its certificate and does not start', async () => {
    const env = { TLS_CERT: file('cert.pem'), TLS_KEY: file('old-key.pem') };
    await expect(startServer({ dataDir: folder, env })).rejects.toThrow(/TLS_KEY does not belong to TLS_CERT/u);
  });
});

describe('a café over https', () => {
  let server: RunningServer;
  const usual = getCACertificates('default');
  beforeAll(async () => {
    // These programs are to trust a certificate that nobody vouches for, as somebody in a hall does by hand.
    setDefaultCACertificates([...usual, await readFile(file('cert.pem'), 'utf8')]);
    const dataDir = await mkdtemp(join(folder, 'data-'));
    server = await startServer({ dataDir, env: { TLS_CERT: file('cert.pem'), TLS_KEY: file('key.pem') } });
  });
  afterAll(async () => {
    setDefaultCACertificates(usual);
    await server.stop();
  });

  it('[HA3] a café is opened, joined, steered and written in over https and wss', async () => {
    expect(server.url).toMatch(/^https:/u);
    const cafe = await openTestCafe(server.url, testDesign({ tables: 1 }));
    const leader = await facilitate(server.url, cafe.cafe, cafe.secret);
    const anne = await joinAs(cafe, { name: 'Anne' });
    const berit = await joinAs(cafe, { name: 'Berit' });
    await leader.next();
    await Promise.all([anne, berit].map((guest) => guest.isSeated()));
    const note = await anne.writes('Skrevet over https');
    await expect
      .poll(async () => (await berit.tablecloth(berit.tableIn())).notes.map(({ id, text }) => ({ id, text })))
      .toEqual([{ id: note, text: 'Skrevet over https' }]);
    for (const person of [leader, anne, berit]) person.close();
  });

  it('[OR1] a page from elsewhere is turned away over https as well, and a page of our own is not', async () => {
    const ask = async (origin: string): Promise<number> =>
      (await fetch(`${server.url}/api/addresses`, { headers: { origin } })).status;
    expect(await ask('https://evil.example')).toBe(403);
    expect(await ask(server.url)).toBe(200);
  });

  it('[HA3] no answer asks browsers to stay with https for ever: tomorrow it may be plain http again', async () => {
    const { headers } = await fetch(`${server.url}/healthz`);
    expect(headers.get('strict-transport-security')).toBeNull();
    expect(headers.get('content-security-policy')).toContain("default-src 'self'");
  });

  it.skipIf(chromiumMissing() !== null)('[HA3] phone and console work over wss, without a complaint', async () => {
    const cafe = await openTestCafe(server.url, testDesign({ tables: 1 }));
    const browser = await launchChromium();
    try {
      const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'nb-NO' });
      const lines: string[] = [];
      const problems: (readonly string[])[] = [];
      const open = async (path: string): Promise<Page> => {
        const page = await context.newPage();
        page.on('websocket', (socket) => lines.push(new URL(socket.url()).protocol));
        problems.push(watched(page));
        await page.goto(`${server.url}${path}`);
        return page;
      };
      const phone = await open(`/k/${cafe.code}`);
      await phone.getByRole('button', { name: messages.joining.straightIn }).click();
      const desk = await open(`/console/${cafe.cafe}#k=${cafe.secret}`);
      await desk.getByText(messages.console.header.inside(1)).waitFor();
      expect(new Set(lines)).toEqual(new Set(['wss:']));
      expect(problems.flat()).toEqual([]);
    } finally {
      await browser.close();
    }
  });
});

function matching(pattern: RegExp): unknown {
  return expect.stringMatching(pattern);
}
