/**
 * One line that carries several documents of a café, for our own pages: a phone needs two documents at a time, a screen with all tables
 * as many as there are tables. It is a websocket, or the control connection in its place. Every message begins with the document's name (see docs/PROTOCOL.md).
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { parseDocumentPath, type DocumentRef } from '../../shared/documents/names.ts';
import { connectionsPerTicket } from '../../shared/wire/limits.ts';
import { closeCodes, messageNumber } from '../../shared/wire/sync.ts';
import { heartbeat, nobody } from './frames.ts';
import { Message, type Pieces } from './message.ts';
import type { CloseReason } from './socket-line.ts';
import type { Line, SyncConnection } from './sync-connection.ts';

/** What carries such a line. */
export interface Carrier {
  readonly isOpen: boolean;
  /** Bytes that wait for a reader who does not read. */
  readonly waiting: number;
  /** Too much waits already. */
  readonly isFull: boolean;
  /** Sends messages, each behind a name. */
  carry(name: Uint8Array, messages: readonly Message[]): void;
  /** What is sent until this turn is over goes out in one piece. */
  gather(): void;
  /** Of a line that is full: runs once the other end has taken everything that waits. */
  whenRead(run: () => void): void;
  close(reason: CloseReason): void;
}

/** Names that may be asked for on one line, existing or not. */
const mostNames = 2 * connectionsPerTicket;

/** A document that somebody has asked for: open, or why not. */
export type Entering = { readonly connection: SyncConnection; readonly leave: () => void } | CloseReason;

/** Who is behind the line: see Visitor. */
export interface Inside {
  /** Judges whether this visitor may open a document. */
  enter(document: DocumentRef, line: Line, wantsSaved: boolean): Entering;
  spend(): boolean;
}

interface Open {
  readonly connection: SyncConnection;
  readonly part: Part;
  readonly leave: () => void;
}

export class SharedLine {
  readonly #line: Carrier;
  readonly #inside: Inside;
  readonly #open = new Map<string, Open>();
  /** How often each name has been asked for, so that whoever is told of an end knows which beginning is meant. */
  readonly #openings = new Map<string, number>();
  #last: { readonly path: string; readonly name: Uint8Array } | null = null;

  constructor(line: Carrier, inside: Inside) {
    this.#line = line;
    this.#inside = inside;
  }

  /** What it hears when it is quiet. */
  get heartbeat(): Pieces {
    return heartbeat.named(nobody);
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
    const opens = message.length === 1 && message[0] === messageNumber.open;
    const open = opens ? undefined : this.#open.get(path);
    // Each document may be opened once for nothing. What else no document counts is counted here: it makes work, and answers that wait.
    const isFree = open !== undefined || (opens && !this.#openings.has(path));
    if (!isFree && !this.#inside.spend()) return this.#line.close(closeCodes.tooFast);
    if (opens) return this.#begin(path);
    if (path === '') return this.#answer(message);
    if (message.length === 1 && message[0] === messageNumber.close) return this.#end(path);
    // What arrives for a document that has just been closed was written before its writer knew.
    return open?.connection.receive(message);
  }

  /** Who is there, of no document: asked by somebody who wants to know whether the line still carries. */
  #answer(message: Uint8Array): void {
    // Where something waits already, that is the answer.
    if (message[0] === messageNumber.queryAwareness && this.#line.waiting === 0) this.#line.carry(nobody, [heartbeat]);
  }

  /** The line has ended. */
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
    const part = new Part(this, this.#line, path);
    const entered = this.#inside.enter(document, part, true);
    if ('code' in entered) return this.#say(path, entered);
    part.begin(entered.connection);
    this.#open.set(path, { ...entered, part });
    this.#line.gather();
    return entered.connection.greet();
  }

  #end(path: string): void {
    const open = this.#open.get(path);
    this.#open.delete(path);
    open?.part.end();
    open?.leave();
  }

  /** Ends one document and says why. */
  shut(path: string, reason: CloseReason): void {
    this.#end(path);
    this.#say(path, reason);
  }

  /** Tells that a document is closed, in the words of a websocket that closes. */
  #say(path: string, { code, reason }: CloseReason): void {
    const told = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, messageNumber.closed);
      encoding.writeVarUint(encoder, this.#openings.get(path) ?? 0);
      encoding.writeVarUint(encoder, code);
      encoding.writeVarString(encoder, reason);
    });
    const name = encoding.encode((encoder) => encoding.writeVarString(encoder, path));
    this.#line.carry(name, [new Message(told)]);
  }
}

/** The way to one opening of a document. It is closed once the document is, or has been opened anew. */
class Part implements Line {
  readonly #shared: SharedLine;
  readonly #line: Carrier;
  readonly #path: string;
  #connection: SyncConnection | null = null;

  constructor(shared: SharedLine, line: Carrier, path: string) {
    this.#shared = shared;
    this.#line = line;
    this.#path = path;
  }

  begin(connection: SyncConnection): void {
    this.#connection = connection;
  }

  end(): void {
    this.#connection = null;
  }

  get isFull(): boolean {
    return this.#line.isFull;
  }

  write(messages: readonly Message[]): void {
    if (this.#connection) this.#line.carry(this.#connection.name, messages);
  }

  whenRead(run: () => void): void {
    this.#line.whenRead(run);
  }

  close(reason: CloseReason): void {
    if (this.#connection) this.#shared.shut(this.#path, reason);
  }
}

function startsWith(bytes: Uint8Array, name: Uint8Array): boolean {
  if (bytes.length < name.length) return false;
  for (let at = 0; at < name.length; at += 1) if (bytes[at] !== name[at]) return false;
  return true;
}
