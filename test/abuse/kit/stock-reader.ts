/** A reader as stock clients are: answers pings, comes back when it is let go, and asks for everything when it does. */
import WebSocket from 'ws';
import * as Y from 'yjs';
import { offered } from './bare-line.ts';
import { hear, type Address } from './document-line.ts';
import { Tally } from './figures.ts';

export interface StockReader {
  readonly doc: Y.Doc;
  /** How its connections have ended so far. */
  readonly ends: Tally;
  close(): void;
}

const backAfterMs = 300;

export function stockReader({ port, path }: Address, ticket: string): StockReader {
  const doc = new Y.Doc();
  const ends = new Tally();
  let socket: WebSocket;
  let closed = false;
  function open(): void {
    socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, offered(ticket), { perMessageDeflate: false });
    socket.on('open', () => {
      const vector = Y.encodeStateVector(doc);
      socket.send(Buffer.concat([Uint8Array.of(0, 0), lengthOf(vector), vector]));
    });
    socket.on('message', (payload: Buffer) => void hear(doc, payload));
    socket.on('error', () => undefined);
    socket.on('close', (code) => {
      ends.count(String(code));
      if (!closed) setTimeout(() => closed || open(), backAfterMs);
    });
  }
  open();
  return {
    doc,
    ends,
    close() {
      closed = true;
      socket.terminate();
    },
  };
}

/** A state vector of a few people is shorter than 128 bytes, or than 16,384: one or two bytes say so. */
function lengthOf({ length }: Uint8Array): Uint8Array {
  return length < 128 ? Uint8Array.of(length) : Uint8Array.of((length & 0x7f) | 0x80, length >>> 7);
}
