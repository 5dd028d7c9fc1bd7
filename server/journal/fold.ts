/** Entries folded into a snapshot: the café as it stands, each document as it stands, and who holds which pen. */
import * as Y from 'yjs';
import { evolve } from '../../shared/cafe/evolve.ts';
import type { Cafe } from '../../shared/cafe/model.ts';
import { unreachable } from '../../shared/cafe/must.ts';
import { foldChains } from '../../shared/documents/fold-chains.ts';
import { Gathered } from '../../shared/documents/gathered.ts';
import type { JournalEntry, Snapshot, StoredDocument } from './journal.ts';
import { rememberedOf } from './remembered.ts';

/**
 * What the entries add to the snapshot before them (null before the first). Words that have been replaced are not in it, nor
 * anything else that the café's state has let go of: ballots after the vote, for one.
 */
export function fold(before: Snapshot | null, entries: readonly JournalEntry[]): Snapshot {
  let cafe: Cafe | null = before?.cafe ?? null;
  const commands = [...(before?.commands ?? [])];
  const updates = new Map<string, { state: Uint8Array | null; owners: Map<number, string>; news: Uint8Array[] }>();
  for (const { document, state, owners } of before?.documents ?? [])
    updates.set(document, { state, owners: new Map(owners), news: [] });
  for (const entry of entries) {
    if (entry.kind === 'events') {
      for (const event of entry.events) cafe = evolve(cafe, event);
      if (entry.command !== null) commands.push(entry.command);
      continue;
    }
    const document = updates.get(entry.document) ?? { state: null, owners: new Map<number, string>(), news: [] };
    updates.set(entry.document, document);
    document.news.push(entry.update);
    for (const pen of Y.parseUpdateMeta(entry.update).to.keys())
      if (!document.owners.has(pen)) document.owners.set(pen, entry.by);
  }
  const documents: StoredDocument[] = [...updates].map(([document, { state, owners, news }]) => ({
    document,
    state: state && news.length === 0 ? state : foldedState(state, news),
    owners: [...owners],
  }));
  return {
    seq: entries.at(-1)?.seq ?? before?.seq ?? 0,
    cafe: cafe ?? unreachable('a café without a first event'),
    commands: rememberedOf(commands),
    documents,
  };
}

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
