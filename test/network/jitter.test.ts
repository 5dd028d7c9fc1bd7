/** People on a network that is late and breaks: everything arrives, and once. */
import { setTimeout as wait } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { chaosProxy } from '../kit/chaos-proxy.ts';
import { testDesign } from '../kit/design.ts';
import { serveHere } from '../kit/in-process.ts';
import { facilitate, joinAs, openTestCafe } from '../kit/people.ts';

const notes = 6;
/** A network like this takes its time, and so does a busy machine. */
const patienceMs = 30_000;

/** What is left of a hall's guest network when everybody uploads pictures. */
const thin = 6000;

for (const [upgrades, bytesPerSecond] of [
  ['pass', null],
  ['refuse', thin],
] as const)
  it(
    `[NW9] late by 100 to 300 ms${bytesPerSecond === null ? '' : ', thin'} and reset again and again, everything arrives once (websockets ${upgrades})`,
    { timeout: 120_000 },
    async () => {
      const here = await serveHere();
      const network = await chaosProxy(here.serving.port, 7);
      const cafe = await openTestCafe(here.url, testDesign({ tables: 1 }));
      const leader = await facilitate(here.url, cafe.cafe, cafe.secret);
      Object.assign(network.weather, { upgrades, lateMs: 200, jitterMs: 100, bytesPerSecond });
      const door = { server: network.url, code: cafe.code };
      const guests = await Promise.all(['Anne', 'Berit', 'Kari'].map((name) => joinAs(door, { name })));
      await leader.next();
      await Promise.all(guests.map((guest) => guest.isSeated()));
      for (let at = 0; at < notes; at += 1) {
        for (const [which, guest] of guests.entries()) guest.jots(`Lapp ${which}.${at}`);
        await wait(400);
        if (at % 2 === 1) network.reset();
      }
      for (const guest of guests)
        await expect.poll(() => guest.visit.outbox.all().map(({ text }) => text), { timeout: patienceMs }).toEqual([]);
      const expected = guests.flatMap((_, which) => Array.from({ length: notes }, (__, at) => `Lapp ${which}.${at}`));
      for (const person of [leader, ...guests])
        await expect
          .poll(async () => (await person.tablecloth('t1')).notes.map(({ text }) => text).toSorted(), {
            timeout: patienceMs,
          })
          .toEqual(expected.toSorted());
      for (const guest of guests) guest.close();
      leader.close();
      await network.close();
      await here.close();
    },
  );
