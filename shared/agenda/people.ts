/** Who took part and in what: counts and organisations, never anybody by name. */
import type { Cafe, OrganisationId, PersonId } from '../cafe/model.ts';

/** Numbers of the rounds that have begun, in order. A round that was skipped or has not come yet is not among them. */
export function roundsHeld(cafe: Cafe): readonly number[] {
  const roundOf = new Map(
    cafe.programme.flatMap((stage) =>
      stage.kind === 'round' && stage.round !== undefined ? [[stage.id, stage.round] as const] : [],
    ),
  );
  const held = new Set(cafe.runs.flatMap((run) => roundOf.get(run.stage) ?? []));
  return [...held].sort((one, other) => one - other);
}

/** Everybody who is here, or sat somewhere in a round that has begun: who left early took part. [AG9] */
export function tookPart(cafe: Cafe): ReadonlySet<PersonId> {
  const held = new Set(roundsHeld(cafe));
  const people = new Set(cafe.people.filter((person) => person.here).map((person) => person.id));
  for (const { round, tables } of cafe.seats) {
    if (held.has(round)) for (const seat of Object.values(tables)) for (const person of seat.people) people.add(person);
  }
  return people;
}

/** Organisations of those who took part. Who facilitates counts only with people at the tables. */
export function organisationsPresent(cafe: Cafe): ReadonlySet<OrganisationId> {
  const took = tookPart(cafe);
  return new Set(
    cafe.people.flatMap((person) => (took.has(person.id) && person.organisation !== null ? person.organisation : [])),
  );
}

/** People with a seat, for each round that has begun, in order. */
export function presentPerRound(cafe: Cafe): readonly number[] {
  return roundsHeld(cafe).flatMap((round) => {
    const seats = cafe.seats.find((candidate) => candidate.round === round);
    return seats ? Object.values(seats.tables).reduce((sum, seat) => sum + seat.people.length, 0) : [];
  });
}

/** Tables where somebody sat in a round that has begun. Before the first round, all of them. */
export function tablesInUse(cafe: Cafe): number {
  const held = new Set(roundsHeld(cafe));
  const rounds = cafe.seats.filter((seats) => held.has(seats.round));
  if (rounds.length === 0) return cafe.tables.length;
  return cafe.tables.filter((table) => rounds.some((seats) => (seats.tables[table.id]?.people.length ?? 0) > 0)).length;
}
