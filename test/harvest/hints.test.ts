/** Hints on the wall of a desk: which notes say nearly the same. A person takes them, or leaves them. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../../shared/locale/nb/messages.ts';
import { BrowserConsole } from '../kit/browser-console.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { openHouse, type House } from '../projector/house.ts';
import { wallFile } from './wall-file.ts';

const { boards, theming } = messages;

describe.skipIf(chromiumMissing() !== null)('hints', { timeout: 60_000 }, () => {
  let browser: Browser;
  let house: House;
  beforeAll(async () => {
    browser = await launchChromium();
    house = await openHouse();
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  it('[TH11] one tap selects all that say nearly the same, and nothing is gathered by that', async () => {
    const { cafe, secret, leader } = await house.opens(wallFile({ tables: 2, notes: 24, themes: 0 }));
    const { page, problems, ...desk } = await opened(cafe, secret);
    await desk.turnsTo();
    const like = page
      .getByRole('article')
      .filter({ hasText: theming.like(1) })
      .first();
    await like.waitFor();
    await like.getByRole('button').click();
    await page.getByRole('button', { name: theming.selectLike(1) }).click();
    await page.getByText(boards.harvest.selected(2)).waitFor();
    expect((await leader.wall()).themeOf).toEqual({});
    expect(problems).toEqual([]);
    await page.context().close();
  });

  async function opened(cafe: string, secret: string) {
    const desk = await BrowserConsole.open(browser, house.url, cafe, secret);
    return { page: desk.page, problems: desk.problems, turnsTo: () => desk.turnsTo('harvest') };
  }
});
