import { describe, expect, it } from 'vitest';
import { tableOf } from '../../../shared/cafe/find.ts';
import { must } from '../../../shared/cafe/must.ts';
import { planFor } from '../../../shared/cafe/seats-plan.ts';
import { roomWith, type TableTop } from '../../../test/kit/table-top.ts';
import { broughtBack, exchanged, exchangedFrom, exchangeProblem } from './exchange.ts';

const tables = (top: TableTop, person: string) => [1, 2, 3].map((round) => tableOf(top.cafe, person, round));

/** Sixteen people in round one, and two guests who sit apart in the rounds to come. */
function begun() {
  const { top, people } = roomWith(16, { tables: 4 });
  top.ask({ type: 'next', from: top.cafe.stage });
  const hosts = new Set(Object.values(top.cafe.seats[0]?.tables ?? {}).map(({ host }) => host));
  const guests = people.filter((person) => !hosts.has(person));
  const one = must(guests[0], 'guests came');
  const apart = (person: string): boolean =>
    person !== one && [2, 3].every((round) => tableOf(top.cafe, person, round) !== tableOf(top.cafe, one, round));
  const other = must(guests.find(apart), 'somebody sits elsewhere');
  return { top, one, other, host: must([...hosts][0], 'tables have hosts') };
}

const use = (top: TableTop, plan: ReturnType<typeof exchanged>) =>
  top.ask({ type: 'useSeats', plan: planFor(top.cafe, plan) });

describe('two people exchange their seats', () => {
  it('from the next round on each has what was the seat of the other, and nobody else moves', () => {
    const { top, one, other } = begun();
    const before = new Map(top.cafe.people.map(({ id }) => [id, tables(top, id)]));
    expect(exchangeProblem(top.cafe, one, other)).toBeNull();
    expect(exchangedFrom(top.cafe)).toBe(2);
    expect(use(top, exchanged(top.cafe, one, other))).toBeNull();
    const [mine, theirs] = [must(before.get(one), 'seated'), must(before.get(other), 'seated')];
    expect(tables(top, one)).toEqual([mine[0], theirs[1], theirs[2]]);
    expect(tables(top, other)).toEqual([theirs[0], mine[1], mine[2]]);
    for (const { id } of top.cafe.people)
      if (id !== one && id !== other) expect(tables(top, id)).toEqual(before.get(id));
  });

  it('and back again, also when a round has begun meanwhile', () => {
    const { top, one, other } = begun();
    const before = top.cafe.seats;
    const was = tables(top, one);
    use(top, exchanged(top.cafe, one, other));
    const now = tables(top, one);
    const after = top.cafe.seats;
    top.ask({ type: 'next', from: top.cafe.stage });
    top.ask({ type: 'next', from: top.cafe.stage });
    expect(use(top, broughtBack(top.cafe, before, after))).toBeNull();
    expect(tables(top, one)).toEqual([was[0], now[1], was[2]]);
  });

  it('[UN8] and back again what others have moved since stays, and whoever has come since has a seat', () => {
    const { top, one, other } = begun();
    const before = top.cafe.seats;
    const was = tables(top, one);
    use(top, exchanged(top.cafe, one, other));
    const after = top.cafe.seats;
    const now = tables(top, other);
    const elsewhere = must(
      top.cafe.tables.map(({ id }) => id).find((id) => !now.includes(id) && !was.includes(id)),
      'four tables',
    );
    top.ask({ type: 'movePerson', person: other, round: 3, table: elsewhere });
    const late = top.joins('Sein');
    const seatsOfLate = tables(top, late);
    expect(use(top, broughtBack(top.cafe, before, after))).toBeNull();
    expect(tables(top, one)).toEqual(was);
    expect(tables(top, other)[2]).toBe(elsewhere);
    expect(tables(top, late)).toEqual(seatsOfLate);
  });

  it('not with a host who stays, nor with somebody whose seats are locked, nor when it is over', () => {
    const { top, one, other, host } = begun();
    expect(exchangeProblem(top.cafe, one, host)).toBe('hosts');
    expect(use(top, exchanged(top.cafe, one, host))).toBe('plan-does-not-fit');
    top.ask({ type: 'lockPerson', person: other });
    expect(exchangeProblem(top.cafe, one, other)).toBe('locked');
    expect(use(top, exchanged(top.cafe, one, other))).toBe('plan-does-not-fit');
    top.ask({ type: 'unlockPerson', person: other });
    top.ask({ type: 'goTo', from: top.cafe.stage, to: 's6' });
    expect(exchangeProblem(top.cafe, one, other)).toBe('over');
  });

  it('people at the same tables have nothing to exchange', () => {
    const { top, people } = roomWith(4, { tables: 1 });
    top.ask({ type: 'drawSeats' });
    const [, one = '', other = ''] = people;
    expect(exchangeProblem(top.cafe, one, other)).toBe('same');
  });
});
