/** The whole state machine under random orders from random people. fast-check prints the seed of a run that fails. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { participant, tableTop, type TableTop } from '../../test/kit/table-top.ts';
import type { Command } from './commands.ts';
import { programmeHolds } from './design.ts';
import { replay } from './evolve.ts';
import { starsPerTable, type Actor, type Cafe } from './model.ts';
import { currentStage } from './find.ts';
import { runningOn } from './running-on.ts';
import { findSavings, minutesBehind } from './time-budget.ts';
import { facilitatorView, ownView, roomView } from './views.ts';

const notes = Array.from({ length: 8 }, (_, index) => `n${index}`);
const tables = ['t1', 't2', 't3', 't4', 'nowhere'];

const anyPerson = fc.integer({ min: 0, max: 12 });
const anyStage = fc.integer({ min: 0, max: 12 });
const anyAccess = fc.constantFrom('ACDEFGHJ', 'KMNPQRTW');
const anyNote = fc.constantFrom(...notes);
const anyTable = fc.constantFrom(...tables);

/** An order, with people and stages by number so that it can be drawn before the café exists. */
const anyOrder = fc.oneof(
  fc.record({ what: fc.constant('join' as const) }),
  fc.record({
    what: fc.constantFrom(
      'next' as const,
      'back' as const,
      'pause' as const,
      'resume' as const,
      'endNow' as const,
      'timeUp' as const,
    ),
  }),
  fc.record({ what: fc.constant('stale' as const), stage: anyStage }),
  fc.record({ what: fc.constantFrom('leave' as const, 'bringBack' as const, 'draw' as const), person: anyPerson }),
  fc.record({ what: fc.constant('host' as const), person: anyPerson, table: anyTable }),
  fc.record({
    what: fc.constant('move' as const),
    person: anyPerson,
    table: anyTable,
    round: fc.integer({ min: 1, max: 4 }),
  }),
  fc.record({
    what: fc.constantFrom('star' as const, 'unstar' as const),
    person: anyPerson,
    table: anyTable,
    note: anyNote,
  }),
  fc.record({ what: fc.constantFrom('openVote' as const, 'closeVote' as const) }),
  fc.record({ what: fc.constantFrom('dot' as const, 'undot' as const), person: anyPerson, note: anyNote }),
  fc.record({ what: fc.constant('wait' as const), minutes: fc.integer({ min: 0, max: 30 }) }),
  fc.record({ what: fc.constant('merge' as const), person: anyPerson, other: anyPerson }),
  fc.record({ what: fc.constantFrom('dropStage' as const, 'moveStage' as const), stage: anyStage, after: anyStage }),
  fc.record({ what: fc.constant('addStage' as const), after: anyStage }),
  fc.record({ what: fc.constant('minutes' as const), stage: anyStage, minutes: fc.integer({ min: 0, max: 40 }) }),
  fc.record({ what: fc.constantFrom('endQuiet' as const, 'savings' as const) }),
  fc.record({ what: fc.constant('release' as const), table: anyTable }),
  fc.record({ what: fc.constantFrom('offer' as const, 'take' as const), code: anyAccess }),
  fc.record({ what: fc.constant('revoke' as const), grant: fc.integer({ min: -1, max: 3 }) }),
);
type Order = typeof anyOrder extends fc.Arbitrary<infer T> ? T : never;

function toCommand(top: TableTop, order: Order): { command: Command; by: Actor } | null {
  const leader: Actor = { role: 'facilitator' };
  const from = top.cafe.stage;
  const stages = top.cafe.programme;
  const stageNo = (number: number): string => stages[number]?.id ?? 'nowhere';
  const person = 'person' in order ? (top.cafe.people[order.person]?.id ?? 'nobody') : 'nobody';
  switch (order.what) {
    case 'join':
    case 'wait':
      return null;
    case 'next':
    case 'back':
    case 'pause':
    case 'resume':
    case 'endNow':
      return { command: { type: order.what, from }, by: leader };
    case 'timeUp':
      return {
        command: { type: 'timeUp', from, deadline: top.cafe.clock.state === 'running' ? top.cafe.clock.endsAt : 0 },
        by: { role: 'clock' },
      };
    case 'endQuiet':
      return { command: { type: 'endQuiet', from }, by: leader };
    case 'merge':
      return {
        command: { type: 'mergePeople', keep: person, gone: top.cafe.people[order.other]?.id ?? 'nobody' },
        by: leader,
      };
    case 'dropStage':
      return { command: { type: 'dropStage', stage: stageNo(order.stage) }, by: leader };
    case 'moveStage':
      return { command: { type: 'moveStage', stage: stageNo(order.stage), after: stageNo(order.after) }, by: leader };
    case 'addStage': {
      const words = { title: 'Luft', screen: '', cue: '' };
      return {
        command: { type: 'addStage', after: stageNo(order.after), kind: 'pause', minutes: 5, ...words },
        by: leader,
      };
    }
    case 'minutes':
      return { command: { type: 'setMinutes', minutes: { [stageNo(order.stage)]: order.minutes } }, by: leader };
    case 'savings': {
      const { savings } = findSavings(top.cafe, minutesBehind(top.cafe, top.now) ?? 0);
      const minutes = Object.fromEntries(savings.map(({ stage, to }) => [stage, to]));
      return savings.length === 0 ? null : { command: { type: 'setMinutes', minutes }, by: leader };
    }
    case 'release':
      return { command: { type: 'releaseTable', from, table: order.table }, by: leader };
    case 'offer':
      return { command: { type: 'offerAccess', code: order.code, role: 'facilitator' }, by: leader };
    case 'take': {
      const key = `key ${top.events.length}`;
      return {
        command: { type: 'takeAccess', code: order.code, label: 'Telefon', key, more: [], paper: `paper ${key}` },
        by: { role: 'door' },
      };
    }
    case 'revoke':
      return {
        command: { type: 'revokeAccess', grant: top.cafe.grants[order.grant]?.id ?? null },
        by: leader,
      };
    case 'stale':
      return { command: { type: 'next', from: `s${order.stage}` }, by: leader };
    case 'leave':
      return { command: { type: 'leave' }, by: participant(person) };
    case 'bringBack':
      return { command: { type: 'bringBack', person }, by: leader };
    case 'draw':
      return { command: { type: 'drawSeats' }, by: leader };
    case 'host':
      return { command: { type: 'markHost', table: order.table, person }, by: leader };
    case 'move':
      return { command: { type: 'movePerson', person, round: order.round, table: order.table }, by: leader };
    case 'star':
    case 'unstar':
      return {
        command: { type: order.what === 'star' ? 'starNote' : 'unstarNote', table: order.table, note: order.note },
        by: participant(person),
      };
    case 'openVote':
    case 'closeVote':
      return { command: { type: order.what }, by: leader };
    case 'dot':
    case 'undot':
      return {
        command: { type: order.what === 'dot' ? 'placeDot' : 'takeDot', note: order.note },
        by: participant(person),
      };
  }
}

/** What holds after every step, whatever has been asked. */
function invariants(cafe: Cafe): void {
  expect(currentStage(cafe)).toBeDefined();
  expect(programmeHolds(cafe.programme, cafe.rounds.length), 'the programme holds together').toBe(true);
  const people = new Set(cafe.people.map(({ id }) => id));
  expect(people.size).toBe(cafe.people.length);
  expect(new Set(cafe.people.map(({ number }) => number)).size, 'a number is one person').toBe(people.size);
  for (const key of Object.values(cafe.keys))
    if (key.role === 'participant') expect(people, 'a ticket is somebody’s').toContain(key.person);
  const grants = new Set(cafe.grants.map(({ id }) => id));
  for (const key of Object.values(cafe.keys))
    if (key.role === 'facilitator' && key.grant !== undefined) expect(grants, 'a key is let in').toContain(key.grant);
  const ran = runningOn(cafe, cafe.clock.state === 'running' ? cafe.clock.endsAt + 3_600_000 : 0);
  expect(cafe.programme.some(({ id }) => id === ran.stage)).toBe(true);
  for (const { tables: seats } of cafe.seats) {
    const seated = Object.values(seats).flatMap((seat) => seat.people);
    expect(new Set(seated).size, '[SE1] nobody sits twice in a round').toBe(seated.length);
    for (const { people, host } of Object.values(seats))
      if (host !== null) expect(people, 'a host sits at the table').toContain(host);
  }
  for (const stars of Object.values(cafe.stars)) expect(stars.length).toBeLessThanOrEqual(starsPerTable);
  if (cafe.vote.state === 'open') {
    for (const ballot of Object.values(cafe.vote.ballots)) {
      expect(ballot.length).toBeLessThanOrEqual(cafe.settings.dotsPerPerson);
      expect(new Set(ballot).size).toBe(ballot.length);
    }
  }
  expect(cafe.runs.filter(({ endedAt }) => endedAt === null).length).toBeLessThanOrEqual(1);
  const stages = new Set(cafe.programme.map(({ id }) => id));
  for (const { stage } of cafe.runs) expect(stages, 'what has run is in the programme').toContain(stage);
  const marked = Object.values(cafe.hosts);
  expect(new Set(marked).size, 'nobody is marked for two tables').toBe(marked.length);
  for (const host of marked) expect(people, 'who is marked is on the list').toContain(host);
  for (const { grant } of Object.values(cafe.offers))
    if (grant !== undefined) expect(grants, 'a code is somebody’s').toContain(grant);
  const { host } = Object.values(cafe.seats[0]?.tables ?? {})[0] ?? { host: null };
  expect(host === null || cafe.people.some(({ id }) => id === host)).toBe(true);
}

describe('the machine', () => {
  it('[EV1] under any orders from anybody it keeps its invariants, refusals change nothing, and replaying gives the same café', () => {
    fc.assert(
      fc.property(
        fc.array(anyOrder, { maxLength: 80, size: 'max' }),
        fc.constantFrom('fixed' as const, 'each-round' as const, 'none' as const),
        (orders, hostMode) => {
          const top = tableTop({ settings: { hostMode } });
          const opened = top.cafe;
          top.facts = {
            ...top.facts,
            note: (id) => ({ table: `t${(Number(id.slice(1)) % 4) + 1}`, round: 1, mine: true }),
          };
          for (const order of orders) {
            if (order.what === 'wait') top.now += order.minutes * 60_000;
            if (order.what === 'join' && currentStage(top.cafe).kind !== 'close') top.joins('Gjest');
            const asked = toCommand(top, order);
            const before = top.cafe;
            if (asked && top.ask(asked.command, asked.by) !== null) expect(top.cafe).toBe(before);
            invariants(top.cafe);
          }
          expect(replay([{ type: 'cafeOpened', cafe: opened }, ...top.events])).toEqual(top.cafe);
          // A café survives being written down, and every view of it can be drawn.
          expect(JSON.parse(JSON.stringify(top.cafe))).toEqual(top.cafe);
          for (const role of ['facilitator', 'participant', 'projector', 'observer'] as const)
            expect(roomView(top.cafe, role)).toBeDefined();
          for (const { id, here } of top.cafe.people) expect(ownView(top.cafe, id) !== null).toBe(here);
          expect(facilitatorView(top.cafe).people).toBe(top.cafe.people);
        },
      ),
      { numRuns: 300 },
    );
  });
});
