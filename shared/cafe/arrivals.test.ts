import { describe, expect, it } from 'vitest';
import { participant, roomWith, type TableTop } from '../../test/kit/table-top.ts';
import { tableOf } from './find.ts';
import type { PersonId } from './model.ts';
import { must } from './must.ts';
import { facilitatorView, ownView, roomView } from './views.ts';

const travels = (top: TableTop): null | string => top.ask({ type: 'next', from: 's2' });

/** Twelve people at four tables, on the way to the second round; hosts stay. */
function onTheMove(settings: Parameters<typeof roomWith>[1] = {}) {
  const { top, people } = roomWith(12, settings);
  top.ask({ type: 'next', from: 's1' });
  travels(top);
  const host = must(
    people.find((person) => ownView(top.cafe, person)?.hosts[2] !== undefined),
    'a table has a host',
  );
  const table = must(tableOf(top.cafe, host, 2), 'hosts sit');
  const guests = people.filter((person) => person !== host && tableOf(top.cafe, person, 2) === table);
  return { top, people, host, table, guests, guest: must(guests[0], 'a table has guests') };
}

const arrives = (top: TableTop, person: PersonId, round = 2): string | null =>
  top.ask({ type: 'arrive', round }, participant(person));

describe('coming to a table', () => {
  it('[TA5] is said once, however often it is said, and counts at the table where one sits', () => {
    const { top, table, guest, guests } = onTheMove();
    expect(ownView(top.cafe, guest)?.arrived).toBe(false);
    expect(arrives(top, guest)).toBeNull();
    const { length } = top.events;
    expect(arrives(top, guest)).toBeNull();
    expect(top.events).toHaveLength(length);
    expect(ownView(top.cafe, guest)?.arrived).toBe(true);
    expect(roomView(top.cafe, 'projector').gathered[table]).toEqual({ here: 1, of: guests.length });
  });

  it('[TA5] holds through the round, and is forgotten with the next move', () => {
    const { top, guest } = onTheMove();
    arrives(top, guest);
    top.ask({ type: 'next', from: 's3' });
    expect(ownView(top.cafe, guest)?.arrived).toBe(true);
    top.ask({ type: 'next', from: 's4' });
    expect(top.cafe.arrived).toEqual({});
    expect(ownView(top.cafe, guest)?.arrived).toBe(false);
  });

  it('[TA5] of another round, before people move and after the rounds it is refused, and changes nothing', () => {
    const { top, people } = roomWith(12);
    const [one = ''] = people;
    expect(arrives(top, one, 1)).toBe('stage-moved-on');
    const moving = onTheMove();
    expect(arrives(moving.top, moving.guest, 1)).toBe('stage-moved-on');
    expect(arrives(moving.top, moving.guest, 3)).toBe('stage-moved-on');
    expect(moving.top.cafe.arrived).toEqual({});
    moving.top.ask({ type: 'goTo', from: 's3', to: 's8' });
    expect(arrives(moving.top, moving.guest, 3)).toBe('stage-moved-on');
  });

  it('[TA5] somebody who gets another table has not come there yet, and two who are one have come as one', () => {
    const { top, guest, table } = onTheMove();
    arrives(top, guest);
    const other = must(
      top.cafe.tables.find(({ id }) => id !== table && id !== tableOf(top.cafe, guest, 1)),
      'there are four',
    ).id;
    expect(top.ask({ type: 'movePerson', person: guest, round: 2, table: other })).toBeNull();
    expect(ownView(top.cafe, guest)?.arrived).toBe(false);
    const keep = top.joins('Dobbel');
    arrives(top, guest);
    expect(top.ask({ type: 'mergePeople', keep, gone: guest })).toBeNull();
    expect(Object.keys(top.cafe.arrived)).toEqual([keep]);
  });

  it('[TA6] a host who stays and people without a phone are not waited for', () => {
    const { top, host, table, guests } = onTheMove();
    expect(ownView(top.cafe, host)?.arrived).toBeNull();
    top.cafe = {
      ...top.cafe,
      people: top.cafe.people.map((person) => (person.id === guests[0] ? { ...person, phone: false } : person)),
    };
    expect(roomView(top.cafe, 'projector').gathered[table]).toEqual({ here: 0, of: guests.length - 1 });
  });

  it('[TA6] who is missing is told to the host and to those who run the café; the room learns numbers', () => {
    const { top, host, table, guest, guests } = onTheMove();
    arrives(top, guest);
    const named = guests.filter((person) => person !== guest);
    const names = named.map((id) => top.cafe.people.find((person) => person.id === id)?.name);
    expect(ownView(top.cafe, host)?.gathering).toEqual({ here: 1, of: guests.length, missing: names });
    expect(facilitatorView(top.cafe).missing[table]).toEqual(named);
    expect(ownView(top.cafe, guest)?.gathering).toBeNull();
    expect(roomView(top.cafe, 'participant').gathered).toEqual({});
    for (const name of names) expect(JSON.stringify(roomView(top.cafe, 'projector').gathered)).not.toContain(name);
  });

  it('[TA6] where the café shows no names the host is told numbers, and nothing of who comes next but how many', () => {
    const { top, host, guests } = onTheMove({ settings: { anonymity: 'facilitator' } });
    const own = must(ownView(top.cafe, host), 'the host is here');
    expect(own.gathering?.missing).toHaveLength(guests.length);
    expect(JSON.stringify(own.gathering)).not.toContain('Gjest');
    top.ask({ type: 'next', from: 's3' });
    expect(ownView(top.cafe, host)?.coming).toMatchObject({ round: 3, names: [] });
  });

  it('[TA6] a host knows in a round who comes next', () => {
    const { top, host } = onTheMove();
    top.ask({ type: 'next', from: 's3' });
    const coming = must(ownView(top.cafe, host)?.coming ?? null, 'they host the third round too');
    expect(coming.names).toHaveLength(coming.count);
    expect(coming.count).toBeGreaterThan(0);
  });
});
