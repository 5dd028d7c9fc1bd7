/** One document's part of the trunk, which the stock provider takes for a websocket of its own. */
import type { Ended } from './network-line.ts';

const closedByUs = 1000;

/** As much of a websocket as y-websocket uses. */
export class Branch {
  readonly OPEN = 1;
  readyState = 0;
  binaryType = 'arraybuffer';
  onopen: (() => void) | null = null;
  onmessage: ((event: { readonly data: Uint8Array }) => void) | null = null;
  onclose: ((event: Ended) => void) | null = null;
  onerror: ((event: unknown) => void) | null = null;
  readonly #send: (message: Uint8Array) => void;
  readonly #leave: (branch: Branch) => void;

  constructor(send: (message: Uint8Array) => void, leave: (branch: Branch) => void) {
    this.#send = send;
    this.#leave = leave;
  }

  send(message: Uint8Array): void {
    if (this.readyState === 1) this.#send(message);
  }

  close(): void {
    if (this.readyState === 3) return;
    this.#leave(this);
    this.end({ code: closedByUs, reason: '' });
  }

  begin(): void {
    this.readyState = 1;
    this.onopen?.();
  }

  hear(data: Uint8Array): void {
    if (this.readyState === 1) this.onmessage?.({ data });
  }

  end(event: Ended): void {
    if (this.readyState === 3) return;
    this.readyState = 3;
    this.onclose?.(event);
  }
}
