/** The facilitator at a laptop: a Chromium page with the console, operated by its own words. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { messages } from '../../shared/locale/nb/messages.ts';
import { watched } from './watched-page.ts';

const { console: words } = messages;

export class BrowserConsole {
  readonly page: Page;
  readonly problems: readonly string[];

  private constructor(page: Page, problems: readonly string[]) {
    this.page = page;
    this.problems = problems;
  }

  static async open(browser: Browser, server: string, cafe: string, secret: string): Promise<BrowserConsole> {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'nb-NO',
      acceptDownloads: true,
    });
    const page = await context.newPage();
    const problems = watched(page);
    await page.goto(`${server}/console/${cafe}#k=${secret}`);
    await page.getByRole('tab', { name: words.tabs.tables, exact: true }).waitFor();
    return new BrowserConsole(page, problems);
  }

  /** Presses the one big button, whatever it says now; a running clock is asked about once. */
  async goesOn(): Promise<void> {
    const next = this.page.getByRole('button', { name: /^(?:Start|Neste): / });
    const said = (await next.textContent()) ?? '';
    await next.click();
    const sure = this.page.getByRole('button', { name: words.ask.go });
    if (await sure.isVisible()) await sure.click();
    // The console hears that the café has gone on a moment later than it has asked for it.
    await this.page.getByRole('button', { name: said, exact: true }).waitFor({ state: 'hidden' });
  }

  async presses(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  async turnsTo(tab: keyof typeof words.tabs): Promise<void> {
    await this.page.getByRole('tab', { name: words.tabs[tab] }).click();
  }

  async addsPerson(name: string, organisation: string): Promise<void> {
    await this.turnsTo('people');
    await this.presses(words.people.add);
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel(words.people.dialog.name).fill(name);
    await dialog.getByLabel(words.people.dialog.organisation).fill(organisation);
    await dialog.getByRole('button', { name: words.people.dialog.add2, exact: true }).click();
    await dialog.waitFor({ state: 'hidden' });
    await this.page.getByText(name).first().waitFor();
  }

  async downloads(name: keyof typeof words.export.files): Promise<Buffer> {
    await this.turnsTo('export');
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: words.export.downloadOne(words.export.files[name].name) }).click(),
    ]);
    return readFile(await download.path());
  }
}
