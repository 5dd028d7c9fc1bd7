/** Many devices whose clocks are wrong, jump and sleep, on real sockets: all show the time that the server counts. */
import { afterEach, describe, expect, it } from 'vitest';
import { timeLeftMs } from '../../shared/cafe/clock.ts';
import { must } from '../../shared/cafe/must.ts';
import { testDesign } from '../kit/design.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';
import { memoryJournal } from '../kit/memory-journal.ts';
import { facilitate, joinAs, openTestCafe, type Facilitator } from '../kit/people.ts';
import type { Visitor } from '../kit/visitor.ts';
import { Device, movingClock, type MovingClock } from './moving-clock.ts';

const minute = 60_000;
const farOff = 10 * minute;

interface Screen {
  readonly device: Device;
  readonly visitor: Visitor;
}

interface Hall {
  readonly clock: MovingClock;
  readonly leader: Facilitator;
  readonly screens: readonly Screen[];
  /** The server dies and comes back on the same disk, after so long. */
  restart(afterMs: number, meanwhile?: () => unknown): Promise<void>;
}

let closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.reverse()) await close();
  closing = [];
});

/** A café in its first round, and screens whose clocks are off by up to ten minutes. */
async function hall(): Promise<Hall> {
  const clock = movingClock();
  const journal = memoryJournal();
  let here: InProcess = await serveHere({ clock, journal });
  const { port } = new URL(here.url);
  closing.push(() => here.close());
  const cafe = await openTestCafe(here.url, testDesign());
  const leader = await facilitate(here.url, cafe.cafe, cafe.secret);
  closing.push(() => leader.close());
  const screens: Screen[] = [];
  for (const off of [0, -farOff, farOff, 7777, -3 * minute]) {
    const device = new Device(clock, off);
    const visitor = await joinAs(cafe, { name: `Klokke ${off}` }, { device });
    screens.push({ device, visitor });
    closing.push(() => visitor.close());
  }
  await leader.next();
  return {
    clock,
    leader,
    screens,
    async restart(afterMs, meanwhile = () => undefined) {
      await here.close();
      clock.pass(afterMs);
      await meanwhile();
      here = await serveHere({ clock, journal, port: Number(port) });
    },
  };
}

/** How far each screen's time left is from the server's: the largest. Infinite while one has not heard of the deadline. */
function apart({ clock, leader, screens }: Hall): number {
  const truth = timeLeftMs(leader.room.clock, clock.now());
  return Math.max(
    ...screens.map(({ visitor }) => {
      const { control, store } = visitor.visit;
      const room = must(store.getState().room, 'a view of the room');
      if (JSON.stringify(room.clock) !== JSON.stringify(leader.room.clock)) return Infinity;
      const left = timeLeftMs(room.clock, control.clock.now());
      return truth === left ? 0 : Math.abs((truth ?? Infinity) - (left ?? 0));
    }),
  );
}

/** Gives more time and waits until the view says so. */
async function more({ leader }: Hall, minutes: number): Promise<void> {
  const { clock: before } = leader.room;
  await leader.extend(minutes);
  await leader.sees(({ clock }) => JSON.stringify(clock) !== JSON.stringify(before));
}

async function allAgree(here: Hall): Promise<void> {
  await expect.poll(() => apart(here)).toBeLessThan(250);
}

const allOpen = (here: Hall): boolean =>
  here.screens.every(({ visitor }) => visitor.visit.store.getState().connection.state === 'open');

describe('screens with wrong clocks', () => {
  it('[CL8] agree with the server within 250 ms after connecting, pause, going on, +1 and +5', async () => {
    const here = await hall();
    const { clock, leader } = here;
    await allAgree(here);
    await leader.pause();
    await allAgree(here);
    clock.pass(4 * minute);
    await allAgree(here);
    await leader.resume();
    await allAgree(here);
    await more(here, 1);
    await allAgree(here);
    await more(here, 5);
    await allAgree(here);
    clock.pass(3 * minute);
    await allAgree(here);
    const { clock: running } = leader.room;
    expect(timeLeftMs(running, clock.now())).toBeGreaterThan(21 * minute);
  });

  it('[CL8] and after their clocks were set, forwards and back, in the middle of the round', async () => {
    const here = await hall();
    await allAgree(here);
    for (const [index, { device }] of here.screens.entries()) device.isSet(index % 2 === 0 ? farOff : -farOff);
    // In the first moment as well, before anybody has asked the server.
    expect(apart(here)).toBeLessThan(250);
    await allAgree(here);
    here.clock.pass(2 * minute);
    await allAgree(here);
  });

  it('[CL8] and after eight minutes of sleep, whether the steady clock stood still or not', async () => {
    const here = await hall();
    await allAgree(here);
    here.clock.pass(8 * minute);
    for (const [index, { device }] of here.screens.entries()) if (index % 2 === 0) device.hasStoodStill(8 * minute);
    for (const { visitor } of here.screens) visitor.visit.wake();
    await allAgree(here);
  });

  it('[CR2] while the server is dead for three minutes they count on, and the deadline is the same afterwards', async () => {
    const here = await hall();
    const { leader } = here;
    await allAgree(here);
    const before = leader.room.clock;
    await here.restart(3 * minute, async () => {
      await expect.poll(() => allOpen(here)).toBe(false);
      expect(apart(here)).toBeLessThan(250);
    });
    await expect.poll(() => allOpen(here)).toBe(true);
    await more(here, 1);
    expect(before).toMatchObject({ state: 'running' });
    if (before.state === 'running') expect(leader.room.clock).toMatchObject({ endsAt: before.endsAt + minute });
    await allAgree(here);
  });

  it('[CR2] and so do those that slept or were set meanwhile', async () => {
    const here = await hall();
    await allAgree(here);
    await here.restart(3 * minute, () => {
      const [one, other, third] = here.screens;
      one?.device.hasStoodStill(3 * minute);
      other?.device.isSet(-farOff);
      third?.device.isSet(farOff);
    });
    await expect.poll(() => allOpen(here)).toBe(true);
    await allAgree(here);
  });
});
