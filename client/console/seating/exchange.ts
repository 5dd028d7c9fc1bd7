/** Two people exchange their seats, and an earlier plan is brought back: plans that are given, not looked for. */
import { seatedThrough, tableOf } from '../../../shared/cafe/find.ts';
import type { PersonId, TableId } from '../../../shared/cafe/model.ts';
import { standingHost } from '../../../shared/cafe/seating-hosts.ts';
import type { SeatingSituation } from '../../../shared/cafe/seating-situation.ts';
import { seatsOf } from '../../../shared/cafe/seats.ts';
import type { RoundSeats } from '../../../shared/seating/plan.ts';
import type { SeatingPlan, SeatsOfRound } from '../../../shared/seating/problem.ts';

/** Why two people cannot exchange their seats. */
export type ExchangeProblem = 'over' | 'locked' | 'same' | 'hosts';

/** The first round in which seats can still be exchanged; null when the last has begun. */
export function exchangedFrom(situation: SeatingSituation): number | null {
  const next = seatedThrough(situation) + 1;
  return next <= situation.rounds.length ? next : null;
}

/** Null when they can. */
export function exchangeProblem(situation: SeatingSituation, one: PersonId, other: PersonId): ExchangeProblem | null {
  const rounds = exchangedRounds(situation, one, other);
  if (exchangedFrom(situation) === null) return 'over';
  const told = situation.stage !== situation.programme[0]?.id;
  if (told && (situation.locked.includes(one) || situation.locked.includes(other))) return 'locked';
  if (rounds.length === 0) return 'same';
  if (situation.settings.hostMode !== 'fixed') return null;
  const hosts = (person: PersonId, round: number): boolean => {
    const table = tableOf(situation, person, round);
    return table !== null && standingHost(situation, table, round) === person;
  };
  return rounds.some((round) => hosts(one, round) || hosts(other, round)) ? 'hosts' : null;
}

/** The seats of all rounds, with those of the two exchanged in every round to come in which both sit, at different tables. */
export function exchanged(situation: SeatingSituation, one: PersonId, other: PersonId): SeatingPlan {
  const rounds = new Set(exchangedRounds(situation, one, other));
  const turned = (person: PersonId): PersonId => (person === one ? other : person === other ? one : person);
  return planOf(situation, (seats) => ({
    ...seats,
    tables: Object.fromEntries(
      Object.entries(seats.tables).map(([table, { people, host }]) => [
        table,
        { people: rounds.has(seats.round) ? people.map(turned) : people, host },
      ]),
    ),
  }));
}

/**
 * In the rounds to come those whom something has moved, from `before` to `after`, have their seats of before again. Whoever has another seat
 * by now keeps it, whoever has come since stays, and so does what has begun meanwhile.
 */
export function broughtBack(
  situation: SeatingSituation,
  before: readonly RoundSeats[],
  after: readonly RoundSeats[],
): SeatingPlan {
  const frozen = seatedThrough(situation);
  return planOf(situation, (now) => {
    if (now.round <= frozen) return now;
    const tables: Record<TableId, { people: PersonId[]; host: PersonId | null }> = {};
    for (const [table, { people, host }] of Object.entries(now.tables)) {
      tables[table] = { people: tables[table]?.people ?? [], host };
      for (const person of people) {
        const stays = tableOf({ seats: after }, person, now.round) !== table;
        const home = (stays ? null : tableOf({ seats: before }, person, now.round)) ?? table;
        (tables[home] ??= { people: [], host: null }).people.push(person);
      }
    }
    return { ...now, tables };
  });
}

function exchangedRounds(situation: SeatingSituation, one: PersonId, other: PersonId): readonly number[] {
  const frozen = seatedThrough(situation);
  return situation.seats
    .map(({ round }) => round)
    .filter((round) => {
      const [from, to] = [tableOf(situation, one, round), tableOf(situation, other, round)];
      return round > frozen && from !== null && to !== null && from !== to;
    });
}

function planOf(situation: SeatingSituation, seatsIn: (now: RoundSeats) => RoundSeats): SeatingPlan {
  const rounds = situation.rounds.map(({ number }): SeatsOfRound => {
    const now = seatsOf(situation, number);
    if (!now) return {};
    return Object.fromEntries(Object.entries(seatsIn(now).tables).map(([table, { people }]) => [table, people]));
  });
  return { rounds, hosts: {} };
}
