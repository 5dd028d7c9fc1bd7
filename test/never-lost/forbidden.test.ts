/** Browsers that keep less than they say, or nothing: what is written without a network is still there, or the page has said otherwise. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { messages } from '../../shared/locale/nb/messages.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { clothOf, openHall, thumb, type Hall } from './hall.ts';
import * as breaking from './breaking.ts';

const { phone: words, common } = messages;
const patienceMs = 30_000;

const cases = [
  { name: 'no IndexedDB', broken: [breaking.noDisk] },
  { name: 'UnknownError at every opening', broken: [breaking.diskNeverOpens] },
  { name: 'connections closed under our hands', broken: [breaking.diskClosesUnderHands, breaking.noStorage] },
  { name: 'disk full for a while', broken: [breaking.diskIsFullAtFirst, breaking.noStorage] },
  { name: 'a disk that never answers', broken: [breaking.diskIsSilent] },
  { name: 'storage forbidden', broken: [breaking.noStorage] },
  { name: 'storage full', broken: [breaking.storageIsFull] },
  { name: 'a clock that was three days ahead', broken: [breaking.clockWasAhead] },
];

describe.skipIf(chromiumMissing() !== null)('a phone whose browser', { timeout: 3 * patienceMs }, () => {
  let browser: Browser;
  let hall: Hall;
  let contexts: BrowserContext[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
  });
  beforeEach(async () => {
    hall = await openHall();
  });
  afterEach(async () => {
    for (const context of contexts) await context.close();
    contexts = [];
    await hall?.close();
  });
  afterAll(() => browser?.close());

  async function arrives(...broken: readonly (() => void)[]): Promise<{ context: BrowserContext; page: Page }> {
    const context = await browser.newContext({
      locale: 'nb-NO',
      viewport: { width: 390, height: 844 },
      hasTouch: true,
    });
    contexts.push(context);
    for (const each of broken) await context.addInitScript(each);
    const page = await context.newPage();
    await page.goto(hall.door);
    await thumb(page).joins('Anne');
    return { context, page };
  }

  async function sits(page: Page): Promise<void> {
    await hall.leader.next();
    await page.getByText('Spørsmål 1?').first().waitFor();
  }

  it('[NL3] fails to keep what it says: note and half-written line are there in the next tab all the same', async () => {
    const people = await Promise.all(cases.map(async (one) => ({ ...one, ...(await arrives(...one.broken)) })));
    await hall.leader.next();
    await Promise.all(people.map(({ page }) => page.getByText('Spørsmål 1?').first().waitFor()));
    hall.line.cut();
    for (const { page, name } of people) {
      await thumb(page).puts(`Lapp: ${name}`);
      await thumb(page).field.pressSequentially(`Halvveis: ${name}`);
    }
    // What a disk that is full at first has not taken is tried again.
    await wait(1500);
    for (const { page } of people) await page.close();

    hall.line.mend();
    const lines = people.map(async ({ context, name }) => {
      const next = await context.newPage();
      await next.goto(hall.door);
      await thumb(next).note(`Lapp: ${name}`).getByText(common.mark.saved).waitFor({ timeout: patienceMs });
      await expect.poll(() => next.getByText(words.keeping.title).count()).toBe(0);
      return thumb(next).field.inputValue();
    });
    expect(await Promise.all(lines)).toEqual(cases.map(({ name }) => `Halvveis: ${name}`));
    expect(await clothOf(hall)).toEqual(cases.map(({ name }) => `1 Lapp: ${name}`).sort());
  });

  it('[NL4] keeps nothing at all: the page says so, and everything is sent while it is open', async () => {
    const { page } = await arrives(breaking.nothing);
    await sits(page);
    await page.getByText(words.keeping.title).waitFor();
    hall.line.cut();
    await thumb(page).puts('Bare her');
    await thumb(page).note('Bare her').getByText(common.mark.waiting).waitFor();
    hall.line.mend();
    await thumb(page).note('Bare her').getByText(common.mark.saved).waitFor({ timeout: patienceMs });
    expect(await clothOf(hall)).toEqual(['1 Bare her']);

    await page.getByRole('button', { name: words.keeping.understood }).click();
    expect(await page.getByText(words.keeping.title).count()).toBe(0);
    await page.getByRole('button', { name: words.menu.label }).click();
    await page.getByText(words.menu.me).click();
    await page.getByText(words.keeping.page).waitFor();
  });

  it('[NL4] keeps everything: “about me” says so, and what a private window does', async () => {
    const { page } = await arrives();
    expect(await page.getByText(words.keeping.title).count()).toBe(0);
    await page.getByRole('button', { name: words.menu.label }).click();
    await page.getByText(words.menu.me).click();
    await page.getByText(words.keeping.kept).waitFor();
  });

  it('[NL5] is open in two tabs of one person: neither writes over the other, and everything arrives once', async () => {
    const { context, page: one } = await arrives();
    await sits(one);
    const other = await context.newPage();
    await other.goto(hall.door);
    await other.getByText('Spørsmål 1?').first().waitFor();
    hall.line.cut();
    await thumb(one).puts('Fra den ene');
    await thumb(other).puts('Fra den andre');
    await thumb(one).field.fill('Begynt i den ene');
    await expect.poll(() => thumb(other).field.inputValue()).toBe('Begynt i den ene');
    await thumb(other).field.fill('Begynt i den ene, ferdig i den andre');
    await expect.poll(() => thumb(one).field.inputValue()).toBe('Begynt i den ene, ferdig i den andre');
    await other.getByRole('button', { name: words.table.put }).click();
    await expect.poll(() => thumb(one).field.inputValue()).toBe('');
    await one.close();
    await other.close();

    hall.line.mend();
    const next = await context.newPage();
    await next.goto(hall.door);
    await expect
      .poll(() => clothOf(hall), { timeout: patienceMs })
      .toEqual(['1 Begynt i den ene, ferdig i den andre', '1 Fra den andre', '1 Fra den ene']);
    expect(await thumb(next).field.inputValue()).toBe('');
  });
});
