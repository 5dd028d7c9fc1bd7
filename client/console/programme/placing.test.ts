import { describe, expect, it } from 'vitest';
import { tableTop, type TableTop } from '../../../test/kit/table-top.ts';
import type { StageId } from '../../../shared/cafe/model.ts';
import { mayDrop, mayInsertAfter, standsAfter, stepTo } from './placing.ts';

function inRoundOne(): TableTop {
  const top = tableTop();
  for (const name of ['Anne', 'Berit', 'Carl', 'David']) top.joins(name);
  top.ask({ type: 'next', from: 's1' });
  return top;
}
const order = ({ cafe }: TableTop): readonly StageId[] => cafe.programme.map(({ id }) => id);

describe('where a stage may stand', () => {
  it('[PR7] every step that is offered is one that the server takes, and the step back brings the old order', () => {
    const top = inRoundOne();
    let steps = 0;
    for (const id of order(top)) {
      for (const direction of ['up', 'down'] as const) {
        const before = order(top);
        const after = stepTo(top.cafe, id, direction);
        const stood = standsAfter(top.cafe, id);
        if (after === null) continue;
        steps += 1;
        expect(top.ask({ type: 'moveStage', stage: id, after })).toBeNull();
        expect(order(top)).not.toEqual(before);
        expect(top.ask({ type: 'moveStage', stage: id, after: stood?.id ?? '' })).toBeNull();
        expect(order(top)).toEqual(before);
      }
    }
    expect(steps).toBeGreaterThan(8);
  });

  it('[PR7] a part steps over a round together with the travel to it, and rounds do not pass each other', () => {
    const top = inRoundOne();
    expect(stepTo(top.cafe, 's7', 'up')).toBe('s4');
    expect(stepTo(top.cafe, 's4', 'up')).toBeNull();
    expect(stepTo(top.cafe, 's4', 'down')).toBeNull();
    expect(stepTo(top.cafe, 's6', 'down')).toBe('s7');
    expect(stepTo(top.cafe, 's5', 'down')).toBe('s7');
    expect(stepTo(top.cafe, 's11', 'down')).toBeNull();
    expect(stepTo(top.cafe, 's12', 'up')).toBeNull();
    expect(stepTo(top.cafe, 's2', 'down')).toBeNull();
  });

  it('[PR7] what is offered to be put in or taken out is what the server takes', () => {
    for (const id of order(inRoundOne())) {
      const inserting = inRoundOne();
      const pause = { kind: 'pause', title: 'Kaffe', minutes: 5, screen: '', cue: '' } as const;
      const taken = inserting.ask({ type: 'addStage', after: id, ...pause }) === null;
      expect([id, mayInsertAfter(inRoundOne().cafe, id)]).toEqual([id, taken]);
      const dropping = inRoundOne();
      const stage = dropping.cafe.programme.find((candidate) => candidate.id === id);
      if (stage && mayDrop(dropping.cafe, stage)) expect(dropping.ask({ type: 'dropStage', stage: id })).toBeNull();
    }
  });
});
