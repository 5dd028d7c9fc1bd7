/** Seats under any sequence of arrivals, leavings, closings, openings, locks, moves and rounds. fast-check prints the seed of a run that fails. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roomWith, type TableTop } from '../../test/kit/table-top.ts';
import type { Command, SeatsPlan } from './commands.ts';
import { evolve } from './evolve.ts';
import { currentStage, isExpected, isOpen, roundAhead, seatedThrough } from './find.ts';
import type { Cafe, PersonId } from './model.ts';
import { solveSeating } from '../seating/solve.ts';
import { planFor, seatingProblem } from './seating-problem.ts';

const anyPerson = fc.nat({ max: 20 });
const anyTable = fc.nat({ max: 5 });
const anyRound = fc.integer({ min: 1, max: 4 });

/** People and tables by number, so that orders can be drawn before the café exists. */
const anyOrder = fc.oneof(
  { weight: 3, arbitrary: fc.record({ what: fc.constantFrom('join' as const, 'next' as const) }) },
  fc.record({ what: fc.constantFrom('back' as const, 'open' as const, 'addRound' as const, 'dropRound' as const) }),
  fc.record({ what: fc.constantFrom('improve' as const, 'draw' as const) }),
  fc.record({
    what: fc.constantFrom('leave' as const, 'remove' as const, 'return' as const, 'lock' as const, 'unlock' as const),
    person: anyPerson,
  }),
  fc.record({ what: fc.constantFrom('close' as const, 'reopen' as const), table: anyTable }),
  fc.record({
    what: fc.constantFrom('host' as const, 'hostAlone' as const, 'pin' as const),
    person: anyPerson,
    table: anyTable,
  }),
  fc.record({ what: fc.constantFrom('together' as const, 'apart' as const), person: anyPerson, other: anyPerson }),
  fc.record({
    what: fc.constantFrom('move' as const, 'moveAlone' as const),
    person: anyPerson,
    table: anyTable,
    round: anyRound,
  }),
  fc.record({ what: fc.constant('attend' as const), person: anyPerson, from: anyRound, to: anyRound }),
);
type Order = typeof anyOrder extends fc.Arbitrary<infer T> ? T : never;

interface Step {
  readonly command: Command;
  /** Those whose own seats the order is about. */
  readonly about: readonly PersonId[];
}

function stepOf(top: TableTop, order: Order): Step | null {
  const { cafe } = top;
  const id = (number: number): PersonId => cafe.people[number % Math.max(1, cafe.people.length)]?.id ?? 'nobody';
  const person = 'person' in order ? id(order.person) : 'nobody';
  const table = 'table' in order ? (cafe.tables[order.table % cafe.tables.length]?.id ?? 'nowhere') : 'nowhere';
  const about = (command: Command, ...people: readonly PersonId[]): Step => ({ command, about: people });
  const hosts = cafe.seats.flatMap((seats) => seats.tables[table]?.host ?? []);
  switch (order.what) {
    case 'join':
      return null;
    case 'next':
    case 'back':
      return about({ type: order.what, from: cafe.stage });
    case 'open':
      return about({ type: 'openTable', name: 'Nytt', theme: '', prompt: '', seats: null, plan: null });
    case 'addRound':
      return about({ type: 'addRound', title: 'Mer', question: '', hint: '', minutes: 10, plan: null });
    case 'dropRound':
      return about({ type: 'dropRound', plan: null });
    case 'improve':
      return about({ type: 'useSeats', plan: betterPlan(cafe) });
    case 'draw':
      return about({ type: 'drawSeats' }, ...cafe.people.map((each) => each.id));
    case 'leave':
      return about({ type: 'removePerson', person }, person);
    case 'remove':
      return about({ type: 'removePerson', person, plan: null }, person);
    case 'return':
      return about({ type: 'bringBack', person }, person);
    case 'lock':
      return about({ type: 'lockPerson', person });
    case 'unlock':
      return about({ type: 'unlockPerson', person });
    case 'close':
      return about({ type: 'closeTable', table, plan: null });
    case 'reopen':
      return about({ type: 'reopenTable', table, plan: null });
    case 'host':
      return about({ type: 'markHost', table, person, plan: null }, person, ...hosts);
    case 'hostAlone':
      return about({ type: 'markHost', table, person }, person, ...hosts);
    case 'pin':
      return about({ type: 'addWish', wish: { kind: 'pin', person, tables: [table] } });
    case 'together':
    case 'apart':
      return about({ type: 'addWish', wish: { kind: order.what, people: [person, id(order.other)] } });
    case 'move':
      return about({ type: 'movePerson', person, table, round: order.round, plan: null }, person);
    case 'moveAlone':
      return about({ type: 'movePerson', person, table, round: order.round }, person);
    case 'attend':
      return about(
        { type: 'setAttendance', person, attends: { from: order.from, to: Math.max(order.from, order.to) } },
        person,
      );
  }
}

function betterPlan(cafe: Cafe): SeatsPlan {
  return planFor(cafe, solveSeating(seatingProblem(cafe), { seed: 3, effort: 0.1 }));
}

const seatedIn = (cafe: Cafe, round: number): PersonId[] =>
  Object.values(cafe.seats.find((seats) => seats.round === round)?.tables ?? {}).flatMap(({ people }) => [...people]);

/** What holds in every round whose seats matter. */
function everybodyHasASeat(cafe: Cafe): void {
  if (cafe.seats.length === 0) return;
  expect(cafe.seats.map(({ round }) => round)).toEqual(cafe.rounds.map(({ number }) => number));
  const frozen = seatedThrough(cafe);
  for (const { round, tables } of cafe.seats) {
    const expected = cafe.people.filter((person) => isExpected(person, round)).map(({ id }) => id);
    if (round >= (roundAhead(cafe) ?? Infinity))
      expect(seatedIn(cafe, round), `round ${round}`).toEqual(expect.arrayContaining(expected));
    if (round <= frozen) continue;
    expect(seatedIn(cafe, round).toSorted(), `round ${round}`).toEqual(expected.toSorted());
    for (const table of cafe.tables)
      if (!isOpen(table, round)) expect(tables[table.id]?.people, `${table.id} is closed in ${round}`).toEqual([]);
    const hosts = Object.values(tables).flatMap(({ host }) => host ?? []);
    expect(new Set(hosts).size, 'nobody hosts two').toBe(hosts.length);
  }
}

function whatWasStays(before: Cafe, after: Cafe, about: readonly PersonId[]): void {
  const played = Math.min(seatedThrough(before), seatedThrough(after));
  const runs = currentStage(after).kind === 'round' ? seatedThrough(after) : 0;
  const comes = (id: PersonId, round: number): boolean =>
    after.people.some((person) => person.id === id && isExpected(person, round));
  for (const { round, tables } of before.seats) {
    const then = after.seats.find((seats) => seats.round === round)?.tables ?? {};
    const stays = before.locked.filter((id) => after.locked.includes(id) && !about.includes(id) && comes(id, round));
    for (const [table, { people, host }] of Object.entries(tables)) {
      const still = then[table]?.people ?? [];
      if (round <= played) {
        const sat = people.filter((person) => !about.includes(person));
        expect(round === runs ? still : still.filter((person) => !about.includes(person))).toEqual(
          round === runs ? expect.arrayContaining(sat) : sat,
        );
        continue;
      }
      const open = after.tables.some((each) => each.id === table && isOpen(each, round));
      if (!open || after.seats.length < round || before.stage === before.programme[0]?.id) continue;
      for (const person of stays.filter((each) => people.includes(each)))
        expect(still, `${person} is locked in round ${round}`).toContain(person);
      if (after.settings.hostMode === 'fixed' && host !== null && !about.includes(host) && comes(host, round))
        expect(then[table]?.host, `host of ${table} in round ${round}`).toBe(host);
    }
  }
}

describe('seats under way', () => {
  it('[SE23] [SE9] [SE21] [SE24] whatever is ordered: everybody has one seat at an open table, and what was played or promised stays', () => {
    fc.assert(
      fc.property(
        fc.array(anyOrder, { minLength: 5, maxLength: 25, size: 'max' }),
        fc.constantFrom('fixed' as const, 'each-round' as const, 'none' as const),
        fc.constantFrom('mixed' as const, 'random' as const),
        fc.integer({ min: 3, max: 14 }),
        (orders, hostMode, seating, people) => {
          const { top } = roomWith(people, { settings: { hostMode, seating }, organisations: 4 });
          for (const order of orders) {
            const before = top.cafe;
            const events = top.events.length;
            if (order.what === 'join' && currentStage(before).kind !== 'close') top.joins('Gjest');
            const step = stepOf(top, order);
            const refusal = step ? top.ask(step.command) : null;
            if (refusal !== null) expect(top.cafe).toBe(before);
            everybodyHasASeat(top.cafe);
            whatWasStays(before, top.cafe, step?.about ?? []);
            const changes = top.events.slice(events).filter((event, index, all) => {
              const sofar = all.slice(0, index).reduce<Cafe>(evolve, before);
              return evolve(sofar, event).seats !== sofar.seats;
            });
            expect(top.cafe.seatsVersion).toBe(before.seatsVersion + changes.length);
          }
        },
      ),
      { numRuns: 80 },
    );
  });
});
