/** Gathering notes on real screens: by thumb on a small phone, by keys alone, without a network, and what the wall then shows. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../../shared/locale/nb/messages.ts';
import { complaintsOf } from '../kit/axe.ts';
import { BrowserConsole } from '../kit/browser-console.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { watched } from '../kit/watched-page.ts';
import { offline, votingHall, type VotingHall } from '../voting/hall.ts';

const { boards, common, theming, harvestDesk } = messages;
const { harvest } = boards;

describe.skipIf(chromiumMissing() !== null)('gathering notes', { timeout: 60_000 }, () => {
  let browser: Browser;
  let hall: VotingHall;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium();
    hall = await votingHall(browser, { width: 320, height: 640 });
    ({ page } = hall.phone);
  }, 60_000);
  afterAll(async () => {
    await hall?.close();
    await browser?.close();
  });

  const note = (name: string) => page.getByRole('article').getByRole('button', { name, exact: true });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const themes = async (): Promise<Record<string, string[]>> => {
    const wall = await hall.leader.wall();
    const names = new Map(hall.notes.map((id, index) => [id, `Lapp ${index + 1}`]));
    const under = (theme: string): string[] =>
      Object.keys(wall.themeOf).flatMap((id) => (wall.themeOf[id] === theme ? (names.get(id) ?? []) : []));
    return Object.fromEntries(wall.themes.map(({ id, title }) => [title, under(id).sort()]));
  };
  /** Everything fits, and nothing that is pressed is small. */
  async function isFit(where: string): Promise<void> {
    expect(await complaintsOf(page), where).toEqual([]);
    const found = await page.evaluate(() => ({
      sideways: document.documentElement.scrollWidth - window.innerWidth,
      small: Array.from(document.querySelectorAll('button, summary, [role=tab]'))
        .map((element) => ({ box: element.getBoundingClientRect(), name: element.textContent }))
        .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
        .map(({ name }) => name),
    }));
    expect(found, where).toEqual({ sideways: 0, small: [] });
  }

  it('[TH2] [TH7] at the lift a table gathers its own notes with a thumb on the smallest phone', async () => {
    await hall.leader.goTo('lift');
    await page.getByRole('tab', { name: theming.lift.gather }).click();
    await note('Lapp 1').click();
    await note('Lapp 2').click();
    await isFit('two notes are selected');
    await button(harvest.putInTheme).click();
    await page.getByLabel(harvest.newTheme).fill('Båt');
    await isFit('a new theme');
    await button(harvest.makeAndPut).click();
    await expect.poll(themes).toEqual({ Båt: ['Lapp 1', 'Lapp 2'] });
  });

  it('[TH5] [TH8] in the harvest everything is done by keys alone: select, name, join and take back', async () => {
    const { mate, leader, notes } = hall;
    await leader.goTo('harvest');
    await page.setViewportSize({ width: 390, height: 844 });
    const buss = await mate.addsCard('themes', { title: 'Buss' });
    await mate.groups([notes[4] ?? ''], buss);
    await page.getByRole('tab', { name: harvest.byTable }).waitFor();
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const element = document.activeElement;
        return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
      });
    /** Walks with the Tab key until something of this name has the focus. */
    const walksTo = async (name: string): Promise<void> => {
      const giveUpAt = Date.now() + 10_000;
      while (Date.now() < giveUpAt) {
        if ((await focused()) === name) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`${name} was not reached`);
    };
    await walksTo('Lapp 3');
    await page.keyboard.press('Space');
    await walksTo('Lapp 4');
    await page.keyboard.press('Enter');
    await walksTo(harvest.putInTheme);
    await page.keyboard.press('Enter');
    await page.getByLabel(harvest.newTheme).waitFor();
    await page.getByLabel(harvest.newTheme).focus();
    await page.keyboard.type('Natt');
    await page.keyboard.press('Enter');
    await expect.poll(themes).toMatchObject({ Natt: ['Lapp 3', 'Lapp 4'] });

    await page.getByRole('tab', { name: harvest.byTable }).focus();
    await page.keyboard.press('ArrowRight');
    await walksTo(harvest.themeMenu('Natt'));
    await page.keyboard.press('Enter');
    await expect.poll(focused).toBe(harvest.editTheme);
    await page.keyboard.press('ArrowDown');
    await expect.poll(focused).toBe(theming.join);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await walksTo(`Buss${common.notes(1)}`);
    await page.keyboard.press('Enter');
    await expect.poll(themes).toEqual({ Båt: ['Lapp 1', 'Lapp 2'], Buss: ['Lapp 3', 'Lapp 4', 'Lapp 5'] });

    const back = theming.undoWhat(theming.joined('Natt', 'Buss'));
    await button(back).waitFor();
    await page.getByRole('tab', { name: harvest.byTheme }).focus();
    await page.keyboard.press('Shift+Tab');
    expect(await focused()).toBe(back);
    await page.keyboard.press('Enter');
    await expect.poll(themes).toEqual({ Båt: ['Lapp 1', 'Lapp 2'], Natt: ['Lapp 3', 'Lapp 4'], Buss: ['Lapp 5'] });
  });

  it('[TH7] a joint wording stands beside the notes, which stay as they were written, and what is done without a network arrives', async () => {
    const { phone, leader } = hall;
    await page.setViewportSize({ width: 320, height: 640 });
    await note('Lapp 1').click();
    await note('Lapp 2').click();
    await button(harvest.selectionMenu).click();
    await button(theming.writeWording).click();
    await page.getByRole('textbox', { name: theming.wording }).fill('Flere båter, også om natta');
    await isFit('writing a joint wording');
    await offline(phone, true);
    await button(theming.saveWording).click();
    const card = page.getByRole('article', { name: theming.wording });
    await card.getByText('Flere båter, også om natta').waitFor();
    await card.getByText(common.mark.waiting).waitFor();
    await offline(phone, false);
    await expect
      .poll(async () => (await leader.wall()).wordings, { timeout: 20_000 })
      .toMatchObject([
        { text: 'Flere båter, også om natta', sources: hall.notes.slice(0, 2).map((id) => `note/${id}`) },
      ]);
    expect(await card.getByRole('article').filter({ visible: true }).count()).toBe(0);
    await card.getByText(theming.asWritten(2)).click();
    await expect.poll(() => card.getByRole('article').filter({ visible: true }).count()).toBe(2);
    await expect.poll(() => card.getByText(common.round(1)).filter({ visible: true }).count()).toBe(2);
    await isFit('a joint wording');
    const cloth = await leader.tablecloth('t1');
    expect(cloth.notes.map(({ text }) => text)).toEqual([1, 2, 3, 4, 5].map((number) => `Lapp ${number}`));
    expect(phone.problems).toEqual([]);
  });

  it('[TH9] the projector goes through the themes with their wordings and notes', async () => {
    const projector = await browser.newPage({ viewport: { width: 1920, height: 1080 }, locale: 'nb-NO' });
    const problems = watched(projector);
    await projector.clock.install();
    const { leader, cafe, here } = hall;
    await projector.goto(`${here.url}/projector/${cafe.cafe}#k=${leader.links.projector}`);
    await projector.getByText('Natt').first().waitFor();
    const seen = new Set<string>();
    for (let turn = 0; turn < 12 && seen.size < 4; turn += 1) {
      await projector.clock.runFor(turn === 0 ? 1000 : 10_000);
      const words = await projector.evaluate(() => document.body.textContent);
      const themed = ['Båt', 'Natt'].some((title) => words.includes(title));
      for (const shown of ['Flere båter, også om natta', 'Lapp 1', 'Lapp 4', 'Buss'])
        if (words.includes(shown) && themed) seen.add(shown);
    }
    expect([...seen].sort()).toEqual(['Buss', 'Flere båter, også om natta', 'Lapp 1', 'Lapp 4']);
    expect(problems).toEqual([]);
    await projector.close();
  });

  it('[TH3] [TH12] a facilitator names a theme team, the phones of the others say who it is and leave the themes alone, and what a facilitator changes says so', async () => {
    const { here, cafe, leader, mate } = hall;
    const carl = await leader.adds({ name: 'Carl' }).then(() => 'Carl');
    const desk = await BrowserConsole.open(browser, here.url, cafe.cafe, cafe.secret);
    await desk.turnsTo('harvest');
    await desk.presses(harvestDesk.choose);
    for (const name of ['Berit', carl]) await desk.page.getByRole('checkbox', { name }).check({ force: true });
    await desk.presses(harvestDesk.use);
    await desk.page.getByText(harvestDesk.teamNow('Berit, Carl')).waitFor();
    await page.getByText(theming.team('Berit, Carl', 2)).waitFor();
    expect(
      await page.getByRole('article').getByRole('button').filter({ hasNotText: messages.tracing.open }).count(),
    ).toBe(0);
    await expect.poll(() => mate.own.inThemeTeam).toBe(true);
    await desk.page.getByRole('tab', { name: harvest.byTheme }).click();
    await desk.presses(harvest.themeMenu('Båt'));
    await desk.presses(harvest.editTheme);
    await desk.page.getByLabel(harvest.themeTitle).fill('Båter');
    await desk.presses(boards.done);
    await page.getByRole('region', { name: 'Båter' }).getByText(theming.byFacilitator).waitFor();
    await desk.page.getByRole('tab', { name: harvestDesk.map }).click();
    const map = desk.page.getByRole('group', { name: harvestDesk.mapLabel(1) });
    await map.getByRole('button').click();
    await map.getByRole('button', { name: 'Lapp 5' }).waitFor();
    await map.focus();
    await desk.page.keyboard.press('0');
    await map.getByText(common.notes(5)).waitFor();
    expect(await complaintsOf(desk.page)).toEqual([]);
    expect(desk.problems).toEqual([]);
    await desk.page.context().close();
  });
});
