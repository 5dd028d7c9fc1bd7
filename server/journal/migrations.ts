/** Numbered changes of the database, each run once, in order, in one transaction with its number. */
import type { DatabaseSync } from 'node:sqlite';
import type { CafeEvent } from '../../shared/cafe/events.ts';
import { checksum, packEntries } from './entries.ts';
import type { JournalEntry } from './journal.ts';
import { versionOf, type storeVersion } from './store-version.ts';

/** As many as the version says: a change without its number would reach no database. */
const migrations: readonly ((database: DatabaseSync) => void)[] & { readonly length: typeof storeVersion } = [
  (database) =>
    database.exec(
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
    ),
  // One row for what one commit adds to a café instead of one for each entry; snapshots; the lineage of the documents.
  (database) => {
    database.exec(
      `ALTER TABLE cafes ADD COLUMN epoch TEXT NOT NULL DEFAULT '';
       UPDATE cafes SET epoch = lower(hex(randomblob(9)));
       CREATE TABLE entries (
         cafe TEXT NOT NULL REFERENCES cafes (id),
         first INTEGER NOT NULL,
         last INTEGER NOT NULL,
         body BLOB NOT NULL,
         sum INTEGER NOT NULL,
         PRIMARY KEY (cafe, first)
       ) STRICT, WITHOUT ROWID;
       CREATE TABLE snapshots (
         cafe TEXT NOT NULL REFERENCES cafes (id),
         part TEXT NOT NULL,
         seq INTEGER NOT NULL,
         body BLOB NOT NULL,
         sum INTEGER NOT NULL,
         PRIMARY KEY (cafe, part)
       ) STRICT, WITHOUT ROWID;
       CREATE TABLE probe (at INTEGER NOT NULL) STRICT;
       INSERT INTO probe VALUES (0);`,
    );
    moveRows(database);
    database.exec('DROP TABLE journal');
  },
];

export function migrate(database: DatabaseSync): void {
  const version = versionOf(database);
  if (version > migrations.length)
    throw new Error(`the data was written by a newer Kafébord (version ${version} of the store)`);
  for (const [index, change] of migrations.entries()) {
    if (index < version) continue;
    database.exec('BEGIN IMMEDIATE');
    try {
      change(database);
      database.exec(`PRAGMA user_version = ${index + 1}; COMMIT`);
    } catch (error) {
      if (database.isTransaction) database.exec('ROLLBACK');
      throw error;
    }
  }
}

function moveRows(database: DatabaseSync): void {
  const decoder = new TextDecoder();
  const insert = database.prepare('INSERT INTO entries VALUES (?, ?, ?, ?, ?)');
  const rows = database.prepare('SELECT cafe, seq, at, kind, subject, author, body FROM journal ORDER BY cafe, seq');
  for (const row of rows.iterate()) {
    const { cafe, seq, at, kind, subject, author, body } = row as unknown as {
      cafe: string;
      seq: number;
      at: number;
      kind: string;
      subject: string;
      author: string;
      body: Uint8Array;
    };
    const entry: JournalEntry =
      kind === 'update'
        ? { kind: 'update', seq, at, document: subject, by: author, update: body }
        : {
            kind: 'events',
            seq,
            at,
            command: subject === '' ? null : subject,
            events: JSON.parse(decoder.decode(body)) as readonly CafeEvent[],
          };
    const packed = packEntries([entry]);
    insert.run(cafe, seq, seq, packed, checksum(cafe, seq, seq, packed));
  }
}
