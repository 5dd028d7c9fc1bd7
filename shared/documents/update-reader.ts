/**
 * Reads a Yjs update in the V1 encoding, strictly, and only what our documents are made of: map entries with plain values, and entries
 * that were replaced before they were sent. (Encoding: Yjs INTERNALS.md and lib0's encoding.js.)
 *
 * Yjs's own reader takes more than that, forgives trailing bytes and keys that come twice, and makes objects ready to be integrated,
 * which nobody needs here. Every byte that this reader lets through has been looked at, so an entry can be stored and sent on as it came.
 */

import { decodeUtf8 } from 'lib0/string';

/** `forbidden-struct` and `too-many` are about what it says, `malformed` about how. */
export type ReadRefusal = 'malformed' | 'forbidden-struct' | 'bad-value' | 'too-many';

export interface Place {
  readonly client: number;
  readonly clock: number;
}

/** One entry as it stands in `bytes` from `start` to `end`: what came before it and where it belongs, and what it says. */
export interface Struct extends Place {
  /** Clocks it takes up: one, unless it stands for several that are gone. */
  readonly length: number;
  /** The entry that it replaces. */
  readonly origin: Place | null;
  /** Root and key, of an entry that replaces nothing. */
  readonly parent: string | null;
  readonly parentSub: string | null;
  readonly content: { readonly gone: true } | { readonly gone: false; readonly value: unknown };
  readonly bytes: Uint8Array;
  readonly start: number;
  /** Where what it says begins, behind what came before it and where it belongs. */
  readonly said: number;
  readonly end: number;
}

export interface Range {
  readonly clock: number;
  readonly len: number;
}

export interface Update {
  readonly structs: readonly Struct[];
  readonly deletions: ReadonlyMap<number, readonly Range[]>;
}

export type Reading =
  | { readonly ok: true; readonly update: Update }
  | { readonly ok: false; readonly refusal: ReadRefusal };

const hasOrigin = 0x80;
const hasRightOrigin = 0x40;
const hasParentSub = 0x20;
const kindBits = 0x1f;
const kinds = { deleted: 1, any: 8 } as const;
/** How much one update may hold. */
export interface Bounds {
  readonly structs: number;
  readonly members: number;
  readonly depth: number;
  /** False: values are passed over, and stand in no struct. */
  readonly values: boolean;
}

/** An hour of writing without a network is a few hundred structs; our records are flat and small. */
export const fromOutside: Bounds = { structs: 5000, members: 64, depth: 4, values: true };
/** For what was admitted before, when other bounds may have held. Its values have been judged then. */
export const fromJournal: Bounds = { structs: Infinity, members: Infinity, depth: 100, values: false };

const longestWord = 48;
/**
 * Short words that have been read, each at a place that follows from its letters: a note has nine names with every update, always the
 * same ones, and its own. Made anew they were a sixteenth of all that is thrown away in a rush.
 */
const lately: string[] = Array.from({ length: 1024 }, () => '');

const gone = { gone: true } as const;
const unread = { gone: false, value: undefined } as const;

class Refused extends Error {
  readonly refusal: ReadRefusal;

  constructor(refusal: ReadRefusal) {
    super(refusal);
    this.refusal = refusal;
  }
}

/** Never throws. */
export function readUpdate(bytes: Uint8Array, bounds: Bounds): Reading {
  try {
    return { ok: true, update: new Reader(bytes, bounds).update() };
  } catch (error) {
    return { ok: false, refusal: error instanceof Refused ? error.refusal : 'malformed' };
  }
}

class Reader {
  readonly #bytes: Uint8Array;
  readonly #bounds: Bounds;
  #at = 0;

  constructor(bytes: Uint8Array, bounds: Bounds) {
    this.#bytes = bytes;
    this.#bounds = bounds;
  }

  update(): Update {
    const structs = this.#structs();
    const deletions = this.#deletions();
    if (this.#at !== this.#bytes.length) throw new Refused('malformed');
    return { structs, deletions };
  }

  #structs(): Struct[] {
    const structs: Struct[] = [];
    for (let clients = this.#uint(); clients > 0; clients -= 1) {
      let count = this.#uint();
      const client = this.#uint();
      let clock = this.#uint();
      for (; count > 0; count -= 1) {
        if (structs.length >= this.#bounds.structs) throw new Refused('too-many');
        const struct = this.#struct(client, clock);
        structs.push(struct);
        clock += struct.length;
        if (!Number.isSafeInteger(clock)) throw new Refused('malformed');
      }
    }
    return structs;
  }

  #struct(client: number, clock: number): Struct {
    const start = this.#at;
    const info = this.#byte();
    const kind = info & kindBits;
    if (kind !== kinds.any && kind !== kinds.deleted) throw new Refused('forbidden-struct');
    // In a map nothing is ever put before something else.
    if ((info & hasRightOrigin) !== 0) throw new Refused('forbidden-struct');
    const origin = (info & hasOrigin) === 0 ? null : { client: this.#uint(), clock: this.#uint() };
    let parent: string | null = null;
    let parentSub: string | null = null;
    if (origin === null) {
      // 1: the parent is a root, by its name. 0: it is inside another entry, of which our documents have none.
      if (this.#uint() !== 1) throw new Refused('forbidden-struct');
      parent = this.#string();
      if ((info & hasParentSub) !== 0) parentSub = this.#string();
    }
    const said = this.#at;
    const length = this.#uint();
    const isGone = kind === kinds.deleted;
    if (isGone && length === 0) throw new Refused('malformed');
    if (!isGone && length !== 1) throw new Refused('forbidden-struct');
    const content = isGone ? gone : this.#content();
    const bytes = this.#bytes;
    return { client, clock, length, origin, parent, parentSub, content, bytes, start, said, end: this.#at };
  }

  #content(): Struct['content'] {
    if (this.#bounds.values) return { gone: false, value: this.#any(0) };
    this.#pass(0);
    return unread;
  }

  #deletions(): Map<number, Range[]> {
    const deletions = new Map<number, Range[]>();
    let left = this.#bounds.structs;
    for (let clients = this.#uint(); clients > 0; clients -= 1) {
      const client = this.#uint();
      const ranges = deletions.get(client) ?? [];
      deletions.set(client, ranges);
      for (let count = this.#uint(); count > 0; count -= 1) {
        left -= 1;
        if (left < 0) throw new Refused('too-many');
        ranges.push({ clock: this.#uint(), len: this.#uint() });
      }
    }
    return deletions;
  }

  #byte(): number {
    const byte = this.#bytes[this.#at];
    if (byte === undefined) throw new Refused('malformed');
    this.#at += 1;
    return byte;
  }

  /** In as few bytes as it needs: a longer way to write the same number would be a way to hide something. */
  #uint(): number {
    let byte = this.#byte();
    if (byte < 128) return byte;
    let value = byte & 127;
    let factor = 128;
    do {
      byte = this.#byte();
      value += (byte & 127) * factor;
      factor *= 128;
      if (value > Number.MAX_SAFE_INTEGER) throw new Refused('malformed');
    } while (byte >= 128);
    if (byte === 0) throw new Refused('malformed');
    return value;
  }

  #int(): number {
    let byte = this.#byte();
    const negative = (byte & 64) !== 0;
    let value = byte & 63;
    let factor = 64;
    while (byte >= 128) {
      byte = this.#byte();
      value += (byte & 127) * factor;
      factor *= 128;
      if (value > Number.MAX_SAFE_INTEGER) throw new Refused('malformed');
    }
    if (byte === 0 && factor > 64) throw new Refused('malformed');
    return negative ? -value : value;
  }

  #string(): string {
    const length = this.#uint();
    const end = this.#at + length;
    if (end > this.#bytes.length) throw new Refused('malformed');
    const start = this.#at;
    this.#at = end;
    if (length > longestWord) return decodeUtf8(this.#bytes.subarray(start, end));
    let place = length;
    for (let at = start; at < end; at += 1) {
      const letter = this.#bytes[at] ?? 0;
      if (letter >= 128) return decodeUtf8(this.#bytes.subarray(start, end));
      place = (place * 31 + letter) % lately.length;
    }
    const known = lately[place] ?? '';
    if (this.#says(known, start, end)) return known;
    // Letter by letter is faster than asking for a decoder, as long as all of them are ASCII.
    let text = '';
    for (let at = start; at < end; at += 1) text += String.fromCharCode(this.#bytes[at] ?? 0);
    lately[place] = text;
    return text;
  }

  #says(word: string, start: number, end: number): boolean {
    if (word.length !== end - start) return false;
    for (let at = start; at < end; at += 1) if (word.charCodeAt(at - start) !== this.#bytes[at]) return false;
    return true;
  }

  #any(depth: number): unknown {
    if (depth > this.#bounds.depth) throw new Refused('bad-value');
    switch (this.#byte()) {
      case 126:
        return null;
      case 125:
        return this.#int();
      case 124:
        return this.#float(4);
      case 123:
        return this.#float(8);
      case 121:
        return false;
      case 120:
        return true;
      case 119:
        return this.#string();
      case 118:
        return this.#object(depth);
      case 117:
        return Array.from({ length: this.#members() }, () => this.#any(depth + 1));
      default:
        // Undefined, bytes, big integers: nothing that our documents hold.
        throw new Refused('bad-value');
    }
  }

  /** Reads a value without making it. */
  #pass(depth: number): void {
    if (depth > this.#bounds.depth) throw new Refused('bad-value');
    switch (this.#byte()) {
      case 126:
      case 121:
      case 120:
        return;
      case 125:
        while (this.#byte() >= 128);
        return;
      case 124:
        return this.#skip(4);
      case 123:
        return this.#skip(8);
      case 119:
        return this.#skip(this.#uint());
      case 118:
        for (let count = this.#uint(); count > 0; count -= 1) {
          this.#skip(this.#uint());
          this.#pass(depth + 1);
        }
        return;
      case 117:
        for (let count = this.#uint(); count > 0; count -= 1) this.#pass(depth + 1);
        return;
      default:
        throw new Refused('bad-value');
    }
  }

  #skip(bytes: number): void {
    this.#at += bytes;
    if (this.#at > this.#bytes.length) throw new Refused('malformed');
  }

  #members(): number {
    const count = this.#uint();
    if (count > this.#bounds.members) throw new Refused('bad-value');
    return count;
  }

  #float(size: 4 | 8): number {
    const end = this.#at + size;
    if (end > this.#bytes.length) throw new Refused('malformed');
    const view = new DataView(this.#bytes.buffer, this.#bytes.byteOffset + this.#at, size);
    this.#at = end;
    const value = size === 4 ? view.getFloat32(0) : view.getFloat64(0);
    // There are many bit patterns that are no number.
    if (!Number.isFinite(value)) throw new Refused('bad-value');
    return value;
  }

  #object(depth: number): Record<string, unknown> {
    const object: Record<string, unknown> = {};
    for (let count = this.#members(); count > 0; count -= 1) {
      const key = this.#string();
      // A key that comes twice would hide the first value; one that sets a prototype would hide a key.
      if (key === '__proto__' || Object.hasOwn(object, key)) throw new Refused('bad-value');
      object[key] = this.#any(depth + 1);
    }
    return object;
  }
}
