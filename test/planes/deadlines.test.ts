import { describe, expect, it } from 'vitest';
import { runningOn } from '../../shared/cafe/running-on.ts';
import { testDesign } from '../kit/design.ts';
import { handClock } from '../kit/hand-clock.ts';
import { serveHere } from '../kit/in-process.ts';
import { memoryJournal } from '../kit/memory-journal.ts';
import { facilitate, joinAs, openTestCafe } from '../kit/people.ts';

const minute = 60_000;

describe('deadlines', () => {
  it('[CR2] a restart in mid-round changes no deadline; a round that ran out meanwhile ends once, when the server is back', async () => {
    const clock = handClock();
    const journal = memoryJournal();
    let here = await serveHere({ clock, journal });
    const cafe = await openTestCafe(here.url, testDesign());
    const guest = await joinAs(cafe, { name: 'Anne' });
    let leader = await facilitate(here.url, cafe.cafe, cafe.secret);
    await leader.next();
    const endsAt = clock.now() + 20 * minute;
    expect(leader.room.clock).toMatchObject({ state: 'running', endsAt });
    const again = async (): Promise<void> => {
      leader.close();
      await here.close();
      here = await serveHere({ clock, journal });
      leader = await facilitate(here.url, cafe.cafe, cafe.secret);
    };

    clock.pass(7 * minute);
    await again();
    expect(leader.room).toMatchObject({ stage: 's2', clock: { state: 'running', endsAt } });

    leader.close();
    await here.close();
    clock.pass(14 * minute);
    here = await serveHere({ clock, journal });
    clock.pass(0);
    leader = await facilitate(here.url, cafe.cafe, cafe.secret);
    await leader.sees(({ stage }) => stage === 's3');
    expect(leader.room.clock).toMatchObject({ state: 'running', endsAt: endsAt + 2 * minute });
    await again();
    expect(leader.room.stage).toBe('s3');
    expect(leader.room.runs.map(({ stage }) => stage)).toEqual(['s2', 's3']);

    leader.close();
    guest.close();
    await here.close();
  });

  it('[CL10] a server that was away for some rounds of time is where the phones are; one that was away for long begins where it stopped', async () => {
    for (const away of [20 + 2 + 5, 20 + 45]) {
      const clock = handClock();
      const journal = memoryJournal();
      const first = await serveHere({ clock, journal });
      const cafe = await openTestCafe(first.url, testDesign());
      const guest = await joinAs(cafe, { name: 'Anne' });
      const leader = await facilitate(first.url, cafe.cafe, cafe.secret);
      await leader.next();
      const before = leader.room;
      leader.close();
      guest.close();
      await first.close();
      clock.pass(away * minute);
      const here = await serveHere({ clock, journal });
      // One deadline after the other is on disk before the next one is looked at.
      const looking = setInterval(() => clock.pass(0), 5);
      const back = await facilitate(here.url, cafe.cafe, cafe.secret);
      const late = away > 60;
      const { stage, clock: running } = await back.sees((room) => room.stage === (late ? 's3' : 's4'));
      if (late) expect(running).toMatchObject({ endsAt: clock.now() + 2 * minute });
      else expect({ stage, clock: running }).toEqual(runningOn(before, clock.now()));
      clearInterval(looking);
      back.close();
      await here.close();
    }
  });

  it('[CL5] the café goes on by itself when nobody is at the console', async () => {
    const clock = handClock();
    const here = await serveHere({ clock });
    const cafe = await openTestCafe(here.url, testDesign());
    const guest = await joinAs(cafe, { name: 'Anne' });
    const leader = await facilitate(here.url, cafe.cafe, cafe.secret);
    await leader.next();
    await guest.sees(({ stage }) => stage === 's2');
    leader.close();
    clock.pass(20 * minute);
    await guest.sees(({ stage }) => stage === 's3');
    clock.pass(2 * minute);
    await guest.sees(({ stage }) => stage === 's4');
    guest.close();
    await here.close();
  });

  it('[CL8] a screen knows the server’s time, however wrong its own clock is', async () => {
    const clock = handClock();
    const here = await serveHere({ clock });
    const cafe = await openTestCafe(here.url, testDesign());
    const guest = await joinAs(cafe, { name: 'Anne' });
    await guest.visit.control.clock.measure();
    expect(Math.abs(guest.visit.control.clock.now() - clock.now())).toBeLessThan(250);
    guest.close();
    await here.close();
  });
});
