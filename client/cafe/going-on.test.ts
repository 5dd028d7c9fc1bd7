/** A phone whose server has gone, with its clock in our hand. */
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ownView, roomView, type OwnView, type RoomView } from '../../shared/cafe/views.ts';
import { must } from '../../shared/cafe/must.ts';
import { roomWith } from '../../test/kit/table-top.ts';
import { followSilence, goneOn, silenceMs, type GoingOn } from './going-on.ts';
import { createCafeStore, type CafeStore } from './store.ts';

const second = 1000;
const minute = 60 * second;
const begins = 1_000_000;

interface Views {
  readonly room: RoomView;
  readonly own: OwnView;
}

/** Eight people in the first round, which lasts twenty minutes from `begins`. */
function firstRound(settings: NonNullable<Parameters<typeof roomWith>[1]>['settings'] = {}): Views {
  const { top, people } = roomWith(8, { settings });
  top.ask({ type: 'next', from: 's1' });
  const own = must(ownView(top.cafe, people[0] ?? ''), 'the first one is here');
  return { room: roomView(top.cafe, 'participant'), own };
}

interface Phone {
  readonly store: CafeStore;
  readonly going: GoingOn;
  /** Server time as this phone knows it. */
  readonly now: () => number;
  readonly stage: () => string | undefined;
}

function phoneWith(views: Views | null, keptAt: number | null = null): Phone {
  const store = createCafeStore();
  const now = (): number => Date.now();
  const going = followSilence({ store, clock: { now, subscribe: () => () => undefined }, keptAt });
  if (views) {
    store.setState({ connection: { state: 'open' } });
    store.setState({ role: 'participant', ...views });
  }
  closing.push(() => going.close());
  return { store, going, now, stage: () => going.seen.getState().room?.stage };
}

const loses = ({ store, now }: Phone): void => store.setState({ connection: { state: 'lost', since: now() } });

let closing: (() => void)[] = [];
beforeEach(() => vi.useFakeTimers({ now: begins }));
afterEach(() => {
  for (const close of closing) close();
  closing = [];
  vi.useRealTimers();
});

describe('going on', () => {
  it('[WD1] after a minute of silence a phone goes on at each deadline, through move and round', () => {
    const { room, own } = firstRound();
    const phone = phoneWith({ room, own });
    vi.advanceTimersByTime(5 * minute);
    loses(phone);
    vi.advanceTimersByTime(silenceMs - 1);
    expect(phone.going.seen.getState()).toMatchObject({ alone: false });
    vi.advanceTimersByTime(1);
    expect(phone.going.seen.getState()).toMatchObject({ alone: true });
    expect(phone.going.seen.getState().room).toBe(room);
    vi.advanceTimersByTime(14 * minute - 1);
    expect(phone.stage()).toBe('s2');
    vi.advanceTimersByTime(20);
    expect(phone.stage()).toBe('s3');
    vi.advanceTimersByTime(2 * minute);
    const seen = must(phone.going.seen.getState().room, 'a room');
    expect(seen.stage).toBe('s4');
    expect(seen.clock).toMatchObject({ state: 'running', endsAt: begins + 42 * minute });
    expect(seen).toEqual(goneOn(room, phone.now()));
  });

  it('[WD1] nobody is named at the next table who sat at this one', () => {
    const views = firstRound();
    const phone = phoneWith(views);
    loses(phone);
    expect(views.own.mates).not.toEqual([]);
    vi.advanceTimersByTime(19 * minute);
    expect(phone.going.seen.getState().own).toBe(views.own);
    vi.advanceTimersByTime(2 * minute);
    expect(phone.going.seen.getState().own).toEqual({
      ...views.own,
      mates: [],
      arrived: views.own.hosts[2] === undefined ? false : null,
      gathering: null,
    });
  });

  it('[WD1] a phone that slept through deadlines is where the others are when it is looked at', () => {
    const phone = phoneWith(firstRound());
    loses(phone);
    vi.setSystemTime(begins + 23 * minute);
    phone.going.look();
    expect(phone.stage()).toBe('s4');
  });

  it('[WD1] as long as nothing changes, screens are handed the same views', () => {
    const phone = phoneWith(firstRound());
    loses(phone);
    vi.advanceTimersByTime(21 * minute);
    const { room, own } = phone.going.seen.getState();
    vi.advanceTimersByTime(30 * second);
    expect(phone.going.seen.getState().room).toBe(room);
    expect(phone.going.seen.getState().own).toBe(own);
  });

  it('[WD2] a deadline in the first minute of silence is only over', () => {
    const phone = phoneWith(firstRound());
    vi.advanceTimersByTime(19 * minute + 30 * second);
    loses(phone);
    vi.advanceTimersByTime(silenceMs - 1);
    expect(phone.stage()).toBe('s2');
    vi.advanceTimersByTime(1);
    expect(phone.stage()).toBe('s3');
  });

  it('[WD2] where the café waits for a person nobody goes on', () => {
    const phone = phoneWith(firstRound({ autoAdvance: false }));
    loses(phone);
    vi.advanceTimersByTime(60 * minute);
    expect(phone.going.seen.getState().room).toMatchObject({
      stage: 's2',
      clock: { state: 'over', endedAt: begins + 20 * minute },
    });
  });

  it('[WD3] a line without a view changes nothing; the first view over it takes the place of everything', () => {
    const { room, own } = firstRound();
    const phone = phoneWith({ room, own });
    loses(phone);
    vi.advanceTimersByTime(21 * minute);
    phone.store.setState({ connection: { state: 'open' } });
    expect(phone.stage()).toBe('s3');
    const longer: RoomView = { ...room, clock: { state: 'running', startedAt: begins, endsAt: begins + 30 * minute } };
    phone.store.setState({ room: longer });
    expect(phone.going.seen.getState()).toMatchObject({ alone: false, room: longer, own });
    vi.advanceTimersByTime(30 * minute);
    expect(phone.stage()).toBe('s2');
  });

  it('[WD5] views that were kept have been silent since they were kept', () => {
    const views = firstRound();
    const phone = phoneWith(null, begins + 10 * minute);
    vi.advanceTimersByTime(21 * minute);
    loses(phone);
    expect(phone.going.seen.getState()).toMatchObject({ alone: false, room: null });
    phone.store.setState({ role: 'participant', ...views });
    expect(phone.going.seen.getState().alone).toBe(true);
    expect(phone.stage()).toBe('s3');
  });
});
