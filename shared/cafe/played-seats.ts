/** The rounds that have been, as a seating problem and its plan: how well everybody met, against what any plan could have reached. */
import { usualWeights, type HostDuty, type SeatingProblem, type SeatsOfRound } from '../seating/problem.ts';
import type { RoundSeats } from '../seating/plan.ts';
import { mixOf, traitsOf } from './seating-mix.ts';
import { wishesFor } from './seating-wishes.ts';
import type { Cafe, PersonId, TableId } from './model.ts';

export interface PlayedSeats {
  readonly problem: SeatingProblem;
  readonly rounds: readonly SeatsOfRound[];
}

/** `held`: the numbers of the rounds that have begun. They are counted from 1 here, so that one that was skipped leaves no gap. */
export function playedSeats(cafe: Cafe, held: readonly number[]): PlayedSeats {
  const played = held.flatMap((round) => cafe.seats.find((seats) => seats.round === round) ?? []);
  const rounds = played.map(({ tables }): SeatsOfRound =>
    Object.fromEntries(
      Object.entries(tables).flatMap(([table, { people }]) => (people.length > 0 ? [[table, people]] : [])),
    ),
  );
  const spans = spansOf(rounds, (seats) => Object.values(seats).flat());
  const people = cafe.people.flatMap((person) => {
    const span = spans.get(person.id);
    if (!span) return [];
    const { id, languages, interpreted } = person;
    return [{ id, traits: traitsOf(person), languages, interpreted, from: span.from, to: span.to, mayHost: false }];
  });
  const inUse = spansOf(rounds, (seats) => Object.keys(seats));
  const tables = cafe.tables.flatMap(({ id, seats }) => {
    const span = inUse.get(id);
    if (!span) return [];
    const sizes = rounds.flatMap((round) => round[id]?.length ?? []);
    const optional = span.rounds < span.to - span.from + 1;
    const max = seats ? Math.max(seats.max, ...sizes) : people.length;
    return [{ id, min: Math.min(seats?.min ?? 1, ...sizes), max, optional, from: span.from, to: span.to }];
  });
  const known = { people: new Set(people.map(({ id }) => id)), tables: new Set(tables.map(({ id }) => id)) };
  const { settings } = cafe;
  const problem: SeatingProblem = {
    rounds: rounds.length,
    people,
    tables,
    hosts: settings.hostMode === 'fixed' ? dutiesIn(played) : [],
    ...wishesFor(cafe.wishes, known),
    mix: mixOf('mixed'),
    weights: usualWeights,
    returnsCount: true,
    balance: 1,
    commonLanguage: settings.commonLanguage,
    past: null,
  };
  return { problem, rounds };
}

interface Seen {
  from: number;
  to: number;
  /** In how many rounds. */
  rounds: number;
}

function spansOf(
  rounds: readonly SeatsOfRound[],
  names: (seats: SeatsOfRound) => readonly string[],
): Map<string, Seen> {
  const spans = new Map<string, Seen>();
  for (const [index, seats] of rounds.entries()) {
    const round = index + 1;
    for (const name of names(seats)) {
      const seen = spans.get(name);
      if (seen) {
        seen.to = round;
        seen.rounds += 1;
      } else spans.set(name, { from: round, to: round, rounds: 1 });
    }
  }
  return spans;
}

function dutiesIn(played: readonly RoundSeats[]): readonly HostDuty[] {
  const duties: { table: TableId; person: PersonId; from: number; to: number }[] = [];
  for (const [index, { tables }] of played.entries()) {
    const round = index + 1;
    for (const [table, { host, people }] of Object.entries(tables)) {
      if (host === null || !people.includes(host)) continue;
      const before = duties.find((duty) => duty.table === table && duty.person === host && duty.to === round - 1);
      if (before) before.to = round;
      else duties.push({ table, person: host, from: round, to: round });
    }
  }
  return duties;
}
