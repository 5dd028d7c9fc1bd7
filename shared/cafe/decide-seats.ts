/** Who sits where: drawing all seats, moving one person, marking a host. Seats of rounds that are over never change. */
import { planSeats } from '../seating/rotation.ts';
import { seatLatecomer } from '../seating/latecomer.ts';
import type { RoundSeats, SeatsAtTable } from '../seating/plan.ts';
import type { CommandOf } from './commands.ts';
import type { DecideContext } from './context.ts';
import { evolve } from './evolve.ts';
import type { CafeEvent } from './events.ts';
import { currentStage, hostOf, peopleHere, personById, roundAhead, roundBegun, tableOf } from './find.ts';
import type { Cafe, PersonId } from './model.ts';
import { accept, refuse, type Decision } from './refusals.ts';

export function drawnSeats(cafe: Cafe, seed: number): CafeEvent | null {
  const here = peopleHere(cafe);
  if (here.length === 0) return null;
  const rounds = planSeats({
    tables: cafe.tables.map((table) => table.id),
    rounds: cafe.rounds.length,
    people: here.map((person) => person.id),
    withoutPhone: new Set(here.filter((person) => !person.phone).map((person) => person.id)),
    hosts: cafe.hosts,
    hostMode: cafe.settings.hostMode,
    seed,
  });
  return { type: 'seatsDrawn', rounds };
}

/** Seats may be drawn again as often as one likes until the first round begins. */
export function decideDraw(cafe: Cafe, context: Pick<DecideContext, 'seed'>): Decision<readonly CafeEvent[]> {
  if (roundBegun(cafe) > 0) return refuse('seats-are-in-use');
  const drawn = drawnSeats(cafe, context.seed);
  return drawn ? accept([drawn]) : refuse('nobody-to-seat');
}

/** The first round whose seats may still change: the running one, or the next. Null when all rounds are over. */
export function firstOpenRound(cafe: Cafe): number | null {
  return roundAhead(cafe);
}

export function decideSeat(cafe: Cafe, command: CommandOf<'movePerson'>): Decision<readonly CafeEvent[]> {
  const person = personById(cafe, command.person);
  if (!person) return refuse('person-unknown');
  if (!person.here) return refuse('person-has-left');
  if (!cafe.tables.some((table) => table.id === command.table)) return refuse('table-unknown');
  if (!cafe.seats.some((seats) => seats.round === command.round)) return refuse('round-unknown');
  const open = firstOpenRound(cafe);
  if (open === null || command.round < open) return refuse('round-is-over');
  return accept([
    { type: 'personSeated', person: command.person, seats: [{ round: command.round, table: command.table }] },
  ]);
}

/** Seats one person like a latecomer in every open round where they have no seat. */
export function seatsForLatecomer(cafe: Cafe, person: PersonId, fromRound: number | null): CafeEvent | null {
  if (fromRound === null || cafe.seats.length === 0) return null;
  const seats = seatLatecomer(
    cafe.seats.map((round) => presentOnly(cafe, round)),
    person,
    fromRound,
  );
  const wanted = Object.entries(seats)
    .map(([round, table]) => ({ round: Number(round), table }))
    .filter(({ round }) => tableOf(cafe, person, round) === null);
  return wanted.length > 0 ? { type: 'personSeated', person, seats: wanted } : null;
}

/** People who have left keep their seat in the record of the running round, but their chair is free. */
function presentOnly(cafe: Cafe, round: RoundSeats): RoundSeats {
  const away = new Set(cafe.people.filter((person) => !person.here).map((person) => person.id));
  if (away.size === 0) return round;
  const tables: Record<string, SeatsAtTable> = {};
  for (const [table, { people, host }] of Object.entries(round.tables)) {
    tables[table] = { people: people.filter((person) => !away.has(person)), host };
  }
  return { ...round, tables };
}

/**
 * Marks the host of a table, or nobody. In a fixed café the new host sits at that table in every round that has not begun and the
 * old one travels from then on; somebody seated elsewhere in the running round finishes it first.
 */
export function decideHost(cafe: Cafe, { table, person }: CommandOf<'markHost'>): Decision<readonly CafeEvent[]> {
  if (!cafe.tables.some((candidate) => candidate.id === table)) return refuse('table-unknown');
  const chosen = person === null ? null : personById(cafe, person);
  if (chosen === undefined) return refuse('person-unknown');
  if (chosen && !chosen.here) return refuse('person-has-left');

  const marked: CafeEvent = { type: 'hostMarked', table, person };
  const open = firstOpenRound(cafe);
  if (cafe.seats.length === 0 || open === null) return accept([marked]);
  if (cafe.settings.hostMode !== 'fixed')
    return accept([marked, { type: 'hostSeated', table, rounds: hostableRounds(cafe, table, person, [open]), person }]);

  const running = currentStage(cafe).kind === 'round' ? open : null;
  const coming = cafe.seats.map((seats) => seats.round).filter((round) => round >= open && round !== running);
  const events: CafeEvent[] = [marked];
  let after = evolve(cafe, marked);
  const then = (event: CafeEvent): void => {
    events.push(event);
    after = evolve(after, event);
  };
  const before = [...new Set(coming.map((round) => hostOf(cafe, table, round)))].filter(
    (host): host is PersonId => host !== null && host !== person,
  );
  if (person !== null) then({ type: 'personSeated', person, seats: coming.map((round) => ({ round, table })) });
  const hosted = running === null ? coming : [...hostableRounds(cafe, table, person, [running]), ...coming];
  then({ type: 'hostSeated', table, rounds: hosted, person });
  for (const old of before) {
    then({ type: 'personSeated', person: old, seats: coming.map((round) => ({ round, table: null })) });
    const travels = seatsForLatecomer(after, old, coming[0] ?? null);
    if (travels) then(travels);
  }
  return accept(events);
}

/** Of these rounds, the ones in which this person sits at this table: a host must be there. */
function hostableRounds(cafe: Cafe, table: string, person: PersonId | null, rounds: readonly number[]): number[] {
  return rounds.filter((round) => person === null || tableOf(cafe, person, round) === table);
}
