/** From one table to the next, and what became of what was left there. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../../shared/locale/nb/messages.ts';
import { complaintsOf } from '../kit/axe.ts';
import type { BrowserPhone } from '../kit/browser-phone.ts';
import { chromiumMissing } from '../kit/chromium.ts';
import type { Guest } from '../kit/people.ts';
import { pageProblems, Table } from './table.ts';

const { atTable, common, phone: words } = messages;

describe.skipIf(chromiumMissing() !== null)('moving on', () => {
  let table: Table;
  let host: BrowserPhone;
  let guest: BrowserPhone;
  let mates: readonly Guest[] = [];
  let home = '';
  const menu = async (item: string) => {
    await guest.page.getByRole('button', { name: words.menu.label }).click();
    await guest.page.getByRole('button', { name: item }).click();
  };
  const gathered = () => table.leader.room.gathered['t1'];

  beforeAll(async () => {
    table = await Table.lay(2);
    host = await table.phone('Vera');
    guest = await table.phone('Guri', 320, 640);
    mates = [await table.mate('Ada'), await table.mate('Bo')];
    await table.leader.hosts('t1', table.idOf('Vera'));
    await table.leader.drawSeats();
    // The one on whom this turns sits apart first, and comes to the host then.
    for (const [round, seat] of [
      [1, 't2'],
      [2, 't1'],
      [3, 't2'],
    ] as const)
      await table.leader.order({ type: 'movePerson', person: table.idOf('Guri'), round, table: seat });
    home = table.idOf('Guri');
    await table.leader.next();
    await guest.sees('Spørsmål 1?');
  }, 60_000);
  afterAll(() => table?.clear());

  it('[TA9] the host has one card at a time, and leafs through them', { timeout: 60_000 }, async () => {
    const { cards } = atTable.host;
    const heading = (title: string) =>
      host.page.getByRole('heading', { name: new RegExp(title.replace('?', '\\?'), 'u') });
    await heading(cards.welcome.title).waitFor();
    await host.page.getByRole('button', { name: words.host.next }).click();
    await heading(cards.write.title).waitFor();
    expect(await heading(cards.welcome.title).count()).toBe(0);
    await host.page.getByRole('button', { name: atTable.host.back }).click();
    await heading(cards.welcome.title).waitFor();
    expect(await complaintsOf(host.page)).toEqual([]);
  });

  it(
    '[TA5] on the move there is where to go, and one thing to press; the host sees who is missing, the room numbers',
    { timeout: 60_000 },
    async () => {
      await guest.writes('Flere møteplasser', 'idea');
      await host.handsOn(1, 'Åpent bibliotek om kvelden');
      await table.leader.next();
      await guest.page.getByRole('heading', { name: new RegExp(atTable.arrival.goTo(1), 'u') }).waitFor();
      const button = guest.page.getByRole('button', { name: atTable.arrival.button });
      const place = await button.boundingBox();
      expect((place?.y ?? 999) + (place?.height ?? 0)).toBeLessThanOrEqual(640);
      expect(await complaintsOf(guest.page)).toEqual([]);
      await host.page.getByText(/^Mangler: .*Guri/u).waitFor();
      await button.click();
      await guest.page.getByRole('status').getByText(atTable.arrival.here).waitFor();
      await expect.poll(() => button.count()).toBe(0);
      await host.page.getByText(/^Mangler: .*Guri/u).waitFor({ state: 'detached' });
      await expect.poll(() => gathered()?.here).toBe(1);
      for (const mate of mates) expect(mate.room.gathered).toEqual({});
    },
  );

  it('[TA6] the host’s phone reads the essentials aloud, large', { timeout: 60_000 }, async () => {
    await table.leader.next();
    await host.sees('Spørsmål 2?');
    await host.page.getByRole('button', { name: atTable.recap.open }).click();
    const dialog = host.page.getByRole('dialog', { name: atTable.recap.title });
    await dialog.getByText('Åpent bibliotek om kvelden').waitFor();
    const size = await dialog
      .getByText('Åpent bibliotek om kvelden')
      .evaluate((element) => Number.parseFloat(getComputedStyle(element).fontSize));
    expect(size).toBeGreaterThanOrEqual(22);
    await host.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
  });

  it('[TA8] the way from table to table is there without a line: done, now and next', { timeout: 60_000 }, async () => {
    await table.dies();
    await guest.sees(common.lostShort);
    await menu(words.menu.journey);
    const stops = guest.page.getByRole('dialog').getByRole('listitem');
    await expect.poll(() => stops.count()).toBe(3);
    const said = await stops.allTextContents();
    expect(said[0]).toContain(atTable.journey.done);
    expect(said[1]).toContain(atTable.journey.now);
    expect(said[2]).toContain(atTable.journey.next);
    expect(await guest.page.getByRole('img', { name: /^Bord 1, /u }).count()).toBeGreaterThan(0);
    expect(await complaintsOf(guest.page)).toEqual([]);
    await guest.page.keyboard.press('Escape');
    await table.comesBack();
    await guest.page.getByText(common.lostShort, { exact: true }).waitFor({ state: 'hidden' });
  });

  it('[TA5] said without a line it is kept, and arrives when it still holds', { timeout: 60_000 }, async () => {
    await table.leader.next();
    const button = guest.page.getByRole('button', { name: atTable.arrival.button });
    await button.waitFor();
    await table.dies();
    await guest.sees(common.lostShort);
    await button.click();
    await guest.sees(atTable.arrival.kept);
    await table.comesBack();
    await expect
      .poll(() => table.leader.visit.store.getState().facilitator?.missing['t2'], { timeout: 20_000 })
      .not.toContain(home);
    await guest.sees(atTable.arrival.hereText);
  });

  it('[TA7] every note of one’s own says what became of it, or that nothing has yet', { timeout: 60_000 }, async () => {
    await menu(atTable.notes.menu);
    const dialog = guest.page.getByRole('dialog', { name: atTable.notes.menu });
    const note = dialog.getByRole('article').filter({ hasText: 'Flere møteplasser' });
    await note.getByText(atTable.notes.nothing).waitFor();
    const [id = ''] = (await mates[0]?.tablecloth('t2').catch(() => null))?.notes.map((written) => written.id) ?? [];
    const named = id === '' ? ((await table.leader.tablecloth('t2')).notes[0]?.id ?? '') : id;
    await table.leader.order({ type: 'starNote', table: 't2', note: named });
    await table.leader.addsCard('actions', { title: 'Åpne skolen om kvelden', sources: [`note/${named}`] });
    await note.getByText(atTable.notes.starred).waitFor();
    await note.getByText(`${atTable.notes.became.note.actions}: «Åpne skolen om kvelden»`).waitFor();
    expect(await note.getByText(atTable.notes.nothing).count()).toBe(0);
    expect(await complaintsOf(guest.page)).toEqual([]);
    await guest.page.keyboard.press('Escape');
    await table.leader.goTo('close');
    await guest.sees('Åpne skolen om kvelden');
    expect(pageProblems(guest)).toEqual([]);
  });
});
