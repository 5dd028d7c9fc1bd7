import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { must } from '../../shared/cafe/must.ts';
import { encodeJudged } from '../../shared/documents/encode-judged.ts';
import { withdrawNote, writeNote, writeWords } from '../../shared/documents/tablecloth.ts';
import type { Writer } from '../../shared/documents/writer.ts';
import { randomFrom } from '../../shared/seating/random.ts';
import { DocumentRoom, type Sender, type Told } from '../cafes/document-room.ts';
import { together } from '../cafes/together.ts';
import { updateMessage } from './frames.ts';
import type { Message } from './message.ts';
import { newsOf } from './news.ts';

const seed = Number(process.env['NEWS_SEED'] ?? Date.now() % 1_000_000);
const nobody: Sender = { isRefused: false, refused: () => undefined };

function writer(id: string): Writer {
  return { id, facilitates: false, rounds: new Set([1]), hosted: new Set([1]), boards: new Set() };
}

/** People at one table, each with a copy that has everything told so far. Now and then the same page comes by another line. */
class AtTable {
  readonly room = new DocumentRoom({ kind: 'tablecloth', table: 't1' });
  readonly #random: () => number;
  readonly #people = ['anne', 'berit', 'carl', 'dina'].map((id) => ({ id, doc: new Y.Doc(), line: { ...nobody } }));

  constructor(random: () => number) {
    this.#random = random;
  }

  /** What several of them do before any of them hears of it. */
  batch(): Told[] {
    const told: Told[] = [];
    for (let count = Math.floor(this.#random() * 8); count >= 0; count -= 1) {
      const person = must(this.#people[Math.floor(this.#random() * this.#people.length)], 'one of four');
      if (this.#random() < 0.05) person.line = { ...nobody };
      const before = Y.encodeStateVector(person.doc);
      this.#change(person);
      const update = Y.encodeStateAsUpdate(person.doc, before);
      const admission = this.room.admit(update, writer(person.id), () => false);
      if (!admission.ok) throw new Error(admission.refusal);
      const { structs, deletions } = admission.admitted;
      expect(admission.admitted.update).toEqual(encodeJudged(structs, deletions));
      if (!admission.admitted.empty) told.push({ admitted: admission.admitted, from: person.line });
    }
    for (const one of told) this.room.tell(one);
    for (const { doc } of this.#people) for (const { admitted } of told) Y.applyUpdate(doc, admitted.update);
    return told;
  }

  #change({ id, doc }: { readonly id: string; readonly doc: Y.Doc }): void {
    const note = `${id}-${Math.floor(this.#random() * 3)}`;
    const text = `tekst ${Math.floor(this.#random() * 1e6)}`;
    const chance = this.#random();
    if (chance < 0.1) withdrawNote(doc, note);
    // Everybody's: two who write it in the same moment both put an end to the same words.
    else if (chance < 0.2) writeWords(doc, 1, 'sentence', text);
    else writeNote(doc, { id: note, kind: 'idea', text, round: 1, at: 1, buildsOn: null });
  }
}

const bytes = (message: Message | null): string | null => message && Buffer.concat(message.alone()).toString('hex');
const plainly = (told: readonly Told[]): string | null =>
  told.length > 0 ? bytes(updateMessage(together(told))) : null;

describe(`news for many readers (NEWS_SEED=${seed})`, () => {
  it('[SY8] each reader gets everything but their own, as if it were encoded for them alone', () => {
    let apart = 0;
    for (let run = 0; run < 40; run += 1) {
      const table = new AtTable(randomFrom(seed + run));
      for (let step = 0; step < 20; step += 1) {
        const told = table.batch();
        if (told.length === 0) continue;
        const news = newsOf(told);
        const writers = new Set(told.map(({ from }) => from));
        expect(news.writers).toEqual(writers);
        expect(bytes(news.whole())).toBe(plainly(told));
        for (const one of writers) {
          const others = told.filter(({ from }) => from !== one);
          expect(bytes(news.without(must(one, 'a line')))).toBe(plainly(others));
          if (others.length > 1) apart += 1;
        }
      }
    }
    // The seed has shown something.
    expect(apart).toBeGreaterThan(300);
  });

  it('[SY8] somebody who makes up thousands of pens takes nothing from the others', () => {
    const lines = [{ ...nobody }, { ...nobody }];
    const told = lines.flatMap((from, side) =>
      Array.from({ length: 20_000 }, (_, count): Told => {
        const pen = side * 100_000 + count;
        return {
          from,
          admitted: {
            writer: 'x',
            update: new Uint8Array(0),
            empty: false,
            structs: new Map([[pen, []]]),
            deletions: new Map(),
            written: [],
            begun: [],
          },
        };
      }),
    );
    const news = newsOf(told);
    expect(bytes(news.whole())).toBe(plainly(told));
    expect(bytes(news.without(must(lines[0], 'a line')))).toBe(plainly(told.slice(20_000)));
  });
});
