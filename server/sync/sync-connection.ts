/** One socket on one document, after trust: whoever is here may read it; whether they may write is asked anew for every update. */
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import type { Actor } from '../../shared/cafe/model.ts';
import type { DocumentRef } from '../../shared/documents/names.ts';
import { closeCodes } from '../../shared/wire/sync.ts';
import { waitingBytes } from '../../shared/wire/limits.ts';
import type { CafeRoom, UpdateRefusal } from '../cafes/cafe-room.ts';
import type { DocumentRoom } from '../cafes/document-room.ts';
import type { Log } from '../log.ts';
import type { Bucket } from '../rate.ts';
import type { Audience, Reader } from './audience.ts';
import { answerMessage, asMessage, epochFrame, readFrame, savedFrame, updateMessage, type Frame } from './frames.ts';

/** The first frames of every connection: the client's question and its answer to ours, unless it brings an hour's writing. */
const openingFrames = 2;
const openingBytes = 4096;
/** How long somebody may take nothing before they are let go, and how long a refused connection may take to say goodbye. */
const patienceMs = 30_000;
const goodbyeMs = 2000;

interface CloseReason {
  readonly code: number;
  readonly reason: string;
}

export interface SyncConnectionOptions {
  readonly socket: WebSocket;
  /** What the websocket runs on. Ready-made messages are written to it directly: framed once for a thousand readers. */
  readonly stream: Duplex;
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
  /** The one pen under which this connection shows itself to others. */
  #presencePen: number | null = null;
  #received = 0;
  /** Since when nothing more has been written to somebody who does not read; null while they keep up. */
  #behindSince: number | null = null;
  #heard = true;

  constructor(options: SyncConnectionOptions) {
    this.#options = options;
    this.actor = options.actor;
    this.#room = options.audience.room;
  }

  get document(): DocumentRef {
    return this.#room.document;
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
    const hello = wantsSaved ? [asMessage(epochFrame(cafe.epoch)), ...this.#marks()] : [];
    const present = audience.present();
    this.write(Buffer.concat([...hello, audience.question(), ...(present ? [present] : [])]));
  }

  receive(bytes: Uint8Array): void {
    if (this.#closed) return;
    this.#heard = true;
    const { messages, bytes: volume, now } = this.#options;
    // Every connection begins with a question and an answer. They are not anybody's writing and use up nobody's budget.
    this.#received += 1;
    const opening = this.#received <= openingFrames && bytes.length <= openingBytes;
    if (!opening) {
      const at = now();
      if (!(messages.take(at) && volume.take(at, bytes.length))) return this.close(closeCodes.tooFast);
    }
    const frame = readFrame(bytes);
    if (!frame) return this.close(closeCodes.unreadable);
    this.#handle(frame);
  }

  /** The other end has answered a ping. */
  hear(): void {
    this.#heard = true;
  }

  /**
   * Called at every beat: a peer that has vanished without a word fails to answer one ping, and one that has taken nothing for long is
   * let go. Everybody else hears something well within y-websocket's 30 s.
   */
  beat(heartbeat: Buffer): void {
    const { socket, now } = this.#options;
    const stuck = this.#behindSince !== null && now() - this.#behindSince > patienceMs;
    if (!this.#heard || stuck) return socket.terminate();
    this.#heard = false;
    // Pings would pile up as well.
    if (this.#behindSince !== null) this.#heard = true;
    else {
      socket.ping();
      this.write(heartbeat);
    }
  }

  /**
   * Somebody who reads slower than the others write is held back: nothing more is kept for them, and when they have read what they have,
   * they get the document as it then stands.
   */
  write(message: Buffer): void {
    const { socket, stream, now } = this.#options;
    if (this.#closed || this.#behindSince !== null || socket.readyState !== socket.OPEN) return;
    stream.write(message);
    if (stream.writableLength <= waitingBytes) return;
    this.#behindSince = now();
    stream.once('drain', () => this.#catchUp());
  }

  notSaved(): void {
    this.close(closeCodes.notSaving);
  }

  close({ code, reason }: CloseReason): void {
    if (this.#closed) return;
    this.#closed = true;
    const { socket, log } = this.#options;
    log(`close ${code} ${reason}`);
    socket.close(code, reason);
    setTimeout(() => socket.terminate(), goodbyeMs).unref();
  }

  #catchUp(): void {
    this.#behindSince = null;
    this.write(Buffer.concat([updateMessage(this.#room.wholeState()), ...this.#marks()]));
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
      case 'ask-awareness': {
        const present = audience.present();
        if (present) this.write(present);
      }
    }
  }

  #answer(vector: Uint8Array): void {
    const { audience } = this.#options;
    // One zero byte: somebody who comes for the first time and has nothing.
    if (vector.length === 1 && vector[0] === 0) return this.write(audience.wholeAnswer());
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
    const refusal = this.#options.cafe.update(this.actor, this.#room.document, update, this);
    if (refusal) this.close(closeFor(refusal));
  }

  /** "Saved up to" for all pens of this writer. */
  #marks(): Buffer[] {
    if (!this.#options.wantsSaved) return [];
    const pens = this.#room.index.pensOf(this.#writerId());
    const saved = new Map(pens.map((pen) => [pen, this.#room.savedUpTo(pen)]));
    return saved.size > 0 ? [asMessage(savedFrame(saved))] : [];
  }

  #writerId(): string {
    return this.actor.role === 'participant' ? this.actor.person : this.actor.role;
  }

  /** One presence for each connection, and never under a pen that somebody else has written with. */
  #mayUse(pen: number): boolean {
    const owner = this.#room.index.penOwner(pen);
    if (owner !== undefined && owner !== this.#writerId()) return false;
    this.#presencePen ??= pen;
    return this.#presencePen === pen;
  }
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
