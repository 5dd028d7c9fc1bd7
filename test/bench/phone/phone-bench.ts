/**
 * How long a stranger waits at the door: the join screen in Chromium on "slow 4G" as Lighthouse has it (150 ms there and back,
 * 1.6 Mbit/s) with a processor four times slower, and on a hall network that is worse (400 ms, 400 kbit/s). An empty cache each time.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { messages } from '../../../shared/locale/nb/messages.ts';
import { launchChromium } from '../../kit/chromium.ts';
import { testDesign } from '../../kit/design.ts';
import { openTestCafe } from '../../kit/people.ts';
import { startServer } from '../../kit/server.ts';

const networks = [
  { name: 'slow 4G (150 ms, 1.6 Mbit/s), CPU 4x slower', latency: 150, kbits: 1600 },
  { name: 'bad hall (400 ms, 400 kbit/s), CPU 4x slower', latency: 400, kbits: 400 },
] as const;
const tries = 5;
const limitMs = 2500;

/** Prints the middle of five tries on each network. True when slow 4G stays below two and a half seconds. */
export async function benchPhone(): Promise<boolean> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kafebord-phone-bench-'));
  const server = await startServer({ dataDir });
  const browser = await launchChromium();
  try {
    const cafe = await openTestCafe(server.url, testDesign());
    const address = `${server.url}/k/${cafe.code}`;
    // The server compresses a file when it is first asked for.
    await firstScreen(browser, address, null);
    const middles: number[] = [];
    for (const network of networks) {
      const times: number[] = [];
      for (let count = 0; count < tries; count += 1) times.push(await firstScreen(browser, address, network));
      const middle = times.sort((one, other) => one - other)[Math.floor(tries / 2)] ?? Number.POSITIVE_INFINITY;
      middles.push(middle);
      console.log(`${network.name}: first usable screen after ${Math.round(middle)} ms`);
    }
    return (middles[0] ?? Number.POSITIVE_INFINITY) < limitMs;
  } finally {
    await browser.close();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Milliseconds from asking for the page until the field for the name can be typed in, by the page's own clock. */
async function firstScreen(
  browser: Browser,
  address: string,
  network: (typeof networks)[number] | null,
): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: 'nb-NO', hasTouch: true });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  if (network !== null) {
    await session.send('Network.enable');
    const throughput = (network.kbits * 1000) / 8;
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: network.latency,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  }
  const label = messages.join.name;
  const shown = page.waitForFunction(
    (name) => {
      const isShown = Array.from(document.querySelectorAll('label')).some((one) => one.textContent?.includes(name));
      return isShown && document.querySelector('input') !== null ? performance.now() : false;
    },
    label,
    { polling: 'raf' },
  );
  await page.goto(address, { waitUntil: 'commit' });
  const after = await (await shown).jsonValue();
  await context.close();
  return Number(after);
}
