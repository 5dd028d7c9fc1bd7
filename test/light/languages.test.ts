/** Four languages on the phone: chosen at any time, remembered, and written right in a browser that has never heard of two of them. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { spokenOf } from '../../client/language/spoken.ts';
import type { Locale } from '../../shared/cafe/model.ts';
import { clockTime, longDay, sorter } from '../../shared/locale/formats.ts';
import { messages as english } from '../../shared/locale/en/messages.ts';
import { messages as bokmal } from '../../shared/locale/nb/messages.ts';
import { messages as nynorsk } from '../../shared/locale/nn/messages.ts';
import { BrowserPhone } from '../kit/browser-phone.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { testDesign } from '../kit/design.ts';
import { facilitate, openTestCafe, type TestCafe } from '../kit/people.ts';
import { startServer, type RunningServer } from '../kit/server.ts';
import { inAll } from './written.ts';

const afternoon = Date.UTC(2026, 8, 3, 13, 5);
const letters = [
  'å',
  'z',
  'ø',
  'æ',
  'ž',
  'a',
  'á',
  'b',
  'č',
  'c',
  'd',
  'đ',
  'n',
  'ŋ',
  's',
  'š',
  't',
  'ŧ',
  'Gjest 10',
  'Gjest 2',
];

const norwegianOrder = 'a á b c č d đ Gjest 2 Gjest 10 n ŋ s š t ŧ z ž æ ø å';
const right: Readonly<Record<Locale, readonly string[]>> = {
  nb: ['3. september 2026', '03.09.2026', '12\u00a0345,7', '8\u00a0000\u00a0kr', norwegianOrder, 'polsk'],
  nn: ['3. september 2026', '03.09.2026', '12\u00a0345,7', '8\u00a0000\u00a0kr', norwegianOrder, 'polsk'],
  se: ['čakčamánu 3. b. 2026', '03.09.2026', '12\u00a0345,7', '8\u00a0000\u00a0kr', norwegianOrder, 'polskkagiella'],
  en: [
    '3 September 2026',
    '3 September 2026',
    '12,345.7',
    'NOK\u00a08,000',
    'a á å æ b c č d đ Gjest 2 Gjest 10 n ŋ ø s š t ŧ z ž',
    'Polish',
  ],
};

describe('formats', () => {
  it('[LO1] days, numbers and names are written as each of the four languages writes them', () => {
    expect(inAll(letters)).toEqual(right);
    expect(clockTime(afternoon, 'se')).toMatch(/^\d\d:05$/u);
    expect(longDay('soon', 'se')).toBe('soon');
  });

  it('[LO2] Norwegian names stand in Norwegian order, and Sámi letters are letters of their own in Sámi', () => {
    const names = [
      'Šibitlahti',
      'Suoma',
      'Ánde',
      'Åse',
      'Anne',
      'Øystein',
      'Ærlend',
      'Azra',
      'Čáhppe',
      'Cecilie',
      'Dávvet',
      'Đurđica',
    ];
    expect(Array.from(names).sort(sorter('se'))).toEqual([
      'Anne',
      'Azra',
      'Ánde',
      'Cecilie',
      'Čáhppe',
      'Dávvet',
      'Đurđica',
      'Suoma',
      'Šibitlahti',
      'Ærlend',
      'Øystein',
      'Åse',
    ]);
    expect(['Åse', 'Ærlend', 'Øystein', 'Aage', 'Zara'].sort(sorter('nb'))).toEqual([
      'Zara',
      'Ærlend',
      'Øystein',
      'Aage',
      'Åse',
    ]);
  });

  it('[LO3] a browser is answered in its first language that is ours', () => {
    for (const [tags, locale] of [
      [['no'], 'nb'],
      [['nb-NO', 'en'], 'nb'],
      [['nn-NO'], 'nn'],
      [['se-NO'], 'se'],
      [['sme'], 'se'],
      [['pl', 'en-US'], 'en'],
      [['sv', 'de'], null],
    ] as const)
      expect(spokenOf(tags), tags.join(' ')).toBe(locale);
  });
});

describe.skipIf(chromiumMissing() !== null)('in a browser', () => {
  let dataDir = '';
  let server: RunningServer;
  let browser: Browser;
  let cafe: TestCafe;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kafebord-languages-'));
    server = await startServer({ dataDir });
    browser = await launchChromium();
    const design = testDesign({ tables: 1 });
    cafe = await openTestCafe(server.url, { ...design, settings: { ...design.settings, locale: 'en' } });
  });
  afterAll(async () => {
    await browser?.close();
    await server?.kill();
    await rm(dataDir, { recursive: true, force: true });
  });

  const speaks = (page: Page): Promise<string> => page.evaluate(() => document.documentElement.lang);
  const noSidewaysScroll = (page: Page): Promise<boolean> =>
    page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);

  it('[LO1] the same in Chromium, which has no data for two of them', async () => {
    const entry = fileURLToPath(new URL('written.ts', import.meta.url));
    const made = await build({
      configFile: false,
      logLevel: 'error',
      build: { write: false, lib: { entry, formats: ['iife'], name: 'written' } },
    });
    const [first] = Array.isArray(made) ? made : [];
    const code = first?.output[0].code ?? '';
    const page = await browser.newPage();
    await page.goto(`${server.url}/healthz`);
    const said = await page.evaluate(`(() => { ${code}; return written.inAll(${JSON.stringify(letters)}); })()`);
    expect(said).toEqual(right);
    await page.close();
  });

  it('[LO3] a phone that says nothing we know speaks as its café does', async () => {
    for (const [locale, lang] of [
      ['nn-NO', 'nn'],
      ['no', 'nb'],
      ['de-DE', 'en'],
    ] as const) {
      const context = await browser.newContext({ locale });
      const page = await context.newPage();
      await page.goto(`${server.url}/k/${cafe.code}`);
      await expect.poll(() => speaks(page)).toBe(lang);
      await context.close();
    }
  });

  it('[LO4] language and size change at the door and inside, lose nothing that is typed, and are remembered', async () => {
    const leader = await facilitate(server.url, cafe.cafe, cafe.secret);
    const phone = await BrowserPhone.open(browser, { server: server.url, code: cafe.code, width: 320, height: 640 });
    const { page } = phone;
    await page.getByLabel(bokmal.join.name).fill('Anne');
    await page.getByLabel(bokmal.common.language).selectOption('nn');
    await expect.poll(() => speaks(page)).toBe('nn');
    expect(await page.getByLabel(nynorsk.join.name).inputValue()).toBe('Anne');
    await page.getByLabel(nynorsk.common.reading.size).selectOption('largest');
    expect(await noSidewaysScroll(page)).toBe(true);
    await page.getByLabel(nynorsk.common.language).selectOption('nb');
    await phone.joins('Anne', 'Hamar kommune');
    await leader.next();
    await phone.sees('Spørsmål 1?');
    expect(await noSidewaysScroll(page)).toBe(true);

    await page.getByPlaceholder(bokmal.phone.table.placeholder).fill('Halv tanke');
    await page.getByRole('button', { name: bokmal.phone.menu.label }).click();
    await page.getByRole('button', { name: bokmal.common.reading.title }).click();
    const dialog = page.getByRole('dialog');
    expect(await noSidewaysScroll(page)).toBe(true);
    await dialog.getByRole('radio', { name: 'English' }).click({ force: true });
    await expect.poll(() => speaks(page)).toBe('en');
    await dialog.getByText(english.common.reading.title).waitFor();
    await dialog.getByRole('radio', { name: english.common.reading.sizes.large }).click({ force: true });
    await page.keyboard.press('Escape');
    expect(await page.getByPlaceholder(english.phone.table.placeholder).inputValue()).toBe('Halv tanke');

    await page.reload();
    await page.getByPlaceholder(english.phone.table.placeholder).waitFor();
    expect(await speaks(page)).toBe('en');
    expect(await page.evaluate(() => document.documentElement.dataset['text'])).toBe('large');
    expect(phone.problems).toEqual([]);
    leader.close();
    await page.context().close();
  }, 60_000);

  it('[LO5] a larger text stands upon the size the browser is set to', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/k/${cafe.code}`);
    const size = () => page.evaluate(() => Number.parseFloat(getComputedStyle(document.documentElement).fontSize));
    const usual = await size();
    await page.locator('select').last().selectOption('largest');
    expect(await size()).toBeCloseTo(usual * 1.45, 1);
    const session = await page.context().newCDPSession(page);
    await session.send('Page.enable');
    await session.send('Page.setFontSizes', { fontSizes: { standard: 24, fixed: 20 } });
    await expect.poll(size).toBeCloseTo(24 * 1.45, 1);
    await page.close();
  });
});
