/** One document of one person: a stock y-websocket provider that also hears "saved up to". */
import process from 'node:process';
import * as decoding from 'lib0/decoding';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

// Each provider waits for the end of the process to say goodbye; many people in one process are no leak.
process.setMaxListeners(0);

const savedMessage = 100;
const epochMessage = 101;

export interface TableclothOptions {
  readonly url: string;
  readonly cafe: string;
  readonly ticket: string;
  /** `wall` or `table/<id>`. */
  readonly path: string;
  /** A document from before a crash: what the server lacks of it is sent again. */
  readonly doc?: Y.Doc;
  /** What was written in it and not marked as saved, by text, with the clock at which each ends. */
  readonly waiting?: ReadonlyMap<string, number>;
}

export interface WrittenNote {
  readonly text: string;
  readonly pen: number;
}

export class Tablecloth {
  readonly doc: Y.Doc;
  readonly #provider: WebsocketProvider;
  readonly waiting: Map<string, number>;
  readonly #onSaved: (text: string) => void;
  #synced = false;
  #upTo = 0;
  #count = 0;
  /** Which history the document belongs to, once the server has said so. */
  epoch: string | null = null;
  closed: { readonly code: number; readonly reason: string } | null = null;
  #stopWatching: () => void;

  constructor(
    { url, cafe, ticket, path, doc = new Y.Doc(), waiting = new Map() }: TableclothOptions,
    told: { readonly saved?: (text: string) => void; readonly seen?: (text: string) => void } = {},
  ) {
    this.doc = doc;
    this.waiting = new Map(waiting);
    this.#onSaved = told.saved ?? (() => undefined);
    const notes = doc.getMap<WrittenNote>('notes');
    const look = (event: Y.YMapEvent<WrittenNote>, transaction: Y.Transaction): void => {
      if (transaction.local) return;
      for (const id of event.keysChanged) {
        const note = notes.get(id);
        // One's own words are on the screen before they are anywhere.
        if (note?.text !== undefined && note.pen !== doc.clientID) told.seen?.(note.text);
      }
    };
    notes.observe(look);
    this.#stopWatching = () => notes.unobserve(look);
    this.#provider = new WebsocketProvider(`${url.replace('http', 'ws')}/sync`, `${cafe}/${path}`, doc, {
      protocols: ['kafebord', 'kafebord.saved', `ticket.${ticket}`],
      WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
      disableBc: true,
      maxBackoffTime: 400,
    });
    this.#provider.messageHandlers[savedMessage] = (_encoder, decoder) => this.#saved(decoder);
    this.#provider.messageHandlers[epochMessage] = (_encoder, decoder) => {
      this.epoch = decoding.readVarString(decoder);
    };
    this.#provider.on('sync', (state: boolean) => (this.#synced = state || this.#synced));
    this.#provider.on('connection-close', (event) => {
      if (event) this.closed = { code: event.code, reason: event.reason };
    });
  }

  get synced(): boolean {
    return this.#synced;
  }

  /** Texts that are written and not marked as saved. */
  get unsaved(): string[] {
    return [...this.waiting.keys()];
  }

  /** Marks that have come. */
  get marks(): number {
    return this.#count;
  }

  write(id: string, text: string, round: number, kind = 'idea'): void {
    const { doc } = this;
    const note = { state: 'written', kind, text, round, at: Date.now(), buildsOn: null, pen: doc.clientID };
    this.waiting.set(text, Number.POSITIVE_INFINITY);
    doc.getMap('notes').set(id, note);
    this.waiting.set(text, Y.getState(doc.store, doc.clientID));
  }

  texts(): string[] {
    return [...this.doc.getMap<WrittenNote>('notes').values()].map((note) => note.text).toSorted();
  }

  /** Hangs up at once. The document stays in hand. */
  leave(): void {
    this.#stopWatching();
    this.#provider.destroy();
    // The provider leaves its awareness ticking.
    this.#provider.awareness.destroy();
  }

  #saved(decoder: decoding.Decoder): void {
    for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
      const pen = decoding.readVarUint(decoder);
      const upTo = decoding.readVarUint(decoder);
      if (pen === this.doc.clientID) this.#upTo = Math.max(this.#upTo, upTo);
    }
    for (const [text, end] of this.waiting) {
      if (end > this.#upTo) continue;
      this.waiting.delete(text);
      this.#count += 1;
      this.#onSaved(text);
    }
  }
}
