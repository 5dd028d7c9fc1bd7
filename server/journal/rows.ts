/** Journal entries as rows and back. The checksum covers all of a row, so that a page of the disk in the wrong place is noticed as well. */
import { crc32 } from 'node:zlib';
import type { CafeEvent } from '../../shared/cafe/events.ts';
import { unreachable } from '../../shared/cafe/must.ts';
import type { JournalEntry } from './journal.ts';

export interface Row {
  readonly cafe: string;
  readonly seq: number;
  readonly at: number;
  readonly kind: string;
  readonly subject: string;
  readonly author: string;
  readonly body: Uint8Array;
  readonly sum: number;
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function toRow(cafe: string, entry: JournalEntry): Row {
  const plain =
    entry.kind === 'events'
      ? { subject: entry.command ?? '', author: '', body: encoder.encode(JSON.stringify(entry.events)) }
      : { subject: entry.document, author: entry.by, body: entry.update };
  const row = { cafe, seq: entry.seq, at: entry.at, kind: entry.kind, ...plain };
  return { ...row, sum: checksum(row) };
}

/** Null when the row is not what was written. */
export function fromRow(row: Row): JournalEntry | null {
  if (checksum(row) !== row.sum) return null;
  const { seq, at } = row;
  if (row.kind === 'events') {
    const events = JSON.parse(decoder.decode(row.body)) as readonly CafeEvent[];
    return { kind: 'events', seq, at, command: row.subject === '' ? null : row.subject, events };
  }
  if (row.kind === 'update')
    return { kind: 'update', seq, at, document: row.subject, by: row.author, update: row.body };
  return unreachable(`a row of kind ${row.kind} with a good checksum`);
}

function checksum({ cafe, seq, at, kind, subject, author, body }: Omit<Row, 'sum'>): number {
  return crc32(body, crc32(encoder.encode(JSON.stringify([cafe, seq, at, kind, subject, author]))));
}
