/** What running the room looks like on a real phone: time is in our hand, for the server and for the page. */
import { readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import type { Browser, Route } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { CafeDesign } from '../../shared/cafe/design.ts';
import { messages } from '../../shared/locale/nb/messages.ts';
import { must } from '../../shared/cafe/must.ts';
import { BrowserPhone } from '../kit/browser-phone.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { testDesign } from '../kit/design.ts';
import { handClock, type HandClock } from '../kit/hand-clock.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';
import { pages } from '../kit/pages.ts';
import { facilitate, joinAs, openTestCafe, type Facilitator, type Guest, type TestCafe } from '../kit/people.ts';

const { phone: words, common } = messages;
const minute = 60_000;

interface Hall {
  readonly clock: HandClock;
  readonly here: InProcess;
  readonly cafe: TestCafe;
  readonly leader: Facilitator;
  readonly phone: BrowserPhone;
  readonly mate: Guest;
  /** Time passes for the server and on the page. */
  pass(ms: number): Promise<void>;
}

describe.skipIf(chromiumMissing() !== null)('on the phone', () => {
  let browser: Browser;
  let closing: (() => unknown)[] = [];
  beforeAll(async () => {
    browser = await launchChromium();
  });
  afterEach(async () => {
    for (const close of closing.reverse()) await close();
    closing = [];
  });
  afterAll(() => browser?.close());

  /** Anne with a real phone and Berit at one table, in the first round. Berit hosts unless told otherwise. */
  async function hall(
    settings: Partial<CafeDesign['settings']>,
    { host = 'Berit' }: { readonly host?: 'Anne' | 'Berit' } = {},
  ): Promise<Hall> {
    const clock = handClock(Date.now());
    const here = await serveHere({ clock });
    const cafe = await openTestCafe(here.url, testDesign({ tables: 1, settings }));
    const leader = await facilitate(here.url, cafe.cafe, cafe.secret);
    const phone = await BrowserPhone.open(browser, { server: here.url, code: cafe.code, width: 320, height: 640 });
    await phone.page.clock.install();
    await phone.joins('Anne', 'Hamar kommune');
    const mate = await joinAs(cafe, { name: 'Berit' });
    closing.push(
      () => here.close(),
      () => leader.close(),
      () => mate.close(),
      () => phone.close(),
    );
    // Whoever facilitates hears of who has come by a line of their own.
    const hosting = () => leader.people.find(({ name }) => name === host);
    await leader.sees(() => hosting() !== undefined);
    await leader.hosts('t1', must(hosting(), host).id);
    await leader.next();
    await phone.sees('Spørsmål 1?');
    await mate.isSeated();
    await mate.tablecloth('t1');
    const pass = async (ms: number): Promise<void> => {
      clock.pass(ms);
      await phone.page.clock.fastForward(ms);
    };
    return { clock, here, cafe, leader, phone, mate, pass };
  }

  it('[PH1] in the quiet minutes one sees one’s own notes alone; with the bell all are there, and nothing typed is lost', async () => {
    const { leader, phone, mate, pass } = await hall({ quietMinutes: 3 });
    const { page } = phone;
    await page.getByText(words.quiet.write).first().waitFor();
    await mate.writes('Fra Berit');
    await phone.writes('Fra Anne', 'idea');
    await page.getByPlaceholder(words.table.placeholder).fill('Halvveis');
    expect(await phone.note('Fra Berit').count()).toBe(0);
    await pass(3 * minute);
    await phone.note('Fra Berit').waitFor();
    await page.getByText(words.quiet.together).first().waitFor();
    expect(await page.getByPlaceholder(words.table.placeholder).inputValue()).toBe('Halvveis');
    expect(await page.getByText(words.quiet.writeText).count()).toBe(0);

    await leader.order({ type: 'extend', from: leader.room.stage, minutes: 1 });
    await phone.note('Fra Berit').waitFor();
  });

  it('[PH1] the facilitator’s bell rings at once', async () => {
    const { leader, phone, mate } = await hall({ quietMinutes: 5 });
    await phone.page.getByText(words.quiet.write).first().waitFor();
    await mate.writes('Fra Berit');
    await leader.order({ type: 'endQuiet', from: leader.room.stage });
    await phone.note('Fra Berit').waitFor();
    await phone.page.getByText(words.quiet.together).first().waitFor();
  });

  it('[PH2] whoever is held waits with the next table in sight, until the essentials are in', async () => {
    const { leader, phone, mate } = await hall({ holdForEssentials: true });
    const { page } = phone;
    await leader.next();
    await page.getByRole('heading', { name: words.hold.wait }).waitFor();
    await page.getByText(words.hold.stays(1)).waitFor();
    expect(await page.getByLabel(words.table.essential(1), { exact: true }).count()).toBe(0);
    await mate.essentials(['Det viktigste'], 1, 't1');
    await page.getByRole('heading', { name: words.travel.stay }).waitFor();
  });

  it('[PH2] a table that is let go goes, and so does one whose round begins', async () => {
    const { leader, phone } = await hall({ holdForEssentials: true });
    const wait = phone.page.getByRole('heading', { name: words.hold.wait });
    await leader.next();
    await wait.waitFor();
    await leader.order({ type: 'releaseTable', from: leader.room.stage, table: 't1' });
    await phone.page.getByRole('heading', { name: words.travel.stay }).waitFor();
    await leader.back();
    await leader.next();
    await wait.waitFor();
    await leader.next();
    await phone.sees('Spørsmål 2?');
  });

  it('[PH2] the host writes the essentials where the others wait, and is not thrown out after the first', async () => {
    const { leader, phone } = await hall({ holdForEssentials: true }, { host: 'Anne' });
    const { page } = phone;
    await leader.next();
    await page.getByRole('heading', { name: words.hold.write }).waitFor();
    await page.getByLabel(words.table.essential(1), { exact: true }).fill('Først');
    await page.getByLabel(words.table.essential(2), { exact: true }).click();
    await page.getByRole('heading', { name: words.hold.released }).waitFor();
    await page.keyboard.type('Så');
    await page.getByRole('button', { name: words.hold.done }).click();
    await page.getByRole('heading', { name: words.travel.stay }).waitFor();
    await expect.poll(async () => (await leader.tablecloth('t1')).handedOn[1]?.essentials).toEqual(['Først', 'Så']);
  });

  it('[PH3] what the facilitator writes on the wall stands on the phone while it stands there', async () => {
    const { leader, phone } = await hall({});
    const region = phone.page.getByRole('status').filter({ hasText: words.wall });
    await leader.order({ type: 'showOnWall', wall: { show: 'words', words: 'Kaffen står ved vinduet' } });
    await region.getByText('Kaffen står ved vinduet').waitFor();
    await leader.order({ type: 'showOnWall', wall: { show: 'stage' } });
    await region.waitFor({ state: 'detached' });
  });

  it('[PH4] other minutes, another question and an inserted stage are there at once, and what is typed stays', async () => {
    const { leader, phone } = await hall({});
    const { page } = phone;
    const field = page.getByPlaceholder(words.table.placeholder);
    await field.fill('Midt i en');
    await leader.order({ type: 'extend', from: 's2', minutes: 5 });
    await page
      .getByRole('timer')
      .getByText(/^2[45]:/u)
      .waitFor();
    const { rounds } = leader.room;
    const { title, hint, number } = must(rounds[0], 'a round');
    await leader.order({ type: 'changeRound', round: number, title, hint, question: 'Et bedre spørsmål?' });
    await phone.sees('Et bedre spørsmål?');
    await leader.order({
      type: 'addStage',
      after: 's2',
      kind: 'pause',
      title: 'Kaffe',
      minutes: 10,
      screen: 'Kaffe ved vinduet',
      cue: '',
    });
    await field.press('End');
    await field.pressSequentially(' setning');
    expect(await field.inputValue()).toBe('Midt i en setning');
    await leader.next();
    await page.getByRole('heading', { name: 'Kaffe' }).waitFor();
    expect(await page.getByLabel(words.table.write).inputValue()).toBe('Midt i en setning');
  });

  it('[PH5] a new host’s phone opens with the essentials of earlier rounds and what the table wrote', async () => {
    const { leader, phone, mate } = await hall({ hostMode: 'each-round' });
    await mate.writes('Lappen fra runde 1');
    await mate.essentials(['Det viktigste fra runde 1'], 1, 't1');
    await leader.next();
    await leader.hosts(
      't1',
      must(
        leader.people.find(({ name }) => name === 'Anne'),
        'Anne',
      ).id,
    );
    await leader.next();
    await phone.sees('Spørsmål 2?');
    await phone.sees(words.host.card);
    await phone.page.getByText('Det viktigste fra runde 1').waitFor();
    await phone.note('Lappen fra runde 1').waitFor();
  });

  it('[WD5] a page that is opened again while the server is gone shows where one sits, and goes on', async () => {
    const { here, phone, pass } = await hall({});
    const { page } = phone;
    await phone.writes('Før serveren gikk', 'idea');
    await page.clock.runFor(2000);
    await here.close();
    await page.route('**/*', pageFromDisk);
    await page.reload();
    await phone.sees('Spørsmål 1?');
    await page.getByText(common.table(1)).first().waitFor();
    await pass(20 * minute + 1000);
    await page.getByRole('heading', { name: words.travel.stay }).waitFor();
    await page.getByText(common.silentTitle).waitFor();
  });
});

/** The pages without their server, as a browser has them that keeps what it has loaded. */
async function pageFromDisk(route: Route): Promise<void> {
  const { pathname } = new URL(route.request().url());
  if (pathname.startsWith('/api/') || pathname.startsWith('/control')) return route.abort();
  const path = extname(pathname) === '' ? '/index.html' : pathname;
  const types: Readonly<Record<string, string>> = {
    '.html': 'text/html',
    '.js': 'text/javascript',
    '.css': 'text/css',
  };
  const body = await readFile(join(pages, path)).catch(() => null);
  if (body === null) return route.abort();
  return route.fulfill({ body, contentType: types[extname(path)] ?? 'application/octet-stream' });
}
