/**
 * The thread that owns the database file. SQLite is synchronous and a sync of the disk may take half a second: here it stops nobody.
 *
 * Group commit needs no timer: while one transaction is being synced, the main thread gathers everything that arrives, and sends it as
 * the next one.
 */
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { must } from '../../shared/cafe/must.ts';
import type { WorkerAnswer, WorkerRequest } from './embedded-messages.ts';
import { migrate } from './migrations.ts';
import type { Row } from './rows.ts';

const port = must(parentPort, 'this file runs in a worker');
const { file } = workerData as { readonly file: string };

const database = new DatabaseSync(file);
// One process owns the file: a second server on the same data would otherwise decide the same things differently.
database.exec('PRAGMA locking_mode = EXCLUSIVE');
database.exec('PRAGMA journal_mode = WAL');
// Explicitly, and after WAL: some builds fall back to NORMAL there, which loses acknowledged commits in a power cut.
database.exec('PRAGMA synchronous = FULL');
database.exec('PRAGMA fullfsync = 1');
database.exec('PRAGMA trusted_schema = OFF');
migrate(database);

const insertCafe = database.prepare('INSERT INTO cafes (id, code) VALUES (?, ?)');
const insertRow = database.prepare(
  'INSERT INTO journal (cafe, seq, at, kind, subject, author, body, sum) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
);
const selectCafes = database.prepare('SELECT id, code FROM cafes ORDER BY rowid');
const selectRows = database.prepare(
  'SELECT cafe, seq, at, kind, subject, author, body, sum FROM journal WHERE cafe = ? ORDER BY seq',
);

function write(request: Extract<WorkerRequest, { type: 'write' }>): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    for (const { id, code } of request.cafes) insertCafe.run(id, code);
    for (const row of request.rows) {
      insertRow.run(row.cafe, row.seq, row.at, row.kind, row.subject, row.author, row.body, row.sum);
    }
    database.exec('COMMIT');
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

function answer(request: WorkerRequest): WorkerAnswer {
  try {
    switch (request.type) {
      case 'write':
        write(request);
        return { id: request.id, ok: true };
      case 'cafes':
        return {
          id: request.id,
          ok: true,
          cafes: selectCafes.all().map((row) => ({ id: String(row['id']), code: String(row['code']) })),
        };
      case 'read':
        return { id: request.id, ok: true, rows: selectRows.all(request.cafe) as unknown as Row[] };
      case 'close':
        database.close();
        return { id: request.id, ok: true };
    }
  } catch (error) {
    return { id: request.id, ok: false, why: error instanceof Error ? error.message : String(error) };
  }
}

port.on('message', (request: WorkerRequest) => {
  port.postMessage(answer(request));
  if (request.type === 'close') port.close();
});
port.postMessage({ id: 0, ok: true } satisfies WorkerAnswer);
