/** Several devices run a café, in real browsers: letting in, taking over when the laptop dies, being shut out. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { showAccessCode, showCode } from '../../shared/cafe/codes.ts';
import { messages } from '../../shared/locale/nb/messages.ts';
import { complaintsOf } from '../kit/axe.ts';
import { BrowserConsole } from '../kit/browser-console.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { testDesign } from '../kit/design.ts';
import { facilitate, joinAs, openTestCafe, type Facilitator, type Guest, type TestCafe } from '../kit/people.ts';
import { startServer, type RunningServer } from '../kit/server.ts';
import { watched } from '../kit/watched-page.ts';
import { newAccessCode, recoveryOf } from './kit.ts';

const { access: words, console: consoleWords } = messages;

describe.skipIf(chromiumMissing() !== null)('taking over', { timeout: 60_000 }, () => {
  let dataDir = '';
  let server: RunningServer;
  let browser: Browser;
  let cafe: TestCafe;
  let laptop: BrowserConsole;
  let recovery = '';
  /** How long this machine takes to open a console. */
  let consoleMs = 0;
  let guest: Guest;
  const problems: (readonly string[])[] = [];

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kafebord-access-'));
    server = await startServer({ dataDir });
    browser = await launchChromium();
    cafe = await openTestCafe(server.url, testDesign({ tables: 1 }));
    const opener = await facilitate(server.url, cafe.cafe, cafe.secret);
    recovery = recoveryOf(opener);
    opener.close();
    guest = await joinAs(cafe, { name: 'Anne' });
    const begun = Date.now();
    laptop = await BrowserConsole.open(browser, server.url, cafe.cafe, cafe.secret);
    consoleMs = Date.now() - begun;
  });
  afterAll(async () => {
    await browser?.close();
    guest?.close();
    await server?.kill();
    await rm(dataDir, { recursive: true, force: true });
  });

  async function phoneAt(path: string): Promise<Page> {
    const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'nb-NO' });
    const page = await context.newPage();
    problems.push(watched(page));
    await page.goto(`${server.url}${path}`);
    return page;
  }

  async function types(page: Page, code: string, label = ''): Promise<void> {
    await page.getByLabel(words.takeOver.cafe).fill(showCode(cafe.code).toLowerCase());
    await page.getByLabel(words.takeOver.code).fill(` ${showAccessCode(code).toLowerCase()} `);
    await page.getByLabel(words.takeOver.label).fill(label);
    await page.getByRole('button', { name: words.takeOver.go, exact: true }).click();
  }

  const accessible = async (page: Page): Promise<void> => expect(await complaintsOf(page)).toEqual([]);

  it('[UU1] the pages and dialogs of the hand-over break no accessibility rule that a program can check', async () => {
    const phone = await phoneAt('/take-over');
    await types(phone, 'ABC');
    await accessible(phone);
    await phone.context().close();
    const { page } = laptop;
    await laptop.turnsTo('links');
    await accessible(page);
    await laptop.presses(words.paper.show);
    await accessible(page);
    await page.getByRole('dialog').getByRole('button', { name: words.paper.noted }).click();
    await page.getByText(words.paper.remind).waitFor({ state: 'hidden' });
    await laptop.presses(words.letIn.open);
    await accessible(page);
    await page.getByRole('dialog').getByRole('button', { name: words.letIn.make }).click();
    await page.getByRole('dialog').getByRole('timer').waitFor();
    await accessible(page);
    await page.keyboard.press('Escape');
  });

  it('[KE2] a code from the console lets in one more; its dialog closes by itself and names who came', async () => {
    await laptop.turnsTo('links');
    await laptop.presses(words.letIn.open);
    const dialog = laptop.page.getByRole('dialog');
    await dialog.getByText(words.letIn.roles.cofacilitator.name, { exact: true }).click();
    await dialog.getByRole('button', { name: words.letIn.make }).click();
    const code = await dialog.locator('dd').last().innerText();
    const phone = await phoneAt(`/take-over/${cafe.code}#${code.replaceAll('-', '')}`);
    // Prefilled, and gone from the address.
    expect(await phone.getByLabel(words.takeOver.code).inputValue()).toBe(code);
    expect(phone.url()).not.toContain('#');
    await phone.getByLabel(words.takeOver.label).fill('Karis telefon');
    await phone.getByRole('button', { name: words.takeOver.go, exact: true }).click();
    await phone.getByText(words.cofacilitator).waitFor();
    await laptop.page.getByText(words.letIn.used('Karis telefon', words.role.cofacilitator)).waitFor();
    await dialog.waitFor({ state: 'hidden' });
    await laptop.page.getByRole('listitem').filter({ hasText: 'Karis telefon' }).waitFor();

    // Shut out again: the phone says so at once, and what to do.
    await laptop.presses(words.devices.endOne('Karis telefon'));
    await laptop.presses(words.end.yes);
    await phone.getByText(words.shutOut.title).waitFor();
    await phone.getByRole('link', { name: words.takeOver.withCode }).click();
    await types(phone, code);
    await phone.getByText(words.takeOver.refused['code-unknown']).waitFor();
    await phone.context().close();
  });

  it('[KE1] a wrong code lets nobody in, and says what to do', async () => {
    const page = await phoneAt('/');
    await page.getByRole('link', { name: words.takeOver.link }).click();
    await page.getByRole('button', { name: words.takeOver.go, exact: true }).click();
    await page.getByText(words.takeOver.cafeWrong).waitFor();
    await types(page, 'ABC');
    await page.getByText(words.takeOver.codeWrong).waitFor();
    await types(page, newAccessCode());
    await page.getByText(words.takeOver.refused['code-unknown']).waitFor();
    await page.context().setOffline(true);
    await page.getByRole('button', { name: words.takeOver.go, exact: true }).click();
    await page.getByText(messages.refusals.unreachable).waitFor();
    await page.context().close();
  });

  it('[KE12] the laptop dies in round two, and a phone with the code on paper has the console within 20 s', async () => {
    const leader: Facilitator = await facilitate(server.url, cafe.cafe, cafe.secret);
    await leader.next();
    await leader.goTo('round');
    leader.close();
    await guest.sees(({ stage }) => stage === 's4');
    await laptop.page.close();
    const begun = Date.now();
    const phone = await phoneAt('/take-over');
    await types(phone, recovery, 'Reservetelefonen');
    await phone.getByRole('button', { name: consoleWords.now.pause, exact: true }).click();
    await guest.sees(({ clock }) => clock.state === 'paused');
    // Twenty seconds on any machine on which a console does not take one of them to open.
    expect(Date.now() - begun).toBeLessThan(Math.max(20_000, consoleMs * 20));
    // A reload stays in.
    await phone.reload();
    await phone.getByRole('button', { name: consoleWords.now.resume, exact: true }).click();
    await guest.sees(({ clock }) => clock.state === 'running');
    expect(problems.flat()).toEqual([]);
    await phone.context().close();
  });
});
