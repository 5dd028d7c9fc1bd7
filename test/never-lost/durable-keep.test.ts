import { describe, expect, it } from 'vitest';
import { browserKeep, type TestKeep } from '../kit/browser-keep.ts';
import { createDrafts, noteName, type NoteDraft } from '../../client/phone/draft.ts';
import type { DeepStore, Entry } from '../../client/documents/deep-store.ts';
import { createDurableKeep, type DurableKeep } from '../../client/documents/durable-keep.ts';
import { createOutbox, type WaitingNote } from '../../client/documents/outbox.ts';

/** A disk that outlives pages, and answers when it is let. */
class Disk implements DeepStore {
  readonly entries = new Map<string, Entry>();
  #open = true;
  #waiting: (() => void)[] = [];

  hold(): void {
    this.#open = false;
  }

  release(): void {
    this.#open = true;
    for (const go of this.#waiting.splice(0)) go();
  }

  async #turn(): Promise<void> {
    if (!this.#open) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  async readAll(): Promise<ReadonlyMap<string, Entry>> {
    await this.#turn();
    return new Map(this.entries);
  }

  async write(entries: ReadonlyMap<string, Entry>, forget: readonly string[] = []): Promise<void> {
    await this.#turn();
    for (const [key, entry] of entries) this.entries.set(key, entry);
    for (const key of forget) this.entries.delete(key);
  }
}

let time = 1000;
function page(storage: TestKeep | null, deep: DeepStore | null): DurableKeep {
  return createDurableKeep({
    storage,
    deep,
    now: () => (time += 1),
    isWords: (key) => key.startsWith('me/'),
    isTyping: (key) => key.includes('/draft/'),
  });
}

const note = (id: string): WaitingNote => ({
  id,
  kind: 'idea',
  text: id,
  round: 1,
  at: 1,
  buildsOn: null,
  table: 't1',
  withdrawn: false,
  refused: null,
});
const draft = (text: string): NoteDraft => ({
  what: 'note',
  table: 't1',
  round: 1,
  text,
  kind: 'idea',
  buildsOn: null,
  author: null,
});
const place = noteName('t1', 1);

/** What the browser's storage holds on disk when it is killed: as it was some seconds ago. */
function asItWas(storage: TestKeep): TestKeep {
  const before = browserKeep();
  for (const [key, value] of storage.items) before.setItem(key, value);
  return before;
}

describe('the durable keep', () => {
  it('[NL1] has on the disk what the browser’s storage has lost, and knows it before anything is shown', async () => {
    const disk = new Disk();
    const first = page(browserKeep(), disk);
    createOutbox(first, 'me/waiting').put(note('a'));
    await expect.poll(() => disk.entries.size).toBe(1);
    const next = page(browserKeep(), disk);
    await next.ready;
    expect(createOutbox(next, 'me/waiting').all()).toEqual([note('a')]);
  });

  it('[NL1] finds what an earlier version of the page has kept, and keeps it on the disk as well', async () => {
    const disk = new Disk();
    const storage = browserKeep();
    createOutbox(storage, 'me/waiting').put(note('old'));
    const now = page(storage, disk);
    expect(createOutbox(now, 'me/waiting').all()).toEqual([note('old')]);
    await expect.poll(() => disk.entries.get('me/waiting/old')?.value).toBe(JSON.stringify(note('old')));
  });

  it('[NL2] a storage that is seconds behind brings nothing back that was sent or finished since', async () => {
    const disk = new Disk();
    const storage = browserKeep();
    const first = page(storage, disk);
    await first.ready;
    const [outbox, drafts] = [createOutbox(first, 'me/waiting'), createDrafts(first, 'me/draft')];
    outbox.put(note('a'));
    drafts.put(draft('Halvvei'));
    const behind = asItWas(storage);
    drafts.put(draft('Halvveis'));
    outbox.remove('a');
    first.flush();
    await expect.poll(() => disk.entries.get('me/waiting/a')?.value).toBe(null);

    const next = page(behind, disk);
    await next.ready;
    expect(createOutbox(next, 'me/waiting').all()).toEqual([]);
    expect(createDrafts(next, 'me/draft').get(place)?.text).toBe('Halvveis');
  });

  it('[NL3] what turns up after the page has begun is merged in, and nobody’s new words are lost for it', async () => {
    const disk = new Disk();
    const first = page(null, disk);
    await first.ready;
    createOutbox(first, 'me/waiting').put(note('a'));
    createDrafts(first, 'me/draft').put(draft('Begynt før'));
    first.flush();
    await expect.poll(() => disk.entries.size).toBe(2);

    disk.hold();
    const next = page(null, disk);
    const [outbox, drafts] = [createOutbox(next, 'me/waiting'), createDrafts(next, 'me/draft')];
    const stop = drafts.follow();
    drafts.put(draft('Begynt nå'));
    outbox.put(note('b'));
    disk.release();
    await expect.poll(() => outbox.all().map(({ id }) => id)).toEqual(['b', 'a']);
    expect(drafts.get(place)?.text).toBe('Begynt før\nBegynt nå');
    stop();
    expect(createDrafts(next, 'me/draft').get(place)?.text).toBe('Begynt før\nBegynt nå');
  });

  it('[NL3] what turns up before anybody listens is there as soon as somebody does, under what was written since', async () => {
    const disk = new Disk();
    const first = page(null, disk);
    await first.ready;
    const other = noteName('t2', 1);
    createDrafts(first, 'me/draft').put(draft('Begynt før'));
    createDrafts(first, 'me/draft').put({ ...draft('Ved et annet bord'), table: 't2' });
    first.flush();
    await expect.poll(() => disk.entries.size).toBe(2);

    disk.hold();
    const next = page(null, disk);
    const drafts = createDrafts(next, 'me/draft');
    disk.release();
    await next.ready;
    drafts.put(draft('Begynt nå'));
    const stop = drafts.follow();
    expect([drafts.get(place)?.text, drafts.get(other)?.text]).toEqual(['Begynt nå', 'Ved et annet bord']);
    expect(drafts.unfinished().map(({ table }) => table)).toContain('t2');
    stop();
  });

  it('[NL3] what is taken out while the disk is silent stays out when it answers', async () => {
    const disk = new Disk();
    const first = page(null, disk);
    await first.ready;
    first.setItem('me/ticket', 'someone');
    await expect.poll(() => disk.entries.size).toBe(1);
    disk.hold();
    const next = page(null, disk);
    next.removeItem('me/ticket');
    disk.release();
    await expect.poll(() => disk.entries.get('me/ticket')?.value).toBe(null);
    expect(next.getItem('me/ticket')).toBeNull();
  });

  it('[NL2] letters go to the disk again after a writing that failed beside one that did not', async () => {
    const disk = new Disk();
    let writes = 0;
    const moody: DeepStore = {
      readAll: () => disk.readAll(),
      // The first of two under way at once has said no after the second has been taken.
      write: async (...what) => {
        writes += 1;
        if (writes > 1) return disk.write(...what);
        await new Promise((resolve) => setTimeout(resolve, 50));
        throw new Error('no');
      },
    };
    const keep = page(null, moody);
    await keep.ready;
    keep.setItem('me/waiting/a', 'a');
    await expect.poll(() => writes).toBe(1);
    keep.flush();
    await expect.poll(() => keep.promise()).toBe('page');
    await new Promise((resolve) => setTimeout(resolve, 150));
    keep.setItem('me/draft/b', 'b');
    await expect.poll(() => disk.entries.get('me/draft/b')?.value).toBe('b');
    expect(keep.promise()).toBe('kept');
  });

  it('[NL3] what the disk would not have is tried again for as long as the page lives', async () => {
    const disk = new Disk();
    let failures = 3;
    const moody: DeepStore = {
      readAll: () => disk.readAll(),
      write: (...what) => ((failures -= 1) >= 0 ? Promise.reject(new Error('no')) : disk.write(...what)),
    };
    const keep = page(null, moody);
    createOutbox(keep, 'me/waiting').put(note('a'));
    await expect.poll(() => keep.promise()).toBe('page');
    await expect.poll(() => disk.entries.size).toBe(1);
    expect(keep.promise()).toBe('kept');
  });

  it('[NL4] promises no more than it can', async () => {
    const forbidden = browserKeep();
    forbidden.forbid();
    expect(page(forbidden, null).promise()).toBe('page');
    expect(page(null, null).promise()).toBe('page');
    expect(page(browserKeep(), null).promise()).toBe('kept');
    const disk = new Disk();
    disk.hold();
    const keep = page(forbidden, disk);
    expect(keep.promise()).toBe('checking');
    disk.release();
    await keep.ready;
    expect(keep.promise()).toBe('kept');
  });

  it('[NL5] another tab’s removal is followed, and its new notes are left to it until this tab is looked at again', () => {
    const storage = browserKeep();
    const [one, other] = [page(storage, null), page(storage, null)];
    const [mine, theirs] = [createOutbox(one, 'me/waiting'), createOutbox(other, 'me/waiting')];
    theirs.put(note('b'));
    const key = 'me/waiting/b';
    one.changedElsewhere(key, storage.getItem(key));
    expect(mine.all()).toEqual([]);
    one.look();
    expect(mine.all()).toEqual([note('b')]);
    theirs.remove('b');
    one.changedElsewhere(key, null);
    expect(mine.all()).toEqual([]);
  });

  it('[NL5] a tab whose disk was busy writes nothing over what another has written meanwhile', async () => {
    const disk = new Disk();
    const storage = browserKeep();
    const [one, other] = [page(storage, disk), page(storage, disk)];
    await Promise.all([one.ready, other.ready]);
    const key = 'me/draft/a';
    one.setItem(key, 'Før');
    other.changedElsewhere(key, storage.getItem(key));
    other.setItem(key, 'Etter');
    other.flush();
    await expect.poll(() => disk.entries.get(key)?.value).toBe('Etter');
    one.changedElsewhere(key, storage.getItem(key));
    one.flush();
    one.setItem('me/waiting/b', 'b');
    await expect.poll(() => disk.entries.has('me/waiting/b')).toBe(true);
    expect(disk.entries.get(key)?.value).toBe('Etter');
  });

  it('[NL5] a tab that was frozen brings nothing back that another has sent meanwhile', async () => {
    const disk = new Disk();
    const storage = browserKeep();
    const [one, other] = [page(storage, disk), page(storage, disk)];
    await Promise.all([one.ready, other.ready]);
    const [mine, theirs] = [createOutbox(one, 'me/waiting'), createOutbox(other, 'me/waiting')];
    const key = 'me/waiting/b';
    theirs.put(note('b'));
    one.changedElsewhere(key, storage.getItem(key));
    theirs.remove('b');
    await expect.poll(() => disk.entries.get(key)?.value).toBe(null);
    const told: (string | null)[] = [];
    one.onNews((news) => told.push(news.value));
    one.look();
    await expect.poll(() => told).toEqual([null]);
    expect(mine.all()).toEqual([]);
  });
});
