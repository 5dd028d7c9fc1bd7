/** What is known of a copy of a document that had to be dropped, for the copy that takes its place: see `beginAgain` of the desk. */
import * as Y from 'yjs';
import type { Unsaved, UnsavedValue } from './open-document.ts';

/** How far the dropped copy had heard of each pen. */
export type Lineage = ReadonlyMap<number, number>;

export const lineageOf = (doc: Y.Doc): Lineage => Y.decodeStateVector(Y.encodeStateVector(doc));

/** Everything that stands in a document and was written by these pens. */
export function writtenBy(doc: Y.Doc, isMine: (pen: number) => boolean): Unsaved {
  const values: UnsavedValue[] = [];
  for (const root of doc.share.keys()) {
    const map = doc.getMap(root);
    // Yjs has no other way to ask who has written an entry.
    for (const [key, item] of map._map)
      if (!item.deleted && isMine(item.id.client)) values.push({ root, key, value: map.get(key) });
  }
  return values;
}

/** Whether what stands there was in the dropped copy as well, or nothing stands there: nobody has written it since. */
export function isFrom(lineage: Lineage, doc: Y.Doc, root: string, key: string): boolean {
  const item = doc.getMap(root)._map.get(key);
  return item === undefined || item.id.clock < (lineage.get(item.id.client) ?? 0);
}
