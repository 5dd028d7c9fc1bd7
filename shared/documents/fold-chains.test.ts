import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { randomFrom } from '../seating/random.ts';
import { foldChains } from './fold-chains.ts';
import { Gathered } from './gathered.ts';
import { withdrawNote, writeNote, writeWords } from './tablecloth.ts';

const seed = Number(globalThis.process?.env['FOLD_SEED'] ?? 4711);
const words = new TextEncoder();

/** What several people write, as it comes to the journal: `heard` tells how often they know of each other's words. */
function written(random: () => number, heard: number): Uint8Array[] {
  const docs = [new Y.Doc(), new Y.Doc(), new Y.Doc()];
  const updates: Uint8Array[] = [];
  for (const doc of docs) doc.on('update', (update: Uint8Array, origin: unknown) => origin ?? updates.push(update));
  for (let step = 0; step < 30; step += 1) {
    const who = Math.floor(random() * 3);
    const doc = docs[who] ?? new Y.Doc();
    const id = `n${who}-${Math.floor(random() * 4)}`;
    const text = `<${step}> ${'æøå 🎉'.repeat(Math.floor(random() * 4))}`;
    doc.transact(() => {
      writeNote(doc, { id, kind: 'idea', text, round: 1, at: step, buildsOn: null });
      if (random() < 0.3) writeNote(doc, { id, kind: 'need', text: `${text}!`, round: 1, at: step, buildsOn: null });
      if (random() < 0.2) writeWords(doc, 1, 'sentence', text);
      if (random() < 0.1) withdrawNote(doc, id);
    });
    if (random() < heard)
      for (const other of docs)
        for (const from of docs) Y.applyUpdate(other, Y.encodeStateAsUpdate(from, Y.encodeStateVector(other)), 'heard');
  }
  return updates;
}

function byYjs(updates: readonly Uint8Array[]): Uint8Array {
  const doc = new Y.Doc();
  doc.transact(() => {
    for (const update of updates) Y.applyUpdate(doc, update);
  });
  return Y.encodeStateAsUpdate(doc);
}

function folded(updates: readonly Uint8Array[]): Uint8Array | null {
  const gathered = new Gathered();
  for (const update of updates) expect(gathered.add(update)).not.toBeNull();
  return foldChains(gathered);
}

describe(`documents folded without Yjs (FOLD_SEED=${seed})`, () => {
  it('[DO4] a document of chains folds into the very bytes that Yjs makes of it, replaced words left out', () => {
    for (let run = 0; run < 15; run += 1) {
      const updates = written(randomFrom(seed + run), 1);
      const cut = Math.floor(updates.length / 2);
      const expected = byYjs(updates);
      expect(folded(updates)).toEqual(expected);
      // Also from a state in the middle, and what came after.
      expect(folded([byYjs(updates.slice(0, cut)), ...updates.slice(cut)])).toEqual(expected);
      expect(folded([expected])).toEqual(expected);
      const text = Buffer.from(expected).toString('latin1');
      const living = JSON.stringify(toJson(expected));
      for (let step = 0; step < 30; step += 1)
        if (!living.includes(`<${step}>`)) expect(text).not.toContain(`<${step}>`);
    }
  });

  it('[DO4] where two have replaced the same words without knowing, it is left to Yjs', () => {
    let left = 0;
    for (let run = 0; run < 15; run += 1) {
      const updates = written(randomFrom(seed + run), 0.1);
      const answer = folded(updates);
      if (answer === null) left += 1;
      else expect(answer).toEqual(byYjs(updates));
    }
    expect(left).toBeGreaterThan(0);
  });

  it('[DO4] neither gaps nor torn bytes are gathered', () => {
    const [first, second] = [new Y.Doc(), new Y.Doc()].map((doc) => {
      writeNote(doc, { id: 'n1', kind: 'idea', text: 'ord', round: 1, at: 1, buildsOn: null });
      return Y.encodeStateAsUpdate(doc);
    });
    expect(first && new Gathered().add(first.slice(0, -1))).toBeNull();
    expect(new Gathered().add(words.encode('ikke noe'))).toBeNull();
    const doc = new Y.Doc();
    Y.applyUpdate(doc, second ?? new Uint8Array());
    const before = Y.encodeStateVector(doc);
    writeNote(doc, { id: 'n2', kind: 'idea', text: 'en', round: 1, at: 1, buildsOn: null });
    const between = Y.encodeStateVector(doc);
    writeNote(doc, { id: 'n3', kind: 'idea', text: 'to', round: 1, at: 1, buildsOn: null });
    expect(before).not.toEqual(between);
    expect(new Gathered().add(Y.encodeStateAsUpdate(doc, between))).toBeNull();
  });
});

function toJson(state: Uint8Array): unknown {
  const doc = new Y.Doc();
  Y.applyUpdate(doc, state);
  return { notes: doc.getMap('notes').toJSON(), words: doc.getMap('words').toJSON() };
}
