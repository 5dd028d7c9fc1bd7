/** The server's end of a websocket: as much of `ws` and of the stream below it as a sync connection touches. */
import { EventEmitter } from 'node:events';
import type { End, Wire } from '../world/line.ts';
import { areWhole } from './listen-in.ts';

const open = 1;
const closing = 2;
const closed = 3;

export interface PhoneEnd {
  hears(message: Uint8Array): void;
}

/** Events: `message` (bytes), `pong`, `refused` (code, for whoever counts), `close`. */
export class ServerSocket extends EventEmitter implements End {
  readonly OPEN = open;
  readyState = open;
  readonly #wire: Wire;

  constructor(wire: Wire) {
    super();
    this.#wire = wire;
  }

  close(code: number, reason: string): void {
    if (this.readyState !== open) return;
    this.readyState = closing;
    this.emit('refused', code);
    this.#wire.serverEnds(code, reason);
  }

  terminate(): void {
    if (this.readyState === closed) return;
    this.#wire.serverDrops();
  }

  /** A browser answers by itself. */
  ping(): void {
    this.#wire.toPhone(() => this.#wire.toServer(() => this.emit('pong')));
  }

  /** The machine is gone: the phone learns that the line is broken, if it learns anything. */
  breaks(): void {
    this.#wire.cut();
  }

  ended(): void {
    if (this.readyState === closed) return;
    this.readyState = closed;
    this.emit('close');
  }
}

export class ServerStream {
  readonly #wire: Wire;
  readonly #phone: PhoneEnd;
  readonly #said: (message: Uint8Array) => void;
  readonly #onSlow: () => void;
  /** The beginning of a message that is written in pieces. */
  #begun: Uint8Array = new Uint8Array(0);

  constructor(wire: Wire, phone: PhoneEnd, said: (message: Uint8Array) => void, onSlow: () => void) {
    this.#wire = wire;
    this.#phone = phone;
    this.#said = said;
    this.#onSlow = onSlow;
  }

  get writableLength(): number {
    return this.#wire.waitingForPhone;
  }

  write(piece: Uint8Array): boolean {
    const message = this.#begun.length > 0 ? Buffer.concat([this.#begun, piece]) : piece;
    if (!areWhole(message)) {
      this.#begun = message;
      return true;
    }
    this.#begun = new Uint8Array(0);
    this.#said(message);
    this.#wire.toPhone(() => this.#phone.hears(message), message.length);
    return true;
  }

  once(_event: 'drain', run: () => void): this {
    this.#onSlow();
    this.#wire.onPhoneHasRead(() => {
      this.#wire.onPhoneHasRead(() => undefined);
      run();
    });
    return this;
  }

  cork(): void {
    // Nothing is gained here by packing.
  }

  uncork(): void {
    // See `cork`.
  }
}
