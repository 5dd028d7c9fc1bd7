/** Strings that break careless software, in every field a person can fill, on every screen: shown as text, run by nobody. */
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../../shared/locale/nb/messages.ts';
import { cleanLine, cleanText } from '../../shared/cafe/text.ts';
import { noteMaxLength } from '../../shared/documents/note.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { testDesign } from '../kit/design.ts';
import { facilitate, joinAs, openTestCafe, type Facilitator, type Guest, type TestCafe } from '../kit/people.ts';
import { startServer, type RunningServer } from '../kit/server.ts';
import { watched } from '../kit/watched-page.ts';

const { cases } = JSON.parse(readFileSync(new URL('../fixtures/hostile.json', import.meta.url), 'utf8')) as {
  cases: readonly { readonly id: string; readonly value: unknown }[];
};
const strings = cases.flatMap(({ value }) => (typeof value === 'string' ? [value] : []));
const worst = strings.find((value) => value.includes('onerror')) ?? '<img src=x onerror=alert(1)>';

/** From where the test stands, through the programme and back to the doors. */
const everyStage = ['round', 'travel', 'lift', 'harvest', 'vision', 'stones', 'actions', 'close', 'doors'] as const;

describe.skipIf(chromiumMissing() !== null)('hostile words', () => {
  let dataDir = '';
  let server: RunningServer;
  let browser: Browser;
  let cafe: TestCafe;
  let leader: Facilitator;
  let guest: Guest;
  const pages: { name: string; page: Page; problems: readonly string[] }[] = [];
  const dialogs: string[] = [];

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kafebord-hostile-'));
    server = await startServer({ dataDir });
    browser = await launchChromium();
    const design = testDesign({
      tables: 2,
      settings: { title: worst.slice(0, 120), purpose: worst, place: worst, organiser: worst, closing: worst },
    });
    cafe = await openTestCafe(server.url, {
      ...design,
      tables: design.tables.map(() => ({ name: worst.slice(0, 60), theme: worst, prompt: worst })),
      rounds: design.rounds.map((round) => ({ ...round, question: worst, title: worst.slice(0, 80) })),
    });
    leader = await facilitate(server.url, cafe.cafe, cafe.secret);
    guest = await joinAs(cafe, { name: worst.slice(0, 60), organisation: worst });
    for (const value of strings.slice(0, 20))
      await leader.adds({ name: cleanLine(value).slice(0, 60), organisation: cleanLine(value).slice(0, 120) });
    await leader.next();
    await guest.isSeated();
    for (const value of strings) {
      const text = cleanText(value).slice(0, noteMaxLength);
      if (cleanText(text) !== '') await guest.writes(cleanText(text), { round: 1 });
    }
    for (const [name, address, size] of [
      ['phone', `/k/${cafe.code}#t=${guest.ticket}`, { width: 320, height: 568 }],
      ['console', `/console/${cafe.cafe}#k=${cafe.secret}`, { width: 1280, height: 800 }],
      ['projector', `/projector/${cafe.cafe}#k=${leader.links.projector}`, { width: 1920, height: 1080 }],
      ['observer', `/observe/${cafe.cafe}#k=${leader.links.observer}`, { width: 1280, height: 800 }],
    ] as const) {
      const page = await (await browser.newContext({ viewport: size, locale: 'nb-NO' })).newPage();
      const problems = watched(page);
      page.on('dialog', (dialog) => {
        dialogs.push(dialog.message());
        void dialog.dismiss();
      });
      await page.goto(`${server.url}${address}`);
      pages.push({ name, page, problems });
    }
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    leader?.close();
    guest?.close();
    await server?.kill();
    await rm(dataDir, { recursive: true, force: true });
  });

  it(
    '[XS1] in every stage every page shows them as text, runs nothing, asks for nothing and does not break',
    { timeout: 120_000 },
    async () => {
      const card = await leader.addsCard('vision', { text: cleanText(worst).slice(0, 280) });
      await leader.order({ type: 'chooseVision', vision: card });
      await leader.addsCard('stones', {
        text: cleanText(worst),
        horizon: cleanText(worst).slice(0, 40),
        howWeKnow: cleanText(worst),
      });
      await leader.addsCard('actions', {
        title: cleanText(worst),
        result: cleanText(worst),
        group: cleanText(worst).slice(0, 80),
        firstStep: cleanText(worst),
      });
      await leader.addsCard('themes', { title: cleanText(worst).slice(0, 80), description: cleanText(worst) });
      for (const kind of everyStage) {
        if (leader.stage.kind !== kind) await leader.goTo(kind);
        for (const { page, name } of pages) {
          await page.waitForTimeout(250);
          await page.getByRole('heading').first().waitFor({ timeout: 8000 });
          expect(await page.getByText(messages.common.crashed.title).count(), `${name} in ${kind}`).toBe(0);
          const wide = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(wide, `${name} in ${kind} scrolls sideways`).toBeLessThanOrEqual(0);
          expect(await page.locator('img, svg[onload], script:not([src])').count(), `${name} in ${kind}`).toBe(0);
        }
      }
      expect(dialogs).toEqual([]);
      expect(pages.flatMap(({ name, problems }) => problems.map((problem) => `${name}: ${problem}`))).toEqual([]);
    },
  );

  it(
    '[UU1] no page breaks an accessibility rule that a program can check, in any stage',
    { timeout: 180_000 },
    async () => {
      const found: string[] = [];
      for (const kind of everyStage) {
        if (leader.stage.kind !== kind) await leader.goTo(kind);
        for (const { name, page } of pages) {
          await page.waitForTimeout(700);
          await page.evaluate(axe.source);
          const { violations } = await page.evaluate(() =>
            (window as unknown as { axe: typeof axe }).axe.run({
              runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
            }),
          );
          for (const { id, nodes } of violations)
            found.push(`${name} in ${kind}: ${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
        }
      }
      expect([...new Set(found)]).toEqual([]);
    },
  );
});
