/**
 * A thread that folds one café and ends. It reads beside the thread that writes, so that commits go on meanwhile, and answers with the
 * snapshot and with what it was made from: the writer replaces exactly that, or nothing.
 */
import { DatabaseSync } from 'node:sqlite';
import { parentPort, workerData } from 'node:worker_threads';
import { must } from '../../shared/cafe/must.ts';
import type { Folded } from './embedded-messages.ts';
import { checksum, packSnapshot } from './entries.ts';
import { fold } from './fold.ts';
import { readStored } from './stored-cafe.ts';
import { openReading } from './statements.ts';

const port = must(parentPort, 'this file runs in a worker');
const { file, cafe } = workerData as { readonly file: string; readonly cafe: string };

function folded(): Folded | null {
  const database = new DatabaseSync(file, { readOnly: true, timeout: 10_000 });
  try {
    const { stored, madeFrom } = openReading(database);
    // One moment of the file, whatever is written meanwhile.
    database.exec('BEGIN');
    const read = readStored(cafe, stored(cafe));
    if (read.state === 'damaged' || read.entries.length === 0) return null;
    const snapshot = fold(read.snapshot, read.entries);
    const parts = Array.from(packSnapshot(snapshot), ([part, body]) => ({
      part,
      seq: snapshot.seq,
      body,
      sum: checksum(`${cafe}/${part}`, snapshot.seq, snapshot.seq, body),
    }));
    return { seq: snapshot.seq, parts, madeFrom: madeFrom(cafe, snapshot.seq) };
  } finally {
    database.close();
  }
}

let answer: Folded | null = null;
try {
  answer = folded();
} catch {
  // What cannot be folded stays as it is.
}
port.postMessage(answer);
