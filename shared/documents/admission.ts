/**
 * Admission: a Yjs update is read, and every struct in it judged, before anything is applied, stored or shown.
 *
 * Yjs itself protects nobody from anybody: fifteen bytes can mute a person for good and ten can delete any note (see
 * docs/decisions/0003-admission.md). So an update passes only if each new struct
 *   - continues its writer's own clock exactly (no gaps, no GC, no Skip) and builds on what is there already,
 *   - carries plain values only, under a root and a key that this document has,
 *   - belongs to the writer or to nobody yet, and passes the schema of its key,
 * and if it deletes only what it replaces. What is stored and sent on is not what arrived but what was judged, written anew: bytes
 * that nobody looked at reach nobody.
 */
import * as Y from 'yjs';
import { boards } from './cards.ts';
import { Inspection, type Admission, type Admitted } from './inspection.ts';
import type { DocumentRef } from './names.ts';
import { unreachable } from '../cafe/must.ts';
import type { Writer } from './writer.ts';

export type { Admission, AdmissionRefusal } from './inspection.ts';

/** Which key each clock of one pen has written, in runs: `keys[i]` covers the clocks below `ends[i]`. */
interface Runs {
  readonly ends: number[];
  readonly keys: string[];
}

/** What admission must remember of a document: the owner of each pen and key, and where each clock stands. */
export class AdmissionIndex {
  readonly #document: DocumentRef;
  readonly #owners = new Map<number, string>();
  readonly #pens = new Map<string, Set<number>>();
  readonly #runs = new Map<number, Runs>();
  readonly #keyOwners = new Map<string, string>();
  readonly #begun = new Set<string>();
  readonly #count = new Map<string, number>();

  constructor(document: DocumentRef) {
    this.#document = document;
  }

  get document(): DocumentRef {
    return this.#document;
  }

  penOwner(pen: number): string | undefined {
    return this.#owners.get(pen);
  }

  pensOf(writer: string): Iterable<number> {
    return this.#pens.get(writer) ?? [];
  }

  /** The next clock this pen must use. */
  nextClock(pen: number): number {
    return this.#runs.get(pen)?.ends.at(-1) ?? 0;
  }

  /** The key that a clock has written, and the clock at which that run of the same key ends. */
  keyAt(pen: number, clock: number): { readonly key: string; readonly end: number } | undefined {
    const runs = this.#runs.get(pen);
    if (!runs || clock < 0 || clock >= this.nextClock(pen)) return undefined;
    let low = 0;
    let high = runs.ends.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((runs.ends[middle] ?? 0) > clock) high = middle;
      else low = middle + 1;
    }
    return { key: runs.keys[low] ?? '', end: runs.ends[low] ?? 0 };
  }

  ownerOfKey(key: string): string | undefined {
    return this.#keyOwners.get(key);
  }

  hasBegun(thing: string): boolean {
    return this.#begun.has(thing);
  }

  countOf(root: string, writer: string): number {
    return this.#count.get(counted(root, writer)) ?? 0;
  }

  /** Judges an update. Nothing changes, here or in the document. `doc` is the document as it is on disk. */
  check(update: Uint8Array, writer: Writer | null, doc: Y.Doc): Admission {
    let decoded: ReturnType<typeof Y.decodeUpdate>;
    try {
      decoded = Y.decodeUpdate(update);
    } catch {
      return { ok: false, refusal: 'malformed' };
    }
    return new Inspection(this, writer, doc).run(decoded);
  }

  /**
   * Learns an update that was admitted before, when a café is read from its journal. It is not judged again: rules may have become
   * stricter since, and what people have seen stays.
   */
  learn(update: Uint8Array, writer: string, doc: Y.Doc): Admitted {
    const trusted: Writer = {
      id: writer,
      facilitates: true,
      rounds: new Set(),
      hosted: new Set(),
      boards: new Set(boards),
    };
    const learned = new Inspection(this, trusted, doc).read(Y.decodeUpdate(update));
    if (!learned.ok) return unreachable(`a stored update does not fit its document: ${learned.refusal}`);
    this.record(learned.admitted);
    return learned.admitted;
  }

  /** Enters what `check` has admitted. */
  record({ writer, pens, written, claimed, begun }: Admitted): void {
    const own = this.#pens.get(writer) ?? new Set<number>();
    this.#pens.set(writer, own);
    for (const pen of pens) {
      this.#owners.set(pen, writer);
      own.add(pen);
    }
    for (const { pen, end, key } of written) {
      const runs = this.#runs.get(pen) ?? { ends: [], keys: [] };
      this.#runs.set(pen, runs);
      runs.ends.push(end);
      runs.keys.push(key);
    }
    for (const key of claimed) this.#keyOwners.set(key, writer);
    for (const thing of begun) {
      const name = counted(thing.root, writer);
      this.#count.set(name, (this.#count.get(name) ?? 0) + 1);
      this.#begun.add(`${thing.root}/${thing.id}`);
    }
  }
}

/** Notes are counted for each writer, cards for the board. */
function counted(root: string, writer: string): string {
  return root === 'notes' ? `${root} ${writer}` : root;
}
