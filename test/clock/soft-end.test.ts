/** The round ends while somebody writes: a real phone, and nothing of it is cut off. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { timeLeftMs } from '../../shared/cafe/clock.ts';
import { must } from '../../shared/cafe/must.ts';
import { messages } from '../../shared/locale/nb/messages.ts';
import { BrowserPhone } from '../kit/browser-phone.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { testDesign } from '../kit/design.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';
import { facilitate, joinAs, openTestCafe, type Facilitator, type Guest } from '../kit/people.ts';
import { movingClock } from './moving-clock.ts';

const { phone: words, common } = messages;

describe.skipIf(chromiumMissing() !== null)('a soft end', () => {
  const clock = movingClock();
  let here: InProcess;
  let browser: Browser;
  let leader: Facilitator;
  let mates: Guest[] = [];
  let phone: BrowserPhone;

  beforeAll(async () => {
    here = await serveHere({ clock });
    browser = await launchChromium();
  });
  afterAll(async () => {
    await browser?.close();
    await here?.close();
  });
  beforeEach(async () => {
    const cafe = await openTestCafe(here.url, testDesign({ tables: 2, settings: { hostMode: 'none' } }));
    leader = await facilitate(here.url, cafe.cafe, cafe.secret);
    mates = [];
    for (const name of ['Berit', 'Cato', 'Dina']) mates.push(await joinAs(cafe, { name }));
    phone = await BrowserPhone.open(browser, { server: here.url, code: cafe.code });
    await phone.joins('Anne', 'Hamar kommune');
    await leader.next();
    await phone.sees('Spørsmål 1?');
  });
  afterEach(async () => {
    expect(phone.problems).toEqual([]);
    await phone.close();
    leader.close();
    for (const mate of mates) mate.close();
  });

  /** The time is out, and the café goes on by itself. */
  async function timeIsOut(): Promise<void> {
    const { stage } = leader.room;
    clock.pass(must(timeLeftMs(leader.room.clock, clock.now()), 'a clock runs') + 10);
    await leader.sees((room) => room.stage !== stage);
    // As the server sees it: the phone has drawn the new stage when it says its name.
    await phone.page.locator('header').getByText(leader.stage.title).waitFor();
  }

  const anne = () =>
    must(
      leader.people.find(({ name }) => name === 'Anne'),
      'Anne is in the café',
    ).id;
  const tableIn = (round: number): string => {
    const { seats } = must(leader.visit.store.getState().facilitator, 'the facilitator has their view');
    const tables = must(
      seats.find((one) => one.round === round),
      'the round is planned',
    ).tables;
    return must(
      Object.entries(tables).find(([, { people }]) => people.includes(anne())),
      'Anne has a seat',
    )[0];
  };
  const numberOf = (table: string): number =>
    must(
      leader.room.tables.find(({ id }) => id === table),
      'the table is there',
    ).number;
  const notesAt = async (table: string) =>
    (await leader.tablecloth(table)).notes.map(({ text, round }) => ({ text, round }));
  const card = () => phone.page.locator('section').filter({ hasText: words.travel.unfinished });

  it('[CL14] a note goes on letter by letter through two rounds, and lands where and when it began', async () => {
    const first = tableIn(1);
    const { page } = phone;
    await page.getByPlaceholder(words.table.placeholder).click();
    await page.keyboard.type('Vi begynner med ');
    await timeIsOut();
    await card()
      .getByText(words.travel.unfinishedText(numberOf(first)))
      .waitFor();
    // Nobody touches anything: the fingers are still on the keys.
    await page.keyboard.type('bussen ');
    await timeIsOut();
    await phone.sees('Spørsmål 2?');
    await page.keyboard.type('til byen');
    expect(await card().getByRole('textbox').inputValue()).toBe('Vi begynner med bussen til byen');
    await timeIsOut();
    await timeIsOut();
    await phone.sees('Spørsmål 3?');
    await card().getByRole('button', { name: words.travel.sendThere }).click();
    await card().waitFor({ state: 'detached' });
    await expect.poll(() => notesAt(first)).toEqual([{ text: 'Vi begynner med bussen til byen', round: 1 }]);
  });

  it('[CL14] the unfinished note does not mix with the one that is begun at the next table', async () => {
    const [first, second] = [tableIn(1), tableIn(2)];
    const { page } = phone;
    await page.getByPlaceholder(words.table.placeholder).fill('Fra runde én');
    await timeIsOut();
    await timeIsOut();
    await phone.sees('Spørsmål 2?');
    expect(await page.getByPlaceholder(words.table.placeholder).inputValue()).toBe('');
    await phone.writes('Fra runde to', 'idea');
    await page.reload();
    await card().getByRole('button', { name: words.travel.sendThere }).click();
    await expect.poll(() => notesAt(first)).toContainEqual({ text: 'Fra runde én', round: 1 });
    await expect.poll(() => notesAt(second)).toContainEqual({ text: 'Fra runde to', round: 2 });
  });

  it('[CL14] a note that is being changed stays as it was until its writer has finished', async () => {
    const first = tableIn(1);
    const { page } = phone;
    await phone.writes('Gammel tanke', 'need');
    await phone.note('Gammel tanke').getByRole('button', { name: common.more }).click();
    await page.getByRole('button', { name: words.table.edit }).click();
    await page.getByRole('dialog').getByRole('textbox').fill('Ny tanke');
    await timeIsOut();
    await card()
      .getByText(words.travel.unfinishedEdit(numberOf(first)))
      .waitFor();
    expect(await notesAt(first)).toEqual([{ text: 'Gammel tanke', round: 1 }]);
    await page.reload();
    await card().getByRole('textbox').fill('Ny og ferdig tanke');
    await card().getByRole('button', { name: words.table.save }).click();
    await expect.poll(() => notesAt(first)).toEqual([{ text: 'Ny og ferdig tanke', round: 1 }]);
  });

  it('[CL14] what the table hands on is handed on as far as it got, and can be finished', async () => {
    const first = tableIn(1);
    const { page } = phone;
    const handedOn = async () => (await leader.tablecloth(first)).handedOn[1];
    await page.getByLabel(words.table.essential(1), { exact: true }).fill('Ferdig punkt');
    await page.getByLabel(words.table.sentence, { exact: true }).click();
    await page.keyboard.type('Alle kommer med');
    await timeIsOut();
    await expect.poll(handedOn).toMatchObject({ essentials: ['Ferdig punkt'], sentence: 'Alle kommer med' });
    await page.keyboard.type(' bussen');
    // One card alone: the point was left before, so it is finished.
    await card()
      .getByText(words.travel.unfinishedWords(words.table.sentence, numberOf(first), 1))
      .waitFor();
    expect(await card().count()).toBe(1);
    await card().getByRole('button', { name: common.save }).click();
    await card().waitFor({ state: 'detached' });
    await expect.poll(handedOn).toMatchObject({ essentials: ['Ferdig punkt'], sentence: 'Alle kommer med bussen' });
  });

  it('[CL14] whoever is moved in mid-round takes the note along to where they may write it', async () => {
    const { page } = phone;
    const other = must(
      leader.room.tables.find(({ id }) => id !== tableIn(1)),
      'there are two tables',
    );
    await page.getByPlaceholder(words.table.placeholder).fill('På flyttefot');
    await leader.order({ type: 'movePerson', person: anne(), round: 1, table: other.id });
    await card().getByText(words.travel.unfinishedMoved(other.number)).waitFor();
    expect(await page.getByPlaceholder(words.table.placeholder).inputValue()).toBe('');
    await card().getByRole('button', { name: words.travel.sendThere }).click();
    await expect.poll(() => notesAt(other.id)).toEqual([{ text: 'På flyttefot', round: 1 }]);
    expect(await page.getByText(words.waiting.title).count()).toBe(0);
  });

  it('[CL14] where the browser keeps nothing, it is kept as long as the page', async () => {
    const first = tableIn(1);
    const { page } = phone;
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new Error('no room');
      };
    });
    await page.getByPlaceholder(words.table.placeholder).fill('Bare her');
    await timeIsOut();
    await card().getByRole('button', { name: words.travel.sendThere }).click();
    await expect.poll(() => notesAt(first)).toEqual([{ text: 'Bare her', round: 1 }]);
  });

  it('[CL14] a café that is over says so and leaves the words to their writer', async () => {
    const { page } = phone;
    await page.getByPlaceholder(words.table.placeholder).fill('For sent');
    await leader.goTo('close');
    await card().getByText(words.travel.tooLate).waitFor();
    await card().getByText('For sent').waitFor();
    await card().getByRole('button', { name: words.travel.dropIt }).click();
    await card().waitFor({ state: 'detached' });
  });
});
