/** All echoes of a café: which notes are alike enough to be one thought, and where each was thought by itself. */
import { at } from '../cafe/at.ts';
import type { NoteId, TableId } from '../cafe/model.ts';
import type { Tablecloth } from '../documents/tablecloth.ts';
import type { Wall } from '../documents/wall.ts';
import { echoOf, placedNotes, roundsOf, type Echo, type EchoCafe } from './echo.ts';
import type { Place } from './hearsay.ts';
import { findingPairs, groupingPairs, makingIndex, type Pair } from './like-groups.ts';
import { nearFrom, type LikenessIndex } from './likeness.ts';

/** Notes that people have put under one theme need not be so alike. */
const themedFrom = 0.25;

export interface EchoInput {
  readonly cafe: EchoCafe & { readonly hidden: readonly NoteId[] };
  readonly tablecloths: Readonly<Record<TableId, Tablecloth>>;
  readonly wall: Pick<Wall, 'themeOf' | 'wordings'>;
}

/** Strongest first: more tables, then more notes, then as they were written. Yields now and then. */
export function* findingEchoes({ cafe, tablecloths, wall }: EchoInput): Generator<undefined, readonly Echo[]> {
  const rounds = roundsOf(cafe);
  if (rounds.seats.length === 0) return [];
  const placed = placedNotes(tablecloths);
  const texts = new Map(Object.values(tablecloths).flatMap(({ notes }) => notes.map(({ id, text }) => [id, text])));
  const index = yield* makingIndex(placed.map(({ id }) => ({ id, text: texts.get(id) ?? '' })));
  const groups = yield* findingLike(index, wall);
  const alsoSaid = yield* findingSaid(index, tablecloths, groups);
  const notes = new Map(placed.map((note) => [note.id, note]));
  const hidden = new Set(cafe.hidden);
  const echoes: Echo[] = [];
  for (const [at, group] of groups.entries()) {
    if (at % 50 === 49) yield;
    const echo = echoOf(rounds, notes, { notes: group, alsoSaid: alsoSaid.get(at) ?? [] }, hidden);
    if (echo) echoes.push(echo);
  }
  return echoes.sort(
    (one, other) => other.origins.length - one.origins.length || other.notes.length - one.notes.length,
  );
}

/**
 * Notes that are one thought: they say the same; or people have put them under one theme, and they are alike; or people have put them
 * into one joint wording. Notes that contradict each other are together only where people have said so.
 */
function* findingLike(
  index: LikenessIndex,
  { themeOf, wordings }: EchoInput['wall'],
): Generator<undefined, readonly (readonly NoteId[])[]> {
  const themeAt = (id: NoteId): string | undefined => at(themeOf, id);
  const found = yield* findingPairs(index, themedFrom);
  const alike = found.flatMap((pair) => {
    if (pair.likeness >= nearFrom) return pair;
    const theme = themeAt(pair.one);
    return theme !== undefined && theme === themeAt(pair.other) ? { ...pair, likeness: nearFrom } : [];
  });
  const chosen = wordings.flatMap(({ sources }) => pairsAmong(index, sources));
  // Last, so that what people have chosen counts for more than what was computed.
  return yield* groupingPairs(index.ids, [...alike, ...chosen]);
}

function pairsAmong(index: LikenessIndex, sources: readonly string[]): readonly Pair[] {
  const known = new Set(index.ids);
  const notes = [...new Set(sources.flatMap((source) => (source.startsWith('note/') ? source.slice(5) : [])))]
    .filter((id) => known.has(id))
    .sort();
  return notes.flatMap((one, at) => notes.slice(at + 1).map((other) => ({ one, other, likeness: 1 })));
}

/** By number of the group: the places whose essentials or sentence say the same as one of its notes. */
function* findingSaid(
  index: LikenessIndex,
  tablecloths: Readonly<Record<TableId, Tablecloth>>,
  groups: readonly (readonly NoteId[])[],
): Generator<undefined, ReadonlyMap<number, readonly Place[]>> {
  const groupOf = new Map(groups.flatMap((ids, at) => ids.map((id) => [id, at] as const)));
  const said = new Map<number, Place[]>();
  for (const [table, { handedOn }] of Object.entries(tablecloths)) {
    yield;
    for (const [round, { essentials, sentence }] of Object.entries(handedOn)) {
      for (const words of [...essentials, sentence]) {
        const like = index.likeWords(words, Infinity).filter(({ likeness }) => likeness >= nearFrom);
        for (const at of new Set(like.flatMap(({ id }) => groupOf.get(id) ?? []))) {
          said.set(at, [...(said.get(at) ?? []), { table, round: Number(round) }]);
        }
      }
    }
  }
  return said;
}
