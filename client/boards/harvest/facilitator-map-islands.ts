/** Which islands the map of the wall has, and how wide each is. The same notes always make the same map. */
import type { Wall } from '../../../shared/documents/wall.ts';
import { at } from '../../../shared/cafe/at.ts';
import type { WallEntry } from '../parts/notes-index.ts';

export interface Island {
  readonly key: string;
  readonly title: string;
  /** The number of its table; null for a theme. */
  readonly table: number | null;
  readonly entries: readonly WallEntry[];
  /** So many notes lie side by side. */
  readonly columns: number;
}

interface IslandWords {
  readonly table: (number: number) => string;
  readonly loose: string;
}

const mostColumns = 6;

/** Islands without notes are left out; what lies in no theme comes last. */
export function islandsOf(
  entries: readonly WallEntry[],
  by: 'tables' | 'themes',
  { themes, themeOf }: Wall,
  words: IslandWords,
): readonly Island[] {
  const found = new Map<string, { title: string; table: number | null; entries: WallEntry[] }>();
  if (by === 'themes') {
    for (const { id, title } of themes) found.set(id, { title, table: null, entries: [] });
    found.set('', { title: words.loose, table: null, entries: [] });
  }
  for (const entry of entries) {
    const { table } = entry;
    const key = by === 'tables' ? table.id : (at(themeOf, entry.note.id) ?? '');
    const title = table.name === '' ? words.table(table.number) : table.name;
    const island = found.get(key) ?? { title, table: table.number, entries: [] };
    island.entries.push(entry);
    found.set(key, island);
  }
  return [...found].flatMap(([key, island]) => {
    const count = island.entries.length;
    const columns = Math.min(mostColumns, Math.max(1, Math.round(Math.sqrt(count * 0.8))));
    return count === 0 ? [] : [{ key, ...island, columns }];
  });
}

/** How many columns of notes a row of islands holds, so that the whole map is about as wide as it is high. */
export function islandsPerRow(islands: readonly Island[]): number {
  const notes = islands.reduce((sum, { entries }) => sum + entries.length, 0);
  const widest = Math.max(1, ...islands.map(({ columns }) => columns));
  return Math.max(widest, Math.ceil(Math.sqrt(notes)) + 1);
}
