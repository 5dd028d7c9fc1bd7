/**
 * One live café: the only place where its state changes.
 *
 * Two states are kept. `decided` is ahead: the next command is decided on it at once. `told` is what is on disk, and the only thing
 * that anybody is shown. Between the two lies the journal.
 */
import type { Command } from '../../shared/cafe/commands.ts';
import { deadlineOf } from '../../shared/cafe/clock.ts';
import type { DocumentFacts } from '../../shared/cafe/context.ts';
import { decide } from '../../shared/cafe/decide.ts';
import type { CafeEvent } from '../../shared/cafe/events.ts';
import { evolve } from '../../shared/cafe/evolve.ts';
import type { Actor, Cafe, PersonId } from '../../shared/cafe/model.ts';
import { unreachable } from '../../shared/cafe/must.ts';
import { readCards } from '../../shared/documents/cards.ts';
import type { AdmissionRefusal } from '../../shared/documents/admission.ts';
import type { Admitted } from '../../shared/documents/inspection.ts';
import { documentPath, parseDocumentPath, type DocumentRef } from '../../shared/documents/names.ts';
import { readNote, readTablecloth } from '../../shared/documents/tablecloth.ts';
import { readWall } from '../../shared/documents/wall.ts';
import { writerOf } from '../../shared/documents/writer.ts';
import type { CafeDocuments } from '../../shared/agenda/agenda.ts';
import type { Answer } from '../../shared/wire/control.ts';
import type { Clock } from '../clock.ts';
import type { Journal, JournalEntry } from '../journal/journal.ts';
import { DocumentRoom } from './document-room.ts';
import { newSeed, newServerId } from './keys.ts';

/** How many answered commands are remembered, so that one that is sent again counts once. */
const rememberedCommands = 5000;

export type UpdateAnswer =
  | { readonly ok: true; readonly pens: readonly number[] }
  | { readonly ok: false; readonly refusal: AdmissionRefusal | 'not-allowed' | 'not-saving' };

export interface ToldChange {
  readonly events: readonly CafeEvent[];
  /** Who has a new pen. */
  readonly penOf: PersonId | null;
}

export class CafeRoom {
  readonly id: string;
  readonly #journal: Journal;
  readonly #clock: Clock;
  readonly #documents = new Map<string, DocumentRoom>();
  readonly #answered = new Map<string, Promise<Answer>>();
  readonly #listeners = new Set<(change: ToldChange) => void>();
  readonly #pens = new Map<string, Set<number>>();
  /** note -> path of the tablecloth it lies on. */
  readonly #noteHome = new Map<string, string>();
  #decided: Cafe;
  #told: Cafe;
  #seq: number;
  #toldSeq: number;
  #lastAppend: Promise<void> = Promise.resolve();
  #stopDeadline: () => void = () => undefined;

  /** From the journal's entries, all of which are on disk. */
  constructor(entries: readonly JournalEntry[], journal: Journal, clock: Clock) {
    this.#journal = journal;
    this.#clock = clock;
    let cafe: Cafe | null = null;
    for (const entry of entries) {
      if (entry.kind === 'events') {
        for (const event of entry.events) cafe = evolve(cafe, event);
        if (entry.command !== null) this.#remember(entry.command, Promise.resolve({ ok: true }));
      } else {
        const document =
          parseDocumentPath(entry.document) ?? unreachable(`a document named ${entry.document} in the journal`);
        const admitted = this.document(document).learn(entry.update, entry.by);
        for (const pen of admitted.pens) this.#pensOf(entry.by).add(pen);
        this.#settleNotes(entry.document, admitted);
      }
    }
    this.#told = cafe ?? unreachable('a café without a first event');
    this.#decided = this.#told;
    this.id = this.#told.id;
    this.#seq = entries.length;
    this.#toldSeq = entries.length;
    this.#schedule();
  }

  /** The café as everybody may see it. */
  get cafe(): Cafe {
    return this.#told;
  }

  /** Grows with every entry that has been told. */
  get number(): number {
    return this.#toldSeq;
  }

  pensOf(person: PersonId): number[] {
    return [...this.#pensOf(person)];
  }

  /** The document, live. Only for names that the café has: see `hasDocument`. */
  document(document: DocumentRef): DocumentRoom {
    const path = documentPath(document);
    const known = this.#documents.get(path);
    if (known) return known;
    const made = new DocumentRoom(document);
    this.#documents.set(path, made);
    return made;
  }

  hasDocument(document: DocumentRef): boolean {
    return document.kind === 'wall' || this.#told.tables.some((table) => table.id === document.table);
  }

  /** All documents as plain data, for exports and reports. */
  read(): CafeDocuments {
    const tablecloths = Object.fromEntries(
      this.#told.tables.map((table) => [
        table.id,
        readTablecloth(this.document({ kind: 'tablecloth', table: table.id }).doc),
      ]),
    );
    return { tablecloths, wall: readWall(this.document({ kind: 'wall' }).doc) };
  }

  onTold(listener: (change: ToldChange) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /**
   * Decides a command and answers when what it caused is on disk. The same id again gives the same answer and no second effect;
   * refusals are not remembered, because the next try may be right.
   */
  command(by: Actor, id: string, command: Command): Promise<Answer> {
    const scoped = `${by.role === 'participant' ? by.person : by.role} ${id}`;
    const before = this.#answered.get(scoped);
    if (before) return before;
    if (this.#journal.failure() !== null) return Promise.resolve({ ok: false, refusal: 'not-saving' });
    const decision = decide(this.#decided, command, {
      at: this.#clock.now(),
      by,
      seed: newSeed(),
      newId: newServerId,
      documents: this.#facts(by),
    });
    // An answer that changes nothing still speaks of a state: it waits until that state is on disk, and is not "ok" if it never will be.
    if (!decision.ok) return this.#onDisk({ ok: false, refusal: decision.refusal });
    if (decision.value.length === 0) return this.#onDisk({ ok: true });
    const answer = this.#enter(scoped, decision.value);
    this.#remember(scoped, answer);
    return answer;
  }

  async #enter(command: string, events: readonly CafeEvent[]): Promise<Answer> {
    for (const event of events) this.#decided = evolve(this.#decided, event);
    try {
      await this.#append({ kind: 'events', seq: this.#nextSeq(), at: this.#clock.now(), command, events });
    } catch {
      return { ok: false, refusal: 'not-saving' };
    }
    for (const event of events) this.#told = evolve(this.#told, event);
    this.#toldSeq += 1;
    this.#schedule();
    this.#tell({ events, penOf: null });
    return { ok: true };
  }

  /**
   * Admits an update and answers when it is on disk, with the pens it was written with. What is stored and told is what was judged,
   * encoded anew. `from` is left out when it is told.
   */
  async update(by: Actor, document: DocumentRef, update: Uint8Array, from: object): Promise<UpdateAnswer> {
    if (this.#journal.failure() !== null) return { ok: false, refusal: 'not-saving' };
    const writer = writerOf(this.#decided, by, document);
    const room = this.document(document);
    const path = documentPath(document);
    const admission = room.admit(update, writer, (note) => (this.#noteHome.get(note) ?? path) !== path);
    if (!admission.ok) return writer ? admission : { ok: false, refusal: 'not-allowed' };
    const { admitted } = admission;
    // Somebody who only reads still repeats, when they come back, what they know to be deleted. That is no news and no offence.
    if (admitted.empty) return { ok: true, pens: [] };
    if (!writer) return { ok: false, refusal: 'not-allowed' };
    this.#settleNotes(path, admitted);
    const entry: JournalEntry = {
      kind: 'update',
      seq: this.#nextSeq(),
      at: this.#clock.now(),
      document: path,
      by: writer.id,
      update: admitted.update,
    };
    try {
      await this.#append(entry);
    } catch {
      return { ok: false, refusal: 'not-saving' };
    }
    this.#toldSeq += 1;
    room.tell({ update: admitted.update, from });
    const pens = this.#pensOf(writer.id);
    const fresh = admitted.pens.filter((pen) => !pens.has(pen));
    for (const pen of fresh) pens.add(pen);
    if (fresh.length > 0 && by.role === 'participant') this.#tell({ events: [], penOf: by.person });
    return { ok: true, pens: admitted.pens };
  }

  close(): void {
    this.#stopDeadline();
  }

  #nextSeq(): number {
    this.#seq += 1;
    return this.#seq;
  }

  #append(entry: JournalEntry): Promise<void> {
    this.#lastAppend = this.#journal.append(this.id, [entry]);
    return this.#lastAppend;
  }

  async #onDisk(answer: Answer): Promise<Answer> {
    try {
      await this.#lastAppend;
      return answer;
    } catch {
      return { ok: false, refusal: 'not-saving' };
    }
  }

  #tell(change: ToldChange): void {
    for (const listener of this.#listeners) listener(change);
  }

  /** One timer for the running clock. A deadline that passed while nobody ran is acted on at once, and once. */
  #schedule(): void {
    this.#stopDeadline();
    const deadline = deadlineOf(this.#told.clock);
    if (deadline === null) return;
    const { stage } = this.#told;
    this.#stopDeadline = this.#clock.at(deadline, () => {
      void this.command({ role: 'clock' }, `time-up-${stage}-${deadline}`, { type: 'timeUp', from: stage, deadline });
    });
  }

  #remember(command: string, answer: Promise<Answer>): void {
    this.#answered.set(command, answer);
    const oldest = this.#answered.size > rememberedCommands ? this.#answered.keys().next().value : undefined;
    if (oldest !== undefined) this.#answered.delete(oldest);
  }

  /** Note names are given once in a café: whoever asks about a note must not get another table's. */
  #settleNotes(path: string, { begun }: Admitted): void {
    for (const { root, id } of begun) if (root === 'notes') this.#noteHome.set(id, path);
  }

  #pensOf(writer: string): Set<number> {
    const known = this.#pens.get(writer);
    if (known) return known;
    const made = new Set<number>();
    this.#pens.set(writer, made);
    return made;
  }

  #facts(by: Actor): DocumentFacts {
    const wall = (): DocumentRoom => this.document({ kind: 'wall' });
    return {
      note: (id) => {
        const home = parseDocumentPath(this.#noteHome.get(id) ?? '');
        if (home?.kind !== 'tablecloth') return null;
        const room = this.document(home);
        const note = readNote(room.doc, id);
        if (note?.state !== 'written') return null;
        const mine = by.role === 'participant' && room.index.penOwner(note.pen) === by.person;
        return { table: home.table, round: note.round, mine };
      },
      hasVision: (id) => readCards(wall().doc, 'vision').some((card) => card.id === id),
      hasStone: (id) => readCards(wall().doc, 'stones').some((card) => card.id === id),
      action: (id) => {
        const action = readCards(wall().doc, 'actions').find((card) => card.id === id);
        return action ? { owner: action.owner } : null;
      },
    };
  }
}
