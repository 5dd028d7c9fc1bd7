/**
 * How long somebody who comes back waits: from the moment in which the network is there again, or the page is, until a note is on the
 * screen that was written meanwhile and came over the documents' line. The network is the project's own bad one.
 */
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../kit/chromium.ts';
import { badHall, type BadHall } from '../../network/hall.ts';

interface Way {
  readonly name: string;
  /** Away, until `back`. */
  readonly leave: (hall: BadHall) => Promise<unknown>;
  readonly back: (hall: BadHall) => Promise<unknown>;
}

const says = (target: 'window' | 'document', sign: string) => (hall: BadHall) =>
  hall.phone.page.evaluate(([at, name]) => (at === 'window' ? window : document).dispatchEvent(new Event(name)), [
    target,
    sign,
  ] as const);
const dies = async ({ network }: BadHall): Promise<void> => network.goDead();
const heals =
  (sign: (hall: BadHall) => Promise<unknown>) =>
  async (hall: BadHall): Promise<void> => {
    hall.network.heal();
    await sign(hall);
  };

const ways: readonly Way[] = [
  { name: 'reload', leave: async () => undefined, back: ({ phone }) => phone.page.reload({ waitUntil: 'commit' }) },
  {
    name: 'away to another page and back',
    leave: ({ phone }) => phone.page.goto('about:blank'),
    back: ({ phone }) => phone.page.goBack({ waitUntil: 'commit' }),
  },
  {
    name: 'no network, and again',
    leave: ({ phone }) => phone.page.context().setOffline(true),
    back: ({ phone }) => phone.page.context().setOffline(false),
  },
  { name: 'dead and open, shown again', leave: dies, back: heals(says('document', 'visibilitychange')) },
  { name: 'dead and open, put away and back', leave: dies, back: heals(says('window', 'pageshow')) },
  { name: 'dead and open, “online”', leave: dies, back: heals(says('window', 'online')) },
  {
    name: 'every connection reset',
    leave: async () => undefined,
    back: async ({ network }) => network.reset(),
  },
];

const tries = 5;
const limitMs = 3000;

/** Prints the middle and the longest of five for each way. True when all middles are below three seconds. */
export async function benchComingBack(): Promise<boolean> {
  const browser = await launchChromium({ keepsPages: true });
  try {
    let well = true;
    for (const way of ways) {
      const times = await timesOf(browser, way);
      const middle = times[Math.floor(times.length / 2)] ?? Number.POSITIVE_INFINITY;
      well &&= middle < limitMs;
      console.log(`${way.name}: back after ${Math.round(middle)} ms, at most ${Math.round(times.at(-1) ?? middle)} ms`);
    }
    return well;
  } finally {
    await browser.close();
  }
}

async function timesOf(browser: Browser, way: Way): Promise<readonly number[]> {
  const times: number[] = [];
  for (let count = 0; count < tries; count += 1) times.push(await timeOf(browser, way));
  return times.sort((one, other) => one - other);
}

/** In a hall of its own: on a longer cloth a new note waits until it is asked for. */
async function timeOf(browser: Browser, { leave, back }: Way): Promise<number> {
  const hall = await badHall(browser);
  const words = 'Skrevet mens Anne var borte';
  await leave(hall);
  await hall.mate.writes(words);
  const begun = performance.now();
  await back(hall);
  await hall.phone.note(words).waitFor();
  const took = performance.now() - begun;
  await hall.close();
  return took;
}
