/** Agreement and signing up from a real phone that has no network for a while. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../../shared/locale/nb/messages.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { BrowserConsole } from '../kit/browser-console.ts';
import { offline, votingHall, type VotingHall } from './hall.ts';

const { boards, common } = messages;
const { stones: words, actions } = boards;
const patience = { timeout: 20_000 } as const;

describe.skipIf(chromiumMissing() !== null)('agreement and signing up from a phone', () => {
  let browser: Browser;
  let hall: VotingHall;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterEach(() => hall?.close());
  afterAll(() => browser?.close());

  const page = () => hall.phone.page;

  it('[ST2] a reservation in words from a phone without a network arrives once, through a killed tab, and may be changed again', async () => {
    hall = await votingHall(browser);
    const { phone, leader, mate } = hall;
    const stone = await leader.addsCard('stones', { text: 'En møteplass' });
    await leader.goTo('stones');
    await phone.sees('En møteplass');
    await mate.takesStand(stone, 'agree');
    await offline(phone, true);
    await page().getByRole('radio', { name: words.stands.reservation }).check({ force: true });
    await page().getByLabel(words.ask.reservation).fill('Bare hvis døra er åpen');
    await page().getByLabel(words.ask.reservation).blur();
    await page().getByText(common.mark.waiting).first().waitFor();
    hall = { ...hall, phone: await phone.inNewTab() };
    await leader.sees((room) => room.stands[stone]?.reservation === 1);
    expect(leader.room.stands[stone]).toEqual({
      agree: 1,
      reservation: 1,
      disagree: 0,
      words: ['Bare hvis døra er åpen'],
    });
    await hall.phone.sees('En møteplass');
    expect(await page().getByLabel(words.ask.reservation).inputValue()).toBe('Bare hvis døra er åpen');
    await page().getByRole('radio', { name: words.stands.agree, exact: true }).focus();
    await page().keyboard.press('Space');
    await leader.sees((room) => room.stands[stone]?.agree === 2);
    expect(leader.room.stands[stone]).toMatchObject({ agree: 2, reservation: 0, words: [] });
  });

  it('[AC2] [AC3] signing up without a network arrives once; whoever runs the café adds people without a phone and takes anybody out', async () => {
    hall = await votingHall(browser);
    const { phone, leader, mate, cafe, here } = hall;
    const action = await leader.addsCard('actions', { title: 'Inviter til frokost' });
    await leader.adds({ name: 'Uten telefon', organisation: 'Høgskolen' });
    await leader.goTo('actions');
    await phone.sees('Inviter til frokost');
    const join = page().getByRole('button', { name: actions.joinGroup('Inviter til frokost') });
    await offline(phone, true);
    await join.focus();
    await page().keyboard.press('Enter');
    await page().getByText(actions.youAreIn).waitFor();
    await page().getByText(common.mark.waiting).first().waitFor();
    await offline(phone, false);
    await leader.sees((room) => room.signUps[action]?.count === 1);
    await page().getByText('Anne (Hamar kommune)').waitFor(patience);
    expect(
      await mate.visit.control.send({ type: 'signUp', action, takesPart: true, person: leader.people[0]?.id ?? '' }),
    ).toEqual({
      ok: false,
      refusal: 'not-allowed',
    });

    const desk = await BrowserConsole.open(browser, here.url, cafe.cafe, cafe.secret);
    try {
      await desk.turnsTo('actions');
      await desk.page.getByRole('article').getByRole('button', { name: common.edit, exact: true }).click();
      await desk.page.getByLabel(actions.members).selectOption({ label: 'Uten telefon (Høgskolen)' });
      await leader.sees((room) => room.signUps[action]?.count === 2);
      await desk.page.getByRole('button', { name: actions.removeMember('Anne (Hamar kommune)') }).click();
      await join.waitFor();
      await leader.sees((room) => room.signUps[action]?.members?.[0]?.name === 'Uten telefon');
    } finally {
      await desk.page.context().close();
    }
  });

  it('[ST5] what somebody without a phone thinks of a step and of a proposal is entered on the console, once each', async () => {
    hall = await votingHall(browser);
    const { leader, cafe, here } = hall;
    const stone = await leader.addsCard('stones', { text: 'En møteplass' });
    const vision = await leader.addsCard('vision', { text: 'Her er det godt å være' });
    await leader.adds({ name: 'Uten telefon', organisation: '' });
    const desk = await BrowserConsole.open(browser, here.url, cafe.cafe, cafe.secret);
    const { polls } = messages.pollDesk;
    const entering = async (tab: 'stones' | 'vision', group: string, answer: string): Promise<void> => {
      await desk.turnsTo(tab);
      await desk.page.getByText(polls.phoneless).first().focus();
      await desk.page.keyboard.press('Enter');
      const who = desk.page.getByRole('combobox', { name: polls.phoneless });
      await who.selectOption({ label: 'Uten telefon' });
      const dialog = desk.page.getByRole('dialog');
      const choices = dialog.getByRole('group', { name: group });
      await choices.getByRole('radio', { name: answer, exact: true }).focus();
      await desk.page.keyboard.press('Space');
      await dialog.getByRole('textbox').fill('Ikke uten oss');
      await dialog.getByRole('button', { name: messages.choosing.poll.send }).press('Enter');
      await dialog.waitFor({ state: 'hidden' });
      await expect.poll(() => who.innerText(), patience).toContain(polls.hasAnswered('Uten telefon'));
    };
    try {
      await entering('stones', words.yourStand, words.stands.reservation);
      await entering('vision', boards.vision.marks.fist, '2');
      await leader.sees((room) => room.visionMarks[vision]?.fist[2] === 1);
      expect(leader.room.stands[stone]).toMatchObject({ agree: 0, reservation: 1, words: ['Ikke uten oss'] });
      expect(leader.room.visionMarks[vision]?.words).toEqual(['Ikke uten oss']);
      expect(desk.problems).toEqual([]);
    } finally {
      await desk.page.context().close();
    }
  });
});
