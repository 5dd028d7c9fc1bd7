import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { GroupCommit } from '../../server/journal/group-commit.ts';
import { testDesign } from '../kit/design.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';
import { memoryJournal } from '../kit/memory-journal.ts';
import { facilitate, joinAs, openTestCafe, type Facilitator, type Guest, type TestCafe } from '../kit/people.ts';
import { Visitor } from '../kit/visitor.ts';

describe('presence', () => {
  let here: InProcess;
  let cafe: TestCafe;
  let leader: Facilitator;
  let anne: Guest;
  let berit: Guest;
  const others: Visitor[] = [];

  beforeEach(async () => {
    // What comes together shares a commit, as on a real disk.
    const journal = memoryJournal();
    const commits = new GroupCommit(async ({ entries }) => {
      for (const [id, written] of entries) await journal.append(id, written);
    });
    here = await serveHere({ journal: { ...journal, append: (id, entries) => commits.add(id, entries) } });
    cafe = await openTestCafe(here.url, testDesign({ tables: 1 }));
    leader = await facilitate(cafe.server, cafe.cafe, cafe.secret);
    anne = await joinAs(cafe, { name: 'Anne' });
    berit = await joinAs(cafe, { name: 'Berit' });
  });
  afterEach(async () => {
    for (const visitor of [leader, anne, berit, ...others.splice(0)]) visitor.close();
    await here.close();
  });

  const seen = () => leader.visit.store.getState();
  const wrote = () => expect.poll(() => seen().wrote);

  async function roundOne(): Promise<void> {
    await leader.next();
    for (const guest of [anne, berit]) {
      await guest.isSeated();
      await guest.sees(({ stage }) => stage === 's2');
    }
  }

  it('[KE10] a phone that is put away is told as asleep, unless another page of the same person is looked at', async () => {
    anne.visit.control.rest(true);
    await expect.poll(() => seen().asleep).toEqual([anne.id]);
    expect(seen().online).toHaveLength(2);
    const tab = new Visitor({ ...cafe, ticket: anne.ticket });
    others.push(tab);
    // A second page of the same person that is looked at: they are awake.
    await expect.poll(() => seen().asleep).toEqual([]);
    tab.close();
    await expect.poll(() => seen().asleep).toEqual([anne.id]);
    anne.visit.control.rest(false);
    await expect.poll(() => seen().asleep).toEqual([]);
  });

  it('[KE10] whose phone is away is told with since when, and forgotten when it is back or they have left', async () => {
    const before = Date.now();
    const { id, ticket } = anne;
    anne.close();
    await expect.poll(() => Object.keys(seen().awaySince)).toEqual([id]);
    const since = seen().awaySince[id] ?? 0;
    expect(since).toBeGreaterThanOrEqual(before - 1000);
    expect(since).toBeLessThanOrEqual(Date.now() + 1000);
    others.push(new Visitor({ ...cafe, ticket }));
    await expect.poll(() => seen().awaySince).toEqual({});
    await leader.adds({ name: 'Uten telefon' });
    expect(seen().awaySince).toEqual({});
    await berit.leaves();
    await expect.poll(() => seen().online).toEqual([id]);
    expect(seen().awaySince).toEqual({});
  });

  it('[KE10] nobody else learns who is connected or asleep', async () => {
    const observer = new Visitor({ ...cafe, ticket: leader.links.observer });
    others.push(observer);
    await observer.sees(() => true);
    leader.visit.control.rest(true);
    anne.visit.control.rest(true);
    await expect.poll(() => seen().asleep).toEqual([anne.id]);
    for (const visitor of [observer, berit])
      expect(visitor.visit.store.getState()).toMatchObject({ facilitator: null, online: [], asleep: [], wrote: null });
  });

  it('[KE11] each table’s number counts those who have a note there in this round, once each', async () => {
    await roundOne();
    await wrote().toEqual({ round: 1, wrote: { t1: 0 } });
    const first = await anne.writes('En');
    await anne.writes('To');
    await wrote().toEqual({ round: 1, wrote: { t1: 1 } });
    await berit.writes('Tre');
    await wrote().toEqual({ round: 1, wrote: { t1: 2 } });
    anne.visit.withdrawNote('t1', first);
    await wrote().toEqual({ round: 1, wrote: { t1: 2 } });
    for (const note of (await anne.tablecloth('t1')).notes)
      if (note.text === 'To') anne.visit.withdrawNote('t1', note.id);
    await wrote().toEqual({ round: 1, wrote: { t1: 1 } });
  });

  it('[KE11] notes that come to disk together are all counted', async () => {
    const carl = await joinAs(cafe, { name: 'Carl' });
    others.push(carl);
    await roundOne();
    await carl.isSeated();
    for (const guest of [anne, berit, carl]) await guest.tablecloth('t1');
    await wrote().toEqual({ round: 1, wrote: { t1: 0 } });
    // While the first is on its way to disk the other two wait for it, and then go together.
    here.journal.hold();
    const notes = [anne, berit, carl].map((guest) => [guest, guest.jots('Sammen', { round: 1, table: 't1' })] as const);
    await new Promise((resolve) => setTimeout(resolve, 300));
    here.journal.release();
    for (const [guest, note] of notes) await guest.hasSaved(note);
    await wrote().toEqual({ round: 1, wrote: { t1: 3 } });
  });

  it('[KE11] a note signed for a table-mate is the table-mate’s, and what was there before is counted too', async () => {
    await leader.adds({ name: 'Carl' });
    const carl = leader.people.find(({ name }) => name === 'Carl')?.id ?? '';
    await roundOne();
    leader.close();
    const note = await anne.writes('For Carl');
    const back = await facilitate(cafe.server, cafe.cafe, cafe.secret);
    others.push(back);
    const count = () => expect.poll(() => back.visit.store.getState().wrote?.wrote);
    await count().toEqual({ t1: 1 });
    await anne.writes('Min egen');
    await anne.order({ type: 'signNote', note, person: carl });
    await count().toEqual({ t1: 2 });
  });

  it('[KE11] a new round begins with nobody', async () => {
    await roundOne();
    await anne.writes('En');
    await wrote().toEqual({ round: 1, wrote: { t1: 1 } });
    await leader.goTo('round');
    await wrote().toEqual({ round: 2, wrote: { t1: 0 } });
  });
});
