/** People at their documents on one server: they write at a pace, and the books are kept. */
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { setTimeout as wait } from 'node:timers/promises';
import { randomFrom } from '../../../shared/seating/random.ts';
import { Author, type Shape } from './content/author.ts';
import { pensFrom } from './content/pens.ts';
import { Books, Reader } from './deliveries.ts';
import { wrongIn } from './final-state.ts';
import { busyMs } from './machine.ts';
import { paced } from './pace.ts';
import type { Contender } from './servers/contenders.ts';
import type { ServerProcess } from './servers/server-process.ts';
import type { Place } from './venue/venue.ts';
import { Client, openAll } from './wire/client.ts';

/** A document with the people who write in it and those who only look on. */
export interface Gathering {
  readonly place: Place;
  readonly writers: number;
  readonly watchers: number;
}

export interface SessionOptions {
  readonly who: Contender;
  readonly server: ServerProcess;
  readonly gatherings: readonly Gathering[];
  readonly shape: Shape;
  readonly seed: number;
  /** Called with every "saved up to" that a writer gets. */
  readonly saved?: (books: Books, writer: number, pen: number, body: Buffer) => void;
}

/** One measured stretch of time. */
export interface Window {
  readonly seconds: number;
  /** What came while measuring. */
  readonly deliveries: number;
  /** Of these, values that had been merged into a later one of the same key. */
  readonly merged: number;
  /** What should have come of what was sent meanwhile: much more than came when the server is overloaded. */
  readonly due: number;
  /** Websocket messages that carried deliveries. */
  readonly frames: number;
  readonly serverCpuMs: number;
  /** Milliseconds from sending to delivery, of everything sent while measuring. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
  /** How late the generator itself sent, in milliseconds at the 99th percentile: large means that it could not keep the pace. */
  readonly lateP99: number;
  /** Share of a core that the generator used. */
  readonly generator: number;
  /** Share of a core that everything else on this machine used: the noise. */
  readonly others: number;
}

interface Member {
  readonly client: Client;
  readonly ready: Promise<void>;
  readonly reader: Reader;
  readonly gathering: number;
  readonly author: Author | null;
  readonly writer: number;
  readonly document: string;
}

/** After this long without a delivery from a server that is not busy either, what has not come will not come. */
const quietMs = 3000;
const busyShare = 0.2;
const drainMs = 120_000;

export class Session {
  readonly books: Books;
  readonly #options: SessionOptions;
  readonly #members: readonly Member[];
  readonly #writers: readonly Member[];
  readonly #firstWriters: readonly number[];
  #over = false;
  #seed: number;

  private constructor(
    options: SessionOptions,
    books: Books,
    members: readonly Member[],
    firstWriters: readonly number[],
  ) {
    this.#options = options;
    this.books = books;
    this.#members = members;
    this.#writers = members.filter(({ author }) => author !== null);
    this.#firstWriters = firstWriters;
    this.#seed = options.seed;
  }

  /** Lets everybody in and waits until each has their document. */
  static async open(options: SessionOptions): Promise<Session> {
    const { who, server, gatherings, shape, seed } = options;
    const pen = pensFrom(seed);
    const firstWriters: number[] = [];
    let writers = 0;
    for (const gathering of gatherings) {
      firstWriters.push(writers);
      writers += gathering.writers;
    }
    const books = new Books(writers);
    const seats = gatherings.flatMap((gathering, index) =>
      Array.from({ length: gathering.writers + gathering.watchers }, (_, seat) => ({ index, seat, gathering })),
    );
    const held: { session?: Session } = {};
    const members = await openAll(seats.length, (number): Member => {
      const { index, seat, gathering } = seats[number] as (typeof seats)[number];
      const { place } = gathering;
      const door = place.people[seat];
      if (!door) throw new Error(`${who.name} has no chair ${seat} at document ${index}`);
      const firstWriter = firstWriters[index] ?? 0;
      const writer = seat < gathering.writers ? firstWriter + seat : -1;
      const reader = new Reader(books, { firstWriter, writers: gathering.writers }, writer);
      const author = writer < 0 ? null : new Author({ writer, pen: pen(), shape });
      const client = new Client({
        port: server.port,
        dialect: who.dialect,
        door,
        documents: [place.name],
        hearing: {
          update: (bytes) => reader.take(bytes),
          saved: (body) => author && options.saved?.(books, writer, author.pen, body),
          lost: (why) => {
            if (held.session?.isOver !== true) books.trouble(`a connection ended: ${why}`);
          },
        },
      });
      return { client, ready: client.ready, reader, gathering: index, author, writer, document: place.name };
    });
    held.session = new Session(options, books, members, firstWriters);
    return held.session;
  }

  get isOver(): boolean {
    return this.#over;
  }

  /**
   * Lets everybody write at random moments, `rate` operations a second each on average, measures after a warm-up, and waits until
   * everything has come. `stopped` ends it early.
   */
  async write(rate: number, warmSeconds: number, seconds: number, stopped?: AbortSignal): Promise<Window> {
    const { server } = this.#options;
    const { books } = this;
    this.#seed += 1;
    const random = randomFrom(this.#seed);
    const writing = paced(
      {
        perSecond: rate * this.#writers.length,
        seconds: warmSeconds + seconds,
        warmSeconds,
        random,
        ...(stopped ? { stopped } : {}),
      },
      () => this.#writeOne(Math.floor(random() * this.#writers.length)),
    );
    await wait(warmSeconds * 1000);
    const [cpu, own, at, before] = [server.cpuMs(), process.cpuUsage(), performance.now(), this.#expected()];
    const busy = busyMs();
    books.record();
    const lateness = await writing;
    books.stopRecording();
    const serverCpuMs = server.cpuMs() - cpu;
    const measured = (performance.now() - at) / 1000;
    const { user, system } = process.cpuUsage(own);
    const ownMs = (user + system) / 1000;
    const othersMs = busyMs() - busy - serverCpuMs - ownMs;
    const { deliveries, merged, frames, latency } = books;
    const due = this.#expected() - before;
    if (stopped?.aborted !== true) await this.#drain();
    return {
      seconds: measured,
      deliveries,
      merged,
      frames,
      due,
      serverCpuMs,
      p50: latency.at(0.5),
      p95: latency.at(0.95),
      p99: latency.at(0.99),
      max: latency.max,
      lateP99: lateness.at(0.99),
      generator: ownMs / 1000 / measured,
      others: Math.max(0, othersMs) / 1000 / measured,
    };
  }

  /** Waits until everything sent has come to everybody, or nothing comes any more. */
  async #drain(): Promise<void> {
    const { books } = this;
    const { server } = this.#options;
    const expected = this.#expected();
    const giveUpAt = performance.now() + drainMs;
    const look = () => ({ delivered: books.delivered, cpu: server.cpuMs(), at: performance.now() });
    let last = look();
    while (books.delivered < expected && performance.now() < giveUpAt) {
      await wait(20);
      if (books.delivered !== last.delivered) last = look();
      else if (performance.now() - last.at > quietMs) {
        // An overloaded server may swallow everything before it says anything.
        if (!(server.cpuMs() - last.cpu > busyShare * quietMs)) return;
        last = look();
      }
    }
  }

  /** Closes the books: what was lost, and whether a newcomer finds what everybody wrote last. */
  async verify(): Promise<void> {
    for (const { reader } of this.#members) this.books.faults.lost += reader.lost();
    if (this.#options.who.knowsDocuments) await this.#checkStates();
  }

  /** For each writer: how many operations somebody else has seen. */
  seenByOthers(): Map<number, number> {
    const seen = new Map<number, number>();
    for (const { reader, writer: self, gathering } of this.#members) {
      const first = this.#firstWriters[gathering] ?? 0;
      const count = this.#options.gatherings[gathering]?.writers ?? 0;
      for (let writer = first; writer < first + count; writer += 1) {
        if (writer !== self) seen.set(writer, Math.max(seen.get(writer) ?? 0, reader.heardOf(writer)));
      }
    }
    return seen;
  }

  /** Yjs client ids of the writers, by their numbers. */
  pens(): Map<number, number> {
    return new Map(this.#writers.map(({ writer, author }) => [writer, author?.pen ?? 0]));
  }

  /** Connections that end from now on are no fault. */
  expectEnd(): void {
    this.#over = true;
  }

  close(): void {
    this.#over = true;
    for (const { client } of this.#members) client.close();
  }

  #writeOne(index: number): void {
    const member = this.#writers[index];
    if (!member?.author) return;
    const frame = this.#options.who.dialect.update(member.document, member.author.write());
    this.books.send(member.writer);
    member.client.send(frame);
  }

  /** Deliveries there must be of everything sent so far. */
  #expected(): number {
    let expected = 0;
    for (const { gathering, writer } of this.#writers) {
      const { writers = 0, watchers = 0 } = this.#options.gatherings[gathering] ?? {};
      expected += this.books.sentBy(writer) * (writers + watchers - 1);
    }
    return expected;
  }

  async #checkStates(): Promise<void> {
    const { who, server, gatherings, shape } = this.#options;
    const states = gatherings.map((): Uint8Array[] => []);
    const checkers = await openAll(gatherings.length, (index) => {
      const { name, people, facilitator } = (gatherings[index] as Gathering).place;
      const keep = (bytes: Buffer): void => void states[index]?.push(Uint8Array.from(bytes));
      return new Client({
        port: server.port,
        dialect: who.dialect,
        door: people[0] ?? facilitator,
        documents: [name],
        hearing: { state: (_document, bytes) => keep(bytes), update: keep },
      });
    });
    for (const client of checkers) client.close();
    for (const [index, gathering] of gatherings.entries()) {
      const first = this.#firstWriters[index] ?? 0;
      const words = Array.from({ length: gathering.writers }, (_, seat) => ({
        writer: first + seat,
        sent: this.books.sentBy(first + seat),
      }));
      for (const wrong of wrongIn(states[index] ?? [], shape, words))
        this.books.trouble(`afterwards, document ${index}: ${wrong}`);
    }
  }
}
