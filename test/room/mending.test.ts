/** A facilitator mends the room while it runs: every change is shown before it is made, and the phones hear of it at once. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '../../shared/cafe/must.ts';
import { tableOf } from '../../shared/cafe/find.ts';
import { messages } from '../../shared/locale/nb/messages.ts';
import { complaintsOf } from '../kit/axe.ts';
import { BrowserConsole } from '../kit/browser-console.ts';
import { BrowserPhone } from '../kit/browser-phone.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { testDesign } from '../kit/design.ts';
import { facilitate, joinAs, openTestCafe, type Facilitator, type Guest, type TestCafe } from '../kit/people.ts';
import { startServer, type RunningServer } from '../kit/server.ts';

const { common, console: words, people, phone: phoneWords, running, seating, tables } = messages;

describe.skipIf(chromiumMissing() !== null)('mending the room', { timeout: 60_000 }, () => {
  let dataDir = '';
  let server: RunningServer;
  let browser: Browser;
  let cafe: TestCafe;
  let leader: Facilitator;
  let desk: BrowserConsole;
  let ingrid: BrowserPhone;
  const guests: Guest[] = [];

  const view = () => must(leader.visit.store.getState().facilitator, 'the facilitator has their view');
  const called = (name: string) =>
    must(
      leader.people.find((person) => person.name === name),
      `${name} is there`,
    );
  const tableIn = (name: string, round: number): string =>
    must(tableOf(view(), called(name).id, round), `${name} sits somewhere`);
  const numberOf = (table: string): number =>
    must(
      leader.room.tables.find(({ id }) => id === table),
      'the table is known',
    ).number;
  const hostOf = (table: string, round: number): string | null | undefined =>
    view().seats.find((seats) => seats.round === round)?.tables[table]?.host;
  /** Finds somebody in the list of people and opens what can be done for them. */
  const actFor = async (name: string, act: string): Promise<void> => {
    await desk.turnsTo('people');
    const { page } = desk;
    await page.getByRole('searchbox').fill(name);
    await page
      .getByRole('button', { name: words.people.menu(name), exact: true })
      .first()
      .click();
    await page.getByRole('button', { name: act, exact: true }).click();
  };
  const dialog = () => desk.page.getByRole('dialog');
  const agrees = async (yes: string): Promise<void> => {
    await dialog().getByText(seating.preview.after).waitFor();
    await dialog().getByRole('button', { name: yes, exact: true }).click();
    await dialog().waitFor({ state: 'hidden' });
  };
  const opens = async (table: number): Promise<void> => {
    await desk.turnsTo('tables');
    await desk.page.getByRole('button', { name: new RegExp(`^Mer om Bord ${table},`, 'u') }).click();
    await dialog().waitFor();
  };

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kafebord-mending-'));
    server = await startServer({ dataDir });
    browser = await launchChromium();
    cafe = await openTestCafe(server.url, testDesign({ tables: 4, settings: { holdForEssentials: true } }));
    leader = await facilitate(server.url, cafe.cafe, cafe.secret);
    ingrid = await BrowserPhone.open(browser, { server: server.url, code: cafe.code });
    await ingrid.joins('Ingrid', 'Hamar kommune');
    for (let index = 1; index < 16; index += 1) guests.push(await joinAs(cafe, { name: `Gjest ${index}` }));
    for (const { id, number } of leader.room.tables) await leader.hosts(id, called(`Gjest ${number}`).id);
    desk = await BrowserConsole.open(browser, server.url, cafe.cafe, cafe.secret);
    await leader.next();
    await ingrid.sees('Spørsmål 1?');
  });
  afterAll(async () => {
    await browser?.close();
    leader?.close();
    for (const guest of guests) guest.close();
    await server?.kill();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('the map shows who has written at a table as a number, the last note, and whether the essentials are there', async () => {
    const table = tableIn('Ingrid', 1);
    await ingrid.writes('Et sted å møtes', 'idea');
    const host = must(
      guests.find((guest) => guest.id === hostOf(table, 1)),
      'a guest hosts',
    );
    await host.essentials(['Møteplassen']);
    await desk.turnsTo('tables');
    const { page } = desk;
    const card = page.getByRole('listitem').filter({
      has: page.getByRole('button', { name: new RegExp(`^Mer om Bord ${numberOf(table)},`, 'u') }),
    });
    await card.getByText('«Et sted å møtes»').waitFor();
    await card.getByText(tables.wrote(1, 4)).waitFor();
    await card.getByText(words.tables.essentials).waitFor();
    expect(await complaintsOf(page)).toEqual([]);
    await opens(numberOf(table));
    await dialog()
      .getByRole('button', { name: words.people.menu('Ingrid') })
      .waitFor();
    await dialog().getByText('Et sted å møtes').waitFor();
    expect(await complaintsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  it('somebody is moved to another table in a round to come, is told at once, and can be moved back', async () => {
    const before = tableIn('Ingrid', 2);
    const to = must(
      leader.room.tables.find(({ id }) => ![tableIn('Ingrid', 1), before, tableIn('Ingrid', 3)].includes(id)),
      'a fourth table',
    );
    await actFor('Ingrid', words.people.move);
    await dialog().getByText(common.round(2), { exact: true }).click();
    await dialog().getByLabel(words.people.moveDialog.table).selectOption(to.id);
    await dialog().getByRole('button', { name: seating.move.see }).click();
    await agrees(seating.move.yes);
    await expect.poll(() => tableIn('Ingrid', 2)).toBe(to.id);
    await ingrid.sees(phoneWords.changed.title(2));
    await ingrid.page.getByText(`${common.table(to.number)} ${to.name}`).waitFor();
    await desk.page.getByRole('button', { name: common.undo }).last().click();
    await expect.poll(() => tableIn('Ingrid', 2)).toBe(before);
    await ingrid.page.getByText(phoneWords.changed.title(2)).waitFor({ state: 'hidden' });
  });

  it('two people swap their seats: only they move, and only in rounds to come', async () => {
    const other = must(
      guests
        .map(
          ({ id }) =>
            must(
              leader.people.find((person) => person.id === id),
              'a guest',
            ).name,
        )
        .find(
          (name) =>
            Object.values(view().hosts).every((host) => host !== called(name).id) &&
            [2, 3].every((round) => tableIn(name, round) !== tableIn('Ingrid', round)),
        ),
      'somebody sits elsewhere',
    );
    const journey = (name: string) => [1, 2, 3].map((round) => tableIn(name, round));
    const everybody = new Map(leader.people.map(({ name }) => [name, journey(name)]));
    const [mine, theirs] = [journey('Ingrid'), journey(other)];
    await actFor('Ingrid', people.swap.menu);
    await dialog().getByRole('searchbox').fill(other);
    await dialog().getByRole('checkbox', { name: other, exact: true }).check({ force: true });
    await dialog().getByRole('button', { name: people.swap.see }).click();
    await dialog().getByText(seating.preview.nobody).waitFor();
    expect(await complaintsOf(desk.page)).toEqual([]);
    await agrees(people.swap.yes);
    await expect.poll(() => journey('Ingrid')).toEqual([mine[0], theirs[1], theirs[2]]);
    expect(journey(other)).toEqual([theirs[0], mine[1], mine[2]]);
    for (const [name, was] of everybody) if (name !== 'Ingrid' && name !== other) expect(journey(name)).toEqual(was);
    await ingrid.sees(phoneWords.changed.title(2));
    await desk.page.getByRole('button', { name: common.undo }).last().click();
    await expect.poll(() => journey('Ingrid')).toEqual(mine);
  });

  it('somebody who came in twice becomes one, and the second phone shows the seat of the first', async () => {
    const mine = tableIn('Ingrid', 1);
    await ingrid.close();
    const again = await BrowserPhone.open(browser, { server: server.url, code: cafe.code });
    await again.joins('Ingrid', 'Hamar kommune');
    const first = must(
      leader.people.find(({ name }) => name === 'Ingrid'),
      'Ingrid is there',
    );
    await expect.poll(() => leader.people.filter(({ name }) => name === 'Ingrid').length).toBe(2);
    await desk.turnsTo('people');
    const { page } = desk;
    await page.getByRole('searchbox').fill('');
    await page.getByRole('button', { name: people.doubles.lookAt('Ingrid') }).click();
    await dialog().getByText(people.merge.stays).waitFor();
    expect(await complaintsOf(page)).toEqual([]);
    await dialog().getByRole('button', { name: people.merge.see }).click();
    await agrees(people.merge.yes);
    await expect
      .poll(() => leader.people.filter(({ name }) => name === 'Ingrid').map(({ id }) => id))
      .toEqual([first.id]);
    // What the first phone wrote lies on the table that the second shows now.
    await again.sees('Et sted å møtes');
    await again.page
      .getByText(common.table(numberOf(mine)), { exact: true })
      .first()
      .waitFor();
    ingrid = again;
  });

  it('people without a phone are added one after the other with the keyboard alone, and sit at once', async () => {
    await desk.turnsTo('people');
    const { page } = desk;
    await page.getByRole('button', { name: words.people.add }).click();
    const field = dialog().getByLabel(words.people.dialog.name);
    for (const name of ['Ragnhild', 'Torbjørn']) {
      await expect.poll(() => field.evaluate((input) => input === document.activeElement)).toBe(true);
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
      await expect.poll(() => leader.people.some((person) => person.name === name)).toBe(true);
      await expect.poll(() => field.inputValue()).toBe('');
    }
    await page.keyboard.press('Escape');
    for (const name of ['Ragnhild', 'Torbjørn'])
      expect([1, 2, 3].map((round) => tableOf(view(), called(name).id, round))).not.toContain(null);
    await page.getByLabel(people.filter, { exact: true }).selectOption('phoneless');
    await page.getByRole('searchbox').fill(`bord ${numberOf(tableIn('Ragnhild', 1))}`);
    await page.getByText('Ragnhild', { exact: true }).waitFor();
    await page.getByLabel(people.filter, { exact: true }).selectOption('here');
    await page.getByRole('searchbox').fill('');
  });

  it('a new host opens the phone with the essentials and what the table has written', async () => {
    const table = tableIn('Ingrid', 1);
    const number = numberOf(table);
    await opens(number);
    await dialog().getByLabel(tables.dialog.host, { exact: true }).selectOption({ label: 'Ingrid' });
    await dialog().getByRole('button', { name: tables.dialog.changeHost }).click();
    await agrees(seating.host.yes);
    await expect
      .poll(() => [2, 3].map((round) => hostOf(table, round)))
      .toEqual([called('Ingrid').id, called('Ingrid').id]);
    await leader.next();
    await ingrid.sees(phoneWords.travel.stay);
    await leader.next();
    await ingrid.sees('Spørsmål 2?');
    await ingrid.page.getByText('Møteplassen').first().waitFor();
    await ingrid.page.getByText('Et sted å møtes').first().waitFor();
    await ingrid.page.getByText(phoneWords.host.card).waitFor();
    await ingrid.page.getByLabel(phoneWords.table.essential(1), { exact: true }).waitFor();
  });

  it('a table that waits for its essentials says so where it stands, and can be let go', async () => {
    const number = numberOf(tableIn('Ingrid', 2));
    await leader.next();
    await desk.turnsTo('tables');
    const { page } = desk;
    const card = page.getByRole('listitem').filter({
      has: page.getByRole('button', { name: new RegExp(`^Mer om Bord ${number},`, 'u') }),
    });
    await card.getByText(tables.nudge.held).waitFor();
    await card.getByRole('button', { name: new RegExp(`^${running.nudges.release(1)}`, 'u') }).click();
    await card.getByText(tables.nudge.held).waitFor({ state: 'hidden' });
    await expect.poll(() => leader.room.released).toEqual([tableIn('Ingrid', 2)]);
    await leader.next();
  });

  it('a table that closes says from when, and a person taken out can be brought back', async () => {
    await leader.back();
    // What can be closed, and from when, is said of the stage that the console knows.
    await desk.page.getByRole('button', { name: words.now.next('Runde 3') }).waitFor();
    const closing = must(
      leader.room.tables.find(({ id }) => id !== tableIn('Ingrid', 3)),
      'another table',
    );
    await opens(closing.number);
    await dialog().getByRole('button', { name: seating.closeTable.menu }).click();
    await agrees(seating.closeTable.yes);
    await expect.poll(() => Object.keys(leader.room.seats[3] ?? {})).not.toContain(closing.id);

    await actFor('Gjest 15', words.people.remove);
    await agrees(seating.removePerson.yes);
    await expect.poll(() => called('Gjest 15').here).toBe(false);
    const { page } = desk;
    await page.getByRole('searchbox').fill('');
    await page.getByLabel(people.filter, { exact: true }).selectOption('left');
    await page.getByRole('button', { name: words.people.menu('Gjest 15'), exact: true }).click();
    await page.getByRole('button', { name: words.people.bringBack }).click();
    await expect.poll(() => called('Gjest 15').here).toBe(true);
    expect([...desk.problems, ...ingrid.problems]).toEqual([]);
  });
});
