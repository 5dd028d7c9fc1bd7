/** Small questions that several rules ask of a café. */
import { sorter } from '../locale/formats.ts';
import type { Cafe, Person, PersonId, Span, Stage, StageId, Table, TableId } from './model.ts';
import { unreachable } from './must.ts';

/** Where in its programme a café is. */
export type Progress = Pick<Cafe, 'programme' | 'stage'>;

export function stageIndex(cafe: Pick<Cafe, 'programme'>, id: StageId): number {
  return cafe.programme.findIndex((stage) => stage.id === id);
}

export function currentStage(cafe: Progress): Stage {
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

export function personById(cafe: Pick<Cafe, 'people'>, id: PersonId): Person | undefined {
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
export function roundBegun(cafe: Progress): number {
  const index = stageIndex(cafe, cafe.stage);
  for (let at = index; at >= 0; at -= 1) {
    const stage = cafe.programme[at];
    if (stage?.kind === 'round' && stage.round !== undefined) return stage.round;
  }
  return 0;
}

const afterTables: ReadonlySet<Stage['kind']> = new Set(['harvest', 'vision', 'stones', 'actions', 'close']);

/** Whether the tables have gone on from a round: a later one has begun, or what follows when people have left the tables. */
export function hasMovedOn(cafe: Progress, round: number): boolean {
  return roundBegun(cafe) > round || afterTables.has(currentStage(cafe).kind);
}

/** The round whose seats matter now: the running one, or the one that travel, a pause or the doors lead to. */
export function roundAhead(cafe: Progress): number | null {
  const index = stageIndex(cafe, cafe.stage);
  for (let at = index; at < cafe.programme.length; at += 1) {
    const stage = cafe.programme[at];
    if (stage?.kind === 'round' && stage.round !== undefined) return stage.round;
  }
  return null;
}

/** Rounds up to this one are over or running: whoever sits there stays. 0 before the first. */
export function seatedThrough(cafe: Progress & Pick<Cafe, 'rounds'>): number {
  const ahead = roundAhead(cafe);
  if (ahead === null) return cafe.rounds.length;
  return currentStage(cafe).kind === 'round' ? ahead : ahead - 1;
}

export function within(span: Span | null, round: number): boolean {
  return span === null || (round >= span.from && (span.to === null || round <= span.to));
}

export function isOpen(table: Table, round: number): boolean {
  return within(table.open, round);
}

/** Whether somebody is to have a seat in this round. */
export function isExpected(person: Person, round: number): boolean {
  return person.here && within(person.attends, round);
}

/** Where a person sits in a round, or null. */
export function tableOf(cafe: Pick<Cafe, 'seats'>, person: PersonId, round: number): TableId | null {
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

export function hostOf(cafe: Pick<Cafe, 'seats'>, table: TableId, round: number): PersonId | null {
  return cafe.seats.find((candidate) => candidate.round === round)?.tables[table]?.host ?? null;
}

/** True when this person sat at this table in this round, which has begun. Notes of a round may be written from then on. */
export function hasSatAt(cafe: Cafe, person: PersonId, table: TableId, round: number): boolean {
  return round >= 1 && round <= roundBegun(cafe) && tableOf(cafe, person, round) === table;
}

export function peopleHere(cafe: Pick<Cafe, 'people'>): readonly Person[] {
  return cafe.people.filter((person) => person.here);
}

/** Every municipality that somebody has named, once, as it was first typed. */
export function municipalitiesOf(cafe: Pick<Cafe, 'people' | 'settings'>): readonly string[] {
  const names = new Map<string, string>();
  for (const { municipality } of cafe.people)
    if (municipality !== null && !names.has(sameName(municipality))) names.set(sameName(municipality), municipality);
  return [...names.values()].sort(sorter(cafe.settings.locale));
}

/** Two names that differ in case alone are the same. */
export function sameName(name: string): string {
  return name.toLocaleLowerCase('nb');
}
