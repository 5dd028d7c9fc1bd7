/** The wall and the boards of a café: themes and what belongs to them, joint wordings, vision, stepping stones, immediate actions. */
import * as v from 'valibot';
import type * as Y from 'yjs';
import { identifier } from '../cafe/text.ts';
import { hasCard, readCards, type CardsByBoard } from './cards.ts';
import { readJoined, themeAt } from './joined-themes.ts';

/** `grouping`: note id -> theme id, or null for a note that has been taken out of its theme. */
export const groupingSchema = v.nullable(identifier);

export interface Wall {
  readonly themes: readonly CardsByBoard['themes'][];
  readonly wordings: readonly CardsByBoard['wordings'][];
  readonly vision: readonly CardsByBoard['vision'][];
  readonly stones: readonly CardsByBoard['stones'][];
  readonly actions: readonly CardsByBoard['actions'][];
  readonly groups: readonly CardsByBoard['groups'][];
  /** note id -> theme id. Only themes that exist. */
  readonly themeOf: Readonly<Record<string, string>>;
  /** A theme that was joined to another -> the one where its notes are found. */
  readonly joined: Readonly<Record<string, string>>;
}

export function readWall(doc: Y.Doc): Wall {
  const joined = readJoined(doc);
  const themes = readCards(doc, 'themes', joined.stay);
  const known = new Set(themes.map((theme) => theme.id));
  const themeOf: Record<string, string> = {};
  for (const [note, theme] of doc.getMap('grouping').entries()) {
    if (typeof theme !== 'string' || !v.is(identifier, note)) continue;
    const there = themeAt(theme, known, joined);
    if (there !== null) themeOf[note] = there;
  }
  return {
    themes,
    themeOf,
    joined: Object.fromEntries(
      [...joined.into.keys()].flatMap((theme) => {
        const there = themeAt(theme, known, joined);
        return there === null || there === theme ? [] : [[theme, there]];
      }),
    ),
    wordings: readCards(doc, 'wordings'),
    vision: readCards(doc, 'vision'),
    stones: readCards(doc, 'stones'),
    actions: readCards(doc, 'actions'),
    groups: readCards(doc, 'groups'),
  };
}

/** Whether a theme stands on the wall, as `readWall` says. */
export function hasTheme(doc: Y.Doc, id: string): boolean {
  return hasCard(doc, 'themes', id) || readJoined(doc).stay.has(id);
}

/** Puts notes under a theme, or takes them out with null. */
export function groupNotes(doc: Y.Doc, notes: readonly string[], theme: string | null): void {
  const grouping = doc.getMap('grouping');
  doc.transact(() => {
    for (const note of notes) if (grouping.get(note) !== theme) grouping.set(note, theme);
  });
}
