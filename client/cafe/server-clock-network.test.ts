import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { settled, World } from '../../test/clock/world.ts';
import { createServerClock, type ServerClock } from './server-clock.ts';

const minute = 60_000;
const farOff = 10 * minute;

let world: World;
let clock: ServerClock;
const error = (): number => clock.now() - world.server();
beforeEach(() => {
  world = new World();
  clock = createServerClock(world.device);
});

describe('networks', () => {
  it('[CL12] a slow and lopsided network later takes nothing from a good measurement', async () => {
    await clock.measure();
    world.trip = () => ({ up: 2400, down: 10 });
    for (let time = 0; time < 5; time += 1) await clock.measure();
    expect(Math.abs(error())).toBeLessThan(15);
  });

  it('[CL12] a good answer after bad ones counts at once', async () => {
    world.trip = () => ({ up: 3000, down: 20 });
    await clock.measure();
    expect(Math.abs(error())).toBeGreaterThan(1000);
    world.trip = () => ({ up: 10, down: 10 });
    await clock.measure();
    expect(Math.abs(error())).toBeLessThan(20);
  });

  it('[CL12] bad answers are tried again soon, good ones are left alone', async () => {
    world.trip = () => ({ up: 900, down: 900 });
    await clock.measure();
    const { asked } = world;
    world.pass(5000);
    clock.tend();
    expect(world.asked).toBe(asked);
    world.pass(15_000);
    world.trip = () => ({ up: 9, down: 9 });
    clock.tend();
    await settled();
    expect(world.asked).toBe(asked + 1);
    world.pass(minute);
    clock.tend();
    await settled();
    expect(world.asked).toBe(asked + 1);
  });

  it('[CL12] another time base of the server, as after a restart, is taken over', async () => {
    await clock.measure();
    for (const [by, trip] of [
      [farOff, 5],
      [-farOff, 5],
      [-5000, 5],
      [700, 100],
    ] as const) {
      world.serverOff += by;
      world.trip = () => ({ up: trip, down: trip });
      await clock.measure();
      expect(Math.abs(error()), `a base moved by ${by} ms`).toBeLessThan(15);
    }
  });

  it('[CL12] a doubtful time of the server is asked about at the next opportunity', async () => {
    await clock.measure();
    const { asked } = world;
    clock.recheck();
    world.pass(100);
    clock.tend();
    await settled();
    expect(world.asked).toBe(asked + 1);
  });

  it('[CL12] whatever happens in any order, a second after the next answers every device is right within 250 ms', async () => {
    const jitter = fc.record({ up: fc.nat(200), down: fc.nat(200) });
    const event = fc.oneof(
      fc.record({ what: fc.constant('set' as const), by: fc.integer({ min: -farOff, max: farOff }) }),
      fc.record({ what: fc.constant('sleep' as const), ms: fc.nat(8 * minute), stands: fc.boolean() }),
      fc.record({ what: fc.constant('pass' as const), ms: fc.nat(3 * minute) }),
      fc.record({ what: fc.constant('restart' as const), by: fc.integer({ min: -farOff, max: farOff }) }),
      fc.record({ what: fc.constant('silence' as const) }),
    );
    const story = fc.array(
      fc.record({ event, trips: fc.array(jitter, { minLength: 5, maxLength: 5 }), looks: fc.boolean() }),
      {
        minLength: 1,
        maxLength: 12,
      },
    );
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: -farOff, max: farOff }), story, async (off, steps) => {
        world = new World();
        world.wallOff = off;
        clock = createServerClock(world.device);
        let silent = false;
        for (const step of steps) {
          let asks = 0;
          world.trip = () => (silent ? null : (step.trips[asks++ % 5] ?? null));
          silent = step.event.what === 'silence';
          switch (step.event.what) {
            case 'set':
              world.wallOff += step.event.by;
              break;
            case 'sleep':
              world.sleep(step.event.ms, step.event.stands);
              break;
            case 'pass':
              world.pass(step.event.ms);
              break;
            case 'restart':
              world.serverOff += step.event.by;
              break;
            case 'silence':
              break;
          }
          if (step.looks) clock.now();
          await clock.measure();
          await settled();
          clock.now();
          world.pass(1000);
          if (!silent) expect(Math.abs(error())).toBeLessThan(250);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('what is seen', () => {
  it('[CL12] a correction backwards by less than a second stands still, and is exact when it has been waited out', async () => {
    world.trip = () => ({ up: 1200, down: 20 });
    await clock.measure();
    world.trip = () => ({ up: 5, down: 5 });
    // The first guess was too late or too early by half a journey: turn it so that the time was ahead.
    world.serverOff -= 100;
    const before = clock.now();
    await clock.measure();
    let last = before;
    for (let step = 0; step < 120; step += 1) {
      world.pass(10);
      const now = clock.now();
      expect(now).toBeGreaterThanOrEqual(last);
      last = now;
    }
    expect(Math.abs(error())).toBeLessThan(20);
  });

  it('[CL12] a larger one is shown at once', async () => {
    await clock.measure();
    clock.now();
    world.serverOff -= 5000;
    await clock.measure();
    expect(Math.abs(error())).toBeLessThan(15);
  });

  it('[CL12] whoever draws the time is told when it has been set right, and no more when they have stopped', async () => {
    let told = 0;
    const stop = clock.subscribe(() => (told += 1));
    await clock.measure();
    expect(told).toBeGreaterThan(0);
    stop();
    const before = told;
    await clock.measure();
    expect(told).toBe(before);
  });
});
