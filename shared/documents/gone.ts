/** Whether a document has let go of an entry: because something else stands in its place. */
import * as Y from 'yjs';
import type { IsGone } from './admission.ts';

/** False for a clock that the document does not have. */
export function isGoneIn(doc: Y.Doc): IsGone {
  return (pen, clock) => {
    if (clock >= Y.getState(doc.store, pen)) return false;
    return Y.getItem(doc.store, Y.createID(pen, clock)).deleted;
  };
}
