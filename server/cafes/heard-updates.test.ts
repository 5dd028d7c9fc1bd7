import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { tableOf } from '../../shared/cafe/find.ts';
import { must } from '../../shared/cafe/must.ts';
import { readTablecloth, writeNote } from '../../shared/documents/tablecloth.ts';
import { roomInRoundOne } from '../../test/kit/live-room.ts';
import { participant } from '../../test/kit/table-top.ts';
import type { CafeRoom } from './cafe-room.ts';

/** A café in its first round, with a line from somebody who sits at a table. */
async function seated() {
  const { journal, room } = await roomInRoundOne(4);
  return { journal, room, line: new TestLine(room, 'p1') };
}

/** One phone: it writes on its tablecloth, and remembers what it was told. */
class TestLine {
  isRefused = false;
  readonly refusals: string[] = [];
  readonly #room: CafeRoom;
  readonly #person: string;
  readonly #table: string;
  readonly #doc = new Y.Doc();

  constructor(room: CafeRoom, person: string) {
    this.#room = room;
    this.#person = person;
    this.#table = must(tableOf(room.cafe, person, 1), 'a seat');
  }

  refused(refusal: string): void {
    this.isRefused = true;
    this.refusals.push(refusal);
  }

  write(id: string, text: string, round = 1): void {
    const before = Y.encodeStateVector(this.#doc);
    writeNote(this.#doc, { id, kind: 'idea', text, round, at: 1, buildsOn: null });
    const document = this.#room.document({ kind: 'tablecloth', table: this.#table });
    this.#room.hear(participant(this.#person), document, Y.encodeStateAsUpdate(this.#doc, before), this);
  }

  texts(): string[] {
    const { doc } = this.#room.document({ kind: 'tablecloth', table: this.#table });
    return readTablecloth(doc).notes.map(({ text }) => text);
  }
}

describe('updates that have come and are judged together', () => {
  it('[AD8] what is decided in the same moment, after it, does not touch an update', async () => {
    const { room, line } = await seated();
    line.write('n1', 'Før');
    const decided = room.command(participant('p1'), 'goes', { type: 'leave' });
    line.write('n2', 'Etter');
    await decided;
    await room.settled();
    expect(line.texts()).toEqual(['Før']);
    expect(line.refusals).toHaveLength(1);
  });

  it('[AD8] after a refusal nothing more of that line counts', async () => {
    const { room, line } = await seated();
    line.write('n1', 'Først');
    line.write('n2', 'Feil runde', 3);
    line.write('n3', 'For sent');
    await room.settled();
    expect(line.texts()).toEqual(['Først']);
    expect(line.refusals).toHaveLength(1);
  });

  it('[AD8] while nothing can be saved it is refused at once', async () => {
    const { journal, room, line } = await seated();
    line.write('n1', 'På vei');
    journal.fill();
    expect(line.refusals).toEqual(['not-saving']);
    await room.settled();
    expect(line.texts()).toEqual([]);
  });
});
