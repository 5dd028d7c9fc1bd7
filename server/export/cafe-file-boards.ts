/**
 * The boards in a complete file. Whatever boards and fields there are, are in it: a field that a file from before does not have is
 * what it was before anybody had written it.
 */
import * as v from 'valibot';
import type * as Y from 'yjs';
import { identifier } from '../../shared/cafe/text.ts';
import {
  addCard,
  boards,
  cardFields,
  emptyFields,
  type Board,
  type CardChanges,
  type CardsByBoard,
} from '../../shared/documents/cards.ts';
import { cardsPerBoard } from '../../shared/documents/bounds.ts';
import type { Wall } from '../../shared/documents/wall.ts';

export type DeepReadonly<T> = T extends object ? { readonly [K in keyof T]: DeepReadonly<T[K]> } : T;

/** A card without its pen: a file does not say who wrote it. */
type FileCard<B extends Board> = DeepReadonly<Omit<CardsByBoard[B], 'pen'>>;
type FileBoards = { readonly [B in Board]: readonly FileCard<B>[] };

type BoardSchemas = { readonly [B in Board]: v.GenericSchema<unknown, FileCard<B>[]> };

/** One schema for each board, made from the fields that the documents themselves are checked with. */
export const fileBoards = Object.fromEntries(
  boards.map((board) => [board, boardSchema(board)]),
) as unknown as BoardSchemas;

function boardSchema(board: Board) {
  const { made: _, removed: __, ...fields } = cardFields[board];
  const empty: Readonly<Record<string, unknown>> = emptyFields[board];
  const entries = Object.entries<v.GenericSchema>(fields).map(([name, schema]) => [
    name,
    v.optional(schema, empty[name]),
  ]);
  const card = v.strictObject({ id: identifier, ...Object.fromEntries(entries) });
  return v.optional(v.pipe(v.array(card), v.maxLength(cardsPerBoard[board])), []);
}

export function boardsOf(wall: Wall): FileBoards {
  const written = boards.map((board) => [board, wall[board].map(withoutPen)]);
  return Object.fromEntries(written) as FileBoards;
}

export function withoutPen<T extends { readonly pen: number }>(card: T): Omit<T, 'pen'> {
  const { pen: _, ...rest } = card;
  return rest;
}

/** Fills the boards of a fresh, empty wall. */
export function writeBoards(file: FileBoards, doc: Y.Doc): void {
  for (const board of boards) {
    for (const { id, ...card } of file[board]) addCard(doc, board, id, structuredClone(card) as CardChanges<Board>);
  }
}
