import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { brokenPromises } from './driver/check.ts';
import { Crew } from './driver/crew.ts';
import { endState } from './driver/end-state.ts';
import { cafeWithLeft, follow, runs } from './driver/round.ts';
import { percentile } from './driver/statistics.ts';
import { until } from './driver/until.ts';
import { Computer } from './kit/computer.ts';
import { describeWithDisk } from './kit/with-disk.ts';

const syncMs = 500;

describeWithDisk('a disk that takes half a second for every sync', () => {
  let computer: Computer;
  let crew: Crew;
  beforeEach(async () => {
    computer = new Computer();
    crew = await Crew.gather({ url: await computer.on(), name: 'w0', guests: 4, tables: 1 });
  });
  afterEach(async () => {
    crew.vanishes();
    await computer.scrap();
  });

  it(
    '[DI2] marks come late, and nothing else: the time, newcomers and a deadline of another café are prompt',
    { timeout: 90_000 },
    async () => {
      const door = await cafeWithLeft(computer.url, 3000);
      computer.board.set('syncSleepMs', syncMs);
      const over = { now: false };
      const writing = crew.work(over, 120);
      const leader = await follow(door);
      const { stage, endsAt } = await runs(leader);

      const answers: number[] = [];
      const entrances: number[] = [];
      for (let count = 0; count < 70; count += 1) {
        const asked = performance.now();
        await leader.time();
        answers.push(performance.now() - asked);
        if (count % 14 === 0) {
          const came = performance.now();
          (await follow(door)).close();
          entrances.push(performance.now() - came);
        }
        await wait(45);
      }
      await leader.until(() => leader.room?.stage !== stage, 'the end of the round');
      over.now = true;
      await writing;

      // What the server decided and when; that everybody hears of it a sync later is the promise of DI1.
      const run = leader.room?.runs.find((one) => one.stage === stage);
      const late = (run?.endedAt ?? 0) - endsAt;
      leader.close();
      await until(() => crew.guests.every((guest) => guest.cloth.waiting.size === 0), 'all marks');
      const marks = crew.history
        .all('note')
        .flatMap(({ invokedAt, acknowledgedAt }) => (acknowledgedAt === null ? [] : [acknowledgedAt - invokedAt]));
      console.log(
        `time p50 ${percentile(answers, 50).toFixed(1)} p99 ${percentile(answers, 99).toFixed(1)} ms, newcomers ` +
          `${Math.max(...entrances).toFixed(0)} ms, marks p50 ${percentile(marks, 50).toFixed(0)} ms, deadline ${late} ms late`,
      );
      // Far below a sync, and above what a busy machine does to anybody.
      expect(percentile(answers, 95)).toBeLessThan(150);
      expect(percentile(entrances, 50)).toBeLessThan(300);
      expect(late).toBeGreaterThanOrEqual(0);
      expect(late).toBeLessThan(250);
      expect(marks.length).toBeGreaterThan(30);
      expect(Math.min(...marks)).toBeGreaterThanOrEqual(syncMs - 20);
      expect(percentile(marks, 95)).toBeLessThan(4 * syncMs);
      computer.board.set('syncSleepMs', 0);
      expect(brokenPromises(crew.history, await endState(crew.door, 'w0'))).toEqual([]);
    },
  );
});
