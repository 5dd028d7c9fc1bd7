/**
 * One websocket that carries several documents of a café, for our own pages: a phone needs two documents at a time, a screen with all
 * tables as many as there are tables. Every message begins with the document's name (see docs/PROTOCOL.md).
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { parseDocumentPath, type DocumentRef } from '../../shared/documents/names.ts';
import { connectionsPerTicket } from '../../shared/wire/limits.ts';
import { closeCodes, messageNumber } from '../../shared/wire/sync.ts';
import { framed, type Message } from './message.ts';
import type { CloseReason, SocketLine } from './socket-line.ts';
import type { Line, SyncConnection } from './sync-connection.ts';

/** Names that may be asked for on one websocket, existing or not. */
const mostNames = 2 * connectionsPerTicket;

/** A document that somebody has asked for: open, or why not. */
export type Entering = { readonly connection: SyncConnection; readonly leave: () => void } | CloseReason;

interface Open {
  readonly connection: SyncConnection;
  readonly leave: () => void;
}

export class SharedLine {
  readonly #line: SocketLine;
  readonly #enter: (document: DocumentRef, line: Line) => Entering;
  readonly #open = new Map<string, Open>();
  /** How often each name has been asked for, so that whoever is told of an end knows which beginning is meant. */
  readonly #openings = new Map<string, number>();
  #last: { readonly path: string; readonly name: Uint8Array } | null = null;

  /** `enter` judges whether this visitor may open a document. */
  constructor(line: SocketLine, enter: (document: DocumentRef, line: Line) => Entering) {
    this.#line = line;
    this.#enter = enter;
  }

  receive(bytes: Uint8Array): void {
    // Most messages are for the document of the one before.
    const last = this.#last;
    if (last && startsWith(bytes, last.name)) return this.#hear(last.path, bytes.subarray(last.name.length));
    let path: string;
    let rest: Uint8Array;
    try {
      const decoder = decoding.createDecoder(bytes);
      path = decoding.readVarString(decoder);
      rest = decoding.readTailAsUint8Array(decoder);
    } catch {
      return this.#line.close(closeCodes.unreadable);
    }
    const known = this.#open.get(path)?.connection;
    this.#last = known ? { path, name: known.name } : null;
    return this.#hear(path, rest);
  }

  #hear(path: string, message: Uint8Array): void {
    if (message.length === 1 && message[0] === messageNumber.open) return this.#begin(path);
    if (message.length === 1 && message[0] === messageNumber.close) return this.#end(path);
    // What arrives for a document that has just been closed was written before its writer knew.
    return this.#open.get(path)?.connection.receive(message);
  }

  /** The websocket has ended. */
  end(): void {
    for (const path of Array.from(this.#open.keys())) this.#end(path);
  }

  #begin(path: string): void {
    const document = parseDocumentPath(path);
    if (this.#openings.size >= mostNames && !this.#openings.has(path)) return this.#line.close(closeCodes.tooFast);
    this.#openings.set(path, (this.#openings.get(path) ?? 0) + 1);
    // Asked for twice is answered anew: the first was for a page that has been replaced.
    this.#end(path);
    if (!document) return this.#say(path, closeCodes.noSuchDocument);
    if (this.#open.size >= connectionsPerTicket) return this.#say(path, closeCodes.tooFast);
    const part: { connection: SyncConnection | null } = { connection: null };
    const entered = this.#enter(document, this.#part(path, part));
    if ('code' in entered) return this.#say(path, entered);
    part.connection = entered.connection;
    this.#open.set(path, entered);
    this.#line.gather();
    return entered.connection.greet();
  }

  #end(path: string): void {
    const open = this.#open.get(path);
    this.#open.delete(path);
    open?.leave();
  }

  /** The way to one opening of a document. It is closed once the document is, or has been opened anew. */
  #part(path: string, own: { readonly connection: SyncConnection | null }): Line {
    const line = this.#line;
    const present = (): SyncConnection | null => {
      const connection = this.#open.get(path)?.connection;
      return connection && connection === own.connection ? connection : null;
    };
    return {
      get isOpen() {
        return line.isOpen && present() !== null;
      },
      get waiting() {
        return line.waiting;
      },
      write(messages) {
        const name = present()?.name;
        const [first] = messages;
        if (!name || !first) return;
        if (messages.length === 1) line.write(first.named(name));
        else line.write(Buffer.concat(messages.map((message: Message) => message.named(name))));
      },
      whenRead: (run) => line.whenRead(run),
      close: (reason) => {
        if (!present()) return;
        this.#end(path);
        this.#say(path, reason);
      },
    };
  }

  /** Tells that a document is closed, in the words of a websocket that closes. */
  #say(path: string, { code, reason }: CloseReason): void {
    this.#line.write(
      framed(
        encoding.encode((encoder) => {
          encoding.writeVarString(encoder, path);
          encoding.writeVarUint(encoder, messageNumber.closed);
          encoding.writeVarUint(encoder, this.#openings.get(path) ?? 0);
          encoding.writeVarUint(encoder, code);
          encoding.writeVarString(encoder, reason);
        }),
      ),
    );
  }
}

function startsWith(bytes: Uint8Array, name: Uint8Array): boolean {
  if (bytes.length < name.length) return false;
  for (let at = 0; at < name.length; at += 1) if (bytes[at] !== name[at]) return false;
  return true;
}
