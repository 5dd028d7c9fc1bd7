/** A person's document connection made by hand: one that writes what it is given, and one that only listens. */
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';
import { bareLine, offered, type BareEnd, type BareLine } from './bare-line.ts';
import { binary, opcodes } from './websocket-frame.ts';

/** Sync step 1 with an empty vector: "give me everything". */
export const askForAll: Uint8Array = binary(Uint8Array.of(0, 0, 1, 0));

export function updateMessage(update: Uint8Array): Uint8Array {
  return binary(
    encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 0);
      encoding.writeVarUint(encoder, 2);
      encoding.writeVarUint8Array(encoder, update);
    }),
  );
}

export interface Address {
  readonly port: number;
  readonly path: string;
}

/** Opens a connection, says this and answers how it ended; after a while without an end it goes. */
export async function sayOnce(at: Address, ticket: string, frames: Uint8Array, lingerMs = 250): Promise<BareEnd> {
  const line = bareLine({ ...at, protocols: offered(ticket) });
  await line.answered;
  line.send(frames);
  const leaving = setTimeout(() => line.leave(), lingerMs);
  const end = await line.ended;
  clearTimeout(leaving);
  return end;
}

export interface Witness {
  readonly doc: Y.Doc;
  readonly line: BareLine;
  /** Bytes that have come in, of every kind of message. */
  readonly bytes: () => number;
  /** Whether these words were ever in a message. */
  heard(words: string): boolean;
}

/** Reads along and keeps every byte; ready when it has the document as it stands. */
export async function witnessAt(at: Address, ticket: string): Promise<Witness> {
  const doc = new Y.Doc();
  const kept: Buffer[] = [];
  const welcome = Promise.withResolvers<void>();
  const line = bareLine({
    ...at,
    protocols: offered(ticket),
    onMessage(payload, opcode) {
      kept.push(Buffer.from(payload));
      if (opcode === opcodes.ping) line.send(Buffer.from([0x8a, 0x80, 0, 0, 0, 0]));
      if (opcode === opcodes.binary && hear(doc, payload)) welcome.resolve();
    },
  });
  const { status } = await line.answered;
  if (status !== 101) throw new Error(`the witness was answered ${status}`);
  line.send(askForAll);
  await Promise.race([welcome.promise, line.ended]);
  return {
    doc,
    line,
    bytes: () => kept.reduce((sum, { length }) => sum + length, 0),
    heard: (words) => kept.some((payload) => payload.includes(words)),
  };
}

/** Applies what a message of the server brings; false when it is not of the kind that brings anything. */
export function hear(doc: Y.Doc, payload: Uint8Array): boolean {
  const decoder = decoding.createDecoder(new Uint8Array(payload));
  if (decoding.readVarUint(decoder) !== 0 || decoding.readVarUint(decoder) === 0) return false;
  Y.applyUpdate(doc, decoding.readVarUint8Array(decoder));
  return true;
}
