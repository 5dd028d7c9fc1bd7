/** Copies of the data: made while the server runs, checked before they count, and put back with a history of their own. */
import { closeSync, copyFileSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { databaseFile, lockFile } from './embedded.ts';
import type { Part, Row } from './embedded-messages.ts';
import { readStored } from './stored-cafe.ts';

export interface BackupReport {
  readonly cafes: number;
  /** Codes of cafés that are damaged in the copy, because they are in the original. */
  readonly damaged: readonly string[];
}

export type BackupAnswer =
  | { readonly ok: true; readonly report: BackupReport }
  | { readonly ok: false; readonly why: 'no-data' | 'exists' | 'running' | 'not-a-backup' };

/** Copies the data of a folder into a new file. The server may be running: the copy is one moment of it, with all that was saved then. */
export function backUp(dataDir: string, file: string): BackupAnswer {
  const source = join(dataDir, databaseFile);
  if (!existsSync(source)) return { ok: false, why: 'no-data' };
  if (existsSync(file)) return { ok: false, why: 'exists' };
  const part = `${file}.part`;
  rmSync(part, { force: true });
  const database = new DatabaseSync(source, { readOnly: true, timeout: 10_000 });
  try {
    database.prepare('VACUUM INTO ?').run(part);
  } finally {
    database.close();
  }
  const report = inspect(part);
  if (!report) return { ok: false, why: 'not-a-backup' };
  settle(part, file);
  return { ok: true, report };
}

/**
 * Puts a copy in the place of a folder's data, which is kept beside it under `keptAs`. Not while a server runs on it. Every café gets a
 * new epoch: whoever still has a page open from before must not mix the two histories.
 */
export function restore(dataDir: string, file: string, keptAs: string): BackupAnswer {
  if (!existsSync(file)) return { ok: false, why: 'no-data' };
  mkdirSync(dataDir, { recursive: true });
  const owner = new DatabaseSync(join(dataDir, lockFile));
  try {
    owner.exec('BEGIN EXCLUSIVE');
  } catch {
    owner.close();
    return { ok: false, why: 'running' };
  }
  try {
    const target = join(dataDir, databaseFile);
    const part = `${target}.part`;
    copyFileSync(file, part);
    const report = inspect(part);
    if (!report) {
      rmSync(part);
      return { ok: false, why: 'not-a-backup' };
    }
    const database = new DatabaseSync(part);
    database.exec('UPDATE cafes SET epoch = lower(hex(randomblob(9)))');
    database.close();
    if (existsSync(target)) {
      // Closed once more by hand, so that its log is in it; then one file is all there is to keep.
      const old = new DatabaseSync(target);
      old.exec('PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode = DELETE');
      old.close();
      copyFileSync(target, join(dataDir, keptAs));
      sync(join(dataDir, keptAs));
    }
    settle(part, target);
    return { ok: true, report };
  } finally {
    owner.close();
  }
}

/** Null when the file is no data of ours, or is broken as a file. */
function inspect(file: string): BackupReport | null {
  let database: DatabaseSync;
  try {
    database = new DatabaseSync(file, { readOnly: true });
  } catch {
    return null;
  }
  try {
    if (database.prepare('PRAGMA integrity_check').get()?.['integrity_check'] !== 'ok') return null;
    const cafes = database.prepare('SELECT id, code, epoch FROM cafes').all();
    const rows = database.prepare('SELECT cafe, first, last, body, sum FROM entries WHERE cafe = ? ORDER BY first');
    const parts = database.prepare('SELECT part, seq, body, sum FROM snapshots WHERE cafe = ? ORDER BY part');
    const damaged = cafes.filter(({ id, epoch }) => {
      const cafe = String(id);
      const read = readStored(cafe, {
        epoch: String(epoch),
        rows: rows.all(cafe) as unknown as Row[],
        parts: parts.all(cafe) as unknown as Part[],
        cutOff: false,
      });
      return read.state === 'damaged';
    });
    return { cafes: cafes.length, damaged: damaged.map(({ code }) => String(code)) };
  } catch {
    return null;
  } finally {
    database.close();
  }
}

/** On disk under its name, or not there at all. */
function settle(part: string, file: string): void {
  sync(part);
  renameSync(part, file);
  try {
    sync(dirname(file));
  } catch {
    // Windows opens no folders; its file system keeps them by itself.
  }
}

function sync(path: string): void {
  const opened = openSync(path, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
