/** Six people write, edit and take back through a network that is late, stalls and breaks, until it is mended. */
import { setTimeout as wait } from 'node:timers/promises';
import { readTablecloth } from '../../../shared/documents/tablecloth.ts';
import { testDesign } from '../../kit/design.ts';
import { facilitate, joinAs, openTestCafe, type Guest } from '../../kit/people.ts';
import { chaosProxy, type ChaosProxy } from './chaos-proxy.ts';
import { chanceFrom, type Chance } from './chance.ts';
import { table, tablecloth } from './honest.ts';
import { watchedServer } from './watched-server.ts';

export interface NetworkOutcome {
  readonly written: number;
  readonly edited: number;
  readonly withdrawn: number;
  readonly cuts: number;
  readonly stalls: number;
  readonly mendedMs: number;
  /** What each person, a facilitator who was there and one who comes last see: texts by note. */
  readonly views: readonly Readonly<Record<string, string>>[];
  readonly expected: Readonly<Record<string, string>>;
}

const people = 6;
const patienceMs = 30_000;
/** A person may write two hundred notes; what is refused for that would wait for ever. */
const mostNotes = 150;

export async function badNetwork(seed: number, ms: number): Promise<NetworkOutcome> {
  const chance = chanceFrom(seed);
  const server = await watchedServer();
  const proxies: ChaosProxy[] = [];
  const guests: Guest[] = [];
  const cafe = await openTestCafe(server.url, testDesign({ tables: 1 }));
  const leader = await facilitate(server.url, cafe.cafe, cafe.secret);
  try {
    for (let index = 0; index < people; index += 1) {
      const proxy = await chaosProxy(server.port);
      proxies.push(proxy);
      guests.push(await joinAs({ server: proxy.url, code: cafe.code }, { name: `Gjest ${index}` }));
    }
    await leader.next();
    await Promise.all(guests.map((guest) => guest.isSeated()));
    await Promise.all([leader, ...guests].map((person) => person.tablecloth(table)));

    const over = { yet: false };
    const counts = { written: 0, edited: 0, withdrawn: 0, cuts: 0, stalls: 0 };
    const expected: Record<string, string> = {};
    const writing = guests.map((guest, index) => write(guest, index, chance, over, expected, counts));
    const storms = proxies.map((proxy) => storm(proxy, chance, over, counts));
    await wait(ms);
    over.yet = true;
    await Promise.all([...writing, ...storms]);

    const started = performance.now();
    for (const { weather } of proxies) Object.assign(weather, { bytesPerSecond: null, late: () => 0, swallows: false });
    await Promise.all(guests.map(hasSentAll));
    const last = await facilitate(server.url, cafe.cafe, cafe.secret);
    await last.tablecloth(table);
    const all = [...guests, leader, last];
    const views = await settled(all, expected);
    last.close();
    return { ...counts, mendedMs: performance.now() - started, views, expected };
  } finally {
    leader.close();
    for (const guest of guests) guest.close();
    for (const proxy of proxies) await proxy.close();
    await server.end();
  }
}

type Counts = { written: number; edited: number; withdrawn: number; cuts: number; stalls: number };

async function write(
  guest: Guest,
  index: number,
  chance: Chance,
  over: { readonly yet: boolean },
  expected: Record<string, string>,
  counts: Counts,
): Promise<void> {
  const own: string[] = [];
  let notes = 0;
  for (let step = 0; !over.yet; step += 1) {
    const text = `Lapp ${step} fra ${index}`;
    const what = own.length < 3 && notes < mostNotes ? 0 : chance.next();
    if (what < 0.6 && notes < mostNotes) {
      notes += 1;
      const id = guest.jots(text, { round: 1 });
      own.push(id);
      expected[id] = text;
      counts.written += 1;
    } else {
      const id = chance.pick(own);
      if (what < 0.9 || own.length < 3) {
        guest.visit.editNote(table, id, { kind: 'need', text });
        expected[id] = text;
        counts.edited += 1;
      } else {
        guest.visit.withdrawNote(table, id);
        own.splice(own.indexOf(id), 1);
        delete expected[id];
        counts.withdrawn += 1;
      }
    }
    await wait(60 + chance.below(240));
  }
}

async function storm(
  proxy: ChaosProxy,
  chance: Chance,
  over: { readonly yet: boolean },
  counts: Counts,
): Promise<void> {
  const { weather } = proxy;
  while (!over.yet) {
    weather.late = chance.often(0.6) ? () => 20 + chance.below(180) : () => 0;
    weather.bytesPerSecond = chance.often(0.3) ? 8000 : null;
    await wait(200 + chance.below(900));
    if (chance.often(0.35)) {
      proxy.cut(1 + chance.below(3));
      counts.cuts += 1;
    }
    if (chance.often(0.15)) {
      counts.stalls += 1;
      weather.swallows = true;
      await wait(100 + chance.below(900));
      // What was swallowed is missing in the middle of a stream: such a connection can only break.
      proxy.cut(100);
      weather.swallows = false;
    }
  }
}

/** Waits until everything is on the server's disk; says what is not, and how that document stands, when it is not so in time. */
async function hasSentAll(guest: Guest): Promise<void> {
  const { outbox } = guest.visit;
  const giveUpAt = Date.now() + patienceMs;
  while (outbox.all().length > 0 && Date.now() < giveUpAt) await wait(50);
  if (outbox.all().length === 0) return;
  const { doc, state } = guest.visit.document(tablecloth);
  const { waiting, ...standing } = state.getState();
  const left = outbox.all().map((note) => ({ note, there: doc.getMap('notes').get(note.id) ?? null }));
  throw new Error(`still waiting: ${JSON.stringify({ left, pen: doc.clientID, standing, waiting: [...waiting] })}`);
}

type Person = Pick<Guest, 'visit'>;

/** Everybody's view, as soon as all are as expected, and at the latest when patience ends. */
async function settled(
  all: readonly Person[],
  expected: Readonly<Record<string, string>>,
): Promise<Record<string, string>[]> {
  const wanted = JSON.stringify(sorted(expected));
  const giveUpAt = Date.now() + patienceMs;
  for (;;) {
    const views = all.map((person) => viewOf(person));
    if (views.every((view) => JSON.stringify(view) === wanted) || Date.now() > giveUpAt) return views;
    await wait(50);
  }
}

function viewOf({ visit }: Person): Record<string, string> {
  const { notes } = readTablecloth(visit.document(tablecloth).doc);
  return sorted(Object.fromEntries(notes.map(({ id, text }) => [id, text])));
}

function sorted(record: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
}
