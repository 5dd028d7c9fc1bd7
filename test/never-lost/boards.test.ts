/** Cards written on the boards without a network, on a page that is closed before it comes back. */
import { afterEach, describe, expect, it } from 'vitest';
import type * as Y from 'yjs';
import { addCard, changeCard } from '../../shared/documents/cards.ts';
import { overtakenReason } from '../../client/documents/kept-cards.ts';
import { browserKeep, type TestKeep } from '../kit/browser-keep.ts';
import { somebodyElse } from '../kit/crossing.ts';
import { testDesign } from '../kit/design.ts';
import { serveHere } from '../kit/in-process.ts';
import { facilitate, joinAs, openTestCafe, until, type Guest } from '../kit/people.ts';
import { lineTo } from './line.ts';

const wall = { kind: 'wall' } as const;

let closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.reverse()) await close();
  closing = [];
});

/** Anne, whose network can be cut, and a leader, at the stepping stones. */
async function hall() {
  const here = await serveHere();
  const line = await lineTo(here.url);
  const cafe = await openTestCafe(here.url, testDesign({ tables: 1 }));
  const leader = await facilitate(here.url, cafe.cafe, cafe.secret);
  const keep = browserKeep();
  const door = { server: line.url, code: cafe.code };
  const anne = await joinAs(door, { name: 'Anne' }, { keep });
  await leader.goTo('stones');
  await anne.sees((room) => room.stage === leader.room.stage);
  await anne.wall();
  closing.push(
    () => here.close(),
    () => line.close(),
    () => leader.close(),
    () => anne.close(),
  );
  /** Her line goes down, she writes, and the tab is closed. */
  const leaves = async (write: () => void): Promise<void> => {
    line.cut();
    await until(anne.visit.document(wall).state, ({ connected }) => !connected);
    write();
    await until(listOf(anne), (cards) => cards.length > 0);
    anne.close();
  };
  const comesBack = async (): Promise<Guest> => {
    line.mend();
    const again = await joinAs(door, {}, { keep, ticket: anne.ticket });
    closing.push(() => again.close());
    await again.wall();
    return again;
  };
  return { leader, anne, keep, leaves, comesBack };
}

const listOf = ({ visit: { keptCards } }: Guest) => ({
  getState: () => keptCards.all(),
  subscribe: (listener: (cards: ReturnType<typeof keptCards.all>) => void) =>
    keptCards.subscribe(() => listener(keptCards.all())),
});
const kept = (keep: TestKeep): string[] => [...keep.items.keys()].filter((key) => key.includes('/cards/'));

describe('a card written without a network', () => {
  it('[NL7] is there once after the next visit, with everything on it, and is then forgotten on the phone', async () => {
    const { leader, anne, keep, leaves, comesBack } = await hall();
    await leaves(() => addCard(anne.visit.document(wall).doc, 'stones', 'c1', { text: 'Et steg', horizon: 'I år' }));
    expect(kept(keep).length).toBeGreaterThan(0);
    const again = await comesBack();
    await until(listOf(again), (cards) => cards.length === 0);
    const { stones } = await leader.wall();
    expect(stones.map(({ id, text, horizon }) => ({ id, text, horizon }))).toEqual([
      { id: 'c1', text: 'Et steg', horizon: 'I år' },
    ]);
    expect(again.visit.isMine(stones[0]?.pen ?? -1)).toBe(true);
    expect(kept(keep)).toEqual([]);
  });

  it('[NL8] does not overwrite what somebody else has changed meanwhile: one’s own words are a draft, until one decides', async () => {
    const { leader, anne, leaves, comesBack } = await hall();
    await anne.writesIn(wall, (doc) => addCard(doc, 'stones', 'c1', { text: 'Først', howWeKnow: 'Vi ser det' }));
    await leaves(() => {
      const { doc } = anne.visit.document(wall);
      changeCard(doc, 'stones', 'c1', { text: 'Annes ord', howWeKnow: 'Vi teller' });
    });
    await leader.writesIn(wall, (doc) => changeCard(doc, 'stones', 'c1', { text: 'Lederens ord' }));
    const again = await comesBack();
    const stuck = await until(listOf(again), (cards) => cards.length === 1 && cards[0]?.stuck === overtakenReason);
    expect(stuck).toMatchObject([{ key: 'c1/text', value: 'Annes ord' }]);
    expect((await leader.wall()).stones).toMatchObject([{ text: 'Lederens ord', howWeKnow: 'Vi teller' }]);

    again.visit.insistOn(stuck);
    await until(listOf(again), (cards) => cards.length === 0);
    await expect.poll(async () => (await leader.wall()).stones).toMatchObject([{ text: 'Annes ord' }]);
  });

  it('[NL8] that the server refuses, because its part of the café is over, is a draft through the next visits too', async () => {
    const { leader, anne, keep, leaves, comesBack } = await hall();
    await leaves(() => addCard(anne.visit.document(wall).doc, 'stones', 'c1', { text: 'For sent ute' }));
    await leader.goTo('actions');
    const again = await comesBack();
    const stuck = await until(listOf(again), (cards) => cards.length > 0 && cards.every((card) => card.stuck !== null));
    expect(stuck.map(({ value }) => value)).toContain('For sent ute');
    expect((await leader.wall()).stones).toEqual([]);
    again.close();
    const third = await comesBack();
    expect(third.visit.keptCards.all().map(({ value }) => value)).toContain('For sent ute');
    third.visit.discardCards(third.visit.keptCards.all());
    expect(kept(keep)).toEqual([]);
  });

  it('[NL8] loses against a change made at the same moment with the page open: the words are a draft as well', async () => {
    const { leader, anne } = await hall();
    await anne.writesIn(wall, (doc) => addCard(doc, 'stones', 'c1', { text: 'Først' }));
    await expect.poll(async () => (await leader.wall()).stones.length).toBe(1);
    const { doc } = anne.visit.document(wall);
    const { doc: other } = leader.visit.document(wall);
    // Both write before either has heard of the other; which of the two stands is the document's to say.
    changeCard(doc, 'stones', 'c1', { text: 'Annes ord' });
    changeCard(other, 'stones', 'c1', { text: 'Lederens ord' });
    await expect
      .poll(async () => (await leader.wall()).stones[0]?.text === (await anne.wall()).stones[0]?.text)
      .toBe(true);
    await until(anne.visit.document(wall).state, ({ waiting }) => waiting.size === 0);
    const stands = (await anne.wall()).stones[0]?.text;
    const drafts = anne.visit.keptCards.all().map(({ value }) => value);
    expect(drafts).toEqual(stands === 'Annes ord' ? [] : ['Annes ord']);
  });

  it('[AC9] that was saved and lost to words written at the same moment is a draft as well, on every board', async () => {
    const { leader } = await hall();
    const all = ['themes', 'wordings', 'vision', 'stones', 'actions', 'groups'] as const;
    const field = {
      themes: 'title',
      actions: 'title',
      groups: 'name',
      wordings: 'text',
      vision: 'text',
      stones: 'text',
    };
    const { doc } = leader.visit.document(wall);
    const write = (where: Y.Doc, words: string): void =>
      where.transact(() => all.forEach((board) => where.getMap(board).set(`c1/${field[board]}`, words)));
    await leader.writesIn(wall, () => all.forEach((board) => addCard(doc, board, 'c1', {})));
    const other = somebodyElse(doc);
    await leader.writesIn(wall, () => write(doc, 'Lederens ord'));
    write(other.doc, 'Andres ord');
    other.letsGo();
    const stuck = leader.visit.keptCards.all();
    expect(stuck.map(({ root, value, stuck: why }) => [root, value, why])).toEqual(
      all.map((board) => [board, 'Lederens ord', overtakenReason]),
    );
    leader.visit.insistOn(stuck.slice(0, 1));
    await expect.poll(async () => (await leader.wall()).themes[0]?.title).toBe('Lederens ord');
  });
});
