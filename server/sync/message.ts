/** One message for many readers: encoded once, and made ready once for each of the ways in which it can travel. */

const binary = 0x82;
/** A part of so many bytes is sent as it is, beside a piece with what stands before it: a whole document is kept once, however many ask for it. */
const longPart = 4096;

/** Whole frames, in pieces to be written one after the other: nearly always one. */
export type Pieces = readonly Uint8Array[];

export class Message {
  readonly #parts: readonly Uint8Array[];
  #alone: Pieces | null = null;
  #named: Pieces | null = null;
  #bare: Buffer | null = null;

  /** The parts, one after the other, are a message of the y-websocket protocol. */
  constructor(...parts: readonly Uint8Array[]) {
    this.#parts = parts;
  }

  /** For a websocket that carries one document. */
  alone(): Pieces {
    this.#alone ??= framed(this.#parts);
    return this.#alone;
  }

  /** For a websocket that carries several: behind the document's name, which is the same for all readers of the document. */
  named(name: Uint8Array): Pieces {
    this.#named ??= framed([name, ...this.#parts]);
    return this.#named;
  }

  /** What stands in such a frame, in parts; without a name as for `alone`. */
  behind(name: Uint8Array | null): readonly Uint8Array[] {
    return name ? [name, ...this.#parts] : this.#parts;
  }

  /** The same without a frame, for the control connection in a websocket's place. */
  bare(name: Uint8Array): Buffer {
    this.#bare ??= Buffer.concat([name, ...this.#parts]);
    return this.#bare;
  }
}

/** Several messages together, each behind a name or, for a websocket that carries one document, without. */
export function framedTogether(name: Uint8Array | null, messages: readonly Message[]): Pieces {
  const [first] = messages;
  if (first && messages.length === 1) return name ? first.named(name) : first.alone();
  const ready = messages.map((message) => message.behind(name));
  return ready.some(isLong) ? ready.flatMap(framed) : [inOnePiece(ready)];
}

/** A payload in parts as one whole websocket message from a server: unmasked, not compressed (RFC 6455, section 5.2). */
function framed(parts: readonly Uint8Array[]): Pieces {
  if (!isLong(parts)) return [inOnePiece([parts])];
  const payload = payloadLength(parts);
  const head = Buffer.allocUnsafe(headLength(payload));
  writeHead(head, 0, payload);
  const pieces: Uint8Array[] = [];
  let short: Uint8Array[] = [head];
  for (const part of parts)
    if (part.length < longPart) short.push(part);
    else {
      pieces.push(Buffer.concat(short), part);
      short = [];
    }
  return short.length > 0 ? [...pieces, Buffer.concat(short)] : pieces;
}

function isLong(parts: readonly Uint8Array[]): boolean {
  for (const { length } of parts) if (length >= longPart) return true;
  return false;
}

function inOnePiece(payloads: readonly (readonly Uint8Array[])[]): Buffer {
  let length = 0;
  for (const parts of payloads) length += framedLength(parts);
  const bytes = Buffer.allocUnsafe(length);
  let at = 0;
  for (const parts of payloads) at = writeFrame(bytes, at, parts);
  return bytes;
}

function payloadLength(parts: readonly Uint8Array[]): number {
  let length = 0;
  for (const part of parts) length += part.length;
  return length;
}

function headLength(payload: number): number {
  return payload < 126 ? 2 : payload < 65_536 ? 4 : 10;
}

function framedLength(parts: readonly Uint8Array[]): number {
  const payload = payloadLength(parts);
  return headLength(payload) + payload;
}

/** Answers where it ends. */
function writeFrame(bytes: Buffer, start: number, parts: readonly Uint8Array[]): number {
  let at = writeHead(bytes, start, payloadLength(parts));
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return at;
}

/** Answers where it ends. */
function writeHead(bytes: Buffer, start: number, length: number): number {
  const head = headLength(length);
  bytes[start] = binary;
  if (head === 2) bytes[start + 1] = length;
  else if (head === 4) {
    bytes[start + 1] = 126;
    bytes.writeUInt16BE(length, start + 2);
  } else {
    bytes[start + 1] = 127;
    bytes.writeBigUInt64BE(BigInt(length), start + 2);
  }
  return start + head;
}
