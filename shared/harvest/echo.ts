/**
 * Independent echo: several tables wrote the same before they could have heard each other. A sign of strength that is no vote.
 *
 * Like notes are taken together (see `findingLike`). Of each such group, an origin is a place – a table in a round – where one of its
 * notes was written that nobody can have brought there:
 * - the place can have heard of no other place where one of the notes, or an essential or a sentence like them, was written (`hearsay.ts`);
 * - no note it was built on, however far back, stands at such a place or at one that can have heard of it;
 * - it did not come late, because nobody knows when it was thought.
 * Two origins are always at two tables. There is an echo where there are at least two.
 */
import type { NoteId, StageRun, Stage, TableId } from '../cafe/model.ts';
import type { Note } from '../documents/note.ts';
import type { Tablecloth } from '../documents/tablecloth.ts';
import type { RoundSeats } from '../seating/plan.ts';
import { placeKey, placesReached, type Place, type Rounds } from './hearsay.ts';

export interface Echo {
  /** All notes of the group that are shown, by round, table and id. */
  readonly notes: readonly NoteId[];
  /** By round and table: where it was thought by itself. Two at least. */
  readonly origins: readonly Origin[];
}

export interface Origin extends Place {
  readonly notes: readonly NoteId[];
}

export interface PlacedNote extends Place, Pick<Note, 'id' | 'buildsOn'> {
  readonly late: boolean;
}

/** What has to be known of a café: nobody's name, but who sat where, so it is computed where that may be known. */
export interface EchoCafe {
  readonly programme: readonly Stage[];
  readonly runs: readonly StageRun[];
  readonly seats: readonly RoundSeats[];
}

const gathering: ReadonlySet<Stage['kind']> = new Set(['plenary', 'lift', 'harvest', 'vision', 'stones', 'actions']);

/** The rounds that have begun with their seats, and those after which the room was gathered. */
export function roundsOf({ programme, runs, seats }: EchoCafe): Rounds {
  const stages = new Map(programme.map((stage) => [stage.id, stage]));
  const held = new Set<number>();
  const gathered = new Set<number>();
  let latest = 0;
  for (const run of runs) {
    const stage = stages.get(run.stage);
    if (stage?.kind === 'round' && stage.round !== undefined) {
      latest = stage.round;
      held.add(latest);
    } else if (stage && gathering.has(stage.kind)) gathered.add(latest);
  }
  return {
    seats: seats.filter(({ round }) => held.has(round)).sort((one, other) => one.round - other.round),
    gathered,
  };
}

/** Every written note with its place, by round, table and id; hidden ones too, because they lay on the cloth. */
export function placedNotes(tablecloths: Readonly<Record<TableId, Tablecloth>>): readonly PlacedNote[] {
  return Object.entries(tablecloths)
    .flatMap(([table, { notes }]) =>
      notes.map(({ id, buildsOn, round, late }) => ({ id, buildsOn, round, table, late: late === true })),
    )
    .sort(byPlace);
}

function byPlace(one: Place & { readonly id: string }, other: Place & { readonly id: string }): number {
  if (one.round !== other.round) return one.round - other.round;
  if (one.table !== other.table) return one.table < other.table ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

/** One group of notes that are alike, and the places where its thought was said without a note. */
export interface LikeGroup {
  readonly notes: readonly NoteId[];
  readonly alsoSaid: readonly Place[];
}

/** The echo of a group, or null. `hidden` notes carry what they say and are no origin. */
export function echoOf(
  rounds: Rounds,
  notes: ReadonlyMap<NoteId, PlacedNote>,
  { notes: ids, alsoSaid }: LikeGroup,
  hidden: ReadonlySet<NoteId>,
): Echo | null {
  const placed = ids.flatMap((id) => notes.get(id) ?? []).sort(byPlace);
  const said = [...placed, ...alsoSaid];
  const spoken = new Set(said.map(placeKey));
  const reached = placesReached(rounds, said);
  const isBrought = (note: PlacedNote): boolean =>
    reached.has(placeKey(note)) ||
    ancestorsOf(note, notes).some((place) => {
      const key = placeKey(place);
      return reached.has(key) || (spoken.has(key) && key !== placeKey(note));
    });
  const shown = placed.filter(({ id }) => !hidden.has(id));
  const origins = new Map<string, Origin & { readonly notes: NoteId[] }>();
  for (const note of shown) {
    if (note.late || isBrought(note)) continue;
    const key = placeKey(note);
    const origin = origins.get(key) ?? { table: note.table, round: note.round, notes: [] };
    origin.notes.push(note.id);
    origins.set(key, origin);
  }
  return origins.size < 2 ? null : { notes: shown.map(({ id }) => id), origins: [...origins.values()] };
}

/** What a note builds on, and what that builds on. Phones choose what they name: a circle ends. */
function ancestorsOf(note: PlacedNote, notes: ReadonlyMap<NoteId, PlacedNote>): readonly PlacedNote[] {
  const found = new Map<NoteId, PlacedNote>();
  let next = note.buildsOn;
  while (next !== null && !found.has(next)) {
    const earlier = notes.get(next);
    if (!earlier) break;
    found.set(next, earlier);
    next = earlier.buildsOn;
  }
  return [...found.values()];
}
