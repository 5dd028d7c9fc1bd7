/** The embedded journal: one SQLite file, written by a worker in groups. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { CafeListing, Journal, JournalEntry, JournalRead } from './journal.ts';
import type { WorkerAnswer, WorkerRequest } from './embedded-messages.ts';
import { fromRow, toRow, type Row } from './rows.ts';

export const databaseFile = 'kafebord.sqlite';

interface Waiting {
  readonly cafes: readonly CafeListing[];
  readonly rows: readonly Row[];
  readonly done: () => void;
  readonly failed: (error: Error) => void;
}

type Unnumbered = WorkerRequest extends infer R ? (R extends WorkerRequest ? Omit<R, 'id'> : never) : never;

/** Opens (or makes) the database in a folder. Rejects with a reason in words when it cannot. */
export async function openEmbeddedJournal(dataDir: string): Promise<Journal> {
  mkdirSync(dataDir, { recursive: true });
  const worker = new Worker(new URL('embedded-worker.ts', import.meta.url), {
    workerData: { file: join(dataDir, databaseFile) },
  });
  const answers = new Map<number, (answer: WorkerAnswer) => void>();
  const failureListeners = new Set<(why: string) => void>();
  let failure: string | null = null;
  let lastId = 0;
  let closing = false;
  let writing: Promise<void> | null = null;
  let waiting: Waiting[] = [];

  function fail(why: string): void {
    if (failure !== null || closing) return;
    failure = why;
    for (const { failed } of waiting.splice(0)) failed(new Error(why));
    for (const listener of failureListeners) listener(why);
  }

  worker.on('message', (answer: WorkerAnswer) => {
    const take = answers.get(answer.id);
    answers.delete(answer.id);
    take?.(answer);
  });
  worker.on('error', (error) => {
    for (const [id, take] of answers) take({ id, ok: false, why: error.message });
    answers.clear();
    fail(error.message);
  });

  function ask(request: Unnumbered): Promise<WorkerAnswer> {
    lastId += 1;
    const id = lastId;
    return new Promise((resolve) => {
      answers.set(id, resolve);
      worker.postMessage({ ...request, id });
    });
  }

  /** Everything that waits becomes one transaction. While it is being synced, the next one gathers. */
  async function writeGroups(): Promise<void> {
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      const cafes = group.flatMap((part) => part.cafes);
      const rows = group.flatMap((part) => part.rows);
      const answer = await ask({ type: 'write', cafes, rows });
      if (answer.ok) for (const { done } of group) done();
      else {
        for (const { failed } of group) failed(new Error(answer.why));
        fail(answer.why);
      }
    }
    // In the same breath as the last look at the queue: what is queued after this line starts a new round itself.
    writing = null;
  }

  function write(cafes: readonly CafeListing[], rows: readonly Row[]): Promise<void> {
    if (failure !== null) return Promise.reject(new Error(failure));
    return new Promise((done, failed) => {
      waiting.push({ cafes, rows, done, failed });
      writing ??= writeGroups();
    });
  }

  const opened = await new Promise<WorkerAnswer>((resolve) => {
    answers.set(0, resolve);
  });
  if (!opened.ok) throw new Error(`cannot open ${join(dataDir, databaseFile)}: ${opened.why}`);

  return {
    async cafes() {
      const answer = await ask({ type: 'cafes' });
      if (!answer.ok) throw new Error(answer.why);
      return answer.cafes ?? [];
    },
    create: (cafe, entries) =>
      write(
        [cafe],
        entries.map((entry) => toRow(cafe.id, entry)),
      ),
    async read(cafe): Promise<JournalRead> {
      const answer = await ask({ type: 'read', cafe });
      if (!answer.ok) throw new Error(answer.why);
      const entries: JournalEntry[] = [];
      for (const row of answer.rows ?? []) {
        const entry = fromRow(row);
        // A gap in the numbers is damage as well: something that was acknowledged is not there.
        if (!entry || entry.seq !== entries.length + 1) return { state: 'damaged', entries, atSeq: row.seq };
        entries.push(entry);
      }
      return { state: 'whole', entries };
    },
    append: (cafe, entries) =>
      write(
        [],
        entries.map((entry) => toRow(cafe, entry)),
      ),
    failure: () => failure,
    onFailure: (listener) => failureListeners.add(listener),
    async close() {
      await writing;
      closing = true;
      if (failure === null) await ask({ type: 'close' });
      await worker.terminate();
    },
  };
}
