import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { AdmissionIndex, type AdmissionRefusal } from './admission.ts';
import { addCard, readCards } from './cards.ts';
import { isGoneIn } from './gone.ts';
import { cardsPerBoard } from './bounds.ts';
import { groupNotes } from './wall.ts';
import type { Writer } from './writer.ts';

const boards = new Set(['themes', 'wordings', 'vision', 'stones', 'actions'] as const);
const nothing: ReadonlySet<number> = new Set();
const guest = (id: string): Writer => ({ id, facilitates: false, rounds: nothing, hosted: nothing, boards });
const facilitator: Writer = { ...guest('facilitator'), facilitates: true };

/** The wall of a café, on which anybody writes with a page of their own. */
function wall() {
  const doc = new Y.Doc();
  const index = new AdmissionIndex({ kind: 'wall' });
  const writes = (writer: Writer, change: (doc: Y.Doc) => void): AdmissionRefusal | null => {
    const copy = new Y.Doc();
    Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
    const before = Y.encodeStateVector(copy);
    change(copy);
    const admission = index.check(Y.encodeStateAsUpdate(copy, before), writer, isGoneIn(doc));
    if (!admission.ok) return admission.refusal;
    index.record(admission.admitted);
    Y.applyUpdate(doc, admission.admitted.update);
    return null;
  };
  return { doc, index, writes };
}

describe('how much of the wall one guest can fill', () => {
  it('[AD6] a guest makes so many cards, guests together leave room, and facilitators have it', () => {
    const { doc, writes } = wall();
    let made = 0;
    const fills = (writer: Writer): AdmissionRefusal | null => {
      for (;;) {
        const refusal = writes(writer, (copy) => addCard(copy, 'vision', `v${made}`, { text: 'Fullt' }));
        if (refusal) return refusal;
        made += 1;
      }
    };
    expect(fills(guest('one'))).toBe('too-many');
    expect(made).toBe(12);
    for (const id of ['two', 'three', 'four', 'five']) expect(fills(guest(id))).toBe('too-many');
    expect(readCards(doc, 'vision')).toHaveLength(cardsPerBoard.vision - 6);
    expect(writes(facilitator, (copy) => addCard(copy, 'vision', 'ours', { text: 'Vårt' }))).toBeNull();
    expect(fills(facilitator)).toBe('too-many');
    expect(readCards(doc, 'vision')).toHaveLength(cardsPerBoard.vision);
  });

  it('[AD6] notes that nobody has written can be put under themes, but not without end, nor after a restart', () => {
    const { doc, index, writes } = wall();
    const notes = (from: number, count: number) => Array.from({ length: count }, (_, at) => `n${from + at}`);
    for (let from = 0; from < 6000; from += 500)
      expect(writes(guest('one'), (copy) => groupNotes(copy, notes(from, 500), 'th'))).toBeNull();
    expect(writes(guest('one'), (copy) => groupNotes(copy, ['one-more'], 'th'))).toBe('too-many');
    // Moving what is gathered is no more, whoever does it.
    expect(writes(guest('one'), (copy) => groupNotes(copy, notes(0, 20), null))).toBeNull();
    expect(writes(guest('two'), (copy) => groupNotes(copy, ['another', 'n3'], 'th'))).toBeNull();
    expect(writes(facilitator, (copy) => groupNotes(copy, notes(7000, 50), 'th'))).toBeNull();
    const again = new AdmissionIndex({ kind: 'wall' });
    again.learn(Y.encodeStateAsUpdate(doc), (pen) => index.penOwner(pen) ?? '');
    expect(again.countOf('grouping', null)).toBe(index.countOf('grouping', null));
    // What somebody else has moved since may be counted as theirs.
    expect(again.countOf('grouping', 'one')).toBeGreaterThan(5990);
  });
});
