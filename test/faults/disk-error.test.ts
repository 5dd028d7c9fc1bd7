import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { brokenPromises, missing } from './driver/check.ts';
import { Crew } from './driver/crew.ts';
import { endState } from './driver/end-state.ts';
import type { Guest } from './driver/guest.ts';
import { until } from './driver/until.ts';
import { Computer } from './kit/computer.ts';
import { describeWithDisk } from './kit/with-disk.ts';

const told = 2000;

describeWithDisk('a disk that fails once', () => {
  let computer: Computer;
  let crew: Crew;
  let writer: Guest;
  beforeEach(async () => {
    computer = new Computer();
    crew = await Crew.gather({ url: await computer.on(), name: 'e0', guests: 3, tables: 1 });
    for (const guest of crew.guests) for (let count = 0; count < 4; count += 1) guest.jots();
    await crew.settle();
    const [first] = crew.guests;
    if (!first) throw new Error('a guest');
    writer = first;
  });
  afterEach(async () => {
    crew.vanishes();
    await computer.scrap();
  });
  const adds = (name: string) => {
    crew.history.invoked('person', name);
    return crew.leader.command(name, { type: 'addPerson', name, organisation: '', actorType: null });
  };
  const everybodyKnows = () =>
    [crew.leader, ...crew.guests.map((guest) => guest.steering)].every((one) => one.notSaving);

  it('[SA2] after a sync that failed nothing more is promised, everybody is told, and reading goes on', async () => {
    const before = await endState(crew.door, 'e0');
    const kept = before.notes['cafe.json'] ?? [];
    expect(kept).toHaveLength(12);
    computer.board.failNextSync();
    const lost = writer.jots();
    await until(() => computer.board.count('syncErrors') === 1, 'the failure');
    await until(everybodyKnows, 'everybody to be told', told);
    expect(await computer.server.health()).toMatchObject({ status: 503, saving: false });

    // The disk is well again from here on. What the failed sync took with it is gone all the same: nobody may build on it.
    const later = crew.guests.map((guest) => guest.jots());
    expect(await adds('e0p1')).toEqual({ ok: false, refusal: 'not-saving' });
    await wait(1200);
    for (const text of [lost, ...later])
      expect(crew.history.get(text)).toMatchObject({ acknowledgedAt: null, seenAt: null });
    expect(await computer.server.health()).toMatchObject({ status: 503, saving: false });
    const meanwhile = await endState(crew.door, 'e0');
    for (const [view, texts] of Object.entries(meanwhile.notes)) expect([view, texts]).toEqual([view, kept]);
    expect(meanwhile.people).toEqual(before.people);

    // A restart on what is really there; then the phones come back with what they kept.
    crew.vanishes();
    await computer.cutPower();
    await computer.on();
    expect(computer.integrity()).toEqual(['ok']);
    expect(brokenPromises(crew.history, await endState(crew.door, 'e0'))).toEqual([]);
    await crew.comesBack();
    await crew.settle();
    await adds('e0p1');
    const end = await endState(crew.door, 'e0');
    expect([...brokenPromises(crew.history, end), ...missing(crew.history, end)]).toEqual([]);
  });

  it('[SA2] after a write that failed nothing is marked that is not there', async () => {
    computer.board.failNextWrite();
    const text = writer.jots();
    await until(() => computer.board.count('writeErrors') === 1, 'the failure');
    await wait(700);
    for (const guest of crew.guests) guest.jots();
    await wait(700);
    const acknowledged = crew.history.get(text)?.acknowledgedAt ?? null;
    if (acknowledged === null) expect(everybodyKnows()).toBe(true);
    crew.vanishes();
    await computer.cutPower();
    await computer.on();
    expect(brokenPromises(crew.history, await endState(crew.door, 'e0'))).toEqual([]);
    await crew.comesBack();
    await crew.settle();
    const end = await endState(crew.door, 'e0');
    expect([...brokenPromises(crew.history, end), ...missing(crew.history, end)]).toEqual([]);
  });
});
