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

  async function withThreeEntries(): Promise<void> {
    const journal = await openEmbeddedJournal(folder);
    await journal.create({ id: 'one', code: 'AAAAAAA' }, [entry(1), entry(2), entry(3)]);
    await journal.close();
  }

  it('[JO4] everything is there after closing and opening again', async () => {
    await withThreeEntries();
    const journal = await openEmbeddedJournal(folder);
    expect((await journal.read('one')).entries).toHaveLength(3);
    await journal.close();
  });

  it('[JO5] a changed byte is noticed, and what stands before it can still be read', async () => {
    await withThreeEntries();
    const database = new DatabaseSync(join(folder, databaseFile));
    database.exec(`UPDATE journal SET body = CAST('[{"type":"voteClosed"}]' AS BLOB) WHERE seq = 2`);
    database.close();
    const journal = await openEmbeddedJournal(folder);
    expect(await journal.read('one')).toEqual({ state: 'damaged', entries: [entry(1)], atSeq: 2 });
    await journal.close();
  });

  it('[JO5] a missing row is noticed as well', async () => {
    await withThreeEntries();
    const database = new DatabaseSync(join(folder, databaseFile));
    database.exec('DELETE FROM journal WHERE seq = 2');
    database.close();
    const journal = await openEmbeddedJournal(folder);
    expect(await journal.read('one')).toMatchObject({ state: 'damaged', atSeq: 3 });
    await journal.close();
  });

  it('[JO6] a second server on the same data is turned away with a reason', async () => {
    const journal = await openEmbeddedJournal(folder);
    await journal.create({ id: 'one', code: 'AAAAAAA' }, [entry(1)]);
    await expect(openEmbeddedJournal(folder)).rejects.toThrow(/locked/u);
    await journal.close();
  });

  it('[JO7] after a write that failed nothing is promised any more', async () => {
    const journal = await openEmbeddedJournal(folder);
    await journal.create({ id: 'one', code: 'AAAAAAA' }, [entry(1)]);
    const failures: string[] = [];
    journal.onFailure((why) => failures.push(why));
    await expect(journal.append('one', [entry(1)])).rejects.toThrow(/UNIQUE/u);
    await expect(journal.append('one', [entry(2)])).rejects.toThrow();
    expect(journal.failure()).not.toBeNull();
    expect(failures).toHaveLength(1);
    expect((await journal.read('one')).entries).toHaveLength(1);
    await journal.close();
  });
});
