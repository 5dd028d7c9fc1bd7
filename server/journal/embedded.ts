/** The embedded journal: one SQLite file, written by a worker in groups. */
import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { checksum, packEntries } from './entries.ts';
import type { Folded, Row, WorkerAnswer, WorkerRequest } from './embedded-messages.ts';
import { GroupCommit, type Group } from './group-commit.ts';
import type { Journal, Standing } from './journal.ts';
import { readStored } from './stored-cafe.ts';

export const databaseFile = 'kafebord.sqlite';
export const lockFile = 'kafebord.lock';

/** How often a full disk is asked whether it has room again. */
const probeMs = 1000;
/** How often the log is moved into the file while people write, and how many pages of it make the writer shorten it nevertheless. */
const moveEveryMs = 5000;
const mostPages = 32_768;
/** After this long without a commit the log is put into the file. */
const quietMs = 2000;

type Unnumbered = WorkerRequest extends infer R ? (R extends WorkerRequest ? Omit<R, 'id'> : never) : never;
interface Mover {
  readonly thread: Worker;
  readonly ended: Promise<void>;
}

type Failure = Extract<WorkerAnswer, { ok: false }>;

/** Opens (or makes) the database in a folder. Rejects with a reason in words when it cannot. */
export async function openEmbeddedJournal(dataDir: string): Promise<Journal> {
  makeFolder(dataDir);
  const file = join(dataDir, databaseFile);
  const worker = new Worker(new URL('embedded-worker.ts', import.meta.url), {
    workerData: { file, lock: join(dataDir, lockFile) },
  });
  const answers = new Map<number, (answer: WorkerAnswer) => void>();
  const listeners = new Set<(standing: Standing) => void>();
  let standing: Standing = { state: 'well' };
  let lastId = 0;
  let closing = false;

  const commits = new GroupCommit(commit);

  function become(next: Standing): void {
    // From `failed` there is no way back: what a failed sync has left on disk nobody knows.
    if (standing.state === 'failed' || closing) return;
    standing = next;
    for (const listener of listeners) listener(next);
  }

  function fail({ why, full }: Pick<Failure, 'why' | 'full'>): void {
    become({ state: full ? 'full' : 'failed', why });
    commits.rejectAll(new Error(why));
    if (standing.state === 'full') setTimeout(() => void probe(), probeMs).unref();
  }

  async function probe(): Promise<void> {
    if (standing.state !== 'full') return;
    const answer = await ask({ type: 'probe' });
    if (answer.ok) become({ state: 'well' });
    else fail(answer);
  }

  worker.on('message', (answer: WorkerAnswer) => {
    const take = answers.get(answer.id);
    answers.delete(answer.id);
    take?.(answer);
  });
  worker.on('error', (error) => {
    const answer = { ok: false, why: error.message, full: false } as const;
    for (const [id, take] of answers) take({ id, ...answer });
    answers.clear();
    fail(answer);
  });

  function ask(request: Unnumbered, transfer: readonly ArrayBuffer[] = []): Promise<WorkerAnswer> {
    lastId += 1;
    const id = lastId;
    return new Promise((resolve) => {
      answers.set(id, resolve);
      worker.postMessage({ ...request, id }, transfer);
    });
  }

  async function answered(request: Unnumbered): Promise<Extract<WorkerAnswer, { ok: true }>> {
    const answer = await ask(request);
    if (!answer.ok) throw new Error(answer.why);
    return answer;
  }

  async function commit({ cafes, entries }: Group): Promise<void> {
    const rows: Row[] = [];
    for (const [cafe, packed] of entries) {
      const first = packed[0]?.seq ?? 0;
      const last = packed.at(-1)?.seq ?? 0;
      const body = packEntries(packed);
      rows.push({ cafe, first, last, body, sum: checksum(cafe, first, last, body) });
    }
    const answer = await ask(
      { type: 'write', cafes, rows },
      rows.map(({ body }) => body.buffer),
    );
    if (answer.ok) {
      mover ??= startMover();
      return settleSoon();
    }
    fail(answer);
    throw new Error(answer.why);
  }

  let settling: NodeJS.Timeout | null = null;
  /**
   * What is only in the log is protected by the log alone: a flipped bit there passes for its end. So when it is quiet, the log goes into
   * the file.
   */
  function settleSoon(): void {
    if (settling) settling.refresh();
    else
      settling = setTimeout(() => {
        settling = null;
        settle();
      }, quietMs).unref();
  }

  function settle(): void {
    if (standing.state === 'well' && !closing)
      void ask({ type: 'settle' }).then((answer) => answer.ok || answer.full || fail(answer));
  }

  const opened = await new Promise<WorkerAnswer>((resolve) => {
    answers.set(0, resolve);
  });
  if (!opened.ok) throw new Error(`cannot open ${file}: ${opened.why}`);
  // A crash may have left something in the log.
  settleSoon();

  /** Null until something has been written: before that there is nothing to move. */
  let mover: Mover | null = null;

  function startMover(): Mover {
    const thread = new Worker(new URL('checkpoint-worker.ts', import.meta.url), {
      workerData: { file, everyMs: moveEveryMs },
    });
    thread.on('message', (pages: number) => {
      if (pages > mostPages) settle();
    });
    // Without it the log only grows until it is quiet.
    thread.on('error', () => undefined);
    return { thread, ended: new Promise((ended) => thread.once('exit', () => ended())) };
  }

  return {
    async cafes() {
      return (await answered({ type: 'cafes' })).cafes ?? [];
    },
    create: (cafe, entries) =>
      standing.state === 'well' ? commits.add(cafe.id, entries, cafe) : Promise.reject(new Error(standing.why)),
    async read(cafe) {
      const { stored } = await answered({ type: 'read', cafe });
      return readStored(cafe, stored ?? { epoch: '', parts: [], rows: [], cutOff: true });
    },
    append: (cafe, entries) =>
      standing.state === 'well' ? commits.add(cafe, entries) : Promise.reject(new Error(standing.why)),
    beforeCommit(run) {
      if (standing.state === 'well') commits.expect(run);
      else run();
    },
    async compact(cafe) {
      if (standing.state !== 'well') return false;
      await commits.drain();
      const folded = await foldBeside(file, cafe);
      if (!folded || standing.state !== 'well') return false;
      const answer = await ask({ type: 'replace', cafe, folded });
      // Without room the entries simply stay as they are: nothing that anybody waits for has failed.
      if (!answer.ok && !answer.full) fail(answer);
      settleSoon();
      return answer.ok && answer.replaced === true;
    },
    standing: () => standing,
    onStanding: (listener) => listeners.add(listener),
    async close() {
      await commits.drain();
      if (settling) clearTimeout(settling);
      closing = true;
      mover?.thread.postMessage('stop');
      await mover?.ended;
      if (standing.state !== 'failed') await ask({ type: 'close' });
      await worker.terminate();
    },
  };
}

/** A folder that is new must itself survive a power cut, or the file in it is lost with it. */
function makeFolder(folder: string): void {
  const made = mkdirSync(folder, { recursive: true });
  if (made === undefined) return;
  try {
    const parent = openSync(dirname(made), 'r');
    fsyncSync(parent);
    closeSync(parent);
  } catch {
    // Windows opens no folders; its file system keeps them by itself.
  }
}

/** A snapshot of what is stored now, made by a thread of its own; null when there is nothing new or it cannot be read. */
function foldBeside(file: string, cafe: string): Promise<Folded | null> {
  const thread = new Worker(new URL('fold-worker.ts', import.meta.url), { workerData: { file, cafe } });
  return new Promise((resolve) => {
    thread.once('message', (folded: Folded | null) => resolve(folded));
    thread.once('error', () => resolve(null));
    thread.once('exit', () => resolve(null));
  });
}
