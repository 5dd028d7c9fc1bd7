import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ownView, roomView } from '../../shared/cafe/views.ts';
import { must } from '../../shared/cafe/must.ts';
import { readyBoard, readyBoardIds } from '../../shared/templates/ready-boards.ts';
import { browserKeep, type TestKeep } from '../../test/kit/browser-keep.ts';
import { roomWith } from '../../test/kit/table-top.ts';
import { dropKeptViews, keepViews, keptCafe, keptViews, showKeptViews } from './kept-views.ts';
import { createCafeStore, type CafeStore } from './store.ts';

const whose = { cafe: 'cafe', ticket: 'ticket-of-anne-that-is-long' };
const ahead = 5000;

/** A phone in the first round of a café, whose own time is five seconds behind the server's. */
function running(keep: TestKeep, { stages = 1, ...other }: { readonly stages?: number; readonly cafe?: string } = {}) {
  const { top, people } = roomWith(8);
  for (let stage = 1; stage <= stages; stage += 1) top.ask({ type: 'next', from: `s${stage}` });
  const store = createCafeStore();
  const now = (): number => Date.now();
  const keeping = keepViews({ ...whose, ...other, keep, store, now, clock: { now: () => now() + ahead } });
  store.setState({ connection: { state: 'open' } });
  const room = roomView(top.cafe, 'participant');
  const own = must(ownView(top.cafe, people[0] ?? ''), 'the first one is here');
  store.setState({ role: 'participant', room, own, pens: [7] });
  return { store, keeping, room, own, top };
}

const lose = (store: CafeStore): void => store.setState({ connection: { state: 'lost', since: 0 } });

beforeEach(() => vi.useFakeTimers({ now: 2_000_000 }));
afterEach(() => vi.useRealTimers());

describe('kept views', () => {
  it('[WD5] have seats, questions, programme and clock, the time until which they held, and how wrong the device is', () => {
    const keep = browserKeep();
    const { store, room, own } = running(keep);
    vi.advanceTimersByTime(60_000);
    lose(store);
    const kept = must(keptViews(keep, whose), 'views are kept');
    expect(kept).toMatchObject({ at: 2_060_000 + ahead, behindMs: ahead, pens: [7] });
    const { programme, stage, clock, tables, rounds, settings } = room;
    expect(kept.room).toMatchObject({ programme, stage, clock, tables, rounds, settings });
    expect(kept.own).toEqual(own);
    expect(keptCafe(keep, room.code ?? '')).toBe('cafe');
    expect(keptViews(keep, { ...whose, ticket: 'another-ticket-entirely' })).toBeNull();
  });

  const openVote = {
    state: 'open',
    on: 'notes',
    by: 'person',
    dots: 3,
    number: 1,
    voters: null,
    of: null,
    tooFew: null,
  } as const;

  it('[WD5] have what one has chosen and whether there is a vote; what an earlier page has kept is read without', () => {
    const keep = browserKeep();
    const { store, room, own } = running(keep);
    const chosen = { dots: ['n1'], stands: { s1: { stand: 'reservation', words: 'Tid' } }, signUps: ['a1'] } as const;
    store.setState({ room: { ...room, vote: openVote }, own: { ...own, ...chosen } });
    lose(store);
    const kept = must(keptViews(keep, whose), 'views are kept');
    expect(kept.own).toMatchObject(chosen);
    expect(kept.room.vote).toEqual(openVote);
    const [key, stored] = must(Array.from(keep.items)[0], 'something is kept');
    const { dots: _, stands: __, signUps: ___, ...earlier } = JSON.parse(stored).own;
    const { vote: ____, ...earlierRoom } = JSON.parse(stored).room;
    keep.setItem(key, JSON.stringify({ ...JSON.parse(stored), own: earlier, room: earlierRoom }));
    expect(keptViews(keep, whose)).toMatchObject({
      own: { dots: [], stands: {}, signUps: [] },
      room: { vote: { state: 'before' } },
    });
  });

  it('[WD5] have the polls that can be answered, the boards, and what one has written on them', () => {
    const keep = browserKeep();
    const { store, room, own } = running(keep);
    const asked = { kind: 'ranking', when: 'any', title: 'Hva først?', items: ['a', 'b'] } as const;
    const open = { ...asked, id: 'p1', state: 'open', answered: null } as const;
    const result = { answered: 9, tallies: [null, null], byActor: [] };
    const board = must(readyBoard(readyBoardIds[0] ?? '', 'nb'), 'a board');
    const entry = { id: 'e1', board: board.id, agreed: true, values: { title: 'En idé', sure: true, who: ['Hamar'] } };
    const programme = room.programme.map((stage) => (stage.id === room.stage ? { ...stage, board: board.id } : stage));
    store.setState({
      room: { ...room, programme, boards: [board], polls: [{ ...asked, id: 'p0', state: 'closed', result }, open] },
      own: { ...own, entries: [entry] },
    });
    lose(store);
    const kept = must(keptViews(keep, whose), 'views are kept');
    expect(kept.room.polls).toEqual([open]);
    expect(kept.room.boards).toEqual([board]);
    expect(kept.room.programme).toEqual(programme);
    expect(kept.own.entries).toEqual([entry]);
  });

  it('[WD5] are shown when the server cannot be reached and not before', () => {
    const keep = browserKeep();
    const { store, own } = running(keep);
    lose(store);
    const again = createCafeStore();
    showKeptViews(again, must(keptViews(keep, whose), 'views are kept'));
    expect(again.getState().room).toBeNull();
    lose(again);
    expect(again.getState().own).toEqual(own);

    const reached = createCafeStore();
    showKeptViews(reached, must(keptViews(keep, whose), 'views are kept'));
    reached.setState({ connection: { state: 'open' } });
    lose(reached);
    expect(reached.getState().room).toBeNull();
  });

  it('[WD5] are gone when the café is over, when one has left, and when the ticket is dropped', () => {
    for (const end of [
      ({ store, room }: ReturnType<typeof running>) => store.setState({ room: { ...room, stage: 's12' } }),
      ({ store }: ReturnType<typeof running>) => store.setState({ own: null, here: false }),
      ({ store }: ReturnType<typeof running>) =>
        store.setState({ connection: { state: 'refused', refusal: 'cafe-not-found' } }),
      (_: ReturnType<typeof running>, keep: TestKeep) => dropKeptViews(keep, whose),
    ]) {
      const keep = browserKeep();
      const phone = running(keep);
      vi.advanceTimersByTime(2000);
      expect(keptViews(keep, whose)).not.toBeNull();
      end(phone, keep);
      vi.advanceTimersByTime(2000);
      phone.keeping.close();
      expect([...keep.items.keys()]).toEqual([]);
    }
  });

  it('[WD5] of a few cafés stay, the latest', () => {
    const keep = browserKeep();
    for (let cafe = 1; cafe <= 8; cafe += 1) {
      const { keeping } = running(keep, { cafe: `cafe${cafe}` });
      vi.advanceTimersByTime(60_000);
      keeping.close();
    }
    const names = [...keep.items.keys()].map((key) => key.split('/')[2]);
    expect(names.sort((one, other) => String(one).localeCompare(String(other)))).toEqual([
      'cafe5',
      'cafe6',
      'cafe7',
      'cafe8',
    ]);
  });

  it('[WD5] that are damaged, from another version or point nowhere are not read, and forbidden storage costs nothing', () => {
    const keep = browserKeep();
    lose(running(keep).store);
    const [[key, whole] = ['', '']] = keep.items;
    const parsed: unknown = JSON.parse(whole);
    const changed = (change: object): string => JSON.stringify(Object.assign({}, parsed, change));
    expect(keptViews(keep, whose)).not.toBeNull();
    for (const wrong of [
      whole.slice(0, -5),
      'null',
      changed({ version: 0 }),
      changed({ at: 'soon' }),
      changed({ room: { stage: 's2' } }),
      whole.replace('"stage":"s2"', '"stage":"s99"'),
    ]) {
      keep.items.set(key, wrong);
      expect(keptViews(keep, whose)).toBeNull();
    }
    const forbidden = browserKeep();
    forbidden.forbid();
    lose(running(forbidden).store);
    expect(keptViews(forbidden, whose)).toBeNull();
    expect(keptCafe(forbidden, 'ABCDEFG')).toBeNull();
  });
});
