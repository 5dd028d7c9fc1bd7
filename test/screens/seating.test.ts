/** A whole hall with a plan, and everything that happens to plans: the console explains it, the phones and the wall show it right. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { RoundSeats } from '../../shared/seating/plan.ts';
import { must } from '../../shared/cafe/must.ts';
import { messages } from '../../shared/locale/nb/messages.ts';
import { complaintsOf } from '../kit/axe.ts';
import { BrowserConsole } from '../kit/browser-console.ts';
import { BrowserPhone } from '../kit/browser-phone.ts';
import { chromiumMissing, launchChromium } from '../kit/chromium.ts';
import { testDesign } from '../kit/design.ts';
import { facilitate, joinAs, openTestCafe, type Facilitator, type Guest, type TestCafe } from '../kit/people.ts';
import { startServer, type RunningServer } from '../kit/server.ts';
import { until } from '../kit/until.ts';
import { watched } from '../kit/watched-page.ts';

const { atTable, seating: words, console: consoleWords, phone: phoneWords, common } = messages;
const organisations = ['Hamar kommune', 'Sykehuset', 'Høgskolen', 'Skogbruket', 'Sparebanken', ''];

describe.skipIf(chromiumMissing() !== null)('a plan and what happens to it', () => {
  let dataDir = '';
  let server: RunningServer;
  let browser: Browser;
  let cafe: TestCafe;
  let leader: Facilitator;
  let desk: BrowserConsole;
  let phone: BrowserPhone;
  let wall: Page;
  let wallProblems: readonly string[] = [];
  const guests: Guest[] = [];

  const view = () => must(leader.visit.store.getState().facilitator, 'the facilitator has their view');
  const seatsOf = (round: number): RoundSeats['tables'] =>
    must(
      view().seats.find((seats) => seats.round === round),
      `round ${round} is planned`,
    ).tables;
  const tableOf = (person: string, round: number): string | undefined =>
    Object.entries(seatsOf(round)).find(([, { people }]) => people.includes(person))?.[0];
  const everybodySits = (round: number): readonly string[] =>
    Object.values(seatsOf(round))
      .flatMap(({ people }) => people)
      .sort();
  const peopleHere = (): readonly string[] =>
    leader.people
      .filter(({ here }) => here)
      .map(({ id }) => id)
      .sort();
  const personCalled = (name: string) =>
    must(
      leader.people.find((person) => person.name === name),
      `${name} is there`,
    );
  const arrives = async (name: string, index: number): Promise<void> => {
    guests.push(await joinAs(cafe, { name, organisation: organisations[index % organisations.length] ?? '' }));
  };

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kafebord-seating-'));
    server = await startServer({ dataDir });
    browser = await launchChromium();
    cafe = await openTestCafe(server.url, testDesign({ tables: 8 }));
    leader = await facilitate(server.url, cafe.cafe, cafe.secret);
    desk = await BrowserConsole.open(browser, server.url, cafe.cafe, cafe.secret);
    wall = await (await browser.newContext({ viewport: { width: 1920, height: 1080 }, locale: 'nb-NO' })).newPage();
    wallProblems = watched(wall);
    await wall.goto(`${server.url}/projector/${cafe.cafe}#k=${leader.links.projector}`);
    phone = await BrowserPhone.open(browser, { server: server.url, code: cafe.code, width: 320 });
    await phone.joins('Ingrid', 'Hamar kommune');
    for (let index = 1; index < 40; index += 1) await arrives(`Gjest ${index}`, index);
  });
  afterAll(async () => {
    await browser?.close();
    leader?.close();
    for (const guest of guests) guest.close();
    await server?.kill();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('forty people: nobody meets twice, and the console says and shows it', async () => {
    // Hosts stay at their table; Ingrid is to travel, and so are those who will wish for something.
    for (const { id, number } of leader.room.tables) await leader.hosts(id, personCalled(`Gjest ${number}`).id);
    await desk.turnsTo('seating');
    await desk.presses(consoleWords.tables.draw);
    await desk.page.getByText(words.verdict.none).waitFor();
    await desk.page.getByRole('heading', { name: words.heat.title }).waitFor();
    await until(leader.visit.store, () => view().seats.length === 3);
    expect(everybodySits(2)).toEqual(peopleHere());
    expect(await complaintsOf(desk.page)).toEqual([]);
  });

  it(
    'a wish that is entered is kept by the next plan, and removing it can be undone',
    { timeout: 60_000 },
    async () => {
      const { page } = desk;
      await page.getByRole('button', { name: words.wishes.add }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: words.wishes.save, exact: true }).click();
      await dialog.getByText(words.wishes.twoNeeded).waitFor();
      for (const name of ['Gjest 10', 'Gjest 20']) {
        await dialog.getByRole('searchbox').fill(name);
        await dialog.getByRole('checkbox', { name, exact: true }).check({ force: true });
      }
      expect(await complaintsOf(page)).toEqual([]);
      await dialog.getByRole('button', { name: words.wishes.save, exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });
      const sentence = words.wishes.together(['Gjest 10', 'Gjest 20']);
      await page.getByRole('button', { name: words.wishes.drop(sentence) }).click();
      await page.getByText(sentence).waitFor({ state: 'hidden' });
      await page.getByRole('button', { name: common.undo }).click();
      await page.getByText(sentence).waitFor();

      await page.getByRole('button', { name: words.offer.see }).click();
      await dialog.getByText(words.preview.after).waitFor();
      await dialog.getByRole('button', { name: words.preview.use }).click();
      await dialog.waitFor({ state: 'hidden' });
      const [ten, twenty] = ['Gjest 10', 'Gjest 20'].map((name) => personCalled(name).id);
      await expect
        .poll(() => [1, 2, 3].filter((round) => tableOf(ten ?? '', round) === tableOf(twenty ?? '', round)))
        .toEqual([1, 2, 3]);
    },
  );

  it('twelve come in round two and sit at once, and nobody who was seated moves', async () => {
    await leader.next();
    await leader.next();
    await leader.next();
    const before = [2, 3].map((round) => view().people.map(({ id }) => tableOf(id, round)));
    const known = view().people.map(({ id }) => id);
    for (let index = 0; index < 12; index += 1) await arrives(`Sen ${index + 1}`, index);
    await until(leader.visit.store, () => peopleHere().length === 52);
    expect(everybodySits(2)).toEqual(peopleHere());
    expect(everybodySits(3)).toEqual(peopleHere());
    expect([2, 3].map((round) => known.map((id) => tableOf(id, round)))).toEqual(before);
    expect(await phone.page.getByText(phoneWords.changed.title(3)).count()).toBe(0);
  });

  it('a host who leaves is followed by somebody the facilitator has seen named', async () => {
    const ingrid = personCalled('Ingrid').id;
    const [table, { host }] = must(
      Object.entries(seatsOf(3)).find(([id, seats]) => seats.host !== null && id !== tableOf(ingrid, 3)),
      'a table has a host',
    );
    const leaver = must(
      leader.people.find(({ id }) => id === host),
      'the host is known',
    );
    await desk.turnsTo('people');
    const { page } = desk;
    await page.getByRole('searchbox').fill(leaver.name);
    await page.getByRole('button', { name: consoleWords.people.menu(leaver.name), exact: true }).click();
    await page.getByRole('button', { name: consoleWords.people.remove }).click();
    const dialog = page.getByRole('dialog', { name: words.removePerson.title(leaver.name) });
    await dialog.getByText(words.preview.after).waitFor();
    const { number } = must(
      leader.room.tables.find(({ id }) => id === table),
      'the table is known',
    );
    const named = dialog.getByText(new RegExp(`^.+ blir bordvert ved bord ${number}$`, 'u'));
    const name = (await named.innerText()).replace(` blir bordvert ved bord ${number}`, '');
    expect(await complaintsOf(page)).toEqual([]);
    await dialog.getByRole('button', { name: words.removePerson.yes }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => seatsOf(3)[table]?.host).toBe(personCalled(name).id);
    expect(everybodySits(3)).toEqual(peopleHere());
  });

  it('a table that closes is gone from the wall, and whoever was to sit there is told where to go', async () => {
    const ingrid = personCalled('Ingrid').id;
    const closing = must(
      leader.room.tables.find(({ id }) => id === tableOf(ingrid, 3)),
      'Ingrid sits somewhere',
    );
    await desk.turnsTo('tables');
    const { page } = desk;
    await page.getByRole('button', { name: new RegExp(`^Mer om Bord ${closing.number},`, 'u') }).click();
    await page.getByRole('button', { name: words.closeTable.menu }).click();
    const dialog = page.getByRole('dialog', { name: words.closeTable.title(`bord ${closing.number}`) });
    await dialog.getByText(words.preview.after).waitFor();
    await dialog.getByText(words.preview.why['table-closes'], { exact: true }).waitFor();
    // Somebody comes in while the facilitator reads: what is used in the end is a plan with them in it.
    await arrives('Sen 13', 1);
    await dialog.getByText(words.preview.again).waitFor();
    await dialog.getByRole('button', { name: words.closeTable.yes }).click();
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => tableOf(ingrid, 3)).not.toBe(closing.id);
    expect(everybodySits(3)).toEqual(peopleHere());

    const now = must(
      leader.room.tables.find(({ id }) => id === tableOf(ingrid, 3)),
      'Ingrid has a new table',
    );
    await phone.sees(phoneWords.changed.title(3));
    await phone.page.reload();
    await phone.sees(phoneWords.changed.title(3));
    await phone.page.getByText(`${common.table(now.number)} ${now.name}`).waitFor();
    expect(await complaintsOf(phone.page)).toEqual([]);
    await phone.page.getByRole('button', { name: phoneWords.changed.ok, exact: true }).click();
    await phone.page.getByText(phoneWords.changed.title(3)).waitFor({ state: 'hidden' });

    await leader.next();
    await phone.sees(phoneWords.travel.goTo);
    await phone.sees(atTable.arrival.goTo(now.number));
    await wall.getByText(now.name, { exact: true }).first().waitFor();
    await expect.poll(() => wall.getByText(closing.name, { exact: true }).count()).toBe(0);
    await leader.next();
    await wall.getByText('Spørsmål 3?').first().waitFor();
    await expect.poll(() => wall.getByText(closing.name, { exact: true }).count()).toBe(0);
    await phone.sees('Spørsmål 3?');
    expect([...desk.problems, ...phone.problems, ...wallProblems]).toEqual([]);
  });
});
