/** Who goes where, on paper: one slip for each person who is here, with their table in every round. */
import { hostOf, isExpected, peopleHere, roundAhead, tableOf } from '../cafe/find.ts';
import type { Cafe, CafeSettings, Person, PersonId, Table } from '../cafe/model.ts';
import { codeOf } from '../cafe/personal-codes.ts';
import { byName, knownTo, type Reader } from './people.ts';

/** What paper is made from: no documents, no clock. */
export type PaperCafe = Pick<Cafe, 'tables' | 'rounds' | 'programme' | 'stage' | 'people' | 'codes' | 'seats'> & {
  readonly settings: Pick<CafeSettings, 'anonymity' | 'locale'>;
};

/**
 * One round of one person. `none`: they are to be there and have no seat yet. `away`: they are not there in this round, or were not
 * when it was played.
 */
export type Stop =
  | { readonly round: number; readonly state: 'seated'; readonly table: Table; readonly hosts: boolean }
  | { readonly round: number; readonly state: 'none' | 'away' };

export interface Slip {
  /** As whoever reads the slip may know them. */
  readonly person: Person;
  /** With which another phone becomes theirs. */
  readonly code: string | null;
  /** One for each round, in order. */
  readonly stops: readonly Stop[];
}

export const slipOrders = ['name', 'table'] as const;
export type SlipOrder = (typeof slipOrders)[number];

/** A slip for everybody who is here, sorted by name or by the first table they go to. */
export function slipsOf(cafe: PaperCafe, reader: Reader, order: SlipOrder): readonly Slip[] {
  const tables = new Map(cafe.tables.map((table) => [table.id, table]));
  const known = knownTo(reader, cafe.settings.anonymity);
  const slips = peopleHere(cafe).map((person) => ({
    person: known(person),
    code: codeOf(cafe, person.id),
    stops: cafe.rounds.map(({ number }) => stopOf(cafe, tables, person, number)),
  }));
  const inOrder = byName(cafe.settings.locale);
  return slips.sort((one, other) => {
    const apart = order === 'table' ? firstTable(one) - firstTable(other) : 0;
    return apart || inOrder(one.person, other.person);
  });
}

function stopOf(cafe: PaperCafe, tables: ReadonlyMap<string, Table>, person: Person, round: number): Stop {
  const table = tables.get(tableOf(cafe, person.id, round) ?? '');
  if (!table) return { round, state: awaitsSeat(cafe, person, round) ? 'none' : 'away' };
  return { round, state: 'seated', table, hosts: hostOf(cafe, table.id, round) === person.id };
}

/** Whether somebody should have a seat in this round and has none. A round that was over before they came is not theirs any more. */
export function awaitsSeat(cafe: PaperCafe, person: Person, round: number): boolean {
  const ahead = roundAhead(cafe);
  return ahead !== null && round >= ahead && isExpected(person, round) && tableOf(cafe, person.id, round) === null;
}

/** The number of the first table somebody goes to; whoever has none comes last. */
function firstTable({ stops }: Slip): number {
  const first = stops.find((stop) => stop.state === 'seated');
  return first?.state === 'seated' ? first.table.number : Number.MAX_SAFE_INTEGER;
}

/** What each slip says, by person, short enough to be kept for a thousand: `3,1h,-,x`. */
export type SlipMarks = Readonly<Record<PersonId, string>>;

export function marksOf(slips: readonly Slip[]): SlipMarks {
  return Object.fromEntries(slips.map(({ person, stops }) => [person.id, stops.map(markOf).join()]));
}

function markOf(stop: Stop): string {
  if (stop.state !== 'seated') return stop.state === 'none' ? '-' : 'x';
  return `${stop.table.number}${stop.hosts ? 'h' : ''}`;
}

/** The slips that say something else than the printed ones, and those of people who have none yet. */
export function changedSlips(slips: readonly Slip[], printed: SlipMarks): readonly Slip[] {
  const now = marksOf(slips);
  return slips.filter(({ person: { id } }) => printed[id] !== now[id]);
}
