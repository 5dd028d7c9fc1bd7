import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { documentPath } from '../../shared/documents/names.ts';
import { writeNote } from '../../shared/documents/tablecloth.ts';
import type { JournalEntry } from '../../server/journal/journal.ts';
import { testDesign } from '../kit/design.ts';
import { serveHere } from '../kit/in-process.ts';
import { openTestCafe } from '../kit/people.ts';

/** So many notes, one entry each, as they follow a café's first entry. */
function notes(count: number): JournalEntry[] {
  const doc = new Y.Doc();
  const entries: JournalEntry[] = [];
  const document = documentPath({ kind: 'tablecloth', table: 't1' });
  doc.on('update', (update: Uint8Array) =>
    entries.push({ kind: 'update', seq: entries.length + 2, at: 1, document, by: 'facilitator', update }),
  );
  for (let at = 0; at < count; at += 1)
    writeNote(doc, { id: `n${at}`, kind: 'idea', text: `Tanke ${at}`, round: 1, at: 1, buildsOn: null });
  return entries;
}

describe('a server that is stopped', () => {
  it('[CA3] folds the cafés in which much was written first, and leaves the others', async () => {
    const first = await serveHere();
    const { journal } = first;
    const full = await openTestCafe(first.url, testDesign());
    const quiet = await openTestCafe(first.url, testDesign());
    await first.close();
    await journal.append(full.cafe, notes(600));
    await journal.append(quiet.cafe, notes(10));

    const second = await serveHere({ journal });
    const awake = async (): Promise<unknown> => await (await fetch(`${second.url}/healthz`)).json();
    await expect.poll(awake).toMatchObject({ awake: 2 });
    await second.close();

    expect(journal.stored(full.cafe)).toEqual([]);
    expect(journal.stored(quiet.cafe)).toHaveLength(11);
    const { snapshot } = await journal.read(full.cafe);
    const doc = new Y.Doc();
    Y.applyUpdate(doc, snapshot?.documents[0]?.state ?? new Uint8Array());
    expect(doc.getMap('notes').size).toBe(600);
  });
});
