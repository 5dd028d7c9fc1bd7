import { describe, expect, it } from 'vitest';
import { participant, roomWith, tableTop, type TableTop } from '../../test/kit/table-top.ts';
import { replay } from './evolve.ts';
import { isExpected, personById, tableOf } from './find.ts';
import { must } from './must.ts';

const rounds = [1, 2, 3] as const;
const tables = (top: TableTop, person: string) => rounds.map((round) => tableOf(top.cafe, person, round));
const seated = (top: TableTop, round: number): readonly string[] =>
  Object.values(
    must(
      top.cafe.seats.find((seats) => seats.round === round),
      'drawn',
    ).tables,
  ).flatMap(({ people }) => people);
const expected = (top: TableTop, round: number): readonly string[] =>
  top.cafe.people.filter((person) => isExpected(person, round)).map(({ id }) => id);

/** Kari came first, sat down, and came in again with a phone that remembered nothing. */
function cameTwice(stages = 1) {
  const { top } = roomWith(11, { tables: 3 });
  const keep = top.joins('Kari');
  for (let stage = 0; stage < stages; stage += 1) top.ask({ type: 'next', from: top.cafe.stage });
  const gone = top.joins('Kari', 'Hamar kommune');
  return { top, keep, gone };
}

describe('one person who has come in twice', () => {
  it('[PE13] whoever holds either ticket is the one that stays', () => {
    const { top, keep, gone } = cameTwice();
    expect(top.ask({ type: 'mergePeople', keep, gone })).toBeNull();
    expect(personById(top.cafe, gone)).toBeUndefined();
    const holders = Object.entries(top.cafe.keys).flatMap(([hash, key]) =>
      key.role === 'participant' && key.person === keep ? [hash] : [],
    );
    expect(holders.sort()).toEqual([`hash-${gone}`, `hash-${keep}`].sort());
    // The second phone comes in again: nobody new.
    const again = {
      type: 'join',
      name: 'Kari',
      organisation: '',
      actorType: null,
      person: 'new',
      phone: true,
    } as const;
    expect(top.ask({ ...again, keyHash: `hash-${gone}` }, { role: 'door' })).toBeNull();
    expect(top.cafe.people.filter(({ name }) => name === 'Kari').map(({ id }) => id)).toEqual([keep]);
    expect(top.ask({ type: 'leave' }, participant(gone))).toBe('person-has-left');
    expect(top.ask({ type: 'leave' }, participant(keep))).toBeNull();
  });

  it('[PE13] what only the entry that goes was asked to do is asked of the one that stays: to host, before and after the draw', () => {
    const { top } = roomWith(8, { tables: 3, settings: { hostMode: 'fixed' } });
    const [keep, gone] = [top.joins('Kari'), top.joins('Kari')];
    top.ask({ type: 'markHost', table: 't2', person: gone });
    expect(top.ask({ type: 'mergePeople', keep, gone })).toBeNull();
    expect(top.cafe.hosts).toEqual({ t2: keep });
    top.ask({ type: 'next', from: top.cafe.stage });
    // They leave, come in anew, and are host again: when the two become one, the mark and the seats say the same.
    const hosting = () => top.cafe.seats.slice(1).map(({ tables: there }) => there['t2']?.host);
    expect(hosting()).toEqual([keep, keep]);
    top.ask({ type: 'removePerson', person: keep });
    const again = top.joins('Kari');
    expect(top.ask({ type: 'markHost', table: 't2', person: again })).toBeNull();
    expect(top.ask({ type: 'mergePeople', keep, gone: again })).toBeNull();
    expect(top.cafe.hosts['t2']).toBe(keep);
    expect(hosting()).toEqual([keep, keep]);
  });

  it('[PE13] a mark of one’s own goes before one of the entry that goes', () => {
    const { top } = roomWith(8, { tables: 3 });
    const [keep, gone] = [top.joins('Kari'), top.joins('Kari')];
    top.ask({ type: 'markHost', table: 't1', person: keep });
    top.ask({ type: 'markHost', table: 't2', person: gone });
    expect(top.ask({ type: 'mergePeople', keep, gone })).toBeNull();
    expect(top.cafe.hosts).toEqual({ t1: keep });
  });

  it('[PE14] the seats to come of the entry that goes are free, and everybody sits once', () => {
    for (const stages of [0, 1, 2, 3]) {
      const { top, keep, gone } = cameTwice(stages);
      if (stages === 0) top.ask({ type: 'drawSeats' });
      const own = tables(top, keep);
      expect(top.ask({ type: 'mergePeople', keep, gone })).toBeNull();
      expect(tables(top, keep)).toEqual(own);
      for (const round of rounds) expect(seated(top, round)).not.toContain(gone);
      for (const round of [2, 3]) expect([...seated(top, round)].sort()).toEqual([...expected(top, round)].sort());
    }
  });

  it('[PE14] where only the entry that goes has sat, that is where they sat', () => {
    const { top, keep, gone } = cameTwice(2);
    const other = must(top.joins('Berit'), 'came');
    expect(tableOf(top.cafe, other, 1)).toBeNull();
    const sat = tableOf(top.cafe, keep, 1);
    // The other way round: the later entry stays, and it has not sat in round one.
    expect(tableOf(top.cafe, gone, 1)).toBeNull();
    expect(top.ask({ type: 'mergePeople', keep: gone, gone: keep })).toBeNull();
    expect(tableOf(top.cafe, gone, 1)).toBe(sat);
    expect(new Set(seated(top, 1)).size).toBe(seated(top, 1).length);
  });

  it('[PE14] somebody who had left is back when the phone that is here is theirs', () => {
    const { top, keep, gone } = cameTwice();
    top.ask({ type: 'removePerson', person: keep });
    expect(top.ask({ type: 'mergePeople', keep, gone })).toBeNull();
    expect(personById(top.cafe, keep)?.here).toBe(true);
    for (const round of [2, 3]) expect([...seated(top, round)].sort()).toEqual([...expected(top, round)].sort());
  });

  it('[PE14] whoever is back in the middle of a round sits where the phone that is here sits', () => {
    const { top } = roomWith(11, { tables: 3 });
    const keep = top.joins('Kari');
    top.ask({ type: 'next', from: top.cafe.stage });
    top.ask({ type: 'removePerson', person: keep });
    const gone = top.joins('Kari');
    const left = must(tableOf(top.cafe, keep, 1), 'sat');
    const now = must(
      top.cafe.tables.find(({ id }) => id !== left),
      'another table',
    ).id;
    expect(top.ask({ type: 'movePerson', person: gone, round: 1, table: now })).toBeNull();
    const seats = tables(top, gone);
    expect(top.ask({ type: 'mergePeople', keep, gone })).toBeNull();
    expect(tables(top, keep)).toEqual(seats);
    for (const round of rounds) expect(new Set(seated(top, round)).size).toBe(seated(top, round).length);
  });

  it('[PE14] merging in an entry that had left changes nobody’s seat to come', () => {
    const { top, keep, gone } = cameTwice();
    top.ask({ type: 'removePerson', person: gone });
    const before = top.cafe.people.filter(({ id }) => id !== gone).map(({ id }) => [id, tables(top, id)]);
    expect(top.ask({ type: 'mergePeople', keep, gone })).toBeNull();
    expect(top.cafe.people.map(({ id }) => [id, tables(top, id)])).toEqual(before);
  });

  it('[PE14] planned anew around the gap, the tables are even again and played rounds stay', () => {
    const { top, keep, gone } = cameTwice();
    const played = seated(top, 1).filter((person) => person !== gone);
    expect(top.ask({ type: 'mergePeople', keep, gone, plan: null })).toBeNull();
    expect([...seated(top, 1)].sort()).toEqual([...played].sort());
    for (const { round, tables: there } of top.cafe.seats.filter(({ round }) => round > 1)) {
      const sizes = Object.values(there).map(({ people }) => people.length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      expect([...seated(top, round)].sort()).toEqual([...expected(top, round)].sort());
    }
  });

  it('[PE14] a host who came in twice and goes as the second entry leaves a table that names another', () => {
    const { top } = roomWith(12, { tables: 3 });
    top.ask({ type: 'next', from: top.cafe.stage });
    const table = must(top.cafe.tables[0], 'a table').id;
    const gone = must(top.cafe.seats[1]?.tables[table]?.host, 'hosted');
    const keep = must(
      top.cafe.people.find(({ id }) => !Object.values(top.cafe.seats[1]?.tables ?? {}).some(({ host }) => host === id)),
      'a guest',
    ).id;
    expect(top.ask({ type: 'mergePeople', keep, gone, plan: null })).toBeNull();
    for (const { tables: there } of top.cafe.seats.slice(1)) {
      const host = must(there[table]?.host, 'another host is named');
      expect(host).not.toBe(gone);
      expect(there[table]?.people).toContain(host);
    }
  });

  it('[PE14] nobody is merged with themselves or with somebody unknown, and a plan from other seats is refused', () => {
    const { top, keep, gone } = cameTwice();
    const before = top.cafe;
    const stale = { base: top.cafe.seatsVersion - 1, seats: [], hosts: {} };
    expect(top.ask({ type: 'mergePeople', keep, gone: keep })).toBe('same-person');
    expect(top.ask({ type: 'mergePeople', keep, gone: 'nobody' })).toBe('person-unknown');
    expect(top.ask({ type: 'mergePeople', keep: 'nobody', gone })).toBe('person-unknown');
    expect(top.ask({ type: 'mergePeople', keep, gone, plan: stale })).toBe('seats-have-changed');
    expect(top.ask({ type: 'mergePeople', keep, gone }, participant(keep))).toBe('not-allowed');
    expect(top.cafe).toBe(before);
  });

  it('[EV1] replaying a merge gives the same café', () => {
    const { top, keep, gone } = cameTwice(2);
    const opened = { type: 'cafeOpened', cafe: tableTop({ tables: 3 }).cafe } as const;
    top.ask({ type: 'mergePeople', keep, gone, plan: null });
    expect(replay([opened, ...top.events])).toEqual(top.cafe);
  });
});
