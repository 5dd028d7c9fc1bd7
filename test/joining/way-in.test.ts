/** The way in, on a real phone: by thumb, by keyboard, and with whatever a thumb does. */
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { joinCafe } from '../../client/cafe/http.ts';
import { newSecret } from '../../client/cafe/secrets.ts';
import { messages } from '../../shared/locale/nb/messages.ts';
import { complaintsOf } from '../kit/axe.ts';
import { chromiumMissing } from '../kit/chromium.ts';
import type { Facilitator, TestCafe } from '../kit/people.ts';
import { button, isIn, openDoorHall, type DoorHall } from './door-hall.ts';

const { joining, phone, refusals, common } = messages;

describe.skipIf(chromiumMissing() !== null)('the way in', () => {
  let hall: DoorHall;
  let cafe: TestCafe;
  let leader: Facilitator;

  beforeAll(async () => {
    hall = await openDoorHall();
    ({ cafe, leader } = hall);
  });
  afterEach(() => hall.putAway());
  afterAll(() => hall?.close());

  const peopleCalled = (name: string) => leader.people.filter((person) => person.name === name);
  const fits = (page: Page): Promise<boolean> =>
    page.evaluate(() => document.documentElement.scrollWidth <= document.documentElement.clientWidth);

  it('[WI1] by thumb: one field at a time, and in', async () => {
    const { page, problems } = await hall.phoneAt(`/k/${cafe.code}`, 320, 640);
    const fields = page.locator('form :is(input, select)');
    for (const [label, words] of [
      [phone.join.name, 'Tove'],
      [phone.join.organisation, 'Hamar kommune'],
      [phone.join.municipality, 'Hamar'],
    ] as const) {
      await page.getByLabel(label).waitFor();
      expect(await fields.count()).toBe(1);
      expect(await complaintsOf(page)).toEqual([]);
      expect(await fits(page)).toBe(true);
      for (const press of await page.getByRole('button').all())
        expect((await press.boundingBox())?.height ?? 0).toBeGreaterThanOrEqual(44);
      await page.getByLabel(label).fill(words);
      await button(page, joining.next).tap();
    }
    await page.getByLabel(phone.join.actorType).selectOption({ index: 1 });
    expect(await button(page, joining.straightIn).count()).toBe(0);
    await button(page, phone.join.button).tap();
    await isIn(page);
    await expect
      .poll(() => peopleCalled('Tove'))
      .toMatchObject([{ municipality: 'Hamar', actorType: expect.any(String) }]);
    expect(problems).toEqual([]);
  });

  it('[WI1] by keyboard: Enter goes on, and each field has the focus when it comes', async () => {
    const { page } = await hall.phoneAt(`/k/${cafe.code}`);
    await page.getByLabel(phone.join.name).focus();
    for (const [label, words] of [
      [phone.join.name, 'Randi'],
      [phone.join.organisation, 'NAV'],
      [phone.join.municipality, 'Stange'],
    ] as const) {
      await expect.poll(() => page.getByLabel(label).evaluate((field) => field === document.activeElement)).toBe(true);
      await page.keyboard.type(words);
      await page.keyboard.press('Enter');
    }
    await page.getByLabel(phone.join.actorType).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await isIn(page);
    await expect.poll(() => peopleCalled('Randi')).toMatchObject([{ municipality: 'Stange' }]);
  });

  it('[WI1] the back button goes one field back, and what was typed survives a reload', async () => {
    const { page } = await hall.phoneAt(`/k/${cafe.code}`);
    await page.getByLabel(phone.join.name).fill('Solveig');
    await button(page, joining.next).click();
    await page.getByLabel(phone.join.organisation).fill('Hamar sang');
    await page.reload();
    expect(await page.getByLabel(phone.join.organisation).inputValue()).toBe('Hamar sang');
    await page.goBack();
    expect(await page.getByLabel(phone.join.name).inputValue()).toBe('Solveig');
    await page.reload();
    expect(await page.getByLabel(phone.join.name).inputValue()).toBe('Solveig');
    await button(page, joining.straightIn).click();
    await isIn(page);
    await expect.poll(() => peopleCalled('Solveig')).toHaveLength(1);
    const room = await leader.sees(({ organisations }) => organisations.some(({ name }) => name === 'Hamar sang'));
    const organisation = room.organisations.find(({ name }) => name === 'Hamar sang');
    expect(peopleCalled('Solveig')[0]?.organisation).toBe(organisation?.id);
  });

  it('[WI2] one tap and nothing said is enough; a name that somebody has already is nobody’s business', async () => {
    const { page } = await hall.phoneAt(`/k/${cafe.code}`);
    await button(page, joining.straightIn).tap();
    await isIn(page);
    await joinCafe(hall.url, cafe.code, { ticket: newSecret(), name: 'Liv', organisation: '', actorType: null });
    const { page: other } = await hall.phoneAt(`/k/${cafe.code}`);
    await other.getByLabel(phone.join.name).fill('Liv');
    await button(other, joining.straightIn).tap();
    await isIn(other);
    expect(await other.getByRole('alert').count()).toBe(0);
    await expect.poll(() => peopleCalled('Liv')).toHaveLength(2);
  });

  it('[XS10] whoever types a facilitator’s name is told so at the field with the name, and goes on from there', async () => {
    const { page } = await hall.phoneAt(`/k/${cafe.code}`);
    const name = page.getByLabel(phone.join.name);
    await name.fill('Fasilitator 1');
    await button(page, joining.next).tap();
    await page.getByLabel(phone.join.organisation).waitFor();
    await button(page, joining.straightIn).tap();
    await page.getByRole('alert').getByText(refusals['name-reserved']).waitFor();
    expect(await name.inputValue()).toBe('Fasilitator 1');
    expect(await fits(page)).toBe(true);
    expect(await complaintsOf(page)).toEqual([]);
    await name.fill('Nils');
    await button(page, joining.next).tap();
    await page.getByLabel(phone.join.organisation).waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
    await button(page, joining.straightIn).tap();
    await isIn(page);
    await expect.poll(() => peopleCalled('Nils')).toHaveLength(1);
    expect(peopleCalled('Fasilitator 1')).toEqual([]);
  });

  it('[WI5] a double tap, and an answer that was lost on the way, are one person', async () => {
    const { page } = await hall.phoneAt(`/k/${cafe.code}`);
    await page.getByLabel(phone.join.name).fill('Bodil');
    let lost = 0;
    await page.route('**/people', async (route) => {
      if ((lost += 1) > 1) return route.continue();
      await route.fetch();
      return route.abort();
    });
    await button(page, joining.straightIn).click();
    await page.getByRole('alert').getByText(refusals.unreachable).waitFor();
    expect(await complaintsOf(page)).toEqual([]);
    await page.reload();
    await button(page, joining.straightIn).dblclick();
    await isIn(page);
    await expect.poll(() => peopleCalled('Bodil')).toHaveLength(1);
    expect(lost).toBeGreaterThan(1);
  });

  it('[WI6] people type while what is needed inside is still on its way, and come in when it has come', async () => {
    const page = await hall.browser.newPage({ locale: 'nb-NO' });
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const waiting: string[] = [];
    const loaded = new Set<string>();
    await page.route('**/assets/*.js', async (route) => {
      // Whatever is asked for once the form stands is not needed for it.
      if (await page.getByLabel(phone.join.name).isVisible()) {
        waiting.push(route.request().url());
        await held;
      } else loaded.add(route.request().url());
      await route.continue();
    });
    await page.goto(`${hall.url}/k/${cafe.code}`);
    await page.getByLabel(phone.join.name).fill('Gerd');
    await expect.poll(() => waiting.length).toBeGreaterThan(0);
    await button(page, joining.straightIn).click();
    await page.getByText(common.connecting).waitFor();
    release();
    await isIn(page);
    await expect.poll(() => peopleCalled('Gerd')).toHaveLength(1);
    expect(loaded.size).toBeGreaterThan(0);
  });
});
