/** Websocket frames with every freedom that RFC 6455 forbids, and a reader for what a server says. */

export interface FrameParts {
  readonly opcode: number;
  readonly payload: Uint8Array;
  readonly fin?: boolean;
  /** The three reserved bits, 0 to 7. */
  readonly reserved?: number;
  readonly masked?: boolean;
  /** The length that the frame claims, when that is not the length it has. */
  readonly claims?: bigint;
  /** Uses more bytes for the length than are needed. */
  readonly form?: 7 | 16 | 64;
}

export const opcodes = { more: 0, text: 1, binary: 2, close: 8, ping: 9, pong: 10 } as const;

export function websocketFrame({
  opcode,
  payload,
  fin = true,
  reserved = 0,
  masked = true,
  claims,
  form,
}: FrameParts): Buffer {
  const length = claims ?? BigInt(payload.length);
  const size = form ?? (length < 126n ? 7 : length < 65_536n ? 16 : 64);
  const head = Buffer.alloc(2 + (size === 7 ? 0 : size / 8));
  head[0] = (fin ? 0x80 : 0) | (reserved << 4) | opcode;
  if (size === 7) head[1] = Number(length & 0x7fn);
  else if (size === 16) {
    head[1] = 126;
    head.writeUInt16BE(Number(length & 0xffffn), 2);
  } else {
    head[1] = 127;
    head.writeBigUInt64BE(length & 0xffff_ffff_ffff_ffffn, 2);
  }
  if (!masked) return Buffer.concat([head, payload]);
  head[1] |= 0x80;
  // A mask of zeros is a mask: the payload stays readable in a capture.
  return Buffer.concat([head, Buffer.alloc(4), payload]);
}

export const binary = (payload: Uint8Array): Buffer => websocketFrame({ opcode: opcodes.binary, payload });
export const text = (words: string): Buffer => websocketFrame({ opcode: opcodes.text, payload: Buffer.from(words) });

export interface Heard {
  readonly opcode: number;
  readonly payload: Buffer;
}

/** Takes a server's frames out of the bytes that arrive. */
export class FrameReader {
  #rest: Buffer = Buffer.alloc(0);

  take(bytes: Buffer): Heard[] {
    this.#rest = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    const heard: Heard[] = [];
    for (;;) {
      const next = this.#next();
      if (!next) return heard;
      heard.push(next);
    }
  }

  #next(): Heard | null {
    const rest = this.#rest;
    if (rest.length < 2) return null;
    const short = (rest[1] ?? 0) & 0x7f;
    const head = short === 126 ? 4 : short === 127 ? 10 : 2;
    if (rest.length < head) return null;
    const length = short === 126 ? rest.readUInt16BE(2) : short === 127 ? Number(rest.readBigUInt64BE(2)) : short;
    if (rest.length < head + length) return null;
    this.#rest = rest.subarray(head + length);
    return { opcode: (rest[0] ?? 0) & 0x0f, payload: rest.subarray(head, head + length) };
  }
}
