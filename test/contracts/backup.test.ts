import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backUp, restore } from '../../server/journal/backup.ts';
import { databaseFile, openEmbeddedJournal } from '../../server/journal/embedded.ts';
import type { JournalEntry } from '../../server/journal/journal.ts';

const entry = (seq: number): JournalEntry => ({
  kind: 'events',
  seq,
  at: seq,
  command: null,
  events: [{ type: 'voteOpened' }],
});

describe('backup and restore', () => {
  let folder = '';
  let data = '';
  let copy = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kafebord-'));
    data = join(folder, 'data');
    copy = join(folder, 'copy.sqlite');
  });
  afterEach(() => rm(folder, { recursive: true }));

  const kept = (): string[] => readdirSync(data).filter((name) => name.startsWith('before'));

  it('[BA1] a copy made while people write is whole and has everything that was saved before it began', async () => {
    const journal = await openEmbeddedJournal(data);
    await journal.create({ id: 'one', code: 'AAAAAAA' }, [entry(1)]);
    let last = 1;
    const typing = { over: false };
    const writer = (async () => {
      while (!typing.over) {
        await journal.append('one', [entry(last + 1)]);
        last += 1;
      }
    })();
    await new Promise((resolve) => setTimeout(resolve, 60));
    const before = last;
    expect(backUp(data, copy)).toEqual({ ok: true, report: { cafes: 1, damaged: [] } });
    await new Promise((resolve) => setTimeout(resolve, 30));
    typing.over = true;
    await writer;
    expect(last).toBeGreaterThan(before);
    await journal.close();

    expect(restore(join(folder, 'elsewhere'), copy, 'before.sqlite')).toMatchObject({ ok: true });
    const again = await openEmbeddedJournal(join(folder, 'elsewhere'));
    const { state, entries } = await again.read('one');
    expect(state).toBe('whole');
    expect(entries.length).toBeGreaterThanOrEqual(before);
    await again.close();
  });

  it('[BA1] it never replaces an older copy, and says when there is nothing to copy', async () => {
    expect(backUp(data, copy)).toEqual({ ok: false, why: 'no-data' });
    const journal = await openEmbeddedJournal(data);
    await journal.create({ id: 'one', code: 'AAAAAAA' }, [entry(1)]);
    await journal.close();
    writeFileSync(copy, 'older');
    expect(backUp(data, copy)).toEqual({ ok: false, why: 'exists' });
  });

  it('[BA1] damage in the original is told, and the copy keeps what can be read', async () => {
    const journal = await openEmbeddedJournal(data);
    await journal.create({ id: 'one', code: 'AAAAAAA' }, [entry(1)]);
    await journal.create({ id: 'other', code: 'CCCCCCC' }, [entry(1)]);
    await journal.close();
    const database = new DatabaseSync(join(data, databaseFile));
    database.exec(`UPDATE entries SET sum = sum + 1 WHERE cafe = 'other'`);
    database.close();
    expect(backUp(data, copy)).toEqual({ ok: true, report: { cafes: 2, damaged: ['CCCCCCC'] } });
  });

  it('[BA2] putting it back gives a new epoch and keeps what was there', async () => {
    const journal = await openEmbeddedJournal(data);
    await journal.create({ id: 'one', code: 'AAAAAAA' }, [entry(1)]);
    backUp(data, copy);
    await journal.append('one', [entry(2)]);
    const { epoch } = await journal.read('one');
    expect(restore(data, copy, 'before.sqlite')).toEqual({ ok: false, why: 'running' });
    await journal.close();
    expect(restore(data, copy, 'before.sqlite')).toMatchObject({ ok: true, report: { cafes: 1 } });

    const again = await openEmbeddedJournal(data);
    const read = await again.read('one');
    expect(read.entries).toEqual([entry(1)]);
    expect(read.epoch).not.toBe(epoch);
    await again.close();
    expect(kept()).toEqual(['before.sqlite']);
    expect(restore(data, join(data, 'before.sqlite'), 'before-2.sqlite')).toMatchObject({ ok: true });
    const newest = await openEmbeddedJournal(data);
    expect((await newest.read('one')).entries).toEqual([entry(1), entry(2)]);
    await newest.close();
  });

  it('[BA2] a file that is no copy changes nothing', async () => {
    const journal = await openEmbeddedJournal(data);
    await journal.create({ id: 'one', code: 'AAAAAAA' }, [entry(1)]);
    await journal.close();
    writeFileSync(copy, 'not a database at all');
    expect(restore(data, copy, 'before.sqlite')).toEqual({ ok: false, why: 'not-a-backup' });
    expect(restore(data, join(folder, 'nothing'), 'before.sqlite')).toEqual({ ok: false, why: 'no-data' });
    expect(kept()).toEqual([]);
    expect(existsSync(join(data, `${databaseFile}.part`))).toBe(false);
    const again = await openEmbeddedJournal(data);
    expect((await again.read('one')).entries).toEqual([entry(1)]);
    await again.close();
  });
});
