/** Frames of the y-websocket protocol: what we send, encoded; what arrives, taken apart. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';
import { messageNumber } from '../../shared/wire/sync.ts';

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

export function vectorFrame(vector: Uint8Array): Uint8Array {
  return syncFrame(messageYjsSyncStep1, vector);
}

export function answerFrame(update: Uint8Array): Uint8Array {
  return syncFrame(messageYjsSyncStep2, update);
}

export function updateFrame(update: Uint8Array): Uint8Array {
  return syncFrame(messageYjsUpdate, update);
}

function syncFrame(step: number, body: Uint8Array): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageNumber.sync);
    encoding.writeVarUint(encoder, step);
    encoding.writeVarUint8Array(encoder, body);
  });
}

export function awarenessFrame(states: readonly AwarenessState[]): Uint8Array {
  return encoding.encode((encoder) => {
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
export function savedFrame(saved: readonly { readonly pen: number; readonly upTo: number }[]): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageNumber.saved);
    encoding.writeVarUint(encoder, saved.length);
    for (const { pen, upTo } of saved) {
      encoding.writeVarUint(encoder, pen);
      encoding.writeVarUint(encoder, upTo);
    }
  });
}

/** Which lineage the document is of. */
export function epochFrame(epoch: string): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, messageNumber.epoch);
    encoding.writeVarString(encoder, epoch);
  });
}

const binary = 0x82;

/** A payload as one whole websocket message from a server: unmasked, not compressed (RFC 6455, section 5.2). */
export function asMessage(payload: Uint8Array): Buffer {
  const { length } = payload;
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const message = Buffer.allocUnsafe(head + length);
  message[0] = binary;
  if (head === 2) message[1] = length;
  else if (head === 4) {
    message[1] = 126;
    message.writeUInt16BE(length, 2);
  } else {
    message[1] = 127;
    message.writeBigUInt64BE(BigInt(length), 2);
  }
  message.set(payload, head);
  return message;
}
