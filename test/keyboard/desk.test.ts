/** The wall and the boards at a desk with a keyboard and nothing else: what is done is done, and the focus is never lost by it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../../shared/locale/nb/messages.ts';
import { keysOfParts } from '../../client/console/shortcut-keys.ts';
import { anywhere } from '../evening/keyed-desk.ts';
import { Keys } from '../evening/keys.ts';
import { complaintsOf } from '../kit/axe.ts';
import { BrowserConsole } from '../kit/browser-console.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import type { Facilitator } from '../kit/people.ts';
import { openHall, task, type KeyboardHall } from './hall.ts';

const { acting, boards, common, entries, theming } = messages;
const patience = { timeout: 10_000 } as const;

describe.skipIf(chromiumMissing() !== null)('the boards at a desk, by keys', { timeout: 60_000 }, () => {
  let browser: Browser;
  let hall: KeyboardHall;
  let leader: Facilitator;
  let desk: BrowserConsole;
  let page: Page;
  let keys: Keys;
  beforeAll(async () => {
    browser = await launchChromium();
    hall = await openHall();
    ({ leader } = hall);
    await leader.goTo('harvest');
    desk = await BrowserConsole.open(browser, hall.here.url, hall.cafe.cafe, hall.cafe.secret);
    page = desk.page;
    keys = new Keys(page);
  });
  afterAll(async () => {
    await browser?.close();
    await hall?.close();
  });

  async function part(key: keyof typeof keysOfParts): Promise<void> {
    await keys.press(keysOfParts[key]);
    await page.locator('[role=tab][aria-selected=true]', { hasText: messages.console.tabs[key] }).waitFor();
  }
  async function replaces(text: string): Promise<void> {
    await keys.press('Control+a');
    await keys.types(text);
  }

  it('[UU3] the parts of the console stand in one row, and the one that is shown stands in it in sight', async () => {
    const row = page.getByRole('tablist', { name: messages.console.tabs.label });
    const shown = page.getByRole('tab', { selected: true }).first();
    for (const key of ['settings', 'tables', 'harvest'] as const) {
      await part(key);
      const [around, tab] = [await row.boundingBox(), await shown.boundingBox()];
      if (!around || !tab) throw new Error('no row');
      expect(around.height).toBeLessThan(1.5 * tab.height);
      expect(tab.x).toBeGreaterThanOrEqual(around.x);
      expect(tab.x + tab.width).toBeLessThanOrEqual(around.x + around.width + 1);
    }
    expect(await complaintsOf(page)).toEqual([]);
  });

  it('[UU7] [TH8] themes: notes gathered, named anew, joined, taken back and removed', async () => {
    const { harvest } = boards;
    const themes = async () => (await leader.wall()).themes.map(({ title }) => title);
    await leader.addsCard('themes', { title: 'Andre' });
    await part('harvest');
    await keys.to(/Lapp 1/u);
    await keys.press('Enter');
    await keys.to(/Lapp 2/u);
    await keys.press('Space');
    await keys.enters(harvest.putInTheme);
    await keys.inDialog(harvest.groupTitle(2));
    expect(await complaintsOf(page)).toEqual([]);
    await keys.to(harvest.newTheme);
    await keys.types('Mat');
    await keys.press('Enter');
    await expect.poll(themes, patience).toEqual(['Andre', 'Mat']);
    await keys.backAt(anywhere);
    await keys.to(harvest.byTable, 'tab');
    await keys.press('ArrowRight');
    await keys.picks(harvest.themeMenu('Mat'), harvest.editTheme);
    await keys.backAt(harvest.themeTitle);
    await replaces('Felles mat');
    await keys.enters(boards.done);
    await expect.poll(themes, patience).toEqual(['Andre', 'Felles mat']);
    await keys.backAt(anywhere);
    await keys.picks(harvest.themeMenu('Felles mat'), theming.join);
    await keys.inDialog(theming.joinTitle('Felles mat'));
    await keys.enters(/Andre/u);
    await expect.poll(themes, patience).toEqual(['Andre']);
    await keys.backAt(anywhere);
    await keys.enters(/^Angre: «Felles mat»/u);
    await expect.poll(themes, patience).toEqual(['Andre', 'Felles mat']);
    await keys.backAt(anywhere);
    await keys.picks(harvest.themeMenu('Andre'), harvest.removeTheme);
    await expect.poll(themes, patience).toEqual(['Felles mat']);
    await keys.backAt(anywhere);
    // Once is enough: the console says it, and the wall does not say it again.
    await leader.order({ type: 'openVote' });
    await page.getByText(messages.console.vote.isOpen(0, 2)).waitFor();
    expect(await page.getByText(boards.vote.open, { exact: true }).count()).toBe(0);
  });

  it('[UU7] the vision: written, changed, chosen and taken away', async () => {
    const words = boards.vision;
    const texts = async () => (await leader.wall()).vision.map(({ text }) => text);
    await leader.goTo('vision');
    await part('vision');
    await keys.enters(words.add);
    await keys.backAt(words.label);
    await keys.types('Her er det godt.');
    await keys.enters(words.save);
    await expect.poll(texts, patience).toEqual(['Her er det godt.']);
    await keys.backAt(anywhere);
    await keys.enters(common.edit);
    await keys.backAt(words.label);
    await replaces('Her er det godt å være.');
    await keys.enters(boards.done);
    await expect.poll(texts, patience).toEqual(['Her er det godt å være.']);
    await keys.backAt(anywhere);
    await keys.enters(words.choose);
    await leader.sees((room) => room.chosenVision !== null);
    await keys.backAt(anywhere);
    expect(await complaintsOf(page)).toEqual([]);
    await keys.enters(common.remove);
    await expect.poll(texts, patience).toEqual([]);
    await keys.backAt(anywhere);
    await keys.enters(common.undo);
    await expect.poll(texts, patience).toHaveLength(1);
    await keys.backAt(anywhere);
  });

  it('[UU7] [ST3] steps: written, filled in, and moved as often as a key is pressed', async () => {
    const words = boards.stones;
    const texts = async () => (await leader.wall()).stones.map(({ text }) => text);
    for (const text of ['To', 'Tre']) await leader.addsCard('stones', { text });
    await leader.goTo('stones');
    await part('stones');
    const [add, first] = await Promise.all([
      page.getByRole('button', { name: words.add }).boundingBox(),
      page.getByRole('article', { name: words.step(1) }).boundingBox(),
    ]);
    expect(add?.y).toBeLessThan(first?.y ?? 0);
    await keys.enters(words.add);
    await keys.backAt(words.label);
    await keys.types('En');
    await keys.enters(words.save);
    await expect.poll(texts, patience).toEqual(['To', 'Tre', 'En']);
    await keys.backAt(words.label);
    await keys.enters(boards.done);
    await keys.backAt(anywhere);
    await keys.to(acting.stones.grip(3));
    await keys.press('ArrowUp');
    await keys.backAt(acting.stones.grip(2));
    await keys.press('ArrowUp');
    await expect.poll(texts, patience).toEqual(['En', 'To', 'Tre']);
    await keys.backAt(acting.stones.grip(1));
    await keys.press('ArrowDown');
    await keys.backAt(acting.stones.grip(2));
    expect(await complaintsOf(page)).toEqual([]);
  });

  it('[UU7] [AC8] actions: all fields in one dialog, placed by arrows, gathered in a group', async () => {
    const words = boards.actions;
    const actions = async () => (await leader.wall()).actions;
    await leader.goTo('actions');
    await part('actions');
    await keys.enters(words.add);
    await keys.backAt(words.label);
    await keys.types('Inviter til frokost');
    await keys.enters(words.save);
    await keys.inDialog(words.edit('Inviter til frokost'));
    expect(await complaintsOf(page)).toEqual([]);
    await keys.to(words.firstStep);
    await keys.types('Ring kantina');
    await keys.to(words.group);
    await keys.types('Frokost');
    await keys.press('Escape');
    await keys.backAt(anywhere);
    await expect.poll(actions, patience).toMatchObject([{ firstStep: 'Ring kantina', group: 'Frokost' }]);
    const chip = /Inviter til frokost$/u;
    await keys.to(chip);
    await keys.press('ArrowRight');
    await keys.backAt(chip);
    await keys.press('ArrowLeft');
    await keys.backAt(chip);
    await keys.press('ArrowUp');
    await keys.backAt(chip);
    await expect.poll(actions, patience).toMatchObject([{ effort: 'low', effect: 'high' }]);
    await keys.enters(acting.groups.edit('Frokost'));
    await keys.backAt(acting.groups.name);
    await keys.enters(boards.done);
    await keys.backAt(anywhere);
    await keys.enters(common.remove);
    await expect.poll(actions, patience).toEqual([]);
    await keys.backAt(anywhere);
  });

  it('[UU7] [BD9] a board of one’s own: what is missing has the focus, and what is saved, changed or taken away leaves it somewhere', async () => {
    const told = hall.tasks;
    await hall.goesToBoard();
    await part('boards');
    await keys.enters(entries.add);
    await keys.backAt(task);
    await keys.press('Tab');
    await keys.enters(common.save);
    await keys.backAt(task);
    await page.getByText(entries.missing).waitFor();
    expect(await complaintsOf(page)).toEqual([]);
    await keys.types('Felles messe');
    await keys.enters(common.save);
    await expect.poll(told, patience).toEqual(['Felles messe']);
    await keys.backAt(anywhere);
    await keys.enters(common.edit);
    await keys.backAt(task);
    await keys.press('End');
    await keys.types('r');
    await keys.press('Enter');
    await expect.poll(told, patience).toEqual(['Felles messer']);
    await keys.backAt(anywhere);
    await keys.enters(common.remove);
    await expect.poll(told, patience).toEqual([]);
    await keys.backAt(anywhere);
    expect([...keys.unseen]).toEqual([]);
    expect(desk.problems).toEqual([]);
  });
});
