import { setImmediate as turn, setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { bareLine, controlLine, offered, type BareLine } from './kit/bare-line.ts';
import { median, p95, report } from './kit/figures.ts';
import { honestCafe, table, type Honest } from './kit/honest.ts';
import { askByHand } from './kit/plain-request.ts';
import { megabytes, watchedServer, type WatchedServer } from './kit/watched-server.ts';
import { opcodes, text, websocketFrame } from './kit/websocket-frame.ts';

vi.setConfig({ testTimeout: 60_000 });

/** Each on a server of its own: one that ended must not hide what the next flood does. */
let server: WatchedServer;
let honest: Honest;

beforeEach(async () => {
  server = await watchedServer();
  honest = await honestCafe(server.url, { guests: 2, bad: 1 });
});
afterEach(async () => {
  honest.close();
  await server.end();
});

const ticket = (): string => honest.bad[0] ?? '';
/** A busy machine may not get through what a flood holds. */
const patienceMs = 6000;

/** Somebody who has come in as everybody does, and then says the same again and again, so many bytes of it; reading, or not. */
async function flood(line: BareLine, piece: Uint8Array, most: number, reads: boolean): Promise<number> {
  await wait(100);
  if (!reads) line.socket.pause();
  const end = performance.now() + patienceMs;
  let sent = 0;
  while (sent < most && performance.now() < end && !line.socket.destroyed) {
    line.send(piece);
    sent += piece.length;
    // Whoever is made to wait waits; the server must not need us to be polite, but this test's memory is bounded too.
    while (line.socket.writableLength > 4 * 1024 * 1024 && !line.socket.destroyed && performance.now() < end)
      await wait(5);
    await turn();
  }
  return sent;
}

async function onControl(): Promise<BareLine> {
  const line = bareLine({ port: server.port, path: controlLine });
  await line.answered;
  line.send(text(`40${JSON.stringify({ cafe: honest.cafe.cafe, ticket: ticket() })}`));
  return line;
}

async function onDocument(): Promise<BareLine> {
  const path = `/sync/${honest.cafe.cafe}/table/${table}`;
  const line = bareLine({ port: server.port, path, protocols: offered(ticket()) });
  await line.answered;
  return line;
}

async function holds(what: string, flooding: Promise<number>, line: BareLine | null): Promise<void> {
  const before = await server.readFigures();
  const loud = await honest.measure(flooding, 60);
  const after = await server.readFigures();
  line?.leave();
  report(what, {
    'MB sent': megabytes(await flooding),
    'round trip p50/p95': `${median(loud).toFixed(1)}/${p95(loud).toFixed(1)} ms`,
    'memory before and at most (MB)': [before.memory, after.most].map((bytes) => Math.round(megabytes(bytes))),
    'processor ms': after.work - before.work,
  });
  expect(server.isAlive(), 'the server lives').toBe(true);
  expect(honest.lost).toEqual([]);
  expect(megabytes(after.most - before.memory)).toBeLessThan(120);
  // A busy machine is slow without anybody's doing; the figures above say what it was.
  expect(median(loud)).toBeLessThan(3000);
}

const many = (times: number, one: (index: number) => Buffer): Buffer =>
  Buffer.concat(Array.from({ length: times }, (_, index) => one(index)));
const pings = many(500, () => websocketFrame({ opcode: opcodes.ping, payload: new Uint8Array(125) }));
const commandText = (index: number): string => `42${index}["command",{"id":"x","command":{"type":"next","from":"s1"}}]`;
const floods = [
  { name: 'commands', reads: true, most: 2e6, piece: many(500, (index) => text(commandText(index))) },
  { name: 'questions', reads: false, most: 4e6, piece: many(500, (index) => text(`42${index}["time"]`)) },
  {
    name: 'unknown events',
    most: 16e6,
    reads: true,
    piece: many(4, () => text(`42["no",${'['.repeat(5000)}${']'.repeat(5000)}]`)),
  },
  { name: 'pings', reads: false, most: 64e6, piece: pings },
] as const;

it.each(floods)(
  '[LI9] one person who floods the control plane with $name (and reads: $reads) hurts nobody',
  async ({ name, reads, most, piece }) => {
    const line = await onControl();
    await holds(`${name} on the control plane, reads: ${reads}`, flood(line, piece, most, reads), line);
  },
);

it('[LI9] one person who does not read and floods a document with pings hurts nobody', async () => {
  const line = await onDocument();
  await holds('pings on a document', flood(line, pings, 64e6, false), line);
});

it('[LI9] a thousand commands in one post, whose answers nobody fetches, hurt nobody', async () => {
  const polling = '/control/?EIO=4&transport=polling';
  const { body } = await askByHand(server.port, 'GET', polling, {});
  const mine = `${polling}&sid=${/"sid":"([^"]+)"/u.exec(body)?.[1] ?? ''}`;
  await askByHand(server.port, 'POST', mine, {
    body: `40${JSON.stringify({ cafe: honest.cafe.cafe, ticket: ticket() })}`,
  });
  await wait(100);
  const commands = Array.from({ length: 1000 }, (_, index) => commandText(index)).join('\u001e');
  const posting = askByHand(server.port, 'POST', mine, { body: commands }).then(async () => {
    await wait(500);
    return commands.length;
  });
  await holds('commands in one post', posting, null);
});
