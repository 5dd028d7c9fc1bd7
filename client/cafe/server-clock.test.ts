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

describe('a device whose clock is wrong', () => {
  for (const off of [-farOff, farOff]) {
    it(`[CL8] shows the server’s time after the first answer when it is off by ${off / minute} minutes`, async () => {
      world.wallOff = off;
      expect(Math.abs(error())).toBe(farOff);
      await clock.measure();
      expect(Math.abs(error())).toBeLessThan(10);
      world.pass(2 * minute);
      expect(Math.abs(error())).toBeLessThan(10);
    });

    it(`[CL8] goes on as before when its clock is set by ${off / minute} minutes, and asks at once`, async () => {
      await clock.measure();
      const { asked } = world;
      world.wallOff += off;
      world.trip = () => ({ up: 40, down: 60 });
      expect(Math.abs(error())).toBeLessThan(10);
      await settled();
      expect(world.asked).toBeGreaterThan(asked);
      expect(Math.abs(error())).toBeLessThan(20);
      world.pass(5 * minute);
      expect(Math.abs(error())).toBeLessThan(20);
    });
  }

  it('[CL8] set back without a network it goes on as before', async () => {
    await clock.measure();
    world.trip = () => null;
    world.wallOff -= farOff;
    clock.now();
    await settled();
    world.pass(3 * minute);
    expect(Math.abs(error())).toBeLessThan(10);
  });

  it('[CL8] a slow drift is followed by asking every few minutes', async () => {
    await clock.measure();
    for (let step = 0; step < 36; step += 1) {
      world.pass(5000);
      // A tenth of a thousandth, more than a watch loses.
      world.steadyOff += 0.5;
      clock.tend();
    }
    const { asked } = world;
    world.pass(5000);
    clock.tend();
    await settled();
    expect(world.asked).toBe(asked + 1);
    expect(Math.abs(error())).toBeLessThan(15);
  });
});

describe('sleep', () => {
  for (const stands of [true, false]) {
    const name = stands ? 'stands still' : 'goes on';
    it(`[CL8] after eight minutes of sleep in which the steady clock ${name} the time is right with the first answer`, async () => {
      world.wallOff = farOff;
      await clock.measure();
      world.sleep(8 * minute, stands);
      await clock.measure();
      expect(Math.abs(error())).toBeLessThan(10);
    });

    it(`[CL8] without a network as well, a second later, when the steady clock ${name}`, async () => {
      await clock.measure();
      world.trip = () => null;
      world.sleep(8 * minute, stands);
      clock.now();
      await settled();
      world.pass(1000);
      expect(Math.abs(error())).toBeLessThan(10);
    });
  }

  it('[CL8] an answer during whose journey the device slept is not believed', async () => {
    await clock.measure();
    world.onTheWay = () => {
      world.onTheWay = () => undefined;
      world.sleep(8 * minute, true);
    };
    await clock.measure();
    await settled();
    expect(Math.abs(error())).toBeLessThan(10);
  });
});
