import { describe, expect, it } from 'vitest';
import { tableTop, type TableTop } from '../../../test/kit/table-top.ts';
import type { CafeSettings } from '../../../shared/cafe/model.ts';
import { facilitatorView, roomView } from '../../../shared/cafe/views.ts';
import type { Tablecloth } from '../../../shared/documents/tablecloth.ts';
import { nudgesOf, type Nudge, type Situation } from './nudges.ts';
import { radar } from './radar.ts';

const minute = 60_000;
const empty: Tablecloth = { notes: [], handedOn: {} };
const written = (round: number): Tablecloth => ({
  notes: [],
  handedOn: { [round]: { essentials: ['Strøm'], places: ['Strøm', '', ''], sentence: '' } },
});
const noteAt = (round: number, at: number): Tablecloth => ({
  notes: [{ id: `n${at}`, kind: 'idea', text: 'Nytt', round, at, buildsOn: null, pen: 1 }],
  handedOn: {},
});

function inRoundOne(settings: Partial<CafeSettings> = {}): TableTop {
  const top = tableTop({ settings: settings as never });
  for (let index = 1; index <= 12; index += 1) top.joins(`Gjest ${index}`);
  top.ask({ type: 'next', from: 's1' });
  return top;
}

function seen(top: TableTop, more: Partial<Situation> = {}): readonly Nudge[] {
  const cloths = Object.fromEntries(top.cafe.tables.map(({ id }) => [id, empty]));
  return nudgesOf({
    room: roomView(top.cafe, 'facilitator'),
    facilitator: facilitatorView(top.cafe),
    asleep: [],
    awaySince: {},
    link: 'open',
    actions: [],
    at: top.now,
    ...more,
    cloths: { ...cloths, ...more.cloths },
  });
}

/** Short enough to read: what, and at which tables. */
const short = (nudges: readonly Nudge[]): readonly string[] =>
  nudges.map((nudge) => [nudge.kind, ...('tables' in nudge ? nudge.tables.map(({ number }) => number) : [])].join(' '));

const allWritten = (top: TableTop, round: number) =>
  Object.fromEntries(top.cafe.tables.map(({ id }) => [id, written(round)]));
const atTable = (top: TableTop, table: string, round = 1): readonly string[] =>
  top.cafe.seats.find((seats) => seats.round === round)?.tables[table]?.people ?? [];

describe('what needs a nudge', () => {
  it('[NU12] while actions are agreed on, one owner who has far more than the others is named, and at no other time', () => {
    const top = tableTop();
    for (const organisation of ['Kommunen', 'Banken', 'Skolen']) top.joins('Gjest', organisation);
    const id = (name: string): string => top.cafe.organisations.find((known) => known.name === name)?.id ?? '';
    const owned = (names: readonly string[]) => ({ actions: names.map((name) => ({ owner: id(name) })) });
    const heavy = owned(['Kommunen', 'Kommunen', 'Kommunen', 'Banken', 'Skolen', '']);
    expect(seen(top, heavy).filter(({ kind }) => kind === 'share')).toEqual([]);
    const stage = top.cafe.programme.find(({ kind }) => kind === 'actions')?.id ?? '';
    top.cafe = { ...top.cafe, stage };
    const share = (more: Partial<Situation>) => seen(top, more).filter(({ kind }) => kind === 'share');
    expect(share(heavy)).toEqual([{ kind: 'share', owner: 'Kommunen', owned: 3, of: 5 }]);
    expect(share(owned(['Kommunen', 'Kommunen', 'Banken']))).toEqual([]);
    expect(share({})).toEqual([]);
  });

  it('[NU1] is nothing while all goes well', () => {
    const top = tableTop();
    expect(seen(top)).toEqual([]);
    const running = inRoundOne();
    expect(seen(running)).toEqual([]);
    running.now += 2 * minute;
    expect(seen(running)).toEqual([]);
  });

  it('[NU2] a table without a new note for some minutes, counted from when it may talk, and not when it is too late to help', () => {
    const top = inRoundOne({ quietMinutes: 3 });
    const began = top.now;
    top.now = began + 3 * minute + radar.silentMs - 1;
    expect(short(seen(top))).toEqual([]);
    top.now += 1;
    const cloths = { t1: noteAt(1, began + 5 * minute), t3: noteAt(2, began + 5 * minute) };
    expect(short(seen(top, { cloths }))).toEqual(['silent 2 3 4']);
    top.now = began + 19 * minute;
    expect(short(seen(top, { cloths: allWritten(top, 1) }))).toEqual([]);
  });

  it('[NU2] is told apart from a table where nobody has a phone out, and says nothing of one that has not arrived here', () => {
    const top = inRoundOne();
    top.now += radar.silentMs;
    const [first, ...others] = atTable(top, 't2');
    const nudges = seen(top, { asleep: others, awaySince: { [first ?? '']: top.now } });
    expect(short(nudges)).toEqual(['asleep 2', 'silent 1 3 4']);
    const facilitator = facilitatorView(top.cafe);
    const room = roomView(top.cafe, 'facilitator');
    const nothingYet = {
      room,
      facilitator,
      cloths: {},
      actions: [],
      asleep: [],
      awaySince: {},
      link: 'open',
      at: top.now,
    } as const;
    expect(nudgesOf(nothingYet)).toEqual([]);
  });

  it('[NU3] essentials that are missing near the end of a round and until the next, but not after the last', () => {
    const top = inRoundOne();
    const cloths = { t1: written(1), t2: written(1) };
    top.now += 20 * minute - radar.essentialsMs;
    const notes = { t3: noteAt(1, top.now), t4: noteAt(1, top.now) };
    expect(short(seen(top, { cloths: { ...notes, t1: written(1), t2: noteAt(1, top.now) } }))).toContain(
      'essentials 2 3 4',
    );
    top.ask({ type: 'next', from: 's2' });
    expect(short(seen(top, { cloths }))).toEqual(['essentials 3 4']);
    top.ask({ type: 'next', from: 's3' });
    expect(short(seen(top, { cloths }))).toEqual([]);
    top.ask({ type: 'goTo', from: 's4', to: 's7' });
    expect(short(seen(top, { cloths }))).toEqual([]);
  });

  it('[NU4] tables that wait in the time for travelling, one by one while they are few, until they are written or released', () => {
    const top = inRoundOne({ holdForEssentials: true });
    top.ask({ type: 'next', from: 's2' });
    expect(short(seen(top))).toEqual(['held 1 2 3 4']);
    const cloths = { t2: written(1) };
    expect(short(seen(top, { cloths }))).toEqual(['held 1', 'held 3', 'held 4']);
    top.ask({ type: 'releaseTable', from: 's3', table: 't1' });
    expect(short(seen(top, { cloths }))).toEqual(['held 3', 'held 4']);
  });

  it('[NU5] being late by two minutes, with where they can be taken from; less is nothing, and ahead is nothing', () => {
    const top = inRoundOne();
    top.ask({ type: 'extend', from: 's2', minutes: 1 });
    expect(short(seen(top))).toEqual([]);
    top.ask({ type: 'extend', from: 's2', minutes: 4 });
    expect(seen(top)).toEqual([{ kind: 'late', behind: 5, savings: [{ stage: 's4', from: 20, to: 15 }], missing: 0 }]);
    top.ask({ type: 'setMinutes', minutes: { s11: 5 } });
    expect(short(seen(top))).toEqual([]);
  });

  it('[NU6] an end that was promised before the doors are left, when it is time to begin and somebody is there', () => {
    const top = tableTop();
    top.ask({ type: 'setEnd', endsBy: top.now + 141 * minute });
    top.joins('Anne');
    expect(short(seen(top))).toEqual([]);
    top.now += 10 * minute;
    expect(seen(top)).toEqual([{ kind: 'begin-now', endsBy: top.cafe.endsBy, inside: 1 }]);
  });

  it('[NU7] a vote that is open when the harvest ends or is left, and not before', () => {
    const top = inRoundOne();
    top.ask({ type: 'openVote' });
    expect(short(seen(top))).toEqual([]);
    top.ask({ type: 'goTo', from: 's2', to: 's8' });
    expect(short(seen(top))).toEqual([]);
    top.now += 9 * minute;
    expect(short(seen(top))).toEqual(['vote-open']);
    top.ask({ type: 'next', from: 's8' });
    expect(short(seen(top))).toContain('vote-open');
    top.ask({ type: 'closeVote' });
    expect(short(seen(top))).not.toContain('vote-open');
  });

  it('[NU8] a table in use that has no host who is here, except where there are none', () => {
    const top = inRoundOne();
    const { host, people } = top.cafe.seats[0]?.tables['t3'] ?? {};
    const withoutHost = facilitatorView({
      ...top.cafe,
      people: top.cafe.people.map((person) => (person.id === host ? { ...person, here: false } : person)),
    });
    expect(people).toContain(host);
    expect(short(seen(top, { facilitator: withoutHost }))).toEqual(['hostless 3']);
    const none = inRoundOne({ hostMode: 'none' });
    expect(short(seen(none))).toEqual([]);
  });

  it('[NU9] somebody who is here and has no seat in the round to come', () => {
    const top = inRoundOne();
    const view = facilitatorView(top.cafe);
    const late = { ...view.people[0], id: 'late', name: 'Kari' } as (typeof view.people)[number];
    const nudges = seen(top, { facilitator: { ...view, people: [...view.people, late] } });
    expect(nudges).toEqual([{ kind: 'seatless', round: 1, people: [late] }]);
  });

  it('[NU10] several phones of one table that have had no contact for some minutes, not a single one and not a hiccup', () => {
    const top = inRoundOne();
    const [one = '', two = '', three = ''] = atTable(top, 't2');
    const [other = ''] = atTable(top, 't4');
    const since = top.now - radar.awayMs;
    expect(short(seen(top, { awaySince: { [one]: since, [other]: since } }))).toEqual([]);
    expect(short(seen(top, { awaySince: { [one]: since, [two]: since + 1 } }))).toEqual([]);
    const cut = seen(top, { awaySince: { [one]: since, [two]: since, [three]: since, [other]: since } });
    expect(cut).toMatchObject([{ kind: 'cut-off', tables: [{ number: 2 }], phones: 3 }]);
  });

  it('[NU11] comes in the order of urgency: what saves the café, what holds people up, what will cost time, what a table needs', () => {
    const top = inRoundOne({ holdForEssentials: true });
    top.ask({ type: 'extend', from: 's2', minutes: 9 });
    top.ask({ type: 'next', from: 's2' });
    top.ask({ type: 'extend', from: 's3', minutes: 40 });
    const [one = '', two = ''] = atTable(top, 't2', 2);
    const since = top.now - radar.awayMs;
    const nudges = seen(top, { link: 'not-saving', awaySince: { [one]: since, [two]: since } });
    expect(short(nudges)).toEqual(['not-saving', 'held 1 2 3 4', 'late', 'cut-off 2']);
    expect(short(seen(top, { link: 'lost' }))[0]).toBe('lost');
  });
});
