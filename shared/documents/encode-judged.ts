/** Writes an update from structs and deletions that have been judged, in the V1 encoding of Yjs (see its INTERNALS.md). */
import * as encoding from 'lib0/encoding';
import * as Y from 'yjs';

export interface Range {
  readonly clock: number;
  readonly len: number;
}

/** One block for each client, highest id first as Yjs itself writes them, then the delete set. */
export function encodeJudged(
  structs: ReadonlyMap<number, readonly Y.Item[]>,
  deletions: ReadonlyMap<number, readonly Range[]>,
): Uint8Array {
  const encoder = new Y.UpdateEncoderV1();
  const { restEncoder } = encoder;
  encoding.writeVarUint(restEncoder, structs.size);
  for (const [client, items] of [...structs].sort(([one], [other]) => other - one)) {
    encoding.writeVarUint(restEncoder, items.length);
    encoder.writeClient(client);
    encoding.writeVarUint(restEncoder, items[0]?.id.clock ?? 0);
    for (const item of items) item.write(encoder, 0);
  }
  encoding.writeVarUint(restEncoder, deletions.size);
  for (const [client, ranges] of [...deletions].sort(([one], [other]) => other - one)) {
    encoder.resetDsCurVal();
    encoding.writeVarUint(restEncoder, client);
    encoding.writeVarUint(restEncoder, ranges.length);
    for (const { clock, len } of ranges) {
      encoder.writeDsClock(clock);
      encoder.writeDsLen(len);
    }
  }
  return encoder.toUint8Array();
}
