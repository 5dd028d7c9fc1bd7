/** Rankings, pulse and votes as people meet them: on a phone without a network, with keys alone, on the console and on the wall. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../../shared/locale/nb/messages.ts';
import { must } from '../../shared/cafe/must.ts';
import { complaintsOf } from '../kit/axe.ts';
import { BrowserConsole } from '../kit/browser-console.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { joinAs } from '../kit/people.ts';
import { offline, votingHall, type VotingHall } from '../voting/hall.ts';

const { choosing, common, boards, pollDesk } = messages;
const { poll: words } = choosing;
const small = { width: 320, height: 640 };
const items = ['Nettverk', 'Dialog', 'Kapital', 'Utdanning'];

describe.skipIf(chromiumMissing() !== null)('polls and votes on screens', () => {
  let browser: Browser;
  let hall: VotingHall;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterEach(() => hall?.close());
  afterAll(() => browser?.close());

  const page = (): Page => hall.phone.page;
  const button = (name: string) => page().getByRole('button', { name, exact: true });
  const sideways = () => page().evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

  async function asks(kind: 'ranking' | 'scale', title: string): Promise<string> {
    const { leader } = hall;
    await leader.order({ type: 'addPoll', asks: { kind, when: 'any', title, items } });
    const found = () => leader.room.polls.find((poll) => poll.title === title)?.id;
    await leader.sees(() => found() !== undefined);
    const poll = must(found(), 'it was added');
    await leader.order({ type: 'openPoll', poll });
    await page().getByRole('heading', { name: title }).waitFor();
    return poll;
  }
  /** What the journal says that the phone answered, the last first. */
  const answers = () =>
    hall.here.journal
      .stored(hall.cafe.cafe)
      .flatMap((entry) => (entry.kind === 'events' ? entry.events : []))
      .flatMap((event) => (event.type === 'pollAnswered' ? [event.answer] : []))
      .reverse();

  it('[PL9] [UU1] a question stands first, is answered without a network in a tab that is killed, and counts once', async () => {
    hall = await votingHall(browser, small);
    const { leader } = hall;
    await asks('scale', 'Puls');
    expect(await complaintsOf(page())).toEqual([]);
    expect(await sideways()).toBeLessThanOrEqual(0);
    const choice = (item: string, value: string) =>
      page().getByRole('group', { name: item }).getByText(value, { exact: true });
    expect(
      (await choice('Nettverk', '5').locator('xpath=ancestor::label').boundingBox())?.height,
    ).toBeGreaterThanOrEqual(44);
    await offline(hall.phone, true);
    await choice('Nettverk', '4').click();
    await choice('Dialog', '5').click();
    await page().getByText(common.mark.waiting).waitFor();
    hall = { ...hall, phone: await hall.phone.inNewTab() };
    await leader.sees(({ polls }) => polls[0]?.state === 'open' && polls[0].answered === 1);
    expect(answers()[0]).toEqual([4, 5, null, null]);
    await choice('Kapital', '1').click();
    await choice('Utdanning', '2').click();
    await button(boards.done).click();
    await page().getByText(words.thanks).waitFor();
    await leader.goTo('travel');
    await page().getByText(words.thanks).waitFor({ state: 'detached' });
    await leader.goTo('round');
    await button(words.change).click();
    await choice('Utdanning', '3').click();
    await expect.poll(() => answers()[0]).toEqual([4, 5, 1, 3]);
    expect(hall.phone.problems).toEqual([]);
  });

  it('[PL11] an order is made by keys alone, by numbers, by buttons, and by dragging', async () => {
    hall = await votingHall(browser, small);
    await asks('ranking', 'Hva først?');
    const put = (item: string, place: number) => button(words.put(item, place));
    await put('Kapital', 1).focus();
    await page().keyboard.press('Enter');
    // The focus goes on to what is still to be placed.
    await page().keyboard.press('Enter');
    await page().getByText(words.moved('Utdanning', 2)).waitFor({ state: 'attached' });
    await put('Nettverk', 3).focus();
    await page().keyboard.press('Space');
    await button(words.up('Nettverk')).focus();
    await page().keyboard.press('Enter');
    await page().keyboard.press('Enter');
    await button(words.send).focus();
    await page().keyboard.press('Enter');
    // Dialog was not placed: it is after the others.
    await expect.poll(() => answers()[0]).toEqual([1, 4, 2, 3]);
    await button(words.change).click();
    expect(await complaintsOf(page())).toEqual([]);
    expect(await sideways()).toBeLessThanOrEqual(0);
    await page().getByLabel(words.place('Dialog')).selectOption('1');
    await page().getByLabel(words.place('Utdanning')).selectOption('irrelevant');
    await button(words.send).click();
    await expect.poll(() => answers()[0]).toEqual([1, 1, 3, null]);
    await button(words.change).click();
    const rows = page().locator('[data-row]');
    const from = must(await rows.nth(2).locator('span').first().boundingBox(), 'a grip');
    const to = must(await rows.nth(0).boundingBox(), 'the first row');
    await page().mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await page().mouse.down();
    await page().mouse.move(from.x + from.width / 2, to.y + 10, { steps: 5 });
    await page().mouse.up();
    await button(words.send).click();
    await expect.poll(() => answers()[0]).toEqual([2, 2, 1, null]);
    await button(words.take).click();
    await expect.poll(() => answers()[0]).toBeNull();
    expect(hall.phone.problems).toEqual([]);
  });

  it('[PL7] [PL10] a facilitator asks, enters an answer, closes, and shows what came of it to the room', async () => {
    hall = await votingHall(browser);
    const { leader, cafe, here, mate } = hall;
    await leader.adds({ name: 'Ragnhild' });
    const desk = await BrowserConsole.open(browser, here.url, cafe.cafe, cafe.secret);
    const { polls: own } = pollDesk;
    await desk.turnsTo('polls');
    await desk.presses(own.newRanking);
    await desk.presses(own.dialog.save);
    await desk.page.getByText(own.dialog.noTitle).waitFor();
    await desk.presses(own.dialog.sources.areas);
    await desk.presses(own.dialog.save);
    await desk.page.getByRole('button', { name: own.openIt(own.areasTitle) }).click();
    await page().getByRole('heading', { name: own.areasTitle }).waitFor();
    await desk.page.getByLabel(own.phoneless).selectOption({ label: 'Ragnhild' });
    await desk.page
      .getByRole('dialog')
      .getByRole('button', { name: words.put(own.areas[5] ?? '', 1) })
      .click();
    await desk.page.getByRole('dialog').getByRole('button', { name: words.send }).click();
    await desk.page.getByText(own.hasAnswered('Ragnhild')).waitFor({ state: 'attached' });
    const { polls } = await leader.sees((room) => room.polls.length > 0);
    const poll = must(polls[0], 'it is there').id;
    mate.visit.choices.choose({ type: 'answerPoll', poll, answer: [1, 2, 3, 4, 5, 6] });
    await button(words.put(own.areas[5] ?? '', 1)).click();
    await button(words.send).click();
    await leader.sees(({ polls }) => polls[0]?.state === 'open' && polls[0].answered === 3);
    const wall = await (await browser.newContext({ viewport: { width: 1920, height: 1080 } })).newPage();
    await wall.goto(`${here.url}/projector/${cafe.cafe}#k=${leader.links.projector}`);
    await desk.page.getByRole('button', { name: own.showIt(own.areasTitle) }).click();
    await wall.getByText(pollDesk.projector.of(3, 3)).waitFor();
    await desk.page.getByRole('button', { name: own.closeIt(own.areasTitle) }).click();
    await desk.presses(own.closeGo);
    await wall.getByText(words.talk).waitFor();
    await wall.getByText(own.areas[5] ?? '').waitFor();
    await page().getByRole('table', { name: own.areasTitle }).waitFor();
    for (const screen of [wall, desk.page]) expect(await complaintsOf(screen)).toEqual([]);
    await desk.page.getByRole('button', { name: own.hideIt(own.areasTitle) }).click();
    await page().getByRole('table', { name: own.areasTitle }).waitFor({ state: 'detached' });
    expect(desk.problems).toEqual([]);
    await desk.page.context().close();
    await wall.context().close();
  });

  it('[VO12] [VO13] a table gives its dots together, then the room votes on themes, each on its phone', async () => {
    hall = await votingHall(browser, small);
    const { leader, mate, notes } = hall;
    const theme = await leader.addsCard('themes', { title: 'Møteplasser' });
    await leader.order({ type: 'openVote', by: 'table', dots: 2 });
    await leader.goTo('harvest');
    await page().getByText(choosing.dots.together).waitFor();
    await mate.dots(notes[0] ?? '');
    await hall.phone.note('Lapp 1').getByText(choosing.dots.ours).waitFor();
    await button('Lapp 2').click();
    await hall.phone.note('Lapp 2').getByText(choosing.dots.ours).waitFor();
    await button('Lapp 3').click();
    await page().getByText(messages.refusals['no-dots-left']).waitFor();
    await leader.order({ type: 'closeVote' });
    // One table alone would be known by its dots.
    await page().getByText(boards.vote.tooFew).waitFor();
    await leader.order({ type: 'openVote', on: 'themes' });
    await button('Møteplasser').focus();
    await page().keyboard.press('Enter');
    await hall.phone.note('Møteplasser').getByText(boards.vote.yourDot).waitFor();
    expect(await page().getByText('Lapp 1').count()).toBe(0);
    expect(await complaintsOf(page())).toEqual([]);
    await leader.sees(({ vote }) => vote.state === 'open' && vote.voters === 1);
    await mate.dots(theme);
    const third = await joinAs(hall.cafe, { name: 'Cato' });
    await third.dots(theme);
    third.close();
    await leader.order({ type: 'closeVote' });
    const result = page().getByRole('row', { name: 'Møteplasser' });
    await result.getByText(boards.vote.dots(3)).waitFor();
    expect(await sideways()).toBeLessThanOrEqual(0);
  });

  it('[VO11] [VO15] with many notes on the wall the console proposes the lifted ones, and phones show only those', async () => {
    hall = await votingHall(browser);
    const { leader, mate, cafe, here, notes } = hall;
    const jots = (count: number) => Array.from({ length: count }, (_, index) => mate.jots(`Enda en ${index}`));
    await mate.hasSaved(must(jots(55).at(-1), 'the last'));
    await mate.stars(notes[1] ?? '');
    await leader.goTo('harvest');
    const desk = await BrowserConsole.open(browser, here.url, cafe.cafe, cafe.secret);
    await desk.turnsTo('harvest');
    await desk.presses(messages.console.vote.open);
    // What is still on its way when the question is opened is counted as well.
    jots(2);
    await desk.page.getByText(pollDesk.vote.suggest(62)).waitFor();
    expect(await desk.page.getByRole('radio', { name: pollDesk.vote.subjects.lifted }).isChecked()).toBe(true);
    await desk.presses(messages.console.vote.openGo);
    await button('Lapp 2').click();
    await hall.phone.note('Lapp 2').getByText(boards.vote.yourDot).waitFor();
    expect(await page().getByRole('article').count()).toBe(1);
    await desk.page.context().close();
  });
});
