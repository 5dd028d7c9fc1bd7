import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cafeWithLeft, follow, runs } from './driver/round.ts';
import type { Steering } from './driver/steering.ts';
import { Computer } from './kit/computer.ts';

const tenMinutes = 600_000;
const roundMs = 5000;
/** What a busy machine may add to any answer. */
const noiseMs = 600;
const preload = pathToFileURL(fileURLToPath(new URL('kit/shifted-clock.ts', import.meta.url))).href;

describe('a wall clock that jumps', () => {
  let folder = '';
  let computer: Computer;
  let leader: Steering;
  const jump = (ms: number): void => writeFileSync(join(folder, 'offset'), String(ms));

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'kafebord-clock-'));
    jump(0);
    computer = new Computer({ shim: false, preload: [preload], env: { SHIFTED_CLOCK: join(folder, 'offset') } });
    await computer.on();
    leader = await follow(await cafeWithLeft(computer.url, roundMs));
  });
  afterEach(async () => {
    leader.close();
    await computer.scrap();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each([
    ['forward', tenMinutes],
    ['back', -tenMinutes],
  ] as const)(
    '[CL9] ten minutes %s in mid-round: the deadline stays, the time told runs evenly, and the round ends when it should',
    { timeout: 60_000 },
    async (_direction, by) => {
      const { stage, endsAt } = await runs(leader);
      const begun = performance.now();
      const left = endsAt - (await leader.time());
      expect(left).toBeGreaterThan(roundMs - noiseMs);
      await wait(1000);
      jump(by);
      await wait(500);

      // A change of anything makes the server tell the room anew.
      const name = { type: 'addPerson', name: 'Berit', organisation: '', actorType: null };
      const people = leader.people.length;
      expect(await leader.command('after-the-jump', name)).toEqual({ ok: true });
      await leader.until(() => leader.people.length > people, 'the room after the jump');
      expect.soft(leader.room?.clock, 'the deadline as told').toMatchObject({ state: 'running', endsAt });
      const gone = performance.now() - begun;
      const told = endsAt - (await leader.time());
      expect.soft(Math.abs(told - (left - gone)), 'how far the time told has moved').toBeLessThan(noiseMs);

      await leader
        .until(() => leader.room?.stage !== stage, 'the end of the round', left - gone + 3000)
        .catch((error: Error) => expect.soft(error.message).toBe('the round ended'));
      const lasted = performance.now() - begun;
      console.log(
        `told ${Math.round(told - (left - gone))} ms off after the jump; the round took ${Math.round(lasted)} ms`,
      );
      expect.soft(Math.abs(lasted - left), 'how far the end is from where it should be').toBeLessThan(noiseMs);
    },
  );
});
