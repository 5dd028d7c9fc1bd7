/** Everything the server says about a document is held against the disk at the moment it is said. */
import * as decoding from 'lib0/decoding';
import { messageYjsSyncStep1 } from 'y-protocols/sync';
import * as Y from 'yjs';
import { messageNumber } from '../../../shared/wire/sync.ts';
import { hostileMark, type Witness } from '../checks/witness.ts';

/** Where the payload of each frame begins and ends; the last may end beyond what is there. */
function* framesIn(message: Uint8Array): Generator<{ readonly from: number; readonly to: number }> {
  const bytes = Buffer.from(message.buffer, message.byteOffset, message.byteLength);
  for (let at = 0; at < bytes.length;) {
    const short = (bytes[at + 1] ?? 0) & 127;
    const from = at + (short < 126 ? 2 : short === 126 ? 4 : 10);
    const length =
      short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2));
    at = from + length;
    yield { from, to: at };
  }
}

/** The payloads of whole websocket messages, as a client unpacks them. */
export function payloadsOf(message: Uint8Array): Uint8Array<ArrayBuffer>[] {
  return Array.from(framesIn(message), ({ from, to }) => new Uint8Array(message.subarray(from, to)));
}

/** False when the rest of a message is still to come. */
export function areWhole(message: Uint8Array): boolean {
  return Array.from(framesIn(message)).every(({ to }) => to <= message.length);
}

/**
 * Nobody is told of anything that is not on disk: no words, no mark, no vector. Without a document's path the payload begins with it, as
 * where one websocket carries several.
 */
export function heldAgainstDisk(witness: Witness, named: string | null, payload: Uint8Array): void {
  const { findings } = witness;
  const decoder = decoding.createDecoder(payload);
  const path = named ?? decoding.readVarString(decoder);
  const kind = decoding.readVarUint(decoder);
  if (kind === messageNumber.saved) {
    const count = decoding.readVarUint(decoder);
    for (let index = 0; index < count; index += 1) {
      const pen = decoding.readVarUint(decoder);
      const upTo = decoding.readVarUint(decoder);
      findings.unless(
        upTo <= witness.upTo(path, pen),
        'SA1',
        () => `${path}: pen ${pen} is called saved up to ${upTo}`,
      );
    }
  }
  if (kind !== messageNumber.sync) return;
  const step = decoding.readVarUint(decoder);
  const body = decoding.readVarUint8Array(decoder);
  const told = step === messageYjsSyncStep1 ? Y.decodeStateVector(body) : Y.parseUpdateMeta(body).to;
  for (const [pen, clock] of told)
    findings.unless(clock <= witness.upTo(path, pen), 'SA1', () => `${path}: pen ${pen} is told up to ${clock}`);
  if (Buffer.from(body.buffer, body.byteOffset, body.byteLength).includes(hostileMark))
    findings.report('SA3', `${path}: refused words are sent on`);
}
