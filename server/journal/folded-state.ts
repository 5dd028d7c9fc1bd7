/** One document from its pieces: as bytes, or as a Yjs document. */
import * as Y from 'yjs';
import { foldChains } from '../../shared/documents/fold-chains.ts';
import { Gathered } from '../../shared/documents/gathered.ts';

/** The whole document in one piece, without the words of entries that have been replaced. */
export function foldedState(state: Uint8Array | null, news: Iterable<Uint8Array>): Uint8Array {
  return foldedChains(state, news) ?? foldedByYjs(state, news);
}

function foldedChains(state: Uint8Array | null, news: Iterable<Uint8Array>): Uint8Array | null {
  const gathered = new Gathered();
  if (state && !gathered.add(state)) return null;
  for (const update of news) if (!gathered.add(update)) return null;
  return foldChains(gathered);
}

/** Yjs drops the words of entries that have been replaced as it applies them. */
export function foldedByYjs(state: Uint8Array | null, news: Iterable<Uint8Array>): Uint8Array {
  const doc = docOf(state, news);
  const folded = Y.encodeStateAsUpdate(doc);
  doc.destroy();
  return folded;
}

/** A document as it stands after all of these. One transaction for all: tidying up after each would take as long again. */
export function docOf(state: Uint8Array | null, news: Iterable<Uint8Array>): Y.Doc {
  const doc = new Y.Doc();
  doc.transact(() => {
    if (state) Y.applyUpdate(doc, state);
    for (const update of news) Y.applyUpdate(doc, update);
  });
  return doc;
}
