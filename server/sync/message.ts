/** One message for many readers: encoded once, and made ready once for each of the ways in which it can travel. */

const binary = 0x82;

export class Message {
  readonly #parts: readonly Uint8Array[];
  #alone: Buffer | null = null;
  #named: Buffer | null = null;
  #bare: Buffer | null = null;

  /** The parts, one after the other, are a message of the y-websocket protocol. */
  constructor(...parts: readonly Uint8Array[]) {
    this.#parts = parts;
  }

  /** For a websocket that carries one document. */
  alone(): Buffer {
    this.#alone ??= framed(...this.#parts);
    return this.#alone;
  }

  /** For a websocket that carries several: behind the document's name, which is the same for all readers of the document. */
  named(name: Uint8Array): Buffer {
    this.#named ??= framed(name, ...this.#parts);
    return this.#named;
  }

  /** The same without a frame, for the control connection in a websocket's place. */
  bare(name: Uint8Array): Buffer {
    this.#bare ??= Buffer.concat([name, ...this.#parts]);
    return this.#bare;
  }
}

/** A payload as one whole websocket message from a server: unmasked, not compressed (RFC 6455, section 5.2). */
export function framed(...parts: readonly Uint8Array[]): Buffer {
  let length = 0;
  for (const part of parts) length += part.length;
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
  let at = head;
  for (const part of parts) {
    message.set(part, at);
    at += part.length;
  }
  return message;
}
