/** The thread that owns the database file. SQLite is synchronous and a sync of the disk may take half a second: here it stops nobody. */
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { must } from '../../shared/cafe/must.ts';
import { checksum, packSnapshot } from './entries.ts';
import type { Part, Row, StoredCafe, WorkerAnswer, WorkerRequest } from './embedded-messages.ts';
import type { Snapshot } from './journal.ts';
import { migrate } from './migrations.ts';
import { readStored } from './stored-cafe.ts';

const port = must(parentPort, 'this file runs in a worker');
const { file, lock } = workerData as { readonly file: string; readonly lock: string };

// One process owns the data: a second server would otherwise decide the same things differently. The lock is a file of its own, so
// that a backup can read beside us. The system lets it go when the process ends, however it ends.
const owner = new DatabaseSync(lock);
owner.exec('BEGIN EXCLUSIVE');

const database = new DatabaseSync(file);
database.exec('PRAGMA journal_mode = WAL');
// Explicitly, and after WAL: some builds fall back to NORMAL there, which loses acknowledged commits in a power cut.
database.exec('PRAGMA synchronous = FULL');
database.exec('PRAGMA fullfsync = 1');
database.exec('PRAGMA trusted_schema = OFF');
// What a snapshot has let go of is overwritten, not just unlinked.
database.exec('PRAGMA secure_delete = ON');
database.exec('PRAGMA journal_size_limit = 16777216');
migrate(database);

const insertCafe = database.prepare('INSERT INTO cafes (id, code, epoch) VALUES (?, ?, lower(hex(randomblob(9))))');
const insertRow = database.prepare('INSERT INTO entries (cafe, first, last, body, sum) VALUES (?, ?, ?, ?, ?)');
const selectCafes = database.prepare('SELECT id, code FROM cafes ORDER BY rowid');
const selectEpoch = database.prepare('SELECT epoch FROM cafes WHERE id = ?');
const selectRows = database.prepare('SELECT cafe, first, last, body, sum FROM entries WHERE cafe = ? ORDER BY first');
const selectParts = database.prepare('SELECT part, seq, body, sum FROM snapshots WHERE cafe = ? ORDER BY part');
const deleteRows = database.prepare('DELETE FROM entries WHERE cafe = ? AND last <= ?');
const putPart = database.prepare(
  'INSERT OR REPLACE INTO snapshots (cafe, part, seq, body, sum) VALUES (?, ?, ?, ?, ?)',
);
const touchProbe = database.prepare('UPDATE probe SET at = at + 1');

function inTransaction(work: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    work();
    database.exec('COMMIT');
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

function stored(cafe: string): StoredCafe {
  const rows = allOf<Row>(selectRows, cafe);
  const parts = allOf<Part>(selectParts, cafe);
  const epoch = String(selectEpoch.get(cafe)?.['epoch'] ?? '');
  return { epoch, parts: parts.found, rows: rows.found, cutOff: rows.cutOff || parts.cutOff };
}

/** A broken page ends the reading there: what came before it is good. */
function allOf<T>(statement: StatementSync, cafe: string): { readonly found: T[]; readonly cutOff: boolean } {
  const found: T[] = [];
  try {
    for (const row of statement.iterate(cafe)) found.push(row as unknown as T);
    return { found, cutOff: false };
  } catch {
    return { found, cutOff: true };
  }
}

/** The snapshot is made from the very rows that it replaces: nobody else writes, and it is one transaction. */
async function compact(cafe: string): Promise<boolean> {
  // Loaded when first needed: most servers run for hours before they compact.
  const { fold } = await import('./fold.ts');
  const read = readStored(cafe, stored(cafe));
  if (read.state === 'damaged' || read.entries.length === 0) return read.state === 'whole';
  let snapshot: Snapshot;
  try {
    snapshot = fold(read.snapshot, read.entries);
  } catch {
    return false;
  }
  inTransaction(() => {
    for (const [part, body] of packSnapshot(snapshot)) {
      putPart.run(cafe, part, snapshot.seq, body, checksum(`${cafe}/${part}`, snapshot.seq, snapshot.seq, body));
    }
    deleteRows.run(cafe, snapshot.seq);
  });
  // The log still has the words that the snapshot has let go of.
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
  return true;
}

async function answer(request: WorkerRequest): Promise<WorkerAnswer> {
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
        return { id, ok: true, stored: stored(request.cafe) };
      case 'compact':
        return { id, ok: true, compacted: await compact(request.cafe) };
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

// One after the other, also while a snapshot waits for its module: a read must see what the write before it has written.
let before: Promise<void> = Promise.resolve();
port.on('message', (request: WorkerRequest) => {
  before = before.then(async () => {
    port.postMessage(await answer(request));
    if (request.type === 'close') port.close();
  });
});
port.postMessage({ id: 0, ok: true } satisfies WorkerAnswer);
