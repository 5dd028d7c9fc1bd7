/** Dots from a real phone, whatever happens to its network, its tab and the vote. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../../shared/locale/nb/messages.ts';
import { must } from '../../shared/cafe/must.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { joinAs } from '../kit/people.ts';
import { offline, totalsIn, votingHall, type VotingHall } from './hall.ts';

const { boards, common } = messages;
const { vote: words } = boards;

describe.skipIf(chromiumMissing() !== null)('votes from a phone', () => {
  let browser: Browser;
  let hall: VotingHall;
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterEach(() => hall?.close());
  afterAll(() => browser?.close());

  const page = () => hall.phone.page;
  const noteButton = (number: number) => page().getByRole('button', { name: `Lapp ${number}`, exact: true });
  const mine = (number: number) => hall.phone.note(`Lapp ${number}`).getByText(words.yourDot);
  async function atTheWall(): Promise<void> {
    await hall.leader.goTo('harvest');
    await noteButton(1).waitFor();
  }
  /** Two more give a dot to «Lapp 5» first: of one person's dots nothing would be told. */
  async function closes(): Promise<Readonly<Record<string, number>>> {
    for (const name of ['Cato', 'Dina']) {
      const guest = await joinAs(hall.cafe, { name });
      await guest.dots(hall.notes[4] ?? '');
      guest.close();
    }
    await hall.leader.order({ type: 'closeVote' });
    await hall.leader.sees(({ vote }) => vote.state === 'closed');
    return must(totalsIn(hall.leader.room), 'the vote is closed');
  }

  /** A dot shows at once; it counts when it has come. */
  const inTheLog = (): readonly string[] =>
    hall.here.journal
      .stored(hall.cafe.cafe)
      .flatMap((entry) => (entry.kind === 'events' ? entry.events : []))
      .flatMap((event) =>
        event.type === 'dotPlaced' || event.type === 'dotTaken' ? [`${event.type} ${event.note}`] : [],
      );

  const more = (dots: number) => ({ [hall.notes[4] ?? '']: dots });

  it('[VO5] [VO6] [VO8] dots that were given without a network before the vote opened come through a killed tab and count once', async () => {
    hall = await votingHall(browser);
    const { phone, leader, notes } = hall;
    await atTheWall();
    await offline(phone, true);
    await page().getByText(words.waits).waitFor({ timeout: 20_000 });
    await noteButton(1).click();
    await noteButton(2).click();
    await mine(2).waitFor();
    await page().getByText(common.mark.waiting).waitFor();
    await leader.order({ type: 'openVote' });
    const again = await phone.inNewTab();
    hall = { ...hall, phone: again };
    await mine(1).waitFor();
    await leader.sees(({ vote }) => vote.state === 'open' && vote.voters === 1);
    await page().getByText(common.mark.saved).first().waitFor();
    expect(await closes()).toEqual({ [notes[0] ?? '']: 1, [notes[1] ?? '']: 1, ...more(2) });
    await page().getByText(words.result).waitFor();
    await expect.poll(() => page().getByText(boards.notCounted.late).count()).toBe(0);
  });

  it('[VO4] a dot on a note that is hidden comes back, and may be given to another', async () => {
    hall = await votingHall(browser);
    const { leader, notes } = hall;
    await leader.order({ type: 'openVote' });
    await atTheWall();
    for (const number of [1, 2, 3]) await noteButton(number).click();
    await mine(3).waitFor();
    await page().getByText(common.mark.saved).first().waitFor();
    await leader.order({ type: 'hideNote', note: notes[1] ?? '' });
    await noteButton(2).waitFor({ state: 'detached' });
    await page().getByRole('status').getByText(words.left(1, 3)).waitFor();
    await noteButton(4).click();
    await mine(4).waitFor();
    await expect.poll(inTheLog).toContain(`dotPlaced ${notes[3] ?? ''}`);
    expect(await closes()).toEqual({ [notes[0] ?? '']: 1, [notes[2] ?? '']: 1, [notes[3] ?? '']: 1, ...more(2) });
  });

  it('[VO7] a vote that comes after the closing is told of, stays told, and changes nothing', async () => {
    hall = await votingHall(browser);
    const { phone, leader, mate, notes } = hall;
    await leader.order({ type: 'openVote' });
    await atTheWall();
    await page().getByText(words.open).first().waitFor();
    await mate.dots(notes[4] ?? '');
    await offline(phone, true);
    await noteButton(1).click();
    await mine(1).waitFor();
    const totals = await closes();
    await offline(phone, false);
    await page().getByText(boards.notCounted.late).waitFor({ timeout: 20_000 });
    expect(totalsIn(leader.room)).toEqual(totals);
    expect(totals).toEqual(more(3));
    await leader.goTo('vision');
    await page().getByRole('heading', { name: boards.vision.title, exact: true }).waitFor();
    await page().getByText(boards.notCounted.late).waitFor();
    await page().reload();
    await page().getByText(boards.notCounted.late).waitFor();
    await page().getByRole('button', { name: boards.refused.dismiss }).click();
    await page().getByText(boards.notCounted.late).waitFor({ state: 'detached' });
    expect(totalsIn(leader.room)).toEqual(totals);
  });

  it('[VO6] two tabs, quick presses and a network that comes and goes never pass the budget, and all agree in the end', async () => {
    hall = await votingHall(browser);
    const { phone, leader, notes } = hall;
    await leader.order({ type: 'openVote' });
    await atTheWall();
    const other = await phone.secondTab();
    await other.page.getByRole('button', { name: 'Lapp 1', exact: true }).waitFor();
    // A double tap is one; then it is taken back and given again.
    await noteButton(1).dblclick();
    await noteButton(1).click();
    await noteButton(1).click();
    await mine(1).waitFor();
    await other.note('Lapp 1').getByText(words.yourDot).waitFor();
    await offline(phone, true);
    await noteButton(2).click();
    await noteButton(3).click();
    await noteButton(4).click();
    await page().getByText(messages.refusals['no-dots-left']).waitFor();
    await offline(phone, false);
    for (const number of [1, 2, 3])
      await other.note(`Lapp ${number}`).getByText(words.yourDot).waitFor({ timeout: 20_000 });
    await other.page.getByRole('button', { name: 'Lapp 3', exact: true }).click();
    await mine(3).waitFor({ state: 'detached' });
    await expect.poll(inTheLog).toContain(`dotTaken ${notes[2] ?? ''}`);
    expect(await closes()).toEqual({ [notes[0] ?? '']: 1, [notes[1] ?? '']: 1, ...more(2) });
  });

  it('[VO5] by the keyboard alone a dot is given, and the notes stand still', async () => {
    hall = await votingHall(browser, { width: 320, height: 640 });
    const { leader } = hall;
    await leader.order({ type: 'openVote' });
    await atTheWall();
    await noteButton(1).focus();
    const before = await hall.phone.note('Lapp 3').boundingBox();
    await page().keyboard.press('Space');
    await mine(1).waitFor();
    await page().getByText(common.mark.saved).first().waitFor();
    const moved = Math.abs(((await hall.phone.note('Lapp 3').boundingBox())?.y ?? 0) - (before?.y ?? 0));
    expect(moved).toBeLessThan(2);
    await page().keyboard.press('Tab');
    await page().keyboard.press('Enter');
    await mine(2).waitFor();
  });
});
