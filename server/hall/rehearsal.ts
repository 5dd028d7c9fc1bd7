/** Rehearsals: one at a time, in a café that is kept nowhere, with phones in a process of their own that cannot outstay its time. */
import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import * as v from 'valibot';
import {
  rehearsalMs,
  rehearsalNewsSchema,
  type RehearsalCounts,
  type RehearsalResult,
  type RehearsalState,
} from '../../shared/wire/hall.ts';
import type { Cafes } from '../cafes/cafes.ts';
import type { Log } from '../log.ts';
import { rehearsalDesign } from './rehearsal-design.ts';
import { rehearsalJournal } from './rehearsal-journal.ts';
import { Scratch } from './scratch.ts';

/** How long the phones' process may take to tell its result when the time is out. */
const graceMs = 4000;
const program = fileURLToPath(new URL('phones-process.ts', import.meta.url));

export interface RehearsalOptions {
  readonly cafes: Cafes;
  readonly now: () => number;
  /** Where the cafés lie, for a disk as slow as the real one; undefined when there is none. */
  readonly folder: string | undefined;
  readonly log: Log;
}

interface Running {
  readonly by: string;
  readonly begunAt: number;
  readonly child: ChildProcess;
  counts: RehearsalCounts;
  stopped: boolean;
}

export class Rehearsals {
  readonly #options: RehearsalOptions;
  #running: Running | 'beginning' | null = null;
  readonly #results = new Map<string, RehearsalResult>();

  constructor(options: RehearsalOptions) {
    this.#options = options;
  }

  get isFree(): boolean {
    return this.#running === null;
  }

  /** What the console of a café shows: a rehearsal that is going on, whoever began it, or its own last result. */
  state(cafe: string): RehearsalState {
    const running = this.#running;
    if (running && running !== 'beginning') {
      const passedMs = Math.max(0, this.#options.now() - running.begunAt);
      return { state: 'running', counts: running.counts, passedMs, mine: running.by === cafe };
    }
    const result = this.#results.get(cafe);
    return result ? { state: 'done', result } : { state: 'none' };
  }

  /** Resolves when the phones are on their way. `server` is the address they come by. Rejects when it cannot begin. */
  async begin(by: string, server: string, people: number): Promise<void> {
    this.#running = 'beginning';
    this.#results.delete(by);
    const { cafes, folder } = this.#options;
    let scratch: Scratch | null = null;
    try {
      scratch = folder === undefined ? null : await Scratch.open(folder, 'rehearsal');
      const secret = randomBytes(18).toString('base64url');
      const aside = await cafes.openAside(secret, rehearsalDesign(people), rehearsalJournal(scratch));
      const child = startPhones(server);
      const running: Running = { by, begunAt: this.#options.now(), child, counts: nobody(people), stopped: false };
      this.#running = running;
      child.send({ server, cafe: aside.id, code: aside.code, secret, people, ms: rehearsalMs });
      void this.#follow(running).finally(() => {
        aside.close();
        this.#running = null;
        void scratch?.close();
      });
    } catch (error) {
      this.#running = null;
      await scratch?.close();
      throw error;
    }
  }

  /** Only for whoever began it. */
  stop(by: string): boolean {
    const running = this.#running;
    if (!running || running === 'beginning' || running.by !== by) return false;
    if (running.stopped) return true;
    running.stopped = true;
    if (running.child.connected) running.child.send('stop');
    setTimeout(() => running.child.kill('SIGKILL'), graceMs).unref();
    return true;
  }

  close(): void {
    if (this.#running && this.#running !== 'beginning') this.#running.child.kill('SIGKILL');
  }

  #follow(running: Running): Promise<void> {
    const { log } = this.#options;
    const { child, by } = running;
    log(`rehearsal with ${running.counts.people}`);
    return new Promise((ended) => {
      let result: RehearsalResult | null = null;
      const late = setTimeout(() => child.kill('SIGKILL'), rehearsalMs + graceMs);
      child.on('message', (message: unknown) => {
        const news = v.safeParse(rehearsalNewsSchema, message);
        if (!news.success) return;
        if (news.output.type === 'progress') running.counts = news.output.counts;
        else ({ result } = news.output);
      });
      child.on('error', (error) => log(`the simulated phones failed: ${error.message}`));
      child.on('close', () => {
        clearTimeout(late);
        const broken = { ...running.counts, trips: null, notes: null, mostOpen: null };
        this.#results.set(by, result ?? { ...broken, ended: running.stopped ? 'stopped' : 'broken' });
        const [oldest] = this.#results.keys();
        if (this.#results.size > 100 && oldest !== undefined) this.#results.delete(oldest);
        ended();
      });
    });
  }
}

function startPhones(server: string): ChildProcess {
  const env = { ...process.env };
  // They go to one address, which this server has just found itself at; the certificate there need not be one that machines trust.
  if (server.startsWith('https:')) env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0';
  return fork(program, [], {
    env,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

const nobody = (people: number): RehearsalCounts => ({ people, inside: 0, written: 0, seen: 0 });
