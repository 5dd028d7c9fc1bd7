/** Which notes of the wall are shown. */
import { noteKinds } from '../../../shared/documents/note.ts';
import type { Wall } from '../../../shared/documents/wall.ts';
import { at } from '../../../shared/cafe/at.ts';
import type { WallEntry } from '../parts/notes-index.ts';
import { hasAllWords } from '../parts/search.ts';

/** An empty string lets everything through. */
export interface WallFilter {
  readonly words: string;
  readonly table: string;
  readonly round: string;
  readonly kind: string;
  readonly theme: string;
  readonly starred: boolean;
  readonly fresh: boolean;
}

export const noFilter: WallFilter = {
  words: '',
  table: '',
  round: '',
  kind: '',
  theme: '',
  starred: false,
  fresh: false,
};

/** No id can be this: the choice of the notes that lie in no theme. */
export const withoutTheme = '~';

export const kindsToChoose: readonly string[] = noteKinds;

/** How many filters are on, without the search. */
export function filtersOn({ table, round, kind, theme, starred, fresh }: WallFilter): number {
  return [table, round, kind, theme, starred, fresh].filter((value) => value !== '' && value !== false).length;
}

export function filterWall(
  entries: readonly WallEntry[],
  { themes, themeOf }: Wall,
  filter: WallFilter,
): readonly WallEntry[] {
  const titles = new Map(themes.map((theme) => [theme.id, theme.title]));
  return entries.filter(({ note, table, starred, fresh }) => {
    const theme = at(themeOf, note.id) ?? withoutTheme;
    if (filter.table !== '' && table.id !== filter.table) return false;
    if (filter.round !== '' && String(note.round) !== filter.round) return false;
    if (filter.kind !== '' && note.kind !== filter.kind) return false;
    if (filter.theme !== '' && theme !== filter.theme) return false;
    if ((filter.starred && !starred) || (filter.fresh && !fresh)) return false;
    return hasAllWords(`${note.text} ${titles.get(theme) ?? ''}`, filter.words);
  });
}
