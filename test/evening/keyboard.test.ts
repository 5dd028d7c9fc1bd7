/** The whole console with a keyboard and nothing else: no pointer, and nothing put under the focus by the test. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { messages } from '../../shared/locale/nb/messages.ts';
import { chromiumMissing } from '../kit/chromium.ts';
import { anywhere, openKeyedDesk, parts, type KeyedDesk } from './keyed-desk.ts';

const { access, common, console: words, hall, running, start } = messages;

describe.skipIf(chromiumMissing() !== null)('the console by keys', { timeout: 90_000 }, () => {
  let desk: KeyedDesk;
  let keys: KeyedDesk['keys'];
  let leader: KeyedDesk['leader'];

  const stage = (): string => leader.room.stage;
  const titles = (): readonly string[] => leader.room.programme.map(({ title }) => title);

  beforeAll(async () => {
    desk = await openKeyedDesk();
    ({ keys, leader } = desk);
  });
  afterAll(() => desk?.close());

  it('[UU3] Tab goes round the page twice in the order it is read, the skip link first', async () => {
    const first = await keys.round();
    const second = await keys.round();
    expect(second.map(({ name }) => name)).toEqual(first.map(({ name }) => name));
    const order = first.map(({ name }) => name);
    const at = [
      common.skipToContent,
      words.header.menu,
      words.programme.goTo('Runde 1'),
      words.now.start('Runde 1'),
      words.tabs.tables,
      words.tables.changeRoom,
    ].map((name) =>
      order.findIndex((stop) => stop.startsWith(name) || (name.startsWith('Gå til') && stop.startsWith('Runde 1'))),
    );
    expect(at).not.toContain(-1);
    expect([...at].sort((one, other) => one - other)).toEqual(at);
    await keys.to(common.skipToContent);
    await keys.press('Enter', 'Tab');
    expect((await keys.at())?.name).toBe(words.now.start('Runde 1'));
  });

  it('[UU3] every part opens by its letter, and nothing in it is out of reach, out of sight or a trap', async () => {
    for (const name of parts) {
      await desk.part(name);
      const stops = await keys.round();
      expect(stops.some((stop) => stop.tag === 'tab' && stop.name === words.tabs[name])).toBe(true);
    }
    expect([...keys.unseen]).toEqual([]);
  });

  it('[UU4] the list of shortcuts opens with ?, keeps the focus, closes with Escape and gives it back', async () => {
    await keys.to(words.header.menu);
    await keys.press('?');
    await keys.inDialog(words.shortcuts.title);
    await keys.press('Escape');
    await keys.backAt(words.header.menu);
  });

  it('[UU3] going on, pausing, more time and taking it back: by the keys and by the buttons', async () => {
    await keys.enters(words.now.start('Runde 1'));
    await expect.poll(stage).toBe('s2');
    await keys.backAt(words.now.next('Bytt bord'));
    await keys.enters(words.now.pause);
    await expect.poll(() => leader.room.clock.state).toBe('paused');
    await keys.backAt(words.now.resume);
    await keys.press('Space');
    await expect.poll(() => leader.room.clock.state).toBe('running');
    await keys.enters(words.now.plus(1));
    await desk.page.getByText(/^1 minutt til/u).waitFor();
    await keys.enters(common.undo);
    await desk.page.getByText(/^1 minutt til/u).waitFor({ state: 'hidden' });
    await keys.backAt(anywhere);
    await keys.to(words.now.plus(1));
    await keys.press('n');
    await keys.inDialog(words.ask.next('Bytt bord'));
    await keys.enters(words.ask.stay);
    await keys.backAt(words.now.plus(1));
    expect(stage()).toBe('s2');
  });

  it('[UU3] the programme: minutes, order, a part more and a part less', async () => {
    await desk.part('programme');
    const minutes = (): number | undefined => leader.room.programme.find(({ title }) => title === 'Løft fram')?.minutes;
    await keys.to(running.programme.minutes('Løft fram'));
    await keys.press('ArrowUp', 'ArrowUp');
    await expect.poll(minutes).toBe(9);
    const before = titles();
    const shown = (): Promise<readonly (string | null)[]> =>
      desk.page
        .getByRole('spinbutton')
        .evaluateAll((fields) => fields.map((field) => field.getAttribute('aria-label')));
    const stood = await shown();
    await keys.enters(running.programme.up('Løft fram'));
    await expect.poll(titles).not.toEqual(before);
    // One step down is one step from where the console shows it.
    await expect.poll(shown).not.toEqual(stood);
    await keys.backAt(running.programme.up('Løft fram'));
    await keys.enters(running.programme.down('Løft fram'));
    await expect.poll(titles).toEqual(before);
    await keys.picks(running.programme.more('Runde 1'), running.programme.insert);
    await keys.inDialog(running.programme.insertDialog.title('Runde 1'));
    await keys.to(running.programme.insertDialog.name);
    await keys.press('Control+a');
    await keys.types('Kaffe');
    await keys.enters(running.programme.insertDialog.go);
    await keys.backAt(running.programme.more('Runde 1'));
    await expect.poll(() => titles()[2]).toBe('Kaffe');
    await keys.picks(running.programme.more('Kaffe'), running.programme.drop);
    await expect.poll(titles).toEqual(before);
    // What was pressed is gone: the focus stands beside where it was.
    await keys.backAt(/Runde 1|Bytt bord/u);
  });

  it('[UU4] a line on the wall, a blank wall, and both taken away', async () => {
    await keys.press('s');
    await keys.inDialog(running.wall.title);
    await keys.types('Finn plassene deres');
    await keys.press('Enter');
    await expect.poll(() => leader.room.wall).toEqual({ show: 'words', words: 'Finn plassene deres' });
    await keys.enters(running.wall.takeAway);
    await desk.page.getByRole('button', { name: running.wall.takeAway }).waitFor({ state: 'hidden' });
    await keys.press('.');
    await desk.page.getByRole('button', { name: running.wall.stage }).waitFor();
    await expect.poll(() => leader.room.wall.show).toBe('blank');
    await keys.press('.');
    await expect.poll(() => leader.room.wall.show).toBe('stage');
  });

  it('[UU4] the links: what to write down, a code for one more, and access that is kept after all', async () => {
    await desk.part('links');
    await keys.enters(access.paper.show);
    await keys.inDialog(access.paper.dialog);
    await keys.enters(access.paper.noted);
    await keys.backAt(access.paper.show);
    await keys.enters(access.letIn.open);
    await keys.inDialog(access.letIn.title);
    await keys.to(/^Alt/u);
    await keys.press('ArrowDown');
    await keys.enters(access.letIn.make);
    await desk.page.getByRole('dialog').getByRole('timer').waitFor();
    await keys.press('Escape');
    await keys.backAt(access.letIn.open);
    await keys.enters(access.devices.endOne(access.devices.first));
    await keys.inDialog(access.end.title(access.devices.first));
    await keys.enters(access.end.no);
    await keys.backAt(access.devices.endOne(access.devices.first));
  });

  it('[UU3] the hall is measured, the plan of action downloaded, and the settings saved', async () => {
    await desk.part('hall');
    await keys.enters(hall.disk.again);
    await keys.backAt(hall.disk.again);
    await desk.part('export');
    const wanted = desk.page.waitForEvent('download');
    await keys.enters(words.export.downloadOne(words.export.files['agenda.md'].name));
    expect((await wanted).suggestedFilename()).toMatch(/\.md$/u);
    await desk.part('settings');
    await keys.to(start.about.name);
    await keys.press('End');
    await keys.types(' i kveld');
    await keys.press('Shift+Tab');
    await keys.enters(words.settings.save);
    await expect.poll(() => leader.room.settings.title).toBe('Prøvekafé i kveld');
    await desk.page.getByText(words.settings.unsaved).first().waitFor({ state: 'hidden' });
    await keys.backAt(anywhere);
    expect([...keys.unseen]).toEqual([]);
    expect(desk.problems).toEqual([]);
  });
});
