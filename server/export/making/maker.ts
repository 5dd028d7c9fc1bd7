/**
 * Files on demand: made in one warm thread, and kept for a moment so that a whole room that asks for the same plan costs one.
 */
import { Worker } from 'node:worker_threads';
import type { CafeRoom } from '../../cafes/cafe-room.ts';
import type { Log } from '../../log.ts';
import type { MadeFile, MakingAnswer, MakingRequest, Progress, Wanted } from './ask.ts';
import { KeptFiles } from './kept-files.ts';
import { packCafe } from './read.ts';

/** Files in the making at the same time; the others wait for their turn. */
const mostAtOnce = 3;
/** More than that wait for nobody. */
const mostWaiting = 60;
/** Of one café, so that there is room for the others. */
const mostOfOne = 40;
/** Many times what the largest café needs. */
const longestMs = 300_000;
/** The thread's memory is given back after this long without work. */
const idleMs = 120_000;

export type Made =
  | { readonly ok: true; readonly file: MadeFile }
  | { readonly ok: false; readonly refusal: 'export-failed' | 'too-fast' };

interface Job {
  readonly id: number;
  readonly room: CafeRoom;
  readonly wanted: Wanted;
  /** What is asked of which café: whoever asks the same before it is read gets the same. */
  readonly ask: string;
  /** Server time in milliseconds. */
  readonly now: () => number;
  /** Everybody who waits, each for themselves. */
  readonly watchers: Set<{ readonly watch: (progress: Progress) => void }>;
  readonly end: (made: Made) => void;
  readonly made: Promise<Made>;
  state: 'waiting' | 'reading' | 'running' | 'ended';
  /** Which state of the café it is read from; null before that, and for a file that nobody else can use. */
  key: string | null;
  /** The thread was lost with it and others in it: by itself it shows whether that was its fault. */
  alone: boolean;
  patience?: NodeJS.Timeout;
}

export class Maker {
  readonly #log: Log;
  readonly #threadFile: URL;
  readonly #kept = new KeptFiles();
  readonly #jobs = new Set<Job>();
  #worker: Worker | null = null;
  #lastId = 0;
  #idle: NodeJS.Timeout | undefined;

  /** `thread`: the file that is run in the thread. */
  constructor(log: Log, thread = new URL('worker.ts', import.meta.url)) {
    this.#log = log;
    this.#threadFile = thread;
  }

  /**
   * The file, made from what is on disk now. `watch` hears where it has come to. When `signal` says that whoever asked is gone and nobody
   * else waits for the same, it is not made. Never rejects.
   */
  async make(
    room: CafeRoom,
    wanted: Wanted,
    now: () => number,
    watch: (progress: Progress) => void,
    signal: AbortSignal,
  ): Promise<Made> {
    const ask = JSON.stringify([room.id, wanted]);
    const key = keyOf(room, wanted, ask);
    const kept = key === null ? null : this.#kept.find(key);
    if (kept) return { ok: true, file: kept };
    const job = this.#sameAs(ask, key) ?? this.#begin(ask, room, wanted, now);
    if (job === null) return { ok: false, refusal: 'too-fast' };
    const watcher = { watch };
    job.watchers.add(watcher);
    if (job.state === 'waiting') watch({ stage: 'waiting', done: 0, of: 0 });
    const leave = (): void => {
      job.watchers.delete(watcher);
      if (job.watchers.size === 0) this.#forget(job);
    };
    signal.addEventListener('abort', leave, { once: true });
    if (signal.aborted) leave();
    const made = await job.made;
    signal.removeEventListener('abort', leave);
    return made;
  }

  close(): void {
    clearTimeout(this.#idle);
    this.#rest();
    for (const job of Array.from(this.#jobs)) this.#end(job, { ok: false, refusal: 'export-failed' });
  }

  /** One that waits is not read yet, and will have whatever is new meanwhile; one that is begun must be of the same state. */
  #sameAs(ask: string, key: string | null): Job | undefined {
    return Array.from(this.#jobs).find((job) =>
      job.state === 'waiting' ? job.ask === ask : key !== null && job.key === key,
    );
  }

  #begin(ask: string, room: CafeRoom, wanted: Wanted, now: () => number): Job | null {
    const own = Array.from(this.#jobs).filter((job) => job.room.id === room.id);
    if (own.length >= mostOfOne || this.#jobs.size >= mostAtOnce + mostWaiting) return null;
    this.#lastId += 1;
    const { promise, resolve } = Promise.withResolvers<Made>();
    const job: Job = {
      id: this.#lastId,
      room,
      wanted,
      ask,
      now,
      watchers: new Set(),
      end: resolve,
      made: promise,
      state: 'waiting',
      key: null,
      alone: false,
    };
    this.#jobs.add(job);
    this.#next();
    return job;
  }

  #next(): void {
    for (let job = this.#turn(); job !== null; job = this.#turn()) void this.#start(job);
    clearTimeout(this.#idle);
    if (this.#jobs.size === 0) this.#idle = setTimeout(() => this.#rest(), idleMs).unref();
  }

  /** Whose turn it is. Cafés take turns: the one with the fewest in the making, and of its files the one that was asked for first. */
  #turn(): Job | null {
    const jobs = Array.from(this.#jobs);
    const waiting = jobs.filter(({ state }) => state === 'waiting');
    const begun = jobs.filter(({ state }) => state !== 'waiting');
    if (begun.length >= mostAtOnce || begun.some(({ alone }) => alone)) return null;
    const single = waiting.find(({ alone }) => alone);
    if (single) return begun.length === 0 ? single : null;
    const begunOf = ({ room }: Job): number => begun.filter((job) => job.room.id === room.id).length;
    return waiting.toSorted((one, other) => begunOf(one) - begunOf(other))[0] ?? null;
  }

  async #start(job: Job): Promise<void> {
    const { id, room, wanted, ask, now } = job;
    job.state = 'reading';
    job.key = keyOf(room, wanted, ask);
    // A thread in which something never ends is begun anew.
    job.patience = setTimeout(() => {
      this.#fail(job, 'it took too long');
      this.#lose('a file took too long');
    }, longestMs).unref();
    tell(job, { stage: 'reading', done: 0, of: 0 });
    try {
      const packed = await packCafe(room);
      if (job.state !== 'reading') return;
      job.state = 'running';
      this.#thread().postMessage({ is: 'make', id, packed, wanted, at: now() } satisfies MakingRequest, [
        packed.bytes.buffer,
      ]);
    } catch (error) {
      this.#fail(job, String(error));
    }
  }

  #thread(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(this.#threadFile);
    const ours = (): boolean => this.#worker === worker;
    worker.on('message', (answer: MakingAnswer) => ours() && this.#hear(answer));
    worker.on('error', (error: Error) => ours() && this.#lose(error.stack ?? error.message));
    worker.on('exit', () => ours() && this.#lose('the thread has ended'));
    worker.unref();
    this.#worker = worker;
    return worker;
  }

  #hear(answer: MakingAnswer): void {
    const job = Array.from(this.#jobs).find(({ id }) => id === answer.id);
    if (!job) return;
    switch (answer.is) {
      case 'progress':
        return tell(job, { stage: answer.stage, done: answer.done, of: answer.of });
      case 'made':
        if (job.key !== null && answer.file.lacks.length === 0) this.#kept.keep(job.key, answer.file);
        return this.#end(job, { ok: true, file: answer.file });
      case 'failed':
        return this.#fail(job, answer.why);
    }
  }

  #fail(job: Job, why: string): void {
    this.#log(`${job.wanted.name} could not be made: ${why}`);
    this.#end(job, { ok: false, refusal: 'export-failed' });
  }

  #forget(job: Job): void {
    const others = Array.from(this.#jobs).some((other) => other !== job && other.state === 'running');
    // What is alone in the thread ends with it at once; beside others it ends at its next step.
    if (job.state === 'running' && others)
      this.#worker?.postMessage({ is: 'forget', id: job.id } satisfies MakingRequest);
    else if (job.state === 'running') this.#rest();
    this.#end(job, { ok: false, refusal: 'export-failed' });
  }

  #end(job: Job, made: Made): void {
    if (job.state === 'ended') return;
    job.state = 'ended';
    clearTimeout(job.patience);
    this.#jobs.delete(job);
    job.end(made);
    this.#next();
  }

  /** The thread is gone, or has to go. What was alone in it is lost; of several each is tried once more, by itself. */
  #lose(why: string): void {
    this.#rest();
    const lost = Array.from(this.#jobs).filter(({ state }) => state === 'running');
    const [only, ...others] = lost;
    if (only && others.length === 0) return this.#fail(only, why);
    this.#log(`the thread that makes files is begun anew: ${why}`);
    for (const job of lost) {
      clearTimeout(job.patience);
      job.state = 'waiting';
      job.alone = true;
    }
    this.#next();
  }

  #rest(): void {
    const worker = this.#worker;
    this.#worker = null;
    void worker?.terminate();
  }
}

/** Same for the same bytes: what is asked for, and of which state. Null for a clock that runs: such a file is as old as its moment. */
function keyOf(room: CafeRoom, { name }: Wanted, ask: string): string | null {
  const timely = ['cafe.json', 'archive.zip'].includes(name) && room.cafe.clock.state === 'running';
  return timely ? null : JSON.stringify([room.epoch, room.number, ask]);
}

function tell({ watchers }: Job, progress: Progress): void {
  for (const { watch } of watchers) watch(progress);
}
