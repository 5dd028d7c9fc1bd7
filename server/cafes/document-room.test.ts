import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { isGoneIn } from '../../shared/documents/gone.ts';
import { readTablecloth, withdrawNote, writeNote, writeWords } from '../../shared/documents/tablecloth.ts';
import type { Writer } from '../../shared/documents/writer.ts';
import { randomFrom } from '../../shared/seating/random.ts';
import type { UpdateEntry } from '../journal/journal.ts';
import { DocumentRoom, type Told } from './document-room.ts';
import { together } from './together.ts';

const seed = Number(process.env['DOCUMENT_SEED'] ?? Date.now() % 1_000_000);
const cloth = { kind: 'tablecloth', table: 't1' } as const;
const writer = (id: string): Writer => ({
  id,
  facilitates: false,
  rounds: new Set([1, 2]),
  hosted: new Set([1, 2]),
  boards: new Set(),
});
const nowhere = (): boolean => false;

/** Somebody with a copy, who tells the room what they change; everything told reaches them. */
class Person {
  readonly doc = new Y.Doc();
  readonly id: string;
  readonly #room: DocumentRoom;

  constructor(id: string, room: DocumentRoom) {
    this.id = id;
    this.#room = room;
    Y.applyUpdate(this.doc, room.wholeState());
    room.onTold((batch) => Y.applyUpdate(this.doc, together(batch.filter(({ from }) => from !== this.sender))));
  }

  readonly sender = { isRefused: false, refused: () => undefined };

  /** What the room answers; told at once when it is admitted and `disk` says so. */
  does(change: (doc: Y.Doc) => void): Told | null {
    const before = Y.encodeStateVector(this.doc);
    change(this.doc);
    const admission = this.#room.admit(Y.encodeStateAsUpdate(this.doc, before), writer(this.id), nowhere);
    return admission.ok && !admission.admitted.empty ? { admitted: admission.admitted, from: this.sender } : null;
  }
}

/** One of the things people do at a table, at random. */
function someChange(random: () => number, who: string): (doc: Y.Doc) => void {
  const id = `${who}-${Math.floor(random() * 5)}`;
  const text = `tekst ${Math.floor(random() * 1e6)}`;
  const round = random() < 0.5 ? 1 : 2;
  if (random() < 0.15) return (doc) => withdrawNote(doc, id);
  if (random() < 0.2) return (doc) => writeWords(doc, round, 'sentence', text);
  return (doc) => writeNote(doc, { id, kind: 'idea', text, round, at: 1, buildsOn: null });
}

describe(`document rooms (DOCUMENT_SEED=${seed})`, () => {
  it('[DO1] a document is the same asleep and awake, whatever has been read of it when', () => {
    for (let run = 0; run < 30; run += 1) {
      const random = randomFrom(seed + run);
      const room = new DocumentRoom(cloth);
      const people = ['anne', 'berit', 'carl'].map((id) => new Person(id, room));
      const plain = new Y.Doc();
      for (let step = 0; step < 60; step += 1) {
        // Several people at once: what they did is told together, so they all wrote without knowing of each other.
        const told = people.filter(() => random() < 0.5).map((person) => person.does(someChange(random, person.id)));
        for (const one of told) {
          if (!one) continue;
          Y.applyUpdate(plain, one.admitted.update);
          room.tell(one);
        }
        room.tellAll();
        const chance = random();
        if (chance < 0.2) room.rest();
        else if (chance < 0.3) readTablecloth(room.doc);
        else if (chance < 0.4) room.wholeState();
        else if (chance < 0.5) expect(room.glance(readTablecloth)).toEqual(readTablecloth(plain));
      }
      const copy = new Y.Doc();
      Y.applyUpdate(copy, room.wholeState());
      const expected = readTablecloth(plain);
      expect(readTablecloth(copy)).toEqual(expected);
      expect(readTablecloth(room.doc)).toEqual(expected);
      for (const person of people) expect(readTablecloth(person.doc)).toEqual(expected);
      expect(Y.decodeStateVector(room.vector())).toEqual(Y.decodeStateVector(Y.encodeStateVector(plain)));
      // Somebody who comes back with half of it gets the other half.
      const half = new Y.Doc();
      Y.applyUpdate(half, room.stateSince(Y.encodeStateVector(half)));
      expect(readTablecloth(half)).toEqual(expected);
    }
  });

  it('[DO3] what is taken back because it never came to disk leaves no trace in the index', () => {
    for (let run = 0; run < 20; run += 1) {
      const random = randomFrom(seed + run);
      const room = new DocumentRoom(cloth);
      const anne = new Person('anne', room);
      for (let step = 0; step < 20; step += 1) {
        const told = anne.does(someChange(random, 'anne'));
        if (told) room.tell(told);
        room.tellAll();
      }
      const before = room.wholeState();
      const { clientID } = anne.doc;
      const next = room.index.nextClock(clientID);
      // Admitted, and then the disk was full.
      const lost = new Y.Doc();
      Y.applyUpdate(lost, before);
      writeNote(lost, { id: 'tapt', kind: 'idea', text: 'tapt', round: 1, at: 1, buildsOn: null });
      const update = Y.encodeStateAsUpdate(lost, room.vector());
      expect(room.admit(update, writer('berit'), nowhere).ok).toBe(true);
      room.backToDisk();
      expect(room.index.penOwner(lost.clientID)).toBeUndefined();
      expect(room.index.nextClock(clientID)).toBe(next);
      expect(room.index.penOwner(clientID)).toBe('anne');
      expect(room.wholeState()).toEqual(before);
      // Anybody may use the name now, also somebody else, and the same update is admitted again.
      expect(room.admit(update, writer('carl'), nowhere).ok).toBe(true);
    }
  });

  it('[DO2] a document is the same from its entries at once, from a snapshot and the rest, and one by one', () => {
    for (let run = 0; run < 20; run += 1) {
      const random = randomFrom(seed + run);
      const room = new DocumentRoom(cloth);
      const people = ['anne', 'berit'].map((id) => new Person(id, room));
      const entries: UpdateEntry[] = [];
      for (let step = 0; step < 30; step += 1) {
        // Half the time they write without knowing of each other.
        const told = people.filter(() => random() < 0.7).map((person) => person.does(someChange(random, person.id)));
        for (const one of told) {
          if (!one) continue;
          const { writer: by, update } = one.admitted;
          entries.push({ kind: 'update', seq: entries.length + 1, at: 1, document: 'table/t1', by, update });
          room.tell(one);
        }
        room.tellAll();
      }
      const half = entries.length >> 1;
      const [atOnce, oneByOne, before, later] = Array.from({ length: 4 }, () => new DocumentRoom(cloth));
      atOnce?.learnAll(null, entries);
      for (const entry of entries) oneByOne?.learn(entry);
      const owners = before?.learnAll(null, entries.slice(0, half)) ?? [];
      const state = before?.wholeState() ?? new Uint8Array();
      later?.learnAll({ document: 'table/t1', state, owners }, entries.slice(half));
      const stranger = new Y.Doc();
      someChange(random, 'carl')(stranger);
      for (const read of [atOnce, oneByOne, later]) {
        expect(read?.wholeState()).toEqual(room.wholeState());
        expect(Y.decodeStateVector(read?.vector() ?? new Uint8Array())).toEqual(Y.decodeStateVector(room.vector()));
        for (const { id, doc } of people) {
          expect(read?.pensOf(id)).toEqual([doc.clientID]);
          expect(read?.index.nextClock(doc.clientID)).toBe(room.index.nextClock(doc.clientID));
          expect(read?.index.countOf('notes', id)).toBe(room.index.countOf('notes', id));
        }
        expect(read?.admit(Y.encodeStateAsUpdate(stranger), writer('carl'), nowhere).ok).toBe(true);
      }
      expect(() => new DocumentRoom(cloth).learnAll(null, entries.slice(1))).toThrow('does not fit');
    }
  });

  it('[DO2] an index from a snapshot judges as one that has seen it all', () => {
    for (let run = 0; run < 20; run += 1) {
      const random = randomFrom(seed + run);
      const room = new DocumentRoom(cloth);
      const people = ['anne', 'berit'].map((id) => new Person(id, room));
      for (let step = 0; step < 40; step += 1) {
        for (const person of people) {
          const told = person.does(someChange(random, person.id));
          if (told) room.tell(told);
        }
        room.tellAll();
      }
      const owners = people.map(({ doc, id }) => [doc.clientID, id] as const);
      const again = new DocumentRoom(cloth);
      again.learnAll({ document: 'table/t1', state: room.wholeState(), owners }, []);
      expect(again.wholeState()).toEqual(room.wholeState());
      for (const [pen] of owners) expect(again.index.penOwner(pen)).toBe(room.index.penOwner(pen));
      for (const person of people) {
        const update = ((): Uint8Array => {
          const before = Y.encodeStateVector(person.doc);
          someChange(random, random() < 0.5 ? 'anne' : 'berit')(person.doc);
          return Y.encodeStateAsUpdate(person.doc, before);
        })();
        for (const by of ['anne', 'berit', 'carl']) {
          const [one, other] = [room, again].map((place) => {
            const judged = place.index.check(update, writer(by), isGoneIn(place.doc));
            // What is known to be gone already may be named once more or not: that changes nothing for anybody.
            return judged.ok ? { written: judged.admitted.written, begun: judged.admitted.begun } : judged;
          });
          expect(other).toEqual(one);
        }
      }
    }
  });
});
