/** One socket on one document, after trust: whoever is here may read it; whether they may write is asked anew for every update. */
import * as Y from 'yjs';
import type { WebSocket } from 'ws';
import type { Actor } from '../../shared/cafe/model.ts';
import type { DocumentRef } from '../../shared/documents/names.ts';
import { closeCodes } from '../../shared/wire/sync.ts';
import { waitingBytes } from '../../shared/wire/limits.ts';
import type { CafeRoom, UpdateAnswer } from '../cafes/cafe-room.ts';
import type { DocumentRoom } from '../cafes/document-room.ts';
import type { Log } from '../log.ts';
import type { Bucket } from '../rate.ts';
import type { Audience } from './audience.ts';
import { answerFrame, readFrame, savedFrame, vectorFrame, type Frame } from './frames.ts';

/** The first frames of every connection: the client's question and its answer to ours, unless it brings an hour's writing. */
const openingFrames = 2;
const openingBytes = 4096;

interface CloseReason {
  readonly code: number;
  readonly reason: string;
}

export interface SyncConnectionOptions {
  readonly socket: WebSocket;
  readonly actor: Actor;
  readonly cafe: CafeRoom;
  readonly audience: Audience;
  /** The client understands "saved up to". */
  readonly wantsSaved: boolean;
  readonly messages: Bucket;
  readonly bytes: Bucket;
  readonly now: () => number;
  readonly log: Log;
}

export class SyncConnection {
  readonly actor: Actor;
  readonly #options: SyncConnectionOptions;
  readonly #room: DocumentRoom;
  #closed = false;
  /** The one pen under which this connection shows itself to others. */
  #presencePen: number | null = null;
  #received = 0;

  constructor(options: SyncConnectionOptions) {
    this.#options = options;
    this.actor = options.actor;
    this.#room = options.audience.room;
  }

  get document(): DocumentRef {
    return this.#room.document;
  }

  belongsTo(cafe: CafeRoom): boolean {
    return this.#options.cafe === cafe;
  }

  /** Says hello: what is on disk of the client's own pens, then the server's question what the client has that the server lacks. */
  greet(): void {
    this.#sendSaved(this.#room.index.pensOf(this.#writerId()));
    this.send(vectorFrame(Y.encodeStateVector(this.#room.doc)));
    const present = this.#options.audience.presence.present();
    if (present) this.send(present);
  }

  receive(bytes: Uint8Array): void {
    if (this.#closed) return;
    const { messages, bytes: volume, now } = this.#options;
    // Every connection begins with a question and an answer. They are not anybody's writing and use up nobody's budget.
    this.#received += 1;
    const opening = this.#received <= openingFrames && bytes.length <= openingBytes;
    if (!opening && !(messages.take(now()) && volume.take(now(), bytes.length))) return this.close(closeCodes.tooFast);
    const frame = readFrame(bytes);
    if (!frame) return this.close(closeCodes.unreadable);
    this.#handle(frame);
  }

  send(frame: Uint8Array): void {
    const { socket } = this.#options;
    if (this.#closed || socket.readyState !== socket.OPEN) return;
    // Somebody who reads slower than the others write is let go, and catches up from the fresh state when they come back.
    if (socket.bufferedAmount > waitingBytes) return this.close(closeCodes.tooSlow);
    socket.send(frame);
  }

  close({ code, reason }: CloseReason): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#options.log(`close ${code} ${reason}`);
    this.#options.socket.close(code, reason);
  }

  #handle(frame: Frame): void {
    switch (frame.type) {
      case 'vector':
        return this.#answer(frame.vector);
      case 'update':
        this.#update(frame.update).catch(() => this.close(closeCodes.notSaving));
        return;
      case 'awareness': {
        const { presence } = this.#options.audience;
        const news = presence.hear(this, frame.states, (pen) => this.#mayUse(pen));
        if (news) this.#options.audience.sendOthers(this, news);
        return;
      }
      case 'ask-awareness': {
        const present = this.#options.audience.presence.present();
        if (present) this.send(present);
      }
    }
  }

  #answer(vector: Uint8Array): void {
    let state: Uint8Array;
    try {
      state = this.#room.stateSince(vector);
    } catch {
      return this.close(closeCodes.unreadable);
    }
    this.send(answerFrame(state));
  }

  async #update(update: Uint8Array): Promise<void> {
    const { cafe } = this.#options;
    // Everybody answers the server's question, also with nothing: also those who may not write.
    if (isEmpty(update)) return;
    const answer = await cafe.update(this.actor, this.#room.document, update, this);
    if (answer.ok) this.#sendSaved(answer.pens);
    else this.close(closeFor(answer.refusal));
  }

  #sendSaved(pens: Iterable<number>): void {
    if (!this.#options.wantsSaved) return;
    const saved = Array.from(pens, (pen) => ({ pen, upTo: this.#room.savedUpTo(pen) }));
    if (saved.length > 0) this.send(savedFrame(saved));
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

function closeFor(refusal: Exclude<UpdateAnswer, { ok: true }>['refusal']): CloseReason {
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
      return { code: closeCodes.refusedUpdate.code, reason: refusal };
  }
}
