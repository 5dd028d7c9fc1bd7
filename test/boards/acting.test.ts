/** Steps and actions at the console, by keys alone, by tapping and by drag, and what a phone and the wall show of them. */
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../../shared/locale/nb/messages.ts';
import { changeCard, readCards } from '../../shared/documents/cards.ts';
import { complaintsOf } from '../kit/axe.ts';
import { BrowserConsole } from '../kit/browser-console.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { votingHall, type VotingHall } from '../voting/hall.ts';

const { acting, boards, common } = messages;
const patience = { timeout: 10_000 } as const;

describe.skipIf(chromiumMissing() !== null)('steps and actions', () => {
  let browser: Browser;
  let hall: VotingHall;
  let desk: BrowserConsole;
  let page: Page;
  beforeAll(async () => {
    browser = await launchChromium();
    hall = await votingHall(browser, { width: 320, height: 640 });
    const { here, cafe } = hall;
    desk = await BrowserConsole.open(browser, here.url, cafe.cafe, cafe.secret);
    page = desk.page;
  });
  afterAll(async () => {
    await page?.context().close();
    await hall?.close();
    await browser?.close();
  });

  const organisation = (name: string): string =>
    hall.leader.room.organisations.find((known) => known.name === name)?.id ?? name;
  const steps = async () => (await hall.leader.wall()).stones.map(({ text }) => text);
  const action = async (title: string) => (await hall.leader.wall()).actions.find((card) => card.title === title);
  async function pressed(target: Locator, key: string): Promise<void> {
    await target.focus();
    await page.keyboard.press(key);
  }
  async function dragged(from: Locator, to: Locator): Promise<void> {
    await from.scrollIntoViewIfNeeded();
    const [start, end] = [await from.boundingBox(), await to.boundingBox()];
    if (!start || !end) throw new Error('nothing to drag');
    await page.mouse.move(start.x + start.width / 2, start.y + start.height / 2);
    await page.mouse.down();
    await page.mouse.move(end.x + end.width / 2, end.y + end.height / 2, { steps: 4 });
    await page.mouse.up();
  }
  async function fits(some: Page): Promise<void> {
    const sideways = await some.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(sideways).toBeLessThanOrEqual(0);
    expect(await complaintsOf(some)).toEqual([]);
  }

  it('[ST3] [ST4] steps are put in order by keys, by buttons and by drag; the path is a list on every screen', async () => {
    const { leader, phone } = hall;
    const vision = await leader.addsCard('vision', { text: 'Alle kommer hit.' });
    await leader.order({ type: 'chooseVision', vision });
    for (const text of ['Ett', 'To', 'Tre']) await leader.addsCard('stones', { text, visions: [vision] });
    await leader.goTo('stones');
    await desk.turnsTo('stones');
    await page.getByRole('button', { name: acting.stones.grip(3) }).waitFor();
    await pressed(page.getByRole('button', { name: acting.stones.grip(1) }), 'ArrowDown');
    await expect.poll(steps, patience).toEqual(['To', 'Ett', 'Tre']);
    await pressed(page.getByRole('button', { name: boards.stones.up(3) }), 'Enter');
    await expect.poll(steps, patience).toEqual(['To', 'Tre', 'Ett']);
    const step = (text: string) => page.getByRole('listitem').filter({ has: page.getByText(text, { exact: true }) });
    await page.setViewportSize({ width: 1280, height: 2000 });
    await dragged(page.getByRole('button', { name: acting.stones.grip(3) }), step('To').first());
    await expect.poll(steps, patience).toEqual(['Ett', 'To', 'Tre']);
    await page.setViewportSize({ width: 320, height: 640 });
    await fits(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    await phone.page.getByText('Tre', { exact: true }).waitFor();
    const listed = phone.page.getByRole('main').getByRole('list').filter({ hasText: 'Ett' }).first();
    const firstLines = (await listed.getByRole('listitem').allInnerTexts()).map((text) => text.split('\n').at(0));
    expect(firstLines).toEqual(['1', '2', '3', boards.stones.goal]);
    expect(await listed.evaluate((list) => list.tagName)).toBe('OL');
  });

  it('[AC8] an action is placed by tapping, by keys, from lists and by drag', async () => {
    const { leader } = hall;
    for (const title of ['Inviter til frokost', 'Ring ti bedrifter'])
      await leader.addsCard('actions', { title, group: 'Møteplasser', owner: organisation('Hamar kommune') });
    await leader.goTo('actions');
    await desk.turnsTo('actions');
    const { matrix } = acting;
    const picture = page.getByRole('region', { name: matrix.title });
    const chip = picture.getByRole('button', { name: 'Inviter til frokost' });
    const placed = async () => {
      const card = await action('Inviter til frokost');
      return [card?.effort, card?.effect];
    };
    await chip.click();
    await picture.getByRole('button', { name: matrix.putIn(matrix.efforts.low, matrix.effects.high) }).click();
    await expect.poll(placed, patience).toEqual(['low', 'high']);
    await pressed(chip, 'ArrowRight');
    await expect.poll(placed, patience).toEqual(['medium', 'high']);
    await picture.getByLabel(matrix.effect, { exact: true }).selectOption('low');
    await expect.poll(placed, patience).toEqual(['medium', 'low']);
    await pressed(picture.getByRole('button', { name: matrix.close }), 'Enter');
    await dragged(chip, picture.locator('[data-effort="high"][data-effect="medium"]'));
    await expect.poll(placed, patience).toEqual(['high', 'medium']);
  });

  it('[AC5] three answers by keys sort what can start now; what cannot becomes a step and can be put back', async () => {
    const taps = (title: string) =>
      page.getByRole('article').filter({ has: page.getByRole('heading', { name: title }) });
    for (const question of Object.values(boards.actions.taps))
      await pressed(
        taps('Inviter til frokost')
          .getByRole('group', { name: question })
          .getByRole('button', { name: boards.actions.yes }),
        'Enter',
      );
    await page.getByRole('region', { name: boards.actions.lowHanging }).getByText('Inviter til frokost').waitFor();
    const ring = taps('Ring ti bedrifter');
    await pressed(
      ring
        .getByRole('group', { name: boards.actions.taps.noNewMoney })
        .getByRole('button', { name: boards.actions.no }),
      'Space',
    );
    await pressed(ring.getByRole('button', { name: acting.toStone }), 'Enter');
    await expect.poll(steps, patience).toContain('Ring ti bedrifter');
    expect(await action('Ring ti bedrifter')).toBeUndefined();
    await page.getByRole('button', { name: common.undo }).click();
    await expect.poll(async () => (await action('Ring ti bedrifter'))?.noNewMoney, patience).toBe(false);
    expect(await steps()).not.toContain('Ring ti bedrifter');
  });

  it('[FS2] [FS4] [FS5] [AC9] the share is warned of, others are proposed with one press, and whoever facilitates gives a reason', async () => {
    const { leader } = hall;
    await leader.addsCard('actions', { title: 'Lag en kalender', owner: organisation('Hamar kommune') });
    await leader.addsCard('actions', { title: 'Skriv brev', owner: organisation('Kunnskapsparken') });
    const { share } = acting;
    await page.getByRole('status').getByText(share.levels.uneven).waitFor();
    const panel = page.getByRole('region', { name: share.title, exact: true });
    await panel.getByText(`${share.owns(4, 'Kunnskapsparken')} ${share.noReason}`).waitFor();
    await pressed(page.getByRole('button', { name: share.look }), 'Enter');
    await pressed(panel.getByRole('button', { name: share.ask('Høgskolen') }).last(), 'Enter');
    await expect
      .poll(
        async () => (await leader.wall()).actions.filter(({ owner }) => owner === organisation('Høgskolen')).length,
        patience,
      )
      .toBe(1);
    await page.getByText(share.levels.even).waitFor();
    await page
      .getByRole('article')
      .filter({ has: page.getByRole('heading', { name: 'Skriv brev' }) })
      .getByRole('button', { name: common.edit })
      .click();
    const reason = page.getByLabel(boards.actions.ownerReason);
    await reason.fill('Ingen andre kan før jul');
    await reason.blur();
    // Two at one field: neither takes the other's words away.
    const support = page.getByLabel(boards.actions.support);
    await support.fill('Møterom');
    await leader.writesIn({ kind: 'wall' }, (doc) => {
      const written = readCards(doc, 'actions').find(({ title }) => title === 'Skriv brev');
      changeCard(doc, 'actions', written?.id ?? '', { support: 'Kaffe', firstStep: 'Ring' });
    });
    // The console hears of it by a line of its own: the other field says that it has.
    await expect.poll(() => page.getByLabel(boards.actions.firstStep, { exact: true }).inputValue()).toBe('Ring');
    await support.blur();
    await page.getByRole('dialog').getByRole('button', { name: boards.done }).click();
    await page.getByRole('alert').getByText(boards.overtaken.there('Kaffe')).waitFor();
    await page.getByRole('button', { name: boards.overtaken.useMine }).click();
    await expect.poll(async () => (await action('Skriv brev'))?.support, patience).toBe('Møterom');
    await panel.getByText(`${share.owns(4, 'Kunnskapsparken')} ${share.because('Ingen andre kan før jul')}`).waitFor();
  });

  it('[AC4] [FS7] a group gets its lead and first meeting at the console, and phones see when and where', async () => {
    const { groups } = acting;
    const card = page.getByRole('article', { name: 'Møteplasser' });
    await card.getByText(groups.concerns['no-lead']).waitFor();
    await pressed(card.getByRole('button', { name: groups.edit('Møteplasser') }), 'Enter');
    await card.getByLabel(groups.leader).selectOption({ label: 'Høgskolen' });
    for (const [label, value] of [
      [groups.firstMeeting, '2026-09-24'],
      [groups.firstMeetingAt, 'kl. 9'],
      [groups.place, 'Biblioteket'],
    ] as const) {
      await card.getByLabel(label, { exact: true }).fill(value);
      await card.getByLabel(label, { exact: true }).blur();
    }
    await card.getByRole('button', { name: boards.done }).click();
    await card.getByText('Biblioteket').waitFor();
    expect(await card.getByText(groups.concerns['no-lead']).count()).toBe(0);
    await hall.phone.page.getByText('kl. 9, Biblioteket').first().waitFor();
    for (const some of [hall.phone.page, page]) {
      await some.setViewportSize({ width: 320, height: 640 });
      await fits(some);
    }
    expect([...desk.problems, ...hall.phone.problems]).toEqual([]);
  });
});
