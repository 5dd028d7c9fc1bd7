/** The thread that owns the database file. SQLite is synchronous and a sync of the disk may take half a second: here it stops nobody. */
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { must } from '../../shared/cafe/must.ts';
import type { Folded, WorkerAnswer, WorkerRequest } from './embedded-messages.ts';
import { storeVersion, versionOf } from './store-version.ts';
import { openReading } from './statements.ts';

const port = must(parentPort, 'this file runs in a worker');
const { file, lock } = workerData as { readonly file: string; readonly lock: string };

// One process owns the data: a second server would otherwise decide the same things differently. The lock is a file of its own, so
// that a backup can read beside us. The system lets it go when the process ends, however it ends.
const owner = new DatabaseSync(lock);
owner.exec('BEGIN EXCLUSIVE');

// Others only read, and move the log; should one be in the way for a moment, that is no failure.
const database = new DatabaseSync(file, { timeout: 5000 });
database.exec('PRAGMA journal_mode = WAL');
// Explicitly, and after WAL: some builds fall back to NORMAL there, which loses acknowledged commits in a power cut.
database.exec('PRAGMA synchronous = FULL');
database.exec('PRAGMA fullfsync = 1');
database.exec('PRAGMA trusted_schema = OFF');
// What a snapshot has let go of is overwritten, not just unlinked.
database.exec('PRAGMA secure_delete = ON');
database.exec('PRAGMA journal_size_limit = 16777216');
// Another thread does that: see checkpoint-worker.ts.
database.exec('PRAGMA wal_autocheckpoint = 0');
// What is as it should be needs nobody who knows how it once was.
if (versionOf(database) !== storeVersion) (await import('./migrations.ts')).migrate(database);

const insertCafe = database.prepare('INSERT INTO cafes (id, code, epoch) VALUES (?, ?, lower(hex(randomblob(9))))');
const insertRow = database.prepare('INSERT INTO entries (cafe, first, last, body, sum) VALUES (?, ?, ?, ?, ?)');
const selectCafes = database.prepare('SELECT id, code FROM cafes ORDER BY rowid');
const reading = openReading(database);
const deleteRows = database.prepare('DELETE FROM entries WHERE cafe = ? AND last <= ?');
const putPart = database.prepare(
  'INSERT OR REPLACE INTO snapshots (cafe, part, seq, body, sum) VALUES (?, ?, ?, ?, ?)',
);
const touchProbe = database.prepare('UPDATE probe SET at = at + 1');

const begin = database.prepare('BEGIN IMMEDIATE');
const commit = database.prepare('COMMIT');

function inTransaction(work: () => void): void {
  begin.run();
  try {
    work();
    commit.run();
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function write({ cafes, rows }: Extract<WorkerRequest, { type: 'write' }>): void {
  inTransaction(() => {
    for (const { id, code } of cafes) insertCafe.run(id, code);
    for (const { cafe, first, last, body, sum } of rows) insertRow.run(cafe, first, last, body, sum);
  });
}

/** Puts a snapshot in the place of exactly what it was made from, in one transaction. False when that is not what is there. */
function replace(cafe: string, { seq, parts, madeFrom }: Folded): boolean {
  let done = false;
  inTransaction(() => {
    if (reading.madeFrom(cafe, seq) !== madeFrom) return;
    for (const { part, body, sum } of parts) putPart.run(cafe, part, seq, body, sum);
    deleteRows.run(cafe, seq);
    done = true;
  });
  return done;
}

function answer(request: WorkerRequest): WorkerAnswer {
  const { id } = request;
  try {
    switch (request.type) {
      case 'write':
        write(request);
        return { id, ok: true };
      case 'cafes': {
        const cafes = selectCafes.all().map((row) => ({ id: String(row['id']), code: String(row['code']) }));
        return { id, ok: true, cafes };
      }
      case 'read':
        return { id, ok: true, stored: reading.stored(request.cafe) };
      case 'replace':
        return { id, ok: true, replaced: replace(request.cafe, request.folded) };
      case 'settle':
        // Into the file itself, where every row has its checksum; and what a snapshot has let go of leaves the log.
        database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
        return { id, ok: true };
      case 'probe':
        inTransaction(() => void touchProbe.run());
        return { id, ok: true };
      case 'close':
        database.close();
        owner.close();
        return { id, ok: true };
    }
  } catch (error) {
    return { id, ok: false, why: error instanceof Error ? error.message : String(error), full: isFull(error) };
  }
}

/** SQLITE_FULL: the transaction has been rolled back and nothing was left half done. */
function isFull(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === 13;
}

port.on('message', (request: WorkerRequest) => {
  port.postMessage(answer(request));
  if (request.type === 'close') port.close();
});
port.postMessage({ id: 0, ok: true } satisfies WorkerAnswer);
