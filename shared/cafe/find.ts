/** Small questions that several rules ask of a café. */
import type { Cafe, Person, PersonId, Stage, StageId, TableId } from './model.ts';
import { unreachable } from './must.ts';

export function stageIndex(cafe: Cafe, id: StageId): number {
  return cafe.programme.findIndex((stage) => stage.id === id);
}

export function currentStage(cafe: Cafe): Stage {
  const stage = cafe.programme.find((candidate) => candidate.id === cafe.stage);
  return stage ?? unreachable(`stage ${cafe.stage} is not in the programme`);
}

export function stageAfter(cafe: Cafe, id: StageId): Stage | undefined {
  return cafe.programme[stageIndex(cafe, id) + 1];
}

export function stageBefore(cafe: Cafe, id: StageId): Stage | undefined {
  return cafe.programme[stageIndex(cafe, id) - 1];
}

/**
 * People and seats by name, found once for each state of the café: a café is never changed, so what was found for its list of people
 * holds as long as that list does.
 */
const peopleByList = new WeakMap<readonly Person[], ReadonlyMap<PersonId, Person>>();
const tablesByList = new WeakMap<Cafe['seats'], ReadonlyMap<string, TableId>>();

export function personById(cafe: Cafe, id: PersonId): Person | undefined {
  let people = peopleByList.get(cafe.people);
  if (!people) {
    people = new Map(cafe.people.map((person) => [person.id, person]));
    peopleByList.set(cafe.people, people);
  }
  return people.get(id);
}

/**
 * The last round that has begun: its number, or 0 before the first one. Rounds stay "begun" through the travel, pause
 * and plenary that follow, which is why notes may still arrive for them.
 */
export function roundBegun(cafe: Cafe): number {
  const index = stageIndex(cafe, cafe.stage);
  for (let at = index; at >= 0; at -= 1) {
    const stage = cafe.programme[at];
    if (stage?.kind === 'round' && stage.round !== undefined) return stage.round;
  }
  return 0;
}

/** The round whose seats matter now: the running one, or the one that travel, a pause or the doors lead to. */
export function roundAhead(cafe: Cafe): number | null {
  const index = stageIndex(cafe, cafe.stage);
  for (let at = index; at < cafe.programme.length; at += 1) {
    const stage = cafe.programme[at];
    if (stage?.kind === 'round' && stage.round !== undefined) return stage.round;
  }
  return null;
}

/** Where a person sits in a round, or null. */
export function tableOf(cafe: Cafe, person: PersonId, round: number): TableId | null {
  let tables = tablesByList.get(cafe.seats);
  if (!tables) {
    tables = new Map(
      cafe.seats.flatMap((seats) =>
        Object.entries(seats.tables).flatMap(([table, { people }]) =>
          people.map((seated) => [`${seats.round} ${seated}`, table] as const),
        ),
      ),
    );
    tablesByList.set(cafe.seats, tables);
  }
  return tables.get(`${round} ${person}`) ?? null;
}

export function hostOf(cafe: Cafe, table: TableId, round: number): PersonId | null {
  return cafe.seats.find((candidate) => candidate.round === round)?.tables[table]?.host ?? null;
}

/** True when this person sat at this table in this round, which has begun. Notes of a round may be written from then on. */
export function hasSatAt(cafe: Cafe, person: PersonId, table: TableId, round: number): boolean {
  return round >= 1 && round <= roundBegun(cafe) && tableOf(cafe, person, round) === table;
}

export function peopleHere(cafe: Cafe): readonly Person[] {
  return cafe.people.filter((person) => person.here);
}
