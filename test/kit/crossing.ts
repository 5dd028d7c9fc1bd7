/** Words that cross others: written by somebody who has heard nothing since, and of the two they stand. */
import * as Y from 'yjs';

/** The highest pen there is, nearly: of what is written at the same moment, its words stand. */
const highestPen = 0xffff_fff0;

/** Somebody with what stands in `doc` now. What they write is let loose when it is told to, as if it came through `doc`. */
export function somebodyElse(doc: Y.Doc): { readonly doc: Y.Doc; readonly letsGo: () => void } {
  const theirs = new Y.Doc();
  theirs.clientID = highestPen;
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc));
  const heard = Y.encodeStateVector(theirs);
  return { doc: theirs, letsGo: () => Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs, heard), 'network') };
}
