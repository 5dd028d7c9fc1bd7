/** One's own notes between the outbox and the tablecloth: what is saved leaves the outbox, what is missing is written again. */
import type * as Y from 'yjs';
import { documentPath } from '../../shared/documents/names.ts';
import type { NoteRecord } from '../../shared/documents/note.ts';
import { readNote, withdrawNote, writeNote } from '../../shared/documents/tablecloth.ts';
import type { Keep } from './kept-list.ts';
import type { OpenDocument } from './open-document.ts';
import { createOutbox, type Outbox, type WaitingNote } from './outbox.ts';

export interface OwnNotesOptions {
  readonly keep: Keep | null;
  /** See DeskOptions. */
  readonly begun: () => number;
  readonly movedOn: (round: number) => boolean | null;
}

export interface OwnNotes {
  readonly outbox: Outbox;
  /** A note of one's own as it stands: on its way, or on its tablecloth. */
  find(doc: Y.Doc, table: string, id: string): WaitingNote | null;
  /** Does to a tablecloth that has arrived what the note says. False when that must wait for its round. */
  write(doc: Y.Doc, note: WaitingNote): boolean;
  settle(opened: OpenDocument): void;
  /** The server would not have what waits in this document. */
  refused(opened: OpenDocument, reason: string): void;
  /** The server does not let this person in there. What belongs there will not go by itself: its writer is told. */
  turnedAway(opened: OpenDocument, reason: string): void;
  /** Everything of one's own in this copy waits again, as it stands there. */
  takeBack(opened: OpenDocument, isMine: (pen: number) => boolean): void;
}

export function createOwnNotes({ keep, begun, movedOn }: OwnNotesOptions, prefix: string): OwnNotes {
  const outbox = createOutbox(keep, prefix);

  function isLate({ late, round }: WaitingNote): boolean | null {
    return late ?? movedOn(round);
  }

  /** False when the document cannot hold it. */
  function carryOut(doc: Y.Doc, note: WaitingNote): boolean {
    if (!note.withdrawn) return writeNote(doc, { ...note, late: isLate(note) ?? wasLate(readNote(doc, note.id)) });
    withdrawNote(doc, note.id);
    return true;
  }

  const at = ({ document }: OpenDocument): readonly WaitingNote[] =>
    outbox.all().filter(({ table }) => documentPath(document) === `table/${table}`);

  return {
    outbox,
    find(doc, table, id) {
      const waiting = outbox.all().find((note) => note.id === id);
      if (waiting) return waiting;
      const there = readNote(doc, id);
      if (there?.state !== 'written') return null;
      return { ...there, id, table, withdrawn: false, refused: null, late: wasLate(there) };
    },
    write(doc, note) {
      if (note.round > begun()) return false;
      carryOut(doc, note);
      return true;
    },
    settle(opened) {
      for (const note of at(opened)) {
        if (note.refused !== null || note.round > begun()) continue;
        const there = readNote(opened.doc, note.id);
        // Asked anew for each note: writing one changes what waits.
        if (opened.state.getState().waiting.has(`notes/${note.id}`)) continue;
        const late = note.withdrawn ? false : isLate(note);
        if (isDone(note, there, late)) {
          // Whether it came in time is only known when the server has told where the café is, and by then its disk may be an older one.
          if (late !== null && opened.state.getState().inStep) outbox.remove(note.id);
        } else if (!carryOut(opened.doc, note)) outbox.put({ ...note, refused: 'bad-value' });
      }
    },
    refused(opened, reason) {
      const { waiting } = opened.state.getState();
      for (const note of at(opened)) if (waiting.has(`notes/${note.id}`)) outbox.put({ ...note, refused: reason });
    },
    turnedAway(opened, reason) {
      for (const note of at(opened)) {
        // For a round to come, or as long as the server has not said where the café is, it may be let in yet.
        const mayChange = note.round > begun() || movedOn(note.round) === null;
        if (note.refused === null && !mayChange) outbox.put({ ...note, refused: reason });
      }
    },
    takeBack({ document, doc }, isMine) {
      if (document.kind !== 'tablecloth') return;
      const { table } = document;
      for (const id of doc.getMap('notes').keys()) {
        const note = readNote(doc, id);
        if (!note || !isMine(note.pen) || outbox.all().some((waiting) => waiting.id === id)) continue;
        const blank = { kind: 'idea', text: '', buildsOn: null } as const;
        const { state, pen: _, ...kept } = note.state === 'written' ? note : { ...blank, ...note };
        outbox.put({ ...kept, id, table, withdrawn: state === 'withdrawn', refused: null, late: wasLate(note) });
      }
    },
  };
}

/**
 * The document says what the note in the outbox wanted it to say. A withdrawal of a note that never arrived has nothing left to do, and a
 * change of a note that has been taken away elsewhere has come too late, unless it is put back.
 */
function isDone(note: WaitingNote, there: NoteRecord | null, late: boolean | null): boolean {
  if (note.withdrawn) return there?.state !== 'written';
  if (there?.state === 'withdrawn') return note.putBack !== true;
  if (there === null || there.text !== note.text || there.kind !== note.kind) return false;
  return wasLate(there) === (late ?? wasLate(there));
}

const wasLate = (note: NoteRecord | null): boolean => note?.state === 'written' && note.late === true;
