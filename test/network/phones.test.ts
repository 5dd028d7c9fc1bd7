/** Real phones in a real browser, in halls with bad networks. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../../shared/locale/nb/messages.ts';
import { BrowserPhone } from '../kit/browser-phone.ts';
import { chromiumMissing, keepsPages, launchChromium } from '../kit/chromium.ts';
import { badHall, type BadHall, type HallOptions } from './hall.ts';

const { phone: words, common, joining, refusals } = messages;
/** Without being woken a phone notices a dead line after twenty seconds: what is back earlier was woken. */
const wokenMs = 12_000;
/** Longer than any page is only busy. */
const stillMs = 6000;

describe.skipIf(chromiumMissing() !== null)('a phone on a bad network', () => {
  let browser: Browser;
  let open: BadHall | null = null;
  beforeAll(async () => {
    browser = await launchChromium({ keepsPages: true });
  });
  afterEach(async () => {
    await open?.close();
    open = null;
  });
  afterAll(() => browser?.close());

  const hall = async (options: HallOptions = {}): Promise<BadHall> => (open = await badHall(browser, options));
  const texts = async ({ mate }: BadHall): Promise<string[]> =>
    (await mate.tablecloth('t1')).notes.map(({ text }) => text);

  it('[NW1] a whole café by polling: join, write, be read, travel and vote', { timeout: 60_000 }, async () => {
    const bad = await hall({ weather: { upgrades: 'refuse' } });
    const { phone, mate, leader } = bad;
    await phone.writes('Skrevet uten websocket', 'idea');
    await expect.poll(() => texts(bad)).toEqual(['Skrevet uten websocket']);
    await mate.writes('Fra Berit');
    await phone.note('Fra Berit').waitFor();
    await leader.next();
    await phone.page.getByRole('heading', { name: words.travel.stay }).waitFor();
    await leader.goTo('harvest');
    await leader.order({ type: 'openVote' });
    await phone.page.getByRole('button', { name: 'Fra Berit' }).click();
    await phone.page.getByText(messages.boards.vote.yourDot).waitFor();
    // The dot shows at once; it counts when it has come.
    await leader.sees(({ vote: open }) => open.state === 'open' && open.voters === 1);
    await leader.order({ type: 'closeVote' });
    const { vote } = await leader.sees((room) => room.vote.state === 'closed');
    expect(vote).toMatchObject({ voters: 1 });
    expect(phone.problems).toEqual([]);
  });

  for (const upgrades of ['hang', 'swallow'] as const)
    it(`[NW2] websockets that ${upgrades} keep nobody out`, { timeout: 60_000 }, async () => {
      const bad = await hall({ weather: { upgrades } });
      await bad.phone.writes('Kom fram likevel', 'idea');
      await expect.poll(() => texts(bad)).toEqual(['Kom fram likevel']);
    });

  it('[NW4] a line that is dead and looks open is noticed by every sign of waking', { timeout: 90_000 }, async () => {
    const bad = await hall();
    const { phone, mate, network } = bad;
    const wakings: readonly (readonly [string, () => Promise<unknown>])[] = [
      ['pageshow', () => phone.page.evaluate(() => window.dispatchEvent(new Event('pageshow')))],
      ['visibilitychange', () => phone.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')))],
      ['online', () => phone.page.evaluate(() => window.dispatchEvent(new Event('online')))],
      ['resume', () => phone.page.evaluate(() => document.dispatchEvent(new Event('resume')))],
      ['focus', () => phone.page.evaluate(() => window.dispatchEvent(new Event('focus')))],
    ];
    for (const [sign, wake] of wakings) {
      network.goDead();
      await mate.writes(`Før ${sign}`);
      network.heal();
      expect(await phone.note(`Før ${sign}`).count()).toBe(0);
      await wake();
      await phone.note(`Før ${sign}`).waitFor({ timeout: wokenMs });
      await phone.writes(`Etter ${sign}`, 'idea');
    }
    await expect.poll(() => texts(bad)).toHaveLength(2 * wakings.length);
  });

  it('[NW4] a page that stood still is live again when it goes on', { timeout: 60_000 }, async () => {
    const bad = await hall();
    const { phone, mate, network } = bad;
    const devtools = await phone.page.context().newCDPSession(phone.page);
    await devtools.send('Debugger.enable');
    const stands = new Promise((resolve) => devtools.once('Debugger.paused', resolve));
    await devtools.send('Debugger.pause');
    await stands;
    network.goDead();
    await mate.writes('Mens telefonen lå i lomma');
    network.heal();
    await wait(stillMs);
    await devtools.send('Debugger.resume');
    await devtools.send('Debugger.disable');
    await phone.note('Mens telefonen lå i lomma').waitFor({ timeout: wokenMs });
    await phone.writes('Tilbake', 'idea');
  });

  it('[NW4] a clock that jumps is a sign of waking, and a wrong one changes nothing', { timeout: 60_000 }, async () => {
    const bad = await hall({ before: ({ page }) => page.clock.install({ time: Date.now() - 3_600_000 }) });
    const { phone, mate, network } = bad;
    network.goDead();
    await mate.writes('Mens klokka sto');
    network.heal();
    await phone.page.clock.setSystemTime(Date.now() + 7_200_000);
    await phone.page.clock.runFor(1500);
    await phone.page.clock.runFor(2500);
    await phone.note('Mens klokka sto').waitFor({ timeout: wokenMs });
    await phone.writes('Etter hoppet', 'idea');
  });

  it('[NW5] a dead line is noticed within twenty-five seconds by nobody’s help', { timeout: 60_000 }, async () => {
    const bad = await hall({ before: ({ page }) => page.clock.install() });
    const { phone, mate, network } = bad;
    network.goDead();
    await mate.writes('I stillheten');
    network.heal();
    await phone.page.clock.runFor(25_000);
    await phone.note('I stillheten').waitFor({ timeout: wokenMs });
    await phone.writes('Etter stillheten', 'idea');
  });

  it('[NW7] a page that is put away and shown again is live at once', { timeout: 60_000 }, async () => {
    const bad = await hall();
    const { phone, mate, network } = bad;
    await phone.page.evaluate(() => Object.assign(window, { kept: true }));
    await phone.page.goto(`${network.url}/icon.svg`);
    await mate.writes('Mens siden var lagt bort');
    await phone.page.goBack({ waitUntil: 'commit' });
    await phone.note('Mens siden var lagt bort').waitFor({ timeout: wokenMs });
    await phone.writes('Tilbake på siden', 'idea');
    // The smallest of browsers keeps no page at all: there it is a page opened anew.
    const isKept = await phone.page.evaluate(() => 'kept' in window);
    expect(isKept).toBe(await keepsPages(phone.page));
  });

  it(
    '[NW8] a guest network that answers in our place is told in words, and nothing is lost',
    { timeout: 60_000 },
    async () => {
      const bad = await hall();
      const { phone, network } = bad;
      network.weather.captive = 'page';
      network.reset();
      await phone.page.getByText(common.captiveTitle).waitFor();
      await phone.page.getByPlaceholder(words.table.placeholder).fill('Skrevet før pålogging');
      await phone.page.getByRole('button', { name: words.table.put }).click();
      await phone.note('Skrevet før pålogging').getByText(common.mark.waiting).waitFor();
      network.weather.captive = 'no';
      await phone.note('Skrevet før pålogging').getByText(common.mark.saved).waitFor();
      await phone.page.getByText(common.captiveTitle).waitFor({ state: 'hidden' });
      await expect.poll(() => texts(bad)).toEqual(['Skrevet før pålogging']);
    },
  );

  it('[NW10] what could not be fetched ahead is there when the network is back', { timeout: 60_000 }, async () => {
    const { network, cafe } = await hall();
    const page = await (await browser.newContext({ locale: 'nb-NO', hasTouch: true })).newPage();
    let isAway = true;
    let fetched = 0;
    await page.route('**/assets/inside-*.js', (route) => {
      fetched += 1;
      return isAway ? route.abort() : route.continue();
    });
    await page.goto(`${network.url}/k/${cafe.code}`);
    await expect.poll(() => fetched).toBe(1);
    await page.getByLabel(words.join.name).fill('Kari');
    isAway = false;
    await page.getByRole('button', { name: joining.straightIn }).click();
    await page.getByText('Spørsmål 1?').first().waitFor();
    await page.context().close();
  });

  it('[NW8] at the door it is told as well', { timeout: 60_000 }, async () => {
    const { network, cafe } = await hall();
    const phone = await BrowserPhone.open(browser, { server: network.url, code: cafe.code });
    await phone.page.getByLabel(words.join.name).fill('Kari');
    network.weather.captive = 'redirect';
    await phone.page.getByRole('button', { name: joining.straightIn }).click();
    await phone.sees(refusals.captive);
    network.weather.captive = 'no';
    await phone.page.getByRole('button', { name: joining.straightIn }).click();
    await phone.sees('Spørsmål 1?');
    await phone.close();
  });
});
