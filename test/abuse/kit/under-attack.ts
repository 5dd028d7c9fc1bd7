/** An attack on a café in which honest people go on writing, and everything that must hold while it lasts and after it. */
import type { AttackOutcome } from './attack-frames.ts';
import { attackAside, type Order } from './aside.ts';
import { p95, median, report } from './figures.ts';
import { table, type Honest } from './honest.ts';
import { megabytes, type WatchedServer } from './watched-server.ts';

export interface AttackSize {
  readonly seed: number;
  readonly count: number;
  readonly perSecond: number;
}

export interface Verdict {
  /** Everything that did not hold, in words; empty when all did. */
  readonly worst: readonly string[];
}

const atOnce = 40;
const quietMs = 1000;
/** Generous, because the machine that tests has other work: the aim is twice the quiet figure, and both are printed. */
const mostSlower = 10;
const alwaysFineMs = 2000;
const mostMemory = 200;
/** How a hostile connection may end: our own codes, those of RFC 6455 for what it broke, a refused request, or with us leaving. */
const goodEnd =
  /^(?:4400 unreadable|4403 not-allowed|4422 .+|4510 resync|4529 too-fast|100[0235679]|HTTP [24]\d\d|closed|reset|left)$/u;
/** engine.io answers a method it does not know with 500. */
const goodPacketEnd = /^(?:HTTP 500|hung up)$/u;

export function againstFrames(server: WatchedServer, honest: Honest, size: AttackSize): Promise<Verdict> {
  const path = `/sync/${honest.cafe.cafe}/table/${table}`;
  const attack = { port: server.port, path, tickets: [...honest.bad, honest.leader.links.projector], atOnce, ...size };
  return underAttack('frames', server, honest, { what: 'frames', attack });
}

export function againstPackets(server: WatchedServer, honest: Honest, size: AttackSize): Promise<Verdict> {
  const people = [...honest.bad, honest.leader.links.projector].map((ticket) => ({ cafe: honest.cafe.cafe, ticket }));
  return underAttack('packets', server, honest, {
    what: 'packets',
    attack: { port: server.port, people, atOnce, ...size },
  });
}

async function underAttack(what: string, server: WatchedServer, honest: Honest, order: Order): Promise<Verdict> {
  const quiet = await honest.measure(quietMs);
  const before = await server.readFigures();
  const attacking = attackAside(order);
  const loud = await honest.measure(attacking);
  const outcome = await attacking;
  const after = await server.readFigures();
  report(`${what}, seed ${order.attack.seed}`, {
    count: outcome.frames,
    connections: outcome.connections,
    seconds: outcome.seconds,
    'round trip p50/p95 quiet': `${median(quiet).toFixed(1)}/${p95(quiet).toFixed(1)} ms`,
    'under attack': `${median(loud).toFixed(1)}/${p95(loud).toFixed(1)} ms of ${loud.length}`,
    'processor share': (after.work - before.work) / outcome.seconds / 1000,
    'memory before, after, most (MB)': [before.memory, after.memory, after.most].map((bytes) =>
      Math.round(megabytes(bytes)),
    ),
    ends: outcome.ends,
  });
  return {
    worst: await wrongs(server, honest, outcome, {
      quiet: p95(quiet),
      loud: p95(loud),
      grown: after.most - before.memory,
    }),
  };
}

async function wrongs(
  server: WatchedServer,
  { guests, leader, lost, readFresh }: Honest,
  { unreachable, ends }: AttackOutcome,
  { quiet, loud, grown }: { quiet: number; loud: number; grown: number },
): Promise<string[]> {
  const wrong: string[] = [];
  if (!server.isAlive() || unreachable > 0) wrong.push('the server ended');
  if (lost.length > 0) wrong.push(`honest connections were lost: ${lost.join('; ')}`);
  if (loud > Math.max(alwaysFineMs, quiet * mostSlower))
    wrong.push(`honest round trips took ${loud} ms, ${quiet} ms before`);
  if (megabytes(grown) > mostMemory) wrong.push(`the server grew by ${megabytes(grown)} MB`);
  const strange = [...ends.keys()].filter((end) => !goodEnd.test(end) && !goodPacketEnd.test(end));
  if (strange.length > 0) wrong.push(`connections ended as nobody wrote down: ${strange.join('; ')}`);
  const fresh = await readFresh();
  const seen = await Promise.all([leader, ...guests].map((person) => person.tablecloth(table)));
  if (seen.some((tablecloth) => JSON.stringify(tablecloth) !== JSON.stringify(fresh))) wrong.push('views differ');
  const texts = fresh.notes.map(({ text }) => text);
  if (texts.length !== guests.length || texts.some((text) => !/^(?:Endring|Først) \d+$/u.test(text)))
    wrong.push(`the tablecloth says ${texts.join('; ')}`);
  return wrong;
}
