/** One websocket as the document plane sees it: ready-made frames go out, and it is known whether the other end still listens. */
import type { Duplex } from 'node:stream';
import type { WebSocket } from 'ws';
import { waitingBytes } from '../../shared/wire/limits.ts';
import { framedTogether, type Message, type Pieces } from './message.ts';

/** How long somebody may take nothing before they are let go, and how long a refused connection may take to say goodbye. */
const patienceMs = 30_000;
const goodbyeMs = 2000;

export interface CloseReason {
  readonly code: number;
  readonly reason: string;
}

export class SocketLine {
  readonly #socket: WebSocket;
  /** What the websocket runs on. Frames are written to it directly: framed once for a thousand readers. */
  readonly #stream: Duplex;
  readonly #now: () => number;
  #closed = false;
  #heard = true;
  #gathering = false;
  #unreadSince: number | null = null;
  #whenRead: (() => void)[] = [];

  constructor(socket: WebSocket, stream: Duplex, now: () => number) {
    this.#socket = socket;
    this.#stream = stream;
    this.#now = now;
  }

  get isOpen(): boolean {
    return !this.#closed && this.#socket.readyState === this.#socket.OPEN;
  }

  /** Bytes that wait for a reader who does not read. */
  get waiting(): number {
    return this.#stream.writableLength;
  }

  get isFull(): boolean {
    return this.isOpen && this.waiting > waitingBytes;
  }

  /** Whole frames only. */
  write(pieces: Pieces): void {
    if (!this.isOpen) return;
    const several = pieces.length > 1;
    if (several) this.#stream.cork();
    for (const piece of pieces) this.#stream.write(piece);
    if (several) this.#stream.uncork();
    if (this.waiting > waitingBytes) this.#awaitReader();
  }

  /** Messages of a websocket that carries several documents. */
  carry(name: Uint8Array, messages: readonly Message[]): void {
    this.write(framedTogether(name, messages));
  }

  /** What is written until this turn is over goes out in one piece: opening a page's documents is a dozen small messages. */
  gather(): void {
    if (this.#gathering) return;
    this.#gathering = true;
    this.#stream.cork();
    process.nextTick(() => {
      this.#gathering = false;
      this.#stream.uncork();
    });
  }

  /** Of a line that is full: runs once the other end has taken everything that waits. */
  whenRead(run: () => void): void {
    this.#whenRead.push(run);
    this.#awaitReader();
  }

  #awaitReader(): void {
    if (this.#unreadSince !== null) return;
    this.#unreadSince = this.#now();
    this.#stream.once('drain', () => {
      this.#unreadSince = null;
      for (const waiting of this.#whenRead.splice(0)) waiting();
    });
  }

  /** Something came from the other end. */
  hear(): void {
    this.#heard = true;
  }

  /**
   * Called at every beat: a peer that has vanished without a word fails to answer one ping, and one that has taken nothing for long is
   * let go. Everybody else hears something well within y-websocket's 30 s.
   */
  beat(heartbeat: Pieces): void {
    if (this.#unreadSince !== null) {
      // Pings would only pile up behind what is not read.
      if (this.#now() - this.#unreadSince > patienceMs) this.#socket.terminate();
      return;
    }
    if (!this.#heard) return this.#socket.terminate();
    this.#heard = false;
    this.#socket.ping();
    this.write(heartbeat);
  }

  close({ code, reason }: CloseReason): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#socket.close(code, reason);
    setTimeout(() => this.#socket.terminate(), goodbyeMs).unref();
  }
}
