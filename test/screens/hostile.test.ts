/** Strings that break careless software, in every field a person can fill, on every screen: shown as text, run by nobody. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../../shared/locale/nb/messages.ts';
import { must } from '../../shared/cafe/must.ts';
import { hostileHall, type HostileHall } from '../fixtures/hostile-hall.ts';
import { keptAt } from '../fixtures/hostile-places.ts';
import { complaintsOf } from '../kit/axe.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { serveHere } from '../kit/in-process.ts';
import { watched } from '../kit/watched-page.ts';

const { label: _, show: __, ...consoleTabs } = messages.console.tabs;

/** From where the hall stands, through the programme and back there. */
const everyStage = ['close', 'doors', 'round', 'travel', 'lift', 'harvest', 'vision', 'stones', 'actions'] as const;

interface Screens {
  readonly hall: HostileHall;
  readonly pages: ReadonlyMap<string, { readonly page: Page; readonly problems: readonly string[] }>;
  /** What a page said in a box of its own. */
  readonly dialogs: readonly string[];
  goTo(kind: (typeof everyStage)[number]): Promise<void>;
  close(): Promise<void>;
}

/** Every kind of page, in a café with at most so many hostile strings in each place. */
async function openScreens(most?: number): Promise<Screens> {
  const here = await serveHere();
  const browser = await launchChromium();
  const hall = await hostileHall(here.url, most);
  const { cafe, leader, guests } = hall;
  const pages = new Map<string, { readonly page: Page; readonly problems: readonly string[] }>();
  const dialogs: string[] = [];
  for (const [name, address, size] of [
    ['phone', `/k/${cafe.code}#t=${guests[0]?.ticket ?? ''}`, { width: 320, height: 568 }],
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
    await page.goto(`${here.url}${address}`);
    pages.set(name, { page, problems });
  }
  return {
    hall,
    pages,
    dialogs,
    async goTo(kind) {
      if (leader.stage.kind !== kind) await leader.goTo(kind);
      await must(pages.get('observer'), 'a page').page.waitForTimeout(250);
    },
    async close() {
      await browser.close();
      hall.close();
      await here.close();
    },
  };
}

describe.skipIf(chromiumMissing() !== null)('hostile words', () => {
  let screens: Screens;
  const pageOf = (name: string): Page => must(screens.pages.get(name), name).page;

  beforeAll(async () => {
    screens = await openScreens();
  }, 180_000);
  afterAll(async () => screens?.close());

  async function expectWhole(name: string, where: string): Promise<void> {
    const page = pageOf(name);
    await page.getByRole('heading').first().waitFor({ timeout: 8000 });
    expect(await page.getByText(messages.common.crashed.title).count(), `${name} in ${where}`).toBe(0);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, `${name} in ${where} scrolls sideways`).toBeLessThanOrEqual(0);
    expect(await page.locator('img, svg[onload], script:not([src])').count(), `${name} in ${where}`).toBe(0);
  }

  const expectNoProblems = (): void => {
    expect(screens.dialogs).toEqual([]);
    expect(
      [...screens.pages].flatMap(([name, { problems }]) => problems.map((problem) => `${name}: ${problem}`)),
    ).toEqual([]);
  };

  it(
    '[XS1] in every stage every page shows them as text, runs nothing, asks for nothing and does not break',
    { timeout: 120_000 },
    async () => {
      for (const kind of everyStage) {
        await screens.goTo(kind);
        for (const name of screens.pages.keys()) await expectWhole(name, kind);
      }
      expectNoProblems();
    },
  );

  it('[XS1] so does every part of the console, and what stands behind a card', { timeout: 120_000 }, async () => {
    const page = pageOf('console');
    for (const [part, name] of Object.entries(consoleTabs)) {
      const tab = page.getByRole('tab', { name, exact: true });
      if ((await tab.count()) === 0) continue;
      await tab.click();
      await page.waitForTimeout(200);
      await expectWhole('console', part);
    }
    await screens.goTo('stones');
    await page.getByRole('tab', { name: consoleTabs.stones, exact: true }).click();
    for (const name of ['console', 'phone']) {
      const way = pageOf(name).getByRole('button', { name: messages.tracing.open });
      await way.first().click();
      await pageOf(name).getByRole('dialog').getByText(messages.tracing.from).first().waitFor();
      await expectWhole(name, 'a way back');
      await pageOf(name).keyboard.press('Escape');
    }
    expectNoProblems();
  });

  it('[XS1] a poll and a board on the phone as well', { timeout: 60_000 }, async () => {
    const { leader } = screens.hall;
    const items = keptAt('pollItem').slice(0, 8);
    const title = must(items[1], 'a title').slice(0, 120);
    for (const kind of ['ranking', 'scale'] as const) {
      const known = new Set(leader.room.polls.map(({ id }) => id));
      await leader.order({ type: 'addPoll', asks: { kind, when: 'any', title, items } });
      const { polls } = await leader.sees((room) => room.polls.length > known.size);
      const poll = must(
        polls.find(({ id }) => !known.has(id)),
        'a poll',
      ).id;
      await leader.order({ type: 'openPoll', poll });
      await pageOf('phone').getByText(title).first().waitFor();
      await expectWhole('phone', kind);
      await leader.order({ type: 'showOnWall', wall: { show: 'poll', poll } });
      await pageOf('projector').getByText(title).first().waitFor();
      await expectWhole('projector', kind);
      await leader.order({ type: 'closePoll', poll });
    }
    await leader.order({ type: 'showOnWall', wall: { show: 'stage' } });
    expectNoProblems();
  });
});

describe.skipIf(chromiumMissing() !== null)('a few hostile words', () => {
  it(
    '[UU1] no page breaks an accessibility rule that a program can check, in any stage',
    { timeout: 180_000 },
    async () => {
      const opened = await openScreens(4);
      const found: string[] = [];
      for (const kind of everyStage) {
        await opened.goTo(kind);
        for (const [name, { page }] of opened.pages) {
          await page.waitForTimeout(200);
          for (const complaint of await complaintsOf(page)) found.push(`${name} in ${kind}: ${complaint}`);
        }
      }
      expect([...new Set(found)]).toEqual([]);
      await opened.close();
    },
  );
});
