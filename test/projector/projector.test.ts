/** The wall, read by a program from the back row. Every café, moment and size: `npm run projector -- --all`. */
import process from 'node:process';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../../shared/locale/nb/messages.ts';
import { writeWords } from '../../shared/documents/tablecloth.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import type { Facilitator } from '../kit/people.ts';
import { halls, someCases, type Case } from './cases.ts';
import { openHouse, type House } from './house.ts';
import { nameMark } from './texts.ts';
import { walk } from './walk.ts';
import { wallCafe } from './wall-cafe.ts';

const { projector: words, common } = messages;
const seed = Number(process.env['WALL_SEED'] ?? 1);
const wide = { width: 1920, height: 1080 };
const square = { width: 1024, height: 768 };
const plain: Case = {
  people: 40,
  tables: 8,
  manner: 'short',
  locale: 'nb',
  anonymity: 'names',
  written: 'nothing',
};

describe.skipIf(chromiumMissing() !== null)('the wall', () => {
  let browser: Browser;
  let house: House;

  beforeAll(async () => {
    browser = await launchChromium();
    house = await openHouse();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  async function opens(one: Case): Promise<{ readonly page: Page; readonly leader: Facilitator }> {
    const { cafe, leader } = await house.opens(wallCafe(one));
    const page = await (await browser.newContext({ viewport: wide, locale: 'nb-NO' })).newPage();
    await page.goto(`${house.url}/projector/${cafe}#k=${leader.links.projector}`);
    await page.getByText(leader.room.settings.title).first().waitFor();
    return { page, leader };
  }

  for (const [index, one] of someCases(Math.ceil(halls.length / 2), seed).entries()) {
    const { people, tables, manner, locale, anonymity, written } = one;
    it(
      `[WA1] [WA2] ${people} people at ${tables} tables, ${manner} words, ${locale}, names for ${anonymity}, ${written} written`,
      { timeout: 600_000 },
      async () => {
        const large = people > 200;
        const found = await walk({
          browser,
          house,
          one,
          sizes: large ? [wide] : [wide, square],
          contrast: index === 1,
          ...(large ? { only: ['doors', 'round', 'travel', 'lift', 'vote-closed', 'close'] } : {}),
        });
        expect(found).toEqual([]);
      },
    );
  }

  it('[WA3] a blank wall is dark and silent; words stand alone beside a small clock; the stage comes back', async () => {
    const { page, leader } = await opens(plain);
    await leader.next();
    await leader.order({ type: 'showOnWall', wall: { show: 'blank' } });
    await page.getByRole('heading', { name: words.blank }).waitFor();
    expect((await page.locator('main').innerText()).trim()).toBe(words.blank);
    await expect
      .poll(() =>
        page.evaluate(() => getComputedStyle(document.querySelector('[data-scale]') ?? document.body).backgroundColor),
      )
      .toBe('rgb(20, 16, 13)');
    await leader.order({ type: 'showOnWall', wall: { show: 'words', words: 'Maten er klar i kantina' } });
    const said = page.getByRole('heading', { name: 'Maten er klar i kantina' });
    await said.waitFor();
    const heightOf = async (shown: Locator): Promise<number> => (await shown.boundingBox())?.height ?? 0;
    const timer = page.getByRole('timer');
    await expect.poll(() => heightOf(timer)).toBeGreaterThan(0);
    await expect.poll(async () => (await heightOf(said)) / (await heightOf(timer))).toBeGreaterThan(1.5);
    await leader.order({ type: 'showOnWall', wall: { show: 'stage' } });
    await page.getByRole('heading', { name: leader.stage.title }).waitFor();
    await page.context().close();
  });

  it('[WA4] quiet minutes have a time of their own, and then the tables talk', async () => {
    const { page, leader } = await opens(plain);
    await leader.goTo('round');
    await page.getByText(words.round.quiet).first().waitFor();
    expect(await page.getByRole('timer').innerText()).toMatch(/^(?:3:00|2:5\d)/u);
    expect(await page.getByText(words.round.talk).count()).toBe(0);
    await leader.order({ type: 'endQuiet', from: leader.room.stage });
    await page.getByText(words.round.talk).waitFor();
    expect(await page.getByRole('timer').innerText()).toMatch(/^(?:20:00|19:\d\d)/u);
    await page.context().close();
  });

  it('[WA5] a table that waits says so until its essentials stand or it is let go', async () => {
    const { page, leader } = await opens({ ...plain, people: 8, tables: 2 });
    await leader.goTo('round');
    await leader.next();
    const waits = page.getByText(words.travel.waits, { exact: true });
    await expect.poll(() => waits.count()).toBe(2);
    await leader.order({ type: 'releaseTable', from: leader.room.stage, table: 't1' });
    await expect.poll(() => waits.count()).toBe(1);
    await leader.writesIn({ kind: 'tablecloth', table: 't2' }, (doc) => writeWords(doc, 1, 1, 'Buss om kvelden'));
    await expect.poll(() => waits.count()).toBe(0);
    await page.context().close();
  });

  it('[WA8] where names stay hidden the wall still says what to do, by table', async () => {
    const { page, leader } = await opens({ ...plain, anonymity: 'facilitator' });
    await leader.goTo('travel');
    await page.getByText(words.travel.ownTable).waitFor();
    await page.getByText(words.travel.comes(5)).first().waitFor();
    await expect.poll(() => page.getByRole('img', { name: common.table(8) }).count()).toBe(1);
    expect(await page.content()).not.toContain(nameMark);
    await page.context().close();
  });

  it('[WA7] without a hand on the mouse there is no pointer; F fills the screen', async () => {
    const { page } = await opens(plain);
    const cursor = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.querySelector('main') ?? document.body).cursor);
    await expect.poll(cursor).toBe('none');
    await page.mouse.move(400, 400);
    const offer = page.getByRole('button', { name: words.fullScreen });
    await offer.waitFor();
    expect(await cursor()).not.toBe('none');
    await offer.waitFor({ state: 'detached', timeout: 10_000 });
    await expect.poll(cursor).toBe('none');
    const isFull = (): Promise<boolean> => page.evaluate(() => document.fullscreenElement !== null);
    await page.keyboard.press('f');
    await expect.poll(isFull).toBe(true);
    await page.keyboard.press('f');
    await expect.poll(isFull).toBe(false);
    await page.context().close();
  });
});
