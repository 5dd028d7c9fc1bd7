import { describe, expect, it } from 'vitest';
import { messages } from './messages.ts';
import { byCount, many } from './words.ts';

const counts = [0, 1, 2, 3, 21, 102];

describe('counting in Northern Sámi', () => {
  it('has one form for one, one for two and one for everything else, as CLDR says', () => {
    expect(counts.map((count) => byCount(count, 'one', 'two', 'other'))).toEqual([
      'other',
      'one',
      'two',
      'other',
      'other',
      'other',
    ]);
  });

  it('counts things in the genitive singular, and two people with a verb in the dual', () => {
    expect([1, 2, 3].map((count) => many(count, 'lihppu', 'lihpu', 'lihpu'))).toEqual([
      '1 lihppu',
      '2 lihpu',
      '3 lihpu',
    ]);
    expect([1, 2, 3].map((count) => messages.boards.vote.voters(count))).toEqual([
      '1 oassálasti lea addán čuoggáid',
      '2 oassálasti leaba addán čuoggáid',
      '3 oassálasti leat addán čuoggáid',
    ]);
  });
});
