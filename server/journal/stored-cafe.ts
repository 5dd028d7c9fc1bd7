/** What the database holds of one café, checked and unpacked. */
import { checksum, unpackCafe, unpackDocument, unpackEntries } from './entries.ts';
import type { StoredCafe } from './embedded-messages.ts';
import type { JournalEntry, JournalRead, Snapshot, StoredDocument } from './journal.ts';

/**
 * Never throws. What fails its checksum is left out, and a gap in the numbers is damage as well: something that was acknowledged is not
 * there. What can be read comes back all the same, so that people can have it.
 */
export function readStored(cafe: string, { epoch, parts, rows, cutOff }: StoredCafe): JournalRead {
  let whole = !cutOff;
  let kept: ReturnType<typeof unpackCafe> | null = null;
  let next = 1;
  const documents: StoredDocument[] = [];
  for (const { part, seq, body, sum } of parts) {
    const read = checksum(`${cafe}/${part}`, seq, seq, body) === sum ? attempt(() => unpackPart(part, body)) : null;
    if (!read) whole = false;
    else if (read.cafe) kept = read.cafe;
    else documents.push(read.document);
    next = seq + 1;
  }
  const snapshot: Snapshot | null = kept && { seq: next - 1, cafe: kept.cafe, commands: kept.commands, documents };
  // How many documents there were is part of the café's own piece: one that is missing altogether is noticed too.
  if (parts.length > 0 && kept?.documentCount !== documents.length) whole = false;
  const entries: JournalEntry[] = [];
  for (const { first, last, body, sum } of rows) {
    if (first !== next) whole = false;
    next = last + 1;
    const read = checksum(cafe, first, last, body) === sum ? attempt(() => unpackEntries(first, body)) : null;
    if (read?.length === last - first + 1) entries.push(...read);
    else whole = false;
  }
  return { state: whole ? 'whole' : 'damaged', epoch, snapshot, entries };
}

type PartRead =
  | { readonly cafe: ReturnType<typeof unpackCafe> }
  | { readonly cafe?: never; readonly document: StoredDocument };

function unpackPart(part: string, body: Uint8Array): PartRead {
  return part === '' ? { cafe: unpackCafe(body) } : { document: unpackDocument(part, body) };
}

function attempt<T>(read: () => T): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}
