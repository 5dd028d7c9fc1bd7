/** Frames of the y-websocket protocol: what we send, encoded; what arrives, taken apart. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';
import { copied } from '../../shared/documents/encode-judged.ts';
import { messageNumber } from '../../shared/wire/sync.ts';
import { Message } from './message.ts';

export type Frame =
  | { readonly type: 'vector'; readonly vector: Uint8Array }
  | { readonly type: 'update'; readonly update: Uint8Array }
  | { readonly type: 'awareness'; readonly states: readonly AwarenessState[] }
  | { readonly type: 'ask-awareness' };

export interface AwarenessState {
  readonly pen: number;
  readonly clock: number;
  /** JSON text; `null` says goodbye. */
  readonly state: string;
}

const mostStates = 64;
/** The server says goodbye with the next clock, which must still be a number every client can read. */
const largestClock = 2 ** 40;

/** Null for a frame that is not of the protocol. The bytes are copied out of the network's buffer, which is reused. */
export function readFrame(bytes: Uint8Array): Frame | null {
  // The one that comes thousands of times a second: news in a message of less than 128 bytes or two bytes of length.
  const news = updateIn(bytes);
  if (news) return { type: 'update', update: news };
  try {
    const decoder = decoding.createDecoder(new Uint8Array(bytes));
    switch (decoding.readVarUint(decoder)) {
      case messageNumber.sync:
        return readSync(decoder);
      case messageNumber.awareness:
        return { type: 'awareness', states: readStates(decoding.createDecoder(decoding.readVarUint8Array(decoder))) };
      case messageNumber.queryAwareness:
        return { type: 'ask-awareness' };
      default:
        return null;
    }
  } catch {
    return null;
  }
}

/** The body of an update message, copied; null for any other message and for one that is not whole. */
function updateIn(bytes: Uint8Array): Uint8Array | null {
  if (bytes[0] !== messageNumber.sync || bytes[1] !== messageYjsUpdate) return null;
  const low = bytes[2] ?? 0;
  const high = bytes[3] ?? 0;
  if (low < 128) return bytes.length === 3 + low ? copied(bytes.subarray(3)) : null;
  if (high >= 128 || bytes.length !== 4 + (low & 127) + high * 128) return null;
  return copied(bytes.subarray(4));
}

function readSync(decoder: decoding.Decoder): Frame | null {
  switch (decoding.readVarUint(decoder)) {
    case messageYjsSyncStep1:
      return { type: 'vector', vector: decoding.readVarUint8Array(decoder) };
    case messageYjsSyncStep2:
    case messageYjsUpdate:
      return { type: 'update', update: decoding.readVarUint8Array(decoder) };
    default:
      return null;
  }
}

function readStates(decoder: decoding.Decoder): AwarenessState[] {
  const count = decoding.readVarUint(decoder);
  if (count > mostStates) throw new Error('too many states');
  return Array.from({ length: count }, () => {
    const pen = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    const state = decoding.readVarString(decoder);
    // A stock client parses this without looking: what is no JSON would be an exception in every other client.
    JSON.parse(state);
    if (clock > largestClock) throw new Error('no such clock');
    return { pen, clock, state };
  });
}

/** The server's question, its answer, and news. */
export function questionMessage(vector: Uint8Array): Message {
  return syncMessage(messageYjsSyncStep1, vector);
}

export function answerMessage(update: Uint8Array): Message {
  return syncMessage(messageYjsSyncStep2, update);
}

/** The update may be in several pieces. */
export function updateMessage(...update: readonly Uint8Array[]): Message {
  return syncMessage(messageYjsUpdate, ...update);
}

/** The bytes of the body are not copied: a whole document is kept once, however many ask for it. */
function syncMessage(step: number, ...body: readonly Uint8Array[]): Message {
  let length = 0;
  for (const piece of body) length += piece.length;
  return new Message(Uint8Array.of(messageNumber.sync, step, ...varUint(length)), ...body);
}

/** A number as lib0 writes it; added to `bytes`. */
export function varUint(number: number, bytes: number[] = []): number[] {
  let rest = number;
  for (; rest > 127; rest = Math.floor(rest / 128)) bytes.push(128 | (rest & 127));
  bytes.push(rest);
  return bytes;
}

export function awarenessMessage(states: readonly AwarenessState[]): Message {
  return written((encoder) => {
    encoding.writeVarUint(encoder, messageNumber.awareness);
    const body = encoding.encode((inner) => {
      encoding.writeVarUint(inner, states.length);
      for (const { pen, clock, state } of states) {
        encoding.writeVarUint(inner, pen);
        encoding.writeVarUint(inner, clock);
        encoding.writeVarString(inner, state);
      }
    });
    encoding.writeVarUint8Array(encoder, body);
  });
}

/** "Saved up to": for each pen the clock before which everything is on disk. */
export function savedMessage(saved: ReadonlyMap<number, number>): Message {
  const bytes: number[] = [];
  varUint(messageNumber.saved, bytes);
  varUint(saved.size, bytes);
  for (const [pen, upTo] of saved) {
    varUint(pen, bytes);
    varUint(upTo, bytes);
  }
  return new Message(Uint8Array.from(bytes));
}

/** Which lineage the document is of. */
export function epochMessage(epoch: string): Message {
  return written((encoder) => {
    encoding.writeVarUint(encoder, messageNumber.epoch);
    encoding.writeVarString(encoder, epoch);
  });
}

function written(write: (encoder: encoding.Encoder) => void): Message {
  return new Message(encoding.encode(write));
}

/** An empty awareness message: every client understands it, it says nothing, and it proves that the line is alive. */
export const heartbeat = awarenessMessage([]);
/** The name that is no document's: what is for all of a shared line. */
export const nobody = new Uint8Array([0]);
