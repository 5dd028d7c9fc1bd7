/** One café, from the doors to the close, on walls of every size. */
import type { Browser, Page } from 'playwright-core';
import { complaintsOf } from '../kit/axe.ts';
import { watched } from '../kit/watched-page.ts';
import { caseName, type Case, type Size } from './cases.ts';
import type { House } from './house.ts';
import { measure, shortened } from './measure.ts';
import { moments, type Moment } from './moments.ts';
import { nameMark } from './texts.ts';
import { wallCafe } from './wall-cafe.ts';

export interface WalkOptions {
  readonly browser: Browser;
  readonly house: House;
  readonly one: Case;
  readonly sizes: readonly Size[];
  /** Checks the contrast of every moment at the last of the sizes. */
  readonly contrast: boolean;
  /** Takes a picture and says where, for whoever wants to look with their own eyes. */
  readonly picture?: (page: Page, name: string) => Promise<void>;
  readonly only?: readonly string[];
}

/** Long enough for whatever the wall shows in turn. */
const turnMs = 41_000;
const mostTurns = 4;
const framesMs = 90;

/** One line for each thing that is wrong, with the café, the moment and the size. */
export async function walk(options: WalkOptions): Promise<readonly string[]> {
  const { browser, house, one, only } = options;
  const found: string[] = [];
  const { cafe, secret, leader } = await house.opens(wallCafe(one));
  const context = await browser.newContext({ locale: 'nb-NO', reducedMotion: 'reduce' });
  const page = await context.newPage();
  const problems = watched(page);
  const forbidden = {
    words: [
      secret,
      ...Object.values(leader.links).filter((link) => link !== null),
      'hemmelig',
      ...(one.anonymity === 'names' ? [] : [nameMark]),
    ],
  };
  try {
    await page.clock.install();
    await page.goto(`${house.url}/projector/${cafe}#k=${leader.links.projector}`);
    await page.getByRole('heading').first().waitFor();
    for (const moment of moments) {
      await moment.go(leader, one);
      if (only && !only.includes(moment.name)) continue;
      await showsStage(page, leader.room.stage, leader.room.wall.show);
      found.push(...(await lookAt({ ...options, page, moment, forbidden })));
    }
    await context.setOffline(true);
    await page.getByText(/Uten kontakt|Utan kontakt|Oktavuođa haga|No contact/u).waitFor();
    if (!only || only.includes('lost'))
      found.push(
        ...(await lookAt({ ...options, page, moment: { name: 'lost', go: async () => undefined }, forbidden })),
      );
    found.push(...problems);
  } finally {
    leader.close();
    await context.close();
  }
  return [...new Set(found)].map((line) => `${caseName(one)} ${line}`);
}

async function showsStage(page: Page, stage: string, show: string): Promise<void> {
  await page.waitForSelector(`[data-shows="${show === 'stage' ? stage : show}"]`);
  // What people have written comes on a line of its own.
  await page.waitForTimeout(120);
}

async function lookAt({
  page,
  moment,
  forbidden,
  one,
  sizes,
  contrast,
  picture,
}: WalkOptions & {
  readonly page: Page;
  readonly moment: Moment;
  readonly forbidden: { readonly words: readonly string[] };
}): Promise<string[]> {
  const found: string[] = [];
  for (let turn = 0; turn < (moment.turns === true ? mostTurns : 1); turn += 1) {
    if (turn > 0) await page.clock.runFor(turnMs / 2);
    for (const size of sizes) {
      const where = `${moment.name}${turn === 0 ? '' : `-${turn}`} ${size.width}x${size.height}`;
      await page.setViewportSize(size);
      await settled(page, size);
      found.push(...(await steadily(page, forbidden, one.manner !== 'hostile')).map((line) => `${where}: ${line}`));
      await picture?.(page, where.replace(' ', '-'));
    }
  }
  if (contrast) {
    for (const complaint of await complaintsOf(page)) found.push(`${moment.name}: ${complaint}`);
  }
  return found;
}

/** What is still wrong when the page has had time to draw: a busy machine needs longer than a quiet one. */
async function steadily(
  page: Page,
  forbidden: { readonly words: readonly string[] },
  whole: boolean,
): Promise<readonly string[]> {
  let found: readonly string[] = [];
  for (const waitMs of [0, 300, 900]) {
    await page.waitForTimeout(waitMs);
    const short = whole ? await shortened(page) : [];
    found = [...(await measure(page, forbidden)), ...short.map((text) => `"${text}" ends in dots`)];
    if (found.length === 0) break;
  }
  return found;
}

/** Until the window has that size and what was drawn in it has been measured, and drawn again. */
async function settled(page: Page, { width, height }: Size): Promise<void> {
  await page.waitForFunction(
    ([w = 0, h = 0]) => {
      const wall = document.querySelector('[data-scale]');
      const step = Math.min(w * 0.013334, h * 0.017778);
      const letters = wall ? Number.parseFloat(getComputedStyle(wall).fontSize) : 0;
      return window.innerWidth === w && window.innerHeight === h && Math.abs(letters - 2.3 * step) < 1;
    },
    [width, height],
    { polling: 20 },
  );
  // The clock of the page is in our hand, and frames are counted by it: a moment of ours.
  await page.waitForTimeout(framesMs);
}
