/** The boards on a small phone with a keyboard and nothing else: what is done is done, and the focus is never lost by it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../../shared/locale/nb/messages.ts';
import { anywhere } from '../evening/keyed-desk.ts';
import { Keys } from '../evening/keys.ts';
import { complaintsOf } from '../kit/axe.ts';
import { BrowserPhone } from '../kit/browser-phone.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import type { Facilitator } from '../kit/people.ts';
import { openHall, roles, task, type KeyboardHall } from './hall.ts';

const { boards, common, entries } = messages;
const patience = { timeout: 10_000 } as const;

describe.skipIf(chromiumMissing() !== null)('the boards on a phone, by keys', { timeout: 60_000 }, () => {
  let browser: Browser;
  let hall: KeyboardHall;
  let leader: Facilitator;
  let phone: BrowserPhone;
  let page: Page;
  let keys: Keys;
  beforeAll(async () => {
    browser = await launchChromium();
    hall = await openHall();
    ({ leader } = hall);
    const { here, cafe } = hall;
    phone = await BrowserPhone.open(browser, { server: here.url, code: cafe.code, width: 320, height: 640 });
    await phone.joins('Cato', 'Hamar kommune');
    page = phone.page;
    keys = new Keys(page);
  });
  afterAll(async () => {
    await browser?.close();
    await hall?.close();
  });

  it('[UU7] a proposal for the vision is written, changed and taken away', async () => {
    const words = boards.vision;
    const texts = async () => (await leader.wall()).vision.map(({ text }) => text);
    await leader.goTo('vision');
    await phone.sees(words.emptyTitle);
    await keys.enters(words.add);
    await keys.backAt(words.label);
    await keys.types('Her er det godt.');
    await keys.enters(words.save);
    await expect.poll(texts, patience).toEqual(['Her er det godt.']);
    await keys.backAt(anywhere);
    await keys.enters(common.edit);
    await keys.backAt(words.label);
    await keys.press('End');
    await keys.types(' Alltid.');
    await keys.enters(boards.done);
    await expect.poll(texts, patience).toEqual(['Her er det godt. Alltid.']);
    await keys.backAt(anywhere);
    await keys.enters(common.remove);
    await expect.poll(texts, patience).toEqual([]);
    await keys.backAt(anywhere);
  });

  it('[UU7] what one thinks of a step, and the working group of an action', async () => {
    const stone = await leader.addsCard('stones', { text: 'Ett' });
    const action = await leader.addsCard('actions', { title: 'Ring' });
    await leader.goTo('stones');
    await keys.to(boards.stones.stands.agree);
    await keys.press('Space', 'ArrowDown');
    await expect.poll(() => leader.room.stands[stone]?.reservation, patience).toBe(1);
    await keys.backAt(boards.stones.stands.reservation);
    await leader.goTo('actions');
    await keys.enters(boards.actions.joinGroup('Ring'));
    await leader.sees((room) => (room.signUps[action]?.count ?? 0) === 1);
    await keys.backAt(anywhere);
    await keys.enters(boards.actions.leaveGroup('Ring'));
    await leader.sees((room) => (room.signUps[action]?.count ?? 0) === 0);
    await keys.backAt(anywhere);
    expect(await complaintsOf(page)).toEqual([]);
  });

  it('[UU7] [UU8] a board: its name once, an entry written, changed and taken away, and what is said of it goes by itself', async () => {
    await hall.goesToBoard();
    await page.getByRole('heading', { level: 2, name: roles.name }).waitFor();
    expect((await page.getByRole('heading', { level: 1, name: roles.name }).boundingBox())?.height).toBeLessThan(2);
    await keys.enters(entries.add);
    await keys.backAt(task);
    await keys.types('Messe');
    await keys.enters(common.save);
    await expect.poll(hall.tasks, patience).toEqual(['Messe']);
    await keys.backAt(anywhere);
    await keys.enters(common.edit);
    await keys.backAt(task);
    await keys.press('End');
    await keys.types('r');
    await keys.enters(common.save);
    await expect.poll(hall.tasks, patience).toEqual(['Messer']);
    await keys.backAt(anywhere);
    await page.clock.install();
    await keys.enters(common.remove);
    await expect.poll(hall.tasks, patience).toEqual([]);
    await keys.backAt(anywhere);
    await page.getByText(entries.removed('Messer')).waitFor();
    await page.clock.fastForward(31_000);
    await page.getByText(entries.removed('Messer')).waitFor({ state: 'hidden' });
    expect([...keys.unseen]).toEqual([]);
    expect(phone.problems).toEqual([]);
  });
});
