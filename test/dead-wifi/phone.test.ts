/** A real phone in a real browser whose server is stopped as a process, in real time: a round of one minute runs out meanwhile. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../../shared/locale/nb/messages.ts';
import { BrowserPhone } from '../kit/browser-phone.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { testDesign } from '../kit/design.ts';
import { facilitate, joinAs, openTestCafe, type Facilitator, type Guest, type TestCafe } from '../kit/people.ts';
import { startServer, type RunningServer } from '../kit/server.ts';

const { phone: words, common } = messages;
/** A minute of silence, and what a slow machine needs besides. */
const patienceMs = 100_000;
/** Milliseconds by which a phone and the server may differ about one deadline. */
const apartMs = 250;

describe.skipIf(chromiumMissing() !== null)('a phone whose server has gone', () => {
  let dataDir = '';
  let server: RunningServer;
  let browser: Browser;
  let cafe: TestCafe;
  let leader: Facilitator;
  let mate: Guest;
  let phone: BrowserPhone;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kafebord-wifi-'));
    server = await startServer({ dataDir });
    browser = await launchChromium();
    const design = testDesign({ tables: 1 });
    const programme = design.programme.map((stage) => {
      const minutes = stage.kind === 'round' ? 1 : stage.kind === 'travel' ? 30 : stage.minutes;
      return { ...stage, minutes };
    });
    cafe = await openTestCafe(server.url, { ...design, programme });
    leader = await facilitate(server.url, cafe.cafe, cafe.secret);
    phone = await BrowserPhone.open(browser, { server: server.url, code: cafe.code });
    await phone.joins('Anne', 'Hamar kommune');
    mate = await joinAs(cafe, { name: 'Berit' });
    await leader.hosts('t1', leader.people.find(({ name }) => name === 'Anne')?.id ?? '');
    await leader.next();
    await phone.sees('Spørsmål 1?');
  });
  afterAll(async () => {
    await browser?.close();
    leader?.close();
    mate?.close();
    await server?.kill();
    await rm(dataDir, { recursive: true, force: true });
  });

  it(
    '[WD1][WD4] goes on to the move by itself, and is at one stage and deadline with the server when that is back',
    { timeout: 2 * patienceMs },
    async () => {
      const { page } = phone;
      await server.kill();
      await page.getByPlaceholder(words.table.placeholder).fill('Skrevet uten server');
      await page.getByRole('button', { name: words.table.put }).click();
      await phone.note('Skrevet uten server').getByText(common.mark.waiting).waitFor();
      await phone.handsOn(1, 'Det viktigste uten server');
      await page.getByText(common.lostTitle).waitFor({ timeout: patienceMs });
      await page.getByPlaceholder(words.table.placeholder).fill('Begynt i runden');

      await page.getByRole('heading', { name: words.travel.stay }).waitFor({ timeout: patienceMs });
      await page.getByText(common.silentTitle).waitFor();
      await page.getByRole('button', { name: words.travel.sendThere }).click();
      const endsAt = await deadlineOn(page);

      server = await startServer({ dataDir, port: server.port });
      const { clock } = await leader.sees((room) => room.stage === 's3', patienceMs);
      expect(clock.state === 'running' && Math.abs(clock.endsAt - endsAt)).toBeLessThan(apartMs);
      await page.getByText(common.silentTitle).waitFor({ state: 'hidden', timeout: patienceMs });
      expect(Math.abs((await deadlineOn(page)) - endsAt)).toBeLessThan(apartMs);
      await page.getByRole('heading', { name: words.travel.stay }).waitFor();

      await expect
        .poll(async () => (await mate.tablecloth('t1')).notes.map(({ round, text }) => `${round} ${text}`), {
          timeout: patienceMs,
        })
        .toEqual(['1 Skrevet uten server', '1 Begynt i runden']);
      await expect
        .poll(async () => (await mate.tablecloth('t1')).handedOn[1]?.essentials, { timeout: patienceMs })
        .toEqual(['Det viktigste uten server']);
      expect(phone.problems).toEqual([]);
    },
  );
});

/** When the clock on the page will be at nothing. This machine's time. A busy machine draws a second late and never early. */
async function deadlineOn(page: Page): Promise<number> {
  const told: number[] = [];
  for (let turns = 0; turns < 3; turns += 1) told.push(await deadlineAsItTurns(page));
  return Math.min(...told);
}

/** Asked in the moment in which the shown second changes. */
function deadlineAsItTurns(page: Page): Promise<number> {
  return page.getByRole('timer').evaluate(
    (timer) =>
      new Promise<number>((resolve) => {
        const digits = (): string => /\d+:\d\d/u.exec(timer.textContent)?.[0] ?? '';
        const before = digits();
        const observer = new MutationObserver(() => {
          const now = digits();
          if (now === before) return;
          observer.disconnect();
          const [minutes = 0, seconds = 0] = now.split(':').map(Number);
          resolve(Date.now() + (minutes * 60 + seconds) * 1000);
        });
        observer.observe(timer, { subtree: true, childList: true, characterData: true });
      }),
  );
}
