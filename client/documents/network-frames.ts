/** Several messages as one string: what travels over the control connection in the place of websocket frames. */
import { fromBase64, toBase64 } from 'lib0/buffer';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';

export function packed(messages: readonly Uint8Array[]): string {
  return toBase64(
    encoding.encode((encoder) => {
      for (const message of messages) encoding.writeVarUint8Array(encoder, message);
    }),
  );
}

/** Throws when they are none. */
export function unpacked(frames: string): Uint8Array[] {
  const decoder = decoding.createDecoder(fromBase64(frames));
  const messages: Uint8Array[] = [];
  while (decoding.hasContent(decoder)) messages.push(decoding.readVarUint8Array(decoder));
  return messages;
}
