/** The way of a participant by the keyboard alone: what comes after what, nothing that holds the focus, and few words read aloud. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import type { Guest } from '../kit/people.ts';
import { startServer, type RunningServer } from '../kit/server.ts';
import { TourCafe, tourDesign } from './tour-cafe.ts';
import { TourPhone } from './tour-phone.ts';

describe.skipIf(chromiumMissing() !== null)('a participant with a keyboard', () => {
  let dataDir = '';
  let server: RunningServer;
  let browser: Browser;
  let hall: TourCafe;
  let phone: TourPhone;
  let page: Page;
  let mate: Guest;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kafebord-keys-'));
    server = await startServer({ dataDir });
    browser = await launchChromium();
    hall = await TourCafe.open(server.url, tourDesign(2, { quietMinutes: 0, holdForEssentials: false }));
    phone = await TourPhone.open(browser, `${server.url}/k/${hall.cafe.code}`, { locale: 'nb' });
    page = phone.page;
  }, 60_000);
  afterAll(async () => {
    await browser?.close();
    hall?.close();
    await server?.kill();
    await rm(dataDir, { recursive: true, force: true });
  });

  /** What has the focus, as a screen reader would call it. */
  const focused = (): Promise<string> =>
    page.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return '';
      const label = 'labels' in element && element.labels instanceof NodeList ? element.labels[0] : null;
      const named = element.getAttribute('aria-label') ?? (label instanceof HTMLElement ? label.textContent : null);
      return (named ?? element.textContent).trim();
    });
  /** Everything the Tab key comes to from here, until it leaves the page or comes round. */
  const tabbed = async (most = 40): Promise<readonly string[]> => {
    const names: string[] = [];
    for (let at = 0; at < most; at += 1) {
      await page.keyboard.press('Tab');
      const name = await focused();
      if (name === '') break;
      names.push(name);
    }
    return names;
  };
  const fromTheTop = async (): Promise<readonly string[]> => {
    await page.getByRole('link', { name: phone.words.common.skipToContent }).focus();
    return [await focused(), ...(await tabbed())];
  };
  const inOrder = (found: readonly string[], wanted: readonly string[]): void => {
    const places = wanted.map((name) => found.indexOf(name));
    expect(places, `${wanted.join(', ')} in ${found.join(', ')}`).not.toContain(-1);
    expect(places).toEqual(places.toSorted((one, other) => one - other));
  };

  it('[UU6] comes in field by field with Enter', { timeout: 60_000 }, async () => {
    const { words } = phone;
    await page.getByLabel(words.join.name).waitFor();
    const stops = await fromTheTop();
    expect(stops[0]).toBe(words.common.skipToContent);
    inOrder(stops, [words.join.name, words.joining.next, words.joining.straightIn, words.joining.again.link]);
    await page.getByLabel(words.join.name).focus();
    await page.keyboard.type('Ingrid');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe(words.join.organisation);
    await page.keyboard.type('Hamar kommune');
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe(words.join.municipality);
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe(words.join.actorType);
    await page.keyboard.press('Tab');
    expect(await focused()).toBe(words.join.button);
    await page.keyboard.press('Enter');
    await phone.button(words.phone.menu.label).waitFor();
  });

  it('[UU6] [UU4] every dialog of the menu keeps the focus and gives it back', { timeout: 60_000 }, async () => {
    const { words } = phone;
    const { menu } = words.phone;
    const items = [menu.journey, words.atTable.notes.menu, menu.rules, menu.me, words.common.reading.title, menu.leave];
    for (const item of items) {
      await phone.button(menu.label).focus();
      await page.keyboard.press('Enter');
      await expect.poll(focused).toBe(menu.journey);
      for (let down = 0; down < items.indexOf(item); down += 1) await page.keyboard.press('ArrowDown');
      expect(await focused()).toBe(item);
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      for (let tab = 0; tab < 12; tab += 1) {
        await page.keyboard.press('Tab');
        const outside = await page.evaluate(
          () => document.activeElement !== document.body && document.activeElement?.closest('dialog') === null,
        );
        expect(outside, `${item} after ${tab + 1}`).toBe(false);
      }
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await expect.poll(focused).toBe(menu.label);
    }
  });

  it('[UU6] writes at the table, and others’ notes are not read out one by one', { timeout: 60_000 }, async () => {
    const { words } = phone;
    mate = await hall.mate('Berit');
    for (const name of ['Ada', 'Bo']) await hall.mate(name);
    await hall.leader.drawSeats();
    for (const name of ['Ingrid', 'Berit']) await hall.seats(name, ['t1', 't2']);
    await hall.leader.goTo('round');
    await phone.composer.waitFor();
    await phone.composer.focus();
    await page.keyboard.type('Skrevet med tastatur');
    const { kinds } = words.common;
    const stops = await tabbed(2);
    expect(stops).toEqual([kinds.idea, words.phone.table.put]);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('ArrowRight');
    expect(await focused()).toBe(kinds.need);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await phone.note('Skrevet med tastatur').getByText(words.common.mark.saved).waitFor();
    const note = phone.note('Skrevet med tastatur');
    await note.getByText(kinds.need).waitFor();

    // Regions that speak by themselves: none of them holds the cloth, and none says what a mate has written.
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      new MutationObserver((changes) => {
        for (const { target } of changes) {
          const element = target instanceof Element ? target : target.parentElement;
          const region = element?.closest('[role=status], [role=alert], [aria-live=polite], [aria-live=assertive]');
          if (region) heard.push(region.textContent);
        }
      }).observe(document.body, { subtree: true, childList: true, characterData: true });
    });
    for (const at of [1, 2, 3]) await mate.writes(`Fra Berit ${at}`);
    await phone
      .note('Fra Berit 3')
      .or(phone.button(words.atTable.fresh(3)))
      .first()
      .waitFor();
    const heard = await page.evaluate(() => Reflect.get(window, 'heard'));
    expect(String(heard)).not.toContain('Fra Berit');
  });

  it('[UU6] moves on: where to go, then the one thing to press', { timeout: 60_000 }, async () => {
    const { words } = phone;
    await hall.leader.next();
    await phone.button(words.atTable.arrival.button).waitFor();
    const stops = await fromTheTop();
    inOrder(stops, [words.phone.menu.label, words.atTable.arrival.button]);
    await phone.button(words.atTable.arrival.button).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText(words.atTable.arrival.hereText).waitFor();
  });

  it('[UU6] votes', { timeout: 60_000 }, async () => {
    const { words } = phone;
    const { vote } = words.boards;
    await hall.leader.goTo('harvest');
    await hall.leader.order({ type: 'openVote' });
    await phone.sees(vote.left(3, 3));
    await page.getByRole('article').filter({ hasText: vote.give }).first().waitFor();
    const stops = await fromTheTop();
    inOrder(stops, [words.phone.menu.label, words.boards.harvest.find, 'Skrevet med tastatur']);
    await page.getByRole('button', { name: 'Skrevet med tastatur' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText(vote.left(2, 3)).waitFor();
    expect(await focused()).toContain('Skrevet med tastatur');
    expect(phone.problems).toEqual([]);
  });
});
