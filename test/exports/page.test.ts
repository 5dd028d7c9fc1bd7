/** The page of files in the console and the last screen of a phone, as people use them. */
import { readFile } from 'node:fs/promises';
import { unzipSync } from 'fflate';
import type { Browser, Download, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cafeFile } from '../../server/export/cafe-file.ts';
import { must } from '../../shared/cafe/must.ts';
import { messages } from '../../shared/locale/nb/messages.ts';
import { readyBoard } from '../../shared/templates/ready-boards.ts';
import { fixtureCafe } from '../fixtures/fixture-cafe.ts';
import { largeCafeFile } from '../fixtures/large-cafe.ts';
import { readSessionFile } from '../fixtures/session-file.ts';
import { BrowserConsole } from '../kit/browser-console.ts';
import { launchChromium } from '../kit/chromium.ts';
import { openFromFile } from '../kit/from-file.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';

const words = messages.console.export;
const nameOf = (file: keyof typeof words.files): string => words.downloadOne(words.files[file].name);

async function download(page: Page, file: keyof typeof words.files): Promise<Download> {
  const [loaded] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: nameOf(file) }).click(),
  ]);
  return loaded;
}

describe('the page of files', () => {
  let house: InProcess;
  let browser: Browser;
  beforeAll(async () => {
    [house, browser] = await Promise.all([serveHere(), launchChromium()]);
  });
  afterAll(async () => {
    await browser.close();
    await house.close();
  });

  it('[EX10] [EX14] a version is sent out, corrected and sent out again, and files carry its number', async () => {
    const { cafe, documents } = fixtureCafe(readSessionFile('bioinn-cafe'));
    const { id, secret } = await openFromFile(house.url, cafeFile(cafe, documents, 0));
    const desk = await BrowserConsole.open(browser, house.url, id, secret);
    const { page } = desk;
    await desk.turnsTo('export');
    await page.getByRole('heading', { name: words.version.draft('1.0') }).waitFor();
    expect((await download(page, 'agenda.md')).suggestedFilename()).toMatch(/-v1-0-utkast\.md$/u);

    await page.getByRole('button', { name: words.version.issue('1.0') }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: words.version.issue('1.0') })
      .click();
    await page.getByText(words.version.current).waitFor();

    await page.getByRole('button', { name: words.version.again('1.1') }).click();
    const send = page.getByRole('dialog').getByRole('button', { name: words.version.issue('1.1') });
    // Nobody is told of a new version without hearing what is new.
    expect(await send.isDisabled()).toBe(true);
    await page.getByLabel(words.version.changes).fill('Ny frist for tiltak 3\n\n  Norsvin har sagt ja til tiltak 7');
    await send.click();
    await page.getByRole('dialog').waitFor({ state: 'hidden' });
    await page.getByText(words.version.history).click();
    await page.getByText('Norsvin har sagt ja til tiltak 7').waitFor();

    // Where corrections are asked for, one tap lets participants send them.
    const board = must(readyBoard('mistakes', 'nb'), 'a board for them').name;
    const offer = page.getByRole('button', { name: words.version.addMistakes(board) });
    await offer.click();
    await page.getByText(messages.boardPlans.added(board)).waitFor();
    await offer.waitFor({ state: 'detached' });

    await page.getByText(words.edition.public, { exact: true }).click();
    await page.getByLabel(words.edition.language).selectOption('en');
    const plan = await download(page, 'agenda.md');
    expect(plan.suggestedFilename()).toMatch(/^action-plan-.*-v1-1-public\.md$/u);
    expect(await readFile(await plan.path(), 'utf8')).toContain('Ny frist for tiltak 3');
    const tables = unzipSync(await readFile(await (await download(page, 'tables.zip')).path()));
    expect(Object.keys(tables)).toEqual(expect.arrayContaining(['actions.csv', 'notes.csv', 'changes.csv']));
    expect(desk.problems).toEqual([]);
    await page.context().close();
  });

  it('[EX12] what takes long says how far it is, and can be called off', async () => {
    const file = largeCafeFile({ tables: 60, notes: 3000, people: 200, actions: 60 });
    const { id, secret } = await openFromFile(house.url, file);
    const desk = await BrowserConsole.open(browser, house.url, id, secret);
    const { page } = desk;
    await desk.turnsTo('export');
    await page.getByRole('button', { name: nameOf('archive.zip') }).click();
    const bar = page.getByRole('progressbar', { name: /^(?:Skriv|Les|Sett|Vent)/u });
    await bar.waitFor();
    await page.getByRole('button', { name: words.cancelOne(words.files['archive.zip'].name) }).click();
    await bar.waitFor({ state: 'hidden' });
    // The page is as it was, and the next file comes.
    expect(await download(page, 'calendar.ics').then((loaded) => loaded.suggestedFilename())).toMatch(/\.ics$/u);
    expect(desk.problems).toEqual([]);
    await page.context().close();
  });
});
