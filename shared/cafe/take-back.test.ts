import { describe, expect, it } from 'vitest';
import { tableTop } from '../../test/kit/table-top.ts';
import { timeLeftOf } from './clock.ts';

const minute = 60_000;

function inRoundOne() {
  const top = tableTop();
  for (const name of ['Anne', 'Berit', 'Carl', 'David']) top.joins(name);
  top.ask({ type: 'next', from: 's1' });
  return top;
}

describe('taking a move back', () => {
  it('[UN1] gives a stage the time that it had left, running or paused', () => {
    const top = inRoundOne();
    top.now += 13 * minute;
    top.ask({ type: 'next', from: 's2' });
    top.now += 5000;
    const left = { ms: 7 * minute - 5000, paused: false };
    expect(top.ask({ type: 'goTo', from: 's3', to: 's2', left })).toBeNull();
    expect(top.cafe).toMatchObject({ stage: 's2', clock: { state: 'running', endsAt: top.now + left.ms } });

    top.ask({ type: 'next', from: 's2' });
    expect(top.ask({ type: 'goTo', from: 's3', to: 's2', left: { ms: 3 * minute, paused: true } })).toBeNull();
    expect(top.cafe.clock).toMatchObject({ state: 'paused', leftMs: 3 * minute });
  });

  it('[UN1] a stage whose time was out is out of time again', () => {
    const top = inRoundOne();
    top.ask({ type: 'goTo', from: 's2', to: 's7' });
    top.ask({ type: 'goTo', from: 's7', to: 's6', left: { ms: 0, paused: false } });
    expect(top.cafe).toMatchObject({ stage: 's6', clock: { state: 'over', endedAt: top.now } });
  });

  it('[UN2] minutes that were given are taken back without the stage beginning anew', () => {
    const top = inRoundOne();
    const { clock: before, runs } = top.cafe;
    top.now += minute;
    top.ask({ type: 'extend', from: 's2', minutes: 5 });
    expect(top.ask({ type: 'goTo', from: 's2', to: 's2', left: { ms: 19 * minute, paused: false } })).toBeNull();
    expect(top.cafe.clock).toEqual(before);
    expect(top.cafe.runs).toEqual(runs);
  });

  it('[UN2] quiet minutes that were ended come back with what was left of them, also when the round was left', () => {
    const top = tableTop({ settings: { quietMinutes: 3 } });
    for (const name of ['Anne', 'Berit', 'Carl', 'David']) top.joins(name);
    top.ask({ type: 'next', from: 's1' });
    const before = top.cafe.clock;
    top.now += minute;
    top.ask({ type: 'endQuiet', from: 's2' });
    const left = timeLeftOf(before, top.now);
    expect(left).toEqual({ ms: 19 * minute, paused: false, quietMs: 2 * minute });
    top.ask({ type: 'goTo', from: 's2', to: 's2', ...(left ? { left } : {}) });
    expect(top.cafe.clock).toEqual(before);
    top.ask({ type: 'next', from: 's2' });
    top.ask({ type: 'goTo', from: 's3', to: 's2', left: { ms: 19 * minute, paused: true, quietMs: 2 * minute } });
    expect(top.cafe.clock).toMatchObject({ state: 'paused', leftMs: 19 * minute, quietLeftMs: 2 * minute });
    expect(timeLeftOf({ state: 'stopped' }, top.now)).toBeNull();
  });

  it('[UN3] leaving the doors is taken back whole: no clock runs and no end is promised', () => {
    const top = inRoundOne();
    expect(top.cafe.endsBy).not.toBeNull();
    top.ask({ type: 'goTo', from: 's2', to: 's1', left: { ms: minute, paused: false } });
    expect(top.cafe).toMatchObject({ stage: 's1', clock: { state: 'stopped' }, endsBy: null });
  });

  it('[UN4] what has moved on meanwhile is not taken back', () => {
    const top = inRoundOne();
    top.ask({ type: 'next', from: 's2' });
    top.ask({ type: 'next', from: 's3' });
    const refusal = top.ask({ type: 'goTo', from: 's3', to: 's2', left: { ms: minute, paused: false } });
    expect(refusal).toBe('stage-moved-on');
    expect(top.cafe.stage).toBe('s4');
  });
});
