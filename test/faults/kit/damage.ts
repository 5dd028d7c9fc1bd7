/**
 * Damages what is stored of one café. It knows no more of the store than any reader of the file can find out: there is a table with
 * a column for the café and a column of bytes.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { Chance } from './chance.ts';

interface Rows {
  readonly table: string;
  readonly bytes: string;
  /** Columns that together name one row. */
  readonly key: readonly string[];
}

export interface Damage {
  /** Which of the café's rows was hit, counted from 0, and how many it has. */
  readonly row: number;
  readonly rows: number;
}

/** Flips one bit in one stored row of the café. Never the first while there are others: without it there is no café at all. */
export function flipInRow(path: string, cafe: string, chance: Chance): Damage {
  const database = new DatabaseSync(path);
  try {
    const stores = tablesOfCafes(database).map(({ table, bytes, key }) => {
      const found = database.prepare(`SELECT * FROM "${table}" WHERE cafe = ? ORDER BY ${names(key)}`).all(cafe);
      return { table, bytes, key, found };
    });
    const fullest = stores.toSorted((one, other) => other.found.length - one.found.length)[0];
    if (!fullest || fullest.found.length === 0) throw new Error('nothing is stored of the café');
    const { table, bytes, key, found } = fullest;
    const row = chance.between(Math.min(1, found.length - 1), found.length - 1);
    const hit = found[row];
    const body = hit?.[bytes];
    if (!hit || !(body instanceof Uint8Array)) throw new Error(`no bytes in row ${row} of ${table}`);
    const damaged = Uint8Array.from(body);
    const at = chance.between(0, damaged.length - 1);
    damaged[at] = (damaged[at] ?? 0) ^ (1 << chance.between(0, 7));
    const where = key.map((column) => `"${column}" = ?`).join(' AND ');
    const values = key.map((column) => hit[column] ?? null);
    database.prepare(`UPDATE "${table}" SET "${bytes}" = ? WHERE ${where}`).run(damaged, ...values);
    return { row, rows: found.length };
  } finally {
    database.close();
  }
}

function tablesOfCafes(database: DatabaseSync): Rows[] {
  const tables = database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
  return tables.flatMap(({ name }) => {
    const table = String(name);
    const columns = database.prepare(`PRAGMA table_info("${table}")`).all();
    const bytes = columns.find((column) => String(column['type']).toUpperCase() === 'BLOB');
    if (!bytes || !columns.some((column) => column['name'] === 'cafe')) return [];
    const key = columns
      .filter((column) => Number(column['pk']) > 0)
      .toSorted((one, other) => Number(one['pk']) - Number(other['pk']))
      .map((column) => String(column['name']));
    return [{ table, bytes: String(bytes['name']), key }];
  });
}

const names = (columns: readonly string[]): string => columns.map((column) => `"${column}"`).join(', ');

/** Flips one bit wherever these words stand in the file. Answers how often they were found. */
export function flipWhereverItSays(path: string, words: string, chance: Chance): number {
  const file = readFileSync(path);
  let found = 0;
  for (let at = file.indexOf(words); at >= 0; at = file.indexOf(words, at + words.length)) {
    found += 1;
    const byte = at + chance.between(0, words.length - 1);
    file[byte] = (file[byte] ?? 0) ^ (1 << chance.between(0, 7));
  }
  writeFileSync(path, file);
  return found;
}

/** Flips one bit anywhere in the file. */
export function flipAnywhere(path: string, chance: Chance): number {
  const file = readFileSync(path);
  const byte = chance.between(0, file.length - 1);
  file[byte] = (file[byte] ?? 0) ^ (1 << chance.between(0, 7));
  writeFileSync(path, file);
  return byte;
}
