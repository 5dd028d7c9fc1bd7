/** A hall on the evening itself: a server of its own, a laptop with the console, a wall, and phones that come. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { CafeDesign } from '../../shared/cafe/design.ts';
import { messages } from '../../shared/locale/nb/messages.ts';
import { BrowserConsole } from '../kit/browser-console.ts';
import { BrowserPhone } from '../kit/browser-phone.ts';
import { launchChromium } from '../kit/chromium.ts';
import { testDesign } from '../kit/design.ts';
import { joinAs, openTestCafe, type Guest, type TestCafe } from '../kit/people.ts';
import { startServer, type RunningServer } from '../kit/server.ts';
import { pageAt, type WatchedPage } from './pages.ts';

/** Longer on the way than people need, so that a slow machine is not overtaken by its own clock. */
function eveningDesign(): CafeDesign {
  const design = testDesign();
  const programme = design.programme.map((stage) => (stage.kind === 'travel' ? { ...stage, minutes: 5 } : stage));
  return { ...design, programme };
}

export class Hall {
  readonly browser: Browser;
  readonly cafe: TestCafe;
  readonly desk: BrowserConsole;
  readonly wall: WatchedPage;
  /** How long this machine takes to open a console. */
  readonly consoleMs: number;
  readonly #dataDir: string;
  readonly #guests: Guest[] = [];
  #server: RunningServer;

  private constructor(
    given: Pick<Hall, 'browser' | 'cafe' | 'desk' | 'wall' | 'consoleMs'>,
    dataDir: string,
    server: RunningServer,
  ) {
    this.browser = given.browser;
    this.cafe = given.cafe;
    this.desk = given.desk;
    this.wall = given.wall;
    this.consoleMs = given.consoleMs;
    this.#dataDir = dataDir;
    this.#server = server;
  }

  static async open(): Promise<Hall> {
    const dataDir = await mkdtemp(join(tmpdir(), 'kafebord-evening-'));
    const server = await startServer({ dataDir });
    const browser = await launchChromium();
    const cafe = await openTestCafe(server.url, eveningDesign());
    const begun = Date.now();
    const desk = await BrowserConsole.open(browser, server.url, cafe.cafe, cafe.secret);
    const consoleMs = Date.now() - begun;
    const link = desk.page.getByRole('link', { name: messages.console.header.projector });
    const wall = await pageAt(browser, `${server.url}${(await link.getAttribute('href')) ?? ''}`, 1920, 1080);
    return new Hall({ browser, cafe, desk, wall, consoleMs }, dataDir, server);
  }

  get guests(): readonly Guest[] {
    return this.#guests;
  }

  /** Another machine in the hall. */
  machine(path: string, width: number, height: number): Promise<WatchedPage> {
    return pageAt(this.browser, `${this.#server.url}${path}`, width, height);
  }

  /** Somebody with a phone, through the door. */
  async comes(name: string, organisation: string): Promise<BrowserPhone> {
    const phone = await BrowserPhone.open(this.browser, { server: this.#server.url, code: this.cafe.code });
    await phone.joins(name, organisation);
    return phone;
  }

  /** More people, as programs, so that the tables are full. */
  async fills(count: number): Promise<void> {
    for (let at = 1; at <= count; at += 1)
      this.#guests.push(await joinAs(this.cafe, { name: `Gjest ${at}`, organisation: `Lag ${at}` }));
  }

  /** As a power cut does. */
  async serverDies(): Promise<void> {
    await this.#server.kill();
  }

  /** On the same disk and at the same address. */
  async serverComesBack(): Promise<void> {
    this.#server = await startServer({ dataDir: this.#dataDir, port: this.#server.port });
  }

  async close(): Promise<void> {
    await this.browser.close();
    for (const guest of this.#guests) guest.close();
    await this.#server.kill();
    await rm(this.#dataDir, { recursive: true, force: true });
  }
}
