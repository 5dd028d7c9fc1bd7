import { describe, expect, it } from 'vitest';
import { tableTop } from '../../test/kit/table-top.ts';

const minute = 60_000;

function inRoundOne() {
  const top = tableTop();
  for (const name of ['Anne', 'Berit', 'Carl', 'David', 'Eva', 'Finn', 'Gro', 'Hans']) top.joins(name);
  expect(top.ask({ type: 'next', from: 's1' })).toBeNull();
  return top;
}

describe('the clock', () => {
  it('[CL1] a stage has one absolute deadline, set when it is entered', () => {
    const top = inRoundOne();
    expect(top.cafe.stage).toBe('s2');
    expect(top.cafe.clock).toEqual({ state: 'running', startedAt: top.now, endsAt: top.now + 20 * minute });
  });

  it('[CL2] pausing keeps what is left, however long it lasts', () => {
    const top = inRoundOne();
    top.now += 5 * minute;
    expect(top.ask({ type: 'pause', from: 's2' })).toBeNull();
    top.now += 3 * minute;
    expect(top.ask({ type: 'pause', from: 's2' })).toBe('clock-not-running');
    expect(top.ask({ type: 'resume', from: 's2' })).toBeNull();
    expect(top.cafe.clock).toMatchObject({ state: 'running', endsAt: top.now + 15 * minute });
  });

  it('[CL3] extending adds minutes to a running and a paused clock, and to one that is over from now on', () => {
    const top = inRoundOne();
    const endsAt = top.now + 20 * minute;
    top.ask({ type: 'extend', from: 's2', minutes: 5 });
    expect(top.cafe.clock).toMatchObject({ endsAt: endsAt + 5 * minute });
    top.ask({ type: 'pause', from: 's2' });
    top.ask({ type: 'extend', from: 's2', minutes: 1 });
    expect(top.cafe.clock).toMatchObject({ leftMs: 26 * minute });
    top.ask({ type: 'goTo', from: 's2', to: 's7' });
    top.ask({ type: 'endNow', from: 's7' });
    expect(top.cafe.clock.state).toBe('over');
    top.now += 2 * minute;
    top.ask({ type: 'extend', from: 's7', minutes: 5 });
    expect(top.cafe.clock).toMatchObject({ state: 'running', endsAt: top.now + 5 * minute });
  });

  it('[CL4] a command names the stage it saw: a double tap moves on once', () => {
    const top = inRoundOne();
    expect(top.ask({ type: 'next', from: 's2' })).toBeNull();
    expect(top.ask({ type: 'next', from: 's2' })).toBe('stage-moved-on');
    expect(top.cafe.stage).toBe('s3');
    expect(top.ask({ type: 'back', from: 's3' })).toBeNull();
    expect(top.cafe.stage).toBe('s2');
  });

  it('[CL5] rounds flow into travel and travel into rounds by themselves; the rest waits for a person', () => {
    const top = inRoundOne();
    const timeUp = (): void => {
      const { clock, stage } = top.cafe;
      if (clock.state !== 'running') throw new Error('no clock runs');
      top.now = clock.endsAt;
      expect(top.ask({ type: 'timeUp', from: stage, deadline: clock.endsAt }, { role: 'clock' })).toBeNull();
    };
    for (const stage of ['s3', 's4', 's5', 's6']) {
      timeUp();
      expect(top.cafe.stage).toBe(stage);
    }
    timeUp();
    expect(top.cafe.stage).toBe('s6');
    expect(top.cafe.clock.state).toBe('over');
  });

  it('[CL5] without auto-advance a round that is out of time waits as well', () => {
    const top = tableTop({ settings: { autoAdvance: false } });
    top.joins('Anne');
    top.ask({ type: 'next', from: 's1' });
    expect(top.ask({ type: 'endNow', from: 's2' })).toBeNull();
    expect(top.cafe).toMatchObject({ stage: 's2', clock: { state: 'over' } });
  });

  it('[CL6] a deadline that has been moved is no longer the one that counts', () => {
    const top = inRoundOne();
    const deadline = top.now + 20 * minute;
    top.ask({ type: 'extend', from: 's2', minutes: 1 });
    top.now = deadline;
    expect(top.ask({ type: 'timeUp', from: 's2', deadline }, { role: 'clock' })).toBe('stage-moved-on');
    expect(top.cafe.clock.state).toBe('running');
  });

  it('[CL7] the programme has two ends: nothing before the doors, nothing after the close', () => {
    const top = tableTop();
    expect(top.ask({ type: 'back', from: 's1' })).toBe('no-stage-there');
    top.ask({ type: 'goTo', from: 's1', to: 's12' });
    expect(top.ask({ type: 'next', from: 's12' })).toBe('no-stage-there');
    expect(top.ask({ type: 'goTo', from: 's12', to: 'nowhere' })).toBe('no-stage-there');
  });
});
