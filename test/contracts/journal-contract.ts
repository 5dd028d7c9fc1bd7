/** What every journal must do, whatever engine is under it. One suite, run against each. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { openedCafe } from '../../shared/cafe/open.ts';
import type { Journal, JournalEntry } from '../../server/journal/journal.ts';
import { fold } from '../../server/journal/fold.ts';
import { testDesign } from '../kit/design.ts';

export interface JournalUnderTest {
  readonly open: () => Promise<Journal>;
  readonly cleanUp: () => Promise<void>;
}

const opened = openedCafe(testDesign({ tables: 2 }), {
  id: 'one',
  code: 'AAAAAAA',
  at: 10,
  keys: {},
  offers: {},
  newId: () => 'made',
});

/** A document that one pen writes: what the entry with this number adds to it. */
function words(seq: number): Uint8Array {
  const doc = new Y.Doc();
  doc.clientID = 7;
  const updates: Uint8Array[] = [];
  doc.on('update', (update: Uint8Array) => updates.push(update));
  for (let count = 2; count <= seq; count += 2) doc.getMap('notes').set('one', `as of ${count}`);
  return updates.at(-1) ?? new Uint8Array([0, 0]);
}

const entry = (seq: number): JournalEntry =>
  seq % 2 === 0
    ? { kind: 'update', seq, at: seq * 10, document: 'table/t1', by: 'person', update: words(seq) }
    : {
        kind: 'events',
        seq,
        at: seq * 10,
        command: seq === 1 ? null : `command ${seq}`,
        events: seq === 1 ? [{ type: 'cafeOpened', cafe: opened }] : [{ type: 'voteOpened' }],
      };
const entries = (from: number, to: number): JournalEntry[] =>
  Array.from({ length: to - from + 1 }, (_, index) => entry(from + index));

export function journalContract(name: string, prepare: () => JournalUnderTest): void {
  describe(`journal contract: ${name}`, () => {
    let under: JournalUnderTest;
    let journal: Journal;
    beforeEach(async () => {
      under = prepare();
      journal = await under.open();
    });
    afterEach(async () => {
      await journal.close();
      await under.cleanUp();
    });

    it('[JO1] gives back every entry as it was written, in order', async () => {
      await journal.create({ id: 'one', code: 'AAAAAAA' }, [entry(1)]);
      await journal.append('one', [entry(2), entry(3)]);
      expect(await journal.read('one')).toMatchObject({ state: 'whole', snapshot: null, entries: entries(1, 3) });
      expect(await journal.cafes()).toEqual([{ id: 'one', code: 'AAAAAAA' }]);
    });

    it('[JO2] appends that arrive together are kept in the order of the calls, and answered in it', async () => {
      await journal.create({ id: 'one', code: 'AAAAAAA' }, [entry(1)]);
      const answered: number[] = [];
      await Promise.all(
        Array.from({ length: 300 }, async (_, index) => {
          await journal.append('one', [entry(index + 2)]);
          answered.push(index + 2);
        }),
      );
      expect(answered).toEqual(answered.toSorted((one, other) => one - other));
      const read = await journal.read('one');
      expect(read.entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 301 }, (_, index) => index + 1));
    });

    it('[JO2] an append made the moment an earlier one is answered is not forgotten', async () => {
      await journal.create({ id: 'one', code: 'AAAAAAA' }, [entry(1)]);
      for (let seq = 2; seq < 40; seq += 1) await journal.append('one', [entry(seq)]);
      expect((await journal.read('one')).entries).toHaveLength(39);
    });

    it('[JO10] what is asked for before a commit is asked for once each time, and is in it', async () => {
      await journal.create({ id: 'one', code: 'AAAAAAA' }, [entry(1)]);
      for (const seq of [2, 3]) {
        const { promise, resolve } = Promise.withResolvers<Promise<void>>();
        let asked = 0;
        const run = (): void => {
          asked += 1;
          resolve(journal.append('one', [entry(seq)]));
        };
        journal.beforeCommit(run);
        journal.beforeCommit(run);
        await promise;
        expect(asked).toBe(1);
        expect((await journal.read('one')).entries).toHaveLength(seq);
      }
    });

    it('[JO3] cafés do not see each other, and an id or a code is given once', async () => {
      await journal.create({ id: 'one', code: 'AAAAAAA' }, [entry(1)]);
      await journal.create({ id: 'other', code: 'CCCCCCC' }, [entry(1)]);
      await journal.append('other', [entry(2)]);
      expect((await journal.read('one')).entries).toHaveLength(1);
      expect((await journal.read('nobody')).entries).toHaveLength(0);
    });

    it('[JO8] a snapshot stands for exactly the entries that it replaces, and a second one continues the first', async () => {
      await journal.create({ id: 'one', code: 'AAAAAAA' }, [entry(1)]);
      await journal.append('one', entries(2, 8));
      expect(await journal.compact('one')).toBe(true);
      await journal.append('one', entries(9, 10));
      const read = await journal.read('one');
      expect(read).toMatchObject({ state: 'whole', entries: entries(9, 10) });
      expect(read.snapshot).toEqual(fold(null, entries(1, 8)));
      expect(await journal.compact('one')).toBe(true);
      const again = await journal.read('one');
      expect(again.entries).toEqual([]);
      expect(again.snapshot?.seq).toBe(10);
      expect(again.snapshot).toEqual(fold(fold(null, entries(1, 8)), entries(9, 10)));
      expect(again.epoch).toBe(read.epoch);
    });

    it('[JO8] words that were replaced are not in the snapshot', async () => {
      await journal.create({ id: 'one', code: 'AAAAAAA' }, [entry(1)]);
      await journal.append('one', entries(2, 8));
      await journal.compact('one');
      const { snapshot } = await journal.read('one');
      const kept = Buffer.from(snapshot?.documents[0]?.state ?? []).toString();
      expect(kept).toContain('as of 8');
      expect(kept).not.toContain('as of 6');
    });

    it('[JO8] a café without anything new, or without anything at all, needs no snapshot', async () => {
      await journal.create({ id: 'one', code: 'AAAAAAA' }, [entry(1)]);
      await journal.compact('one');
      await journal.compact('one');
      expect((await journal.read('one')).snapshot?.seq).toBe(1);
    });
  });
}
