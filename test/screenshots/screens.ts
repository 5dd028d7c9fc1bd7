/** What everybody sees at every stop of a café, as pictures in `docs/screens`. */
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { RunningServer } from '../kit/server.ts';
import { takeTour, type Look } from '../tour/tour.ts';

/** Writes `<number>-<stop>-<screen>.jpg` into the folder, numbered in the order of the day. The pages are opened at the address. */
export async function takeScreens(
  browser: Browser,
  server: RunningServer,
  { folder, address }: { readonly folder: string; readonly address: string },
): Promise<void> {
  let number = 0;
  const look: Look = async (stop, sights) => {
    number += 1;
    for (const [screen, page] of Object.entries(sights)) {
      const name = `${String(number).padStart(2, '0')}-${stop}-${screen}.jpg`;
      await picture(page, join(folder, name));
      console.log(`  docs/screens/${name}`);
    }
  };
  await takeTour(browser, server, look, address);
}

async function picture(page: Page, path: string): Promise<void> {
  // Long enough for a page to have settled; nothing moves by itself afterwards but the clock.
  await page.waitForTimeout(700);
  await page.screenshot({ path, type: 'jpeg', quality: 80 });
}
