/** What every part of a board needs to know: what is on it, who may do what, and how to say that something has happened. */
import { createContext, useContext } from 'react';
import type { Doc } from 'yjs';
import { must } from '../../../shared/cafe/must.ts';
import { removeCard, restoreCard, type Board as BoardOfCards } from '../../../shared/documents/cards.ts';
import type { Wall } from '../../../shared/documents/wall.ts';
import type { BoardMode } from '../../pieces/boards-slot.ts';
import { useMessages } from '../../language/language.tsx';
import { at } from '../../../shared/cafe/at.ts';
import type { NotesIndex } from './notes-index.ts';

export interface Said {
  readonly text: string;
  /** Gets the document as it is then: it may have been opened anew in between. */
  readonly undo?: (doc: Doc) => void;
}

export interface BoardAround {
  readonly mode: BoardMode;
  readonly wall: Wall;
  readonly doc: Doc;
  readonly notes: NotesIndex;
  /** `root/key` of what is written here and not yet on the server's disk. */
  readonly waiting: ReadonlySet<string>;
  /** May make cards on this board now. */
  readonly mayAdd: boolean;
  /** May change this card now: one's own, or anybody's for facilitators. */
  readonly mayChange: (card: { readonly pen: number }) => boolean;
  readonly say: (said: Said) => void;
}

export const BoardContext = createContext<BoardAround | null>(null);

export function useBoard(): BoardAround {
  return must(useContext(BoardContext), 'a part of a board outside its frame');
}

/** Takes a card away and offers to put it back. */
export function useRemove(): (board: BoardOfCards, id: string, text: string) => void {
  const { doc, say } = useBoard();
  return (board, id, text) => {
    removeCard(doc, board, id);
    say({ text, undo: (now) => restoreCard(now, board, id) });
  };
}

export function useCardWaiting(board: BoardOfCards, id: string): boolean {
  const { waiting } = useBoard();
  return [...waiting].some((key) => key.startsWith(`${board}/${id}/`));
}

export interface FoundSource {
  /** Which table and round, or what kind of card it is. */
  readonly place: string;
  readonly text: string;
}

/** Looks sources up; null for what has been taken back or hidden since. */
export function useFindSource(): (source: string) => FoundSource | null {
  const { boards, tracing } = useMessages();
  const { wall, notes } = useBoard();
  return (source) => {
    const [kind, id = ''] = source.split('/');
    const entry = kind === 'note' ? notes.byId.get(id) : undefined;
    if (entry) return { place: boards.sourcePlace(entry.table.number, entry.note.round), text: entry.note.text };
    const there = at(wall.joined, id) ?? id;
    const theme = kind === 'theme' ? wall.themes.find((card) => card.id === there) : undefined;
    if (theme) {
      const count = notes.entries.filter(({ note }) => at(wall.themeOf, note.id) === theme.id).length;
      return { place: boards.sourceTheme(count), text: theme.title };
    }
    if (kind !== 'wording' && kind !== 'vision' && kind !== 'stone') return null;
    const board = { wording: wall.wordings, vision: wall.vision, stone: wall.stones }[kind];
    const card = board.find((candidate) => candidate.id === id);
    return card ? { place: tracing.kinds[kind], text: card.text } : null;
  };
}
