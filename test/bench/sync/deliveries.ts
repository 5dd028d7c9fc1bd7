/**
 * The books: what was sent, and what each client got. Every token in every update is one delivery, whatever it came wrapped in.
 *
 * A writer's operations must come to each client in order and once. One that is skipped is looked for in the rest of the same
 * update: when a later value of the same key stands there, the server has merged the two, the reader has what counts, and it is
 * entered as `merged`. Otherwise it is missing, and lost unless it still comes.
 */
import { performance } from 'node:perf_hooks';
import { keysPerWriter } from './content/author.ts';
import { Histogram } from './figures.ts';
import { eachToken } from './wire/token.ts';

/** Writers have numbers in the order of their documents: those of one document stand together. */
export interface DocumentBook {
  readonly firstWriter: number;
  readonly writers: number;
}

export interface Faults {
  lost: number;
  doubled: number;
  /** Deliveries that nobody sent or that belong to another document, connections that broke, final states that are not right. */
  wrong: number;
}

export class Books {
  readonly faults: Faults = { lost: 0, doubled: 0, wrong: 0 };
  /** What went wrong, in words: the first few. */
  readonly troubles: string[] = [];
  /** Milliseconds from sending to delivery of what was sent while recording, however late it came. */
  latency = new Histogram();
  /** Deliveries and messages that came while recording. */
  deliveries = 0;
  frames = 0;
  merged = 0;
  /** Of all time. */
  delivered = 0;
  readonly #sent: { count: number; at: Float64Array }[];
  #from = Infinity;
  #until = Infinity;

  constructor(writers: number) {
    this.#sent = Array.from({ length: writers }, () => ({ count: 0, at: new Float64Array(64) }));
  }

  sentBy(writer: number): number {
    return this.#sent[writer]?.count ?? 0;
  }

  send(writer: number): void {
    const sent = this.#sent[writer];
    if (!sent) throw new Error(`nobody has number ${writer}`);
    if (sent.count === sent.at.length) {
      const longer = new Float64Array(sent.at.length * 2);
      longer.set(sent.at);
      sent.at = longer;
    }
    sent.at[sent.count] = performance.now();
    sent.count += 1;
  }

  /** When an operation was sent, or undefined when it was not. */
  sentAt(writer: number, operation: number): number | undefined {
    const sent = this.#sent[writer];
    return sent && operation < sent.count ? sent.at[operation] : undefined;
  }

  trouble(words: string): void {
    this.faults.wrong += 1;
    if (this.troubles.length < 5) this.troubles.push(words);
  }

  /** Begins a new window. */
  record(): void {
    this.latency = new Histogram();
    this.deliveries = 0;
    this.frames = 0;
    this.merged = 0;
    this.#from = performance.now();
    this.#until = Infinity;
  }

  stopRecording(): void {
    this.#until = performance.now();
  }

  /** Whether a moment lies in the window. */
  covers(at: number): boolean {
    return at >= this.#from && at < this.#until;
  }
}

/** What one client got. */
export class Reader {
  readonly #books: Books;
  readonly #document: DocumentBook;
  /** The writer who reads here, or -1: their own words coming back are no delivery. */
  readonly #self: number;
  /** The next operation expected of each writer. */
  readonly #next: Int32Array;
  readonly #missing = new Set<string>();
  #skipped: { writer: number; operation: number; merged: boolean }[] = [];

  constructor(books: Books, document: DocumentBook, self: number) {
    this.#books = books;
    this.#document = document;
    this.#self = self;
    this.#next = new Int32Array(document.writers);
  }

  /** Takes in one update. */
  take(update: Buffer): void {
    const now = performance.now();
    const counts = this.#books.covers(now);
    const before = this.#books.delivered;
    eachToken(update, (writer, operation) => this.#take(writer, operation, now));
    const merged = this.#skipped.length > 0 ? this.#settle() : 0;
    const delivered = this.#books.delivered - before;
    if (!counts || delivered === 0) return;
    this.#books.frames += 1;
    this.#books.merged += merged;
    this.#books.deliveries += delivered;
  }

  /** How many of a writer's operations have come, counted from the first without a gap at the end. */
  heardOf(writer: number): number {
    return this.#next[writer - this.#document.firstWriter] ?? 0;
  }

  /** What has not come of all that was sent, once everything has had time to come. */
  lost(): number {
    let lost = this.#missing.size;
    const { firstWriter, writers } = this.#document;
    for (let writer = firstWriter; writer < firstWriter + writers; writer += 1) {
      if (writer !== this.#self) lost += Math.max(0, this.#books.sentBy(writer) - this.heardOf(writer));
    }
    return lost;
  }

  #take(writer: number, operation: number, now: number): void {
    if (writer === this.#self) return;
    const books = this.#books;
    const sentAt = books.sentAt(writer, operation);
    const expected = this.#next[writer - this.#document.firstWriter];
    if (expected === undefined || sentAt === undefined)
      return books.trouble(`writer ${writer} operation ${operation} was not written here`);
    if (operation < expected && !this.#missing.delete(`${writer} ${operation}`)) {
      books.faults.doubled += 1;
      return undefined;
    }
    for (const skipped of this.#skipped)
      if (skipped.writer === writer && (operation - skipped.operation) % keysPerWriter === 0) skipped.merged = true;
    for (let skipped = expected; skipped < operation; skipped += 1)
      this.#skipped.push({ writer, operation: skipped, merged: (operation - skipped) % keysPerWriter === 0 });
    if (operation >= expected) this.#next[writer - this.#document.firstWriter] = operation + 1;
    books.delivered += 1;
    if (books.covers(sentAt)) books.latency.add(now - sentAt);
    return undefined;
  }

  /** Enters what was skipped in one update; answers how much of it had been merged. */
  #settle(): number {
    let merged = 0;
    for (const skipped of this.#skipped) {
      if (skipped.merged) merged += 1;
      else this.#missing.add(`${skipped.writer} ${skipped.operation}`);
    }
    this.#books.delivered += merged;
    this.#skipped = [];
    return merged;
  }
}
