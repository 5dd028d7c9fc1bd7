/** Proposals for the vision: marked from a phone that has no network, written by two at once, and read on small screens. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../../shared/locale/nb/messages.ts';
import { complaintsOf } from '../kit/axe.ts';
import { BrowserConsole } from '../kit/browser-console.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { somebodyElse } from '../kit/crossing.ts';
import { changeCard } from '../../shared/documents/cards.ts';
import { offline, votingHall, type VotingHall } from '../voting/hall.ts';

const { boards, common } = messages;
const words = boards.vision;

describe.skipIf(chromiumMissing() !== null)('the vision', () => {
  let browser: Browser;
  let hall: VotingHall;
  let proposal: string;
  beforeAll(async () => {
    browser = await launchChromium();
    hall = await votingHall(browser, { width: 320, height: 640 });
    proposal = await hall.leader.addsCard('vision', { text: 'Her er det godt å være ung.' });
    await hall.leader.goTo('vision');
  });
  afterAll(async () => {
    await hall?.close();
    await browser?.close();
  });

  const visions = async () => (await hall.leader.wall()).vision;

  it('[VI6] [VI2] [VI3] fingers, both marks and words from a phone without a network arrive once, through a killed tab, and may be changed', async () => {
    const { phone, leader, mate } = hall;
    await phone.sees('Her er det godt');
    await mate.order({ type: 'markVision', vision: proposal, stretch: 5, possible: null, fist: 5, words: '' });
    await offline(phone, true);
    const mark = (group: string, number: number) =>
      hall.phone.page.getByRole('group', { name: group }).getByRole('radio', { name: String(number), exact: true });
    await mark(words.marks.fist, 2).check();
    await phone.page.getByLabel(words.marks.ask).fill('Hvem er ung?');
    await phone.page.getByLabel(words.marks.ask).blur();
    await mark(words.marks.stretch, 4).check();
    await phone.page.getByText(common.mark.waiting).first().waitFor();
    hall = { ...hall, phone: await phone.inNewTab() };
    await leader.sees((room) => room.visionMarks[proposal]?.fist[2] === 1);
    expect(leader.room.visionMarks[proposal]).toEqual({
      stretch: [0, 0, 0, 1, 1],
      possible: [0, 0, 0, 0, 0],
      fist: [0, 0, 1, 0, 0, 1],
      words: ['Hvem er ung?'],
    });
    await hall.phone.sees('Her er det godt');
    expect(await hall.phone.page.getByLabel(words.marks.ask).inputValue()).toBe('Hvem er ung?');
    // By keys: from two fingers to three, and nobody asks for words any more.
    await mark(words.marks.fist, 2).focus();
    await hall.phone.page.keyboard.press('ArrowRight');
    await leader.sees((room) => room.visionMarks[proposal]?.fist[3] === 1);
    expect(leader.room.visionMarks[proposal]).toMatchObject({ fist: [0, 0, 0, 1, 0, 1], words: [] });
    await hall.phone.page.getByText(boards.stones.answers(2)).click();
    await hall.phone.sees(words.marks.mean('stretch', 4.5, 2));
    expect(await complaintsOf(hall.phone.page)).toEqual([]);
    expect(hall.phone.problems).toEqual([]);
  });

  it('[VI4] [VI5] what two write at once stands side by side, either can be used, and no words are lost', async () => {
    const { leader, cafe, here } = hall;
    // Whoever may not change a proposal writes another wording beside it.
    await hall.phone.page.getByRole('button', { name: words.otherWording }).click();
    await hall.phone.page.getByLabel(words.label, { exact: true }).fill('Her er det godt å være ny.');
    await hall.phone.page.getByRole('button', { name: words.save }).click();
    const desk = await BrowserConsole.open(browser, here.url, cafe.cafe, cafe.secret);
    const { page } = desk;
    try {
      await desk.turnsTo('vision');
      await page.getByRole('button', { name: common.edit, exact: true }).click();
      const field = page.getByLabel(words.label, { exact: true });
      await field.fill('Her er det godt å være gammel.');
      await leader.writesIn(
        { kind: 'wall' },
        (doc) => void changeCard(doc, 'vision', proposal, { text: 'Her er det godt å være til.' }),
      );
      await page.getByText(words.overtaken('Her er det godt å være til.')).waitFor();
      await field.blur();
      await page.getByText(words.keptBeside).waitFor();
      await page.getByRole('button', { name: boards.done, exact: true }).click();
      await page.getByText('Her er det godt å være til.').waitFor();
      await page
        .getByRole('listitem')
        .filter({ hasText: 'gammel' })
        .getByRole('button', { name: words.useWording })
        .last()
        .click();
      await page.getByText(words.wordingUsed).waitFor();
      const texts = async () => (await visions()).map(({ text, instead }) => [text, instead === proposal]);
      await expect.poll(texts, { timeout: 10_000 }).toEqual([
        ['Her er det godt å være gammel.', false],
        ['Her er det godt å være ny.', true],
        ['Her er det godt å være gammel.', true],
        ['Her er det godt å være til.', true],
      ]);
      // So do words that were saved and lost to words written at the same moment.
      const other = somebodyElse(leader.visit.document({ kind: 'wall' }).doc);
      await page.getByRole('button', { name: common.edit, exact: true }).click();
      await field.fill('Her er det godt å være stille.');
      await page.getByRole('button', { name: boards.done, exact: true }).click();
      await expect.poll(async () => (await visions())[0]?.text).toBe('Her er det godt å være stille.');
      changeCard(other.doc, 'vision', proposal, { text: 'Her er det godt å være med.' });
      other.letsGo();
      await expect.poll(async () => (await texts())[0]).toEqual(['Her er det godt å være med.', false]);
      await expect.poll(async () => (await texts()).at(-1)).toEqual(['Her er det godt å være stille.', true]);
      expect(await page.getByText(boards.overtaken.title).count()).toBe(0);
      // Six proposals are too many to choose among, and still may be written; wordings are not counted.
      for (const number of [2, 3, 4]) await leader.addsCard('vision', { text: `Forslag ${number}` });
      await page.getByText('Forslag 4').waitFor();
      expect(await page.getByText(words.enough).count()).toBe(0);
      await leader.addsCard('vision', { text: 'Forslag 5' });
      await page.getByText(words.enough).waitFor();
      expect(await page.getByRole('button', { name: words.add }).isEnabled()).toBe(true);
      await page.setViewportSize({ width: 320, height: 640 });
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(sideways).toBeLessThanOrEqual(0);
      expect(await complaintsOf(page)).toEqual([]);
      expect(desk.problems).toEqual([]);
    } finally {
      await page.context().close();
    }
  });
});
