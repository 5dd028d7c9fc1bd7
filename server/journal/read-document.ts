/** All that is stored of one document, read and folded in one go. */
import { unreachable } from '../../shared/cafe/must.ts';
import { foldChains } from '../../shared/documents/fold-chains.ts';
import { Gathered } from '../../shared/documents/gathered.ts';
import { foldedByYjs } from './folded-state.ts';
import type { JournalEntry, StoredDocument, UpdateEntry } from './journal.ts';

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

/** What is stored of each document: its last whole state, and what was written since. */
export function byDocument(
  documents: readonly StoredDocument[],
  entries: readonly JournalEntry[],
): ReadonlyMap<string, { readonly stored: StoredDocument | null; readonly updates: readonly UpdateEntry[] }> {
  const all = new Map<string, { stored: StoredDocument | null; updates: UpdateEntry[] }>();
  for (const stored of documents) all.set(stored.document, { stored, updates: [] });
  for (const entry of entries) {
    if (entry.kind === 'events') continue;
    const known = all.get(entry.document);
    if (known) known.updates.push(entry);
    else all.set(entry.document, { stored: null, updates: [entry] });
  }
  return all;
}

/** Whoever wrote with a pen first is whose it is. */
export function ownersOf(holders: readonly Holder[]): Map<number, string> {
  const owners = new Map<number, string>();
  for (const [pen, writer] of holders) if (!owners.has(pen)) owners.set(pen, writer);
  return owners;
}

function baseOf(stored: StoredDocument | null, entries: readonly UpdateEntry[], gathered: Gathered): Uint8Array {
  if (stored && entries.length === 0) return stored.state.slice();
  const updates = entries.map(({ update }) => update);
  return foldChains(gathered) ?? foldedByYjs(stored?.state ?? null, updates);
}
