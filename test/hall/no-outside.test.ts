/** A hall has no internet: what every kind of page asks for, and whom the server connects to, through a whole café and its rehearsal. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../../shared/locale/nb/messages.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { testDesign } from '../kit/design.ts';
import { facilitate, joinAs, openTestCafe, type TestCafe } from '../kit/people.ts';
import { startServer, type RunningServer } from '../kit/server.ts';
import { askFor, lookAt } from './hall-here.ts';

const watcher = pathToFileURL(join(import.meta.dirname, 'outgoing.ts')).href;

let dataDir = '';
let server: RunningServer;
let cafe: TestCafe;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kafebord-outside-'));
  server = await startServer({
    dataDir,
    host: '0.0.0.0',
    env: {
      NODE_OPTIONS: `--disable-warning=ExperimentalWarning --import=${watcher}`,
      OUTGOING: join(dataDir, 'outgoing'),
    },
  });
  cafe = await openTestCafe(server.url, testDesign());
});
afterAll(async () => {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

describe.skipIf(chromiumMissing() !== null)('pages', () => {
  it('[HA1] no page, from the first to the last part of a café, asks for anything outside its own server', async () => {
    const browser = await launchChromium();
    try {
      const leader = await facilitate(server.url, cafe.cafe, cafe.secret);
      const { projector, observer } = leader.links;
      const { token } = await lookAt(cafe);
      const pages = [
        '/',
        '/new',
        `/console/${cafe.cafe}#k=${cafe.secret}`,
        `/console/${cafe.cafe}?show=hall#k=${cafe.secret}`,
        `/projector/${cafe.cafe}#k=${projector}`,
        `/observe/${cafe.cafe}#k=${observer}`,
        `/k/${cafe.code}`,
        `/check/${token}`,
        `/print/${cafe.cafe}#k=${cafe.secret}`,
        '/gallery',
        '/nowhere',
      ];
      const asked = await watch(browser, pages);
      const guests = [await joinAs(cafe, { name: 'Anne' }), await joinAs(cafe, { name: 'Berit' })];
      while (leader.stage.kind !== 'close') await leader.next();
      for (const page of asked.open) await page.reload();
      // The watching has seen pages, scripts and websockets, or it would prove nothing.
      for (const path of ['/control/', '/sync/', '/check-line/', '/assets/'])
        await expect.poll(() => asked.seen.some((address) => address.includes(path)), { message: path }).toBe(true);
      for (const person of [leader, ...guests]) person.close();

      const seen = asked.seen.map((address) => address.replace(/^ws/u, 'http'));
      expect(
        seen.filter((address) => !address.startsWith(`${server.url}/`) && !/^(?:data|blob):/u.test(address)),
      ).toEqual([]);
      expect(asked.seen.length).toBeGreaterThan(50);
    } finally {
      await browser.close();
    }
  }, 90_000);
});

describe('the server', () => {
  it('[HA1] connects to nobody but itself, at its own addresses, also when it tries them and rehearses', async () => {
    const { addresses } = await lookAt(cafe);
    expect(await askFor(cafe, cafe.secret, '/disk')).toBe('done');
    const rehearsed = await askFor(cafe, cafe.secret, '/rehearsal', { people: 4, confirmed: true });
    expect(rehearsed).toBe(addresses.some(({ reached }) => reached) ? 'done' : 'no-address');
    if (rehearsed === 'done')
      await expect.poll(async () => (await lookAt(cafe)).rehearsal.state, { timeout: 45_000 }).toBe('done');

    const own = Object.values(networkInterfaces()).flatMap((infos) => (infos ?? []).map(({ address }) => address));
    const lines = (await readFile(join(dataDir, 'outgoing'), 'utf8')).trim().split('\n');
    expect(lines).toContain('watching');
    const allowed = new Set(own.map((address) => `connect ${address} ${server.port}`));
    expect(Array.from(new Set(lines)).filter((line) => line !== 'watching' && !allowed.has(line))).toEqual([]);
    // On a machine with a network the server has tried itself; otherwise there was nobody to connect to.
    expect(lines.some((line) => allowed.has(line))).toBe(addresses.length > 0);
  });
});

/** Opens each page in a browser of its own and keeps every address that any of them asks for. */
async function watch(browser: Browser, paths: readonly string[]) {
  const seen: string[] = [];
  const open: Page[] = [];
  for (const path of paths) {
    const context = await browser.newContext({ locale: 'nb-NO' });
    context.on('request', (request) => seen.push(request.url()));
    const page = await context.newPage();
    page.on('websocket', (socket) => seen.push(socket.url()));
    await page.goto(`${server.url}${path}`);
    if (path.startsWith('/k/')) await page.getByRole('button', { name: messages.joining.straightIn }).click();
    open.push(page);
  }
  return { seen, open };
}
