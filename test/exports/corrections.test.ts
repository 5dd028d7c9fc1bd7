/** What is wrong in the plan: whoever was there says so, and those who run the café put it right. */
import * as Y from 'yjs';
import { describe, expect, it } from 'vitest';
import { buildAgenda } from '../../shared/agenda/agenda.ts';
import { copyOfPlan } from '../../shared/boards/plan.ts';
import { shownEntries } from '../../shared/boards/shown.ts';
import { must } from '../../shared/cafe/must.ts';
import { roomView } from '../../shared/cafe/views.ts';
import { readWall } from '../../shared/documents/wall.ts';
import { readyBoard } from '../../shared/templates/ready-boards.ts';
import { participant, tableTop } from '../kit/table-top.ts';

const locales = ['nb', 'nn', 'se', 'en'] as const;

describe('mistakes in the plan', () => {
  it.each(locales)('[EX14] are written down from the close on, for those who run the café alone (%s)', (locale) => {
    const board = must(readyBoard('mistakes', locale), 'a board for them');
    const top = tableTop({ settings: { anonymity: 'names' } });
    const anne = participant(top.joins('Anne'));
    expect(top.ask({ type: 'changeBoards', boards: [copyOfPlan(board)] })).toBeNull();
    const words = 'Tiltak 3 er Norsvins, ikke Genos';
    const told = { type: 'setEntry', board: board.id, entry: 'e', values: { wrong: words }, agreed: false } as const;
    expect(top.ask({ ...told, removed: false }, anne)).toBe('board-not-open');
    const close = must(
      top.cafe.programme.find(({ kind }) => kind === 'close'),
      'a close',
    );
    expect(top.ask({ type: 'goTo', from: top.cafe.stage, to: close.id })).toBeNull();
    expect(top.ask({ ...told, removed: false }, anne)).toBeNull();
    const { entries } = top.cafe;
    expect(shownEntries(board, entries, 'facilitators', 'names').map(({ values }) => values)).toEqual([
      { wrong: words },
    ]);
    for (const role of ['participant', 'projector', 'observer'] as const)
      expect(JSON.stringify(roomView(top.cafe, role))).not.toContain(words);
    const agenda = buildAgenda(top.cafe, { tablecloths: {}, wall: readWall(new Y.Doc()) });
    expect(JSON.stringify(agenda)).not.toContain(words);
  });
});
