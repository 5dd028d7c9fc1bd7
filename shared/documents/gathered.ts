/** Several stored updates of one document read as one. */
import { fromJournal, readUpdate, type Range, type Struct } from './update-reader.ts';

export class Gathered {
  readonly #structs = new Map<number, Struct[]>();
  readonly #deletions = new Map<number, Range[]>();

  /** Each pen's structs in clock order. */
  get structs(): ReadonlyMap<number, readonly Struct[]> {
    return this.#structs;
  }

  get deletions(): ReadonlyMap<number, readonly Range[]> {
    return this.#deletions;
  }

  /**
   * Adds an update that continues what is there, and answers whose pens have written in it; null, and nothing here is of use any more,
   * when it does not or cannot be read.
   */
  add(bytes: Uint8Array): ReadonlySet<number> | null {
    const reading = readUpdate(bytes, fromJournal);
    if (!reading.ok) return null;
    const pens = new Set<number>();
    for (const struct of reading.update.structs) {
      const items = this.#structs.get(struct.client);
      const last = items?.at(-1);
      if (struct.clock !== (last ? last.clock + last.length : 0)) return null;
      pens.add(struct.client);
      if (items) items.push(struct);
      else this.#structs.set(struct.client, [struct]);
    }
    for (const [pen, ranges] of reading.update.deletions) {
      const known = this.#deletions.get(pen);
      if (known) known.push(...ranges);
      else this.#deletions.set(pen, [...ranges]);
    }
    return pens;
  }
}
