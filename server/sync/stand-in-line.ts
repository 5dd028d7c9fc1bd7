/**
 * A line for documents over the control connection, where no websocket of their own comes through. What is to go out is gathered here
 * until the connection has taken what was sent before: one request brings all of it, and it is known how much waits for a slow reader.
 */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageBytes, waitingBytes } from '../../shared/wire/limits.ts';
import { closeCodes } from '../../shared/wire/sync.ts';
import { heartbeat, nobody } from './frames.ts';
import type { Message } from './message.ts';
import type { Carrier } from './shared-line.ts';
import type { CloseReason } from './socket-line.ts';

/** What the line is put on: messages as one string each, and the end. */
export interface Carriage {
  send(frames: string): void;
  closed(reason: CloseReason): void;
}

/** So many bytes go at once, or one message if that is larger. */
const pieceBytes = 128 * 1024;
const tooLarge: CloseReason = { code: 1009, reason: '' };

export class StandInLine implements Carrier {
  readonly #carriage: Carriage;
  #waiting: Buffer[] = [];
  #bytes = 0;
  /** What was handed over and has not been taken. */
  #underway = 0;
  #planned = false;
  #closed = false;
  #whenRead: (() => void)[] = [];

  constructor(carriage: Carriage) {
    this.#carriage = carriage;
  }

  get isOpen(): boolean {
    return !this.#closed;
  }

  get waiting(): number {
    return this.#bytes + this.#underway;
  }

  get isFull(): boolean {
    return this.waiting > waitingBytes;
  }

  carry(name: Uint8Array, messages: readonly Message[]): void {
    if (this.#closed) return;
    for (const message of messages) {
      const bytes = message.bare(name);
      this.#waiting.push(bytes);
      this.#bytes += bytes.length;
    }
    this.#plan();
  }

  /** Everything is gathered anyway. */
  gather(): void {
    this.#plan();
  }

  whenRead(run: () => void): void {
    this.#whenRead.push(run);
  }

  /** The connection has taken all that was handed to it. */
  drained(): void {
    this.#underway = 0;
    if (this.#waiting.length > 0) return this.#plan();
    for (const run of this.#whenRead.splice(0)) run();
  }

  beat(): void {
    // Whoever has not taken what waits hears enough when they do.
    if (this.waiting === 0) this.carry(nobody, [heartbeat]);
  }

  /** The messages in what has come; null, and the line is closed, when they are none or one is too large. */
  read(frames: string): Uint8Array[] | null {
    const messages: Uint8Array[] = [];
    try {
      const decoder = decoding.createDecoder(new Uint8Array(Buffer.from(frames, 'base64')));
      while (decoding.hasContent(decoder)) messages.push(decoding.readVarUint8Array(decoder));
    } catch {
      this.close(closeCodes.unreadable);
      return null;
    }
    if (messages.every(({ length }) => length <= messageBytes)) return messages;
    this.close(tooLarge);
    return null;
  }

  close(reason: CloseReason): void {
    if (this.#closed) return;
    // What was said before is heard before: the words that a document is closed, above all.
    if (this.#waiting.length > 0) this.#carriage.send(packed(this.#waiting));
    this.end();
    this.#carriage.closed(reason);
  }

  /** The connection is gone, or another line takes this one's place. */
  end(): void {
    this.#closed = true;
    this.#waiting = [];
    this.#bytes = 0;
    this.#whenRead = [];
  }

  #plan(): void {
    if (this.#planned || this.#underway > 0) return;
    this.#planned = true;
    queueMicrotask(() => {
      this.#planned = false;
      this.#go();
    });
  }

  #go(): void {
    if (this.#closed || this.#underway > 0) return;
    const piece: Buffer[] = [];
    let bytes = 0;
    for (const next of this.#waiting) {
      if (piece.length > 0 && bytes + next.length > pieceBytes) break;
      piece.push(next);
      bytes += next.length;
    }
    if (piece.length === 0) return;
    this.#waiting = this.#waiting.slice(piece.length);
    this.#bytes -= bytes;
    this.#underway = bytes;
    this.#carriage.send(packed(piece));
  }
}

function packed(messages: readonly Uint8Array[]): string {
  const bytes = encoding.encode((encoder) => {
    for (const message of messages) encoding.writeVarUint8Array(encoder, message);
  });
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64');
}
