/**
 * A visit of a simulated phone: the real documents and the real outbox, brought together as `client/cafe/visit` does it. That file
 * cannot be used itself because it opens a socket.io connection; what is here must do the same.
 */
import type * as Y from 'yjs';
import { documentPath, type DocumentRef } from '../../../shared/documents/names.ts';
import type { NoteRecord } from '../../../shared/documents/note.ts';
import { readNote, withdrawNote, writeNote } from '../../../shared/documents/tablecloth.ts';
import { newId } from '../../../client/cafe/secrets.ts';
import type { NoteDraft } from '../../../client/cafe/visit.ts';
import {
  openDocument,
  otherHistory,
  type OpenDocument,
  type Unsaved,
} from '../../../client/documents/open-document.ts';
import { createOutbox, type Keep, type Outbox, type WaitingNote } from '../../../client/documents/outbox.ts';
import { createTrunk, type Trunk } from '../../../client/documents/trunk.ts';
import type { SimulatedControl } from './control.ts';

export interface SimulatedVisitOptions {
  /** `http://<name of the line>`. */
  readonly server: string;
  readonly cafe: string;
  readonly ticket: string;
  readonly keep: Keep | null;
  readonly control: SimulatedControl;
  /** A note has left the outbox because the server has it. */
  readonly onSaved: (note: WaitingNote) => void;
}

const final = new Set(['not-allowed', 'no-such-document']);
const askAgainMs = 3000;

export class SimulatedVisit {
  readonly outbox: Outbox;
  readonly #trunk: Trunk;
  readonly #options: SimulatedVisitOptions;
  readonly #open = new Map<string, OpenDocument>();
  readonly #closedAt = new Map<string, number>();
  #over = false;
  replacedCount = 0;

  constructor(options: SimulatedVisitOptions) {
    this.#options = options;
    this.#trunk = createTrunk(options);
    this.outbox = createOutbox(options.keep, `kafebord/${options.cafe}/${options.ticket.slice(0, 6)}/waiting`);
  }

  documents(): Iterable<OpenDocument> {
    return this.#open.values();
  }

  document(document: DocumentRef): OpenDocument {
    const path = documentPath(document);
    const known = this.#open.get(path);
    if (!known) return this.#start(document);
    const asked = this.#options.control.now() - (this.#closedAt.get(path) ?? 0) < askAgainMs;
    if (known.state.getState().closed === null || asked) return known;
    known.close();
    return this.#start(document);
  }

  addNote(draft: NoteDraft): string {
    const id = newId();
    this.#write({ ...draft, id, at: this.#options.control.now(), withdrawn: false, refused: null });
    return id;
  }

  editNote(table: string, id: string, text: string): boolean {
    const before = this.#ownNote(table, id);
    if (before) this.#write({ ...before, text, withdrawn: false });
    return before !== null;
  }

  withdrawNote(table: string, id: string): boolean {
    const before = this.#ownNote(table, id);
    if (before) this.#write({ ...before, withdrawn: true });
    return before !== null;
  }

  isMine(pen: number): boolean {
    if (this.#options.control.store.getState().pens.includes(pen)) return true;
    return [...this.#open.values()].some(({ doc }) => doc.clientID === pen);
  }

  close(): void {
    this.#over = true;
    for (const opened of this.#open.values()) opened.close();
    this.#open.clear();
    this.#trunk.close();
  }

  #carryOut(doc: Y.Doc, note: WaitingNote): boolean {
    if (!note.withdrawn) return writeNote(doc, note);
    withdrawNote(doc, note.id);
    return true;
  }

  #write(note: WaitingNote): void {
    this.outbox.put({ ...note, refused: null });
    const { doc, state } = this.document({ kind: 'tablecloth', table: note.table });
    if (state.getState().loaded) this.#carryOut(doc, note);
  }

  #ownNote(table: string, id: string): WaitingNote | null {
    const waiting = this.outbox.all().find((note) => note.id === id);
    if (waiting) return waiting;
    const there = readNote(this.document({ kind: 'tablecloth', table }).doc, id);
    return there?.state === 'written' ? { ...there, id, table, withdrawn: false, refused: null } : null;
  }

  #settle(opened: OpenDocument): void {
    const { loaded, closed } = opened.state.getState();
    if (this.#over || opened.document.kind !== 'tablecloth' || !loaded || closed !== null) return;
    const { table } = opened.document;
    for (const note of this.outbox.all()) {
      if (note.table !== table || note.refused !== null) continue;
      const there = readNote(opened.doc, note.id);
      if (opened.state.getState().waiting.has(`notes/${note.id}`)) continue;
      if (isDone(note, there)) {
        this.#options.onSaved(note);
        this.outbox.remove(note.id);
      } else if (!this.#carryOut(opened.doc, note)) this.outbox.put({ ...note, refused: 'bad-value' });
    }
  }

  #start(document: DocumentRef, unsaved: Unsaved = []): OpenDocument {
    const path = documentPath(document);
    const opened = openDocument({ cafe: this.#options.cafe, document, trunk: this.#trunk, unsaved });
    this.#open.set(path, opened);
    opened.state.subscribe((state, before) => {
      if (state.loaded !== before.loaded || state.waiting !== before.waiting)
        queueMicrotask(() => this.#settle(opened));
      if (state.closed !== null && before.closed === null)
        setTimeout(() => this.#replace(path, opened, state.closed ?? ''), 0);
    });
    return opened;
  }

  #replace(path: string, closed: OpenDocument, reason: string): void {
    if (this.#open.get(path) !== closed) return;
    if (reason === otherHistory) return this.#beginAgain(closed);
    const { waiting } = closed.state.getState();
    for (const note of this.outbox.all()) {
      if (documentPath(closed.document) === `table/${note.table}` && waiting.has(`notes/${note.id}`))
        this.outbox.put({ ...note, refused: reason });
    }
    this.#closedAt.set(path, this.#options.control.now());
    if (final.has(reason)) return;
    closed.close();
    this.replacedCount += 1;
    this.#start(closed.document);
  }

  #beginAgain(closed: OpenDocument): void {
    const { document, doc } = closed;
    if (document.kind === 'tablecloth') {
      for (const id of doc.getMap('notes').keys()) {
        const note = readNote(doc, id);
        if (!note || !this.isMine(note.pen) || this.outbox.all().some((waiting) => waiting.id === id)) continue;
        const blank = { kind: 'idea', text: '', buildsOn: null } as const;
        const { state, pen: _, ...words } = note.state === 'written' ? note : { ...blank, ...note };
        this.outbox.put({ ...words, id, table: document.table, withdrawn: state === 'withdrawn', refused: null });
      }
    }
    const unsaved = closed.unsaved().filter(({ root }) => root !== 'notes');
    closed.close();
    this.replacedCount += 1;
    this.#start(document, unsaved);
  }
}

function isDone(note: WaitingNote, there: NoteRecord | null): boolean {
  if (note.withdrawn || there?.state === 'withdrawn') return there?.state !== 'written';
  return there !== null && there.text === note.text && there.kind === note.kind;
}
