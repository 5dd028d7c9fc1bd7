/** What every journal must do, whatever engine is under it. One suite, run against each. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Journal, JournalEntry } from '../../server/journal/journal.ts';

export interface JournalUnderTest {
  readonly open: () => Promise<Journal>;
  readonly cleanUp: () => Promise<void>;
}

const entry = (seq: number): JournalEntry =>
  seq % 2 === 0
    ? {
        kind: 'update',
        seq,
        at: seq * 10,
        document: 'table/t1',
        by: 'person',
        update: new Uint8Array([seq % 256, 0, 255]),
      }
    : {
        kind: 'events',
        seq,
        at: seq * 10,
        command: seq === 1 ? null : `command ${seq}`,
        events: [{ type: 'voteOpened' }],
      };

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
      expect(await journal.read('one')).toEqual({ state: 'whole', entries: [entry(1), entry(2), entry(3)] });
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

    it('[JO3] cafés do not see each other, and an id or a code is given once', async () => {
      await journal.create({ id: 'one', code: 'AAAAAAA' }, [entry(1)]);
      await journal.create({ id: 'other', code: 'CCCCCCC' }, [entry(1)]);
      await journal.append('other', [entry(2)]);
      expect((await journal.read('one')).entries).toHaveLength(1);
      expect((await journal.read('nobody')).entries).toHaveLength(0);
    });
  });
}
