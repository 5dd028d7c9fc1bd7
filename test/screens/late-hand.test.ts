/** A quick hand at the console over a late network, and somebody else who runs the same room: everybody gets what they meant, once. */
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandInput } from '../../shared/cafe/commands.ts';
import type { RoomView } from '../../shared/cafe/views.ts';
import { messages } from '../../shared/locale/nb/messages.ts';
import { BrowserConsole } from '../kit/browser-console.ts';
import { BrowserPhone } from '../kit/browser-phone.ts';
import { chaosProxy, type ChaosProxy } from '../kit/chaos-proxy.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { testDesign } from '../kit/design.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';
import { facilitate, openTestCafe, type Facilitator, type TestCafe } from '../kit/people.ts';

const { boards, common, console: words, phone: phoneWords, refusals, running, start, theming } = messages;
const minuteMs = 60_000;

describe.skipIf(chromiumMissing() !== null)('a quick hand on a late network', () => {
  let here: InProcess;
  let network: ChaosProxy;
  let browser: Browser;
  let cafe: TestCafe;
  let leader: Facilitator;
  let desk: BrowserConsole;

  const press = (key: string): Promise<void> => desk.page.keyboard.press(key);
  /** At once, however slow the machine is. */
  const twice = (key: string): Promise<void> =>
    desk.page.evaluate((name) => {
      for (let time = 0; time < 2; time += 1)
        document.dispatchEvent(new KeyboardEvent('keydown', { key: name, cancelable: true }));
    }, key);
  const endsAt = ({ clock }: RoomView): number => (clock.state === 'running' ? clock.endsAt : 0);
  const order = (command: CommandInput): Promise<unknown> => leader.order(command);
  const undo = () => desk.page.getByRole('button', { name: common.undo, exact: true });
  const heard = (text: string) => desk.page.getByText(text).first();
  /** Nothing of what was pressed is on its way any more. */
  async function settled(): Promise<void> {
    await undo().waitFor();
    expect(await desk.page.getByText(refusals['stage-moved-on']).count()).toBe(0);
    expect(await desk.page.getByText(refusals['clock-not-running']).count()).toBe(0);
  }

  beforeAll(async () => {
    here = await serveHere();
    network = await chaosProxy(here.serving.port);
    browser = await launchChromium();
    cafe = await openTestCafe(here.url, testDesign());
    leader = await facilitate(here.url, cafe.cafe, cafe.secret);
    desk = await BrowserConsole.open(browser, network.url, cafe.cafe, cafe.secret);
    network.weather.lateMs = 300;
  });
  afterAll(async () => {
    await browser?.close();
    leader?.close();
    await network?.close();
    await here?.close();
  });

  it('[UN7] a key pressed twice before the answer has come goes on, pauses and blanks once', async () => {
    await twice('n');
    await desk.page.getByRole('heading', { name: 'Runde 1' }).waitFor();
    await settled();
    expect(leader.room.stage).toBe('s2');
    await twice(' ');
    await heard(running.undo.paused).waitFor();
    await settled();
    expect(leader.room.clock.state).toBe('paused');
    await press(' ');
    await heard(running.undo.resumed).waitFor();
    expect(leader.room.clock.state).toBe('running');
    await twice('.');
    await heard(running.wall.blanked).waitFor();
    expect(leader.room.wall.show).toBe('blank');
  });

  it('[UN8] a line that somebody else has shown since is not taken away with one’s own', async () => {
    const wall = { show: 'words', words: 'Finn plassene deres' } as const;
    await order({ type: 'showOnWall', wall });
    await heard(running.wall.saying(wall.words)).waitFor();
    await press('z');
    await heard(theming.undoNothing).waitFor();
    expect(leader.room.wall).toEqual(wall);
  });

  it('[UN7] minutes given twice are two times the minutes; [UN8] the last are taken back, and what somebody else gave stays', async () => {
    const before = endsAt(leader.room);
    await press('5');
    await press('5');
    await expect.poll(() => endsAt(leader.room)).toBe(before + 10 * minuteMs);
    await settled();
    await order({ type: 'extend', from: leader.room.stage, minutes: 1 });
    // What comes after it has been heard, so that it has been heard itself.
    await order({ type: 'showOnWall', wall: { show: 'words', words: 'Ett minutt til' } });
    await heard(running.wall.saying('Ett minutt til')).waitFor();
    expect(endsAt(leader.room)).toBe(before + 11 * minuteMs);
    await undo().click();
    await expect.poll(() => Math.abs(endsAt(leader.room) - before - 6 * minuteMs)).toBeLessThan(2000);
  });

  it('[UN1] a part that is left right after minutes were given has them when that is taken back', async () => {
    const before = endsAt(leader.room);
    await press('5');
    await press('n');
    await desk.presses(words.ask.go);
    await desk.page.getByRole('heading', { name: 'Bytt bord' }).waitFor();
    await heard(running.undo.moved('Bytt bord')).waitFor();
    await press('z');
    await expect.poll(() => leader.room.stage).toBe('s2');
    expect(Math.abs(endsAt(leader.room) - before - 5 * minuteMs)).toBeLessThan(2000);
  });

  it('[UN8] settings that somebody else has saved meanwhile stay when one’s own are saved, and when those are taken back', async () => {
    await desk.turnsTo('settings');
    const purpose = desk.page.getByLabel(start.about.purpose);
    const was = leader.room.settings.purpose;
    await purpose.fill('Finne tre tiltak');
    const { settings } = leader.room;
    const lists = { houseRules: [...settings.houseRules], invitedAbsent: [...settings.invitedAbsent] };
    await order({ type: 'changeSettings', settings: { ...settings, ...lists, title: 'Kafé i Hamar' } });
    await expect
      .poll(() => desk.page.getByRole('textbox', { name: start.about.name }).inputValue())
      .toBe('Kafé i Hamar');
    await desk.page.getByRole('button', { name: words.settings.save }).first().click();
    // Whoever writes on while it is saved keeps those letters.
    await purpose.fill('Finne tre tiltak og eiere');
    await expect.poll(() => leader.room.settings.purpose).toBe('Finne tre tiltak');
    await undo().waitFor();
    expect(leader.room.settings.title).toBe('Kafé i Hamar');
    expect(await purpose.inputValue()).toBe('Finne tre tiltak og eiere');
    await order({ type: 'changeSettings', settings: { ...leader.room.settings, ...lists, place: 'Rena' } });
    await expect.poll(() => desk.page.getByLabel(start.place.place).inputValue()).toBe('Rena');
    await undo().click();
    await expect.poll(() => leader.room.settings.purpose).toBe(was);
    expect(leader.room.settings).toMatchObject({ title: 'Kafé i Hamar', place: 'Rena' });
  });

  it('[UN7] a double tap gives a note one star and one dot, and a second tap later takes the dot back', async () => {
    await leader.goTo('round');
    const phone = await BrowserPhone.open(browser, { server: here.url, code: cafe.code });
    await phone.joins('Kari', 'Kommunen');
    await phone.writes('Sykkelvei til skolen', 'idea');
    // As the browser tells of the second tap, however slow the machine is.
    await phone.note('Sykkelvei').getByRole('button', { name: phoneWords.table.star }).dblclick();
    await phone.note('Sykkelvei').getByRole('button', { name: phoneWords.table.unstar }).waitFor();
    await leader.goTo('harvest');
    await order({ type: 'openVote' });
    const paper = phone.page.getByRole('button', { name: 'Sykkelvei' });
    await phone.note('Sykkelvei').getByText(boards.vote.give).waitFor();
    await paper.dblclick();
    await expect.poll(() => leader.room.vote).toMatchObject({ voters: 1 });
    expect(Object.values(leader.room.stars).flat()).toHaveLength(1);
    await paper.click();
    await expect.poll(() => leader.room.vote).toMatchObject({ voters: 0 });
  });

  it('[UN8] a vote that somebody else has opened while it was asked whether to close the one before stays open', async () => {
    await desk.turnsTo('harvest');
    await desk.presses(words.vote.close);
    const dialog = desk.page.getByRole('dialog', { name: words.vote.closeTitle });
    await dialog.waitFor();
    await order({ type: 'closeVote' });
    await order({ type: 'openVote' });
    await expect.poll(() => leader.room.vote).toMatchObject({ state: 'open', number: 2 });
    // What comes after it has been heard, so that it has been heard itself.
    await order({ type: 'showOnWall', wall: { show: 'words', words: 'Ny runde' } });
    await desk.page.getByText(running.wall.saying('Ny runde')).waitFor();
    await dialog.getByRole('button', { name: words.vote.close }).click();
    await heard(refusals['vote-not-open']).waitFor();
    expect(leader.room.vote).toMatchObject({ state: 'open', number: 2 });
  });
});
