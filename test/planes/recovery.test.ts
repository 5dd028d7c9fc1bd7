import { afterEach, describe, expect, it } from 'vitest';
import { addCard, changeCard } from '../../shared/documents/cards.ts';
import { writeWords } from '../../shared/documents/tablecloth.ts';
import { groupNotes } from '../../shared/documents/wall.ts';
import { must } from '../../shared/cafe/must.ts';
import { testDesign } from '../kit/design.ts';
import { handClock } from '../kit/hand-clock.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';
import { memoryJournal, type MemoryJournal } from '../kit/memory-journal.ts';
import { facilitate, joinAs, openTestCafe, until, type Facilitator, type Guest, type TestCafe } from '../kit/people.ts';

const minute = 60_000;
let closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.reverse()) await close();
  closing = [];
});

interface Running {
  readonly here: InProcess;
  readonly cafe: TestCafe;
  readonly leader: Facilitator;
  readonly anne: Guest;
  readonly table: string;
}

/** A café of one table in its first round. */
async function running(options: Parameters<typeof serveHere>[0] = {}): Promise<Running> {
  const here = await serveHere(options);
  const cafe = await openTestCafe(here.url, testDesign({ tables: 1 }));
  const leader = await facilitate(cafe.server, cafe.cafe, cafe.secret);
  const anne = await joinAs(cafe, { name: 'Anne' });
  await leader.next();
  await anne.isSeated();
  await anne.sees((room) => room.stage === 's2');
  const table = anne.tableIn();
  await anne.tablecloth(table);
  closing.push(
    () => here.close(),
    () => leader.close(),
    () => anne.close(),
  );
  return { here, cafe, leader, anne, table };
}

const texts = async (person: Guest | Facilitator, table: string): Promise<string[]> =>
  (await person.tablecloth(table)).notes.map(({ text }) => text).sort();

async function fromFile(url: string, cafe: string, ticket: string): Promise<string> {
  const response = await fetch(`${url}/api/cafes/${cafe}/export/notes.csv`, {
    headers: { authorization: `Bearer ${ticket}` },
  });
  expect(response.status).toBe(200);
  return response.text();
}

describe('a full disk', () => {
  it('[SA8] takes nothing, shows and exports everything, and when there is room again all goes on by itself', async () => {
    const clock = handClock();
    const { here, cafe, leader, anne, table } = await running({ clock });
    await anne.writes('Før disken ble full');
    here.journal.fill();
    await until(anne.visit.store, (state) => state.notSaving);
    const late = anne.jots('Mens disken var full');
    expect(await leader.ask({ type: 'pause', from: 's2' })).toEqual({ ok: false, refusal: 'not-saving' });
    expect((await fetch(`${here.url}/healthz`)).status).toBe(503);
    expect(await fromFile(here.url, cafe.cafe, cafe.secret)).toContain('Før disken ble full');
    // The round runs out while nothing can be saved.
    clock.pass(20 * minute);
    expect(leader.room.stage).toBe('s2');

    here.journal.makeRoom();
    await until(anne.visit.store, (state) => !state.notSaving);
    clock.pass(0);
    await leader.sees(({ stage }) => stage !== 's2');
    await anne.hasSaved(late);
    expect(await texts(leader, table)).toEqual(['Før disken ble full', 'Mens disken var full']);
    expect(await leader.ask({ type: 'pause', from: leader.room.stage })).toEqual({ ok: true });
    expect((await fetch(`${here.url}/healthz`)).status).not.toBe(503);
  });

  it('[SA8] what was decided and never came to disk has not happened', async () => {
    const { here, leader, anne, table } = await running();
    here.journal.hold();
    const paused = leader.ask({ type: 'pause', from: 's2' });
    const note = anne.jots('Underveis da det ble fullt');
    await new Promise((resolve) => setTimeout(resolve, 100));
    here.journal.fill();
    expect(await paused).toEqual({ ok: false, refusal: 'not-saving' });
    here.journal.makeRoom();
    await anne.hasSaved(note);
    expect(await texts(leader, table)).toEqual(['Underveis da det ble fullt']);
    expect(leader.room.clock.state).toBe('running');
    expect(await leader.ask({ type: 'pause', from: 's2' })).toEqual({ ok: true });
    await leader.sees(({ clock }) => clock.state === 'paused');
  });
});

describe('damage', () => {
  it('[SA9] a damaged café opens for reading and export, says so, takes nothing, and hurts no other', async () => {
    const journal = memoryJournal();
    const first = await running({ journal });
    await first.anne.writes('Kan fortsatt leses');
    await first.here.close();
    journal.damage(first.cafe.cafe);
    const here = await serveHere({ journal });
    closing.push(() => here.close());

    const leader = await facilitate(here.url, first.cafe.cafe, first.cafe.secret);
    closing.push(() => leader.close());
    await until(leader.visit.store, (state) => state.damaged);
    expect(await texts(leader, first.table)).toEqual(['Kan fortsatt leses']);
    expect(await leader.ask({ type: 'pause', from: 's2' })).toEqual({ ok: false, refusal: 'cafe-damaged' });
    expect(await fromFile(here.url, first.cafe.cafe, first.cafe.secret)).toContain('Kan fortsatt leses');
    const before = journal.stored(first.cafe.cafe).length;
    const anne = await joinedAgain(here.url, first);
    const refused = anne.jots('For sent', { table: first.table, round: 1 });
    await until(anne.visit.document({ kind: 'tablecloth', table: first.table }).state, () =>
      anne.visit.outbox.all().some((note) => note.id === refused),
    );
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(journal.stored(first.cafe.cafe)).toHaveLength(before);

    const other = await openTestCafe(here.url, testDesign());
    const guest = await joinAs(other, { name: 'Berit' });
    closing.push(() => guest.close());
    expect(guest.room.stage).toBe('s1');
  });
});

async function joinedAgain(url: string, { cafe, anne }: Running): Promise<Guest> {
  const guest = await joinAs({ server: url, code: cafe.code }, {}, { ticket: anne.ticket }).catch(() => null);
  if (guest) {
    closing.push(() => guest.close());
    return guest;
  }
  // The door of a damaged café is shut; whoever has been in it still may look.
  const { Guest } = await import('../kit/guest.ts');
  const visitor = new Guest({ server: url, cafe: cafe.cafe, ticket: anne.ticket });
  closing.push(() => visitor.close());
  await until(visitor.visit.store, (state) => state.own !== null);
  return visitor;
}

describe('one history', () => {
  /** Anne and the leader keep their pages open while the server is stopped and another disk is put in. */
  async function swapDisk(
    first: Running,
    journal: MemoryJournal,
    gap: () => void = () => undefined,
  ): Promise<InProcess> {
    const { port } = new URL(first.here.url);
    await first.here.close();
    gap();
    const here = await serveHere({ journal, port: Number(port) });
    closing.push(() => here.close());
    return here;
  }

  for (const [name, take] of [
    ['a backup that was restored', (journal: MemoryJournal) => journal.copy()],
    ['an older copy that somebody put back by hand', (journal: MemoryJournal) => journal.copy({ sameEpoch: true })],
  ] as const) {
    it(`[EP1] ${name}: nothing is doubled, and what it lacks comes back from whoever wrote it`, async () => {
      const first = await running();
      const { anne, leader, table } = first;
      const mate = await joinAs(first.cafe, { name: 'Berit' });
      closing.push(() => mate.close());
      await mate.isSeated();
      await anne.writes('I sikkerhetskopien');
      const changed = await anne.writes('Endret siden');
      const backup = take(first.here.journal);
      anne.visit.editNote(table, changed, { kind: 'need', text: 'Endret etterpå' });
      await anne.hasSaved(changed);
      await anne.writes('Skrevet etter kopien');
      await mate.writes('Sidemannen etter kopien', { table, round: 1 });
      await expect.poll(() => texts(anne, table)).toHaveLength(4);
      await anne.essentials(['Også skrevet etter'], 1, table);
      // Berit's phone is off when the older disk is put in: what only it had after the copy is gone with the disk.
      mate.close();
      let unsent = '';
      await swapDisk(first, backup, () => {
        unsent = anne.jots('Skrevet uten nett');
        const { doc } = anne.visit.document({ kind: 'tablecloth', table });
        writeWords(doc, 1, 'sentence', 'Usendt setning');
      });
      await anne.hasSaved(unsent);
      await until(anne.visit.document({ kind: 'tablecloth', table }).state, (state) => state.waiting.size === 0);
      const expected = ['Endret etterpå', 'I sikkerhetskopien', 'Skrevet etter kopien', 'Skrevet uten nett'];
      await expect.poll(() => texts(anne, table)).toEqual(expected);
      await expect.poll(() => texts(leader, table)).toEqual(expected);
      await expect.poll(async () => (await leader.tablecloth(table)).handedOn[1]?.sentence).toBe('Usendt setning');
      expect(anne.visit.outbox.all()).toEqual([]);
      const fresh = await facilitate(leader.visit.options.server, first.cafe.cafe, first.cafe.secret);
      closing.push(() => fresh.close());
      expect(await texts(fresh, table)).toEqual(expected);
    });
  }

  it('[EP1] essentials and cards that were saved after the copy come back, and stand over nothing that is newer', async () => {
    const first = await running();
    const { anne, leader, table } = first;
    await anne.essentials(['Før kopien'], 1, table);
    await leader.writesIn({ kind: 'wall' }, (doc) => addCard(doc, 'stones', 'old', { text: 'Før kopien' }));
    const backup = first.here.journal.copy();
    await anne.essentials(['Etter kopien', 'Nummer to'], 1, table);
    await anne.sentence('Setningen', 1, table);
    await leader.writesIn({ kind: 'wall' }, (doc) => {
      changeCard(doc, 'stones', 'old', { text: 'Endret etter' });
      addCard(doc, 'stones', 'new', { text: 'Nytt kort', horizon: 'I år' });
      addCard(doc, 'themes', 'th1', { title: 'Et tema' });
      groupNotes(doc, ['n1'], 'th1');
    });
    // Only Anne’s phone is away when the older disk is put in, and somebody writes before it is back.
    const here = await swapDisk(first, backup, () => anne.visit.control.putAway());
    const other = await facilitate(here.url, first.cafe.cafe, first.cafe.secret);
    closing.push(() => other.close());
    await other.writesIn({ kind: 'tablecloth', table }, (doc) => writeWords(doc, 1, 'sentence', 'Ny setning'));
    anne.visit.wake();
    await expect
      .poll(async () => (await other.tablecloth(table)).handedOn[1], { timeout: 20_000 })
      .toMatchObject({ places: ['Etter kopien', 'Nummer to', ''], sentence: 'Ny setning' });
    await expect
      .poll(async () => (await other.wall()).stones.map(({ text, horizon }) => [text, horizon]), { timeout: 20_000 })
      .toEqual([
        ['Endret etter', ''],
        ['Nytt kort', 'I år'],
      ]);
    await expect.poll(async () => (await other.wall()).themeOf).toEqual({ n1: 'th1' });
    await expect
      .poll(() => anne.visit.handedWords.all())
      .toMatchObject([{ place: 'sentence', text: 'Setningen', refused: true }]);
    await expect.poll(() => leader.visit.keptCards.all()).toEqual([]);
  });

  it('[EP1] a copy from another history is dropped even when both say the same', async () => {
    const first = await running();
    await first.anne.writes('Likt i begge');
    const { doc } = first.anne.visit.document({ kind: 'tablecloth', table: first.table });
    await swapDisk(first, first.here.journal.copy());
    await expect
      .poll(() => first.anne.visit.document({ kind: 'tablecloth', table: first.table }).doc !== doc, {
        timeout: 40_000,
      })
      .toBe(true);
    expect(await texts(first.anne, first.table)).toEqual(['Likt i begge']);
  });

  it('[EP1] what somebody wrote before their page was opened anew comes back from it as well', async () => {
    const first = await running();
    const backup = first.here.journal.copy();
    await first.anne.writes('Skrevet før siden ble åpnet på nytt');
    first.anne.close();
    const anne = await joinAs(first.cafe, {}, { ticket: first.anne.ticket });
    closing.push(() => anne.close());
    await expect.poll(() => texts(anne, first.table)).toHaveLength(1);
    const { doc } = anne.visit.document({ kind: 'tablecloth', table: first.table });
    // The older disk knows none of her pens, and that may be told before anything of the document is.
    await until(anne.visit.store, ({ pens }) => pens.length > 0);
    await swapDisk({ ...first, anne }, backup, () => anne.visit.store.setState({ pens: [] }));
    await expect
      .poll(() => anne.visit.document({ kind: 'tablecloth', table: first.table }).doc !== doc, { timeout: 40_000 })
      .toBe(true);
    await expect.poll(() => texts(first.leader, first.table)).toEqual(['Skrevet før siden ble åpnet på nytt']);
  });

  it('[EP2] a restart on the same disk keeps the history: every copy stays as it is', async () => {
    const first = await running();
    await first.anne.writes('Før omstarten');
    const { doc } = first.anne.visit.document({ kind: 'tablecloth', table: first.table });
    await swapDisk(first, first.here.journal);
    await first.anne.writes('Etter omstarten');
    expect(first.anne.visit.document({ kind: 'tablecloth', table: first.table }).doc).toBe(doc);
    expect(await texts(first.anne, first.table)).toEqual(['Etter omstarten', 'Før omstarten']);
  });
});

describe('a café that nobody uses', () => {
  it('[CA1] leaves memory with a snapshot, and is the same when somebody comes back', async () => {
    const clock = handClock();
    const { here, cafe, leader, anne, table } = await running({ clock });
    await anne.writes('Skal huskes');
    await leader.order({ type: 'pause', from: 's2' });
    const room = await leader.sees((seen) => seen.clock.state === 'paused');
    leader.close();
    anne.close();
    const awake = async (): Promise<number> =>
      must(((await (await fetch(`${here.url}/healthz`)).json()) as { awake?: number }).awake, 'healthz tells');
    expect(await awake()).toBe(1);
    await expect
      .poll(async () => {
        clock.pass(5 * minute);
        return awake();
      })
      .toBe(0);
    expect(here.journal.stored(cafe.cafe)).toEqual([]);
    const again = await facilitate(here.url, cafe.cafe, cafe.secret);
    closing.push(() => again.close());
    expect(again.room).toEqual(room);
    expect(await texts(again, table)).toEqual(['Skal huskes']);
    expect(await again.ask({ type: 'resume', from: 's2' })).toEqual({ ok: true });
  });
});
