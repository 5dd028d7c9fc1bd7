/** Writing at a table while the others write: what is typed stays whole, and the cloth lies still. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { must } from '../../shared/cafe/must.ts';
import { messages } from '../../shared/locale/nb/messages.ts';
import { complaintsOf } from '../kit/axe.ts';
import type { BrowserPhone } from '../kit/browser-phone.ts';
import { chromiumMissing } from '../kit/chromium.ts';
import { facilitate, type Guest } from '../kit/people.ts';
import { pageProblems, Table } from './table.ts';

const { atTable, common, phone: words } = messages;

describe.skipIf(chromiumMissing() !== null)('writing at a table', () => {
  let table: Table;
  let anne: BrowserPhone;
  let mate: Guest;
  let page: Page;
  let ragnhild = '';
  const field = () => page.getByPlaceholder(words.table.placeholder);
  const fresh = () => page.getByRole('button', { name: /^Vis \d+ ny/u });
  const texts = async () => (await mate.tablecloth('t1')).notes.map(({ text }) => text);
  const puts = () => page.getByRole('button', { name: words.table.put }).click();

  beforeAll(async () => {
    table = await Table.lay(1);
    anne = await table.phone('Anne', 320, 640);
    mate = await table.mate('Berit');
    await table.leader.adds({ name: 'Ragnhild' });
    ragnhild = table.idOf('Ragnhild');
    await table.leader.next();
    await anne.sees('Spørsmål 1?');
    await mate.isSeated();
    page = anne.page;
  }, 60_000);
  afterAll(() => table?.clear());

  it(
    '[TA4] a keyboard that composes words loses and doubles nothing while others’ notes come',
    { timeout: 60_000 },
    async () => {
      const devtools = await page.context().newCDPSession(page);
      await field().focus();
      const compose = (text: string) =>
        devtools.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
      await compose('Bib');
      await compose('Bibli');
      await mate.writes('Kommer midt i et ord');
      await fresh().waitFor();
      await compose('Bibliotek');
      await devtools.send('Input.insertText', { text: 'Biblioteket ' });
      await mate.writes('Og én til');
      await page.getByRole('button', { name: atTable.fresh(2) }).waitFor();
      await compose('er');
      await devtools.send('Input.insertText', { text: 'er åpent' });
      expect(await field().inputValue()).toBe('Biblioteket er åpent');
      await puts();
      await anne.note('Biblioteket er åpent').getByText(common.mark.saved).waitFor();
      await expect.poll(async () => (await texts()).filter((text) => text === 'Biblioteket er åpent')).toHaveLength(1);
      expect(await field().inputValue()).toBe('');
    },
  );

  it(
    '[TA4] a dead key gives its letter once, also when a note comes between accent and letter',
    { timeout: 60_000 },
    async () => {
      const devtools = await page.context().newCDPSession(page);
      await field().focus();
      await page.keyboard.type('Kaf');
      await devtools.send('Input.imeSetComposition', { text: '´', selectionStart: 1, selectionEnd: 1 });
      await mate.writes('Mellom strek og bokstav');
      await expect.poll(texts).toContain('Mellom strek og bokstav');
      await devtools.send('Input.insertText', { text: 'é' });
      await page.keyboard.type(' i parken');
      expect(await field().inputValue()).toBe('Kafé i parken');
      await page.keyboard.press('Control+Enter');
      await anne.note('Kafé i parken').getByText(common.mark.saved).waitFor();
      await expect
        .poll(async () => (await texts()).filter((text) => text.startsWith('Kaf')))
        .toEqual(['Kafé i parken']);
    },
  );

  it(
    '[TA3] what others put down waits while one writes; one’s own is there at once; nothing on the cloth moves',
    { timeout: 60_000 },
    async () => {
      const last = anne.note('Mellom strek og bokstav');
      await last.or(fresh()).first().waitFor();
      // What waits may come by itself at the very moment one asks for it.
      await expect
        .poll(async () => {
          if (await fresh().isVisible())
            await fresh()
              .click({ timeout: 1000 })
              .catch(() => undefined);
          return last.isVisible();
        })
        .toBe(true);
      const own = anne.note('Kafé i parken');
      await field().fill('Jeg er ikke ferdig');
      await own.scrollIntoViewIfNeeded();
      const before = await own.boundingBox();
      await mate.writes('Ny tanke én');
      await mate.writes('Ny tanke to');
      await page.getByRole('button', { name: atTable.fresh(2) }).waitFor();
      expect(await anne.note('Ny tanke').count()).toBe(0);
      expect((await own.boundingBox())?.y).toBe(before?.y);
      await field().fill('Min mellom deres');
      await puts();
      await anne.note('Min mellom deres').waitFor();
      await field().fill('Skriver videre');
      await mate.writes('Ny tanke tre');
      // The third may be on its way still when the first two are asked for.
      await expect
        .poll(async () => {
          if (await fresh().isVisible())
            await fresh()
              .click({ timeout: 1000 })
              .catch(() => undefined);
          return anne.note('Ny tanke tre').isVisible();
        })
        .toBe(true);
      expect(await field().inputValue()).toBe('Skriver videre');
      // Whoever uses the keyboard goes on from the first of them.
      const focused = () => page.evaluate(() => document.activeElement?.textContent ?? '');
      await expect.poll(focused).toContain('Ny tanke');
      const order = await page.getByRole('article').allTextContents();
      const places = ['Ny tanke én', 'Ny tanke to', 'Min mellom deres', 'Ny tanke tre'].map((text) =>
        order.findIndex((shown) => shown.includes(text)),
      );
      expect(places).toEqual(places.toSorted((one, other) => one - other));
      await field().fill('');
    },
  );

  it('[TA11] what looks like personal details is pointed out while it is written, and nobody is stopped', async () => {
    const hint = page.getByText(atTable.personal);
    await field().fill('Ring meg på 000 00 000');
    await hint.waitFor();
    expect(await complaintsOf(page)).toEqual([]);
    await field().fill('Ring meg');
    await hint.waitFor({ state: 'detached' });
    await field().fill('');
  });

  it('[TA10] a note that is put back has its place and its star', { timeout: 60_000 }, async () => {
    const note = anne.note('Kafé i parken');
    const order = async () => (await mate.tablecloth('t1')).notes.map(({ id, text }) => `${id} ${text}`);
    const before = await order();
    await note.getByRole('button', { name: words.table.star, exact: true }).click();
    await note.getByRole('button', { name: words.table.unstar, exact: true }).waitFor();
    await note.getByRole('button', { name: common.more }).click();
    await page.getByText(words.table.withdraw, { exact: true }).click();
    await expect.poll(async () => (await order()).some((one) => one.endsWith('Kafé i parken'))).toBe(false);
    await page.getByRole('button', { name: words.table.putBack }).click();
    await note.getByRole('button', { name: words.table.unstar, exact: true }).waitFor();
    await expect.poll(order).toEqual(before);
  });

  it('[TA1] a thought of somebody without a phone goes to the cloth by one tap', { timeout: 60_000 }, async () => {
    await field().fill('Vi må få buss om kvelden');
    await page.getByRole('radio', { name: atTable.signedFor('Ragnhild') }).check({ force: true });
    expect(await complaintsOf(page)).toEqual([]);
    await puts();
    await page.getByRole('status').getByText(words.table.putFor('Ragnhild')).waitFor();
    const note = anne.note('Vi må få buss om kvelden');
    await note.getByText(common.mark.saved).waitFor();
    expect(await note.textContent()).not.toContain('Ragnhild');
    // The next one is one's own again.
    await field().fill('Min egen');
    expect(await page.getByRole('radio', { name: words.table.signForMe }).isChecked()).toBe(true);
    expect(await page.getByText(words.table.putFor('Ragnhild')).count()).toBe(0);
    await field().fill('');
  });

  it('[TA2] it counts for her, also with those who come later to run the café', { timeout: 60_000 }, async () => {
    const wrote = () => table.leader.visit.store.getState().wrote?.wrote;
    await expect.poll(wrote).toEqual({ t1: 3 });
    const later = await facilitate(table.server.url, table.cafe.cafe, table.cafe.secret);
    await expect.poll(() => later.visit.store.getState().wrote?.wrote).toEqual({ t1: 3 });
    later.close();
  });

  it('[TA1] whose thought it is stands in no document, and nobody is told', { timeout: 60_000 }, async () => {
    const { notes } = await mate.tablecloth('t1');
    const signed = must(
      notes.find(({ text }) => text.includes('buss')),
      'it is on the cloth',
    );
    await mate.wall();
    const raw = mate.visit.documents().map(({ doc }) => Buffer.from(Y.encodeStateAsUpdate(doc)).toString('latin1'));
    expect(raw).toHaveLength(2);
    expect(raw.filter((bytes) => bytes.includes(signed.id))).toHaveLength(1);
    expect(ragnhild).not.toBe('');
    expect(raw.filter((bytes) => bytes.includes(ragnhild))).toEqual([]);
    // Her name is known at the table and on the console; that this note is hers is known nowhere.
    const views = [mate, table.leader].map(({ visit }) => JSON.stringify(visit.store.getState()));
    for (const view of views) {
      expect(view).toContain(ragnhild);
      expect(view).not.toContain(signed.id);
    }
  });

  it('[TA3] a long note scrolls in itself, and the place to write stays within the thumb’s reach', async () => {
    await field().fill('Et langt svar om alt mulig. '.repeat(17));
    for (const [width, height] of [
      [320, 640],
      [390, 844],
      [640, 320],
    ] as const) {
      await page.setViewportSize({ width, height });
      await field().focus();
      const button = await page.getByRole('button', { name: words.table.put }).boundingBox();
      expect(button?.y).toBeGreaterThan(height / 3);
      expect((button?.y ?? height) + (button?.height ?? height)).toBeLessThanOrEqual(height);
      expect(button?.height).toBeGreaterThanOrEqual(44);
      const sideways = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect(sideways).toBe(false);
    }
    await field().fill('');
    expect(pageProblems(anne)).toEqual([]);
  });
});
