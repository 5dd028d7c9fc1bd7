/** The thread back to the tables on real screens: by thumb on the smallest phone, by keys on the console, and the flow of a whole café. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '../../shared/cafe/must.ts';
import { messages } from '../../shared/locale/nb/messages.ts';
import { cafeFile } from '../../server/export/cafe-file.ts';
import { fixtureCafe } from '../fixtures/fixture-cafe.ts';
import { readSessionFile } from '../fixtures/session-file.ts';
import { complaintsOf } from '../kit/axe.ts';
import { BrowserConsole } from '../kit/browser-console.ts';
import { BrowserPhone } from '../kit/browser-phone.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { openFromFile, type OpenedFromFile } from '../kit/from-file.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';

const { flow, tracing } = messages;

const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

describe.skipIf(chromiumMissing() !== null)('where things came from, on screens', { timeout: 60_000 }, () => {
  let browser: Browser;
  let here: InProcess;
  let opened: OpenedFromFile;
  beforeAll(async () => {
    browser = await launchChromium();
    here = await serveHere();
    const { cafe, documents } = fixtureCafe(readSessionFile('bioinn-cafe'));
    const stage = must(
      cafe.programme.find(({ kind }) => kind === 'stones'),
      'a stage for stepping stones',
    ).id;
    opened = await openFromFile(here.url, cafeFile({ ...cafe, stage }, documents, 0));
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await here?.close();
  });

  it('[TR6] on the smallest phone a stepping stone leads back to its notes and on to its actions, and an action back again', async () => {
    const phone = await BrowserPhone.open(browser, { server: here.url, code: opened.code, width: 320, height: 640 });
    await phone.joins('Kari', 'Geno');
    const { page } = phone;
    await page.getByRole('button', { name: `${tracing.open} Nøytral møteplass med fast rytme` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('En nøytral møteplass der ingen eier bordet').waitFor();
    expect(await complaintsOf(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
    await dialog.getByRole('button', { name: 'Første åpne bedriftsdag' }).click();
    await dialog.getByText(tracing.notes(4, 2)).waitFor();
    await dialog.getByRole('button', { name: 'Åpen dag: én bedrift inviterer de andre, med omvisning' }).click();
    await dialog.getByRole('button', { name: 'Møteplasser' }).waitFor();
    await dialog.getByRole('button', { name: tracing.back }).click();
    await dialog.getByRole('button', { name: tracing.back }).click();
    await dialog.getByText(tracing.became).waitFor();
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(phone.problems).toEqual([]);
    await page.context().close();
  });

  it('[TR4] [EC1] the console draws the flow, follows a thread by keys, and names what several tables wrote by themselves', async () => {
    const desk = await BrowserConsole.open(browser, here.url, opened.id, opened.secret);
    const { page } = desk;
    await desk.turnsTo('flow');
    await page.getByText(flow.carried(150, 32)).waitFor();
    const node = page.getByRole('button', { name: 'Tiltak 3: Første åpne bedriftsdag · 4' });
    await node.focus();
    await page.keyboard.press('Enter');
    const chosen = page.getByRole('region', { name: 'Tiltak 3: Første åpne bedriftsdag' });
    await chosen.getByRole('button', { name: 'Møteplasser (2 lapper)' }).click();
    await page.getByRole('region', { name: 'Møteplasser' }).getByText(flow.into).waitFor();
    expect(await page.locator('button[aria-pressed=true]').count()).toBe(1);
    await page.getByText(flow.asTable).click();
    const row = page.getByRole('row', { name: 'Bord 5: Møteplasser Møteplasser 12' });
    await row.waitFor();
    const echo = page.getByRole('listitem').filter({ hasText: 'Leva av musikk i Hedmark!!' });
    await echo.getByText(flow.echoAt(5, 3)).waitFor();
    await echo.getByText(flow.echoAt(1, 3)).waitFor();
    expect(await complaintsOf(page)).toEqual([]);
    expect(await sideways(page)).toBe(0);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.getByText(flow.asTable).click();
    await row.waitFor();
    expect(await sideways(page)).toBe(0);
    expect(desk.problems).toEqual([]);
    await page.context().close();
  });
});
