/**
 * How smoothly the wall of a large hall scrolls: 2,000 notes from 40 tables in Chromium with a processor four times slower, scrolled by
 * mouse wheel. Frames are counted by the page itself, so that a page which is busy counts as slow even where the scrolling is not.
 */
import type { Browser, Page } from 'playwright-core';
import { messages } from '../../../shared/locale/nb/messages.ts';
import { launchChromium } from '../../kit/chromium.ts';
import { BrowserConsole } from '../../kit/browser-console.ts';
import { BrowserPhone } from '../../kit/browser-phone.ts';
import { wallFile } from '../../harvest/wall-file.ts';
import { openHouse, type House } from '../../projector/house.ts';

const slower = 4;
const wantedFrames = 50;
const scrollMs = 6000;
const { boards, harvestDesk } = messages;
const { harvest } = boards;

interface Smoothness {
  readonly framesPerSecond: number;
  readonly longestMs: number;
  readonly screens: number;
}

/** Prints frames per second on each view. True when all of them reach fifty. */
export async function benchWall(): Promise<boolean> {
  const house = await openHouse();
  const browser = await launchChromium();
  try {
    const { cafe, secret, leader } = await house.opens(wallFile({ tables: 40, notes: 2000, themes: 40 }));
    const found = [
      ...(await onTheConsole(browser, house, cafe, secret)),
      ...(await onAPhone(browser, house, leader.room.code ?? '')),
    ];
    return found.every(([, { framesPerSecond }]) => framesPerSecond >= wantedFrames);
  } finally {
    await browser.close();
    await house.close();
  }
}

function told(view: string, smooth: Smoothness): readonly [string, Smoothness] {
  const { framesPerSecond, longestMs, screens } = smooth;
  const frames = framesPerSecond.toFixed(1).padStart(5);
  console.log(
    `${view.padEnd(28)} ${frames} frames/s, longest ${Math.round(longestMs)} ms, ${screens.toFixed(0)} screens`,
  );
  return [view, smooth];
}

type Found = readonly (readonly [view: string, smooth: Smoothness])[];

async function onTheConsole(browser: Browser, house: House, cafe: string, secret: string): Promise<Found> {
  const { page, turnsTo } = await opened(await BrowserConsole.open(browser, house.url, cafe, secret));
  await turnsTo('harvest');
  const found: (readonly [string, Smoothness])[] = [];
  await shows(page, harvestDesk.map);
  const larger = page.getByRole('button', { name: harvestDesk.larger });
  await larger.click();
  await larger.click();
  const map = page.getByRole('group', { name: harvestDesk.mapLabel(40) });
  await map.scrollIntoViewIfNeeded();
  await map.hover();
  found.push(told(`console, ${harvestDesk.map}`, await scrolled(page, '[data-island]')));
  for (const view of [harvest.byTable, harvest.byTheme]) {
    await shows(page, view);
    found.push(told(`console, ${view}`, await scrolled(page)));
  }
  await page.context().close();
  return found;
}

async function onAPhone(browser: Browser, house: House, code: string): Promise<Found> {
  const phone = await BrowserPhone.open(browser, { server: house.url, code });
  await phone.joins('Kari', '');
  const { page } = phone;
  const found: (readonly [string, Smoothness])[] = [];
  for (const view of [harvest.byTable, harvest.byTheme]) {
    await shows(page, view);
    found.push(told(`phone, ${view}`, await scrolled(page)));
  }
  await phone.close();
  return found;
}

async function opened(desk: BrowserConsole) {
  return { page: desk.page, turnsTo: (tab: 'harvest') => desk.turnsTo(tab) };
}

/** Turns to a view and waits until all of it is there. */
async function shows(page: Page, view: string): Promise<void> {
  await page.evaluate(() => window.scrollTo(0, 0));
  const began = performance.now();
  await page.getByRole('tab', { name: view }).click();
  await page.getByRole('tab', { name: view, selected: true }).waitFor();
  await page.waitForFunction(
    () => document.querySelectorAll('article, [role=tabpanel] [role=group] button').length > 30,
  );
  console.log(`${view}: shown after ${Math.round(performance.now() - began)} ms without a slower processor`);
  await page.waitForTimeout(1500);
}

/** `within`: something in the box that scrolls, if that is not the page. */
async function scrolled(page: Page, within: string | null = null): Promise<Smoothness> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const size = page.viewportSize() ?? { width: 1280, height: 800 };
  const before = await placeOf(page, within);
  const counting = page.evaluate(async (forMs) => {
    const times: number[] = [];
    const began = performance.now();
    while (performance.now() - began < forMs) times.push(await new Promise(requestAnimationFrame));
    const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
    return {
      framesPerSecond: (1000 * gaps.length) / gaps.reduce((sum, gap) => sum + gap, 0),
      longestMs: Math.max(...gaps),
    };
  }, scrollMs);
  const until = performance.now() + scrollMs;
  const at = { x: size.width / 2, y: size.height * 0.6 };
  while (performance.now() < until) {
    await session.send('Input.dispatchMouseEvent', { type: 'mouseWheel', ...at, deltaX: 0, deltaY: 100 });
    await page.waitForTimeout(16);
  }
  const counted = await counting;
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await session.detach();
  return { ...counted, screens: ((await placeOf(page, within)) - before) / size.height };
}

/** How far down the page, or the box, is. */
function placeOf(page: Page, within: string | null): Promise<number> {
  return page.evaluate((inside) => {
    if (inside === null) return window.scrollY;
    let box: Element | null = document.querySelector(inside);
    while (box && getComputedStyle(box).overflowY !== 'auto') box = box.parentElement;
    return box?.scrollTop ?? 0;
  }, within);
}
