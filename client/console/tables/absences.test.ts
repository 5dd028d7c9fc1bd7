import { describe, expect, it } from 'vitest';
import { absencesAt, absentAfterMs } from './absences.ts';

describe('absences', () => {
  it('a phone out of reach is away after a minute, and one that is put away at once', () => {
    const known = { asleep: ['anne'], awaySince: { berit: 1000, carl: 2000 } };
    expect([...absencesAt(known, 1000 + absentAfterMs)]).toEqual([
      ['anne', 'asleep'],
      ['berit', 'offline'],
    ]);
  });
});
