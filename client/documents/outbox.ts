/**
 * What this device has done to its own notes and the server does not have on disk yet. Kept in the browser's storage, so that a
 * closed tab or a killed browser loses nothing: at the next visit it is done again, under the same ids, unless the server has it.
 */
import * as v from 'valibot';
import { noteKinds } from '../../shared/documents/note.ts';
import type { NewNote } from '../../shared/documents/tablecloth.ts';
import { createKeptList, type Keep, type KeptList } from './kept-list.ts';

export type { Keep };

const waitingSchema = v.object({
  id: v.string(),
  kind: v.picklist(noteKinds),
  text: v.string(),
  round: v.number(),
  at: v.number(),
  buildsOn: v.nullable(v.string()),
  table: v.string(),
  withdrawn: v.boolean(),
  refused: v.nullable(v.string()),
  late: v.exactOptional(v.boolean()),
  putBack: v.exactOptional(v.literal(true)),
});

/** A note that waits to be written, or to be taken back. `refused` names why the server has said no; it then waits for a person. */
export interface WaitingNote extends NewNote {
  readonly table: string;
  readonly withdrawn: boolean;
  readonly refused: string | null;
  /** Whether it came when its table had moved on. Left out until that is known, which is when it is there. */
  readonly late?: boolean;
  /** Its writer has put it back after taking it away: that it is gone on the cloth no longer settles it. */
  readonly putBack?: true;
}

export type Outbox = KeptList<WaitingNote>;

export function createOutbox(keep: Keep | null, prefix: string): Outbox {
  return createKeptList({ keep, prefix, schema: waitingSchema, nameOf: ({ id }) => id });
}
