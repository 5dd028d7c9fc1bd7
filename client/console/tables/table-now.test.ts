import { describe, expect, it } from 'vitest';
import { must } from '../../../shared/cafe/must.ts';
import { facilitatorView, roomView } from '../../../shared/cafe/views.ts';
import type { Tablecloth } from '../../../shared/documents/tablecloth.ts';
import { roomWith, type TableTop } from '../../../test/kit/table-top.ts';
import { tablesNow, type TableNow, type TablesWatch } from './table-now.ts';

const watch = (top: TableTop, changes: Partial<TablesWatch> = {}): TablesWatch => ({
  room: roomView(top.cafe, 'facilitator'),
  facilitator: facilitatorView(top.cafe),
  cloths: {},
  wrote: null,
  nudges: [],
  ...changes,
});
const first = (tables: readonly TableNow[]): TableNow => must(tables[0], 'there is a table');
const begin = (top: TableTop): void => {
  top.ask({ type: 'next', from: top.cafe.stage });
};

/** Two notes of round one and one of round two; round one has its essentials. */
const cloth: Tablecloth = {
  notes: [1, 1, 2].map((round, index) => ({
    id: `n${index}`,
    kind: 'idea',
    text: `Tanke ${index}`,
    round,
    at: index,
    buildsOn: null,
    pen: 1,
  })),
  handedOn: { 1: { essentials: ['Strøm'], places: ['Strøm', '', ''], sentence: '' } },
};

describe('the tables at a glance', () => {
  it('the host comes first, and whoever has left is not there any more', () => {
    const { top, people } = roomWith(12, { tables: 2 });
    begin(top);
    const before = first(tablesNow(watch(top), 1));
    expect(before.people[0]).toBe(before.host);
    const guest = must(before.people[1], 'guests sit there');
    top.ask({ type: 'removePerson', person: guest.id });
    expect(first(tablesNow(watch(top), 1)).people.map(({ id }) => id)).not.toContain(guest.id);
    expect(tablesNow(watch(top), 1).flatMap((table) => table.people)).toHaveLength(people.length - 1);
  });

  it('before the draw there are tables with their marked hosts, and no progress', () => {
    const { top, people } = roomWith(4, { tables: 2 });
    const host = must(people[0], 'somebody came');
    top.ask({ type: 'markHost', table: 't1', person: host });
    const now = first(tablesNow(watch(top), 1));
    expect(now).toMatchObject({ drawn: false, progress: null });
    expect(now.people.map(({ id }) => id)).toEqual([host]);
  });

  it('progress is that of the round looked at; on the way to a round, that of the one before', () => {
    const { top } = roomWith(8, { tables: 2 });
    const cloths = { t1: cloth };
    const progress = (round: number) => first(tablesNow(watch(top, { cloths }), round)).progress;
    begin(top);
    expect(progress(1)).toMatchObject({ round: 1, notes: 2, last: { id: 'n1' }, essentials: true });
    expect(progress(2)).toBeNull();
    begin(top);
    expect(progress(2)).toMatchObject({ round: 1, notes: 2 });
    expect(progress(3)).toBeNull();
    begin(top);
    expect(progress(2)).toMatchObject({ round: 2, notes: 1, last: { id: 'n2' }, essentials: false });
    expect(progress(1)).toMatchObject({ round: 1 });
  });

  it('a hidden note is counted and not shown', () => {
    const { top } = roomWith(8, { tables: 2 });
    begin(top);
    const room = { ...roomView(top.cafe, 'facilitator'), hidden: ['n1'] };
    expect(first(tablesNow(watch(top, { room, cloths: { t1: cloth } }), 1)).progress).toMatchObject({
      notes: 2,
      last: { id: 'n0' },
    });
  });

  it('how many have written is told for the round it was counted in, and never more than sit there', () => {
    const { top } = roomWith(8, { tables: 2 });
    begin(top);
    const counted = (round: number, count: number) =>
      first(tablesNow(watch(top, { wrote: { round, wrote: { t1: count } } }), 1)).progress?.wrote;
    expect(counted(1, 3)).toEqual({ count: 3, of: 4 });
    expect(counted(1, 5)).toEqual({ count: 4, of: 4 });
    expect(counted(2, 3)).toBeNull();
  });

  it('a nudge stands at its tables, as long as it is about the round that is looked at', () => {
    const { top } = roomWith(12, { tables: 3 });
    begin(top);
    const { tables } = top.cafe;
    const nudges = [{ kind: 'lost' }, { kind: 'silent', tables: tables.slice(0, 2), minutes: 7 }] as const;
    const kinds = (round: number) =>
      tablesNow(watch(top, { nudges }), round).map((now) => now.nudges.map(({ kind }) => kind));
    expect(kinds(1)).toEqual([['silent'], ['silent'], []]);
    expect(kinds(2)).toEqual([[], [], []]);
  });

  it('a table that closes or opens later says when', () => {
    const { top } = roomWith(12, { tables: 3 });
    begin(top);
    top.ask({ type: 'closeTable', table: 't1', plan: null });
    top.ask({ type: 'openTable', name: '', theme: '', prompt: '', seats: null, plan: null });
    const doors = (round: number) => tablesNow(watch(top), round).map(({ table, door }) => [table.number, door]);
    expect(doors(1)).toEqual([
      [1, { kind: 'closes', round: 2 }],
      [2, null],
      [3, null],
      [4, { kind: 'opens', round: 2 }],
    ]);
    expect(doors(2).map(([number]) => number)).toEqual([2, 3, 4]);
  });
});
