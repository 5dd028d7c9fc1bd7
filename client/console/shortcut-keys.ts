/**
 * One table of keys, from which both the listening and the list of shortcuts are made. The same in every language; letters without Ctrl or
 * Alt, which screen readers and browsers leave alone, and which can be turned off.
 */
import type { PartKey } from './use-parts.ts';

export const actKeys = {
  next: 'n',
  back: 'b',
  pause: ' ',
  plusOne: '1',
  plusFive: '5',
  end: 'e',
  quiet: 'q',
  undo: 'z',
  nudges: 'd',
  /** As in the programs that show slides. */
  blank: '.',
  say: 's',
  search: '/',
  help: '?',
} as const;
export type ShortcutAct = keyof typeof actKeys;

export const actGroups = {
  clock: ['next', 'back', 'pause', 'plusOne', 'plusFive', 'end', 'quiet', 'undo'],
  room: ['nudges', 'blank', 'say', 'search', 'help'],
} as const satisfies Record<string, readonly ShortcutAct[]>;

/** A letter of the Norwegian name that is still free. */
export const keysOfParts = {
  tables: 'o',
  people: 'f',
  programme: 'r',
  hall: 'h',
  seating: 'p',
  notes: 'l',
  harvest: 'i',
  vision: 'v',
  stones: 'g',
  actions: 't',
  boards: 'a',
  polls: 'u',
  flow: 'y',
  export: 'x',
  links: 'k',
  settings: ',',
} as const satisfies Record<PartKey, string>;
