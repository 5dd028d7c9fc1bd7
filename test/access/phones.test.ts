/** What a real phone's page does when its person turns out to be another, and when it is put away. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../../shared/locale/nb/messages.ts';
import { BrowserPhone } from '../kit/browser-phone.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { testDesign } from '../kit/design.ts';
import { facilitate, joinAs, openTestCafe, type Facilitator, type Guest, type TestCafe } from '../kit/people.ts';
import { startServer, type RunningServer } from '../kit/server.ts';

const { phone: words } = messages;

describe.skipIf(chromiumMissing() !== null)('phones', { timeout: 60_000 }, () => {
  let dataDir = '';
  let server: RunningServer;
  let browser: Browser;
  let cafe: TestCafe;
  let leader: Facilitator;
  let kept: Guest;
  let phone: BrowserPhone;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kafebord-phones-'));
    server = await startServer({ dataDir });
    browser = await launchChromium();
    cafe = await openTestCafe(server.url, testDesign({ tables: 1 }));
    leader = await facilitate(server.url, cafe.cafe, cafe.secret);
    kept = await joinAs(cafe, { name: 'Kari' });
    await leader.adds({ name: 'Anne' });
    phone = await BrowserPhone.open(browser, { server: server.url, code: cafe.code });
    await phone.joins('Kari en gang til', 'Hamar kommune');
    await leader.next();
    await phone.sees('Spørsmål 1?');
  });
  afterAll(async () => {
    await browser?.close();
    leader?.close();
    kept?.close();
    await server?.kill();
    await rm(dataDir, { recursive: true, force: true });
  });

  const seen = () => leader.visit.store.getState();
  const double = (): string => leader.people.find(({ name }) => name === 'Kari en gang til')?.id ?? '';

  it('[KE10] a page that is hidden is asleep, and awake when it is shown again', async () => {
    const shows = (state: 'hidden' | 'visible') =>
      phone.page.evaluate((value) => {
        Object.defineProperty(document, 'visibilityState', { configurable: true, get: () => value });
        document.dispatchEvent(new Event('visibilitychange'));
      }, state);
    await shows('hidden');
    await expect.poll(() => seen().asleep).toEqual([double()]);
    await shows('visible');
    await expect.poll(() => seen().asleep).toEqual([]);
  });

  it('[KE9] a phone that is somebody else’s now goes on without a reload, with what is half written', async () => {
    await phone.writes('Skrevet før', 'idea');
    await phone.page.getByPlaceholder(words.table.placeholder).fill('Halvskrevet');
    const keptId = kept.id;
    await leader.order({ type: 'mergePeople', keep: keptId, gone: double() });
    await expect.poll(() => seen().facilitator?.people.map(({ name }) => name)).toEqual(['Kari', 'Anne']);
    await expect.poll(() => seen().online).toEqual([keptId]);
    await phone.sees('Spørsmål 1?');
    expect(await phone.page.getByPlaceholder(words.table.placeholder).inputValue()).toBe('Halvskrevet');
    await phone.writes('Skrevet etter', 'idea');
    await expect
      .poll(async () => (await kept.tablecloth('t1')).notes.map(({ text }) => text))
      .toEqual(['Skrevet før', 'Skrevet etter']);
    expect(phone.problems).toEqual([]);
  });

  it('[KE10] a page that is closed is away', async () => {
    kept.close();
    await phone.close();
    await expect.poll(() => Object.keys(seen().awaySince)).toHaveLength(1);
    expect(seen().asleep).toEqual([]);
  });
});
