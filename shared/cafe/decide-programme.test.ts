import { describe, expect, it } from 'vitest';
import { tableTop, type TableTop } from '../../test/kit/table-top.ts';
import type { InsertedStage } from './commands.ts';
import { mostStages } from './design.ts';

const pause: InsertedStage = { kind: 'pause', title: 'Kaffe', minutes: 10, screen: '', cue: '' };

function inRoundOne(): TableTop {
  const top = tableTop();
  for (const name of ['Anne', 'Berit', 'Carl', 'David']) top.joins(name);
  top.ask({ type: 'next', from: 's1' });
  return top;
}

const order = ({ cafe }: TableTop): readonly string[] => cafe.programme.map(({ id }) => id);

describe('changing the programme while it runs', () => {
  it('[PR1] minutes of several coming stages are changed at once, or none of them', () => {
    const top = inRoundOne();
    expect(top.ask({ type: 'setMinutes', minutes: { s4: 15, s8: 12 } })).toBeNull();
    expect(top.cafe.programme.filter(({ id }) => ['s4', 's8'].includes(id)).map(({ minutes }) => minutes)).toEqual([
      15, 12,
    ]);
    const before = top.cafe;
    expect(top.ask({ type: 'setMinutes', minutes: { s4: 10, s2: 10 } })).toBe('stage-has-begun');
    expect(top.ask({ type: 'setMinutes', minutes: { s4: 10, nowhere: 10 } })).toBe('no-stage-there');
    expect(top.cafe).toBe(before);
  });

  it('[PR2] what has begun stays: nothing is put in before it, taken out of it or moved over it', () => {
    const top = inRoundOne();
    top.ask({ type: 'goTo', from: 's2', to: 's4' });
    const before = order(top);
    expect(top.ask({ type: 'addStage', after: 's2', ...pause })).toBe('stage-has-begun');
    expect(top.ask({ type: 'moveStage', stage: 's8', after: 's2' })).toBe('stage-has-begun');
    expect(top.ask({ type: 'moveStage', stage: 's4', after: 's8' })).toBe('stage-has-begun');
    expect(top.ask({ type: 'addStage', after: 's5', ...pause })).toBe('programme-would-break');
    expect(top.ask({ type: 'dropStage', stage: 's3' })).toBe('stage-has-begun');
    expect(order(top)).toEqual(before);
    expect(top.ask({ type: 'addStage', after: 's4', ...pause })).toBeNull();
    expect(top.cafe.programme[4]).toMatchObject(pause);
  });

  it('[PR3] rounds and the close stay in the programme; whatever else is to come can be taken out', () => {
    const top = inRoundOne();
    expect(top.ask({ type: 'dropStage', stage: 's6' })).toBe('stage-stays');
    expect(top.ask({ type: 'dropStage', stage: 's12' })).toBe('stage-stays');
    expect(top.ask({ type: 'dropStage', stage: 's9' })).toBeNull();
    expect(order(top)).not.toContain('s9');
    expect(top.ask({ type: 'dropStage', stage: 's9' })).toBe('no-stage-there');
  });

  it('[PR4] a round takes the travel that leads to it along, and rounds keep their order', () => {
    const top = inRoundOne();
    expect(top.ask({ type: 'moveStage', stage: 's6', after: 's7' })).toBeNull();
    expect(order(top).slice(3, 7)).toEqual(['s4', 's7', 's5', 's6']);
    expect(top.ask({ type: 'moveStage', stage: 's6', after: 's2' })).toBe('programme-would-break');
    expect(top.ask({ type: 'moveStage', stage: 's7', after: 's5' })).toBe('programme-would-break');
    expect(top.ask({ type: 'moveStage', stage: 's7', after: 's12' })).toBe('programme-would-break');
    expect(top.ask({ type: 'moveStage', stage: 's12', after: 's7' })).toBe('stage-stays');
  });

  it('[PR5] no seat, no note and no clock is touched, and a stage that stands where it stood is no change', () => {
    const top = inRoundOne();
    const { seats, seatsVersion, clock, stage } = top.cafe;
    top.ask({ type: 'addStage', after: 's2', ...pause });
    top.ask({ type: 'moveStage', stage: 's9', after: 's7' });
    expect(top.cafe).toMatchObject({ seats, seatsVersion, clock, stage });
    const { length } = top.events;
    top.ask({ type: 'moveStage', stage: 's9', after: 's7' });
    top.ask({ type: 'setMinutes', minutes: { s9: 15 } });
    expect(top.events).toHaveLength(length);
  });

  it('[PR6] a programme that is full takes no more', () => {
    const top = inRoundOne();
    while (top.cafe.programme.length < mostStages)
      expect(top.ask({ type: 'addStage', after: 's11', ...pause })).toBeNull();
    expect(top.ask({ type: 'addStage', after: 's11', ...pause })).toBe('list-is-full');
  });
});
