/** The page of memory that a test shares with its disk: what has happened, and what shall go wrong. The layout is that of shadow.h. */
import { closeSync, openSync, readSync, writeSync } from 'node:fs';

const pageBytes = 4096;
const pathAt = 32 * 8;
const pathBytes = 1024;

const counted = {
  loaded: 0,
  writes: 1,
  bytes: 2,
  syncs: 3,
  folderSyncs: 4,
  syncErrors: 5,
  writeErrors: 6,
  fullErrors: 7,
  lastOffset: 8,
  lastLength: 9,
  mapped: 10,
} as const;

const asked = {
  /** Every sync takes this long. */
  syncSleepMs: 16,
  /** No sync ends while this is 1. */
  holdSyncs: 17,
  /** Syncs, or writes, fail with EIO until so many have. */
  syncErrorsUpTo: 18,
  writeErrorsUpTo: 19,
  /** While this is 1, whatever would make a file grow is answered with ENOSPC. */
  full: 20,
  /** So many of a hundred unsynced pages reach the disk all the same. */
  writeBackPercent: 21,
  seed: 22,
} as const;

export type Count = keyof typeof counted;
export type Fault = keyof typeof asked;

export class Board {
  readonly path: string;
  readonly #file: number;

  constructor(path: string) {
    this.path = path;
    this.#file = openSync(path, 'w+');
    writeSync(this.#file, Buffer.alloc(pageBytes), 0, pageBytes, 0);
  }

  count(what: Count): number {
    return Number(this.#page().readBigUInt64LE(counted[what] * 8));
  }

  set(fault: Fault, value: number): void {
    const bytes = Buffer.alloc(8);
    bytes.writeBigUInt64LE(BigInt(value));
    writeSync(this.#file, bytes, 0, 8, asked[fault] * 8);
  }

  failNextSync(): void {
    this.set('syncErrorsUpTo', this.count('syncErrors') + 1);
  }

  /** A failure that was asked for and has not come yet does not come any more. */
  forgive(): void {
    this.set('syncErrorsUpTo', 0);
    this.set('writeErrorsUpTo', 0);
  }

  failNextWrite(): void {
    this.set('writeErrorsUpTo', this.count('writeErrors') + 1);
  }

  /** The write that a power cut would tear, or null before the first. */
  lastWrite(): { readonly name: string; readonly offset: number; readonly length: number } | null {
    const page = this.#page();
    const path = page.subarray(pathAt, pathAt + pathBytes);
    const name = path.toString('utf8', 0, path.indexOf(0));
    if (name === '') return null;
    return { name, offset: this.count('lastOffset'), length: this.count('lastLength') };
  }

  close(): void {
    closeSync(this.#file);
  }

  #page(): Buffer {
    const page = Buffer.alloc(pageBytes);
    readSync(this.#file, page, 0, pageBytes, 0);
    return page;
  }
}
