/** A café with twelve guests at the doors, its console in a browser, and a keyboard. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { keysOfParts } from '../../client/console/shortcut-keys.ts';
import { messages } from '../../shared/locale/nb/messages.ts';
import { BrowserConsole } from '../kit/browser-console.ts';
import { launchChromium } from '../kit/chromium.ts';
import { testDesign } from '../kit/design.ts';
import { facilitate, joinAs, openTestCafe, type Facilitator, type Guest } from '../kit/people.ts';
import { startServer } from '../kit/server.ts';
import { Keys } from './keys.ts';

type PartKey = keyof typeof keysOfParts;
export const parts: readonly PartKey[] = Object.keys(keysOfParts).filter(
  (name): name is PartKey => name in keysOfParts,
);

/** In the page, whatever it is, instead of nowhere. */
export const anywhere = /./u;

export interface KeyedDesk {
  readonly page: Page;
  readonly problems: readonly string[];
  readonly keys: Keys;
  /** Looks on, and gives no orders. */
  readonly leader: Facilitator;
  readonly guests: readonly Guest[];
  /** To a part by its letter. */
  part(key: PartKey): Promise<void>;
  /** Once the consequences are worked out. */
  decides(yes: string): Promise<void>;
  close(): Promise<void>;
}

export async function openKeyedDesk(): Promise<KeyedDesk> {
  const dataDir = await mkdtemp(join(tmpdir(), 'kafebord-keys-'));
  const server = await startServer({ dataDir });
  const browser = await launchChromium();
  const cafe = await openTestCafe(server.url, testDesign());
  const leader = await facilitate(server.url, cafe.cafe, cafe.secret);
  const guests: Guest[] = [];
  for (let at = 1; at <= 12; at += 1) guests.push(await joinAs(cafe, { name: `Gjest ${at}` }));
  const { page, problems } = await BrowserConsole.open(browser, server.url, cafe.cafe, cafe.secret);
  const keys = new Keys(page);
  return {
    page,
    problems,
    keys,
    leader,
    guests,
    async part(key) {
      await keys.press(keysOfParts[key]);
      const shown = page.locator('[role=tab][aria-selected=true]', { hasText: messages.console.tabs[key] });
      await shown.waitFor();
    },
    async decides(yes) {
      await page.getByText(messages.seating.preview.after).waitFor();
      await keys.enters(yes);
    },
    async close() {
      await browser.close();
      leader.close();
      for (const guest of guests) guest.close();
      await server.kill();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
