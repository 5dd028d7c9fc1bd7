/** Browser pages on machines whose clock is wrong, and what they show and say second by second. */
import type { Browser, Page } from 'playwright-core';
import { watched } from '../kit/watched-page.ts';

export interface ClockPage {
  readonly page: Page;
  readonly problems: readonly string[];
  /** Somebody sets this machine's clock. */
  isSet(byMs: number): Promise<void>;
  /** Shown digits, and when each came up, in real milliseconds that all pages share. */
  flips(): Promise<ReadonlyMap<string, number>>;
  /** Everything that was said to people who listen. */
  said(): Promise<readonly string[]>;
  /** How many tones the page has made. */
  tones(): Promise<number>;
  /** As when the phone is taken up again: the page asks for the time. */
  wake(): Promise<void>;
}

/** Runs in the page before anything else. What runs evenly is left alone. */
function wrongClock(offBy: number): void {
  const kit = { off: offBy, flips: [] as [string, number][], said: [] as string[], tones: 0 };
  Object.assign(window, { kit });
  const realNow = Date.now.bind(Date);
  Date.now = () => realNow() + kit.off;
  const heard = new WeakMap<Element, string>();
  const { start } = OscillatorNode.prototype;
  OscillatorNode.prototype.start = function count(when?: number): void {
    kit.tones += 1;
    start.call(this, when);
  };
  const look = (): void => {
    const digits = /\d+:\d\d/u.exec(document.querySelector('[role="timer"]')?.textContent ?? '')?.[0];
    if (digits !== undefined && kit.flips.at(-1)?.[0] !== digits)
      kit.flips.push([digits, performance.timeOrigin + performance.now()]);
    for (const region of document.querySelectorAll('[role="status"]')) {
      const words = region.textContent ?? '';
      if (words !== '' && heard.get(region) !== words) kit.said.push(words);
      heard.set(region, words);
    }
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true });
}

interface Kit {
  off: number;
  readonly flips: [string, number][];
  readonly said: string[];
  readonly tones: number;
}

export async function openClockPage(
  browser: Browser,
  address: string,
  offBy: number,
  viewport = { width: 1280, height: 800 },
): Promise<ClockPage> {
  const context = await browser.newContext({ viewport, locale: 'nb-NO' });
  await context.addInitScript(wrongClock, offBy);
  const page = await context.newPage();
  const problems = watched(page);
  await page.goto(address);
  const kit = await page.evaluateHandle<Kit>('kit');
  const fresh = () => page.evaluateHandle<Kit>('kit');
  return {
    page,
    problems,
    isSet: (byMs) => kit.evaluate((own, by) => void (own.off += by), byMs),
    flips: async () => new Map(await (await fresh()).evaluate((own) => own.flips)),
    said: async () => (await fresh()).evaluate((own) => own.said),
    tones: async () => (await fresh()).evaluate((own) => own.tones),
    wake: () => page.evaluate(() => void window.dispatchEvent(new Event('focus'))),
  };
}
