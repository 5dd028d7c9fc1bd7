import { describe, expect, it } from 'vitest';
import { participant, roomWith, tableTop, type TableTop } from '../../test/kit/table-top.ts';
import { evolve, replay } from './evolve.ts';
import { tableOf } from './find.ts';
import { must } from './must.ts';

const seatedIn = (top: TableTop, round: number): string[] =>
  Object.values(
    must(
      top.cafe.seats.find((seats) => seats.round === round),
      'drawn',
    ).tables,
  ).flatMap(({ people }) => [...people]);

/** Anne at the door with her ticket. */
const join = {
  type: 'join',
  name: 'Anne',
  organisation: '',
  actorType: null,
  keyHash: 'hash',
  phone: true,
} as const;

describe('people', () => {
  it('[PE1] everything a person says about themselves is optional, and two may have the same name', () => {
    const top = tableTop();
    const one = top.joins('Kari');
    const other = top.joins('Kari');
    const nobody = top.joins('');
    expect(new Set([one, other, nobody]).size).toBe(3);
    expect(top.cafe.people.map(({ number, name }) => [number, name])).toEqual([
      [1, 'Kari'],
      [2, 'Kari'],
      [3, ''],
    ]);
  });

  it('[PE2] where names are never stored, a name that is typed anyway reaches no event', () => {
    const top = tableTop({ settings: { anonymity: 'never' } });
    const person = top.joins('Hemmelig Navn', 'Hamar kommune');
    top.ask(
      { type: 'changePerson', person, name: 'Hemmelig Navn', organisation: '', actorType: null },
      participant(person),
    );
    expect(JSON.stringify(top.events)).not.toContain('Hemmelig');
  });

  it('[PE3] an organisation typed in another case is the same organisation', () => {
    const top = tableTop();
    top.joins('Anne', 'Ås Kommune');
    top.joins('Berit', 'ÅS KOMMUNE');
    expect(top.cafe.organisations.filter(({ facilitates }) => !facilitates)).toHaveLength(1);
  });

  it('[PE4] a latecomer gets a seat at once, in the running round and in all that follow, never twice at one table', () => {
    const { top } = roomWith(15);
    top.ask({ type: 'next', from: 's1' });
    const late = top.joins('Sein');
    const tables = [1, 2, 3].map((round) => tableOf(top.cafe, late, round));
    expect(tables).not.toContain(null);
    expect(new Set(tables).size).toBe(3);
  });

  it('[PE4] whoever comes during travel is seated from the round that travel leads to', () => {
    const { top } = roomWith(15);
    top.ask({ type: 'next', from: 's1' });
    top.ask({ type: 'next', from: 's2' });
    const late = top.joins('Sein');
    expect(tableOf(top.cafe, late, 1)).toBeNull();
    expect(tableOf(top.cafe, late, 2)).not.toBeNull();
  });

  it('[PE5] a leaver frees every seat that lies ahead and keeps the record of where they sat; coming back seats them again', () => {
    const { top, people } = roomWith(16);
    top.ask({ type: 'next', from: 's1' });
    top.ask({ type: 'next', from: 's2' });
    const leaver = must(people[3], 'sixteen came');
    const first = tableOf(top.cafe, leaver, 1);
    expect(top.ask({ type: 'leave' }, participant(leaver))).toBeNull();
    expect(tableOf(top.cafe, leaver, 1)).toBe(first);
    expect(seatedIn(top, 2)).not.toContain(leaver);
    expect(seatedIn(top, 3)).not.toContain(leaver);
    expect(top.ask({ type: 'leave' }, participant(leaver))).toBe('person-has-left');
    expect(top.ask({ type: 'bringBack', person: leaver })).toBeNull();
    expect(seatedIn(top, 2)).toContain(leaver);
  });

  it('[PE15] a guest who names one organisation after the other fills nobody’s list, and loses nothing', () => {
    const { top, people } = roomWith(3);
    const [anne = ''] = people;
    const says = (organisation: string) =>
      top.ask({ type: 'changePerson', person: anne, name: 'Anne', organisation, actorType: null }, participant(anne));
    for (let at = 0; at < 400; at += 1) expect(says(`Organisasjon ${at}`)).toBeNull();
    expect(top.cafe.organisations.length).toBe(206);
    const mine = () => top.cafe.people.find(({ id }) => id === anne)?.organisation;
    const before = mine();
    expect(before).not.toBeNull();
    expect(says('Enda en')).toBeNull();
    expect(mine()).toBe(before);
    expect(says('Organisasjon 7')).toBeNull();
    expect(mine()).not.toBe(before);
    expect(top.ask({ type: 'addOrganisation', name: 'Vår egen', facilitates: false })).toBeNull();
    expect(top.cafe.organisations.length).toBe(207);
  });

  it('[PE15] coming and leaving again and again comes to an end, and whoever was there may still come back', () => {
    const { top, people } = roomWith(1);
    const [anne = ''] = people;
    const gone = Array.from({ length: 8000 }, (_, at) => ({
      ...must(top.cafe.people[0], 'came'),
      id: `g${at}`,
      number: at + 2,
      here: false,
    }));
    top.ask({ type: 'leave' }, participant(anne));
    top.cafe = { ...top.cafe, people: [...top.cafe.people, ...gone] };
    const comes = (keyHash: string) =>
      top.ask(
        { type: 'join', name: '', organisation: '', actorType: null, person: keyHash, keyHash, phone: true },
        { role: 'door' },
      );
    expect(comes('new')).toBe('cafe-full');
    expect(comes(`hash-${anne}`)).toBeNull();
  });

  it('[PE6] when the café is closed nobody more comes in', () => {
    const { top } = roomWith(2);
    top.ask({ type: 'goTo', from: 's1', to: 's12' });
    expect(
      top.ask(
        { type: 'join', name: '', organisation: '', actorType: null, person: 'x', keyHash: 'y', phone: true },
        { role: 'door' },
      ),
    ).toBe('cafe-closed');
  });

  it('[PE10] a ticket that is in use is nobody new, however long ago it came', () => {
    const top = tableTop();
    expect(top.ask({ ...join, person: 'one' }, { role: 'door' })).toBeNull();
    expect(top.ask({ ...join, person: 'other' }, { role: 'door' })).toBeNull();
    expect(top.cafe.people.map(({ id }) => id)).toEqual(['one']);
  });

  it('[PE10] whoever left and comes in again with the same ticket is the same person, with a seat', () => {
    const top = tableTop();
    top.ask({ ...join, person: 'one' }, { role: 'door' });
    top.ask({ type: 'removePerson', person: 'one' });
    expect(top.ask({ ...join, name: '', person: 'other' }, { role: 'door' })).toBeNull();
    expect(top.cafe.people).toMatchObject([{ id: 'one', name: 'Anne', here: true }]);
  });

  it('[PE8] the first to come back to a running café without seats causes the draw', () => {
    const top = tableTop();
    top.ask({ ...join, person: 'one' }, { role: 'door' });
    top.ask({ type: 'removePerson', person: 'one' });
    top.ask({ type: 'next', from: 's1' });
    expect(top.ask({ ...join, person: 'other' }, { role: 'door' })).toBeNull();
    expect(top.cafe.seats.length).toBeGreaterThan(0);
    expect(
      top.cafe.seats.every(({ tables }) => Object.values(tables).some(({ people }) => people.includes('one'))),
    ).toBe(true);
  });

  it('[PE11] somebody who has left can do nothing more until they are brought back', () => {
    const { top, people } = roomWith(3);
    const gone = must(people[0], 'came');
    top.ask({ type: 'removePerson', person: gone });
    const change = { type: 'changePerson', person: gone, name: 'Ny', organisation: '', actorType: null } as const;
    expect(top.ask(change, participant(gone))).toBe('person-has-left');
    top.ask({ type: 'bringBack', person: gone });
    expect(top.ask(change, participant(gone))).toBeNull();
  });

  it('[PE7] a participant changes only their own introduction', () => {
    const { top, people } = roomWith(2);
    const [one = '', other = ''] = people;
    const change = { type: 'changePerson', name: 'Ny', organisation: '', actorType: 'business' } as const;
    expect(top.ask({ ...change, person: other }, participant(one))).toBe('not-allowed');
    expect(top.ask({ ...change, person: one }, participant(one))).toBeNull();
    expect(top.cafe.people[0]).toMatchObject({ name: 'Ny', actorType: 'business' });
  });
});

describe('seats', () => {
  it('[SE8] leaving the doors draws the seats of all rounds; they may be drawn again until the first round begins', () => {
    const { top } = roomWith(16);
    expect(top.ask({ type: 'drawSeats' })).toBeNull();
    const drawn = top.cafe.seats;
    top.ask({ type: 'next', from: 's1' });
    expect(top.cafe.seats).toEqual(drawn);
    expect(top.ask({ type: 'drawSeats' })).toBe('seats-are-in-use');
    expect(seatedIn(top, 1).toSorted()).toEqual(top.cafe.people.map(({ id }) => id).toSorted());
  });

  it('[SE9] seats of a round that is over never change', () => {
    const { top, people } = roomWith(16);
    top.ask({ type: 'next', from: 's1' });
    top.ask({ type: 'next', from: 's2' });
    const person = must(people[0], 'came');
    expect(top.ask({ type: 'movePerson', person, round: 1, table: 't1' })).toBe('round-is-over');
    expect(top.ask({ type: 'movePerson', person, round: 2, table: 't3' })).toBeNull();
    expect(tableOf(top.cafe, person, 2)).toBe('t3');
    expect(top.ask({ type: 'movePerson', person, round: 2, table: 't99' })).toBe('table-unknown');
    expect(top.ask({ type: 'movePerson', person: 'nobody', round: 2, table: 't3' })).toBe('person-unknown');
  });

  it('[SE10] a new fixed host sits at the table from the next round on and the old one travels', () => {
    const { top } = roomWith(16);
    top.ask({ type: 'next', from: 's1' });
    const old = must(top.cafe.seats[0]?.tables['t1']?.host, 'drawn');
    const guest = must(
      Object.entries(must(top.cafe.seats[0], 'drawn').tables)
        .find(([table]) => table === 't2')?.[1]
        .people.at(-1),
      'a guest',
    );
    expect(top.ask({ type: 'markHost', table: 't1', person: guest })).toBeNull();
    expect(top.cafe.seats[0]?.tables['t1']?.host).toBe(old);
    for (const round of [2, 3]) {
      expect(top.cafe.seats.find((seats) => seats.round === round)?.tables['t1']?.host).toBe(guest);
      expect(tableOf(top.cafe, guest, round)).toBe('t1');
      expect(tableOf(top.cafe, old, round)).not.toBe('t1');
      expect(tableOf(top.cafe, old, round)).not.toBeNull();
      expect(new Set(seatedIn(top, round)).size).toBe(16);
    }
  });

  it('[SE3] hosts marked at the doors keep their table through all rounds', () => {
    const { top, people } = roomWith(16);
    const host = must(people[7], 'came');
    top.ask({ type: 'markHost', table: 't3', person: host });
    top.ask({ type: 'next', from: 's1' });
    for (const round of [1, 2, 3])
      expect(top.cafe.seats.find((seats) => seats.round === round)?.tables['t3']?.host).toBe(host);
  });

  it('[PE8] the first to come to a running café causes the draw', () => {
    const top = tableTop();
    top.ask({ type: 'next', from: 's1' });
    expect(top.cafe.seats).toEqual([]);
    const first = top.joins('Alene');
    expect(tableOf(top.cafe, first, 1)).not.toBeNull();
  });
});

describe('events', () => {
  it('[EV1] replaying the events from the first gives the same café', () => {
    const { top, people } = roomWith(12);
    const opened = tableTop().cafe;
    top.ask({ type: 'next', from: 's1' });
    top.ask({ type: 'removePerson', person: must(people[2], 'came') });
    top.ask({ type: 'next', from: 's2' });
    top.joins('Sein');
    expect(replay([{ type: 'cafeOpened', cafe: opened }, ...top.events])).toEqual(top.cafe);
  });

  it('[EV2] an event before the café was opened cannot happen', () => {
    expect(() => evolve(null, { type: 'voteOpened' })).toThrow('cannot happen');
  });
});
