/** The wall and the boards of a café: themes and what belongs to them, vision, stepping stones, immediate actions. */
import * as v from 'valibot';
import type * as Y from 'yjs';
import { identifier } from '../cafe/text.ts';
import { readCards, type CardsByBoard } from './cards.ts';

/** `grouping`: note id -> theme id, or null for a note that has been taken out of its theme. */
export const groupingSchema = v.nullable(identifier);

export interface Wall {
  readonly themes: readonly CardsByBoard['themes'][];
  readonly vision: readonly CardsByBoard['vision'][];
  readonly stones: readonly CardsByBoard['stones'][];
  readonly actions: readonly CardsByBoard['actions'][];
  /** note id -> theme id. Only themes that exist. */
  readonly themeOf: Readonly<Record<string, string>>;
}

export function readWall(doc: Y.Doc): Wall {
  const themes = readCards(doc, 'themes');
  const known = new Set(themes.map((theme) => theme.id));
  const themeOf: Record<string, string> = {};
  for (const [note, theme] of doc.getMap('grouping').entries()) {
    if (typeof theme === 'string' && known.has(theme) && v.is(identifier, note)) themeOf[note] = theme;
  }
  return {
    themes,
    themeOf,
    vision: readCards(doc, 'vision'),
    stones: readCards(doc, 'stones'),
    actions: readCards(doc, 'actions'),
  };
}

/** Puts notes under a theme, or takes them out with null. */
export function groupNotes(doc: Y.Doc, notes: readonly string[], theme: string | null): void {
  const grouping = doc.getMap('grouping');
  doc.transact(() => {
    for (const note of notes) if (grouping.get(note) !== theme) grouping.set(note, theme);
  });
}
