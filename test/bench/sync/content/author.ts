/**
 * One writer's updates, byte for byte what Yjs would write (see `check-author.ts`), without a Yjs document behind each writer.
 *
 * First some new values, then the same keys again and again: each rewrite replaces the writer's previous value of the key and
 * deletes it. Every operation is one struct, so that operation n has clock n.
 */
import * as encoding from 'lib0/encoding';
import { findToken, renumber, token } from '../wire/token.ts';
import { writeVarint } from '../wire/varint.ts';

/** `note`: a note on a tablecloth. `grouping`: a note put under a theme on the wall, which everybody may do in the harvest. */
export type Shape = 'note' | 'grouping';

/** Keys that one writer writes in turn. */
export const keysPerWriter = 4;

export interface AuthorOptions {
  /** Number of the writer among all of this load. */
  readonly writer: number;
  /** Yjs client id. */
  readonly pen: number;
  readonly shape: Shape;
}

/** A longer note than most, so that bytes count: 60 letters behind the token. */
const words = ' Vi trenger en felles inngang for bedrifter som leter etter folk';
const writtenAt = Date.UTC(2026, 8, 17, 10);

export const rootOf = (shape: Shape): string => (shape === 'note' ? 'notes' : 'grouping');

export function keyOf(writer: number, operation: number): string {
  return `w${writer}n${operation % keysPerWriter}`;
}

/** The value as a phone writes it. */
export function valueOf({ writer, pen, shape }: AuthorOptions, operation: number): unknown {
  const mark = token(writer, operation);
  return shape === 'grouping'
    ? mark
    : { state: 'written', kind: 'idea', text: `${mark}${words}`, round: 1, at: writtenAt, buildsOn: null, pen };
}

/** Struct headers: a plain value; with its address, or with the entry that it replaces. */
const structWithAddress = 0x28;
const structWithOrigin = 0xa8;
const rootParent = 1;

/** Reused by everybody: an update is good until the next is made. */
const scratch = Buffer.alloc(1024);

export class Author {
  readonly #options: AuthorOptions;
  readonly #root: Uint8Array;
  readonly #keys: readonly Uint8Array[];
  readonly #value: Buffer;
  readonly #tokenAt: number;
  #next = 0;

  constructor(options: AuthorOptions) {
    this.#options = options;
    this.#root = encoding.encode((to) => encoding.writeVarString(to, rootOf(options.shape)));
    this.#keys = Array.from({ length: keysPerWriter }, (_, index) =>
      encoding.encode((to) => encoding.writeVarString(to, keyOf(options.writer, index))),
    );
    this.#value = Buffer.from(encoding.encode((to) => encoding.writeAny(to, valueOf(options, 0) as string)));
    this.#tokenAt = findToken(this.#value);
  }

  get pen(): number {
    return this.#options.pen;
  }

  /** The next update, good until any author makes another. */
  write(): Uint8Array {
    const operation = this.#next;
    this.#next += 1;
    const { pen } = this.#options;
    const replaced = operation - keysPerWriter;
    let at = writeVarint(scratch, 0, 1);
    at = writeVarint(scratch, at, 1);
    at = writeVarint(scratch, at, pen);
    at = writeVarint(scratch, at, operation);
    if (replaced < 0) {
      scratch[at] = structWithAddress;
      at = writeVarint(scratch, at + 1, rootParent);
      at = this.#put(this.#root, at);
      at = this.#put(this.#keys[operation] ?? this.#root, at);
    } else {
      scratch[at] = structWithOrigin;
      at = writeVarint(scratch, at + 1, pen);
      at = writeVarint(scratch, at, replaced);
    }
    at = writeVarint(scratch, at, 1);
    renumber(this.#value, this.#tokenAt, operation);
    at = this.#put(this.#value, at);
    if (replaced < 0) at = writeVarint(scratch, at, 0);
    else for (const number of [1, pen, 1, replaced, 1]) at = writeVarint(scratch, at, number);
    return scratch.subarray(0, at);
  }

  #put(bytes: Uint8Array, at: number): number {
    scratch.set(bytes, at);
    return at + bytes.length;
  }
}
