import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { must } from '../../shared/cafe/must.ts';
import { readTablecloth, writeNote } from '../../shared/documents/tablecloth.ts';
import type { Writer } from '../../shared/documents/writer.ts';
import { DocumentRooms } from './document-rooms.ts';
import type { DocumentRoom } from './document-room.ts';

const writer: Writer = { id: 'p1', facilitates: false, rounds: new Set([1]), hosted: new Set(), boards: new Set() };
const cloth = (rooms: DocumentRooms, table: string): DocumentRoom => rooms.at({ kind: 'tablecloth', table });
const from = { isRefused: false, refused: () => undefined };

/** What the rooms answer to a first note of this name from a page of its own. */
function begin(rooms: DocumentRooms, room: DocumentRoom, id: string) {
  const doc = new Y.Doc();
  writeNote(doc, { id, kind: 'idea', text: 'En tanke', round: 1, at: 1, buildsOn: null });
  return rooms.admit(room, Y.encodeStateAsUpdate(doc), writer);
}

/** A page on a table at which somebody writes one note anew, over and over; what they write is on disk at once. */
function page(rooms: DocumentRooms, table: string): (text: string) => void {
  const doc = new Y.Doc();
  const room = cloth(rooms, table);
  return (text) => {
    const before = Y.encodeStateVector(doc);
    writeNote(doc, { id: `n-${table}`, kind: 'idea', text, round: 1, at: 1, buildsOn: null });
    const admission = rooms.admit(room, Y.encodeStateAsUpdate(doc, before), writer);
    if (!admission.ok) throw new Error(admission.refusal);
    rooms.enter(room, { admitted: admission.admitted, from }, writer.id);
  };
}

describe('all documents of a café', () => {
  it('[AD9] a note’s name is given once in a café, from the moment it is admitted', () => {
    const rooms = new DocumentRooms((one) => one);
    const [here, there] = [cloth(rooms, 't1'), cloth(rooms, 't2')];
    expect(begin(rooms, here, 'n1').ok).toBe(true);
    expect(begin(rooms, there, 'n1')).toEqual({ ok: false, refusal: 'not-yours' });
    expect(rooms.homeOf('n1')).toBe(here);
    expect(rooms.homeOf('n2')).toBeNull();
  });

  it('[AD9] also when it is only read from the journal, in one piece or entry by entry', () => {
    const before = new DocumentRooms((one) => one);
    const admission = begin(before, cloth(before, 't1'), 'n1');
    if (!admission.ok) throw new Error(admission.refusal);
    const { update } = admission.admitted;
    const entry = { kind: 'update', seq: 2, at: 1, document: 'table/t1', by: 'p1', update } as const;
    before.enter(cloth(before, 't1'), { admitted: admission.admitted, from }, 'p1');
    const state = cloth(before, 't1').wholeState();
    const stored = { document: 'table/t1', state, owners: [] };
    const read = [
      (rooms: DocumentRooms) => rooms.learnAll([], [entry]),
      (rooms: DocumentRooms) => rooms.learnAll([stored], []),
      (rooms: DocumentRooms) => rooms.learn(entry),
    ];
    for (const learn of read) {
      const rooms = new DocumentRooms((one) => one);
      learn(rooms);
      expect(must(rooms.homeOf('n1'), 'a home').path).toBe('table/t1');
      expect(begin(rooms, cloth(rooms, 't2'), 'n1')).toEqual({ ok: false, refusal: 'not-yours' });
    }
  });

  it('[AD9] a note that never came to disk leaves its name to others', () => {
    const rooms = new DocumentRooms((one) => one);
    expect(begin(rooms, cloth(rooms, 't1'), 'n1').ok).toBe(true);
    rooms.backToDisk();
    expect(rooms.homeOf('n1')).toBeNull();
    expect(begin(rooms, cloth(rooms, 't2'), 'n1').ok).toBe(true);
    expect(rooms.homeOf('n1')).toBe(cloth(rooms, 't2'));
  });

  it('[CA4] where much has piled up it is folded in, of one document at each commit, and says what it said', () => {
    const rooms = new DocumentRooms((one) => one);
    const [long, short] = [page(rooms, 't1'), page(rooms, 't2')];
    const tooMuch = (): number[] => ['t1', 't2'].map((table) => cloth(rooms, table).tooMuch);
    // Three quarters of a megabyte at one table and a little less at the other, before anything is told.
    for (let time = 0; time < 1200; time += 1) long(`${time} ganger ${'ord '.repeat(140)}`);
    for (let time = 0; time < 1100; time += 1) short(`${time} ganger ${'ord '.repeat(140)}`);
    const [much = 0, less = 0] = tooMuch();
    expect(less).toBeGreaterThan(0);
    expect(much).toBeGreaterThan(less);
    rooms.tellAll();
    expect(tooMuch()).toEqual([0, less]);
    long('Sist her');
    short('Sist der');
    rooms.tellAll();
    expect(tooMuch()).toEqual([0, 0]);
    const said = ['t1', 't2'].map((table) => readTablecloth(cloth(rooms, table).doc).notes[0]?.text);
    expect(said).toEqual(['Sist her', 'Sist der']);
  });

  it('[DO1] much that has piled up is read as it stands, also by somebody who only glances', () => {
    const rooms = new DocumentRooms((one) => one);
    const writes = page(rooms, 't1');
    for (let time = 0; time < 300; time += 1) writes(`${time} ganger ${'ord '.repeat(140)}`);
    const text = (doc: Y.Doc): string | undefined => readTablecloth(doc).notes[0]?.text.slice(0, 10);
    expect(cloth(rooms, 't1').glance(text)).toBe('299 ganger');
    writes('Og så dette');
    expect(text(cloth(rooms, 't1').doc)).toBe('Og så dett');
  });
});
