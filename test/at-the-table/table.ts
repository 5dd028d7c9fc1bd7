/** One table in a browser: two people with real phones, mates who are programs, and one who has no phone. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { CafeDesign } from '../../shared/cafe/design.ts';
import { BrowserPhone } from '../kit/browser-phone.ts';
import { launchChromium } from '../kit/chromium.ts';
import { testDesign } from '../kit/design.ts';
import { facilitate, joinAs, openTestCafe, type Facilitator, type Guest, type TestCafe } from '../kit/people.ts';
import { startServer, type RunningServer } from '../kit/server.ts';

export class Table {
  readonly #closing: (() => unknown)[] = [];
  readonly #dataDir: string;
  readonly browser: Browser;
  readonly cafe: TestCafe;
  readonly leader: Facilitator;
  server: RunningServer;

  private constructor(dataDir: string, server: RunningServer, browser: Browser, cafe: TestCafe, leader: Facilitator) {
    this.#dataDir = dataDir;
    this.server = server;
    this.browser = browser;
    this.cafe = cafe;
    this.leader = leader;
  }

  static async lay(tables: number, settings: Partial<CafeDesign['settings']> = {}): Promise<Table> {
    const dataDir = await mkdtemp(join(tmpdir(), 'kafebord-table-'));
    const server = await startServer({ dataDir });
    const browser = await launchChromium();
    const cafe = await openTestCafe(server.url, testDesign({ tables, settings }));
    return new Table(dataDir, server, browser, cafe, await facilitate(server.url, cafe.cafe, cafe.secret));
  }

  async phone(name: string, width = 390, height = 844): Promise<BrowserPhone> {
    const phone = await BrowserPhone.open(this.browser, {
      server: this.server.url,
      code: this.cafe.code,
      width,
      height,
    });
    await phone.joins(name, 'Hamar kommune');
    // Whoever facilitates hears of it by a line of their own.
    await this.leader.sees(() => this.idOf(name) !== '');
    return phone;
  }

  async mate(name: string): Promise<Guest> {
    const mate = await joinAs(this.cafe, { name });
    this.#closing.push(() => mate.close());
    return mate;
  }

  idOf(name: string): string {
    return this.leader.people.find((person) => person.name === name)?.id ?? '';
  }

  /** The power is gone, and comes back at the same address. */
  async dies(): Promise<void> {
    await this.server.kill();
  }

  async comesBack(): Promise<void> {
    this.server = await startServer({ dataDir: this.#dataDir, port: this.server.port });
  }

  async clear(): Promise<void> {
    for (const close of this.#closing) await close();
    this.leader.close();
    await this.browser.close();
    await this.server.kill();
    await rm(this.#dataDir, { recursive: true, force: true });
  }
}

/** What a phone's page has complained of. The program that looks at pages for accessibility brings styles of its own, which are turned away. */
export const pageProblems = ({ problems }: BrowserPhone): readonly string[] =>
  problems.filter((problem) => !problem.includes('inline style'));
