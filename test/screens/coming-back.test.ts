/** A real phone in a real browser, through everything that happens to phones. */
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

const { phone: words, common } = messages;

describe.skipIf(chromiumMissing() !== null)('coming back', () => {
  let dataDir = '';
  let server: RunningServer;
  let browser: Browser;
  let cafe: TestCafe;
  let leader: Facilitator;
  let mate: Guest;
  let phone: BrowserPhone;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kafebord-back-'));
    server = await startServer({ dataDir });
    browser = await launchChromium();
    cafe = await openTestCafe(server.url, testDesign({ tables: 1 }));
    leader = await facilitate(server.url, cafe.cafe, cafe.secret);
    mate = await joinAs(cafe, { name: 'Berit' });
    phone = await BrowserPhone.open(browser, { server: server.url, code: cafe.code });
    await phone.joins('Anne', 'Hamar kommune');
    await leader.next();
    await phone.sees('Spørsmål 1?');
  });
  afterAll(async () => {
    await browser?.close();
    leader?.close();
    mate?.close();
    await server?.kill();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('[BK1] a reload and a new tab are the same person at the same table, and nothing is asked', async () => {
    await phone.writes('Før omlasting', 'idea');
    await phone.page.reload();
    await phone.note('Før omlasting').getByText(common.mark.saved).waitFor();
    const tab = await phone.page.context().newPage();
    await tab.goto(`${server.url}/k/${cafe.code}`);
    await tab.getByText('Spørsmål 1?').first().waitFor();
    await tab.getByRole('article').filter({ hasText: 'Før omlasting' }).getByText(common.mark.saved).waitFor();
    await tab.close();
    expect(leader.people.filter(({ here }) => here)).toHaveLength(2);
  });

  it(
    '[BK2] a server that is killed and started again is found by itself, and what was written meanwhile arrives',
    { timeout: 60_000 },
    async () => {
      await server.kill();
      await phone.sees(common.lostShort);
      await phone.page.getByPlaceholder(words.table.placeholder).fill('Skrevet uten nett');
      await phone.page.getByRole('button', { name: words.table.put }).click();
      await phone.note('Skrevet uten nett').getByText(common.mark.waiting).waitFor();
      server = await startServer({ dataDir, port: server.port });
      await phone.note('Skrevet uten nett').getByText(common.mark.saved).waitFor();
      await phone.page.getByText(common.lostShort, { exact: true }).waitFor({ state: 'hidden' });
      await expect
        .poll(async () => (await mate.tablecloth('t1')).notes.map(({ text }) => text))
        .toContain('Skrevet uten nett');
      await phone.writes('Og etterpå', 'idea');
    },
  );

  it(
    '[BK3] a note and a half-written line survive a closed tab, and the note arrives once',
    { timeout: 60_000 },
    async () => {
      await server.kill();
      const { page } = phone;
      await page.getByPlaceholder(words.table.placeholder).fill('Skrevet før fanen ble lukket');
      await page.getByRole('button', { name: words.table.put }).click();
      await phone.note('Skrevet før fanen ble lukket').getByText(common.mark.waiting).waitFor();
      await page.getByPlaceholder(words.table.placeholder).fill('En halv setning');
      const context = page.context();
      await page.close();
      server = await startServer({ dataDir, port: server.port });
      const again = await context.newPage();
      await again.goto(`${server.url}/k/${cafe.code}`);
      await again
        .getByRole('article')
        .filter({ hasText: 'Skrevet før fanen ble lukket' })
        .getByText(common.mark.saved)
        .waitFor();
      expect(await again.getByPlaceholder(words.table.placeholder).inputValue()).toBe('En halv setning');
      await expect
        .poll(async () =>
          (await mate.tablecloth('t1')).notes.filter(({ text }) => text === 'Skrevet før fanen ble lukket'),
        )
        .toHaveLength(1);
      await again.getByText('Og etterpå').waitFor();
    },
  );

  it('[SA7] a note that was taken back without a network stays taken back', { timeout: 60_000 }, async () => {
    const [page] = browser.contexts()[0]?.pages() ?? [];
    if (!page) throw new Error('a page is open');
    const note = page.getByRole('article').filter({ hasText: 'Og etterpå' });
    await server.kill();
    await page.getByText(common.lostShort, { exact: true }).waitFor();
    await note.getByRole('button', { name: common.more }).click();
    await page.getByRole('button', { name: words.table.withdraw }).click();
    await note.waitFor({ state: 'detached' });
    const context = page.context();
    await page.close();
    server = await startServer({ dataDir, port: server.port });
    const again = await context.newPage();
    await again.goto(`${server.url}/k/${cafe.code}`);
    await again.getByText('Skrevet uten nett').first().waitFor();
    await expect
      .poll(async () => (await mate.tablecloth('t1')).notes.map(({ text }) => text))
      .not.toContain('Og etterpå');
    expect(await again.getByText('Og etterpå').count()).toBe(0);
  });

  it(
    '[BK5] a star pressed without a network says so at once and does not come later',
    { timeout: 60_000 },
    async () => {
      const [page] = browser.contexts()[0]?.pages() ?? [];
      if (!page) throw new Error('a page is open');
      await server.kill();
      await page.getByText(common.lostShort, { exact: true }).waitFor();
      const star = page
        .getByRole('article')
        .filter({ hasText: 'Skrevet uten nett' })
        .getByRole('button', { name: words.table.star, exact: true });
      await star.click();
      await page.getByRole('status').getByText(messages.refusals.unreachable).waitFor();
      server = await startServer({ dataDir, port: server.port });
      await page.getByText(common.lostShort, { exact: true }).waitFor({ state: 'hidden' });
      await star.waitFor();
      await expect.poll(() => leader.room.stars).toEqual({});
    },
  );

  it('[BK4] somebody who has been taken out is told so, and comes back to the same seat when brought back', async () => {
    const [page] = browser.contexts()[0]?.pages() ?? [];
    const anne = leader.people.find(({ name }) => name === 'Anne');
    await leader.order({ type: 'removePerson', person: anne?.id ?? '' });
    await page?.getByText(words.left.title).waitFor();
    await leader.order({ type: 'bringBack', person: anne?.id ?? '' });
    await page?.reload();
    await page?.getByText('Spørsmål 1?').first().waitFor();
  });

  it('[PE10] somebody who leaves and changes their mind comes back as the same person, with one tap', async () => {
    const [page] = browser.contexts()[0]?.pages() ?? [];
    if (!page) throw new Error('a page is open');
    await page.getByRole('button', { name: words.menu.label }).click();
    await page.getByRole('button', { name: words.menu.leave }).click();
    await page.getByRole('button', { name: words.menu.leaveYes }).click();
    await page.getByRole('button', { name: words.left.again }).click();
    await page.getByText('Spørsmål 1?').first().waitFor();
    await page.getByText(common.mark.saved).first().waitFor();
    await expect.poll(() => leader.people.filter(({ name }) => name === 'Anne')).toMatchObject([{ here: true }]);
  });
});
