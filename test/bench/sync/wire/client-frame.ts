/** Websocket frames as a client sends them. The mask is zero: allowed, and the same small gift to every server. */

export const opcode = { continuation: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

const maskBit = 0x80;

/** An empty frame for a payload of this many bytes, and the place where the payload belongs. */
export function roomFor(length: number, code: number = opcode.binary): { readonly frame: Buffer; readonly at: number } {
  const long = length > 65_535;
  const header = length < 126 ? 2 : long ? 10 : 4;
  const frame = Buffer.allocUnsafe(header + 4 + length);
  frame[0] = 0x80 | code;
  if (header === 2) frame[1] = maskBit | length;
  else if (long) {
    frame[1] = maskBit | 127;
    frame.writeBigUInt64BE(BigInt(length), 2);
  } else {
    frame[1] = maskBit | 126;
    frame.writeUInt16BE(length, 2);
  }
  frame.fill(0, header, header + 4);
  return { frame, at: header + 4 };
}

export function frameOf(payload: Uint8Array, code: number = opcode.binary): Buffer {
  const { frame, at } = roomFor(payload.length, code);
  frame.set(payload, at);
  return frame;
}
