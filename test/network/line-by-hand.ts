/** A client that speaks documents over the control connection by hand, as docs/PROTOCOL.md says. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { io, type Socket } from 'socket.io-client';
import * as Y from 'yjs';
import { controlPath } from '../../shared/wire/control.ts';
import { messageNumber } from '../../shared/wire/sync.ts';

interface Heard {
  readonly line: number;
  readonly path: string;
  readonly message: Uint8Array;
}

export class LineByHand {
  readonly socket: Socket;
  readonly heard: Heard[] = [];
  /** Ends of whole lines. */
  readonly closed: { readonly line: number; readonly code: number }[] = [];
  readonly opened: Promise<void>;
  line = 1;

  constructor(url: string, cafe: string, ticket: string) {
    this.socket = io(url, {
      path: controlPath,
      auth: { cafe, ticket },
      transports: ['polling'],
      upgrade: false,
      reconnection: false,
      forceNew: true,
    });
    this.socket.on('documents', (line: number, frames: string) => {
      const decoder = decoding.createDecoder(new Uint8Array(Buffer.from(frames, 'base64')));
      while (decoding.hasContent(decoder)) {
        const one = decoding.createDecoder(decoding.readVarUint8Array(decoder));
        const path = decoding.readVarString(one);
        this.heard.push({ line, path, message: decoding.readTailAsUint8Array(one) });
      }
    });
    this.socket.on('documentsClosed', (line: number, code: number) => this.closed.push({ line, code }));
    this.opened = new Promise((resolve) => this.socket.on('connect', resolve));
  }

  raw(frames: unknown): void {
    this.socket.emit('documents', this.line, frames);
  }

  /** Several messages for one document, as one. */
  say(path: string, ...messages: readonly Uint8Array[]): void {
    const bytes = encoding.encode((encoder) => {
      for (const message of messages)
        encoding.writeVarUint8Array(
          encoder,
          encoding.encode((inner) => {
            encoding.writeVarString(inner, path);
            encoding.writeUint8Array(inner, message);
          }),
        );
    });
    this.raw(Buffer.from(bytes).toString('base64'));
  }

  open(path: string): void {
    this.say(path, new Uint8Array([messageNumber.open]));
  }

  kinds(path: string, line = this.line): (number | undefined)[] {
    return this.heard.filter((one) => one.path === path && one.line === line).map(({ message }) => message[0]);
  }

  /** The codes with which a document was closed. */
  ends(path: string): number[] {
    return this.heard
      .filter((one) => one.path === path && one.message[0] === messageNumber.closed)
      .map(({ message }) => {
        const decoder = decoding.createDecoder(message.subarray(1));
        decoding.readVarUint(decoder);
        return decoding.readVarUint(decoder);
      });
  }

  close(): void {
    this.socket.disconnect();
  }
}

/** A document's whole writing as one update message. */
export function updateOf(change: (doc: Y.Doc) => void): Uint8Array {
  const doc = new Y.Doc();
  change(doc);
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageNumber.sync);
    encoding.writeVarUint(encoder, 2);
    encoding.writeVarUint8Array(encoder, Y.encodeStateAsUpdate(doc));
  });
}
