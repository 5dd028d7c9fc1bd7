/** Numbered changes of the database, each run once, in order, in one transaction with its number. */
import type { DatabaseSync } from 'node:sqlite';

const migrations: readonly string[] = [
  `CREATE TABLE cafes (id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT;
   CREATE TABLE journal (
     cafe TEXT NOT NULL REFERENCES cafes (id),
     seq INTEGER NOT NULL,
     at INTEGER NOT NULL,
     kind TEXT NOT NULL,
     subject TEXT NOT NULL,
     author TEXT NOT NULL,
     body BLOB NOT NULL,
     sum INTEGER NOT NULL,
     PRIMARY KEY (cafe, seq)
   ) STRICT, WITHOUT ROWID;`,
];

export function migrate(database: DatabaseSync): void {
  const version = Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);
  if (version > migrations.length)
    throw new Error(`the data was written by a newer Kafébord (version ${version} of the store)`);
  for (let next = version; next < migrations.length; next += 1) {
    database.exec(`BEGIN IMMEDIATE; ${migrations[next] ?? ''} PRAGMA user_version = ${next + 1}; COMMIT;`);
  }
}
