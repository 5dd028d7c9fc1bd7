/** What rankings and scales come to, and what may be told of them. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { must } from '../../shared/cafe/must.ts';
import {
  closePoll,
  fewestTold,
  isAnswer,
  rankedItems,
  sharedPlaces,
  spreadOf,
  widestOf,
  type Answer,
} from '../../shared/cafe/polls.ts';
import { pulsesOf } from '../../shared/cafe/pulse.ts';

const byKey = v.record(v.string(), v.number());
const exercises = v.object({
  rankingExercise: v.object({
    items: v.array(v.object({ key: v.string(), nb: v.string() })),
    realBallotsFromSeed: v.array(v.object({ ranks: byKey })),
    expected: v.object({ meanRank: byKey, spread: byKey, order: v.array(v.string()) }),
  }),
  pulse: v.object({
    questions: v.array(v.object({ nb: v.string(), before: v.array(v.number()), after: v.array(v.number()) })),
  }),
});
const file = new URL('../fixtures/bioinn-cafe.json', import.meta.url);
const { rankingExercise, pulse } = v.parse(exercises, JSON.parse(readFileSync(file, 'utf8')));

const from = (actorType: string | null, ...answers: readonly Answer[]) =>
  answers.map((answer) => ({ answer, actorType, own: true }));
const times = (count: number, answer: Answer): Answer[] => Array.from({ length: count }, () => answer);

describe('a ranking', () => {
  const items = rankingExercise.items.map(({ key }) => key);
  const poll = { kind: 'ranking', items } as const;

  it('[PL1] [PL2] the three real rankings of the thesis give f 2.5, a and d 2.83, c 3.33, b 3.5 and e 6, with c the widest', () => {
    // As the three said it: 1a 2f 3b 4d 5c 6e; 1c, then abdf, e not relevant; 1d 2f, the others, 6e.
    const said: readonly Answer[] = [
      [1, 3, 5, 4, 6, 2],
      [2, 2, 1, 2, null, 2],
      [3, 3, 3, 1, 6, 2],
    ];
    const placed = said.map((answer) =>
      Object.fromEntries(sharedPlaces(answer).map((place, at) => [items[at], place])),
    );
    expect(placed).toEqual(rankingExercise.realBallotsFromSeed.map(({ ranks }) => ranks));
    const ranked = rankedItems(items, closePoll(poll, from(null, ...said)));
    const { meanRank, spread, order } = rankingExercise.expected;
    for (const { text, mean, spread: found } of ranked) {
      expect(Math.round(mean * 100) / 100, text).toBe(meanRank[text]);
      expect(found, text).toBe(spread[text]);
    }
    expect(ranked.map(({ text }) => text)).toEqual(order.flatMap((equals) => equals.split('=')));
    expect(ranked.map(({ place }) => place)).toEqual([1, 2, 2, 4, 5, 6]);
    expect(ranked.map(({ median }) => median)).toEqual([2, 3.5, 3.5, 4, 3.5, 6]);
    expect(widestOf(ranked).map(({ text }) => text)).toEqual(['c']);
  });

  it('[PL1] shared places have the mean of those they cover, gaps are none, and what is not relevant shares the last', () => {
    expect(sharedPlaces([1, 2, 3])).toEqual([1, 2, 3]);
    expect(sharedPlaces([3, 3, 3])).toEqual([2, 2, 2]);
    expect(sharedPlaces([1, 9, 5])).toEqual([1, 3, 2]);
    expect(sharedPlaces([null, 1, null])).toEqual([2.5, 1, 2.5]);
    // The places of an answer always sum to the same, so that nobody weighs more than another.
    for (const answer of [
      [1, 1, 2, 4],
      [null, 1, 2, 2],
      [4, 3, 2, 1],
    ] as const)
      expect(sharedPlaces(answer).reduce((sum, place) => sum + place, 0)).toBe(10);
  });

  it('[PL6] an answer is a number for each item and no other', () => {
    const two = { kind: 'ranking', items: ['a', 'b'] } as const;
    for (const answer of [
      [1, 2],
      [1, 1],
      [null, 1],
      [2, null],
    ])
      expect(isAnswer(two, answer)).toBe(true);
    for (const answer of [[1], [1, 2, 2], [0, 1], [3, 1], [1.5, 1], [null, null], []])
      expect(isAnswer(two, answer)).toBe(false);
    const scale = { kind: 'scale', items: ['a', 'b'] } as const;
    expect(isAnswer(scale, [5, null])).toBe(true);
    expect(isAnswer(scale, [6, 1])).toBe(false);
    expect(isAnswer(scale, [null, null])).toBe(false);
  });

  it('[PL4] of two nothing is told but that they were two; of three it is', () => {
    const two = closePoll(poll, from('core', ...times(2, [1, 2, 3, 4, 5, 6])));
    expect(two).toEqual({ answered: 2, tallies: items.map(() => null), byActor: [] });
    expect(rankedItems(items, two)).toEqual([]);
    const three = closePoll(poll, from('core', ...times(3, [1, 2, 3, 4, 5, 6])));
    expect(rankedItems(items, three)).toHaveLength(6);
  });

  it('[PL4] answers that a facilitator has entered hide nobody from them, unless all are such', () => {
    const six = (own: number, entered: number, actorType: string | null = 'core') => [
      ...from(actorType, ...times(own, [1, 2, 3, 4, 5, 6])),
      ...from(actorType, ...times(entered, [6, 5, 4, 3, 2, 1])).map((given) => ({ ...given, own: false })),
    ];
    const tells = (...answers: ReturnType<typeof six>[]) =>
      rankedItems(items, closePoll(poll, answers.flat())).length > 0;
    // The one real answer among ten would be what is left when the nine are taken away.
    expect(tells(six(1, 9))).toBe(false);
    expect(tells(six(2, 0))).toBe(false);
    expect(tells(six(2, 1))).toBe(true);
    expect(tells(six(0, 3))).toBe(true);
    const kinds = (...answers: ReturnType<typeof six>[]) =>
      closePoll(poll, answers.flat()).byActor.map(({ actorType }) => actorType);
    expect(kinds(six(6, 0, 'core'), six(3, 8, 'hard'))).toEqual([]);
    expect(kinds(six(6, 0, 'core'), six(4, 8, 'hard'))).toEqual(['hard', 'core']);
    const scale = { kind: 'scale', items: ['a'] } as const;
    const given = [...from(null, [5]), ...from(null, [1], [1], [1], [1]).map((one) => ({ ...one, own: false }))];
    expect(closePoll(scale, given).tallies).toEqual([null]);
  });

  it('[PL3] what is left says nothing about the order in which people answered', () => {
    const answers = [
      ...from('soft', ...times(6, [1, 2, 3, 4, 5, 6])),
      ...from('core', ...times(6, [6, 5, 4, 3, 2, 1])),
      ...from('hard', ...times(6, [2, 1, 3, 4, 5, 6])),
    ];
    const result = JSON.stringify(closePoll(poll, answers));
    expect(JSON.stringify(closePoll(poll, answers.toReversed()))).toBe(result);
  });

  it('[PL5] kinds of actors are told apart only from five answers on, and never so that the rest can be reckoned', () => {
    const answer: Answer = [1, 2, 3, 4, 5, 6];
    const told = (...kinds: readonly (readonly [string | null, number])[]): readonly string[] =>
      closePoll(
        poll,
        kinds.flatMap(([kind, count]) => from(kind, ...times(count, answer))),
      ).byActor.map(({ actorType }) => actorType);
    expect(told(['core', 5], ['hard', 5])).toEqual(['core', 'hard']);
    expect(told(['core', 5], ['hard', 4])).toEqual([]);
    // Four alone would be the total less the two others.
    expect(told(['core', 8], ['soft', 6], ['hard', 4])).toEqual(['core']);
    expect(told(['core', 8], ['hard', 3], ['soft', 2])).toEqual(['core']);
    expect(told(['core', 9], [null, 1])).toEqual([]);
    expect(told(['core', 9], [null, 5])).toEqual(['core']);
    expect(told(['core', 9])).toEqual([]);
    expect(told([null, 20])).toEqual([]);
    // However a room is made up, whoever is not told is none, or hidden among at least five.
    for (let seed = 0; seed < 400; seed += 1) {
      const sizes = [seed % 13, (seed * 7) % 11, (seed * 5) % 9, (seed * 3) % 6];
      const kinds = sizes.map((count, at) => [at === 3 ? null : `kind ${at}`, count] as const);
      const shown = told(...kinds);
      const rest = kinds.filter(([kind]) => kind === null || !shown.includes(kind));
      const hidden = rest.reduce((sum, [, count]) => sum + count, 0);
      if (shown.length > 0) expect(hidden === 0 || hidden >= fewestTold, sizes.join(' ')).toBe(true);
    }
  });
});

describe('a scale', () => {
  const values = (counts: readonly number[]): number[] =>
    counts.flatMap((count, at) => Array.from({ length: count }, () => at + 1));
  const items = pulse.questions.map(({ nb }) => nb);
  const closed = (id: string, when: 'before' | 'after') => {
    const columns = pulse.questions.map((question) => values(question[when]));
    const answers = must(columns[0], 'a question').map((_, person) => columns.map((column) => column[person] ?? null));
    const result = closePoll({ kind: 'scale', items }, from(null, ...answers));
    return { id, kind: 'scale', when, title: 'Puls', items, state: 'closed', result } as const;
  };

  it('[PL8] the same sentences before and after stand side by side, as counts', () => {
    const [found, ...others] = pulsesOf([closed('after', 'after'), closed('before', 'before')]);
    expect(others).toEqual([]);
    expect(found?.lines).toEqual(
      pulse.questions.map(({ nb, before, after }) => ({
        text: nb,
        rows: [
          { when: 'before', tally: before },
          { when: 'after', tally: after },
        ],
      })),
    );
  });

  it('[PL8] a scale that was asked once stands alone, and one in other words is another', () => {
    const before = closed('before', 'before');
    const other = { ...closed('after', 'after'), items: ['Noe helt annet'] };
    expect(pulsesOf([before, other]).map(({ lines }) => lines[0]?.rows.length)).toEqual([1, 1]);
    expect(
      pulsesOf([{ ...before, items: items.map((item) => item.toUpperCase()) }, closed('after', 'after')]),
    ).toHaveLength(1);
    expect(pulsesOf([{ ...before, state: 'before' }])).toEqual([]);
  });

  it('[PL4] under five answers to a sentence are not told, and leave no trace in what is kept', () => {
    const scale = { kind: 'scale', items: ['a', 'b'] } as const;
    const result = closePoll(scale, from('core', ...times(4, [5, 1]), [4, null]));
    expect(result).toEqual({ answered: 5, tallies: [[0, 0, 0, 1, 4], null], byActor: [] });
  });

  it('[PL2] mean and median are those of the answers themselves', () => {
    expect(spreadOf('scale', [0, 2, 1, 1, 0])).toEqual({
      count: 4,
      mean: 2.75,
      median: 2.5,
      lowest: 2,
      highest: 4,
      spread: 2,
    });
    expect(spreadOf('scale', [0, 0, 0, 0, 0])).toBeNull();
  });
});
