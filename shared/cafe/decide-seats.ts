/** Who sits where: drawing all seats, moving one person, marking a host. Seats of rounds that are over never change. */
import type { CommandOf } from './commands.ts';
import type { DecideContext } from './context.ts';
import { decideRepair } from './decide-repair.ts';
import { drawnSeats } from './draw-seats.ts';
import { evolve } from './evolve.ts';
import type { CafeEvent } from './events.ts';
import {
  currentStage,
  hostOf,
  isExpected,
  isOpen,
  personById,
  roundAhead,
  roundBegun,
  seatedThrough,
  tableOf,
} from './find.ts';
import type { Cafe, PersonId, Table, TableId } from './model.ts';
import { accept, refuse, type Decision } from './refusals.ts';
import { seatsForArrival } from './seat-arrival.ts';

type Chance = Pick<DecideContext, 'seed'>;

/** Seats may be drawn again as often as one likes until the first round begins. */
export function decideDraw(cafe: Cafe, context: Chance): Decision<readonly CafeEvent[]> {
  if (roundBegun(cafe) > 0) return refuse('seats-are-in-use');
  const drawn = drawnSeats(cafe, context.seed);
  return drawn ? accept([drawn]) : refuse('nobody-to-seat');
}

/** By hand, also in the running round: somebody may simply have sat down elsewhere. A plan may move others around them. */
export function decideSeat(
  cafe: Cafe,
  command: CommandOf<'movePerson'>,
  context: Chance,
): Decision<readonly CafeEvent[]> {
  const { person: id, round, table } = command;
  const person = personById(cafe, id);
  if (!person) return refuse('person-unknown');
  if (!person.here) return refuse('person-has-left');
  const to = cafe.tables.find((candidate) => candidate.id === table);
  if (!to) return refuse('table-unknown');
  if (!cafe.seats.some((seats) => seats.round === round)) return refuse('round-unknown');
  const open = roundAhead(cafe);
  if (open === null || round < open) return refuse('round-is-over');
  if (!isOpen(to, round)) return refuse('table-closed');
  if (!isExpected(person, round)) return refuse('not-there-then');
  const from = tableOf(cafe, id, round);
  const events: CafeEvent[] = [{ type: 'personSeated', person: id, seats: [{ round, table }] }];
  // A host who is moved away by hand is not called back by the next plan.
  if (from !== null && from !== table && cafe.hosts[from] === id)
    events.push({ type: 'hostMarked', table: from, person: null });
  if (command.plan === undefined) return accept(events);
  return decideRepair(
    cafe,
    { change: { kind: 'move', person: id, round, table }, events, plan: command.plan },
    context,
  );
}

/**
 * Marks the host of a table, or nobody. In a fixed café the new host sits at that table in every round that has not begun and the
 * old one travels from then on; somebody seated elsewhere in the running round finishes it first.
 */
export function decideHost(
  cafe: Cafe,
  command: CommandOf<'markHost'>,
  context: Chance,
): Decision<readonly CafeEvent[]> {
  const { table, person } = command;
  const at = cafe.tables.find((candidate) => candidate.id === table);
  if (!at) return refuse('table-unknown');
  const chosen = person === null ? null : personById(cafe, person);
  if (chosen === undefined) return refuse('person-unknown');
  if (chosen && !chosen.here) return refuse('person-has-left');
  if (!isOpen(at, seatedThrough(cafe) + 1)) return refuse('table-closed');

  const marked: CafeEvent = { type: 'hostMarked', table, person };
  const open = roundAhead(cafe);
  if (cafe.seats.length === 0 || open === null) return accept([marked]);
  if (command.plan !== undefined) {
    const events = [marked, ...freedTables(cafe, table, person)];
    return decideRepair(cafe, { change: { kind: 'host', table, person }, events, plan: command.plan }, context);
  }
  if (cafe.settings.hostMode !== 'fixed')
    return accept([marked, { type: 'hostSeated', table, rounds: hostableRounds(cafe, table, person, [open]), person }]);
  return accept(seatedHost(cafe, marked, { at, person }));
}

interface NewHost {
  readonly at: Table;
  readonly person: PersonId | null;
}

/** Only the old and the new host move. */
function seatedHost(cafe: Cafe, marked: CafeEvent, { at, person }: NewHost): readonly CafeEvent[] {
  const table = at.id;
  const coming = comingRounds(cafe);
  const running = runningRound(cafe);
  const expected = coming.filter((round) => isOpen(at, round) && isExpectedIn(cafe, person, round));
  const events: CafeEvent[] = [marked];
  let after = evolve(cafe, marked);
  const then = (event: CafeEvent): void => {
    events.push(event);
    after = evolve(after, event);
  };
  const before = [...new Set(coming.map((round) => hostOf(cafe, table, round)))].filter(
    (host): host is PersonId => host !== null && host !== person,
  );
  if (person !== null) then({ type: 'personSeated', person, seats: expected.map((round) => ({ round, table })) });
  then({ type: 'hostSeated', table, rounds: [...hostableRounds(cafe, table, person, running), ...expected], person });
  for (const old of before) {
    then({ type: 'personSeated', person: old, seats: coming.map((round) => ({ round, table: null })) });
    const travels = seatsForArrival(after, old);
    if (travels) then(travels);
  }
  return events;
}

/**
 * The table, and whatever the new host hosted, lose their hosts in the rounds to come; in the running one only to somebody who sits there.
 */
function freedTables(cafe: Cafe, table: TableId, person: PersonId | null): readonly CafeEvent[] {
  const coming = cafe.settings.hostMode === 'fixed' ? comingRounds(cafe) : comingRounds(cafe).slice(0, 1);
  const freed = cafe.tables.flatMap(({ id }): readonly CafeEvent[] => {
    const rounds = coming.filter((round) => id === table || (person !== null && hostOf(cafe, id, round) === person));
    return rounds.length > 0 ? [{ type: 'hostSeated', table: id, rounds, person: null }] : [];
  });
  const now = hostableRounds(cafe, table, person, runningRound(cafe));
  return now.length > 0 ? [...freed, { type: 'hostSeated', table, rounds: now, person }] : freed;
}

function comingRounds(cafe: Cafe): readonly number[] {
  const frozen = seatedThrough(cafe);
  return cafe.seats.map((seats) => seats.round).filter((round) => round > frozen);
}

function runningRound(cafe: Cafe): readonly number[] {
  return currentStage(cafe).kind === 'round' ? [seatedThrough(cafe)] : [];
}

function isExpectedIn(cafe: Cafe, id: PersonId | null, round: number): boolean {
  const person = id === null ? undefined : personById(cafe, id);
  return person === undefined || isExpected(person, round);
}

/** Of these rounds, the ones in which this person sits at this table: a host must be there. */
function hostableRounds(cafe: Cafe, table: TableId, person: PersonId | null, rounds: readonly number[]): number[] {
  return rounds.filter((round) => person === null || tableOf(cafe, person, round) === table);
}
