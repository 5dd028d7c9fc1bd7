import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readNote, withdrawNote, writeNote } from '../../shared/documents/tablecloth.ts';
import { createStore } from 'zustand/vanilla';
import type { DocumentState, OpenDocument } from './open-document.ts';
import type { WaitingNote } from './outbox.ts';
import { createOwnNotes } from './own-notes.ts';

const note = (id: string, round: number): WaitingNote => ({
  id,
  kind: 'idea',
  text: 'Skrevet før flyttingen',
  round,
  at: 1,
  buildsOn: null,
  table: 't1',
  withdrawn: false,
  refused: null,
});

/** A tablecloth that was never let in to. */
const closed: OpenDocument = {
  doc: new Y.Doc(),
  document: { kind: 'tablecloth', table: 't1' },
  state: createStore<DocumentState>(() => ({
    loaded: false,
    connected: false,
    inStep: false,
    waiting: new Set(),
    closed: 'not-allowed',
    version: 0,
  })),
  unsaved: () => [],
  lastWords: new Map(),
  close: () => undefined,
};

describe('own notes', () => {
  it('[SA3] for a table where their writer does not sit any more say so, also on a page that never saw its cloth', () => {
    let told = false;
    const notes = createOwnNotes({ keep: null, begun: () => 2, movedOn: () => (told ? false : null) }, 'me/waiting');
    notes.outbox.put(note('now', 2));
    notes.outbox.put(note('to come', 3));
    const refusals = (): readonly (string | null)[] => ['now', 'to come'].map(refusalOf);
    const refusalOf = (id: string): string | null => notes.outbox.all().find((one) => one.id === id)?.refused ?? null;
    notes.turnedAway(closed, 'not-allowed');
    expect(refusals()).toEqual([null, null]);
    told = true;
    notes.turnedAway(closed, 'not-allowed');
    expect(refusals()).toEqual(['not-allowed', null]);
  });

  it('[TA10] a note that is put back is the same note, also when its cloth arrives only afterwards', () => {
    const doc = new Y.Doc();
    writeNote(doc, { ...note('mine', 2), text: 'Bort og tilbake' });
    withdrawNote(doc, 'mine');
    const cloth: OpenDocument = {
      ...closed,
      doc,
      state: createStore<DocumentState>(() => ({
        ...closed.state.getState(),
        loaded: true,
        inStep: true,
        closed: null,
      })),
    };
    const notes = createOwnNotes({ keep: null, begun: () => 2, movedOn: () => false }, 'me/waiting');
    const changedTooLate = { ...note('mine', 2), text: 'Endret et annet sted' };
    notes.outbox.put(changedTooLate);
    notes.settle(cloth);
    expect(readNote(doc, 'mine')?.state).toBe('withdrawn');
    notes.outbox.put({ ...note('mine', 2), text: 'Bort og tilbake', putBack: true });
    notes.settle(cloth);
    expect(readNote(doc, 'mine')).toMatchObject({ state: 'written', text: 'Bort og tilbake', at: 1, round: 2 });
    notes.settle(cloth);
    expect(notes.outbox.all()).toEqual([]);
    expect([...doc.getMap('notes').keys()]).toEqual(['mine']);
  });
});
