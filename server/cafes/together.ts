/** What came to disk together, as one update. */
import { encodeJudged } from '../../shared/documents/encode-judged.ts';
import type { Range, Struct } from '../../shared/documents/update-reader.ts';
import type { Told } from './document-room.ts';

/** Several updates as one: what was judged, put together, with each pen's structs in their order. */
export function together(told: readonly Told[]): Uint8Array {
  const [first] = told;
  if (told.length === 1 && first) return first.admitted.update;
  const structs = new Map<number, Struct[]>();
  const deletions = new Map<number, Range[]>();
  for (const { admitted } of told) {
    for (const [pen, items] of admitted.structs) append(structs, pen, items);
    for (const [pen, ranges] of admitted.deletions) append(deletions, pen, ranges);
  }
  return encodeJudged(structs, deletions);
}

function append<T>(lists: Map<number, T[]>, pen: number, more: readonly T[]): void {
  const list = lists.get(pen);
  if (list) list.push(...more);
  else lists.set(pen, [...more]);
}
