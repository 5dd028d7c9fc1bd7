import { describe, expect, it } from 'vitest';
import { participant, tableTop } from '../../test/kit/table-top.ts';
import { must } from './must.ts';
import { dayOf, planStanding } from './plan-versions.ts';
import { wholeCafe } from './stored.ts';

function closing() {
  const top = tableTop();
  top.joins('Kari');
  const close = must(top.cafe.programme.at(-1), 'a close').id;
  return { top, close, goOn: () => top.ask({ type: 'goTo', from: top.cafe.stage, to: close }) };
}

describe('versions of the plan', () => {
  it('[EX10] the close sends out 1.0, once, and only when nobody has', () => {
    const { top, close, goOn } = closing();
    top.now = Date.parse('2026-09-17T22:30:00Z');
    expect(goOn()).toBeNull();
    // Past midnight in Oslo.
    expect(top.cafe.plan).toEqual([{ day: '2026-09-18', changes: [], mark: 'mark' }]);
    expect(top.ask({ type: 'back', from: close })).toBeNull();
    expect(goOn()).toBeNull();
    expect(top.cafe.plan).toHaveLength(1);

    const early = closing();
    expect(early.top.ask({ type: 'issuePlan', after: 0, changes: [] })).toBeNull();
    expect(early.goOn()).toBeNull();
    expect(early.top.cafe.plan).toHaveLength(1);
  });

  it('[EX10] a later version says what is different, and two who send it out at once send out one', () => {
    const { top } = closing();
    expect(top.ask({ type: 'issuePlan', after: 0, changes: [] })).toBeNull();
    expect(top.ask({ type: 'issuePlan', after: 1, changes: [] })).toBe('changes-missing');
    const again = { type: 'issuePlan', after: 1, changes: ['Ny frist for tiltak 3'] } as const;
    expect(top.ask({ ...again, changes: [...again.changes] })).toBeNull();
    expect(top.ask({ ...again, changes: [...again.changes] })).toBe('plan-was-issued');
    expect(top.cafe.plan.map(({ changes }) => changes)).toEqual([[], ['Ny frist for tiltak 3']]);
    expect(top.ask({ type: 'issuePlan', after: 2, changes: ['x'] }, participant('id1'))).toBe('not-allowed');
  });

  it('[EX10] what is different from the last version is a draft of the next', () => {
    const versions = [{ mark: 'a' }, { mark: 'b' }];
    expect(planStanding({ plan: [] }, 'a')).toEqual({ version: '1.0', draft: true });
    expect(planStanding({ plan: versions }, 'b')).toEqual({ version: '1.1', draft: false });
    expect(planStanding({ plan: versions }, 'c')).toEqual({ version: '1.2', draft: true });
  });

  it('[EX10] the day is that of the café, wherever the server stands', () => {
    const at = Date.parse('2026-12-31T23:30:00Z');
    const inZone = (timeZone: string) => dayOf(at, { settings: { ...tableTop().cafe.settings, timeZone } });
    expect(inZone('Europe/Oslo')).toBe('2027-01-01');
    expect(inZone('America/New_York')).toBe('2026-12-31');
  });

  it('[EX10] a café from before there were versions has sent out none', () => {
    const { plan: _, ...earlier } = tableTop().cafe;
    expect(wholeCafe(earlier).plan).toEqual([]);
  });
});
