import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databaseFile, openEmbeddedJournal } from '../../server/journal/embedded.ts';
import type { JournalEntry } from '../../server/journal/journal.ts';
import { memoryJournal } from '../kit/memory-journal.ts';
import { journalContract } from './journal-contract.ts';

journalContract('embedded', () => {
  let folder = '';
  return {
    async open() {
      folder = await mkdtemp(join(tmpdir(), 'kafebord-'));
      return openEmbeddedJournal(folder);
    },
    cleanUp: () => rm(folder, { recursive: true }),
  };
});

journalContract('in memory', () => ({
  open: () => Promise.resolve(memoryJournal()),
  cleanUp: () => Promise.resolve(),
}));

describe('the embedded journal', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kafebord-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  const entry = (seq: number): JournalEntry => ({
    kind: 'events',
    seq,
    at: seq,
    command: null,
    events: [{ type: 'voteOpened' }],
  });

  /** Three rows: entries 1, 2 and 3. */
  async function withThreeRows(): Promise<void> {
    const journal = await openEmbeddedJournal(folder);
    await journal.create({ id: 'one', code: 'AAAAAAA' }, [entry(1)]);
    await journal.create({ id: 'other', code: 'CCCCCCC' }, [entry(1)]);
    await journal.append('one', [entry(2)]);
    await journal.append('one', [entry(3)]);
    await journal.close();
  }

  function inDatabase(change: (database: DatabaseSync) => void): void {
    const database = new DatabaseSync(join(folder, databaseFile));
    change(database);
    database.close();
  }

  it('[JO10] [JO4] what was still to be asked for when it closes is asked for, and there when it opens again', async () => {
    const journal = await openEmbeddedJournal(folder);
    await journal.create({ id: 'one', code: 'AAAAAAA' }, [entry(1)]);
    let saved = false;
    journal.beforeCommit(() => void journal.append('one', [entry(2)]).then(() => (saved = true)));
    await journal.close();
    expect(saved).toBe(true);
    const again = await openEmbeddedJournal(folder);
    expect((await again.read('one')).entries).toEqual([entry(1), entry(2)]);
    await again.close();
  });

  it('[JO4] everything is there after closing and opening again', async () => {
    await withThreeRows();
    const journal = await openEmbeddedJournal(folder);
    expect((await journal.read('one')).entries).toHaveLength(3);
    await journal.close();
  });

  it('[JO4] the data of an earlier version is taken over', async () => {
    inDatabase((database) => {
      database.exec(`CREATE TABLE cafes (id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE) STRICT;
        CREATE TABLE journal (cafe TEXT NOT NULL, seq INTEGER NOT NULL, at INTEGER NOT NULL, kind TEXT NOT NULL,
          subject TEXT NOT NULL, author TEXT NOT NULL, body BLOB NOT NULL, sum INTEGER NOT NULL, PRIMARY KEY (cafe, seq)) STRICT, WITHOUT ROWID;
        INSERT INTO cafes VALUES ('one', 'AAAAAAA');
        INSERT INTO journal VALUES ('one', 1, 5, 'events', 'c1', '', CAST('[{"type":"voteOpened"}]' AS BLOB), 0);
        INSERT INTO journal VALUES ('one', 2, 6, 'update', 'table/t1', 'anne', x'0000', 0);
        PRAGMA user_version = 1`);
    });
    const journal = await openEmbeddedJournal(folder);
    expect(await journal.read('one')).toMatchObject({
      state: 'whole',
      snapshot: null,
      entries: [
        { kind: 'events', seq: 1, at: 5, command: 'c1', events: [{ type: 'voteOpened' }] },
        { kind: 'update', seq: 2, at: 6, document: 'table/t1', by: 'anne', update: new Uint8Array([0, 0]) },
      ],
    });
    await journal.close();
  });

  it('[JO5] a changed byte is noticed, hurts no other café, and what is good can still be read', async () => {
    await withThreeRows();
    inDatabase((database) => database.exec(`UPDATE entries SET body = x'00' WHERE cafe = 'one' AND first = 2`));
    const journal = await openEmbeddedJournal(folder);
    expect(await journal.read('one')).toMatchObject({ state: 'damaged', entries: [entry(1), entry(3)] });
    expect(await journal.read('other')).toMatchObject({ state: 'whole', entries: [entry(1)] });
    await journal.close();
  });

  it('[JO5] a missing row is noticed as well', async () => {
    await withThreeRows();
    inDatabase((database) => database.exec(`DELETE FROM entries WHERE first = 2`));
    const journal = await openEmbeddedJournal(folder);
    expect(await journal.read('one')).toMatchObject({ state: 'damaged', entries: [entry(1), entry(3)] });
    expect(await journal.compact('one')).toBe(false);
    await journal.close();
  });

  it('[JO6] a second server on the same data is turned away with a reason', async () => {
    const journal = await openEmbeddedJournal(folder);
    await journal.create({ id: 'one', code: 'AAAAAAA' }, [entry(1)]);
    await expect(openEmbeddedJournal(folder)).rejects.toThrow(/locked/u);
    await journal.close();
    const next = await openEmbeddedJournal(folder);
    expect(await next.cafes()).toHaveLength(1);
    await next.close();
  });

  it('[JO7] after a write that failed nothing is promised any more', async () => {
    const journal = await openEmbeddedJournal(folder);
    await journal.create({ id: 'one', code: 'AAAAAAA' }, [entry(1)]);
    const told: string[] = [];
    journal.onStanding(({ state }) => told.push(state));
    await expect(journal.append('one', [entry(1)])).rejects.toThrow(/UNIQUE/u);
    await expect(journal.append('one', [entry(2)])).rejects.toThrow();
    expect(journal.standing().state).toBe('failed');
    expect(told).toEqual(['failed']);
    expect((await journal.read('one')).entries).toHaveLength(1);
    await journal.close();
  });
});
