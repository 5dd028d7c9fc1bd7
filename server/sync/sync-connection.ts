/** One reader of one document, after trust: whoever is here may read it; whether they may write is asked anew for every update. */
import type { Actor } from '../../shared/cafe/model.ts';
import type { DocumentRef } from '../../shared/documents/names.ts';
import { closeCodes } from '../../shared/wire/sync.ts';
import type { CafeRoom } from '../cafes/cafe-room.ts';
import type { DocumentRoom, UpdateRefusal } from '../cafes/document-room.ts';
import type { Log } from '../log.ts';
import type { Bucket } from '../rate.ts';
import type { Audience, Reader } from './audience.ts';
import { answerMessage, readFrame, savedMessage, type Frame } from './frames.ts';
import type { Message } from './message.ts';
import type { CloseReason } from './socket-line.ts';

/** The first frames of every connection: the client's question, and its answer to ours. */
const openingFrames = 2;

/** The way to the reader: a websocket of its own, or a part of one that carries several documents. */
export interface Line {
  /** Too much waits already for a reader who does not read. */
  readonly isFull: boolean;
  write(messages: readonly Message[]): void;
  /** Of a line that is full: runs once everything that waits has been read. */
  whenRead(run: () => void): void;
  close(reason: CloseReason): void;
}

export interface SyncConnectionOptions {
  readonly line: Line;
  readonly actor: Actor;
  readonly cafe: CafeRoom;
  readonly audience: Audience;
  /** The client understands "saved up to" and epochs. */
  readonly wantsSaved: boolean;
  readonly messages: Bucket;
  readonly bytes: Bucket;
  readonly now: () => number;
  readonly log: Log;
}

export class SyncConnection implements Reader {
  readonly actor: Actor;
  readonly #options: SyncConnectionOptions;
  readonly #room: DocumentRoom;
  #closed = false;
  #refused = false;
  /** The one pen under which this connection shows itself to others. */
  #presencePen: number | null = null;
  #received = 0;
  /** Nothing more is written to somebody who does not read. */
  #behind = false;

  constructor(options: SyncConnectionOptions) {
    this.#options = options;
    this.actor = options.actor;
    this.#room = options.audience.room;
  }

  get document(): DocumentRef {
    return this.#room.document;
  }

  /** See Audience. */
  get name(): Uint8Array {
    return this.#options.audience.name;
  }

  get wantsSaved(): boolean {
    return this.#options.wantsSaved;
  }

  belongsTo(cafe: CafeRoom): boolean {
    return this.#options.cafe === cafe;
  }

  /**
   * Says hello: the lineage of this document, what is on disk of the client's own pens, then the server's question what the client has
   * that the server lacks. The lineage comes first, so that a copy from another one is never sent.
   */
  greet(): void {
    const { audience, cafe, wantsSaved } = this.#options;
    const hello = wantsSaved ? [audience.lineage(cafe.epoch), ...this.#marks()] : [];
    // Also to somebody who is behind with other documents: what catches up with a document says neither.
    this.#options.line.write([...hello, audience.question(), ...audience.present()]);
  }

  receive(bytes: Uint8Array): void {
    if (this.#closed) return;
    this.#received += 1;
    const { messages, bytes: volume, now } = this.#options;
    const at = now();
    // What cannot even be read costs as well, and what is too much is not read.
    const frame = readFrame(bytes);
    const free = frame !== null && this.#received <= openingFrames && isOpening(frame);
    if (!free && !(messages.take(at) && volume.take(at, bytes.length))) return this.close(closeCodes.tooFast);
    if (!frame) return this.close(closeCodes.unreadable);
    return this.#handle(frame);
  }

  /**
   * Somebody who reads slower than the others write is held back: nothing more is kept for them, and when they have read what they have,
   * they get the document as it then stands. What waited before counts, and not what is to be written: a document that is larger than what
   * may wait would be sent for ever.
   */
  write(...messages: readonly Message[]): void {
    if (this.#closed || this.#behind) return;
    const { line } = this.#options;
    if (!line.isFull) return line.write(messages);
    this.#behind = true;
    line.whenRead(() => this.#catchUp());
  }

  get isRefused(): boolean {
    return this.#refused;
  }

  refused(refusal: UpdateRefusal): void {
    this.#refused = true;
    this.close(closeFor(refusal));
  }

  close(reason: CloseReason): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#options.log(`close ${reason.code} ${reason.reason}`);
    this.#options.line.close(reason);
  }

  #catchUp(): void {
    this.#behind = false;
    // As an answer: their question may have come while nothing was written, and this answers it.
    this.write(answerMessage(this.#room.wholeState()), ...this.#marks(), ...this.#options.audience.present());
  }

  #handle(frame: Frame): void {
    const { audience } = this.#options;
    switch (frame.type) {
      case 'vector':
        return this.#answer(frame.vector);
      case 'update':
        return this.#update(frame.update);
      case 'awareness':
        return audience.hearPresence(this, frame.states, (pen) => this.#mayUse(pen));
      case 'ask-awareness':
        this.write(...audience.present());
    }
  }

  #answer(vector: Uint8Array): void {
    let state: Uint8Array;
    try {
      state = this.#room.stateSince(vector);
    } catch {
      return this.close(closeCodes.unreadable);
    }
    return this.write(answerMessage(state));
  }

  #update(update: Uint8Array): void {
    // Everybody answers the server's question, also with nothing: also those who may not write.
    if (isEmpty(update)) return;
    this.#options.cafe.hear(this.actor, this.#room, update, this);
  }

  /** "Saved up to" for all pens of this writer. */
  #marks(): Message[] {
    if (!this.#options.wantsSaved) return [];
    const pens = this.#room.pensOf(this.writer);
    const saved = new Map(pens.map((pen) => [pen, this.#room.savedUpTo(pen)]));
    return saved.size > 0 ? [savedMessage(saved)] : [];
  }

  get writer(): string {
    return this.actor.role === 'participant' ? this.actor.person : this.actor.role;
  }

  /** One presence for each connection, and never under a pen that somebody else has written with. */
  #mayUse(pen: number): boolean {
    const owner = this.#room.index.penOwner(pen);
    if (owner !== undefined && owner !== this.writer) return false;
    this.#presencePen ??= pen;
    return this.#presencePen === pen;
  }
}

/** Every connection begins with a question and an answer that brings nothing new. They are not anybody's writing. */
function isOpening(frame: Frame): boolean {
  return frame.type === 'vector' || (frame.type === 'update' && isEmpty(frame.update));
}

/** Two zero bytes: no structs, no deletions. */
function isEmpty(update: Uint8Array): boolean {
  return update.length === 2 && update[0] === 0 && update[1] === 0;
}

function closeFor(refusal: UpdateRefusal): CloseReason {
  switch (refusal) {
    case 'not-allowed':
      return closeCodes.notAllowed;
    case 'not-saving':
      return closeCodes.notSaving;
    case 'resync':
      return closeCodes.resync;
    case 'malformed':
      return closeCodes.unreadable;
    case 'forbidden-struct':
    case 'not-your-pen':
    case 'no-such-place':
    case 'not-yours':
    case 'bad-value':
    case 'too-many':
    case 'cafe-damaged':
      return { code: closeCodes.refusedUpdate.code, reason: refusal };
  }
}
