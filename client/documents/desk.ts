/**
 * Everything that one device writes: the documents it has open and its own notes that still wait to be saved, brought together.
 *
 * Knows no screen and no browser page, so the same code is the phone of a person, of a test and of the simulation.
 */
import type * as Y from 'yjs';
import { documentPath, type DocumentRef } from '../../shared/documents/names.ts';
import type { NoteKind, NoteRecord } from '../../shared/documents/note.ts';
import { readNote, withdrawNote, writeNote } from '../../shared/documents/tablecloth.ts';
import { openDocument, otherHistory, type OpenDocument, type Unsaved } from './open-document.ts';
import { createOutbox, type Keep, type Outbox, type WaitingNote } from './outbox.ts';
import { createTrunk } from './trunk.ts';

export interface DeskOptions {
  readonly server: string;
  readonly cafe: string;
  readonly ticket: string;
  readonly keep: Keep | null;
  /** This device's time in milliseconds. */
  readonly now: () => number;
  /** The server's time, for the notes. */
  readonly serverNow: () => number;
  /** This person's pens, as far as the server has told them. */
  readonly pens: () => readonly number[];
  readonly newId: () => string;
}

export interface NoteDraft {
  readonly table: string;
  readonly round: number;
  readonly kind: NoteKind;
  readonly text: string;
  readonly buildsOn: string | null;
}

export interface Desk {
  readonly outbox: Outbox;
  /** The documents that are open now. */
  documents(): readonly OpenDocument[];
  /** The document, opened now or earlier. It stays open until the visit ends; see `replaced` for when the server closes it. */
  document(document: DocumentRef): OpenDocument;
  /** Tells when a document object has been replaced by a fresh one, after the server has closed the old. */
  onReplaced(listener: () => void): () => void;
  /** Writes a note and returns its id. It is kept on this device until the server has it on disk. */
  addNote(draft: NoteDraft): string;
  editNote(table: string, id: string, change: { readonly kind: NoteKind; readonly text: string }): void;
  withdrawNote(table: string, id: string): void;
  /** Sends a refused note once more. */
  retryNote(id: string): void;
  discardNote(id: string): void;
  /** True when this device may call the note its own: it was written with one of this person's pens. */
  isMine(pen: number): boolean;
  close(): void;
}

/** Closed for these reasons a document will not open again by itself: the person, or the address, has no business there. */
const final = new Set(['not-allowed', 'no-such-document']);

/** How long a document that was refused for good is left alone. */
const askAgainMs = 3000;

export function openDesk(options: DeskOptions): Desk {
  const outbox = createOutbox(options.keep, `kafebord/${options.cafe}/${options.ticket.slice(0, 6)}/waiting`);
  const trunk = createTrunk(options);
  const open = new Map<string, OpenDocument>();
  const closedAt = new Map<string, number>();
  const replacedListeners = new Set<() => void>();

  /** Does to the document what the note in the outbox says. False when the document cannot hold it. */
  function carryOut(doc: Y.Doc, note: WaitingNote): boolean {
    if (!note.withdrawn) return writeNote(doc, note);
    withdrawNote(doc, note.id);
    return true;
  }

  function write(note: WaitingNote): void {
    outbox.put({ ...note, refused: null });
    const opened = desk.document({ kind: 'tablecloth', table: note.table });
    // Before the server's copy has arrived we do not know whether it is done already; `settle` sees to it then.
    if (!opened.state.getState().loaded) return;
    carryOut(opened.doc, note);
    // It may have been done already, or have nothing to do: then nothing is saved that would make anybody look again.
    queueMicrotask(() => settle(opened));
  }

  /** A note of one's own as it stands: on its way, or on the tablecloth. */
  function ownNote(table: string, id: string): WaitingNote | null {
    const waiting = outbox.all().find((note) => note.id === id);
    if (waiting) return waiting;
    const there = readNote(desk.document({ kind: 'tablecloth', table }).doc, id);
    return there?.state === 'written' ? { ...there, id, table, withdrawn: false, refused: null } : null;
  }

  /** Brings the outbox and a document together: what is saved leaves the outbox, what is missing is written again. */
  function settle(opened: OpenDocument): void {
    const { loaded, closed } = opened.state.getState();
    if (open.get(documentPath(opened.document)) !== opened) return;
    if (opened.document.kind !== 'tablecloth' || !loaded || closed !== null) return;
    const { table } = opened.document;
    for (const note of outbox.all()) {
      if (note.table !== table || note.refused !== null) continue;
      const there = readNote(opened.doc, note.id);
      // Asked anew for each note: writing one changes what waits.
      if (opened.state.getState().waiting.has(`notes/${note.id}`)) continue;
      if (isDone(note, there)) outbox.remove(note.id);
      else if (!carryOut(opened.doc, note)) outbox.put({ ...note, refused: 'bad-value' });
    }
  }

  function start(document: DocumentRef, unsaved: Unsaved = []): OpenDocument {
    const path = documentPath(document);
    const opened = openDocument({ cafe: options.cafe, document, trunk, unsaved });
    open.set(path, opened);
    opened.state.subscribe((state, before) => {
      // In a turn of its own: inside a document's own event a new writing is there before it counts as waiting.
      if (state.loaded !== before.loaded || state.waiting !== before.waiting) queueMicrotask(() => settle(opened));
      if (state.closed !== null && before.closed === null)
        setTimeout(() => replace(path, opened, state.closed ?? ''), 0);
    });
    return opened;
  }

  /** The server has refused something in this document. The words stay on this device, marked; the document is opened anew. */
  function replace(path: string, closed: OpenDocument, reason: string): void {
    if (open.get(path) !== closed) return;
    if (reason === otherHistory) return beginAgain(closed);
    const { waiting } = closed.state.getState();
    for (const note of outbox.all()) {
      if (documentPath(closed.document) === `table/${note.table}` && waiting.has(`notes/${note.id}`))
        outbox.put({ ...note, refused: reason });
    }
    closedAt.set(path, options.now());
    if (final.has(reason)) return;
    closed.close();
    start(closed.document);
    for (const listener of replacedListeners) listener();
  }

  /**
   * The server has put back an older copy of its disk. This copy is dropped, and what this person has written here is brought again
   * under the same names: what the server still has is not doubled, and what it has lost comes back.
   */
  function beginAgain(closed: OpenDocument): void {
    const { document, doc } = closed;
    if (document.kind === 'tablecloth') {
      for (const id of doc.getMap('notes').keys()) {
        const note = readNote(doc, id);
        if (!note || !desk.isMine(note.pen) || outbox.all().some((waiting) => waiting.id === id)) continue;
        const blank = { kind: 'idea', text: '', buildsOn: null } as const;
        const { state, pen: _, ...words } = note.state === 'written' ? note : { ...blank, ...note };
        outbox.put({ ...words, id, table: document.table, withdrawn: state === 'withdrawn', refused: null });
      }
    }
    // Notes are the outbox's to bring.
    const unsaved = closed.unsaved().filter(({ root }) => root !== 'notes');
    closed.close();
    start(document, unsaved);
    for (const listener of replacedListeners) listener();
  }

  const desk: Desk = {
    outbox,
    documents: () => [...open.values()],
    document(document) {
      const path = documentPath(document);
      const known = open.get(path);
      if (!known) return start(document);
      // Refused for good, as far as the server knew then. A seat may have been given since, so it is asked again, but not all the time.
      if (known.state.getState().closed === null || options.now() - (closedAt.get(path) ?? 0) < askAgainMs)
        return known;
      known.close();
      return start(document);
    },
    onReplaced(listener) {
      replacedListeners.add(listener);
      return () => replacedListeners.delete(listener);
    },
    addNote(draft) {
      const id = options.newId();
      write({ ...draft, id, at: Math.round(options.serverNow()), withdrawn: false, refused: null });
      return id;
    },
    editNote(table, id, change) {
      const before = ownNote(table, id);
      if (before) write({ ...before, ...change, withdrawn: false });
    },
    withdrawNote(table, id) {
      const before = ownNote(table, id);
      if (before) write({ ...before, withdrawn: true });
    },
    retryNote(id) {
      const note = outbox.all().find((waiting) => waiting.id === id);
      if (note) write(note);
    },
    discardNote: (id) => outbox.remove(id),
    isMine(pen) {
      if (options.pens().includes(pen)) return true;
      for (const { doc } of open.values()) if (doc.clientID === pen) return true;
      return false;
    },
    close() {
      for (const opened of open.values()) opened.close();
      open.clear();
      trunk.close();
    },
  };
  // What waits for a table that is not shown now would wait until it is, and by then it may be too late.
  for (const { table, refused } of outbox.all()) if (refused === null) desk.document({ kind: 'tablecloth', table });
  return desk;
}

/** The document says what the note in the outbox wanted it to say. A withdrawal of a note that never arrived has nothing left to do. */
function isDone(note: WaitingNote, there: NoteRecord | null): boolean {
  if (note.withdrawn || there?.state === 'withdrawn') return there?.state !== 'written';
  return there !== null && there.text === note.text && there.kind === note.kind;
}
