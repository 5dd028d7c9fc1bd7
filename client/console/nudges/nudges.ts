/**
 * What needs a nudge now: hints about the room and its tables, the most urgent first, and never about how a single person does. A pure
 * function of what the console knows, so that two facilitators see the same list.
 */
import { loadByOrganisation, shareLevel } from '../../../shared/agenda/share.ts';
import { timeLeftMs } from '../../../shared/cafe/clock.ts';
import { currentStage, isExpected, roundAhead, roundBegun } from '../../../shared/cafe/find.ts';
import { isHolding } from '../../../shared/cafe/holding.ts';
import type { OrganisationId, Person, PersonId, Table, TableId } from '../../../shared/cafe/model.ts';
import { findSavings, minutesBehind, type Saving } from '../../../shared/cafe/time-budget.ts';
import type { FacilitatorView, RoomView } from '../../../shared/cafe/views.ts';
import type { Tablecloth } from '../../../shared/documents/tablecloth.ts';
import { radar } from './radar.ts';

export interface Situation {
  readonly room: RoomView;
  readonly facilitator: Pick<FacilitatorView, 'people' | 'seats'>;
  /** By table id; a tablecloth that has not arrived yet is not there. */
  readonly cloths: Readonly<Record<TableId, Tablecloth>>;
  /** Phones that show something else or are locked. */
  readonly asleep: readonly PersonId[];
  /** People with a phone that has no connection: since when, in server milliseconds. */
  readonly awaySince: Readonly<Record<PersonId, number>>;
  readonly link: 'open' | 'lost' | 'not-saving' | 'damaged';
  /** Of the board; empty until it has arrived. */
  readonly actions: readonly { readonly owner: OrganisationId | null }[];
  /** Server time. */
  readonly at: number;
}

export type Nudge =
  | { readonly kind: 'not-saving' | 'damaged' | 'lost' | 'vote-open' }
  | { readonly kind: 'held' | 'hostless' | 'essentials'; readonly tables: readonly Table[] }
  /** `asleep`: nobody at these tables has the phone out either. */
  | { readonly kind: 'silent' | 'asleep'; readonly tables: readonly Table[]; readonly minutes: number }
  | { readonly kind: 'cut-off'; readonly tables: readonly Table[]; readonly phones: number }
  | { readonly kind: 'seatless'; readonly round: number; readonly people: readonly Person[] }
  | { readonly kind: 'share'; readonly owner: string; readonly owned: number; readonly of: number }
  | { readonly kind: 'begin-now'; readonly endsBy: number; readonly inside: number }
  | {
      readonly kind: 'late';
      readonly behind: number;
      readonly savings: readonly Saving[];
      /** Minutes that cannot be found. */
      readonly missing: number;
    };

export function nudgesOf(situation: Situation): readonly Nudge[] {
  return [
    linkNudges,
    heldNudges,
    seatlessNudges,
    voteNudges,
    timeNudges,
    hostNudges,
    essentialsNudges,
    shareNudges,
    phoneNudges,
    silentNudges,
  ].flatMap((nudges) => nudges(situation));
}

function linkNudges({ link }: Situation): readonly Nudge[] {
  return link === 'open' ? [] : [{ kind: link }];
}

/** People at a table in a round who are here, for each table that has any. */
function seatedIn(
  { room, facilitator }: Situation,
  round: number,
): readonly { table: Table; people: readonly Person[] }[] {
  const here = new Map(facilitator.people.filter((person) => person.here).map((person) => [person.id, person]));
  const seats = facilitator.seats.find((candidate) => candidate.round === round)?.tables ?? {};
  return room.tables.flatMap((table) => {
    const people = (seats[table.id]?.people ?? []).flatMap((id) => here.get(id) ?? []);
    return people.length === 0 ? [] : [{ table, people }];
  });
}

function withoutEssentials(situation: Situation, round: number): readonly Table[] {
  return seatedIn(situation, round)
    .map(({ table }) => table)
    .filter(({ id }) => {
      const cloth = situation.cloths[id];
      return cloth !== undefined && (cloth.handedOn[round]?.essentials.length ?? 0) === 0;
    });
}

function heldNudges(situation: Situation): readonly Nudge[] {
  const { room } = situation;
  const held = withoutEssentials(situation, roundBegun(room)).filter(({ id }) => isHolding(room, id));
  if (held.length === 0) return [];
  if (held.length > radar.heldOneByOne) return [{ kind: 'held', tables: held }];
  return held.map((table) => ({ kind: 'held', tables: [table] }));
}

function seatlessNudges({ room, facilitator: { people, seats } }: Situation): readonly Nudge[] {
  const round = roundAhead(room);
  const planned = seats.find((candidate) => candidate.round === round);
  if (round === null || !planned) return [];
  const seated = new Set(Object.values(planned.tables).flatMap((table) => table.people));
  const seatless = people.filter((person) => isExpected(person, round) && !seated.has(person.id));
  return seatless.length === 0 ? [] : [{ kind: 'seatless', round, people: seatless }];
}

function voteNudges({ room, at }: Situation): readonly Nudge[] {
  if (room.vote.state !== 'open') return [];
  const stage = currentStage(room);
  const harvest = room.programme.findLastIndex(({ kind }) => kind === 'harvest');
  const left = timeLeftMs(room.clock, at);
  const leaving = stage.kind === 'harvest' && left !== null && left <= radar.tooLateMs;
  const behind = stage.kind !== 'harvest' && harvest >= 0 && room.programme.indexOf(stage) > harvest;
  return leaving || behind ? [{ kind: 'vote-open' }] : [];
}

function timeNudges({ room, at }: Situation): readonly Nudge[] {
  const behind = minutesBehind(room, at);
  const { kind } = currentStage(room);
  if (behind === null || room.endsBy === null || kind === 'close') return [];
  if (kind === 'doors')
    return behind < 0 || room.peopleHere === 0
      ? []
      : [{ kind: 'begin-now', endsBy: room.endsBy, inside: room.peopleHere }];
  return behind < radar.behindMinutes ? [] : [{ kind: 'late', behind, ...findSavings(room, behind) }];
}

function hostNudges(situation: Situation): readonly Nudge[] {
  const { room, facilitator } = situation;
  const round = roundAhead(room);
  if (round === null || room.settings.hostMode === 'none') return [];
  const seats = facilitator.seats.find((candidate) => candidate.round === round)?.tables ?? {};
  const tables = seatedIn(situation, round)
    .filter(({ table, people }) => !people.some(({ id }) => id === seats[table.id]?.host))
    .map(({ table }) => table);
  return tables.length === 0 ? [] : [{ kind: 'hostless', tables }];
}

/** While actions are agreed on: one owner who carries far more than the others. [NU12] */
function shareNudges({ room, actions }: Situation): readonly Nudge[] {
  if (currentStage(room).kind !== 'actions') return [];
  const owners = loadByOrganisation(actions, room.organisations).filter((load) => load.actions > 0);
  const of = owners.reduce((sum, load) => sum + load.actions, 0);
  const [most] = owners;
  if (!most || shareLevel(most.actions, owners.at(-1)?.actions ?? 0, of) !== 'heavy') return [];
  return [{ kind: 'share', owner: most.name, owned: most.actions, of }];
}

/** What the next people at the table need to hear. After the last round nobody comes. */
function essentialsNudges(situation: Situation): readonly Nudge[] {
  const { room, at } = situation;
  const { kind } = currentStage(room);
  const round = roundBegun(room);
  if (round === 0 || round === room.rounds.length) return [];
  const left = timeLeftMs(room.clock, at);
  const ending = kind === 'round' && left !== null && left <= radar.essentialsMs;
  const between = kind === 'pause' || (kind === 'travel' && !room.settings.holdForEssentials);
  const tables = ending || between ? withoutEssentials(situation, round) : [];
  return tables.length === 0 ? [] : [{ kind: 'essentials', tables }];
}

function phoneNudges(situation: Situation): readonly Nudge[] {
  const { room, awaySince, at } = situation;
  const round = roundAhead(room);
  const { kind } = currentStage(room);
  if (round === null || kind === 'doors') return [];
  const away = seatedIn(situation, round)
    .map(({ table, people }) => ({
      table,
      phones: people.filter(({ id, phone }) => phone && at - (awaySince[id] ?? at) >= radar.awayMs).length,
    }))
    .filter(({ phones }) => phones >= radar.awayPhones);
  const phones = away.reduce((sum, { phones: count }) => sum + count, 0);
  return away.length === 0 ? [] : [{ kind: 'cut-off', tables: away.map(({ table }) => table), phones }];
}

function silentNudges(situation: Situation): readonly Nudge[] {
  const { room, cloths, asleep, awaySince, at } = situation;
  const { clock } = room;
  const { kind, round } = currentStage(room);
  if (kind !== 'round' || round === undefined || clock.state !== 'running') return [];
  if (clock.endsAt - at <= radar.tooLateMs) return [];
  // Before the quiet minutes are over everybody writes for themselves.
  const began = Math.max(clock.startedAt, clock.quietUntil ?? 0);
  const silent = seatedIn(situation, round).filter(({ table, people }) => {
    const cloth = cloths[table.id];
    if (!cloth || !people.some(({ phone }) => phone)) return false;
    const last = cloth.notes.reduce(
      (latest, note) => (note.round === round ? Math.max(latest, note.at) : latest),
      began,
    );
    return at - last >= radar.silentMs;
  });
  const away = new Set([...asleep, ...Object.keys(awaySince)]);
  const minutes = radar.silentMs / 60_000;
  const sleeps = ({ people }: { readonly people: readonly Person[] }): boolean =>
    people.every(({ id, phone }) => !phone || away.has(id));
  return (['asleep', 'silent'] as const).flatMap((which) => {
    const tables = silent.filter((one) => sleeps(one) === (which === 'asleep')).map(({ table }) => table);
    return tables.length === 0 ? [] : [{ kind: which, tables, minutes }];
  });
}
