/**
 * Who has come to their table. Phones say so, so that only those are waited for who carry one and come from another table: a host who
 * stays where they are has nothing to say.
 */
import { currentStage, isOpen, personById, roundAhead, tableOf } from './find.ts';
import type { Cafe, PersonId, TableId } from './model.ts';

/** How many of those who are waited for at a table are there. */
export interface Gathering {
  readonly here: number;
  readonly of: number;
}

/** The round that people gather for, on the way to it and while it lasts; null at any other time. */
export function roundGathering(cafe: Pick<Cafe, 'programme' | 'stage'>): number | null {
  const { kind } = currentStage(cafe);
  return kind === 'travel' || kind === 'round' ? roundAhead(cafe) : null;
}

/** Whether somebody has said that they are at the table where they sit in the round ahead. */
export function hasArrived(cafe: Cafe, person: PersonId): boolean {
  const round = roundGathering(cafe);
  const table = round === null ? null : tableOf(cafe, person, round);
  return table !== null && cafe.arrived[person] === table;
}

/** Who is waited for at a table, there or not; nobody when people do not gather. */
export function awaitedAt(cafe: Cafe, table: TableId): readonly PersonId[] {
  const round = roundGathering(cafe);
  if (round === null) return [];
  const seated = cafe.seats.find((seats) => seats.round === round)?.tables[table]?.people ?? [];
  return seated.filter((id) => {
    const person = personById(cafe, id);
    return person?.here === true && person.phone && tableOf(cafe, id, round - 1) !== table;
  });
}

/** Those of them who have not said that they are there. */
export function missingAt(cafe: Cafe, table: TableId): readonly PersonId[] {
  return awaitedAt(cafe, table).filter((person) => !hasArrived(cafe, person));
}

/** By table, where somebody is waited for. */
export function gatherings(cafe: Cafe): Readonly<Record<TableId, Gathering>> {
  const round = roundGathering(cafe);
  if (round === null) return {};
  const tables = cafe.tables.filter((table) => isOpen(table, round));
  return Object.fromEntries(
    tables.flatMap(({ id }) => {
      const of = awaitedAt(cafe, id).length;
      return of === 0 ? [] : [[id, { here: of - missingAt(cafe, id).length, of }] as const];
    }),
  );
}
