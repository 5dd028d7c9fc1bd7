/**
 * Admission: a Yjs update is read, and every struct in it judged, before anything is applied, stored or shown.
 *
 * Yjs itself protects nobody from anybody: fifteen bytes can mute a person for good and ten can delete any note (see
 * docs/decisions/0003-admission.md). So an update passes only if each new struct
 *   - continues its writer's own clock exactly (no gaps, no GC, no Skip) and builds on what is there already,
 *   - carries plain values only, under a root and a key that this document has,
 *   - belongs to the writer or to nobody yet, and passes the schema of its key,
 * and if it deletes only what it replaces. What is stored and sent on is what was judged, and written anew where anything
 * else came with it: bytes that nobody looked at reach nobody.
 */
import { boards } from './cards.ts';
import { Inspection, type Admission, type Admitted, type Learned, type Written } from './inspection.ts';
import type { DocumentRef } from './names.ts';
import { unreachable } from '../cafe/must.ts';
import { fromJournal, fromOutside, readUpdate } from './update-reader.ts';
import type { Writer } from './writer.ts';

export type { Admission, Admitted, AdmissionRefusal, Learned } from './inspection.ts';

/**
 * Which key each clock of one pen has written, in runs: `keys[i]` covers the clocks below `ends[i]`, and `gone[i]` says that it is known
 * to have been replaced.
 */
interface Runs {
  readonly ends: number[];
  readonly keys: string[];
  readonly gone: boolean[];
}

/** What stands in the journal was somebody's to write. */
const trusted: Writer = { id: '', facilitates: true, rounds: new Set(), hosted: new Set(), boards: new Set(boards) };

/** Whether the document itself has let go of an entry: asked only where the index does not know. */
export type IsGone = (pen: number, clock: number) => boolean;

/** What admission must remember of a document: the owner of each pen and key, and where each clock stands. */
export class AdmissionIndex {
  readonly #document: DocumentRef;
  readonly #now: (writer: string) => string;
  readonly #owners = new Map<number, string>();
  readonly #runs = new Map<number, Runs>();
  readonly #keyOwners = new Map<string, string>();
  readonly #count = new Map<string, number>();

  /** `now`: who somebody is that wrote earlier. One person may have come in twice, and written as both. */
  constructor(document: DocumentRef, now: (writer: string) => string = (writer) => writer) {
    this.#document = document;
    this.#now = now;
  }

  get document(): DocumentRef {
    return this.#document;
  }

  penOwner(pen: number): string | undefined {
    const owner = this.#owners.get(pen);
    return owner === undefined ? undefined : this.#now(owner);
  }

  pensOf(writer: string): number[] {
    return [...this.#owners].filter(([, owner]) => this.#now(owner) === writer).map(([pen]) => pen);
  }

  /** The next clock this pen must use. */
  nextClock(pen: number): number {
    return this.#runs.get(pen)?.ends.at(-1) ?? 0;
  }

  /** The key that a clock has written, the clock at which that run of the same key ends, and whether it is known to be gone. */
  keyAt(pen: number, clock: number): Written | undefined {
    const runs = this.#runs.get(pen);
    const at = runs ? runAt(runs, clock) : -1;
    return runs && at >= 0
      ? { key: runs.keys[at] ?? '', end: runs.ends[at] ?? 0, gone: runs.gone[at] ?? false }
      : undefined;
  }

  ownerOfKey(key: string): string | undefined {
    const owner = this.#keyOwners.get(key);
    return owner === undefined ? undefined : this.#now(owner);
  }

  countOf(root: string, writer: string | null): number {
    return this.#count.get(writer === null ? root : counted(root, writer)) ?? 0;
  }

  /** Judges an update. Nothing changes, here or in the document. */
  check(update: Uint8Array, writer: Writer | null, isGone: IsGone): Admission {
    const reading = readUpdate(update, fromOutside);
    return reading.ok ? new Inspection(this, writer, isGone).run(reading.update) : reading;
  }

  /**
   * Learns an update that was admitted before, or a whole state, when a café is read from its journal. It is not judged again: rules may
   * have become stricter since, and what people have seen stays. `writerOf` tells who holds a pen. Throws when it does not fit.
   */
  learn(update: Uint8Array, writerOf: (pen: number) => string): Learned {
    const reading = readUpdate(update, fromJournal);
    const learned = reading.ok ? new Inspection(this, trusted, () => true).read(reading.update) : reading.refusal;
    if (typeof learned === 'string') return unreachable(`a stored update does not fit its document: ${learned}`);
    this.#enter(learned, writerOf);
    return learned;
  }

  /** Enters what `check` has admitted. */
  record(admitted: Admitted): void {
    this.#enter(admitted, () => admitted.writer);
  }

  #enter({ structs, deletions, written, begun }: Learned, writerOf: (pen: number) => string): void {
    for (const pen of structs.keys()) if (!this.#owners.has(pen)) this.#owners.set(pen, writerOf(pen));
    for (const { pen, end, key } of written) {
      const runs = this.#runs.get(pen) ?? { ends: [], keys: [], gone: [] };
      this.#runs.set(pen, runs);
      runs.ends.push(end);
      runs.keys.push(key);
      runs.gone.push(false);
    }
    // Whatever another entry follows has been replaced by it.
    for (const items of structs.values())
      for (const { origin } of items) if (origin !== null) this.#lose(origin.client, origin.clock, 1);
    for (const [pen, ranges] of deletions) for (const { clock, len } of ranges) this.#lose(pen, clock, len);
    for (const { root, key, pen } of begun) {
      const writer = writerOf(pen);
      this.#keyOwners.set(key, writer);
      for (const name of [root, counted(root, writer)]) this.#count.set(name, (this.#count.get(name) ?? 0) + 1);
    }
  }

  #lose(pen: number, clock: number, len: number): void {
    const runs = this.#runs.get(pen);
    if (!runs) return;
    for (let at = runAt(runs, clock); at >= 0 && at < runs.ends.length; at += 1) {
      const start = runs.ends[at - 1] ?? 0;
      if (start >= clock + len) return;
      runs.gone[at] = true;
      // A note that is rewritten fifty times leaves one run behind, not fifty.
      if (at > 0 && runs.gone[at - 1] === true && runs.keys[at - 1] === runs.keys[at]) {
        runs.ends.splice(at - 1, 1);
        runs.keys.splice(at - 1, 1);
        runs.gone.splice(at - 1, 1);
        at -= 1;
      }
    }
  }
}

/** The place of the run that has this clock, -1 when there is none. */
function runAt({ ends }: Runs, clock: number): number {
  if (clock < 0 || clock >= (ends.at(-1) ?? 0)) return -1;
  let low = 0;
  let high = ends.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] ?? 0) > clock) high = middle;
    else low = middle + 1;
  }
  return low;
}

function counted(root: string, writer: string): string {
  return `${root} ${writer}`;
}
