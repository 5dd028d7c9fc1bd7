import { describe, expect, it } from 'vitest';
import { GroupCommit, longestWindowMs, windowFor, type Group, type Timing } from './group-commit.ts';
import type { JournalEntry } from './journal.ts';

const entry = (seq: number): JournalEntry => ({ kind: 'events', seq, at: seq, command: null, events: [] });

/** Lets every promise that can go on do so. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** A disk and a clock that we hold. */
function held() {
  let now = 0;
  let naps = 0;
  let due: { at: number; run: () => void }[] = [];
  const timing: Timing = {
    now: () => now,
    soon: (run) => void due.push({ at: now, run }),
    after: (ms, run) => void due.push({ at: now + ms, run }),
    through(ms, run) {
      naps += 1;
      this.after(ms, run);
    },
  };
  const commits: { group: Group; done: () => void; fail: () => void }[] = [];
  const groups = new GroupCommit(
    (group) =>
      new Promise((resolve, reject) => {
        commits.push({ group, done: resolve, fail: () => reject(new Error('EIO')) });
      }),
    timing,
  );
  async function pass(ms: number): Promise<void> {
    const end = now + ms;
    await settled();
    for (;;) {
      const next = due.filter(({ at }) => at <= end).sort((one, other) => one.at - other.at)[0];
      if (!next) break;
      due = due.filter((other) => other !== next);
      now = Math.max(now, next.at);
      next.run();
      await settled();
    }
    now = end;
  }
  return { groups, commits, pass, naps: () => naps };
}

describe('group commit', () => {
  it('[JO9] alone, an entry is written at once', async () => {
    const { groups, commits, pass } = held();
    void groups.add('one', [entry(1)]);
    await pass(0);
    expect(commits).toHaveLength(1);
  });

  it('[JO9] the window grows with what arrives, and never beyond its bound', () => {
    expect(windowFor(0)).toBe(0);
    expect(windowFor(60)).toBe(0);
    expect(windowFor(300)).toBeGreaterThan(0);
    expect(windowFor(300)).toBeLessThan(longestWindowMs);
    expect(windowFor(100_000)).toBe(longestWindowMs);
    expect(longestWindowMs).toBeLessThanOrEqual(25);
  });

  it('[JO9] what arrives while the disk is busy is one commit, in order, and nothing is told before its own', async () => {
    const { groups, commits, pass } = held();
    const told: number[] = [];
    void groups.add('one', [entry(1)]).then(() => told.push(1));
    await pass(0);
    for (const seq of [2, 3, 4]) void groups.add('one', [entry(seq)]).then(() => told.push(seq));
    void groups.add('other', [entry(1)]);
    await pass(100);
    expect(commits).toHaveLength(1);
    expect(told).toEqual([]);
    commits[0]?.done();
    await pass(30);
    expect(told).toEqual([1]);
    expect(commits).toHaveLength(2);
    expect([...(commits[1]?.group.entries ?? [])]).toEqual([
      ['one', [entry(2), entry(3), entry(4)]],
      ['other', [entry(1)]],
    ]);
    commits[1]?.done();
    await pass(0);
    expect(told).toEqual([1, 2, 3, 4]);
  });

  it('[JO9] a busy journal makes fifty commits a second and not a thousand', async () => {
    const { groups, commits, pass } = held();
    for (let ms = 0; ms < 1000; ms += 1) {
      void groups.add('one', [entry(ms + 1)]);
      await pass(1);
      commits.at(-1)?.done();
      await pass(0);
    }
    expect(commits.length).toBeLessThan(150);
    expect(commits.length).toBeGreaterThan(40);
  });

  it('[JO11] only in a rush does anybody sleep through the window', async () => {
    const naps = async (perSecond: number): Promise<number> => {
      const room = held();
      for (let seq = 1; seq <= perSecond; seq += 1) {
        void room.groups.add('one', [entry(seq)]);
        await room.pass(1000 / perSecond);
        room.commits.at(-1)?.done();
        await room.pass(0);
      }
      return room.naps();
    };
    // Sixty people at their busiest; four times as many who never stop.
    expect(await naps(120)).toBe(0);
    expect(await naps(1000)).toBeGreaterThan(20);
  });

  it('[JO10] what wants to be last in a commit is asked once, just before it is written, and shares it', async () => {
    const { groups, commits, pass } = held();
    let asked = 0;
    const last = (): void => {
      asked += 1;
      void groups.add('one', [entry(2)]);
    };
    groups.expect(last);
    groups.expect(last);
    void groups.add('one', [entry(1)]);
    expect(asked).toBe(0);
    await pass(30);
    expect(asked).toBe(1);
    expect(commits.map(({ group }) => group.entries.get('one'))).toEqual([[entry(1), entry(2)]]);
    commits[0]?.done();
    await pass(1000);
    expect(asked).toBe(1);
    expect(commits).toHaveLength(1);
  });

  it('[JO10] when nothing comes of it, nothing is written, and what comes later is', async () => {
    const { groups, commits, pass } = held();
    groups.expect(() => undefined);
    await pass(30);
    expect(commits).toHaveLength(0);
    void groups.add('one', [entry(1)]);
    await pass(30);
    expect(commits).toHaveLength(1);
  });

  it('[JO10] it is asked when everything that waits is to be written at once, and again if it asks to be', async () => {
    const { groups, commits, pass } = held();
    let asked = 0;
    const last = (): void => {
      asked += 1;
      if (asked === 1) groups.expect(last);
      void groups.add('one', [entry(asked)]);
    };
    groups.expect(last);
    const drained = groups.drain();
    expect(asked).toBe(2);
    expect(commits.map(({ group }) => group.entries.get('one'))).toEqual([[entry(1), entry(2)]]);
    commits[0]?.done();
    await drained;
    await pass(1000);
    expect(commits).toHaveLength(1);
  });

  it('[JO10] it is asked as well when nothing will be written any more', async () => {
    const { groups, commits, pass } = held();
    let asked = 0;
    groups.expect(() => (asked += 1));
    groups.rejectAll(new Error('no room'));
    expect(asked).toBe(1);
    await pass(30);
    expect(commits).toHaveLength(0);
  });

  it('[JO7] a commit that fails is told to all who share it, and the next does not wait for ever', async () => {
    const { groups, commits, pass } = held();
    const failed: number[] = [];
    for (const seq of [1, 2]) groups.add('one', [entry(seq)]).catch(() => failed.push(seq));
    await pass(30);
    commits[0]?.fail();
    await pass(0);
    expect(failed).toEqual([1, 2]);
    void groups.add('one', [entry(3)]);
    await pass(30);
    expect(commits).toHaveLength(2);
  });
});
