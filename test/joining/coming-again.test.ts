/** Coming back with another phone, as people see it. */
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '../../shared/cafe/must.ts';
import { messages } from '../../shared/locale/nb/messages.ts';
import { complaintsOf } from '../kit/axe.ts';
import { BrowserConsole } from '../kit/browser-console.ts';
import { BrowserPhone } from '../kit/browser-phone.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { testDesign } from '../kit/design.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';
import { facilitate, joinAs, openTestCafe, until, type Facilitator, type Guest, type TestCafe } from '../kit/people.ts';
import { codeOfPerson, otherThan } from './kit.ts';

const { joining, phone, refusals, common, console: desk } = messages;

describe.skipIf(chromiumMissing() !== null)('coming back with another phone', () => {
  let here: InProcess;
  let browser: Browser;
  let cafe: TestCafe;
  let leader: Facilitator;
  let mate: Guest;
  let first: BrowserPhone;
  let code = '';

  beforeAll(async () => {
    here = await serveHere();
    browser = await launchChromium();
    cafe = await openTestCafe(here.url, testDesign({ tables: 1 }));
    leader = await facilitate(cafe.server, cafe.cafe, cafe.secret);
    mate = await joinAs(cafe, { name: 'Berit' });
    first = await BrowserPhone.open(browser, { server: here.url, code: cafe.code });
    await first.joins('Kari', 'Hamar kommune');
    const { facilitator } = await until(leader.visit.store, (state) => state.facilitator?.people.length === 2);
    const kari = must(
      facilitator?.people.find(({ name }) => name === 'Kari'),
      'Kari',
    );
    code = await codeOfPerson(leader, kari.id);
  });
  afterAll(async () => {
    leader?.close();
    mate?.close();
    await browser?.close();
    await here?.close();
  });

  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  it('[WI7] the digits stand on the phone, at the doors and under “about me”', async () => {
    const { page } = first;
    await page.locator(`[data-code="${code}"]`).waitFor();
    expect(await complaintsOf(page)).toEqual([]);
    await button(page, phone.menu.label).click();
    await page.getByText(phone.menu.me, { exact: true }).click();
    await page.getByRole('dialog').locator(`[data-code="${code}"]`).waitFor();
    expect(await complaintsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('[WI7] those who run the café find them with the person', { timeout: 40_000 }, async () => {
    const laptop = await BrowserConsole.open(browser, here.url, cafe.cafe, cafe.secret);
    await laptop.turnsTo('people');
    await laptop.page.getByRole('button', { name: desk.people.menu('Kari') }).click();
    await laptop.page.getByText(desk.people.change, { exact: true }).click();
    const field = laptop.page.getByRole('dialog').getByLabel(joining.person.code);
    expect(await field.inputValue()).toBe(code);
    expect(await complaintsOf(laptop.page)).toEqual([]);
    await laptop.page.context().close();
  });

  it(
    '[WI8] by name and digits the new phone is Kari, and the lost one is out at once',
    { timeout: 60_000 },
    async () => {
      await leader.next();
      await first.writes('Skrevet på den gamle', 'idea');
      const second = await BrowserPhone.open(browser, { server: here.url, code: cafe.code, width: 320, height: 640 });
      const { page } = second;
      await button(page, joining.again.link).click();
      const name = page.getByLabel(joining.again.name);
      await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true);
      expect(await complaintsOf(page)).toEqual([]);
      // Enter after the name goes to the digits, and says nothing of digits that nobody has typed.
      await page.keyboard.type('kari');
      await page.keyboard.press('Enter');
      const digits = page.getByLabel(joining.again.code, { exact: true });
      await expect.poll(() => digits.evaluate((field) => field === document.activeElement)).toBe(true);
      expect(await page.getByText(joining.again.fourDigits).count()).toBe(0);
      await page.keyboard.type('12');
      await page.keyboard.press('Enter');
      await page.getByText(joining.again.fourDigits).waitFor();
      await digits.fill(otherThan(code));
      await page.keyboard.press('Enter');
      await page.getByRole('alert').getByText(refusals['person-not-recognised']).waitFor();
      expect(await complaintsOf(page)).toEqual([]);
      await digits.fill(`${code.slice(0, 2)} ${code.slice(2)}`);
      await page.getByLabel(joining.again.lost).check({ force: true });
      await button(page, joining.again.go).tap();
      await second.note('Skrevet på den gamle').getByText(common.mark.saved).waitFor();
      await second.writes('Skrevet på den nye', 'idea');
      await first.page.getByText(joining.dropped.text).waitFor();
      expect(await complaintsOf(first.page)).toEqual([]);
      await page.reload();
      await second.note('Skrevet på den nye').getByText(common.mark.saved).waitFor();
      expect(leader.people.filter(({ here: inside }) => inside)).toHaveLength(2);
      expect([...first.problems, ...second.problems]).toEqual([]);

      // Found again, the first one is let in like any other phone, by the digits that stand on the new one.
      const kari = must(
        leader.people.find(({ name }) => name === 'Kari'),
        'Kari',
      );
      await expect.poll(() => codeOfPerson(leader, kari.id)).not.toBe(code);
      const digitsNow = await codeOfPerson(leader, kari.id);
      await first.page.reload();
      await button(first.page, joining.dropped.go).click();
      await button(first.page, joining.again.link).click();
      await first.page.getByLabel(joining.again.name).fill('Kari');
      await first.page.getByLabel(joining.again.code, { exact: true }).fill(digitsNow);
      await button(first.page, joining.again.go).click();
      await first.note('Skrevet på den nye').waitFor();
      await second.writes('Begge er med', 'idea');
      await first.note('Begge er med').waitFor();
    },
  );

  it('[WI9] after too many tries the door says what to do instead', async () => {
    const third = await BrowserPhone.open(browser, { server: here.url, code: cafe.code });
    const { page } = third;
    await button(page, joining.again.link).click();
    await page.getByLabel(joining.again.name).fill('Berit');
    const wrong = otherThan(must(mate.own.code, 'a code'));
    await page.getByLabel(joining.again.code, { exact: true }).fill(wrong);
    for (let time = 0; time < 6; time += 1) {
      const answered = page.waitForResponse('**/phones');
      await button(page, joining.again.go).click();
      await answered;
      await page.getByRole('alert').waitFor();
    }
    await page.getByRole('alert').getByText(refusals['too-many-tries']).waitFor();
    // There is always another way in.
    await button(page, joining.again.asNew).click();
    await page.getByLabel(phone.join.name).waitFor();
  });

  it('[WI8] where names are never stored the number takes their place', { timeout: 40_000 }, async () => {
    const quiet = await openTestCafe(here.url, testDesign({ tables: 1, settings: { anonymity: 'never' } }));
    const guest = await joinAs(quiet, {});
    const { page } = await BrowserPhone.open(browser, { server: here.url, code: quiet.code });
    await page.getByLabel(phone.join.organisation).waitFor();
    await button(page, joining.again.link).click();
    await page.getByLabel(joining.again.number).fill(`Nr. ${guest.own.person.number}`);
    await page.getByLabel(joining.again.code, { exact: true }).fill(must(guest.own.code, 'a code'));
    await button(page, joining.again.go).click();
    await page.getByText(joining.mine.number(guest.own.person.number)).waitFor();
    expect(await complaintsOf(page)).toEqual([]);
    guest.close();
  });
});
