import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { randomFrom } from '../seating/random.ts';
import { encodeJudged } from './encode-judged.ts';
import { withdrawNote, writeNote, writeWords } from './tablecloth.ts';
import { fromOutside, readUpdate, type Struct } from './update-reader.ts';

const seed = Number(globalThis.process?.env['READER_SEED'] ?? 4711);

/** Updates as three people's devices make them: one at a time, several at once, and whole states. */
function written(random: () => number): Uint8Array[] {
  const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
  const updates: Uint8Array[] = [];
  for (const doc of docs) doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let step = 0; step < 25; step += 1) {
    const doc = docs[Math.floor(random() * 3)] ?? new Y.Doc();
    const id = `n${Math.floor(random() * 6)}`;
    const text = ['kort', 'æøå og 🎉', 'x'.repeat(Math.floor(random() * 300) + 1)][Math.floor(random() * 3)] ?? '';
    doc.transact(() => {
      writeNote(doc, { id, kind: 'idea', text, round: 1, at: Math.floor(random() * 2e12), buildsOn: null });
      if (random() < 0.3) writeWords(doc, 1, 'sentence', text);
      if (random() < 0.2) writeNote(doc, { id, kind: 'need', text: 'igjen', round: 1, at: -0 + 1, buildsOn: 'n1' });
      if (random() < 0.2) withdrawNote(doc, id);
    });
    if (random() < 0.3) {
      const other = docs[Math.floor(random() * 3)] ?? doc;
      const before = Y.encodeStateVector(other);
      Y.applyUpdate(other, Y.encodeStateAsUpdate(doc, before));
    }
  }
  return [...updates, ...docs.map((doc) => Y.encodeStateAsUpdate(doc))];
}

/** What Yjs reads, in our words; null when it throws or when it is something that our documents do not hold. */
function yjsReading(update: Uint8Array): unknown {
  let decoded: ReturnType<typeof Y.decodeUpdate>;
  try {
    decoded = Y.decodeUpdate(update);
  } catch {
    return null;
  }
  return {
    structs: decoded.structs.map((struct) => {
      if (!(struct instanceof Y.Item)) return null;
      const { content, origin, id, parentSub } = struct;
      return {
        client: id.client,
        clock: id.clock,
        length: struct.length,
        origin: origin && { client: origin.client, clock: origin.clock },
        parent: origin ? null : (struct.parent as unknown),
        parentSub: origin ? null : parentSub,
        says: content instanceof Y.ContentAny ? content.arr[0] : 'gone',
      };
    }),
    deletions: [...decoded.ds.clients].map(([client, ranges]) => [
      client,
      ranges.map(({ clock, len }) => ({ clock, len })),
    ]),
  };
}

function ourReading(structs: readonly Struct[], deletions: ReadonlyMap<number, unknown>): unknown {
  return {
    structs: structs.map(({ client, clock, length, origin, parent, parentSub, content }) => ({
      client,
      clock,
      length,
      origin,
      parent,
      parentSub,
      says: content.gone ? 'gone' : content.value,
    })),
    deletions: [...deletions],
  };
}

/** One change somewhere: a bit, a byte, a cut, a piece twice. */
function mutated(update: Uint8Array, random: () => number): Uint8Array {
  const bytes = [...update];
  const at = Math.floor(random() * bytes.length);
  const chance = random();
  if (chance < 0.4) bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  else if (chance < 0.7) bytes[at] = Math.floor(random() * 256);
  else if (chance < 0.8) bytes.splice(at, 1 + Math.floor(random() * 4));
  else if (chance < 0.9) bytes.splice(at, 0, ...bytes.slice(at, at + 1 + Math.floor(random() * 8)));
  else bytes.length = at;
  return new Uint8Array(bytes);
}

describe(`the strict reader of updates (READER_SEED=${seed})`, () => {
  it('[A15] takes whatever our clients write, reads it as Yjs does, and writes it again byte for byte', () => {
    for (let run = 0; run < 40; run += 1) {
      for (const update of written(randomFrom(seed + run))) {
        const reading = readUpdate(update, fromOutside);
        if (!reading.ok) throw new Error(reading.refusal);
        const { structs, deletions } = reading.update;
        expect(ourReading(structs, deletions)).toEqual(yjsReading(update));
        expect(
          encodeJudged(
            Map.groupBy(structs, ({ client }) => client),
            deletions,
          ),
        ).toEqual(update);
      }
    }
  });

  it('[A15] whatever it takes of changed bytes, Yjs reads the same', () => {
    let taken = 0;
    for (let run = 0; run < 60; run += 1) {
      const random = randomFrom(seed + run);
      for (const update of written(random)) {
        for (let count = 0; count < 6; count += 1) {
          const bytes = mutated(update, random);
          const reading = readUpdate(bytes, fromOutside);
          if (!reading.ok) continue;
          const { structs, deletions } = reading.update;
          // Two blocks of one pen: we read both, one after the other; Yjs keeps the last. What is written anew has one.
          const anew = encodeJudged(
            Map.groupBy(structs, ({ client }) => client),
            deletions,
          );
          if (new Set(structs.map(({ client }) => client)).size === Number(bytes[0])) {
            taken += 1;
            expect(ourReading(structs, deletions)).toEqual(yjsReading(bytes));
          }
          expect(yjsReading(anew)).not.toBeNull();
        }
      }
    }
    expect(taken).toBeGreaterThan(500);
  });

  it('[A15] a word is never taken for another that was read before', () => {
    const random = randomFrom(seed);
    const letters = 'abcdefgh0123-_';
    for (let word = 0; word < 5000; word += 1) {
      const length = 1 + Math.floor(random() * 6);
      const name = Array.from({ length }, () => letters[Math.floor(random() * letters.length)]).join('');
      const doc = new Y.Doc();
      doc.getMap('notes').set(name, name);
      const update = Y.encodeStateAsUpdate(doc);
      const reading = readUpdate(update, fromOutside);
      if (!reading.ok) throw new Error(reading.refusal);
      expect(reading.update.structs[0]).toMatchObject({ parentSub: name, content: { value: name } });
    }
  });

  it('[A9] claims of more than there is cost nothing', () => {
    const most = [0xff, 0xff, 0xff, 0xff, 0x07];
    for (const bytes of [
      [...most],
      [1, ...most, 1, 0],
      [1, 1, 1, 0, 8, 1, 1, 97, 1, 118, ...most],
      [1, 1, 1, 0, 8, 1, 1, 97, 1, 117, ...most],
      [0, ...most],
      [0, 1, 1, ...most],
    ]) {
      const reading = readUpdate(new Uint8Array(bytes), fromOutside);
      expect(reading.ok).toBe(false);
    }
  });

  it('[A10] a number written longer than it need be, and a key that comes twice, are refused', () => {
    expect(readUpdate(new Uint8Array([0x80, 0x00, 0]), fromOutside)).toEqual({ ok: false, refusal: 'malformed' });
    const twice = [1, 1, 5, 0, 0x28, 1, 1, 97, 1, 98, 1, 118, 2, 1, 107, 126, 1, 107, 126, 0];
    expect(readUpdate(new Uint8Array(twice), fromOutside)).toEqual({ ok: false, refusal: 'bad-value' });
  });
});
