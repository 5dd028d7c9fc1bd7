import { describe, expect, it } from 'vitest';
import { fixtureCafe } from '../../test/fixtures/fixture-cafe.ts';
import { readSessionFile } from '../../test/fixtures/session-file.ts';
import { must } from '../cafe/must.ts';
import { roomView } from '../cafe/views.ts';
import { buildAgenda } from './agenda.ts';
import { markOf, planMark } from './versions.ts';

const { cafe, documents } = fixtureCafe(readSessionFile('bioinn-cafe'));
const { wall } = documents;
const [first, ...others] = wall.actions;
const action = must(first, 'an action');
const mark = planMark(cafe, wall);

describe('what a version is of', () => {
  it('[EX10] everything that was agreed on makes a difference, and nothing else does', () => {
    const withAction = (change: object) => ({ ...wall, actions: [{ ...action, ...change }, ...others] });
    const stone = must(wall.stones[0], 'a stone').id;
    const different = [
      planMark(cafe, withAction({ deadline: '2026-12-01' })),
      planMark(cafe, withAction({ status: 'done' })),
      planMark(cafe, { ...wall, actions: others }),
      planMark(cafe, { ...wall, actions: [...others, action] }),
      planMark({ ...cafe, chosenVision: null }, wall),
      planMark({ ...cafe, ownerAnswers: {} }, wall),
      planMark(
        {
          ...cafe,
          stands: {
            ...cafe.stands,
            [stone]: { people: {}, carried: { agree: 1, reservation: 0, disagree: 0, words: [] } },
          },
        },
        wall,
      ),
      planMark({ ...cafe, settings: { ...cafe.settings, place: 'Elverum' } }, wall),
    ];
    expect(new Set([mark, ...different]).size).toBe(different.length + 1);
    expect(planMark(cafe, withAction({ pen: 99, order: 7.5 }))).toBe(mark);
    const reversed = Object.fromEntries(Object.entries(action).toReversed());
    expect(planMark(cafe, withAction(reversed))).toBe(mark);
    expect(planMark({ ...cafe, hidden: ['i001'], people: [] }, wall)).toBe(mark);
  });

  it('[EX10] a facilitator’s screen sees the same as the server', () => {
    const room = roomView(cafe, 'facilitator');
    const none = { agree: 0, reservation: 0, disagree: 0, words: [] };
    expect(markOf({ ...room, standsOn: (stone) => room.stands[stone] ?? none }, wall)).toBe(mark);
  });

  it('[EX10] the plan says which version it is, whether it is a draft, and what was corrected', () => {
    const sent = { day: '2026-09-17', changes: [], mark };
    const corrected = { day: '2026-09-24', changes: ['Ny frist', 'Ny ansvarlig'], mark };
    const headerOf = (plan: typeof cafe.plan) => buildAgenda({ ...cafe, plan }, documents).header;
    expect(headerOf([])).toMatchObject({ version: '1.0', draft: true });
    expect(headerOf([sent])).toMatchObject({ version: '1.0', draft: false });
    expect(headerOf([sent, corrected])).toMatchObject({ version: '1.1', draft: false });
    expect(headerOf([{ ...sent, mark: 'other' }])).toMatchObject({ version: '1.1', draft: true });
    expect(buildAgenda({ ...cafe, plan: [sent, corrected] }, documents).changes).toEqual([
      { version: '1.1', date: '2026-09-24', words: 'Ny frist' },
      { version: '1.1', date: '2026-09-24', words: 'Ny ansvarlig' },
    ]);
  });
});
