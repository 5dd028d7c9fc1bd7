/** People, wishes and tables with a keyboard and nothing else; every change is looked at before it is made. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Person } from '../../shared/cafe/model.ts';
import { must } from '../../shared/cafe/must.ts';
import { messages } from '../../shared/locale/nb/messages.ts';
import { chromiumMissing } from '../kit/chromium.ts';
import { anywhere, openKeyedDesk, type KeyedDesk } from './keyed-desk.ts';

const { common, console: words, people, seating } = messages;

describe.skipIf(chromiumMissing() !== null)('people and tables by keys', { timeout: 90_000 }, () => {
  let desk: KeyedDesk;
  let keys: KeyedDesk['keys'];
  let leader: KeyedDesk['leader'];

  const called = (name: string): Person =>
    must(
      leader.people.find((person) => person.name === name),
      name,
    );
  const seats = () => must(leader.visit.store.getState().facilitator, 'a view').seats;
  const tableOf = (name: string, round: number): string =>
    Object.entries(seats().find((one) => one.round === round)?.tables ?? {}).find(([, { people: at }]) =>
      at.includes(called(name).id),
    )?.[0] ?? '';
  const version = () => must(leader.visit.store.getState().facilitator, 'a view').seatsVersion;
  const isHost = (name: string): boolean =>
    seats().some(({ tables }) => Object.values(tables).some(({ host }) => host === called(name).id));
  const menuOf = (name: string): string => words.people.menu(name);

  beforeAll(async () => {
    desk = await openKeyedDesk();
    ({ keys, leader } = desk);
  });
  afterAll(() => desk?.close());

  it('[UU4] people: added, seated, found, locked, moved, exchanged and made one, and the focus comes back each time', async () => {
    await desk.part('people');
    await keys.enters(words.people.add);
    await keys.inDialog(words.people.dialog.add);
    await keys.types('Odd');
    await keys.press('Enter');
    await expect.poll(() => leader.people.some(({ name }) => name === 'Odd')).toBe(true);
    await keys.press('Escape');
    await keys.backAt(words.people.add);

    await keys.enters(words.tables.draw);
    await expect.poll(() => seats().length).toBe(3);
    await keys.enters(words.tables.drawAgain);
    await keys.inDialog(words.ask.drawAgain);
    const drawn = version();
    await keys.enters(words.ask.drawGo);
    await keys.backAt(words.tables.drawAgain);
    await expect.poll(version).toBeGreaterThan(drawn);
    // Hosts stay where they are.
    const guest = must(
      desk.guests.map((_, at) => `Gjest ${at + 1}`).find((name) => !isHost(name)),
      'a guest',
    );

    await keys.press('/');
    await keys.types(guest);
    await keys.picks(menuOf(guest), seating.person.lock);
    await expect.poll(() => leader.visit.store.getState().facilitator?.locked).toEqual([called(guest).id]);
    await keys.backAt(menuOf(guest));
    await keys.picks(menuOf(guest), seating.person.unlock);
    await expect.poll(() => leader.visit.store.getState().facilitator?.locked).toEqual([]);

    const before = tableOf(guest, 1);
    await keys.picks(menuOf(guest), words.people.move);
    await keys.inDialog(words.people.moveDialog.title(guest));
    await keys.to(words.people.moveDialog.table, 'select');
    await keys.press(before === 't1' ? 'ArrowDown' : 'Home');
    await keys.enters(seating.move.see);
    await keys.inDialog(/^Gjest \d+ til/u);
    await desk.decides(seating.move.yes);
    await keys.backAt(menuOf(guest));
    await expect.poll(() => tableOf(guest, 1)).not.toBe(before);
    await keys.enters(common.undo);
    await expect.poll(() => tableOf(guest, 1)).toBe(before);
    await keys.backAt(anywhere);

    const other = desk.guests.map((_, at) => `Gjest ${at + 1}`).find((name) => !cannotExchange(guest, name));
    await keys.picks(menuOf(guest), people.swap.menu);
    await keys.inDialog(people.swap.title(guest));
    await keys.to(must(other, 'somebody to exchange with'), 'input');
    await keys.press('Space');
    await keys.enters(people.swap.see);
    await keys.inDialog(/bytter plass$/u);
    const mine = tableOf(guest, 2);
    const theirs = tableOf(other ?? '', 2);
    await desk.decides(people.swap.yes);
    await keys.backAt(menuOf(guest));
    await expect.poll(() => [tableOf(guest, 2), tableOf(other ?? '', 2)]).toEqual([theirs, mine]);

    await keys.picks(menuOf(guest), people.merge.menu);
    await keys.inDialog(people.merge.title(guest));
    await keys.to('Odd', 'input');
    await keys.press('Space');
    await keys.enters(people.merge.next);
    await keys.inDialog(people.merge.sure);
    await keys.enters(people.merge.see);
    await keys.inDialog(/blir én person$/u);
    await desk.decides(people.merge.yes);
    await keys.backAt(menuOf(guest));
    await expect.poll(() => leader.people.some(({ name }) => name === 'Odd')).toBe(false);
  });

  /** Hosts stay, and two at the same table have nothing to exchange. */
  function cannotExchange(one: string, other: string): boolean {
    return one === other || isHost(other) || tableOf(one, 2) === tableOf(other, 2);
  }

  it('[UU4] wishes: one more, one less, and taken back', async () => {
    await desk.part('seating');
    await keys.enters(seating.wishes.add);
    await keys.inDialog(seating.wishes.add);
    await keys.to(/^Sitte sammen/u);
    await keys.press('ArrowDown');
    for (const name of ['Gjest 3', 'Gjest 4']) {
      await keys.to(name, 'input');
      await keys.press('Space');
    }
    await keys.enters(seating.wishes.save);
    await keys.backAt(seating.wishes.add);
    const wish = seating.wishes.apart(['Gjest 3', 'Gjest 4']);
    await keys.enters(seating.wishes.drop(wish));
    await desk.page.getByText(seating.wishes.dropped).waitFor();
    await keys.press('z');
    await keys.to(seating.wishes.drop(wish));
  });

  it('[UU4] tables: one is closed and one opened, each after a look at what it leads to', async () => {
    await keys.press('n');
    await expect.poll(() => leader.room.stage).toBe('s2');
    await desk.part('tables');
    const card = new RegExp(`^${words.tables.menu(common.table(4))},`, 'u');
    await keys.enters(card);
    await keys.inDialog(/Tema 4/u);
    await keys.enters(seating.closeTable.menu);
    await keys.inDialog(seating.closeTable.title('bord 4'));
    await desk.decides(seating.closeTable.yes);
    await keys.backAt(card);
    await expect.poll(() => leader.room.tables[3]?.open.to).toBe(1);

    await keys.picks(words.tables.changeRoom, seating.openTable.menu);
    await keys.inDialog(seating.openTable.title);
    await keys.to(seating.openTable.name);
    await keys.types('Ved vinduet');
    await keys.enters(seating.openTable.see);
    await desk.decides(seating.openTable.yes);
    await keys.backAt(words.tables.changeRoom);
    await expect.poll(() => leader.room.tables[4]?.name).toBe('Ved vinduet');
    expect([...keys.unseen]).toEqual([]);
    expect(desk.problems).toEqual([]);
  });
});
