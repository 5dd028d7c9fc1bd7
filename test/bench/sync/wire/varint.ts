/** Numbers of variable length, as Yjs and its protocols write them. */

export function varintLength(value: number): number {
  let length = 1;
  for (let left = value; left > 127; left = Math.floor(left / 128)) length += 1;
  return length;
}

/** Returns the place after the number. */
export function writeVarint(bytes: Uint8Array, at: number, value: number): number {
  let place = at;
  let left = value;
  while (left > 127) {
    bytes[place] = (left & 127) | 128;
    place += 1;
    left = Math.floor(left / 128);
  }
  bytes[place] = left;
  return place + 1;
}

export interface Reading {
  readonly value: number;
  /** The place after the number. */
  readonly next: number;
}

export function readVarint(bytes: Uint8Array, at: number): Reading {
  let value = 0;
  let scale = 1;
  for (let place = at; ; place += 1) {
    const byte = bytes[place];
    if (byte === undefined) throw new Error('a number without an end');
    value += (byte & 127) * scale;
    scale *= 128;
    if (byte < 128) return { value, next: place + 1 };
  }
}
