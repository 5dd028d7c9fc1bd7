/** A phone in a real browser behind a bad network, with a table-mate and a facilitator on a good one. */
import type { Browser } from 'playwright-core';
import { BrowserPhone } from '../kit/browser-phone.ts';
import { chaosProxy, type ChaosProxy, type NetworkWeather } from '../kit/chaos-proxy.ts';
import { testDesign } from '../kit/design.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';
import { facilitate, joinAs, openTestCafe, type Facilitator, type Guest, type TestCafe } from '../kit/people.ts';

export interface BadHall {
  readonly here: InProcess;
  readonly network: ChaosProxy;
  readonly cafe: TestCafe;
  readonly leader: Facilitator;
  readonly mate: Guest;
  readonly phone: BrowserPhone;
  close(): Promise<void>;
}

export interface HallOptions {
  readonly weather?: Partial<NetworkWeather>;
  /** Done to the phone before anybody joins with it. */
  readonly before?: (phone: BrowserPhone) => Promise<void>;
}

/** Anne with the phone and Berit sit at one table, in the first round. */
export async function badHall(browser: Browser, { weather = {}, before }: HallOptions = {}): Promise<BadHall> {
  const here = await serveHere();
  const network = await chaosProxy(here.serving.port);
  Object.assign(network.weather, weather);
  const cafe = await openTestCafe(here.url, testDesign({ tables: 1 }));
  const leader = await facilitate(here.url, cafe.cafe, cafe.secret);
  const phone = await BrowserPhone.open(browser, { server: network.url, code: cafe.code });
  await before?.(phone);
  await phone.joins('Anne', 'Hamar kommune');
  const mate = await joinAs(cafe, { name: 'Berit' });
  await leader.next();
  await phone.sees('Spørsmål 1?');
  await mate.isSeated();
  await mate.tablecloth('t1');
  return {
    here,
    network,
    cafe,
    leader,
    mate,
    phone,
    async close() {
      await phone.close();
      leader.close();
      mate.close();
      await network.close();
      await here.close();
    },
  };
}
