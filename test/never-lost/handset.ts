/** A phone whose whole browser can be killed at any moment: a real Chromium as a process of our own, on a profile that outlives it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { must } from '../../shared/cafe/must.ts';
import { chromiumCommand } from '../kit/chromium.ts';

const startMs = 30_000;

export class Handset {
  readonly #profile: string;
  #child: ChildProcess | null = null;
  #browser: Browser | null = null;

  private constructor(profile: string) {
    this.#profile = profile;
  }

  static async unpack(): Promise<Handset> {
    return new Handset(await mkdtemp(join(tmpdir(), 'kafebord-phone-')));
  }

  get context(): BrowserContext {
    return must(this.#browser?.contexts()[0], 'the browser has been started');
  }

  /** Starts the browser on the same profile and opens a page in it. */
  async opens(url: string): Promise<Page> {
    const { path, args, env } = await chromiumCommand();
    const more = [
      `--user-data-dir=${this.#profile}`,
      '--remote-debugging-port=0',
      '--lang=nb-NO',
      '--accept-lang=nb-NO',
      'about:blank',
    ];
    // A group of its own, so that the kill reaches every process of it and none of anybody else's.
    this.#child = spawn(path, [...args, ...more], { env, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
    this.#browser = await chromium.connectOverCDP(await addressOf(this.#child));
    const page = this.context.pages()[0] ?? (await this.context.newPage());
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(url);
    return page;
  }

  /** As the battery taken out: nothing in the browser can say or write another word. */
  async isKilled(): Promise<void> {
    const child = this.#child;
    if (child?.pid === undefined) return;
    this.#child = null;
    const closed = once(child, 'close');
    process.kill(-child.pid, 'SIGKILL');
    await closed;
    await this.#browser?.close().catch(() => undefined);
  }

  async isThrownAway(): Promise<void> {
    await this.isKilled();
    await rm(this.#profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const timer = setTimeout(() => reject(new Error(`the browser did not start: ${said}`)), startMs);
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      said += text;
      const address = /DevTools listening on (ws:\S+)/u.exec(said)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    });
  });
}
