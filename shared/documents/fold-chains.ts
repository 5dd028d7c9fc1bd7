/**
 * A whole document from everything that was written in it, byte for byte as Yjs encodes it, without making a Yjs document.
 *
 * In nearly every document each key is a chain: an entry, the one that replaced it, the one that replaced that. Then what is gone is known
 * without asking anybody: whatever has a follower, and whatever was deleted. Where two have replaced the same entry, without knowing of
 * each other, only Yjs says who came last; such documents are left to it.
 */
import * as encoding from 'lib0/encoding';
import type { Gathered } from './gathered.ts';
import type { Place, Struct } from './update-reader.ts';

const addressBits = 0xe0;
const goneKind = 1;

/** The structs of one pen, and which of them have let go of what they said. */
interface Pen {
  readonly client: number;
  readonly items: readonly Struct[];
  readonly gone: Uint8Array;
  readonly followed: Uint8Array;
}

/** Null when there is more in it than chains. */
export function foldChains({ structs, deletions }: Gathered): Uint8Array | null {
  const pens = new Map<number, Pen>();
  for (const [client, items] of structs) {
    const gone = Uint8Array.from(items, ({ content }) => (content.gone ? 1 : 0));
    pens.set(client, { client, items, gone, followed: new Uint8Array(items.length) });
  }
  if (!follow(pens)) return null;
  for (const [client, ranges] of deletions) {
    const pen = pens.get(client);
    if (!pen) return null;
    for (const { clock, len } of ranges) if (!lose(pen, clock, clock + len)) return null;
  }
  return encoded([...pens.values()].sort((one, other) => other.client - one.client));
}

/** Marks what has been replaced. False when a key begins twice, or two follow the same entry. */
function follow(pens: ReadonlyMap<number, Pen>): boolean {
  const begun = new Set<string>();
  for (const { items } of pens.values())
    for (const { origin, parent, parentSub } of items) {
      if (origin === null) {
        const key = `${parent}\n${parentSub}`;
        if (parentSub === null || begun.has(key)) return false;
        begun.add(key);
      } else if (!replace(pens, origin)) return false;
    }
  return true;
}

function replace(pens: ReadonlyMap<number, Pen>, { client, clock }: Place): boolean {
  const pen = pens.get(client);
  const at = pen ? indexOf(pen.items, clock) : -1;
  const item = pen?.items[at];
  // Whoever follows the middle of what is gone follows where something else goes on.
  if (!pen || !item || item.clock + item.length - 1 !== clock || pen.followed[at] === 1) return false;
  pen.followed[at] = 1;
  pen.gone[at] = 1;
  return true;
}

/** False when the range reaches beyond what there is. */
function lose({ items, gone }: Pen, from: number, to: number): boolean {
  let clock = from;
  for (let at = indexOf(items, from); clock < to; at += 1) {
    const item = items[at];
    if (!item) return false;
    gone[at] = 1;
    clock = item.clock + item.length;
  }
  return true;
}

/** The place of the struct that has this clock, -1 when there is none. Mostly each has one clock. */
function indexOf(items: readonly Struct[], clock: number): number {
  let low = 0;
  let high = Math.min(items.length - 1, clock);
  if (items[high]?.clock === clock) return high;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (!item) return -1;
    if (clock < item.clock) high = middle - 1;
    else if (clock >= item.clock + item.length) low = middle + 1;
    else return middle;
  }
  return -1;
}

/** What is written of one pen: entries, and entries that are gone with all that are gone right behind them in the same chain. */
interface Piece {
  readonly first: Struct;
  readonly gone: boolean;
  length: number;
}

/** Where documents are written before they are copied out: nearly all fit. */
const scratch = new Uint8Array(64 * 1024);

function encoded(pens: readonly Pen[]): Uint8Array {
  const encoder = encoding.createEncoder();
  encoder.cbuf = scratch;
  encoding.writeVarUint(encoder, pens.length);
  for (const { client, items, gone } of pens) {
    const pieces = piecesOf(client, items, gone);
    encoding.writeVarUint(encoder, pieces.length);
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, 0);
    for (const piece of pieces) writePiece(encoder, piece);
  }
  const losers = pens.map(({ client, items, gone }) => ({ client, ranges: rangesOf(items, gone) }));
  const lost = losers.filter(({ ranges }) => ranges.length > 0);
  encoding.writeVarUint(encoder, lost.length);
  for (const { client, ranges } of lost) {
    encoding.writeVarUint(encoder, client);
    encoding.writeVarUint(encoder, ranges.length);
    for (const { clock, end } of ranges) {
      encoding.writeVarUint(encoder, clock);
      encoding.writeVarUint(encoder, end - clock);
    }
  }
  return encoding.toUint8Array(encoder);
}

function piecesOf(client: number, items: readonly Struct[], gone: Uint8Array): Piece[] {
  const pieces: Piece[] = [];
  let last: Piece | undefined;
  for (const [at, first] of items.entries()) {
    const isGone = gone[at] === 1;
    const { origin, clock, length } = first;
    const continues = last?.gone === true && isGone && origin?.client === client && origin.clock === clock - 1;
    if (last && continues) last.length += length;
    else pieces.push((last = { first, gone: isGone, length }));
  }
  return pieces;
}

function writePiece(encoder: encoding.Encoder, { first, gone, length }: Piece): void {
  const { bytes, start, said, end } = first;
  if (!gone) return encoding.writeUint8Array(encoder, bytes.subarray(start, end));
  encoding.writeUint8(encoder, ((bytes[start] ?? 0) & addressBits) | goneKind);
  encoding.writeUint8Array(encoder, bytes.subarray(start + 1, said));
  return encoding.writeVarUint(encoder, length);
}

function rangesOf(items: readonly Struct[], gone: Uint8Array): { readonly clock: number; end: number }[] {
  const ranges: { readonly clock: number; end: number }[] = [];
  for (const [at, { clock, length }] of items.entries()) {
    if (gone[at] !== 1) continue;
    const last = ranges.at(-1);
    if (last?.end === clock) last.end += length;
    else ranges.push({ clock, end: clock + length });
  }
  return ranges;
}
