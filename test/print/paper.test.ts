/** Everything on paper for a room of forty, from the console to real PDF files. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookWords } from '../../client/pieces/table-words.ts';
import { showCode } from '../../shared/cafe/codes.ts';
import { must } from '../../shared/cafe/must.ts';
import { messages } from '../../shared/locale/nb/messages.ts';
import { complaintsOf } from '../kit/axe.ts';
import { BrowserConsole } from '../kit/browser-console.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { testDesign } from '../kit/design.ts';
import { facilitate, openTestCafe, type Facilitator, type TestCafe } from '../kit/people.ts';
import { startServer, type RunningServer } from '../kit/server.ts';
import { until } from '../kit/until.ts';
import { watched } from '../kit/watched-page.ts';
import { chooses, cutOn, kinds, opens, prints } from './on-paper.ts';

const { print: words, common } = messages;

describe.skipIf(chromiumMissing() !== null)('paper for forty people', () => {
  let dataDir = '';
  let server: RunningServer;
  let browser: Browser;
  let cafe: TestCafe;
  let leader: Facilitator;
  let desk: BrowserConsole;
  let page: Page;
  let problems: readonly string[];

  const preview = (shown: Page) => shown.getByRole('main');
  const view = () => must(leader.visit.store.getState().facilitator, 'the facilitator has their view');

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kafebord-paper-'));
    server = await startServer({ dataDir });
    browser = await launchChromium();
    cafe = await openTestCafe(server.url, testDesign({ tables: 8 }));
    leader = await facilitate(server.url, cafe.cafe, cafe.secret);
    desk = await BrowserConsole.open(browser, server.url, cafe.cafe, cafe.secret);
  });
  afterAll(async () => {
    await browser?.close();
    leader?.close();
    await server?.kill();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('before the seats are drawn the cards say what they wait for, and the rest can be printed', async () => {
    await desk.turnsTo('export');
    const [opened] = await Promise.all([
      desk.page.context().waitForEvent('page'),
      desk.page.getByRole('link', { name: words.card.open }).click(),
    ]);
    page = opened;
    problems = watched(page);
    await page.getByText(words.empty.people).waitFor();
    expect(await page.evaluate(() => location.hash)).toBe('');
    for (let index = 1; index <= 40; index += 1) await leader.adds({ name: `Gjest ${index}` });
    await page.getByText(words.empty.seats).waitFor();
    await preview(page).getByRole('button', { name: words.kinds.signs.name }).click();
    await page.getByText(words.sign.fold).first().waitFor();
    expect(await prints(page)).toEqual({ sheets: 8, sizes: ['A4'] });
  });

  it('every paper comes out on as many sides of A4 as it says, with nothing cut off', { timeout: 90_000 }, async () => {
    await leader.drawSeats();
    await page.setViewportSize({ width: 1280, height: 800 });
    const sides: Partial<Record<(typeof kinds)[number], number>> = {};
    for (const kind of kinds) {
      await chooses(page, kind);
      // The seats come over the network.
      await page.getByText(words.empty.seats).waitFor({ state: 'detached' });
      const { sheets, sizes } = await prints(page);
      expect(sizes, kind).toEqual(['A4']);
      sides[kind] = sheets;
      const said = page.getByText(words.sheets(sheets), { exact: true });
      if (!kind.startsWith('by-')) expect(await said.count(), `${kind} on ${sheets}`).toBe(1);
      expect(await cutOn(page), kind).toEqual([]);
    }
    expect(sides).toMatchObject({ slips: 5, signs: 8, poster: 1, rules: 1, hosts: 8, notes: 24, 'by-table': 3 });
  });

  it('each card has the tables of its person, in words and as a number', async () => {
    await chooses(page, 'slips');
    // On the screen, sheets that nobody has scrolled to are not drawn yet.
    await page.emulateMedia({ media: 'print' });
    const cards = page.locator('[data-slip]');
    expect(await cards.count()).toBe(40);
    const { people, seats, seatsVersion } = view();
    for (const number of [1, 23, 40]) {
      const person = must(
        people.find((candidate) => candidate.number === number),
        'numbers run from 1 to 40',
      );
      const text = await page.locator(`[data-slip="${number}"]`).innerText();
      expect(text).toContain(person.name);
      expect(text).toMatch(new RegExp(`kl\\. \\d\\d.\\d\\d, plan ${seatsVersion}$`, 'u'));
      const lines = text.split('\n');
      for (const { round, tables } of seats) {
        const [id] = must(
          Object.entries(tables).find(([, at]) => at.people.includes(person.id)),
          'everybody sits',
        );
        const table = must(
          leader.room.tables.find((candidate) => candidate.id === id),
          'the table is there',
        );
        const at = lines.indexOf(common.round(round));
        const [figure, look, name] = lines.slice(at + 1);
        const hosts = tables[id]?.host === person.id;
        expect([figure, name]).toEqual([
          String(table.number),
          hosts ? `${words.slip.host} · ${table.name}` : table.name,
        ]);
        expect(look).toBe(lookWords(common, table.number));
      }
    }
    await page.emulateMedia({ media: null });
  });

  it('the digits of a table sign are at least eight centimetres high', async () => {
    await chooses(page, 'signs');
    const height = await page.evaluate(() => {
      const text = document.querySelector('main svg text');
      if (!(text instanceof SVGTextElement)) return 0;
      const { fontFamily, fontWeight } = getComputedStyle(text);
      const context = document.createElement('canvas').getContext('2d');
      if (!context) return 0;
      context.font = `${fontWeight} 1000px ${fontFamily}`;
      const digits = Array.from('0123456789', (digit) => context.measureText(digit).actualBoundingBoxAscent);
      const matrix = text.getScreenCTM();
      const size = Number(text.getAttribute('font-size')) * Math.abs(matrix?.d ?? 0);
      return ((Math.min(...digits) / 1000) * size * 25.4) / 96;
    });
    expect(height).toBeGreaterThanOrEqual(80);
  });

  it('without an address that phones reach the poster has the code alone, and the page says why', async () => {
    await chooses(page, 'poster');
    await page.getByText(words.poster.none).waitFor();
    expect(await preview(page).getByRole('img').count()).toBe(0);
    await preview(page).getByText(showCode(cafe.code), { exact: true }).waitFor();
    await preview(page).getByText(words.poster.write).waitFor();
  });

  it('with one it has the QR code and the address, and room for the name of the network', async () => {
    const other = await page.context().newPage();
    await other.route('**/api/addresses', (route) =>
      route.fulfill({ json: { lan: ['http://192.168.4.20:3000'], chosen: null } }),
    );
    await other.goto(`${server.url}/print/${cafe.cafe}?show=poster`);
    await other.getByRole('img', { name: /192\.168\.4\.20:3000\/k\// }).waitFor();
    await preview(other).getByText('192.168.4.20:3000', { exact: true }).waitFor();
    await preview(other).getByText(words.poster.wifi).waitFor();
    expect(await other.getByText(words.poster.none).count()).toBe(0);
    expect(await cutOn(other)).toEqual([]);
    await other.close();
  });

  it(
    '[PA4] when seats change after printing the console says so and offers the cards that changed',
    { timeout: 60_000 },
    async () => {
      await chooses(page, 'slips');
      await prints(page);
      await chooses(page, 'by-person');
      await prints(page);
      const printed = view().seatsVersion;
      const card = desk.page.getByText(new RegExp(`\\(plan ${printed}\\)`, 'u'));
      await card.waitFor();

      await leader.adds({ name: 'Sen Gjest' });
      await until(leader.visit.store, () => view().seatsVersion > printed);
      await desk.page.getByText(words.card.old).waitFor();
      await desk.page.getByText(words.card.oldSlips(1)).waitFor();
      await desk.page
        .getByText(words.card.oldList(words.kinds['by-person'].name, printed, view().seatsVersion))
        .waitFor();
      const [again] = await Promise.all([
        desk.page.context().waitForEvent('page'),
        desk.page.getByRole('link', { name: words.card.againSlips(1) }).click(),
      ]);
      await again.locator('[data-slip="41"]').waitFor();
      expect(await again.locator('[data-slip]').count()).toBe(1);
      expect(await prints(again)).toEqual({ sheets: 1, sizes: ['A4'] });
      await desk.page.getByText(words.card.oldSlips(1)).waitFor({ state: 'hidden' });
      await again.getByText(words.empty.changed, { exact: true }).waitFor();
      expect([...desk.problems, ...problems]).toEqual([]);
    },
  );

  it('[PA7] neither the key of the projector nor no key opens the page', async () => {
    const { page: wrong } = await opens(browser, { ...cafe, secret: leader.links.projector });
    await wrong.getByText(words.gate.title).waitFor();
    const { page: none } = await opens(browser, { ...cafe, cafe: 'nowhere', secret: '' });
    await none.getByText(words.gate.title).waitFor();
    expect(await none.getByRole('link', { name: words.gate.go }).getAttribute('href')).toBe('/console/nowhere');
  });

  it(
    '[UU1] the page keeps the accessibility rules that a program can check, and never scrolls sideways',
    { timeout: 90_000 },
    async () => {
      for (const size of [
        { width: 1280, height: 800 },
        { width: 320, height: 640 },
      ]) {
        await page.setViewportSize(size);
        for (const kind of ['slips', 'notes', 'poster'] as const) {
          await page.goto(`${server.url}/print/${cafe.cafe}?show=${kind}`);
          await page.getByRole('button', { name: words.press, exact: true }).waitFor();
          expect(await complaintsOf(page), `${kind} at ${size.width}`).toEqual([]);
          const wide = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(wide, `${kind} at ${size.width}`).toBeLessThanOrEqual(0);
        }
      }
    },
  );
});
