/** What the main thread and the database thread say to each other. */
import type { CafeListing } from './journal.ts';
import type { Row } from './rows.ts';

export type WorkerRequest =
  | {
      readonly id: number;
      readonly type: 'write';
      readonly cafes: readonly CafeListing[];
      readonly rows: readonly Row[];
    }
  | { readonly id: number; readonly type: 'cafes' }
  | { readonly id: number; readonly type: 'read'; readonly cafe: string }
  | { readonly id: number; readonly type: 'close' };

/** Answer 0 says that the database is open. */
export type WorkerAnswer =
  | { readonly id: number; readonly ok: true; readonly cafes?: readonly CafeListing[]; readonly rows?: readonly Row[] }
  | { readonly id: number; readonly ok: false; readonly why: string };
