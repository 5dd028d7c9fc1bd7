/**
 * Themes that have been joined to others. No note is written anew for that: the theme that goes says where it went, and whatever lies
 * under it is found there, also what somebody without a network puts under it later.
 */
import * as v from 'valibot';
import type * as Y from 'yjs';
import { identifier } from '../cafe/text.ts';

export interface Joined {
  /** Theme id -> the theme it went into, for themes that are marked as removed. */
  readonly into: ReadonlyMap<string, string>;
  /** Two people may join two themes to each other at once: then the one with the smaller id stays. */
  readonly stay: ReadonlySet<string>;
}

const ending = '/into';

export function readJoined(doc: Y.Doc): Joined {
  const themes = doc.getMap('themes');
  const into = new Map<string, string>();
  for (const [key, value] of themes.entries()) {
    const theme = key.slice(0, -ending.length);
    if (!key.endsWith(ending) || !v.is(identifier, value) || themes.get(`${theme}/removed`) !== true) continue;
    into.set(theme, value);
  }
  const stay = new Set<string>();
  for (const theme of into.keys()) {
    const circle = circleFrom(theme, into);
    if (circle.length > 0) stay.add(circle.reduce((one, other) => (one < other ? one : other)));
  }
  return { into, stay };
}

/** The themes that lead from this one back to it; none when it leads elsewhere. */
function circleFrom(theme: string, into: ReadonlyMap<string, string>): readonly string[] {
  const way = [theme];
  for (let next = into.get(theme); next !== undefined && way.length <= into.size; next = into.get(next)) {
    if (next === theme) return way;
    way.push(next);
  }
  return [];
}

/** Where what lies under a theme is found: there, or in the theme it was joined to. Null when there is none any more. */
export function themeAt(theme: string, known: ReadonlySet<string>, { into }: Joined): string | null {
  let at: string | undefined = theme;
  for (let steps = 0; at !== undefined && steps <= into.size; steps += 1) {
    if (known.has(at)) return at;
    at = into.get(at);
  }
  return null;
}

/** Joins themes to another one: their notes are found there from now on. */
export function joinThemes(doc: Y.Doc, themes: readonly string[], into: string): void {
  const map = doc.getMap('themes');
  doc.transact(() => {
    for (const theme of themes) {
      if (theme === into) continue;
      map.set(`${theme}/into`, into);
      map.set(`${theme}/removed`, true);
    }
  });
}

/** Takes a theme off the wall; its notes lie loose. `restoreCard` puts it back with what lies under it. */
export function removeTheme(doc: Y.Doc, theme: string): void {
  const map = doc.getMap('themes');
  doc.transact(() => {
    if (map.get(`${theme}/into`) !== undefined) map.set(`${theme}/into`, null);
    map.set(`${theme}/removed`, true);
  });
}
