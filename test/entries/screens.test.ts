/** Boards as people meet them: a phone in the hand, the console, the wall, and the set-up. */
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { copyOfPlan } from '../../shared/boards/plan.ts';
import { must } from '../../shared/cafe/must.ts';
import { messages } from '../../shared/locale/nb/messages.ts';
import { readyBoard } from '../../shared/templates/ready-boards.ts';
import { complaintsOf } from '../kit/axe.ts';
import { BrowserConsole } from '../kit/browser-console.ts';
import { BrowserPhone } from '../kit/browser-phone.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { testDesign } from '../kit/design.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';
import { facilitate, joinAs, openTestCafe, type Facilitator, type TestCafe } from '../kit/people.ts';
import { watched } from '../kit/watched-page.ts';
import { measure } from '../projector/measure.ts';
import { wordsFor } from '../projector/texts.ts';

const { common, entries: words, boardPlans, start, templateFile } = messages;

const boards = ['actors', 'project-ideas', 'wheel'].map((id) => copyOfPlan(must(readyBoard(id, 'nb'), id)));
const [actors = '', ideas = '', wheel = ''] = boards.map(({ name }) => name);

describe.skipIf(chromiumMissing() !== null)('boards on screens', () => {
  let browser: Browser;
  let here: InProcess;
  let cafe: TestCafe;
  let leader: Facilitator;
  let closing: (() => unknown)[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
    here = await serveHere();
    const design = testDesign({ boards });
    const [doors, ...rest] = design.programme;
    const about = (board: string) => ({
      kind: 'plenary' as const,
      title: board,
      minutes: 10,
      screen: '',
      cue: '',
      board,
    });
    const programme = [must(doors, 'doors'), about('project-ideas'), about('wheel'), ...rest];
    cafe = await openTestCafe(here.url, { ...design, programme });
    leader = await facilitate(here.url, cafe.cafe, cafe.secret);
  });
  afterEach(async () => {
    for (const close of closing.toReversed()) await close();
    closing = [];
  });
  afterAll(async () => {
    leader?.close();
    await browser?.close();
    await here?.close();
  });

  async function goTo(board: string): Promise<void> {
    const stage = must(
      leader.room.programme.find((part) => part.board === board),
      board,
    );
    await leader.order({ type: 'goTo', from: leader.room.stage, to: stage.id });
    await leader.sees((room) => room.stage === stage.id);
  }
  const put = (board: string, entry: string, values: Record<string, string | number | string[]>) =>
    leader.order({ type: 'setEntry', board, entry, values, agreed: true, removed: false });

  it('[BD2] [BD3] [BD10] a phone writes by keys, also without a network, agrees, takes away and brings back', async () => {
    const phone = await BrowserPhone.open(browser, { server: here.url, code: cafe.code, width: 320, height: 640 });
    closing.push(() => phone.close());
    const { page } = phone;
    await phone.joins('Anne', 'Hamar kommune');
    const other = await joinAs(cafe, { name: 'Berit' });
    closing.push(() => other.close());
    other.visit.control.watch('actors');
    await page.getByRole('button', { name: `${words.show}: ${actors}` }).press('Enter');
    await page.getByText(words.empty).waitFor();
    await page.getByRole('button', { name: words.add, exact: true }).press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT');
    await page.getByRole('button', { name: common.save }).click();
    await page.getByText(words.missing).waitFor();
    const agree = page.getByRole('checkbox');
    expect(await agree.isChecked()).toBe(false);
    expect(await complaintsOf(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await page.context().setOffline(true);
    await page.getByLabel('Hva driver du med?').fill('musikk');
    await page.getByLabel('Jeg kan by på').fill(wordsFor('long', 'nb', 120));
    await page.getByLabel('Jeg kan by på').press('Enter');
    const card = page.getByRole('listitem').filter({ hasText: 'musikk' });
    await card.getByText(common.mark.waiting).waitFor();
    await card.getByText(words.notShown).waitFor();
    await page.context().setOffline(false);
    await card.getByText(common.mark.waiting).waitFor({ state: 'hidden' });
    expect(other.visit.store.getState().entries['actors']).toEqual([]);

    await card.getByRole('button', { name: common.edit }).click();
    await page.getByRole('checkbox').check({ force: true });
    await page.getByRole('button', { name: common.save }).click();
    await expect.poll(() => other.visit.store.getState().entries['actors']?.length).toBe(1);
    await card.getByRole('button', { name: common.remove }).click();
    await expect.poll(() => other.visit.store.getState().entries['actors']?.length).toBe(0);
    await page.getByRole('button', { name: common.undo }).click();
    await expect.poll(() => other.visit.store.getState().entries['actors']?.length).toBe(1);
    expect(await complaintsOf(page)).toEqual([]);
    expect(phone.problems).toEqual([]);
  });

  it('[BD10] what is half-written stays when the café goes on and when the page is loaded anew, until it is saved', async () => {
    await goTo('wheel');
    const phone = await BrowserPhone.open(browser, { server: here.url, code: cafe.code });
    closing.push(() => phone.close());
    const { page } = phone;
    await phone.joins('Cato', 'Hamar kommune');
    await page.getByRole('button', { name: words.add, exact: true }).click();
    const what = page.getByLabel('Hva skjer?');
    await what.fill('Halvferdig');
    await goTo('project-ideas');
    await page.getByRole('heading', { name: ideas, exact: true }).waitFor();
    expect(await what.inputValue()).toBe('Halvferdig');
    await page.reload();
    await expect.poll(() => what.inputValue()).toBe('Halvferdig');
    await page.getByLabel('Måned').selectOption({ value: '5' });
    await page.getByRole('button', { name: common.save }).click();
    await page.getByRole('listitem').filter({ hasText: 'Halvferdig' }).getByText(common.mark.saved).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: ideas, exact: true }).waitFor();
    expect(await what.count()).toBe(0);
    leader.visit.control.watch('wheel');
    await expect.poll(() => leader.visit.store.getState().entries['wheel']?.length).toBe(1);
    await leader.order({
      type: 'setEntry',
      board: 'wheel',
      entry: leader.visit.store.getState().entries['wheel']?.[0]?.id ?? '',
      values: {},
      agreed: false,
      removed: true,
    });
    expect(phone.problems).toEqual([]);
  });

  it('[BD6] [BD9] the console tells the target and what is missing, and a board comes back with what stood on it', async () => {
    await goTo('project-ideas');
    await put('project-ideas', 'a', { idea: 'Velferd', organisations: ['A', 'B'], owner: 'A' });
    await put('project-ideas', 'b', { idea: 'Sensor', organisations: ['A', 'B'] });
    const desk = await BrowserConsole.open(browser, here.url, cafe.cafe, cafe.secret);
    closing.push(() => desk.page.context().close());
    const { page } = desk;
    // The stage is about this board: it is what is shown.
    await page.getByRole('heading', { name: ideas, exact: true }).waitFor();
    await page.getByText(words.progress(1, 3, false), { exact: true }).waitFor();
    await page.getByText(words.lacks.filled('Ansvarlig')).waitFor();
    expect(await complaintsOf(page)).toEqual([]);
    await desk.turnsTo('settings');
    await page.getByText(boardPlans.section, { exact: true }).last().click();
    await page.getByRole('button', { name: `${common.remove}: ${ideas}` }).click();
    await expect.poll(() => leader.room.boards.length).toBe(2);
    await page.getByRole('button', { name: common.undo }).click();
    await expect.poll(() => leader.room.boards.length).toBe(3);
    await page.getByRole('button', { name: `${common.edit}: ${ideas}` }).click();
    expect(await complaintsOf(page)).toEqual([]);
    for (const width of [390, 320]) {
      await page.setViewportSize({ width, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
    }
    await desk.page.setViewportSize({ width: 1280, height: 800 });
    await desk.turnsTo('boards');
    await page.getByText('Velferd').waitFor();
    expect(desk.problems).toEqual([]);
  });

  it('[WA1] [BD4] [BD7] the wall shows a board and a year large, whatever people write', async () => {
    const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'nb-NO' });
    closing.push(() => context.close());
    const page = await context.newPage();
    const problems = watched(page);
    await put('project-ideas', 'a', { idea: 'Velferd', organisations: ['A', 'B'], owner: 'A' });
    await put('project-ideas', 'c', { idea: wordsFor('hostile', 'nb', 120), organisations: ['A', 'B'], owner: 'C' });
    await put('wheel', 'w', { what: wordsFor('long', 'nb', 120), month: 3, day: '2027-03-10', who: 'Oss' });
    await put('wheel', 'v', { what: 'Treff', month: 3, day: '2027-03-10' });
    await goTo('project-ideas');
    await page.goto(`${here.url}/projector/${cafe.cafe}#k=${leader.links.projector}`);
    await page.getByText(words.progress(2, 3, false), { exact: true }).waitFor();
    await expect.poll(() => measure(page, { words: [] })).toEqual([]);
    await goTo('wheel');
    await page.getByRole('img', { name: /mars: 2/u }).waitFor();
    await page.getByText(words.flags['same-day']).first().waitFor();
    for (const size of [
      { width: 1920, height: 1080 },
      { width: 1024, height: 768 },
    ]) {
      await page.setViewportSize(size);
      await page.getByRole('heading', { name: wheel }).waitFor();
      // What is written is fitted to the new size in a frame or two.
      await expect.poll(() => measure(page, { words: [] }), { message: `${size.width}` }).toEqual([]);
    }
    expect(problems).toEqual([]);
  });

  it('[TM2] [TM3] the set-up tells every mistake in a file, and opens what a console has saved', async () => {
    const desk = await BrowserConsole.open(browser, here.url, cafe.cafe, cafe.secret);
    closing.push(() => desk.page.context().close());
    await desk.turnsTo('settings');
    await desk.page.getByText(boardPlans.section, { exact: true }).last().click();
    const [download] = await Promise.all([
      desk.page.waitForEvent('download'),
      desk.page.getByRole('button', { name: templateFile.save }).click(),
    ]);
    const saved = await download.path();
    const { page } = desk;
    await page.goto(`${here.url}/new`);
    const file = page.locator('input[type=file]');
    await file.setInputFiles({
      name: 'mal.json',
      mimeType: 'application/json',
      buffer: Buffer.from(
        '{"format":"kafebord-template/1","language":"nb","name":"x","tables":[{}],"rounds":[],"programme":[]}',
      ),
    });
    await page.getByText('tables[0].name').waitFor();
    expect(await complaintsOf(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await page.setViewportSize({ width: 1280, height: 800 });
    await file.setInputFiles(saved);
    await page.getByRole('heading', { name: start.about.title }).waitFor();
    expect(await page.getByLabel(start.about.name).inputValue()).toBe('Prøvekafé');
    await page.getByText(templateFile.opened(4, 3, 14, 3)).waitFor();
    await page.getByRole('button', { name: start.setup.toCheck }).click();
    await page.getByText(boards.map(({ name }) => name).join(', ')).waitFor();
    expect(desk.problems).toEqual([]);
  });
});
