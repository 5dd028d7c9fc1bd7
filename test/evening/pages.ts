/** What a page in the hall shows, read as whoever stands before it reads it. */
import type { Browser, Locator, Page } from 'playwright-core';
import { must } from '../../shared/cafe/must.ts';
import { messages } from '../../shared/locale/nb/messages.ts';
import { watched } from '../kit/watched-page.ts';

const { console: consoleWords } = messages;

export interface WatchedPage {
  readonly page: Page;
  readonly problems: readonly string[];
}

/** A page in a browser of its own, as on a machine of its own. */
export async function pageAt(browser: Browser, url: string, width: number, height: number): Promise<WatchedPage> {
  const context = await browser.newContext({ viewport: { width, height }, locale: 'nb-NO', acceptDownloads: true });
  const page = await context.newPage();
  const problems = watched(page);
  await page.goto(url);
  return { page, problems };
}

export function press(page: Page, name: string | RegExp): Promise<void> {
  return page.getByRole('button', { name }).first().click();
}

/** In the dialog that is open. */
export function answer(page: Page, yes: string): Promise<void> {
  return page.getByRole('dialog').getByRole('button', { name: yes, exact: true }).click();
}

/** Waits until this stands on the page. */
export function reads(page: Page, text: string | RegExp): Promise<void> {
  return page.getByText(text).first().waitFor();
}

/** Goes on from a round with time left, which is asked about. */
export async function leaves(page: Page, next: string): Promise<void> {
  await press(page, consoleWords.now.next(next));
  await answer(page, consoleWords.ask.go);
}

/** The number on the first table sign of a page. */
export async function badgeOn(page: Page): Promise<number> {
  return tableIn((await page.getByRole('img', { name: /^Bord/u }).first().getAttribute('aria-label')) ?? '');
}

/** When the time is out by this page's own clock, in ms since 1970. Read as the digits turn, when they are exact. */
export async function deadlineOn(page: Page): Promise<number> {
  const timer = page.getByRole('timer').first();
  await timer.waitFor();
  return timer.evaluate((clock) => {
    const left = (): number => {
      const [, minutes = 0, seconds = 0] = /(\d+):(\d\d)/u.exec(clock.textContent ?? '') ?? [];
      return Number(minutes) * 60 + Number(seconds);
    };
    return new Promise<number>((resolve) => {
      const before = left();
      const watch = new MutationObserver(() => {
        if (left() === before) return;
        watch.disconnect();
        resolve(Date.now() + left() * 1000);
      });
      watch.observe(clock, { subtree: true, childList: true, characterData: true });
    });
  });
}

/** The number of the table that somebody has in a round, from the console's list of people. */
export async function tableOf(desk: Page, person: string, round: number): Promise<number> {
  const row = desk
    .getByRole('listitem')
    .filter({ has: desk.getByRole('button', { name: consoleWords.people.menu(person), exact: true }) });
  const badge = row.getByRole('img', { name: consoleWords.people.seat(round, 0).replace('0', '') });
  return tableIn(must(await badge.getAttribute('aria-label'), 'a seat in that round'));
}

/** `Runde 2: bord 3` and `Bord 3, solgul stjerne` both tell of table 3. */
export function tableIn(words: string): number {
  return Number(must(/bord (\d+)/iu.exec(words)?.[1], `no table in «${words}»`));
}

/** What stands behind a name in a list of codes. */
export function codeCalled(within: Locator, name: string): Promise<string> {
  const pair = within.locator('dl > div').filter({ has: within.page().getByText(name, { exact: true }) });
  return pair.locator('dd').innerText();
}
