/** Entries folded into a snapshot: the café as it stands, each document as it stands, and who holds which pen. */
import { evolve } from '../../shared/cafe/evolve.ts';
import type { Cafe } from '../../shared/cafe/model.ts';
import { unreachable } from '../../shared/cafe/must.ts';
import type { JournalEntry, Snapshot, StoredDocument, UpdateEntry } from './journal.ts';
import { byDocument, ownersOf, readDocument } from './read-document.ts';
import { rememberedOf } from './remembered.ts';

/**
 * What the entries add to the snapshot before them (null before the first). Words that have been replaced are not in it, nor
 * anything else that the café's state has let go of: ballots after the vote, for one. Throws when an entry does not fit what came
 * before it.
 */
export function fold(before: Snapshot | null, entries: readonly JournalEntry[]): Snapshot {
  let cafe: Cafe | null = before?.cafe ?? null;
  const commands = [...(before?.commands ?? [])];
  for (const entry of entries) {
    if (entry.kind === 'update') continue;
    for (const event of entry.events) cafe = evolve(cafe, event);
    if (entry.command !== null) commands.push(entry.command);
  }
  const documents = Array.from(byDocument(before?.documents ?? [], entries), ([document, { stored, updates }]) =>
    stored && updates.length === 0 ? stored : foldedDocument(document, stored, updates),
  );
  return {
    seq: entries.at(-1)?.seq ?? before?.seq ?? 0,
    cafe: cafe ?? unreachable('a café without a first event'),
    commands: rememberedOf(commands),
    documents,
  };
}

function foldedDocument(document: string, before: StoredDocument | null, news: readonly UpdateEntry[]): StoredDocument {
  const { base, holders } = readDocument(before, news);
  return { document, state: base, owners: [...ownersOf(holders)] };
}
