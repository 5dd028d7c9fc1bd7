/** The phone's page kept on the phone: what is kept, what never is, and how one version follows another. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isOurs, isPhonePage } from '../../client/sw/kept-files.ts';
import { messages } from '../../shared/locale/nb/messages.ts';
import { BrowserPhone } from '../kit/browser-phone.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { testDesign } from '../kit/design.ts';
import { facilitate, openTestCafe } from '../kit/people.ts';
import { startServer } from '../kit/server.ts';
import { changingServer, makeVersions, without } from './two-versions.ts';

/** Resolves when a worker has the page and its files. */
const isKept = (page: Page): Promise<unknown> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    const spoken = async () => (await caches.match('/spoken/nb')) !== undefined;
    while (!(await spoken())) await new Promise((resolve) => setTimeout(resolve, 50));
  });

const keptAddresses = (page: Page): Promise<string[]> =>
  page.evaluate(async () => {
    const names = await caches.keys();
    const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
    return all.flat().map(({ url }) => new URL(url).pathname);
  });

const beginning = (page: Page): Promise<string> =>
  page.evaluate(() => Array.from(document.scripts, ({ src }) => src).find((src) => src.includes('/door-')) ?? '');

describe('what counts as ours', () => {
  const answer = (type: string, status = 200) =>
    new Response('x', { status, headers: { 'content-type': type, 'x-kafebord': 'page' } });

  it('[LT8] a sign-in page, an error and a file of another kind are not kept', () => {
    expect(isOurs('/assets/a.js', answer('text/javascript; charset=utf-8'))).toBe(true);
    expect(isOurs('/', answer('text/html; charset=utf-8'))).toBe(true);
    expect(isOurs('/assets/a.js', answer('text/html'))).toBe(false);
    expect(isOurs('/assets/a.css', answer('text/css', 404))).toBe(false);
    expect(isOurs('/', new Response('x', { headers: { 'content-type': 'text/html' } }))).toBe(false);
  });

  it('[LT7] only pages of participants are answered from what is kept', () => {
    for (const path of ['/', '/k/ABC2346', '/k/ABC2346/']) expect(isPhonePage(path), path).toBe(true);
    for (const path of ['/console/x', '/projector/x', '/new', '/api/doors/x', '/healthz', '/k/', '/k/a/b'])
      expect(isPhonePage(path), path).toBe(false);
  });
});

describe.skipIf(chromiumMissing() !== null)('a page that is kept', () => {
  let browser: Browser;
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kafebord-kept-'));
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('[LT6] without any network it opens: inside the café, with the field for a code, and with what is typed', async () => {
    const server = await startServer({ dataDir: folder });
    const cafe = await openTestCafe(server.url, testDesign({ tables: 1 }));
    const leader = await facilitate(server.url, cafe.cafe, cafe.secret);
    const phone = await BrowserPhone.open(browser, { server: server.url, code: cafe.code });
    await phone.joins('Anne', 'Hamar kommune');
    await leader.next();
    await phone.sees('Spørsmål 1?');
    await isKept(phone.page);
    // The views are kept about a second after they came; those from before the round are of no use here.
    await phone.page.waitForFunction(() =>
      Object.entries(localStorage).some(
        ([key, kept]) => key.startsWith('kafebord/views/') && String(kept).includes('"stage":"s2"'),
      ),
    );
    await phone.page.getByPlaceholder(messages.phone.table.placeholder).fill('Halv tanke');
    leader.close();
    await server.kill();

    await phone.page.reload();
    await phone.sees('Spørsmål 1?');
    await expect
      .poll(() => phone.page.getByPlaceholder(messages.phone.table.placeholder).inputValue())
      .toBe('Halv tanke');
    await phone.page.goto(`${server.url}/`);
    await phone.page.getByRole('heading', { name: messages.common.appName }).waitFor();

    const kept = await keptAddresses(phone.page);
    expect(kept).toContain('/');
    expect(kept.filter((path) => !/^\/(?:$|assets\/|spoken\/(?:nb|nn|se|en)$)/u.test(path))).toEqual([]);
    await phone.page.context().close();
  }, 60_000);

  it('[LT9] a new version takes over at the next navigation when all of it is there, and leaves open pages their files', async () => {
    const [first, second] = [join(folder, 'first'), join(folder, 'second')];
    const { before, after } = makeVersions(first, second);
    const server = await changingServer(first);
    try {
      const context = await browser.newContext({ locale: 'nb-NO' });
      const page = await context.newPage();
      await page.goto(`${server.url}/k/ABC2346`);
      expect(await beginning(page)).toContain(before);
      await isKept(page);

      // Somebody else answers: nothing of it is kept, and the page opens.
      server.captive(true);
      await page.reload();
      expect(await beginning(page)).toContain(before);
      expect(await page.title()).not.toBe('Logg på');
      server.captive(false);

      // The next version is not whole yet.
      server.serve(second);
      const putBack = without(second, after);
      await page.evaluate(async () =>
        (await navigator.serviceWorker.getRegistration())?.update().catch(() => undefined),
      );
      await page.reload();
      expect(await beginning(page)).toContain(before);

      // Now it is. A page stays open meanwhile.
      const open = await context.newPage();
      await open.goto(`${server.url}/k/ABC2346`);
      putBack();
      const hasTakenOver = () =>
        open.evaluate(async (name) => {
          const registration = await navigator.serviceWorker.getRegistration();
          await registration?.update().catch(() => undefined);
          const isWhole = (await caches.match(`/assets/${name}`)) !== undefined && (await caches.keys()).length > 1;
          return isWhole && !registration?.installing && !registration?.waiting;
        }, after);
      await expect.poll(hasTakenOver, { timeout: 30_000, interval: 500 }).toBe(true);
      await page.reload();
      expect(await beginning(page)).toContain(after);
      expect(await beginning(open)).toContain(before);
      server.asked.length = 0;
      const old = await open.evaluate(async (name) => (await fetch(`/assets/${name}`)).status, before);
      expect(old).toBe(200);
      expect(server.asked).not.toContain(`/assets/${before}`);
      await context.close();
    } finally {
      await server.close();
    }
  }, 60_000);
});
