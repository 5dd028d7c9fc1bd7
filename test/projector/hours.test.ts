/** The wall stands for hours in front of a room, and nobody looks after it. */
import process from 'node:process';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../../shared/locale/nb/messages.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { openHouse, type House } from './house.ts';
import { wallCafe } from './wall-cafe.ts';

const { projector: words } = messages;
/** A leak that matters shows within the first; WALL_HOURS looks longer. */
const hours = Number(process.env['WALL_HOURS'] ?? 1);
const stepMs = 30_000;

/** Counts the timers that wait, under the page's own. */
function countTimers(): void {
  const waiting = new Set<number>();
  const { setTimeout: later, clearTimeout: never, setInterval: often, clearInterval: stop } = window;
  Object.assign(window, {
    waiting,
    setTimeout: (run: (...more: unknown[]) => void, ms?: number, ...more: unknown[]) => {
      const id = later(() => {
        waiting.delete(id);
        run(...more);
      }, ms);
      waiting.add(id);
      return id;
    },
    clearTimeout: (id: number) => {
      waiting.delete(id);
      never(id);
    },
    setInterval: (run: (...more: unknown[]) => void, ms?: number, ...more: unknown[]) => {
      const id = often(() => run(...more), ms);
      waiting.add(id);
      return id;
    },
    clearInterval: (id: number) => {
      waiting.delete(id);
      stop(id);
    },
  });
}

interface Figures {
  readonly timers: number;
  readonly nodes: number;
  readonly listeners: number;
  readonly megabytes: number;
}

async function figures(page: Page, session: CDPSession): Promise<Figures> {
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  const of = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? 0;
  return {
    timers: await page.evaluate(() => (window as unknown as { waiting: Set<number> }).waiting.size),
    nodes: of('Nodes'),
    listeners: of('JSEventListeners'),
    megabytes: of('JSHeapUsedSize') / 1e6,
  };
}

async function passes(page: Page, ms: number): Promise<void> {
  for (let passed = 0; passed < ms; passed += stepMs) {
    await page.clock.runFor(stepMs);
    // The network lives in real time: what was asked for has to be able to arrive.
    await page.waitForTimeout(15);
  }
}

describe.skipIf(chromiumMissing() !== null)('the wall, hour after hour', () => {
  let browser: Browser;
  let house: House;

  beforeAll(async () => {
    browser = await launchChromium();
    house = await openHouse();
  });
  afterAll(async () => {
    await browser?.close();
    await house?.close();
  });

  it(
    '[WA6] second after second, for an hour, nothing grows, and a lost network is found again',
    { timeout: 600_000 },
    async () => {
      const { cafe, leader } = await house.opens(
        wallCafe({ people: 40, tables: 8, manner: 'short', locale: 'nb', anonymity: 'names', written: 'much' }),
      );
      const context = await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'nb-NO' });
      const page = await context.newPage();
      await page.clock.install();
      await page.addInitScript(countTimers);
      await page.addInitScript(() => {
        const { wakeLock } = navigator;
        const asked: string[] = [];
        Object.assign(window, { asked });
        const request = wakeLock.request.bind(wakeLock);
        wakeLock.request = (kind) => {
          asked.push(String(kind));
          return request(kind);
        };
      });
      await page.goto(`${house.url}/projector/${cafe}#k=${leader.links.projector}`);
      await page.getByText(leader.room.settings.title).first().waitFor();
      await expect
        .poll(() => page.evaluate(() => (window as unknown as { asked: string[] }).asked))
        .toContain('screen');
      await leader.goTo('round');
      // Longer than the test, so that the clock runs all the time.
      for (let more = 0; more < 4; more += 1) await leader.extend(60);
      await page.getByRole('timer').waitFor();
      const session = await context.newCDPSession(page);
      await session.send('Performance.enable');
      await passes(page, 10 * 60_000);
      const before = await figures(page, session);
      await passes(page, hours * 3_600_000);
      // Silence that lasts for hours of this clock makes the page connect again and again; what a closed connection leaves is gone a moment later.
      await expect
        .poll(async () => (await figures(page, session)).listeners, { timeout: 20_000 })
        .toBeLessThanOrEqual(before.listeners + 20);
      const after = await figures(page, session);
      expect(after.timers).toBeLessThanOrEqual(before.timers + 5);
      expect(after.nodes).toBeLessThanOrEqual(before.nodes * 1.3 + 200);
      expect(after.megabytes).toBeLessThanOrEqual(before.megabytes * 1.5 + 5);

      await context.setOffline(true);
      await page.getByText(words.lost).waitFor();
      await context.setOffline(false);
      await leader.next();
      await page.clock.runFor(stepMs);
      await page.getByText(words.travel.somebodyWaits).waitFor({ timeout: 20_000 });
      await page.getByText(words.lost).waitFor({ state: 'detached' });
      await context.close();
    },
  );
});
