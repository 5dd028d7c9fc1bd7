/** Journal entries and snapshots as bytes and back. */
import { crc32 } from 'node:zlib';
import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { Cafe } from '../../shared/cafe/model.ts';
import { wholeCafe, wholeEvent, type StoredCafe, type StoredEvent } from '../../shared/cafe/stored.ts';
import type { JournalEntry, Snapshot, StoredDocument } from './journal.ts';

const kinds = { events: 0, update: 1 } as const;

/** Where entries are written before they are copied out: a commit of a crowd is some kilobytes. */
const scratch = new Uint8Array(256 * 1024);

/** Entries that follow one another, packed: what one commit adds to one café is one row. */
export function packEntries(entries: readonly JournalEntry[]): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  encoder.cbuf = scratch;
  for (const entry of entries) {
    encoding.writeUint8(encoder, kinds[entry.kind]);
    encoding.writeVarUint(encoder, entry.at);
    if (entry.kind === 'events') {
      encoding.writeVarString(encoder, entry.command ?? '');
      encoding.writeVarString(encoder, JSON.stringify(entry.events));
    } else {
      encoding.writeVarString(encoder, entry.document);
      encoding.writeVarString(encoder, entry.by);
      encoding.writeVarUint8Array(encoder, entry.update);
    }
  }
  return encoding.toUint8Array(encoder);
}

/**
 * `first` is the number of the first entry. Updates are parts of `bytes`: whoever keeps one copies it. Throws on bytes that are not what
 * `packEntries` wrote.
 */
export function unpackEntries(first: number, bytes: Uint8Array): JournalEntry[] {
  const decoder = decoding.createDecoder(bytes);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const readText = (): string => {
    const length = decoding.readVarUint(decoder);
    const start = decoder.pos;
    decoder.pos += length;
    if (decoder.pos > bytes.length) throw new Error('a text without its end');
    return text.toString('utf8', start, decoder.pos);
  };
  const entries: JournalEntry[] = [];
  while (decoding.hasContent(decoder)) {
    const seq = first + entries.length;
    const kind = decoding.readUint8(decoder);
    const at = decoding.readVarUint(decoder);
    if (kind === kinds.events) {
      const command = readText();
      const stored = JSON.parse(readText()) as readonly StoredEvent[];
      const events = stored.map(wholeEvent);
      entries.push({ kind: 'events', seq, at, command: command === '' ? null : command, events });
    } else {
      const document = readText();
      const by = readText();
      entries.push({ kind: 'update', seq, at, document, by, update: decoding.readVarUint8Array(decoder) });
    }
  }
  return entries;
}

/** A snapshot in pieces, so that damage to one document is damage to that document: '' is the café itself. */
export function packSnapshot({ cafe, commands, documents }: Snapshot): Map<string, Uint8Array<ArrayBuffer>> {
  const own = encoding.createEncoder();
  encoding.writeVarString(own, JSON.stringify({ cafe, commands, documentCount: documents.length }));
  const parts = new Map([['', encoding.toUint8Array(own)]]);
  for (const { document, state, owners } of documents) {
    const encoder = encoding.createEncoder();
    encoding.writeVarUint8Array(encoder, state);
    encoding.writeVarString(encoder, JSON.stringify(owners));
    parts.set(document, encoding.toUint8Array(encoder));
  }
  return parts;
}

/** Throws on bytes that are not what `packSnapshot` wrote; so does `unpackDocument`, whose state is a part of `bytes`. */
export function unpackCafe(bytes: Uint8Array): { cafe: Cafe; commands: string[]; documentCount: number } {
  const stored = JSON.parse(decoding.readVarString(decoding.createDecoder(bytes))) as {
    cafe: StoredCafe;
    commands: string[];
    documentCount: number;
  };
  return { ...stored, cafe: wholeCafe(stored.cafe) };
}

export function unpackDocument(document: string, bytes: Uint8Array): StoredDocument {
  const decoder = decoding.createDecoder(bytes);
  const state = decoding.readVarUint8Array(decoder);
  const owners = JSON.parse(decoding.readVarString(decoder)) as [number, string][];
  return { document, state, owners };
}

const text = new TextEncoder();

/** Covers the place as well as the bytes, so that a page of the disk in the wrong place is noticed too. */
export function checksum(place: string, first: number, last: number, body: Uint8Array): number {
  return crc32(body, crc32(text.encode(`${place}/${first}/${last}`)));
}
