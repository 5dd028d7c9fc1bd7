/** A person with a real phone: a Chromium page of that size, operated as a thumb would. */
import type { Browser, Page } from 'playwright-core';
import type { NoteKind } from '../../shared/documents/note.ts';
import { messages } from '../../shared/locale/nb/messages.ts';
import { watched } from './watched-page.ts';

const { phone, common, joining } = messages;

export interface PhoneOptions {
  readonly server: string;
  readonly code: string;
  readonly width?: number;
  readonly height?: number;
}

export class BrowserPhone {
  readonly page: Page;
  readonly problems: readonly string[];

  private constructor(page: Page, problems: readonly string[]) {
    this.page = page;
    this.problems = problems;
  }

  static async open(
    browser: Browser,
    { server, code, width = 390, height = 844 }: PhoneOptions,
  ): Promise<BrowserPhone> {
    const context = await browser.newContext({ viewport: { width, height }, locale: 'nb-NO', hasTouch: true });
    const page = await context.newPage();
    const problems = watched(page);
    await page.goto(`${server}/k/${code}`);
    return new BrowserPhone(page, problems);
  }

  async joins(name: string, organisation: string): Promise<void> {
    const { join } = phone;
    await this.page.getByLabel(join.name).fill(name);
    await this.page.getByRole('button', { name: joining.next }).click();
    await this.page.getByLabel(join.organisation).fill(organisation);
    // Some cafés ask for more; all of them let people in here.
    const last = this.page.getByRole('button', { name: join.button, exact: true });
    await last.or(this.page.getByRole('button', { name: joining.straightIn })).click();
    await this.page.getByRole('button', { name: phone.menu.label }).waitFor();
  }

  /** Writes a note and waits for the mark that says it is on disk. */
  async writes(text: string, kind: NoteKind): Promise<void> {
    await this.page.getByPlaceholder(phone.table.placeholder).fill(text);
    await this.page.getByRole('radio', { name: common.kinds[kind] }).check({ force: true });
    await this.page.getByRole('button', { name: phone.table.put }).click();
    await this.note(text).getByText(common.mark.saved).waitFor();
  }

  note(text: string) {
    return this.page.getByRole('article').filter({ hasText: text.split('\n')[0] ?? text });
  }

  /** Writes one essential, as the host. */
  async handsOn(place: 1 | 2 | 3, words: string): Promise<void> {
    const field = this.page.getByLabel(phone.table.essential(place), { exact: true });
    await field.fill(words);
    await field.blur();
  }

  async sees(text: string): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  /** One more tab of the same person in the same browser, at the same page. */
  async secondTab(): Promise<BrowserPhone> {
    const page = await this.page.context().newPage();
    const problems = watched(page);
    await page.goto(this.page.url());
    return new BrowserPhone(page, problems);
  }

  /** The tab is killed, with all that only it knew, and the network is back: the same person in a new one. */
  async inNewTab(): Promise<BrowserPhone> {
    const url = this.page.url();
    const context = this.page.context();
    await this.page.close({ runBeforeUnload: false });
    await context.setOffline(false);
    const page = await context.newPage();
    const problems = watched(page);
    await page.goto(url);
    return new BrowserPhone(page, problems);
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
