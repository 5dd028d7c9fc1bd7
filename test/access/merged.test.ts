import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { comeAgain } from '../../client/cafe/come-again.ts';
import type { Visit } from '../../client/cafe/visit.ts';
import { must } from '../../shared/cafe/must.ts';
import { testDesign } from '../kit/design.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';
import { facilitate, joinAs, openTestCafe, until, type Facilitator, type Guest, type TestCafe } from '../kit/people.ts';
import { patienceMs } from '../kit/until.ts';

describe('one person who came in twice', () => {
  let here: InProcess;
  let cafe: TestCafe;
  let leader: Facilitator;
  let kept: Guest;
  let double: Guest;
  let again: Visit | null = null;

  beforeEach(async () => {
    here = await serveHere();
    cafe = await openTestCafe(here.url, testDesign({ tables: 2 }));
    leader = await facilitate(cafe.server, cafe.cafe, cafe.secret);
    kept = await joinAs(cafe, { name: 'Kari' });
    double = await joinAs(cafe, { name: 'Kari' });
    for (const name of ['Anne', 'Berit']) await leader.adds({ name });
    await leader.next();
    await kept.isSeated();
    await double.isSeated();
    await double.sees(({ stage }) => stage === 's2');
  });
  afterEach(async () => {
    again?.close();
    for (const visitor of [leader, kept, double]) visitor.close();
    await here.close();
  });

  /** What the page does: see the provider of the visit. */
  async function comesAgain(): Promise<Visit> {
    await until(
      double.visit.store,
      ({ somebodyElse }) => somebodyElse,
      patienceMs,
      'the news that this is somebody else',
    );
    const visit = comeAgain(double.visit);
    again = visit;
    await until(visit.store, ({ own }) => own !== null, patienceMs, 'a view of one’s own');
    return visit;
  }

  const merge = (): Promise<void> => leader.order({ type: 'mergePeople', keep: kept.id, gone: double.id });

  /** Whether the two sit at one table in the running round. */
  async function sit(together: boolean): Promise<void> {
    const table = kept.tableIn(1);
    if ((double.tableIn(1) === table) === together) return;
    const other = together ? table : table === 't1' ? 't2' : 't1';
    await leader.order({ type: 'movePerson', person: double.id, round: 1, table: other });
    await until(double.visit.store, ({ own }) => own?.itinerary[1] === other);
  }

  const notesAt = async (table: string): Promise<readonly string[]> =>
    (await leader.tablecloth(table)).notes.map(({ text }) => text);

  it('[KE9] a phone goes on as the entry that stays, with its seat, and nobody sees two', async () => {
    const keptId = kept.id;
    await merge();
    const visit = await comesAgain();
    expect(visit.store.getState().own?.person.id).toBe(keptId);
    expect(visit.store.getState().own?.itinerary).toEqual(kept.own.itinerary);
    expect(double.visit.store.getState().here).toBe(true);
    const table = kept.tableIn(1);
    visit.addNote({ table, round: 1, kind: 'idea', text: 'Fra den andre telefonen', buildsOn: null });
    await expect.poll(() => notesAt(table)).toEqual(['Fra den andre telefonen']);
    await expect.poll(() => leader.visit.store.getState().online).toEqual([keptId]);
  });

  it('[KE9] a note that is not saved when the two become one arrives, and arrives once', async () => {
    await sit(true);
    await double.tablecloth(double.tableIn(1));
    // Written, and no answer yet: the disk takes nothing while the two are made one.
    here.journal.hold();
    const merging = merge();
    double.jots('Skrevet mens listen ble rettet');
    here.journal.release();
    await merging;
    await comesAgain();
    await expect
      .poll(async () => [...(await notesAt('t1')), ...(await notesAt('t2'))])
      .toEqual(['Skrevet mens listen ble rettet']);
    await expect.poll(() => again?.outbox.all()).toEqual([]);
  });

  it('[PE13] what was written as the entry that goes is the writer’s own afterwards, also after a second time', async () => {
    await sit(true);
    const table = double.tableIn(1);
    await double.tablecloth(table);
    const [edited, withdrawn] = [await double.writes('Med skrivefiel'), await double.writes('Det var feil')];
    const third = await joinAs(cafe, { name: 'Kari igjen' });
    const thirdId = third.id;
    await third.isSeated();
    await leader.order({ type: 'movePerson', person: thirdId, round: 1, table });
    await merge();
    await leader.order({ type: 'mergePeople', keep: thirdId, gone: kept.id });
    const visit = await comesAgain();
    await until(visit.store, ({ own }) => own?.person.id === thirdId);
    const written = (await leader.tablecloth(table)).notes;
    for (const { pen } of written) expect(visit.store.getState().pens).toContain(pen);
    await until(visit.document({ kind: 'tablecloth', table }).state, ({ loaded }) => loaded);
    visit.editNote(table, edited, { kind: 'idea', text: 'Uten skrivefeil' });
    visit.withdrawNote(table, withdrawn);
    await expect.poll(() => notesAt(table)).toEqual(['Uten skrivefeil']);
    await expect.poll(() => visit.outbox.all()).toEqual([]);
    third.close();
  });

  it('[KE9] a phone that was away while the two became one finds out when it is back, and its notes arrive', async () => {
    await sit(false);
    const [table, itsTable] = [kept.tableIn(1), double.tableIn(1)];
    // Its documents lead nowhere, as in a dead corner of the hall; only the control plane still gets through.
    double.visit.document({ kind: 'tablecloth', table: itsTable }).close();
    double.jots('Skrevet uten nett');
    await merge();
    await comesAgain();
    await expect.poll(() => notesAt(table)).toEqual(['Skrevet uten nett']);
    expect(await notesAt(itsTable)).toEqual([]);
    await expect.poll(() => again?.outbox.all()).toEqual([]);
  });

  it('[KE9] a connection that is made after the two became one is the other’s, and is noticed', async () => {
    // The news itself is lost: the line breaks, and is there again later.
    const own = must(double.visit.store.getState().own, 'a view of one’s own');
    await merge();
    await until(double.visit.store, ({ somebodyElse }) => somebodyElse);
    double.visit.store.setState({ own, somebodyElse: false });
    double.visit.wake();
    await comesAgain();
  });
});
