/** The check as people see it: the console and a phone beside each other, with the real server between them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../../shared/locale/nb/messages.ts';
import { complaintsOf } from '../kit/axe.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { testDesign } from '../kit/design.ts';
import { openTestCafe, type TestCafe } from '../kit/people.ts';
import { watched } from '../kit/watched-page.ts';
import { hallHere, lookAt, type HallHere } from './hall-here.ts';

const { hall: words, console: consoleWords } = messages;

describe.skipIf(chromiumMissing() !== null)('checking a hall', () => {
  let dataDir = '';
  let here: HallHere;
  let cafe: TestCafe;
  let browser: Browser;
  let desk: Page;
  let problems: readonly string[] = [];
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kafebord-screens-'));
    here = await hallHere({ dataDir });
    cafe = await openTestCafe(here.url, testDesign());
    browser = await launchChromium();
    const context = await browser.newContext({
      locale: 'nb-NO',
      timezoneId: 'Europe/Oslo',
      viewport: { width: 1280, height: 800 },
    });
    desk = await context.newPage();
    problems = watched(desk);
    await desk.goto(`${here.url}/console/${cafe.cafe}#k=${cafe.secret}`);
  });
  afterAll(async () => {
    await browser.close();
    await here.serving.close();
    await rm(dataDir, { recursive: true, force: true });
  });

  const sideways = (page: Page): Promise<boolean> =>
    page.evaluate('document.documentElement.scrollWidth > window.innerWidth');

  it('[HA6] while nobody has come the console leads to the check, which says what is known in words', async () => {
    await desk.getByRole('button', { name: words.card.open }).click();
    await desk.getByText(words.address.says.reached.title).waitFor();
    await desk.getByText(words.phones.says.scan.title).waitFor();
    await expect.poll(() => desk.getByText(words.disk.says.measuring.title).count()).toBe(0);
    await desk.getByText(words.rehearsal.notYet.title).waitFor();
    await desk.getByText(words.summary.waiting).waitFor();
    expect(await desk.getByRole('tab', { name: consoleWords.tabs.hall, selected: true }).count()).toBe(1);
    expect(await complaintsOf(desk)).toEqual([]);
  });

  it('[HA5] a phone that scans the code sees that it gets through, and the console says that it answered', async () => {
    const { token } = await lookAt(cafe);
    const link = `${here.url}/check/${token}`;
    await desk.getByRole('img', { name: words.phones.qr(link.replace('http://', '')) }).waitFor();
    const context = await browser.newContext({ locale: 'nb-NO', viewport: { width: 320, height: 640 } });
    const phone = await context.newPage();
    const troubles = watched(phone);
    await phone.goto(link);
    await phone.getByText(words.phone.well).waitFor();
    await phone.getByText(words.phone.facts.websocket, { exact: true }).waitFor();
    expect(await complaintsOf(phone)).toEqual([]);
    expect(await sideways(phone)).toBe(false);
    // The phone of this test is a window on the same machine, which is told from a real one.
    await desk.getByText(words.phones.thisMachine).waitFor();
    await phone.goto(`${here.url}/check/of-yesterday`);
    await phone.getByText(words.phone.over).waitFor();
    expect(troubles).toEqual([]);
    await context.close();
  });

  it('[HA7] a rehearsal is started with a press, and says in words what this machine can hold', async () => {
    await desk.getByRole('button', { name: words.rehearsal.start }).click();
    await desk.getByText(words.rehearsal.result(20, 20)).waitFor();
    await desk.getByText(words.rehearsal.notes(20, 20)).waitFor();
    expect(await complaintsOf(desk)).toEqual([]);
    await desk.setViewportSize({ width: 320, height: 640 });
    await desk.getByText(words.rehearsal.result(20, 20)).waitFor();
    expect(await sideways(desk)).toBe(false);
    expect(problems).toEqual([]);
  });
});
