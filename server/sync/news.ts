/**
 * What came to disk together, ready for many readers: all of it for whoever wrote none of it, the rest for each who did. Every writer's
 * part is encoded once; a message is put together from the parts of the others.
 */
import { deletionBlock, highestFirst, structBlock } from '../../shared/documents/encode-judged.ts';
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
  const message = (wanted: (part: Part) => boolean): Message => {
    const [begun, lost] = [structs.filter(wanted), deletions.filter(wanted)];
    return updateMessage(counted(begun.length), ...begun.map(bytesOf), counted(lost.length), ...lost.map(bytesOf));
  };
  const writers = new Set(told.map(({ from }) => from));
  return {
    writers,
    whole: once(() => message(() => true)),
    without: (writer) => (writers.size === 1 && writers.has(writer) ? null : message(({ from }) => from !== writer)),
  };
}

interface Part extends Own {
  readonly bytes: Uint8Array;
}

const bytesOf = ({ bytes }: Part): Uint8Array => bytes;

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
  const byPen = new Map<number, { readonly from: Sender | null; items: readonly Item[] }>();
  for (const { admitted, from } of told)
    for (const [pen, items] of listsOf(admitted)) {
      const known = byPen.get(pen);
      if (!known) byPen.set(pen, { from, items });
      else if (known.from === from) known.items = [...known.items, ...items];
      else return null;
    }
  return Array.from(highestFirst(byPen), ([pen, { from, items }]) => ({ from, bytes: encode(pen, items) }));
}

/** Numbers of one byte, as nearly all are. */
const small = Array.from({ length: 128 }, (_, count) => Uint8Array.of(count));

function counted(count: number): Uint8Array {
  return small[count] ?? Uint8Array.of(...varUint(count));
}

function once(make: () => Message): () => Message {
  let made: Message | null = null;
  return () => (made ??= make());
}
