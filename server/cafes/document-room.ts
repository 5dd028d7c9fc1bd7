/**
 * One shared document of a live café, as it is on disk; what has been admitted and is on its way to the disk is known to the index alone.
 *
 * Nobody needs a Y.Doc to pass words on, and one costs many times what the words do. So a document sleeps as bytes – its whole state
 * at some moment and what has been told since – and wakes as a Y.Doc when somebody asks what stands in it.
 */
import * as Y from 'yjs';
import {
  AdmissionIndex,
  type Admission,
  type AdmissionRefusal,
  type Admitted,
  type Learned,
} from '../../shared/documents/admission.ts';
import { isGoneIn } from '../../shared/documents/gone.ts';
import { documentPath, type DocumentRef } from '../../shared/documents/names.ts';
import type { Writer } from '../../shared/documents/writer.ts';
import { tellEach } from '../unexpected.ts';
import { ByteLog } from './byte-log.ts';
import { docOf, foldedState } from '../journal/folded-state.ts';
import type { StoredDocument, UpdateEntry } from '../journal/journal.ts';
import { ownersOf, readDocument, type Holder } from '../journal/read-document.ts';

export type UpdateRefusal = AdmissionRefusal | 'not-allowed' | 'not-saving' | 'cafe-damaged';

/** Whoever sent an update: needs no echo, but wants to know that it is saved. */
export interface Sender {
  /** Something that came on this line has been refused: nothing that came after it counts. */
  readonly isRefused: boolean;
  /** The update is not on disk and never will be. */
  refused(refusal: UpdateRefusal): void;
}

export interface Told {
  readonly admitted: Admitted;
  /** Null when the server wrote it. */
  readonly from: Sender | null;
}

interface Asleep {
  readonly state: 'asleep';
  base: Uint8Array | null;
  readonly since: ByteLog;
  folds: number;
  rested: number;
}

type Words = Asleep | { readonly state: 'awake'; readonly doc: Y.Doc; asked: boolean };

/** How often a sleeping document puts itself together for somebody who comes in, before it wakes because people keep coming. */
const foldsBeforeWaking = 3;

/**
 * What may pile up beside a sleeping document before it is folded in, besides as much again as the document itself. Folding costs as much
 * as judging did: at a table it is done when the table is quiet, and this bound is for those that never are. See `DocumentRooms.tellAll`.
 */
const restlessBytes = 512 * 1024;
/** So much is folded in before the document is read: Yjs takes several times as long for it, piece by piece. */
const muchToRead = 64 * 1024;

export class DocumentRoom {
  readonly document: DocumentRef;
  /** Its name in the journal. */
  readonly path: string;
  /** Null until somebody asks: most documents that are read from the disk are read by people and written in by nobody. */
  #index: AdmissionIndex | null;
  readonly #now: (writer: string) => string;
  readonly #begins: (note: string) => void;
  #words: Words = { state: 'asleep', base: null, since: new ByteLog(), folds: 0, rested: 0 };
  /** Up to where each pen is on disk, and whose it is. */
  readonly #onDisk = new Map<number, { writer: string; clock: number }>();
  readonly #listeners = new Set<(told: readonly Told[]) => void>();
  #state: Uint8Array | null = null;
  #vector: Uint8Array | null = null;
  #told: Told[] = [];

  /** `now`: who somebody is that wrote earlier: see `AdmissionIndex`. `begins` hears of each note that is admitted or stored here. */
  constructor(
    document: DocumentRef,
    now: (writer: string) => string = (writer) => writer,
    begins: (note: string) => void = () => undefined,
  ) {
    this.document = document;
    this.path = documentPath(document);
    this.#now = now;
    this.#begins = begins;
    this.#index = new AdmissionIndex(document, now);
  }

  /**
   * Judges an update and, when it is admitted, enters it in the index: the next update of the same pen continues it. `taken` tells
   * whether a note's name is in use on another tablecloth.
   */
  admit(update: Uint8Array, writer: Writer | null, taken: (note: string) => boolean): Admission {
    const admission = this.index.check(update, writer, (pen, clock) => isGoneIn(this.doc)(pen, clock));
    if (!admission.ok) return admission;
    const { admitted } = admission;
    for (const { root, id } of admitted.begun)
      if (root === 'notes' && taken(id)) return { ok: false, refusal: 'not-yours' };
    for (const { root, id } of admitted.begun) if (root === 'notes') this.#begins(id);
    this.index.record(admitted);
    return admission;
  }

  /**
   * For a document that is read from the journal, once and before anything else: all that is stored of it, read and folded in one go.
   * Answers who has written with which pen. Throws when something does not fit what came before it.
   */
  learnAll(stored: StoredDocument | null, entries: readonly UpdateEntry[]): readonly Holder[] {
    const { base, structs, holders } = readDocument(stored, entries);
    const owners = ownersOf(holders);
    this.#note(structs, (pen) => owners.get(pen) ?? '');
    this.#words = { state: 'asleep', base, since: new ByteLog(), folds: 0, rested: 0 };
    this.#index = null;
    return holders;
  }

  /** One entry of a damaged café's journal: what it leans on may be missing. Throws when it does not fit. Answers its pens. */
  learn({ update, by }: UpdateEntry): Iterable<number> {
    const learned = this.index.learn(update, () => by);
    this.#enter(learned, update, () => by);
    return learned.structs.keys();
  }

  /** Forgets what was admitted and never came to disk: the index is what the document is again. */
  backToDisk(): void {
    this.#index = null;
  }

  /** What admission knows of the document. */
  get index(): AdmissionIndex {
    if (this.#index) return this.#index;
    const index = new AdmissionIndex(this.document, this.#now);
    index.learn(this.wholeState(), (pen) => this.#onDisk.get(pen)?.writer ?? '');
    this.#index = index;
    return index;
  }

  /** An admitted update is on disk: now it may be seen. Those who listen hear of it at `tellAll`. */
  tell(told: Told): void {
    this.#enter(told.admitted, told.admitted.update, () => told.admitted.writer);
    this.#told.push(told);
  }

  /** Everything that came to disk together goes out together. */
  tellAll(): void {
    const batch = this.#told;
    if (batch.length === 0) return;
    this.#told = [];
    tellEach(this.#listeners, batch);
  }

  onTold(listener: (told: readonly Told[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The document to read from. It stays awake while somebody asks: see `rest`. */
  get doc(): Y.Doc {
    const words = this.#words;
    if (words.state === 'awake') {
      words.asked = true;
      return words.doc;
    }
    const doc = this.#read(words);
    this.#words = { state: 'awake', doc, asked: true };
    return doc;
  }

  /** Reads something in the document without waking it: for whoever does not come back soon. */
  glance<T>(read: (doc: Y.Doc) => T): T {
    const words = this.#words;
    if (words.state === 'awake') return read(words.doc);
    const doc = this.#read(words);
    try {
      return read(doc);
    } finally {
      doc.destroy();
    }
  }

  /** Goes to sleep when nobody has asked since the last time, and folds in what has piled up. */
  rest(): void {
    const words = this.#words;
    if (words.state === 'awake' && words.asked) words.asked = false;
    else if (words.state === 'awake') {
      const base = this.wholeState();
      words.doc.destroy();
      this.#words = { state: 'asleep', base, since: new ByteLog(), folds: 0, rested: 0 };
    } else {
      words.folds = 0;
      // While people write it would only be done over and over.
      if (words.since.count > 0 && words.since.count === words.rested) this.#foldIn(words);
      else words.rested = words.since.count;
    }
  }

  /** Bytes by which what has piled up is more than it may be; none when it is not. */
  get tooMuch(): number {
    const words = this.#words;
    return words.state === 'asleep' && words.base
      ? Math.max(0, words.since.bytes - words.base.length - restlessBytes)
      : 0;
  }

  /** Folds in what has piled up. */
  fold(): void {
    if (this.#words.state === 'asleep') this.#foldIn(this.#words);
  }

  /** The whole document, encoded once for everybody who comes in between two changes. */
  wholeState(): Uint8Array {
    if (this.#state) return this.#state;
    const words = this.#words;
    if (words.state === 'asleep' && words.folds < foldsBeforeWaking) {
      words.folds += 1;
      this.#state = this.#foldIn(words);
    } else this.#state = Y.encodeStateAsUpdate(this.doc);
    return this.#state;
  }

  /** What somebody with this state vector lacks. Throws on a state vector that cannot be read. */
  stateSince(vector: Uint8Array): Uint8Array {
    // One zero byte is the empty vector of somebody who comes for the first time.
    return vector.length === 1 && vector[0] === 0 ? this.wholeState() : Y.diffUpdate(this.wholeState(), vector);
  }

  /** The state vector of what is on disk. */
  vector(): Uint8Array {
    this.#vector ??= Y.encodeStateVector(new Map([...this.#onDisk].map(([pen, { clock }]) => [pen, clock])));
    return this.#vector;
  }

  /** For each pen: up to which clock it is on disk. */
  savedUpTo(pen: number): number {
    return this.#onDisk.get(pen)?.clock ?? 0;
  }

  /** The pens of a writer, by what is on disk. */
  pensOf(writer: string): number[] {
    const pens: number[] = [];
    for (const pen of this.#onDisk.keys()) if (this.writerOf(pen) === writer) pens.push(pen);
    return pens;
  }

  /** Whose a pen is, by what is on disk. */
  writerOf(pen: number): string | undefined {
    const writer = this.#onDisk.get(pen)?.writer;
    return writer === undefined ? undefined : this.#now(writer);
  }

  #enter(learned: Learned, update: Uint8Array, writerOf: (pen: number) => string): void {
    this.#note(learned.structs, writerOf);
    this.#state = null;
    this.#vector = null;
    const words = this.#words;
    if (words.state === 'awake') {
      Y.applyUpdate(words.doc, update);
      return;
    }
    if (words.base === null) {
      // Out of the slab that it shares with others.
      words.base = update.slice();
      return;
    }
    words.since.push(update);
  }

  /** How far each pen is on disk. */
  #note(structs: Learned['structs'], writerOf: (pen: number) => string): void {
    for (const [pen, items] of structs) {
      for (const { parent, parentSub } of items) if (parent === 'notes' && parentSub !== null) this.#begins(parentSub);
      const last = items.at(-1);
      const clock = last ? last.clock + last.length : 0;
      const known = this.#onDisk.get(pen);
      if (known) known.clock = clock;
      else this.#onDisk.set(pen, { writer: writerOf(pen), clock });
    }
  }

  #read(words: Asleep): Y.Doc {
    return words.since.bytes > muchToRead ? docOf(this.#foldIn(words), []) : docOf(words.base, words.since);
  }

  #foldIn(words: Asleep): Uint8Array {
    const { base, since, folds } = words;
    const folded = base && since.count === 0 ? base : foldedState(base, since);
    this.#words = { state: 'asleep', base: folded, since: new ByteLog(), folds, rested: 0 };
    return folded;
  }
}
