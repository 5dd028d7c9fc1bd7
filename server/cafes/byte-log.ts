/** Small pieces of bytes one after the other, kept in a few large buffers: a buffer of its own for each costs more than what is in it. */

const firstSize = 1024;
const largestSize = 64 * 1024;

export class ByteLog {
  readonly #full: Uint8Array[] = [];
  /** Where each piece ends in its buffer; a buffer's first piece begins at 0. */
  readonly #ends: number[][] = [];
  #last: Uint8Array = new Uint8Array(0);
  #used = 0;
  #bytes = 0;
  #count = 0;

  /** Bytes of all pieces. */
  get bytes(): number {
    return this.#bytes;
  }

  get count(): number {
    return this.#count;
  }

  push(piece: Uint8Array): void {
    if (this.#used + piece.length > this.#last.length) {
      if (this.#used > 0) this.#full.push(this.#last.slice(0, this.#used));
      const size = Math.max(piece.length, Math.min(largestSize, Math.max(firstSize, this.#last.length * 2)));
      this.#last = new Uint8Array(size);
      this.#used = 0;
      this.#ends.push([]);
    }
    this.#last.set(piece, this.#used);
    this.#used += piece.length;
    this.#ends.at(-1)?.push(this.#used);
    this.#bytes += piece.length;
    this.#count += 1;
  }

  *[Symbol.iterator](): Generator<Uint8Array> {
    const buffers = [...this.#full, this.#last];
    for (const [index, ends] of this.#ends.entries()) {
      let start = 0;
      for (const end of ends) {
        yield (buffers[index] ?? this.#last).subarray(start, end);
        start = end;
      }
    }
  }
}
