/**
 * One shared document of a live café. The Y.Doc here is the document as it is on disk, and nothing that is not on disk is ever read
 * from it; what has been admitted and is on its way to the disk is known to the index alone.
 */
import * as Y from 'yjs';
import { AdmissionIndex, type Admission } from '../../shared/documents/admission.ts';
import type { Admitted } from '../../shared/documents/inspection.ts';
import type { DocumentRef } from '../../shared/documents/names.ts';
import type { Writer } from '../../shared/documents/writer.ts';

export interface Told {
  readonly update: Uint8Array;
  /** Whoever sent it, who needs no echo. Null when the server wrote it. */
  readonly from: object | null;
}

export class DocumentRoom {
  readonly document: DocumentRef;
  readonly doc = new Y.Doc();
  readonly index: AdmissionIndex;
  readonly #listeners = new Set<(told: readonly Told[]) => void>();
  #state: Uint8Array | null = null;
  #told: Told[] = [];

  constructor(document: DocumentRef) {
    this.document = document;
    this.index = new AdmissionIndex(document);
  }

  /**
   * Judges an update and, when it is admitted, enters it in the index: the next update of the same pen continues it. `taken` tells
   * whether a note's name is in use on another tablecloth.
   */
  admit(update: Uint8Array, writer: Writer | null, taken: (note: string) => boolean): Admission {
    const admission = this.index.check(update, writer, this.doc);
    if (!admission.ok) return admission;
    const { admitted } = admission;
    if (admitted.begun.some(({ root, id }) => root === 'notes' && taken(id)))
      return { ok: false, refusal: 'not-yours' };
    this.index.record(admitted);
    return admission;
  }

  /** For updates read from the journal. */
  learn(update: Uint8Array, by: string): Admitted {
    const admitted = this.index.learn(update, by, this.doc);
    this.#apply(update);
    return admitted;
  }

  /** An admitted update is on disk: now it may be seen. Everything that came to disk together goes out together. */
  tell(told: Told): void {
    this.#apply(told.update);
    this.#told.push(told);
    if (this.#told.length > 1) return;
    setImmediate(() => {
      const batch = this.#told;
      this.#told = [];
      for (const listener of this.#listeners) listener(batch);
    });
  }

  onTold(listener: (told: readonly Told[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The whole document, encoded once for everybody who comes in between two changes. */
  wholeState(): Uint8Array {
    this.#state ??= Y.encodeStateAsUpdate(this.doc);
    return this.#state;
  }

  /** What somebody with this state vector lacks. Throws on a state vector that cannot be read. */
  stateSince(vector: Uint8Array): Uint8Array {
    // One zero byte is the empty vector of somebody who comes for the first time.
    return vector.length === 1 && vector[0] === 0 ? this.wholeState() : Y.encodeStateAsUpdate(this.doc, vector);
  }

  /** For each pen: up to which clock it is on disk. */
  savedUpTo(pen: number): number {
    return Y.getState(this.doc.store, pen);
  }

  #apply(update: Uint8Array): void {
    Y.applyUpdate(this.doc, update);
    this.#state = null;
  }
}
