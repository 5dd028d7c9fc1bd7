/**
 * Everything that one device writes: the documents it has open and its own notes that still wait to be saved, brought together.
 *
 * Knows no screen and no browser page, so the same code is the phone of a person, of a test and of the simulation.
 */
import { documentPath, parseDocumentPath, type DocumentRef } from '../../shared/documents/names.ts';
import type { Note, NoteKind } from '../../shared/documents/note.ts';
import { createHandedWords, type WaitingWords, type WordsPlace } from './handed-words.ts';
import { createKeptCards, type KeptCard } from './kept-cards.ts';
import type { KeptList } from './kept-list.ts';
import { lineageOf, writtenBy } from './lineage.ts';
import { openDocument, otherHistory, type OpenDocument } from './open-document.ts';
import type { Keep, Outbox, WaitingNote } from './outbox.ts';
import { createOwnNotes } from './own-notes.ts';
import { createTrunk, type TrunkOptions } from './trunk.ts';

export interface DeskOptions extends Pick<TrunkOptions, 'link'> {
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
  /** The last round that the server has told to have begun: what is written for a later one waits for it on this device. */
  readonly begun: () => number;
  /** Whether the tables have moved on from a round: what comes then is late. Null while the server has not told on the present line. */
  readonly movedOn: (round: number) => boolean | null;
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
  /** Essentials and sentences of this device that are not saved yet. */
  readonly handedWords: KeptList<WaitingWords>;
  /** What else this device has written and is not saved yet, such as cards; some of it may wait for its writer's word. */
  readonly keptCards: KeptList<KeptCard>;
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
  /** Puts a note of one's own that was taken away back as it was: the same note, with its place, its star and its mark. */
  putBackNote(table: string, note: Note): void;
  /**
   * Hands on an essential or the table's sentence. Kept on this device until the server has it on disk. `over`: what stood there when its
   * writer began; where something else stands by now, that stays. Left out for words that are to stand there whatever it is.
   */
  handOn(place: WordsPlace, text: string, over?: string): void;
  /** Sends a refused note once more. */
  retryNote(id: string): void;
  discardNote(id: string): void;
  discardWords(words: WaitingWords): void;
  /** Writes once more what has been overtaken or refused, over what stands there now. */
  insistOn(cards: readonly KeptCard[]): void;
  discardCards(cards: readonly KeptCard[]): void;
  /** The server has told where the café is: what was written for a round ahead of time goes now, and what came late is marked. */
  roomTold(): void;
  /** True when this device may call the note its own: it was written with one of this person's pens. */
  isMine(pen: number): boolean;
  close(): void;
}

/** Closed for these reasons a document will not open again by itself: the person, or the address, has no business there. */
const final = new Set(['not-allowed', 'no-such-document']);

/** How long a document that was refused for good is left alone. */
const askAgainMs = 3000;

export function openDesk(options: DeskOptions): Desk {
  const own = `kafebord/${options.cafe}/${options.ticket.slice(0, 6)}`;
  const notes = createOwnNotes(options, `${own}/waiting`);
  const { outbox } = notes;
  const words = createHandedWords({ ...options, now: options.serverNow }, `${own}/words`);
  const cards = createKeptCards(options.keep, `${own}/cards`, options.now);
  const trunk = createTrunk(options);
  const open = new Map<string, OpenDocument>();
  const closedAt = new Map<string, number>();
  const replacedListeners = new Set<() => void>();

  function write(note: WaitingNote): void {
    outbox.put({ ...note, refused: null });
    const opened = desk.document({ kind: 'tablecloth', table: note.table });
    // Before the server's copy has arrived we do not know whether it is done already; `settle` sees to it then.
    if (!opened.state.getState().loaded || !notes.write(opened.doc, note)) return;
    // It may have been done already, or have nothing to do: then nothing is saved that would make anybody look again.
    queueMicrotask(() => settle(opened));
  }

  function ownNote(table: string, id: string): WaitingNote | null {
    return notes.find(desk.document({ kind: 'tablecloth', table }).doc, table, id);
  }

  /** Brings what waits and a document together: what is saved is forgotten, what is missing is written again. */
  function settle(opened: OpenDocument): void {
    const { loaded, closed } = opened.state.getState();
    if (open.get(documentPath(opened.document)) !== opened) return;
    cards.settle(opened);
    if (closed !== null && final.has(closed)) notes.turnedAway(opened, closed);
    if (opened.document.kind !== 'tablecloth') return;
    if (closed !== null && final.has(closed)) words.turnedAway(opened.document.table);
    if (!loaded || closed !== null) return;
    words.settle(opened);
    notes.settle(opened);
  }

  /** `before`: the copy of the same history that it takes the place of. */
  function start(document: DocumentRef, before?: OpenDocument): OpenDocument {
    const path = documentPath(document);
    const opened = openDocument({
      cafe: options.cafe,
      document,
      trunk,
      lastWords: before?.lastWords,
      onOvertaken(overtaken) {
        cards.overtaken(document, overtaken);
        if (document.kind === 'tablecloth') words.overtaken(document.table, overtaken);
      },
    });
    open.set(path, opened);
    opened.state.subscribe((state, earlier) => {
      // In a turn of its own: inside a document's own event a new writing is there before it counts as waiting.
      if (state.inStep !== earlier.inStep || state.waiting !== earlier.waiting) queueMicrotask(() => settle(opened));
      if (state.closed !== null && earlier.closed === null)
        setTimeout(() => replace(path, opened, state.closed ?? ''), 0);
    });
    return opened;
  }

  /** The server has refused something in this document. The words stay on this device, marked; the document is opened anew. */
  function replace(path: string, closed: OpenDocument, reason: string): void {
    if (open.get(path) !== closed) return;
    if (reason === otherHistory) return beginAgain(closed);
    notes.refused(closed, reason);
    if (closed.document.kind === 'tablecloth') words.replaced(closed.document.table, true);
    cards.refused(closed, reason);
    closedAt.set(path, options.now());
    if (final.has(reason)) return settle(closed);
    closed.close();
    start(closed.document, closed);
    for (const listener of replacedListeners) listener();
  }

  /**
   * The server has put back an older copy of its disk. This copy is dropped, and what this person has written here is brought again
   * under the same names: what the server still has is not doubled, and what it has lost comes back.
   */
  function beginAgain(closed: OpenDocument): void {
    const { document, doc } = closed;
    const [mine, lineage] = [writtenBy(doc, desk.isMine), lineageOf(doc)];
    if (document.kind === 'tablecloth') {
      words.replaced(document.table, false);
      words.takeBack(document.table, mine, lineage);
    }
    notes.takeBack(closed, desk.isMine);
    closed.close();
    cards.prevail(closed, start(document), { mine, lineage });
    for (const listener of replacedListeners) listener();
  }

  const desk: Desk = {
    outbox,
    handedWords: words.list,
    keptCards: cards.list,
    documents: () => [...open.values()],
    document(document) {
      const path = documentPath(document);
      const known = open.get(path);
      if (!known) return start(document);
      // Refused for good, as far as the server knew then. A seat may have been given since, so it is asked again, but not all the time.
      if (known.state.getState().closed === null || options.now() - (closedAt.get(path) ?? 0) < askAgainMs)
        return known;
      known.close();
      return start(document, known);
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
    putBackNote(table, { id, kind, text, round, at, buildsOn, late }) {
      const kept = {
        id,
        kind,
        text,
        round,
        at,
        buildsOn,
        table,
        withdrawn: false,
        refused: null,
        putBack: true,
      } as const;
      write(late === undefined ? kept : { ...kept, late });
    },
    handOn(place, text, over) {
      words.put({ ...place, text, at: Math.round(options.serverNow()) }, over);
      const opened = desk.document({ kind: 'tablecloth', table: place.table });
      words.settle(opened);
      queueMicrotask(() => settle(opened));
    },
    retryNote(id) {
      const note = outbox.all().find((waiting) => waiting.id === id);
      if (note) write(note);
    },
    discardNote: (id) => outbox.remove(id),
    discardWords: (refused) => words.drop(refused),
    insistOn(chosen) {
      for (const path of new Set(chosen.map((card) => card.document))) {
        const document = parseDocumentPath(path);
        if (document) cards.insist(desk.document(document), chosen);
      }
    },
    discardCards: (chosen) => cards.drop(chosen),
    roomTold() {
      for (const opened of open.values()) settle(opened);
    },
    isMine(pen) {
      if (options.pens().includes(pen)) return true;
      for (const { doc } of open.values()) if (doc.clientID === pen) return true;
      return false;
    },
    close() {
      stop?.();
      for (const list of [outbox, words.list, cards.list]) list.close();
      for (const opened of open.values()) opened.close();
      open.clear();
      trunk.close();
    },
  };
  /** What waits for a document that is not shown now would wait until it is, and by then it may be too late. */
  function fetchWaiting(): void {
    for (const { table, refused } of outbox.all()) if (refused === null) desk.document({ kind: 'tablecloth', table });
    for (const { table, refused } of words.list.all()) if (!refused) desk.document({ kind: 'tablecloth', table });
    for (const { document, stuck } of cards.list.all()) {
      const named = stuck === null ? parseDocumentPath(document) : null;
      if (named) desk.document(named);
    }
  }
  fetchWaiting();
  const stop = options.keep?.onNews?.(() => {
    fetchWaiting();
    desk.roomTold();
  });
  return desk;
}
