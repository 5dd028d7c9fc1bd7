/**
 * Where a card came from, all the way to the tables: action, stepping stone, vision, joint wording and theme, notes, tables and rounds;
 * and what became of it, the other way.
 */
import type { NoteId } from '../cafe/model.ts';
import type { Note } from '../documents/note.ts';
import { threadsOf, walk, type Reached, type ThreadKind, type ThreadNode } from '../documents/threads.ts';
import type { Wall } from '../documents/wall.ts';

/** A note that may be shown, with the number of its table. */
export interface NoteAtTable extends Pick<Note, 'id' | 'text' | 'buildsOn' | 'round'> {
  readonly table: number;
}

export interface TracedNote extends Reached {
  readonly table: number;
  readonly round: number;
}

export interface TraceStep {
  readonly kind: Exclude<ThreadKind, 'note'>;
  /** Nearest first. */
  readonly cards: readonly Reached[];
}

/** What was said at one table that is in it. */
export interface TracedTable {
  readonly table: number;
  readonly rounds: readonly number[];
  readonly notes: number;
}

export interface Trace {
  readonly card: ThreadNode;
  /** Cards it was made from, kind by kind, from the action's side to the tables'. Kinds without a card are left out. */
  readonly steps: readonly TraceStep[];
  /** By table, by round, in the order in which they were met. A note that it all began with is its own. */
  readonly notes: readonly TracedNote[];
  /** By number. */
  readonly tables: readonly TracedTable[];
  /** What was made of it, from the tables' side to the action's. */
  readonly became: readonly TraceStep[];
  /** Notes that build on it. */
  readonly builtOn: readonly TracedNote[];
}

export interface Tracing {
  readonly trace: (ref: string) => Trace | null;
}

const towardsTables = ['action', 'stone', 'vision', 'wording', 'theme'] as const;
const towardsActions = ['theme', 'wording', 'vision', 'stone', 'action'] as const;

/** Answers for every card; null for one that is not there. */
export function tracing(notes: readonly NoteAtTable[], wall: Wall): Tracing {
  const threads = threadsOf(notes, wall);
  const places = new Map<NoteId, NoteAtTable>(notes.map((note) => [note.id, note]));
  const placed = (reached: readonly Reached[]): readonly TracedNote[] =>
    reached
      .flatMap((one) => {
        const place = one.node.kind === 'note' ? places.get(one.node.id) : undefined;
        return place ? { ...one, table: place.table, round: place.round } : [];
      })
      .sort((one, other) => one.table - other.table || one.round - other.round);
  return {
    trace(ref) {
      const card = threads.node(ref);
      if (!card) return null;
      const back = walk(card, threads.from);
      const onwards = walk(card, threads.into);
      const own = card.kind === 'note' ? [{ node: card, through: card }] : [];
      const from = placed([...own, ...back]);
      return {
        card,
        steps: stepsOf(back, towardsTables),
        notes: from,
        tables: tablesOf(from),
        became: stepsOf(onwards, towardsActions),
        builtOn: placed(onwards),
      };
    },
  };
}

function stepsOf(reached: readonly Reached[], kinds: readonly TraceStep['kind'][]): readonly TraceStep[] {
  return kinds.flatMap((kind) => {
    const cards = reached.filter(({ node }) => node.kind === kind);
    return cards.length === 0 ? [] : [{ kind, cards }];
  });
}

function tablesOf(notes: readonly TracedNote[]): readonly TracedTable[] {
  const tables = new Map<number, { rounds: Set<number>; notes: number }>();
  for (const { table, round } of notes) {
    const at = tables.get(table) ?? { rounds: new Set(), notes: 0 };
    at.rounds.add(round);
    at.notes += 1;
    tables.set(table, at);
  }
  return [...tables]
    .map(([table, { rounds, notes: count }]) => ({
      table,
      rounds: [...rounds].sort((one, other) => one - other),
      notes: count,
    }))
    .sort((one, other) => one.table - other.table);
}
