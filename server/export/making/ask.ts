/** What is asked of the thread that makes files, and what it answers. */
import type { DocumentOptions } from '../../../shared/agenda/document/section.ts';
import type { Cafe, Locale } from '../../../shared/cafe/model.ts';
import type { ExportStage } from '../../../shared/wire/exports.ts';

export interface Wanted {
  /** Which file: see `formats.ts`. */
  readonly name: string;
  readonly options: DocumentOptions;
  readonly locale: Locale;
  /** The case that an archive keeps the plan under, or ''. */
  readonly caseNumber: string;
}

/** A café as it crosses to the thread: documents as the bytes that they are stored as, one after the other. */
export interface PackedCafe {
  /** The same for the same state of the same café; null when it changed while it was packed. */
  readonly state: string | null;
  readonly cafe: Cafe;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Table, or null for the wall, and how many bytes are its. */
  readonly parts: readonly { readonly table: string | null; readonly length: number }[];
}

export interface MadeFile {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Of a package: the files that could not be made. */
  readonly lacks: readonly string[];
}

/** Where it has come to: `done` of `of` files, where there are several. */
export interface Progress {
  readonly stage: ExportStage;
  readonly done: number;
  readonly of: number;
}

export type MakingRequest =
  | {
      readonly is: 'make';
      readonly id: number;
      readonly packed: PackedCafe;
      readonly wanted: Wanted;
      /** Server time in milliseconds. */
      readonly at: number;
    }
  /** Nobody waits for it any more. */
  | { readonly is: 'forget'; readonly id: number };

export type MakingAnswer =
  | ({ readonly is: 'progress'; readonly id: number } & Progress)
  | { readonly is: 'made'; readonly id: number; readonly file: MadeFile }
  | { readonly is: 'failed'; readonly id: number; readonly why: string };
