/** Seats that somebody has planned: as they travel, and held against the café that is to take them. */
import type { SeatingPlan } from '../seating/problem.ts';
import type { RoundSeats } from '../seating/plan.ts';
import type { SeatsPlan } from './commands.ts';
import { isExpected, isOpen, personById, seatedThrough, tableOf } from './find.ts';
import type { Cafe, PersonId, TableId } from './model.ts';
import { withHosts } from './name-hosts.ts';
import { standingHost } from './seating-hosts.ts';
import type { SeatingSituation } from './seating-situation.ts';
import { seatsOf } from './seats.ts';

/**
 * An answer as the plan that a command carries: of the rounds to come, the tables whose people differ from what `situation` has now.
 * `situation` is the café as the console sees it, without the change that was thought of.
 */
export function planFor(
  situation: SeatingSituation & Pick<Cafe, 'seatsVersion'>,
  answer: Pick<SeatingPlan, 'rounds' | 'hosts'>,
): SeatsPlan {
  const frozen = seatedThrough(situation);
  const seats = answer.rounds.flatMap((planned, index) => {
    const round = index + 1;
    if (round <= frozen) return [];
    const now = seatsOf(situation, round)?.tables ?? {};
    const names = new Set([...Object.keys(now), ...Object.keys(planned)]);
    const tables: Record<TableId, PersonId[]> = {};
    for (const table of names) {
      const before = now[table]?.people ?? [];
      const people = new Set(planned[table]);
      if (before.length === people.size && before.every((person) => people.has(person))) continue;
      const stay = before.filter((person) => people.has(person));
      tables[table] = [...stay, ...Array.from(people).filter((person) => !before.includes(person))];
    }
    return Object.keys(tables).length > 0 ? [{ round, tables }] : [];
  });
  return { base: situation.seatsVersion, seats, hosts: { ...answer.hosts } };
}

/**
 * The rounds to come as the plan makes them, hosts and all; those that stay as they are left out. Null when the plan does not fit
 * this café: somebody is missing, seated twice or unknown, a table is closed, or the round is over or running.
 */
export function plannedRounds(cafe: Cafe, plan: Pick<SeatsPlan, 'seats' | 'hosts'>): readonly RoundSeats[] | null {
  const frozen = seatedThrough(cafe);
  const tables = new Set(cafe.tables.map((table) => table.id));
  const listed = new Map(plan.seats.map((round) => [round.round, round.tables]));
  if (listed.size < plan.seats.length) return null;
  for (const [round, seats] of listed)
    if (round <= frozen || !seatsOf(cafe, round) || Object.keys(seats).some((table) => !tables.has(table))) return null;
  const first = Math.min(...listed.keys());
  const before = cafe.seats.filter((seats) => seats.round <= frozen);
  const planned: RoundSeats[] = [];
  for (const now of cafe.seats) {
    if (now.round <= frozen) continue;
    const changes = listed.get(now.round) ?? {};
    const people = new Map(cafe.tables.map(({ id }) => [id, changes[id] ?? now.tables[id]?.people ?? []]));
    if (!seatsEverybody(cafe, now.round, people)) return null;
    const named = now.round >= first ? plan.hosts : {};
    planned.push(withHosts(cafe, { now, people, named, before: [...before, ...planned] }));
  }
  return planned.filter((seats) => !sameSeats(seats, seatsOf(cafe, seats.round)));
}

function seatsEverybody(cafe: Cafe, round: number, people: ReadonlyMap<TableId, readonly PersonId[]>): boolean {
  const seated = new Set<PersonId>();
  let seats = 0;
  for (const table of cafe.tables) {
    const there = people.get(table.id) ?? [];
    if (there.length > 0 && !isOpen(table, round)) return false;
    for (const id of there) {
      const person = personById(cafe, id);
      if (!person || !isExpected(person, round)) return false;
      seated.add(id);
      seats += 1;
    }
  }
  return seats === seated.size && seats === cafe.people.filter((person) => isExpected(person, round)).length;
}

/**
 * Whether planned rounds leave locked people where they were told, as long as the table is there, and hosts that stay at their tables.
 * `concerned` are those whom the change itself is about.
 */
export function keepsPromises(cafe: Cafe, rounds: readonly RoundSeats[], concerned: readonly PersonId[]): boolean {
  const free = new Set(concerned);
  const [doors] = cafe.programme;
  const locked = cafe.stage === doors?.id ? [] : cafe.locked.filter((person) => !free.has(person));
  const open = (id: TableId, round: number): boolean =>
    cafe.tables.some((table) => table.id === id && isOpen(table, round));
  return rounds.every(({ round, tables }) => {
    const sits = (person: PersonId, table: TableId): boolean => tables[table]?.people.includes(person) === true;
    const lockedStay = locked.every((person) => {
      const before = tableOf(cafe, person, round);
      return before === null || !open(before, round) || sits(person, before);
    });
    if (!lockedStay || cafe.settings.hostMode !== 'fixed') return lockedStay;
    return cafe.tables.every(({ id }) => {
      const host = open(id, round) ? standingHost(cafe, id, round) : null;
      return host === null || free.has(host) || sits(host, id);
    });
  });
}

function sameSeats(one: RoundSeats, other: RoundSeats | undefined): boolean {
  return Object.entries(one.tables).every(([table, { people, host }]) => {
    const at = other?.tables[table];
    return at?.host === host && at.people.length === people.length && people.every((id) => at.people.includes(id));
  });
}
