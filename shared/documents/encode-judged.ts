/** Writes an update from structs and deletions that have been judged, in the V1 encoding of Yjs (see its INTERNALS.md). */
import * as encoding from 'lib0/encoding';
import type { Range, Struct, Update } from './update-reader.ts';

/**
 * Every update of a café passes through here, so nothing is made anew for each: it is written in one place, and copied out of it into a
 * slab that many share. Nobody keeps such a copy for long.
 */
const encoder = encoding.createEncoder();
const scratch = new Uint8Array(64 * 1024);
const slabSize = 64 * 1024;
const largestOnSlab = 4 * 1024;
let slab = new Uint8Array(slabSize);
let used = 0;

/** One block for each client, highest id first as Yjs itself writes them, then the delete set. Each pen's structs in clock order. */
export function encodeJudged(
  structs: ReadonlyMap<number, readonly Struct[]>,
  deletions: ReadonlyMap<number, readonly Range[]>,
): Uint8Array {
  begin();
  encoding.writeVarUint(encoder, structs.size);
  for (const [pen, items] of highestFirst(structs)) writeStructs(pen, items);
  encoding.writeVarUint(encoder, deletions.size);
  for (const [pen, ranges] of highestFirst(deletions)) writeDeletions(pen, ranges);
  return written();
}

/**
 * The bytes of an update of which everything is news: one entry and at most one deletion, as nearly all are. Each of its bytes has been
 * read, numbers have one way to be written, and so `encodeJudged` would make the same again. Null for all others. `fresh`: how many of
 * its entries are new; `judged`: what is newly deleted.
 */
export function asItCame(
  { structs, deletions: said }: Update,
  fresh: number,
  judged: ReadonlyMap<number, readonly Range[]>,
): Uint8Array | null {
  const [struct] = structs;
  if (!struct || structs.length > 1 || fresh !== 1 || said.size > 1 || judged.size !== said.size) return null;
  const { bytes, end } = struct;
  // A block without entries says nothing and is no news: behind the entry there are as many as have something to say.
  if (!cameAlone(struct) || bytes[end] !== said.size) return null;
  for (const [pen, ranges] of said) {
    const [range] = ranges;
    const same = judged.get(pen)?.[0];
    if (!range || ranges.length > 1 || range.clock !== same?.clock || range.len !== same.len) return null;
  }
  return bytes;
}

/** One block, and one entry in it. */
function cameAlone({ bytes }: Struct): boolean {
  return bytes[0] === 1 && bytes[1] === 1;
}

/** The block of one pen alone: its structs, or what of it is deleted. An update is the number of such blocks and the blocks, twice. */
export function structBlock(pen: number, items: readonly Struct[]): Uint8Array {
  const [item] = items;
  // Behind the number of blocks stands this very block.
  if (item && items.length === 1 && cameAlone(item)) return item.bytes.subarray(1, item.end);
  begin();
  writeStructs(pen, items);
  return written();
}

export function deletionBlock(pen: number, ranges: readonly Range[]): Uint8Array {
  begin();
  writeDeletions(pen, ranges);
  return written();
}

function begin(): void {
  encoder.bufs.length = 0;
  encoder.cbuf = scratch;
  encoder.cpos = 0;
}

function written(): Uint8Array {
  return encoder.bufs.length === 0 ? copied(scratch.subarray(0, encoder.cpos)) : encoding.toUint8Array(encoder);
}

function writeStructs(pen: number, items: readonly Struct[]): void {
  encoding.writeVarUint(encoder, items.length);
  encoding.writeVarUint(encoder, pen);
  encoding.writeVarUint(encoder, items[0]?.clock ?? 0);
  // As they came: each of their bytes has been read, and means what was judged.
  for (const { bytes, start, end } of items) encoding.writeUint8Array(encoder, bytes.subarray(start, end));
}

function writeDeletions(pen: number, ranges: readonly Range[]): void {
  encoding.writeVarUint(encoder, pen);
  encoding.writeVarUint(encoder, ranges.length);
  // In order: a client that does not have them yet keeps them as distances from one to the next, and a step back would come out wrong.
  for (const { clock, len } of inOrder(ranges)) {
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarUint(encoder, len);
  }
}

/** A copy: a small one on a slab, a large one by itself. Of a Node Buffer as well, whose own `slice` copies nothing. */
export function copied(bytes: Uint8Array): Uint8Array {
  if (bytes.length > largestOnSlab) return new Uint8Array(bytes);
  if (used + bytes.length > slabSize) {
    slab = new Uint8Array(slabSize);
    used = 0;
  }
  const copy = slab.subarray(used, used + bytes.length);
  copy.set(bytes);
  used += bytes.length;
  return copy;
}

function highestFirst<T>(lists: ReadonlyMap<number, T>): Iterable<readonly [number, T]> {
  return lists.size < 2 ? lists : [...lists].sort(([one], [other]) => other - one);
}

function inOrder(ranges: readonly Range[]): readonly Range[] {
  return ranges.length < 2 ? ranges : ranges.toSorted((one, other) => one.clock - other.clock);
}
