/** A client of one server with one document or, where the server's language allows it, several on one connection. */
import type { Dialect, Message } from './dialect.ts';
import { Line, type Door } from './line.ts';

export interface Hearing {
  /** The server's whole state of a document, in answer to our question. The bytes are good until the call returns. */
  readonly state?: (document: string, bytes: Buffer) => void;
  readonly update?: (bytes: Buffer, document: string) => void;
  /** The body of a "saved up to". */
  readonly saved?: (body: Buffer) => void;
  /** The connection ended without our wish. */
  readonly lost?: (why: string) => void;
}

export interface ClientOptions {
  readonly port: number;
  readonly dialect: Dialect;
  readonly door: Door;
  readonly documents: readonly string[];
  readonly hearing: Hearing;
}

export class Client {
  /** Resolves when the state of every document has come; rejects when the connection ends before. */
  readonly ready: Promise<void>;
  readonly #options: ClientOptions;
  readonly #line: Line;
  readonly #waitingFor: Set<string>;
  readonly #resolve: () => void;
  readonly #reject: (error: Error) => void;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#waitingFor = new Set(options.documents);
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.ready = promise;
    this.#resolve = resolve;
    this.#reject = reject;
    promise.catch(() => undefined);
    this.#line = new Line({
      port: options.port,
      door: options.door,
      opened: () => this.#greet(),
      message: (payload) => this.#take(options.dialect.read(payload)),
      closed: (why) => {
        this.#reject(new Error(`the connection ended: ${why}`));
        options.hearing.lost?.(why);
      },
    });
  }

  /** Sends a frame made by the dialect. */
  send(frame: Buffer): void {
    this.#line.send(frame);
  }

  close(): void {
    this.#line.close();
  }

  #greet(): void {
    const { dialect, documents } = this.#options;
    for (const document of documents) this.send(dialect.greeting(document) ?? dialect.question(document));
  }

  #take({ kind, document, body }: Message): void {
    const { dialect, documents, hearing } = this.#options;
    const about = document === '' ? (documents[0] ?? '') : document;
    switch (kind) {
      case 'update':
        return hearing.update?.(body, about);
      case 'welcome':
        return this.send(dialect.question(about));
      case 'question':
        return this.send(dialect.nothing(about));
      case 'saved':
        return hearing.saved?.(body);
      case 'state':
        hearing.state?.(about, body);
        this.#waitingFor.delete(about);
        if (this.#waitingFor.size === 0) this.#resolve();
        return undefined;
      case 'closed':
        this.#reject(new Error(`${about} was closed`));
        return hearing.lost?.(`${about} was closed`);
      case 'other':
        return undefined;
    }
  }
}

/** Opens clients a few at a time, and waits until each has its documents. */
export async function openAll<T extends { readonly ready: Promise<void> }>(
  count: number,
  open: (index: number) => T,
): Promise<T[]> {
  const clients: T[] = [];
  const atOnce = 50;
  for (let from = 0; from < count; from += atOnce) {
    const batch = Array.from({ length: Math.min(atOnce, count - from) }, (_, index) => open(from + index));
    await Promise.all(batch.map(({ ready }) => ready));
    clients.push(...batch);
  }
  return clients;
}
