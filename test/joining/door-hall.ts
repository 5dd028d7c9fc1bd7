/** A café in a server here, and phones that people hold in a hand in front of its door. */
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../kit/chromium.ts';
import { testDesign } from '../kit/design.ts';
import { serveHere } from '../kit/in-process.ts';
import { facilitate, openTestCafe, type Facilitator, type TestCafe } from '../kit/people.ts';
import { messages } from '../../shared/locale/nb/messages.ts';
import { watched } from '../kit/watched-page.ts';

export interface Held {
  readonly page: Page;
  readonly problems: readonly string[];
}

export interface DoorHall {
  readonly url: string;
  readonly browser: Browser;
  readonly cafe: TestCafe;
  readonly leader: Facilitator;
  /** A phone on which nothing has been said yet, at a path such as `/k/CODE`. */
  phoneAt(path: string, width?: number, height?: number): Promise<Held>;
  /** Puts all phones away. */
  putAway(): Promise<void>;
  close(): Promise<void>;
}

export async function openDoorHall(): Promise<DoorHall> {
  const here = await serveHere();
  const browser = await launchChromium();
  const cafe = await openTestCafe(here.url, testDesign({ tables: 2 }));
  const leader = await facilitate(cafe.server, cafe.cafe, cafe.secret);
  const putAway = async (): Promise<void> => {
    for (const context of browser.contexts()) await context.close();
  };
  return {
    url: here.url,
    browser,
    cafe,
    leader,
    putAway,
    async phoneAt(path, width = 390, height = 844) {
      const context = await browser.newContext({ viewport: { width, height }, locale: 'nb-NO', hasTouch: true });
      const page = await context.newPage();
      const problems = watched(page);
      await page.goto(`${here.url}${path}`);
      return { page, problems };
    },
    async close() {
      leader.close();
      await browser.close();
      await here.close();
    },
  };
}

export const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

/** Inside there is a menu. */
export const isIn = (page: Page): Promise<void> => button(page, messages.phone.menu.label).waitFor();
