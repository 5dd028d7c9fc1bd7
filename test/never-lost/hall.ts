/** A café in its first round, with one table, a mate and a network that can be cut. */
import type { Page } from 'playwright-core';
import { must } from '../../shared/cafe/must.ts';
import { messages } from '../../shared/locale/nb/messages.ts';
import { testDesign } from '../kit/design.ts';
import { serveHere } from '../kit/in-process.ts';
import { facilitate, joinAs, openTestCafe, type Facilitator, type Guest, type TestCafe } from '../kit/people.ts';
import { lineTo, type Line } from './line.ts';

const { phone: words, joining } = messages;

export interface Hall {
  readonly line: Line;
  readonly leader: Facilitator;
  readonly cafe: TestCafe;
  /** Where a phone opens the café. */
  readonly door: string;
  close(): Promise<void>;
}

export async function openHall(): Promise<Hall> {
  const here = await serveHere();
  const line = await lineTo(here.url);
  const cafe = await openTestCafe(here.url, testDesign({ tables: 1 }));
  const leader = await facilitate(here.url, cafe.cafe, cafe.secret);
  const mate: Guest = await joinAs(cafe, { name: 'Berit' });
  const mateId = must(leader.people[0], 'Berit').id;
  await leader.hosts('t1', mateId);
  return {
    line,
    leader,
    cafe,
    door: `${line.url}/k/${cafe.code}`,
    async close() {
      leader.close();
      mate.close();
      await line.close();
      await here.close();
    },
  };
}

/** `round text` of everything on the one tablecloth, sorted. */
export async function clothOf({ leader }: Hall): Promise<string[]> {
  const { notes } = await leader.tablecloth('t1');
  return notes.map(({ round, text }) => `${round} ${text}`).sort();
}

/** What a thumb does on a page of the phone. */
export const thumb = (page: Page) => ({
  field: page.getByPlaceholder(words.table.placeholder),
  async joins(name: string): Promise<void> {
    await page.getByLabel(words.join.name).fill(name);
    await page.getByRole('button', { name: joining.straightIn }).click();
    await page.getByRole('button', { name: words.menu.label }).waitFor();
  },
  async puts(text: string): Promise<void> {
    await this.field.fill(text);
    await page.getByRole('button', { name: words.table.put }).click();
    await this.note(text).waitFor();
  },
  note: (text: string) => page.getByRole('article').filter({ hasText: text }),
});
