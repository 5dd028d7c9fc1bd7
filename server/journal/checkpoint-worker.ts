/**
 * A thread that moves what is in the log into the file, beside the thread that writes. Done by the writer, as SQLite does by default,
 * every so many commits wait for two more syncs. If it goes wrong nothing is lost: the log is only shortened by the writer, when it is in
 * the file.
 */
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { must } from '../../shared/cafe/must.ts';

const port = must(parentPort, 'this file runs in a worker');
const { file, everyMs } = workerData as { readonly file: string; readonly everyMs: number };

const database = new DatabaseSync(file, { timeout: 0 });
database.exec('PRAGMA synchronous = FULL; PRAGMA fullfsync = 1; PRAGMA wal_autocheckpoint = 0');
const checkpoint = database.prepare('PRAGMA wal_checkpoint(PASSIVE)');

/** Tells how many pages the log has. */
function move(): void {
  try {
    port.postMessage(Number(checkpoint.get()?.['log'] ?? 0));
  } catch {
    // The disk is in trouble: the writer notices by itself, and says so.
  }
}

const timer = setInterval(move, everyMs);
port.on('message', () => {
  clearInterval(timer);
  database.close();
  port.close();
});
