import { describe, expect, it } from 'vitest';
import type { CheckedPhone, HallAddress, RehearsalResult } from '../wire/hall.ts';
import {
  judgeAddresses,
  judgeClock,
  judgeDisk,
  judgePhones,
  judgeRehearsal,
  patienceMs,
  sameTimeOfDay,
  worst,
} from './judge.ts';
import { spreadOf } from './spread.ts';

const address = (kind: HallAddress['kind'], reached: boolean): HallAddress => ({
  origin: 'http://192.168.1.20:8080',
  kind,
  reached,
});
const phone = (change: Partial<CheckedPhone> = {}): CheckedPhone => ({
  device: 'a',
  line: 'websocket',
  tripMs: 20,
  clockOffMs: 0,
  sameNetwork: true,
  thisMachine: false,
  ...change,
});

describe('judging a hall', () => {
  it('[HA6] an address counts when it answers, and one of an ordinary network is better than others', () => {
    expect(judgeAddresses([])).toEqual({ level: 'bad', says: 'none' });
    expect(judgeAddresses([address('lan', false)])).toEqual({ level: 'bad', says: 'unreached' });
    expect(judgeAddresses([address('lan', false), address('virtual', true)]).says).toBe('only-virtual');
    expect(judgeAddresses([address('ipv6', true)]).level).toBe('warn');
    expect(judgeAddresses([address('virtual', true), address('lan', true)])).toEqual({
      level: 'good',
      says: 'reached',
    });
    expect(judgeAddresses([address('name', true)]).level).toBe('good');
  });

  it('[HA6] no phone means waiting first and client isolation later, and this machine itself is no phone', () => {
    const seen = (phones: readonly CheckedPhone[], waitedMs = 0, reached = true) =>
      judgePhones({ phones, waitedMs, reached });
    expect(seen([], 0, false).says).toBe('no-address');
    expect(seen([])).toEqual({ level: 'waiting', says: 'scan' });
    expect(seen([phone({ thisMachine: true })], patienceMs)).toEqual({ level: 'warn', says: 'nobody' });
    expect(seen([phone()], patienceMs)).toEqual({ level: 'good', says: 'well' });
    expect(seen([phone(), phone({ line: 'polling' })]).says).toBe('some-polling');
    expect(seen([phone({ line: 'polling' }), phone({ thisMachine: true })])).toEqual({
      level: 'warn',
      says: 'all-polling',
    });
    expect(seen([phone({ tripMs: 900 }), phone({ tripMs: 800 }), phone()]).says).toBe('slow');
  });

  it('[HA6] a disk is judged by its room before its speed', () => {
    const measured = (freeBytes: number, slowMs: number) =>
      judgeDisk({ state: 'measured', freeBytes, typicalMs: 1, slowMs }).says;
    expect(judgeDisk({ state: 'unknown' }).level).toBe('waiting');
    expect(judgeDisk({ state: 'measuring' }).level).toBe('waiting');
    expect(judgeDisk({ state: 'failed', full: true }).says).toBe('no-room');
    expect(judgeDisk({ state: 'failed', full: false })).toEqual({ level: 'bad', says: 'refuses' });
    expect(measured(50e9, 5)).toBe('well');
    expect(measured(50e9, 300)).toBe('slow');
    expect(measured(50e9, 2000)).toBe('very-slow');
    expect(measured(0.5e9, 5)).toBe('little-room');
    expect(measured(0.1e9, 2000)).toBe('no-room');
  });

  it('[HA6] one phone with a wrong clock is no fault of the server, most phones together are', () => {
    const hour = 3_600_000;
    expect(judgeClock([]).level).toBe('waiting');
    expect(judgeClock([0, hour, -20]).level).toBe('good');
    expect(judgeClock([hour, hour + 30, 0])).toEqual({ level: 'warn', says: 'off', offMs: hour });
    expect(judgeClock([-7 * 60_000]).offMs).toBe(-7 * 60_000);
  });

  it('[HA6] time zones agree when they show the same time of day', () => {
    const summer = Date.UTC(2026, 6, 1, 12);
    expect(sameTimeOfDay('Europe/Oslo', 'Europe/Berlin', summer)).toBe(true);
    expect(sameTimeOfDay('Europe/Oslo', 'UTC', summer)).toBe(false);
    expect(sameTimeOfDay('Europe/London', 'UTC', Date.UTC(2026, 0, 1))).toBe(true);
    expect(sameTimeOfDay('Nowhere/Land', 'Nowhere/Land', summer)).toBe(false);
  });

  it('[HA6] a rehearsal says what is wrong first: who came in, what arrived, how long it took', () => {
    const whole: RehearsalResult = {
      people: 40,
      inside: 40,
      written: 40,
      seen: 40,
      trips: { typicalMs: 3, slowMs: 20 },
      notes: { typicalMs: 5, slowMs: 30 },
      mostOpen: 1024,
      ended: 'whole',
    };
    const says = (change: Partial<RehearsalResult>) => judgeRehearsal({ ...whole, ...change });
    expect(says({})).toEqual({ level: 'good', says: 'well' });
    expect(says({ ended: 'stopped', inside: 3 }).level).toBe('waiting');
    expect(says({ ended: 'broken' }).says).toBe('broken');
    expect(says({ inside: 0, ended: 'time' }).says).toBe('nobody-in');
    expect(says({ inside: 20, mostOpen: 256, ended: 'time' }).says).toBe('too-few-files');
    expect(says({ inside: 39, ended: 'time' })).toEqual({ level: 'warn', says: 'some-outside' });
    expect(says({ inside: 30, ended: 'time' }).level).toBe('bad');
    expect(says({ seen: 0, notes: null, ended: 'time' }).says).toBe('no-notes');
    expect(says({ seen: 39, ended: 'time' })).toEqual({ level: 'warn', says: 'notes-missing' });
    expect(says({ notes: { typicalMs: 100, slowMs: 1500 } })).toEqual({ level: 'warn', says: 'slow' });
    expect(says({ trips: { typicalMs: 100, slowMs: 3500 } }).level).toBe('bad');
  });

  it('[HA6] the worst is what is said of all', () => {
    expect(worst(['good', 'good'])).toBe('good');
    expect(worst(['good', 'waiting'])).toBe('waiting');
    expect(worst(['waiting', 'warn', 'good'])).toBe('warn');
    expect(worst(['warn', 'bad'])).toBe('bad');
    expect(worst([])).toBe('waiting');
  });

  it('[HA6] many measurements are told as the middle and what one in twenty is above', () => {
    expect(spreadOf([])).toBeNull();
    expect(spreadOf([7])).toEqual({ typicalMs: 7, slowMs: 7 });
    expect(spreadOf(Array.from({ length: 100 }, (_, index) => 100 - index))).toEqual({ typicalMs: 50, slowMs: 95 });
    expect(spreadOf([Number.NaN, 2.14159])).toEqual({ typicalMs: 2.1, slowMs: 2.1 });
  });
});
