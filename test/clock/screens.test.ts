/** Phone, console and projector in real browsers on machines with wrong clocks: the same second, the same warnings, one quiet bell. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { timeLeftMs } from '../../shared/cafe/clock.ts';
import { must } from '../../shared/cafe/must.ts';
import { messages } from '../../shared/locale/nb/messages.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { testDesign } from '../kit/design.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';
import { facilitate, joinAs, openTestCafe, type Facilitator, type Guest } from '../kit/people.ts';
import { movingClock } from './moving-clock.ts';
import { openClockPage, type ClockPage } from './pages.ts';

const minute = 60_000;
const { common, projector: words } = messages;

describe.skipIf(chromiumMissing() !== null)('screens', () => {
  const clock = movingClock();
  let here: InProcess;
  let browser: Browser;
  let leader: Facilitator;
  let guest: Guest;
  let phone: ClockPage;
  let desk: ClockPage;
  let wall: ClockPage;
  const all = () => [phone, desk, wall];

  beforeAll(async () => {
    here = await serveHere({ clock });
    browser = await launchChromium();
    const cafe = await openTestCafe(here.url, testDesign());
    leader = await facilitate(here.url, cafe.cafe, cafe.secret);
    guest = await joinAs(cafe, { name: 'Anne' });
    await leader.next();
    phone = await openClockPage(browser, `${here.url}/k/${cafe.code}#t=${guest.ticket}`, 10 * minute, {
      width: 390,
      height: 844,
    });
    desk = await openClockPage(browser, `${here.url}/console/${cafe.cafe}#k=${cafe.secret}`, -10 * minute);
    wall = await openClockPage(browser, `${here.url}/projector/${cafe.cafe}#k=${leader.links.projector}`, 123_456);
    for (const { page } of all()) await page.getByRole('timer').first().waitFor();
  });
  afterAll(async () => {
    await browser?.close();
    leader?.close();
    guest?.close();
    await here?.close();
  });

  /** Lets time pass until so much is left; the pages are looked at again, as after a sleep. */
  async function until(leftMs: number): Promise<void> {
    clock.pass(must(timeLeftMs(leader.room.clock, clock.now()), 'a clock runs') - leftMs);
    for (const screen of all()) await screen.wake();
  }

  /** The middle one of how far the pages' newest common seconds came apart. A busy machine may be late with a few, not with most. */
  async function apart(): Promise<number> {
    const [first, ...others] = await Promise.all(all().map((screen) => screen.flips()));
    const common5 = [...must(first, 'a screen')]
      .filter(([digits]) => others.every((seen) => seen.has(digits)))
      .slice(-5);
    if (common5.length < 5) return Infinity;
    const spreads = common5.map(([digits, at]) => {
      const times = [at, ...others.map((seen) => seen.get(digits) ?? Infinity)];
      return Math.max(...times) - Math.min(...times);
    });
    return spreads.sort((one, other) => one - other)[2] ?? Infinity;
  }

  it('[CL8] change to the next second together, though their clocks are off by up to ten minutes', async () => {
    await expect.poll(apart, { timeout: 30_000 }).toBeLessThan(250);
  });

  it('[CL8] and after their clocks were set in the middle of the round', { timeout: 60_000 }, async () => {
    await phone.isSet(-15 * minute);
    await desk.isSet(25 * minute);
    await until(12 * minute);
    await expect.poll(apart, { timeout: 30_000 }).toBeLessThan(250);
    for (const { page } of all())
      await page
        .getByText(/^11:\d\d$/u)
        .first()
        .waitFor();
  });

  it('[CL13] warn at five minutes and at one, in words, and say each once', { timeout: 60_000 }, async () => {
    await wall.page.mouse.move(300, 300);
    await wall.page.getByRole('switch', { name: words.sound.label }).click({ force: true });
    await expect.poll(() => wall.tones()).toBe(3);
    await until(5 * minute + 2500);
    for (const { page } of all()) await page.getByText(common.clock.near).waitFor();
    await until(minute + 2500);
    for (const { page } of all()) await page.getByText(common.clock.last('round')).waitFor();
    for (const screen of all())
      for (const sentence of [common.clock.spoken.near, common.clock.spoken.last('round')])
        await expect.poll(async () => (await screen.said()).filter((words) => words === sentence)).toHaveLength(1);
    // One stroke of three partials, at one minute only.
    await expect.poll(() => wall.tones()).toBe(6);
  });

  it('[CL13] the bell strikes twice when the time is out, and never after a reload in the middle', async () => {
    await until(2500);
    await wall.page.getByText(messages.projector.travel.hostsStay).waitFor();
    await expect.poll(() => wall.tones()).toBe(12);
    await wall.page.reload();
    await wall.page.getByRole('timer').waitFor();
    await wall.page.mouse.click(300, 300);
    await expect(wall.page.getByRole('switch', { name: words.sound.label }).isChecked()).resolves.toBe(true);
    await wall.page.waitForTimeout(500);
    expect(await wall.tones()).toBe(0);
    await until(minute + 1500);
    await wall.page.getByText(common.clock.last('travel')).waitFor();
    await expect.poll(() => wall.tones()).toBe(3);
    expect(all().flatMap(({ problems }) => problems)).toEqual([]);
  });
});
