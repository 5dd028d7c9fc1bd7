/**
 * Every table of a round at a glance: who sits there, how far they have come, and whether somebody should look by. Numbers and
 * moments only: nothing here says who has written what, or ranks anybody.
 */
import { isOpen, roundAhead, roundBegun, within } from '../../../shared/cafe/find.ts';
import type { Person, Table, TableId } from '../../../shared/cafe/model.ts';
import type { FacilitatorView, RoomView } from '../../../shared/cafe/views.ts';
import type { Note } from '../../../shared/documents/note.ts';
import type { Tablecloth } from '../../../shared/documents/tablecloth.ts';
import type { Nudge } from '../nudges/nudges.ts';

export interface TablesWatch {
  readonly room: RoomView;
  readonly facilitator: FacilitatorView;
  readonly cloths: Readonly<Record<TableId, Tablecloth>>;
  /** How many have written at each table in a round that has begun. */
  readonly wrote: { readonly round: number; readonly wrote: Readonly<Record<TableId, number>> } | null;
  /** What needs a nudge in the whole room. */
  readonly nudges: readonly Nudge[];
}

/** Why somebody should look by a table: a nudge about it, and perhaps about others as well. */
export type TableNudge = Extract<Nudge, { tables: unknown }>;

export interface Progress {
  /** The round it is about: in the time for travelling, the one that was. */
  readonly round: number;
  readonly notes: number;
  readonly last: Note | null;
  readonly wrote: { readonly count: number; readonly of: number } | null;
  readonly essentials: boolean;
}

export interface TableNow {
  readonly table: Table;
  /** False before the seats are drawn. */
  readonly drawn: boolean;
  /** Whoever sits there in the round that is looked at, the host first. */
  readonly people: readonly Person[];
  readonly host: Person | null;
  /** Null for a round that nobody has begun. */
  readonly progress: Progress | null;
  /** The most pressing first; empty when the table does well, or when another round than the present one is looked at. */
  readonly nudges: readonly TableNudge[];
  /** The table is gone from this round on, or there only from this round on; null where neither is news. */
  readonly door: { readonly kind: 'closes' | 'opens'; readonly round: number } | null;
}

/** The tables of a round by number; those that open later come last. */
export function tablesNow(watch: TablesWatch, round: number): readonly TableNow[] {
  const { tables } = watch.room;
  const here = new Map(watch.facilitator.people.filter((person) => person.here).map((person) => [person.id, person]));
  const open = tables.filter((table) => isOpen(table, round));
  const later = tables.filter(({ open: span }) => span.from > round && within(span, span.from));
  return [...open, ...later].map((table) => tableNow(watch, here, table, round));
}

function tableNow(watch: TablesWatch, here: ReadonlyMap<string, Person>, table: Table, round: number): TableNow {
  const { room } = watch;
  const begun = roundBegun(room);
  const ahead = roundAhead(room);
  // On the way to a round everybody still wants to know how far the one before has come.
  const about = round <= begun ? round : round === ahead ? begun : 0;
  const present = round === ahead || round === begun;
  return {
    table,
    ...seatedAt(watch, here, table.id, round),
    progress: about > 0 && isOpen(table, about) ? progressOf(watch, here, table.id, about) : null,
    nudges: present ? watch.nudges.filter((nudge) => isAbout(nudge, table.id)) : [],
    door: doorOf(table, round, ahead),
  };
}

function isAbout(nudge: Nudge, table: TableId): nudge is TableNudge {
  return 'tables' in nudge && nudge.tables.some(({ id }) => id === table);
}

function seatedAt(
  { facilitator }: TablesWatch,
  here: ReadonlyMap<string, Person>,
  table: TableId,
  round: number,
): Pick<TableNow, 'drawn' | 'people' | 'host'> {
  const seats = facilitator.seats.find((candidate) => candidate.round === round)?.tables[table];
  const hostId = seats ? seats.host : (facilitator.hosts[table] ?? null);
  const host = hostId === null ? null : (here.get(hostId) ?? null);
  const seated = seats ? seats.people.flatMap((id) => here.get(id) ?? []) : [];
  const guests = seated.filter((person) => person.id !== host?.id);
  return { drawn: seats !== undefined, people: host ? [host, ...guests] : guests, host };
}

function progressOf(watch: TablesWatch, here: ReadonlyMap<string, Person>, table: TableId, round: number): Progress {
  const cloth = watch.cloths[table];
  const notes = cloth?.notes.filter((note) => note.round === round) ?? [];
  const of = seatedAt(watch, here, table, round).people.length;
  const count = watch.wrote?.round === round ? (watch.wrote.wrote[table] ?? 0) : null;
  return {
    round,
    notes: notes.length,
    last: notes.findLast(({ id }) => !watch.room.hidden.includes(id)) ?? null,
    wrote: count === null || of === 0 ? null : { count: Math.min(count, of), of },
    essentials: (cloth?.handedOn[round]?.essentials.length ?? 0) > 0,
  };
}

function doorOf({ open }: Table, round: number, ahead: number | null): TableNow['door'] {
  if (open.from > round) return { kind: 'opens', round: open.from };
  return open.to !== null && ahead !== null ? { kind: 'closes', round: open.to + 1 } : null;
}
