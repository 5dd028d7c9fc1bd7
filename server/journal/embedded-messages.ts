/** What the main thread and the database thread say to each other. */
import type { CafeListing } from './journal.ts';

/** What one commit adds to one café: entries `first` to `last`, packed. */
export interface Row {
  readonly cafe: string;
  readonly first: number;
  readonly last: number;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly sum: number;
}

/** One piece of a snapshot: the café itself, or one document. */
export interface Part {
  /** Empty for the café itself, else the document's path. */
  readonly part: string;
  readonly seq: number;
  readonly body: Uint8Array<ArrayBuffer>;
  readonly sum: number;
}

export interface StoredCafe {
  readonly epoch: string;
  readonly parts: readonly Part[];
  readonly rows: readonly Row[];
  /** The database itself could not read on. */
  readonly cutOff: boolean;
}

/** A snapshot ready to be stored, and what it was made from. */
export interface Folded {
  readonly seq: number;
  readonly parts: readonly Part[];
  readonly madeFrom: string;
}

export type WorkerRequest =
  | {
      readonly id: number;
      readonly type: 'write';
      readonly cafes: readonly CafeListing[];
      readonly rows: readonly Row[];
    }
  | { readonly id: number; readonly type: 'cafes' }
  | { readonly id: number; readonly type: 'read'; readonly cafe: string }
  | { readonly id: number; readonly type: 'replace'; readonly cafe: string; readonly folded: Folded }
  | { readonly id: number; readonly type: 'settle' }
  | { readonly id: number; readonly type: 'probe' }
  | { readonly id: number; readonly type: 'close' };

/** Answer 0 says that the database is open. `full`: nothing was written because there is no room, and nothing is in doubt. */
export type WorkerAnswer =
  | {
      readonly id: number;
      readonly ok: true;
      readonly cafes?: readonly CafeListing[];
      readonly stored?: StoredCafe;
      readonly replaced?: boolean;
    }
  | { readonly id: number; readonly ok: false; readonly why: string; readonly full: boolean };
