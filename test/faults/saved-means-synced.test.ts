import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { brokenPromises } from './driver/check.ts';
import { Crew } from './driver/crew.ts';
import { endState } from './driver/end-state.ts';
import { until } from './driver/until.ts';
import { Computer } from './kit/computer.ts';
import { describeWithDisk } from './kit/with-disk.ts';

describeWithDisk('saved means synced', () => {
  let computer: Computer;
  let crew: Crew;
  beforeEach(async () => {
    computer = new Computer();
    crew = await Crew.gather({ url: await computer.on(), name: 's0', guests: 6, tables: 1 });
  });
  afterEach(async () => {
    crew.vanishes();
    await computer.scrap();
  });
  const person = (name: string) => ({ type: 'addPerson', name, organisation: '', actorType: null });

  it('[DI1] while no sync ends nobody is told anything and nobody sees anything; then all at once', async () => {
    const [writer, reader] = crew.guests;
    if (!writer || !reader) throw new Error('two guests');
    computer.board.set('holdSyncs', 1);
    const text = writer.jots();
    const name = 's0p1';
    crew.history.invoked('person', name);
    let answered = false;
    const answer = crew.leader.command('held', person(name)).finally(() => (answered = true));
    await wait(800);
    expect(writer.cloth.unsaved).toEqual([text]);
    expect(reader.cloth.texts()).toEqual([]);
    expect(answered).toBe(false);
    expect(crew.leader.people.map((one) => one.name)).not.toContain(name);
    const meanwhile = await endState(crew.door, 's0');
    expect(Object.values(meanwhile.notes)).toEqual([[], [], [], [], []]);
    expect(Object.values(meanwhile.people).flat()).not.toContain(name);
    const before = computer.board.count('syncs');
    computer.board.set('holdSyncs', 0);
    expect(await answer).toEqual({ ok: true });
    await until(() => writer.cloth.unsaved.length === 0, 'the mark');
    await until(() => reader.cloth.texts().length === 1, 'the other to see it');
    expect(computer.board.count('syncs')).toBeGreaterThan(before);
    expect(brokenPromises(crew.history, await endState(crew.door, 's0'))).toEqual([]);
  });

  it('[DI1] a note alone costs a sync between sending and mark, every time', async () => {
    const [writer] = crew.guests;
    if (!writer) throw new Error('a guest');
    for (let count = 0; count < 10; count += 1) {
      const before = computer.board.count('syncs');
      writer.jots();
      await until(() => writer.cloth.unsaved.length === 0, 'the mark');
      expect(computer.board.count('syncs')).toBeGreaterThan(before);
    }
    expect(computer.board.count('mapped')).toBe(0);
  });

  it('[DI1] notes that come together share syncs', async () => {
    computer.board.set('syncSleepMs', 40);
    const before = computer.board.count('syncs');
    for (let count = 0; count < 15; count += 1) for (const guest of crew.guests) guest.jots();
    const notes = 15 * crew.guests.length;
    await until(() => crew.guests.every((guest) => guest.cloth.unsaved.length === 0), 'all marks');
    const syncs = computer.board.count('syncs') - before;
    expect(syncs).toBeGreaterThanOrEqual(1);
    expect(syncs).toBeLessThan(notes / 3);
    expect(brokenPromises(crew.history, await endState(crew.door, 's0'))).toEqual([]);
  });
});
