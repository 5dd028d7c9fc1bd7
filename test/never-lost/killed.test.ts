/** A browser that is killed, frozen or loses its tab while somebody writes without a network; then it is opened again. */
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { messages } from '../../shared/locale/nb/messages.ts';
import { chromiumMissing } from '../kit/chromium.ts';
import { Handset } from './handset.ts';
import { clothOf, openHall, thumb, type Hall } from './hall.ts';

const { phone: words, common } = messages;
const patienceMs = 60_000;
/** Somebody looks up from the phone; a browser writes its own storage down seconds later. */
const instantMs = 150;

describe.skipIf(chromiumMissing() !== null)('a phone that goes out', { timeout: 3 * patienceMs }, () => {
  let hall: Hall;
  let phone: Handset;
  beforeEach(async () => {
    hall = await openHall();
    phone = await Handset.unpack();
  });
  afterEach(async () => {
    await phone?.isThrownAway();
    await hall?.close();
  });

  async function seated() {
    const page = await phone.opens(hall.door);
    await thumb(page).joins('Anne');
    await hall.leader.next();
    await page.getByText('Spørsmål 1?').first().waitFor();
    // The seat and who somebody is have long been on the phone's disk when a hall loses its network.
    await wait(2000);
    return page;
  }

  it('[NL1][NL2] keeps twenty notes and a half-written line when the whole browser is killed', async () => {
    const page = await seated();
    hall.line.cut();
    const texts = Array.from({ length: 20 }, (_, index) => `Lapp ${String(index + 1).padStart(2, '0')}`);
    for (const text of texts) await thumb(page).puts(text);
    await thumb(page).field.pressSequentially('Halvveis i en tan');
    await wait(instantMs);
    await phone.isKilled();

    hall.line.mend();
    const again = await phone.opens(hall.door);
    await expect.poll(() => clothOf(hall), { timeout: patienceMs }).toEqual(texts.map((text) => `1 ${text}`));
    expect(await thumb(again).field.inputValue()).toBe('Halvveis i en tan');
    for (const text of texts) {
      await thumb(again).note(text).getByText(common.mark.saved).waitFor();
      expect(await thumb(again).note(text).count()).toBe(1);
    }
  });

  it('[NL1][NL2] frozen in the background and killed there, and opened after its table has moved on: late, in its round', async () => {
    const page = await seated();
    hall.line.cut();
    await thumb(page).puts('Fra et frosset vindu');
    await thumb(page).field.pressSequentially('Nesten');
    const devtools = await phone.context.newCDPSession(page);
    await devtools.send('Page.setWebLifecycleState', { state: 'frozen' });
    await wait(instantMs);
    await phone.isKilled();
    await hall.leader.next();
    await hall.leader.next();

    hall.line.mend();
    const again = await phone.opens(hall.door);
    const note = thumb(again).note('Fra et frosset vindu');
    await note.getByText(common.mark.late).waitFor({ timeout: patienceMs });
    await expect.poll(() => clothOf(hall), { timeout: patienceMs }).toEqual(['1 Fra et frosset vindu']);
    // Begun in the first round, it is offered there.
    await again.getByText(words.travel.unfinished).waitFor();
    expect(await again.getByRole('textbox', { name: words.table.write }).first().inputValue()).toBe('Nesten');
  });

  it('[NL1] loses its tab alone: the next tab has the notes and the line', async () => {
    const page = await seated();
    hall.line.cut();
    await thumb(page).puts('Før fanen døde');
    await thumb(page).field.pressSequentially('Midt i');
    const devtools = await phone.context.newCDPSession(page);
    const gone = page.waitForEvent('crash');
    void devtools.send('Page.crash').catch(() => undefined);
    await gone;

    hall.line.mend();
    const next = await phone.context.newPage();
    await next.goto(hall.door);
    await expect.poll(() => clothOf(hall), { timeout: patienceMs }).toEqual(['1 Før fanen døde']);
    expect(await thumb(next).field.inputValue()).toBe('Midt i');
  });
});
