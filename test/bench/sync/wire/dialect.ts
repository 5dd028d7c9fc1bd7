/** The languages the servers speak: y-websocket's, which ours speaks too; and two that name the document in every message, Hocuspocus' and our pages'. */
import { messageNumber } from '../../../../shared/wire/sync.ts';
import { roomFor } from './client-frame.ts';
import { readVarint, varintLength, writeVarint } from './varint.ts';

/** `closed`: the server has closed this document alone. `welcome`: now the questions may be asked. `question`: the server asks what the client has. `state`: the answer to ours. */
export type MessageKind = 'welcome' | 'question' | 'state' | 'update' | 'saved' | 'closed' | 'other';

export interface Message {
  readonly kind: MessageKind;
  /** Empty where one connection is one document. */
  readonly document: string;
  /** Yjs bytes for a state or an update, the rest of the message for `saved`. */
  readonly body: Buffer;
}

export interface Dialect {
  /** What to say first about a document. Null: nothing, ask at once. */
  greeting(document: string): Buffer | null;
  /** "What do you have?", from somebody who has nothing. */
  question(document: string): Buffer;
  /** "I have nothing." */
  nothing(document: string): Buffer;
  update(document: string, update: Uint8Array): Buffer;
  read(payload: Buffer): Message;
}

const step = { question: 0, answer: 1, update: 2 } as const;
const nothing = new Uint8Array();
/** An empty state vector, and an update without structs or deletions. */
const emptyVector = Uint8Array.of(0);
const emptyUpdate = Uint8Array.of(0, 0);

/** A sync message: whatever comes before it, its step, and Yjs bytes with their length. */
function sync(prefix: Uint8Array, which: number, body: Uint8Array): Buffer {
  const { frame, at } = roomFor(prefix.length + 2 + varintLength(body.length) + body.length);
  frame.set(prefix, at);
  frame[at + prefix.length] = messageNumber.sync;
  frame[at + prefix.length + 1] = which;
  frame.set(body, writeVarint(frame, at + prefix.length + 2, body.length));
  return frame;
}

function readSync(payload: Buffer, at: number, document: string): Message {
  const body = payload.subarray(readVarint(payload, at + 1).next);
  switch (payload[at]) {
    case step.question:
      return { kind: 'question', document, body };
    case step.answer:
      return { kind: 'state', document, body };
    case step.update:
      return { kind: 'update', document, body };
    default:
      return { kind: 'other', document, body };
  }
}

export const yWebsocket: Dialect = {
  greeting: () => null,
  question: () => sync(nothing, step.question, emptyVector),
  nothing: () => sync(nothing, step.answer, emptyUpdate),
  update: (_document, update) => sync(nothing, step.update, update),
  read(payload) {
    if (payload[0] === messageNumber.sync) return readSync(payload, 1, '');
    return { kind: payload[0] === messageNumber.saved ? 'saved' : 'other', document: '', body: payload.subarray(1) };
  },
};

const authentication = { message: messageNumber.auth, token: 0, accepted: 2 } as const;
const syncReply = 4;

/** The name as every message begins with it, made once. */
const prefixes = new Map<string, Buffer>();
function prefixOf(document: string): Buffer {
  const known = prefixes.get(document);
  if (known) return known;
  const made = named(document);
  prefixes.set(document, made);
  return made;
}

function named(text: string): Buffer {
  const letters = Buffer.from(text);
  const bytes = Buffer.alloc(varintLength(letters.length) + letters.length);
  bytes.set(letters, writeVarint(bytes, 0, letters.length));
  return bytes;
}

export const hocuspocus: Dialect = {
  greeting(document) {
    const body = Buffer.concat([
      prefixOf(document),
      Buffer.from([authentication.message, authentication.token]),
      named('anybody'),
    ]);
    const { frame, at } = roomFor(body.length);
    frame.set(body, at);
    return frame;
  },
  question: (document) => sync(prefixOf(document), step.question, emptyVector),
  nothing: (document) => sync(prefixOf(document), step.answer, emptyUpdate),
  update: (document, update) => sync(prefixOf(document), step.update, update),
  read(payload) {
    const { value: length, next } = readVarint(payload, 0);
    const document = payload.toString('latin1', next, next + length);
    const at = next + length;
    const type = payload[at];
    if (type === messageNumber.sync || type === syncReply) return readSync(payload, at + 1, document);
    const welcome = type === authentication.message && payload[at + 1] === authentication.accepted;
    return { kind: welcome ? 'welcome' : 'other', document, body: payload.subarray(at + 1) };
  },
};

/** As our own pages speak: several documents on one websocket (docs/PROTOCOL.md). */
export const pages: Dialect = {
  greeting(document) {
    const prefix = prefixOf(document);
    const { frame, at } = roomFor(prefix.length + 1);
    frame.set(prefix, at);
    frame[at + prefix.length] = messageNumber.open;
    // The provider asks the moment its socket is open; it does not wait for a welcome.
    return Buffer.concat([frame, sync(prefix, step.question, emptyVector)]);
  },
  question: (document) => sync(prefixOf(document), step.question, emptyVector),
  nothing: (document) => sync(prefixOf(document), step.answer, emptyUpdate),
  update: (document, update) => sync(prefixOf(document), step.update, update),
  read(payload) {
    const { value: length, next } = readVarint(payload, 0);
    const document = payload.toString('latin1', next, next + length);
    const at = next + length;
    const type = payload[at];
    const body = payload.subarray(at + 1);
    if (type === messageNumber.sync) return readSync(payload, at + 1, document);
    if (type === messageNumber.saved) return { kind: 'saved', document, body };
    return { kind: type === messageNumber.closed ? 'closed' : 'other', document, body };
  },
};
