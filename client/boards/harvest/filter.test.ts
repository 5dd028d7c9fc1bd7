import { describe, expect, it } from 'vitest';
import type { Table } from '../../../shared/cafe/model.ts';
import { emptyFields } from '../../../shared/documents/cards.ts';
import type { Wall } from '../../../shared/documents/wall.ts';
import type { WallEntry } from '../parts/notes-index.ts';
import { islandsOf, islandsPerRow } from './facilitator-map-islands.ts';
import { filtersOn, filterWall, noFilter, withoutTheme, type WallFilter } from './filter.ts';

const tables = [1, 2].map((number): Table => {
  const open = { from: 1, to: null };
  return { id: `t${number}`, number, name: number === 1 ? 'Havna' : '', theme: '', prompt: '', seats: null, open };
});

function entry(id: string, table: number, more: Partial<WallEntry['note']> & { starred?: boolean; fresh?: boolean }) {
  const { starred = false, fresh = false, ...written } = more;
  const note = { id, kind: 'idea' as const, text: id, round: 1, at: 0, buildsOn: null, pen: 1, ...written };
  const [one, other] = tables;
  const at = table === 1 ? one : other;
  return { note, table: at, starred, hidden: false, fresh } as WallEntry;
}

const entries = [
  entry('a', 1, { text: 'Båt om natta', starred: true }),
  entry('b', 1, { text: 'Buss til skolen', kind: 'need', round: 2 }),
  entry('c', 2, { text: 'Gratis båt', round: 3, fresh: true }),
];
const wall: Wall = {
  themes: [{ ...emptyFields.themes, id: 'th', pen: 1, order: 1, title: 'Ferje' }],
  wordings: [],
  vision: [],
  stones: [],
  actions: [],
  groups: [],
  joined: {},
  themeOf: { a: 'th' },
};

describe('narrowing the wall', () => {
  it.each<[Partial<WallFilter>, string]>([
    [{}, 'abc'],
    [{ table: 't1' }, 'ab'],
    [{ round: '3' }, 'c'],
    [{ kind: 'need' }, 'b'],
    [{ theme: 'th' }, 'a'],
    [{ theme: withoutTheme }, 'bc'],
    [{ starred: true }, 'a'],
    [{ fresh: true }, 'c'],
    [{ words: 'bat' }, 'ac'],
    [{ words: 'ferje' }, 'a'],
    [{ words: 'båt', table: 't2', fresh: true }, 'c'],
    [{ words: 'båt', kind: 'need' }, ''],
  ])('[TH1] %o leaves %s', (filter, left) => {
    const found = filterWall(entries, wall, { ...noFilter, ...filter });
    expect(found.map(({ note }) => note.id).join('')).toBe(left);
  });

  it('[TH1] a search is no filter that is on', () => {
    expect(filtersOn({ ...noFilter, words: 'båt' })).toBe(0);
    expect(filtersOn({ ...noFilter, table: 't1', starred: true })).toBe(2);
  });
});

describe('the wall as a map', () => {
  const words = { table: (number: number) => `Bord ${number}`, loose: 'Uten tema' };

  it('[TH10] tables or themes are islands in the order of the wall, each note on one of them, and none is empty', () => {
    const byTable = islandsOf(entries, 'tables', wall, words);
    expect(byTable.map(({ title, entries: on }) => [title, on.length])).toEqual([
      ['Havna', 2],
      ['Bord 2', 1],
    ]);
    const byTheme = islandsOf(entries, 'themes', wall, words);
    expect(byTheme.map(({ title, entries: on }) => [title, on.length])).toEqual([
      ['Ferje', 1],
      ['Uten tema', 2],
    ]);
    expect(islandsOf(entries.slice(1), 'themes', wall, words).map(({ title }) => title)).toEqual(['Uten tema']);
  });

  it('[TH10] an island with many notes is wider, and a row holds at least the widest', () => {
    const many = Array.from({ length: 60 }, (_, index) => entry(`n${index}`, index < 50 ? 1 : 2, {}));
    const islands = islandsOf(many, 'tables', wall, words);
    const [large, small] = islands;
    expect(large?.columns ?? 0).toBeGreaterThan(small?.columns ?? 0);
    expect(islandsPerRow(islands)).toBeGreaterThanOrEqual(large?.columns ?? 0);
    expect(islandsOf(many, 'tables', wall, words)).toEqual(islands);
  });
});
