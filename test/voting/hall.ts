/** A café at its wall and boards: one real phone, somebody else as a program, and the facilitator. */
import type { Browser } from 'playwright-core';
import type { CafeDesign } from '../../shared/cafe/design.ts';
import type { RoomView } from '../../shared/cafe/views.ts';
import { BrowserPhone } from '../kit/browser-phone.ts';
import { testDesign } from '../kit/design.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';
import { facilitate, joinAs, openTestCafe, type Facilitator, type Guest, type TestCafe } from '../kit/people.ts';

export interface VotingHall {
  readonly here: InProcess;
  readonly cafe: TestCafe;
  readonly leader: Facilitator;
  readonly phone: BrowserPhone;
  readonly mate: Guest;
  /** Ids of five notes, called «Lapp 1» to «Lapp 5». */
  readonly notes: readonly string[];
  close(): Promise<void>;
}

interface HallOptions {
  readonly settings?: Partial<CafeDesign['settings']>;
  readonly width?: number;
  readonly height?: number;
}

export async function votingHall(
  browser: Browser,
  { settings = {}, width = 390, height = 844 }: HallOptions = {},
): Promise<VotingHall> {
  const here = await serveHere();
  const cafe = await openTestCafe(here.url, testDesign({ tables: 1, settings }));
  const leader = await facilitate(here.url, cafe.cafe, cafe.secret);
  const phone = await BrowserPhone.open(browser, { server: here.url, code: cafe.code, width, height });
  await phone.joins('Anne', 'Hamar kommune');
  const mate = await joinAs(cafe, { name: 'Berit', organisation: 'Høgskolen' });
  await leader.goTo('round');
  await mate.isSeated();
  const notes: string[] = [];
  for (const number of [1, 2, 3, 4, 5]) notes.push(await mate.writes(`Lapp ${number}`));
  return {
    here,
    cafe,
    leader,
    phone,
    mate,
    notes,
    async close() {
      await phone.close();
      mate.close();
      leader.close();
      await here.close();
    },
  };
}

/** How the dots fell, by note; null while nobody may know. */
export function totalsIn({ vote }: RoomView): Readonly<Record<string, number>> | null {
  return vote.state === 'closed' ? vote.totals : null;
}

/** The network of one phone, taken away and given back. */
export async function offline(phone: BrowserPhone, isOff: boolean): Promise<void> {
  await phone.page.context().setOffline(isOff);
}
