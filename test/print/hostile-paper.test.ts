/** Everything on paper for a café full of hostile and endless words: shown as text, run by nobody, and nothing cut off. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CafeDesignInput } from '../../shared/cafe/design.ts';
import type { Anonymity } from '../../shared/cafe/model.ts';
import { must } from '../../shared/cafe/must.ts';
import { cleanLine } from '../../shared/cafe/text.ts';
import { messages } from '../../shared/locale/nb/messages.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { testDesign } from '../kit/design.ts';
import { facilitate, openTestCafe, type Facilitator, type TestCafe } from '../kit/people.ts';
import { startServer, type RunningServer } from '../kit/server.ts';
import { chooses, cutOn, kinds, opens, prints } from './on-paper.ts';

const { print: words, common, phone: phoneWords } = messages;

const { cases } = JSON.parse(readFileSync(new URL('../fixtures/hostile.json', import.meta.url), 'utf8')) as {
  cases: readonly { readonly value: unknown }[];
};
const hostile = cases.flatMap(({ value }) => (typeof value === 'string' ? [cleanLine(value)] : []));

/** So many letters of what people write, capitals included. */
const long = (letters: number): string =>
  'Bærekraftig samhandlingsarena for hele Innlandet og WWW. '.repeat(10).slice(0, letters).trim();
const word = (index: number, letters: number): string =>
  cleanLine((hostile[index % hostile.length] ?? '').slice(0, letters)) || long(letters);

/** As many rounds as there can be, every field as long as it may be, and no blank where a line could break. */
function endlessDesign(anonymity: Anonymity): CafeDesignInput {
  const design = testDesign();
  return {
    ...design,
    settings: {
      ...design.settings,
      anonymity,
      title: long(120),
      houseRules: Array.from({ length: 12 }, (_, index) => (index < 10 ? `${index}${long(159)}` : word(index, 160))),
    },
    tables: Array.from({ length: 12 }, (_, index) => ({
      name: index % 2 === 0 ? 'W'.repeat(60) : word(index, 60),
      theme: index % 3 === 0 ? long(160) : word(index + 3, 160),
      prompt: index % 3 === 1 ? long(240) : 'W'.repeat(240),
    })),
    rounds: Array.from({ length: 12 }, (_, index) => ({
      title: '',
      question: index % 4 === 0 ? 'W'.repeat(240) : long(240),
      hint: index % 2 === 0 ? long(240) : word(index, 240),
    })),
    programme: [
      must(design.programme[0], 'doors'),
      ...Array.from({ length: 12 }, (_, index) => ({
        ...must(design.programme[1], 'a round'),
        round: index + 1,
      })),
      must(design.programme.at(-1), 'the close'),
    ],
  };
}

describe.skipIf(chromiumMissing() !== null).each(['names', 'facilitator'] as const)(
  'hostile paper, "%s"',
  (anonymity) => {
    let dataDir = '';
    let server: RunningServer;
    let browser: Browser;
    let cafe: TestCafe;
    let leader: Facilitator;

    beforeAll(async () => {
      dataDir = await mkdtemp(join(tmpdir(), 'kafebord-paper-'));
      server = await startServer({ dataDir });
      browser = await launchChromium();
      cafe = await openTestCafe(server.url, endlessDesign(anonymity));
      leader = await facilitate(server.url, cafe.cafe, cafe.secret);
      for (let index = 0; index < 26; index += 1)
        await leader.adds({ name: index % 5 === 0 ? 'W'.repeat(60) : word(index, 60), organisation: long(120) });
      await leader.drawSeats();
    });
    afterAll(async () => {
      await browser?.close();
      leader?.close();
      await server?.kill();
      await rm(dataDir, { recursive: true, force: true });
    });

    it('[PA6] nothing is cut off and every sheet is one side', { timeout: 120_000 }, async () => {
      const { page, problems } = await opens(browser, cafe);
      const dialogs: string[] = [];
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      await page.getByRole('button', { name: words.press, exact: true }).waitFor();
      for (const kind of kinds) {
        await chooses(page, kind);
        const { sheets, sizes } = await prints(page);
        expect(sizes, kind).toEqual(['A4']);
        if (!kind.startsWith('by-'))
          expect(await page.getByText(words.sheets(sheets), { exact: true }).count(), `${kind} on ${sheets}`).toBe(1);
        expect(await cutOn(page), kind).toEqual([]);
        expect(await page.locator('main img, main svg[onload], main script').count(), kind).toBe(0);
      }
      expect(dialogs).toEqual([]);
      expect(problems).toEqual([]);
    });

    it(
      '[PA2] the cards have names where the room may see them, and numbers where it may not',
      { timeout: 60_000 },
      async () => {
        const { page } = await opens(browser, cafe);
        const first = page.locator('[data-slip="1"]');
        await first.waitFor();
        await page.emulateMedia({ media: 'print' });
        const text = await first.getByRole('heading').innerText();
        expect(text.includes('WWWW')).toBe(anonymity === 'names');
        expect(text.includes(`${common.person} 01`)).toBe(anonymity === 'facilitator');
        await page.emulateMedia({ media: null });
        expect(await page.getByText(words.numbersOnly).count()).toBe(anonymity === 'facilitator' ? 1 : 0);
        await chooses(page, 'by-person');
        expect(await page.getByRole('main').innerText()).toContain('W'.repeat(60));
        expect(await page.getByRole('main').getByText(words.private).count()).toBe(anonymity === 'facilitator' ? 1 : 0);
        await chooses(page, 'rules');
        await page.getByRole('main').getByText(phoneWords.join.promise[anonymity]).waitFor();
      },
    );
  },
);
