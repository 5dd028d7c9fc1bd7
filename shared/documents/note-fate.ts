/** What has become of a note: what a table, the wall and the boards have made of it so far. */
import { at } from '../cafe/at.ts';
import type { CardId, NoteId, TableId } from '../cafe/model.ts';
import type { VoteView } from '../cafe/vote-views.ts';
import { isUntold } from '../cafe/untold.ts';
import type { Note } from './note.ts';
import { threadsOf, walk, type Reached, type ThreadKind } from './threads.ts';
import type { Wall } from './wall.ts';

export interface Became {
  readonly board: 'vision' | 'stones' | 'actions';
  readonly card: CardId;
  readonly text: string;
  /**
   * What the card names as its source: the note itself, the theme it stands under, or a joint wording it is in. `further`: another card
   * that was made of it.
   */
  readonly through: 'note' | 'theme' | 'wording' | 'further';
  /** The vision that the room has chosen. */
  readonly chosen: boolean;
}

export interface NoteFate {
  readonly starred: boolean;
  /** Shown to nobody by decision of a facilitator. */
  readonly hidden: boolean;
  /** How many notes of others build on it, and are there. */
  readonly builtOn: number;
  /** The title of the theme it stands under. */
  readonly theme: string | null;
  /** Joint wordings that it is in. */
  readonly wordings: readonly string[];
  /** Null until the vote is closed, and where too few gave dots for any to be told. */
  readonly dots: number | null;
  readonly became: readonly Became[];
}

/** What the room has decided about notes and cards. */
export interface DecidedOnNotes {
  readonly stars: Readonly<Record<TableId, readonly NoteId[]>>;
  readonly hidden: readonly NoteId[];
  readonly vote: VoteView;
  readonly chosenVision: CardId | null;
}

const boardOf: Partial<Record<ThreadKind, Became['board']>> = { vision: 'vision', stone: 'stones', action: 'actions' };
const boardOrder = ['vision', 'stones', 'actions'];

/** `around`: every note that is known. What it answers with tells the fate of each of them. */
export function noteFates(
  around: readonly Note[],
  wall: Wall,
  { stars, hidden, vote, chosenVision }: DecidedOnNotes,
): (note: NoteId) => NoteFate {
  const threads = threadsOf(around, wall);
  const starred = new Set(Object.values(stars).flat());
  const away = new Set(hidden);
  return (note) => {
    const self = threads.node(`note/${note}`);
    const direct = self ? threads.into(self.ref) : [];
    // Others' notes have fates of their own, and what lies under them is not made of this one.
    const onwards = (ref: string) => threads.into(ref).filter(({ kind }) => kind !== 'note');
    const reached = self ? walk(self, onwards) : [];
    const became = reached.flatMap(({ node, through }): readonly Became[] => {
      const board = boardOf[node.kind];
      if (board === undefined) return [];
      const { id: card, text } = node;
      return [{ board, card, text, through: throughOf(through.kind), chosen: card === chosenVision }];
    });
    return {
      starred: starred.has(note),
      hidden: away.has(note),
      builtOn: direct.filter(({ kind, id }) => kind === 'note' && !away.has(id)).length,
      theme: direct.find(({ kind }) => kind === 'theme')?.text ?? null,
      wordings: direct.flatMap(({ kind, text }) => (kind === 'wording' ? text : [])),
      dots: vote.state === 'closed' && !isUntold(vote) ? (at(vote.totals, note) ?? 0) : null,
      became: became.sort((one, other) => boardOrder.indexOf(one.board) - boardOrder.indexOf(other.board)),
    };
  };
}

function throughOf(kind: Reached['through']['kind']): Became['through'] {
  return kind === 'note' || kind === 'theme' || kind === 'wording' ? kind : 'further';
}

/** Nobody has made anything of it yet. */
export function isUntouched({ starred, builtOn, theme, wordings, dots, became }: NoteFate): boolean {
  return (
    !starred && builtOn === 0 && theme === null && wordings.length === 0 && (dots ?? 0) === 0 && became.length === 0
  );
}
