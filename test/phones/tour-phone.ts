/** A phone on the tour: a page operated by the words of whichever of the four languages it speaks at the moment. */
import type { Browser, Locator, Page } from 'playwright-core';
import type { Locale } from '../../shared/cafe/model.ts';
import { messages as en } from '../../shared/locale/en/messages.ts';
import { messages as nb, type Messages } from '../../shared/locale/nb/messages.ts';
import { messages as nn } from '../../shared/locale/nn/messages.ts';
import { messages as se } from '../../shared/locale/se/messages.ts';
import { languages } from '../../client/language/spoken.ts';
import { watched } from '../kit/watched-page.ts';

const catalogues: Readonly<Record<Locale, Messages>> = { nb, nn, se, en };

interface OpenOptions {
  readonly locale: Locale;
  /** Done to every page of this browser before it begins. */
  readonly before?: () => void;
}

export class TourPhone {
  readonly page: Page;
  readonly #problems: readonly string[];
  #locale: Locale;

  private constructor(page: Page, locale: Locale, problems: readonly string[]) {
    this.page = page;
    this.#locale = locale;
    this.#problems = problems;
  }

  static async open(browser: Browser, address: string, { locale, before }: OpenOptions): Promise<TourPhone> {
    const context = await browser.newContext({
      viewport: { width: 390, height: 844 },
      locale: `${locale}-NO`,
      hasTouch: true,
    });
    if (before) await context.addInitScript(before);
    const page = await context.newPage();
    const problems = watched(page);
    await page.goto(address);
    return new TourPhone(page, locale, problems);
  }

  get words(): Messages {
    return catalogues[this.#locale];
  }

  get locale(): Locale {
    return this.#locale;
  }

  /** What the page has complained of. The program that looks for accessibility brings styles of its own, which are turned away. */
  get problems(): readonly string[] {
    return this.#problems.filter((problem) => !problem.includes('inline style'));
  }

  button(name: string): Locator {
    return this.page.getByRole('button', { name, exact: true }).first();
  }

  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true }).first();
  }

  note(text: string): Locator {
    return this.page.getByRole('article').filter({ hasText: text }).first();
  }

  get composer(): Locator {
    return this.page.getByPlaceholder(this.words.phone.table.placeholder);
  }

  async press(name: string): Promise<void> {
    await this.button(name).click();
  }

  async sees(text: string): Promise<void> {
    await this.page.getByText(text).first().waitFor();
  }

  async opens(item: string): Promise<Locator> {
    await this.press(this.words.phone.menu.label);
    await this.press(item);
    const dialog = this.page.getByRole('dialog');
    await dialog.waitFor();
    return dialog;
  }

  async closes(): Promise<void> {
    await this.page.keyboard.press('Escape');
    await this.page.getByRole('dialog').waitFor({ state: 'hidden' });
  }

  /** In with a name and nothing else. */
  async joins(name: string): Promise<void> {
    await this.page.getByLabel(this.words.phone.join.name).fill(name);
    await this.press(this.words.joining.straightIn);
    await this.button(this.words.phone.menu.label).waitFor();
  }

  /** Puts the note down and waits until it is saved. */
  async writes(text: string): Promise<void> {
    await this.composer.fill(text);
    await this.press(this.words.phone.table.put);
    await this.note(text).getByText(this.words.common.mark.saved).waitFor();
  }

  /** Another language, chosen by hand inside the café. */
  async speaks(locale: Locale): Promise<void> {
    if (locale === this.#locale) return;
    const dialog = await this.opens(this.words.common.reading.title);
    const name = languages.find((language) => language.locale === locale)?.name ?? locale;
    await dialog.getByRole('radio', { name }).click({ force: true });
    this.#locale = locale;
    await this.page.getByRole('dialog', { name: this.words.common.reading.title }).waitFor();
    await this.closes();
  }

  async close(): Promise<void> {
    await this.page.context().close();
  }
}
