/** All that is stored of one document, read and folded in one go. */
import { unreachable } from '../../shared/cafe/must.ts';
import { foldChains } from '../../shared/documents/fold-chains.ts';
import { Gathered } from '../../shared/documents/gathered.ts';
import { foldedByYjs } from '../journal/fold.ts';
import type { StoredDocument, UpdateEntry } from '../journal/journal.ts';

export type Holder = readonly [pen: number, writer: string];

export interface ReadDocument {
  /** The whole document, in bytes of its own: what was read is part of something larger. */
  readonly base: Uint8Array;
  readonly structs: Gathered['structs'];
  /** Who has written with which pen. */
  readonly holders: readonly Holder[];
}

/** Throws when something does not fit what came before it. */
export function readDocument(stored: StoredDocument | null, entries: readonly UpdateEntry[]): ReadDocument {
  const holders: Holder[] = [...(stored?.owners ?? [])];
  const gathered = new Gathered();
  if (stored && !gathered.add(stored.state)) unreachable('a stored document that cannot be read');
  for (const { update, by } of entries) {
    const pens = gathered.add(update) ?? unreachable('a stored update that does not fit its document');
    for (const pen of pens) holders.push([pen, by]);
  }
  return { base: baseOf(stored, entries, gathered), structs: gathered.structs, holders };
}

function baseOf(stored: StoredDocument | null, entries: readonly UpdateEntry[], gathered: Gathered): Uint8Array {
  if (stored && entries.length === 0) return stored.state.slice();
  const updates = entries.map(({ update }) => update);
  return foldChains(gathered) ?? foldedByYjs(stored?.state ?? null, updates);
}
