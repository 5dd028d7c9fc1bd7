/** A café run from the console's keys, and everything that a slip on them can do taken back. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { must } from '../../shared/cafe/must.ts';
import type { RoomView } from '../../shared/cafe/views.ts';
import { minutesBehind } from '../../shared/cafe/time-budget.ts';
import { messages } from '../../shared/locale/nb/messages.ts';
import { complaintsOf } from '../kit/axe.ts';
import { BrowserConsole } from '../kit/browser-console.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { testDesign } from '../kit/design.ts';
import { facilitate, joinAs, openTestCafe, type Facilitator, type Guest, type TestCafe } from '../kit/people.ts';
import { startServer, type RunningServer } from '../kit/server.ts';

const { running: words, console: consoleWords, common } = messages;

describe.skipIf(chromiumMissing() !== null)('running the room', () => {
  let dataDir = '';
  let server: RunningServer;
  let browser: Browser;
  let cafe: TestCafe;
  let leader: Facilitator;
  let desk: BrowserConsole;
  const guests: Guest[] = [];

  const stage = (): string => leader.room.stage;
  const order = (): readonly string[] => leader.room.programme.map(({ title }) => title);
  const minutesOf = (id: string): number | undefined => leader.room.programme.find((part) => part.id === id)?.minutes;
  const endsAt = ({ clock }: RoomView): number => (clock.state === 'running' ? clock.endsAt : 0);
  const following = (): string => {
    const { programme } = leader.room;
    return must(programme[programme.findIndex(({ id }) => id === stage()) + 1], 'a stage to come').title;
  };
  const press = (key: string): Promise<void> => desk.page.keyboard.press(key);
  const undo = (): Promise<void> => desk.presses(common.undo);

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kafebord-running-'));
    server = await startServer({ dataDir });
    browser = await launchChromium();
    cafe = await openTestCafe(server.url, testDesign({ settings: { quietMinutes: 2 } }));
    leader = await facilitate(server.url, cafe.cafe, cafe.secret);
    for (let index = 1; index <= 8; index += 1) guests.push(await joinAs(cafe, { name: `Gjest ${index}` }));
    desk = await BrowserConsole.open(browser, server.url, cafe.cafe, cafe.secret);
  });
  afterAll(async () => {
    await browser?.close();
    leader?.close();
    for (const guest of guests) guest.close();
    await server?.kill();
    await rm(dataDir, { recursive: true, force: true });
  });
  beforeEach(async () => {
    await desk.page.evaluate(() =>
      document.activeElement instanceof HTMLElement ? document.activeElement.blur() : null,
    );
  });

  it('[SC2] goes on, turns the clock and ends the quiet minutes by keys alone', async () => {
    await press('n');
    await expect.poll(stage).toBe('s2');
    await desk.page.getByText(words.quiet.end).waitFor();
    await press('q');
    await desk.page.getByText(words.quiet.end).waitFor({ state: 'hidden' });
    await press('z');
    await desk.page.getByText(words.quiet.end).waitFor();
    await press('q');
    await desk.page.getByText(words.quiet.end).waitFor({ state: 'hidden' });
    await press(' ');
    await expect.poll(() => leader.room.clock.state).toBe('paused');
    // The console hears of it by a line of its own.
    await desk.page.getByRole('button', { name: consoleWords.now.resume }).waitFor();
    await press(' ');
    await expect.poll(() => leader.room.clock.state).toBe('running');
    await press('?');
    await desk.page.getByRole('dialog', { name: consoleWords.shortcuts.title }).waitFor();
    await press('n');
    await press('Escape');
    await press('/');
    await expect.poll(() => desk.page.evaluate(() => document.activeElement?.getAttribute('type'))).toBe('search');
    await desk.page.keyboard.type('bne1');
    expect(stage()).toBe('s2');
    expect(await desk.page.getByRole('searchbox').inputValue()).toBe('bne1');
    await desk.page.getByRole('searchbox').fill('');
  });

  it('[SC2] keys that are turned off do nothing until they are turned on again', async () => {
    const before = endsAt(leader.room);
    const wanted = desk.page.getByLabel(consoleWords.shortcuts.use);
    await press('?');
    await wanted.click();
    await press('Escape');
    await press('5');
    await press('.');
    await desk.presses(consoleWords.header.menu);
    await desk.presses(consoleWords.header.shortcuts);
    await wanted.click();
    await press('Escape');
    await press('1');
    await expect.poll(() => endsAt(leader.room)).toBe(before + 60_000);
    expect(leader.room.wall.show).toBe('stage');
    await press('z');
    await expect.poll(() => Math.abs(endsAt(leader.room) - before)).toBeLessThan(2000);
  });

  it('[UN5] a part that was left by mistake goes on with the time it had, from the button and from the key', async () => {
    const before = endsAt(leader.room);
    for (const back of [undo, () => press('z')]) {
      // The console hears that the café has gone back by a line of its own, and asks only about what it shows.
      await desk.page.getByRole('button', { name: consoleWords.now.next(following()) }).waitFor();
      await press('n');
      await desk.page.getByRole('button', { name: consoleWords.ask.go }).click();
      await expect.poll(stage).toBe('s3');
      await back();
      await expect.poll(stage).toBe('s2');
      expect(Math.abs(endsAt(leader.room) - before)).toBeLessThan(2000);
    }
  });

  it('[UN5] a line on the projector, a blank one, and both taken away again', async () => {
    await press('s');
    await desk.page.getByLabel(words.wall.say).fill('Finn plassene deres');
    await press('Enter');
    await expect.poll(() => leader.room.wall).toEqual({ show: 'words', words: 'Finn plassene deres' });
    await desk.page.getByText(words.wall.shown).waitFor();
    await press('z');
    // The console hears of it by a line of its own, and the key turns what the console shows.
    await desk.page.getByText(words.wall.saying('Finn plassene deres')).waitFor({ state: 'hidden' });
    await press('.');
    await expect.poll(() => leader.room.wall.show).toBe('blank');
    await desk.page.getByText(words.wall.isBlank).first().waitFor();
    await press('.');
    await expect.poll(() => leader.room.wall.show).toBe('stage');
    await press('s');
    await desk.page.getByRole('button', { name: words.wall.again('Finn plassene deres') }).click();
    expect(await desk.page.getByLabel(words.wall.say).inputValue()).toBe('Finn plassene deres');
    await press('Escape');
  });

  it('[UN5] being late is mended in one tap, and the proposal taken back in another', async () => {
    await press('5');
    await desk.presses(words.nudges.take);
    await expect.poll(() => minutesOf('s4')).toBe(15);
    expect(minutesBehind(leader.room, leader.visit.control.clock.now())).toBe(0);
    await desk.page.getByText(words.nudges.none).waitFor();
    // What is taken back is what was said last: not the five minutes, but the shorter programme.
    await desk.page.getByText(words.nudges.taken('').slice(0, 24)).waitFor();
    await undo();
    await expect.poll(() => minutesOf('s4')).toBe(20);
    await desk.page.getByRole('button', { name: words.nudges.take, exact: true }).waitFor();
  });

  it('[UN5] minutes, order and parts of the programme, each taken back', async () => {
    await press('r');
    const before = order();
    const { page } = desk;
    await page.getByRole('spinbutton', { name: words.programme.minutes('Løft fram') }).fill('10');
    await press('Enter');
    await expect.poll(() => minutesOf('s7')).toBe(10);
    await undo();
    await expect.poll(() => minutesOf('s7')).toBe(7);

    await desk.presses(words.programme.up('Løft fram'));
    await expect.poll(order).not.toEqual(before);
    await undo();
    await expect.poll(order).toEqual(before);

    await desk.presses(words.programme.more('Visjon'));
    await desk.presses(words.programme.drop);
    await expect.poll(order).not.toContain('Visjon');
    await undo();
    await expect.poll(order).toEqual(before);

    await desk.presses(words.programme.more('Runde 1'));
    await desk.presses(words.programme.insert);
    await page.getByLabel(words.programme.insertDialog.name).fill('Kaffe');
    await desk.presses(words.programme.insertDialog.go);
    await expect.poll(() => order()[2]).toBe('Kaffe');
    await undo();
    await expect.poll(order).toEqual(before);

    await desk.presses(words.programme.more('Runde 2'));
    await desk.presses(words.programme.edit);
    await page.getByLabel(words.programme.editDialog.question).fill('Hva nå?');
    await desk.presses(words.programme.editDialog.save);
    await expect.poll(() => leader.room.rounds[1]?.question).toBe('Hva nå?');
    await undo();
    await expect.poll(() => leader.room.rounds[1]?.question).toBe('Spørsmål 2?');
  });

  it('[UU1] no rule that a program can check is broken, wide and narrow, and nothing scrolls sideways', async () => {
    const { page } = desk;
    for (const [width, height] of [
      [1280, 800],
      [320, 640],
    ] as const) {
      await page.setViewportSize({ width, height });
      expect(await complaintsOf(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
    }
    expect(desk.problems).toEqual([]);
  });
});
