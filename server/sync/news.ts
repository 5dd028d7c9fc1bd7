/**
 * What came to disk together, ready for many readers: all of it for whoever wrote none of it, the rest for each who did. Every writer's
 * part is encoded once; a message is put together from the parts of the others.
 */
import { deletionBlock, structBlock } from '../../shared/documents/encode-judged.ts';
import type { Sender, Told } from '../cafes/document-room.ts';
import { together } from '../cafes/together.ts';
import { updateMessage, varUint } from './frames.ts';
import type { Message } from './message.ts';

export interface News {
  /** Those who hear less than all of it. */
  readonly writers: ReadonlySet<Sender | null>;
  /** For whoever wrote none of it. */
  whole(): Message;
  /** What the others wrote; null when there is nothing. */
  without(writer: Sender): Message | null;
}

type Own = { readonly from: Sender | null };

/** News of any kind, encoded anew for each of its writers. */
export function newsFrom<Item extends Own>(items: readonly Item[], encode: (items: readonly Item[]) => Message): News {
  return {
    writers: new Set(items.map(({ from }) => from)),
    whole: once(() => encode(items)),
    without(writer) {
      const others = items.filter(({ from }) => from !== writer);
      return others.length > 0 ? encode(others) : null;
    },
  };
}

/** Updates of one document. A message is the same to the byte as `together` makes it. */
export function newsOf(told: readonly Told[]): News {
  const parts = told.length > 1 ? partsOf(told) : null;
  if (!parts) return newsFrom(told, (some) => updateMessage(together(some)));
  const { structs, deletions } = parts;
  const message = (writer?: Sender): Message => {
    const pieces: Uint8Array[] = [];
    addOthers(pieces, structs, writer);
    addOthers(pieces, deletions, writer);
    return updateMessage(...pieces);
  };
  const writers = new Set(told.map(({ from }) => from));
  return {
    writers,
    whole: once(message),
    without: (writer) => (writers.size === 1 && writers.has(writer) ? null : message(writer)),
  };
}

interface Part extends Own {
  readonly bytes: Uint8Array;
}

/** Their number, and the parts that are not this writer's. */
function addOthers(pieces: Uint8Array[], parts: readonly Part[], writer: Sender | undefined): void {
  const at = pieces.length;
  pieces.push(none);
  for (const { from, bytes } of parts) if (from !== writer) pieces.push(bytes);
  pieces[at] = counted(pieces.length - at - 1);
}

/** More than any batch of people has; whoever makes up thousands of pens is served the plain way. */
const mostParts = 500;

/**
 * Null where two have written with one pen, or deleted something of one: what is whose is not told apart by blocks then. Null as well
 * where there are very many.
 */
function partsOf(told: readonly Told[]): { readonly structs: Part[]; readonly deletions: Part[] } | null {
  let parts = 0;
  for (const { admitted } of told) parts += admitted.structs.size + admitted.deletions.size;
  if (parts > mostParts) return null;
  const structs = partsBy(told, ({ structs: items }) => items, structBlock);
  const deletions = structs && partsBy(told, ({ deletions: ranges }) => ranges, deletionBlock);
  return structs && deletions ? { structs, deletions } : null;
}

function partsBy<Item>(
  told: readonly Told[],
  listsOf: (admitted: Told['admitted']) => ReadonlyMap<number, readonly Item[]>,
  encode: (pen: number, items: readonly Item[]) => Uint8Array,
): Part[] | null {
  const byPen = new Map<number, { readonly pen: number; readonly from: Sender | null; items: readonly Item[] }>();
  for (const { admitted, from } of told)
    for (const [pen, items] of listsOf(admitted)) {
      const known = byPen.get(pen);
      if (!known) byPen.set(pen, { pen, from, items });
      else if (known.from === from) known.items = [...known.items, ...items];
      else return null;
    }
  // Highest first, as Yjs writes them.
  const inOrder = Array.from(byPen.values()).sort((one, other) => other.pen - one.pen);
  return inOrder.map(({ pen, from, items }) => ({ from, bytes: encode(pen, items) }));
}

/** Numbers of one byte, as nearly all are. */
const small = Array.from({ length: 128 }, (_, count) => Uint8Array.of(count));
const none = counted(0);

function counted(count: number): Uint8Array {
  return small[count] ?? Uint8Array.of(...varUint(count));
}

function once(make: () => Message): () => Message {
  let made: Message | null = null;
  return () => (made ??= make());
}
