/** What people see who cannot come in, and what they do about it. */
import * as v from 'valibot';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { fetchExport } from '../../client/cafe/fetch-export.ts';
import { joinCafe } from '../../client/cafe/http.ts';
import { importCafe } from '../../client/cafe/open-cafe.ts';
import { newSecret } from '../../client/cafe/secrets.ts';
import { mostPeople } from '../../shared/cafe/decide-people.ts';
import { messages } from '../../shared/locale/nb/messages.ts';
import { complaintsOf } from '../kit/axe.ts';
import { chromiumMissing } from '../kit/chromium.ts';
import { testDesign } from '../kit/design.ts';
import { facilitate, openTestCafe, type TestCafe } from '../kit/people.ts';
import { button, openDoorHall, type DoorHall } from './door-hall.ts';

const { joining, phone, refusals, common } = messages;

describe.skipIf(chromiumMissing() !== null)('turned away at the door', () => {
  let hall: DoorHall;
  let cafe: TestCafe;

  beforeAll(async () => {
    hall = await openDoorHall();
    ({ cafe } = hall);
  });
  afterEach(() => hall.putAway());
  afterAll(() => hall?.close());

  /** The code of a café with as many people as there may be: opened from a file, as one that moves to another server is. */
  async function fullCopyOf(one: TestCafe): Promise<string> {
    const answer = await fetchExport(one.server, one.cafe, 'cafe.json', one.secret);
    const file = v.parse(
      v.looseObject({ cafe: v.looseObject({ people: v.array(v.looseObject({})) }) }),
      JSON.parse(answer.ok ? await answer.value.text() : ''),
    );
    const people = Array.from({ length: mostPeople }, (_, index) => ({
      ...file.cafe.people[0],
      id: `p${index + 1}`,
      number: index + 1,
    }));
    const opened = await importCafe(hall.url, {
      secret: newSecret(),
      file: { ...file, cafe: { ...file.cafe, people } },
    });
    if (!opened.ok) throw new Error(`not opened: ${opened.refusal}`);
    return opened.value.code;
  }

  it('[WI3] [WI4] a wrong code is mended where it stands, and a letter that cannot be there is named', async () => {
    const { page } = await hall.phoneAt('/k/acd-0fgh');
    await page.getByText(joining.code.letter('0', ['D', 'Q'])).waitFor();
    expect(await complaintsOf(page)).toEqual([]);
    const field = page.getByLabel(joining.code.label);
    await field.fill('ACD FF');
    await page.keyboard.press('Enter');
    await page.getByText(joining.code.length(5)).waitFor();
    await field.fill('acd ffgh');
    await button(page, joining.code.go).click();
    await page.getByText(joining.code.wrongText('ACD-FFGH')).waitFor();
    expect(await complaintsOf(page)).toEqual([]);
    await page
      .getByLabel(joining.code.label)
      .fill(` ${cafe.code.slice(0, 3).toLowerCase()} ${cafe.code.slice(3).toLowerCase()}`);
    await page.keyboard.press('Enter');
    await page.getByLabel(phone.join.name).waitFor();
  });

  it('[WI3] on the front page a code is typed as people type it, or the whole address', async () => {
    const { page } = await hall.phoneAt('/');
    for (const typed of [
      `${cafe.code.slice(0, 3)}-${cafe.code.slice(3)}`.toLowerCase(),
      `${hall.url}/k/${cafe.code}/`,
    ]) {
      await page.goto(`${hall.url}/`);
      await page.getByLabel(joining.code.label).fill(typed);
      await page.keyboard.press('Enter');
      await page.getByLabel(phone.join.name).waitFor();
    }
  });

  it('[WI4] a café that is over says so, and lets in whoever is in already', async () => {
    const over = await openTestCafe(hall.url, testDesign({ tables: 1 }));
    const closer = await facilitate(over.server, over.cafe, over.secret);
    const { page: late } = await hall.phoneAt(`/k/${over.code}`);
    await late.getByLabel(phone.join.name).waitFor();
    await closer.goTo('close');
    await button(late, joining.straightIn).click();
    await late.getByRole('alert').getByText(refusals['cafe-closed']).waitFor();
    const { page } = await hall.phoneAt(`/k/${over.code}`, 320, 640);
    await page.getByText(phone.join.closedText).waitFor();
    expect(await complaintsOf(page)).toEqual([]);
    await button(page, joining.again.link).click();
    await page.getByLabel(joining.again.name).waitFor();
    await button(page, common.back).click();
    await page.getByText(phone.join.closedText).waitFor();
    closer.close();
  });

  it('[WI4] a café that is full says so, and whom to ask', async () => {
    const small = await openTestCafe(hall.url, testDesign({ tables: 1 }));
    await joinCafe(hall.url, small.code, { ticket: newSecret(), name: 'Anne', organisation: '', actorType: null });
    const { page } = await hall.phoneAt(`/k/${await fullCopyOf(small)}`);
    await page.getByLabel(phone.join.name).fill('Nr. 2001');
    await button(page, joining.straightIn).click();
    await page.getByRole('alert').getByText(refusals['cafe-full']).waitFor();
    expect(await page.getByLabel(phone.join.name).inputValue()).toBe('Nr. 2001');
  });

  it('[WI4] without a network the door says what to do, and opens when it is tried again', async () => {
    const { page } = await hall.phoneAt(`/k/${cafe.code}`);
    await page.getByLabel(phone.join.name).waitFor();
    await page.route('**/api/doors/*', (route) => route.abort());
    await page.reload();
    await page.getByText(refusals.unreachable).waitFor();
    expect(await complaintsOf(page)).toEqual([]);
    await page.unroute('**/api/doors/*');
    await button(page, common.retry).click();
    await page.getByLabel(phone.join.name).waitFor();
  });
});
