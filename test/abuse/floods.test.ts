import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { bareLine, controlLine, offered } from './kit/bare-line.ts';
import { chanceFrom } from './kit/chance.ts';
import { median, p95, report, Tally } from './kit/figures.ts';
import { tinyParts } from './kit/hostile-frames.ts';
import { honestCafe, table, type Honest } from './kit/honest.ts';
import { askByHand } from './kit/plain-request.ts';
import { megabytes, watchedServer, type WatchedServer } from './kit/watched-server.ts';

let server: WatchedServer;
let honest: Honest;
let quiet: number[] = [];

beforeAll(async () => {
  server = await watchedServer();
  honest = await honestCafe(server.url, { guests: 3, bad: 5 });
  quiet = await honest.measure(1000);
});
afterAll(async () => {
  honest.close();
  await server.end();
});

/** Runs a flood while honest people write, and holds it against what a flood may cost. */
async function weathers(what: string, flood: () => Promise<Tally>): Promise<Tally> {
  const before = await server.readFigures();
  const sockets = (await server.sockets()) ?? 0;
  const flooding = flood();
  const loud = await honest.measure(flooding, 60);
  const ends = await flooding;
  let left = (await server.sockets()) ?? 0;
  for (let patience = 0; left > sockets && patience < 60; patience += 1) {
    await wait(100);
    left = (await server.sockets()) ?? 0;
  }
  const after = await server.readFigures();
  report(what, {
    'round trip p50/p95 quiet': `${median(quiet).toFixed(1)}/${p95(quiet).toFixed(1)} ms`,
    'in the flood': `${median(loud).toFixed(1)}/${p95(loud).toFixed(1)} ms`,
    'memory before and after (MB)': [before.memory, after.memory].map((bytes) => Math.round(megabytes(bytes))),
    'sockets before and after': [sockets, left],
    ends,
  });
  expect(server.isAlive()).toBe(true);
  expect(honest.lost).toEqual([]);
  expect(median(loud)).toBeLessThan(Math.max(1500, 10 * median(quiet)));
  expect(megabytes(after.memory - before.memory)).toBeLessThan(150);
  expect(left - sockets).toBeLessThanOrEqual(0);
  return ends;
}

/** So many, a few at a time. */
async function each(count: number, atOnce: number, act: (index: number) => Promise<string>): Promise<Tally> {
  const tally = new Tally();
  let next = 0;
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < count) tally.count(await act(next++));
    }),
  );
  return tally;
}

const path = (): string => `/sync/${honest.cafe.cafe}/table/${table}`;

it('[LI9] two thousand connections that are opened and dropped leave nothing behind', { timeout: 60_000 }, async () => {
  await weathers('connections', () =>
    each(2000, 50, async (index) => {
      if (index % 4 === 0) return dropped(server.port);
      const control = index % 4 === 1;
      const line = bareLine({
        port: server.port,
        path: control ? controlLine : path(),
        protocols: control ? [] : offered(honest.bad[index % 5] ?? ''),
      });
      // Some wait for the answer, some do not.
      if (index % 3 > 0) await line.answered;
      line.leave();
      return (await line.ended).how;
    }),
  );
});

function dropped(port: number): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.resetAndDestroy());
    socket.on('error', () => undefined);
    socket.on('close', () => resolve('dropped'));
  });
}

it(
  '[LI9] a flood of polls and posts, many of them at once in one session, costs the others nothing',
  { timeout: 60_000 },
  async () => {
    const polling = '/control/?EIO=4&transport=polling';
    const ends = await weathers('polling', () =>
      each(120, 20, async (index) => {
        const { status, body } = await askByHand(server.port, 'GET', polling, {});
        const mine = `${polling}&sid=${/"sid":"([^"]+)"/u.exec(body)?.[1] ?? ''}`;
        const hello = `40${JSON.stringify({ cafe: honest.cafe.cafe, ticket: honest.bad[index % 5] })}`;
        await askByHand(server.port, 'POST', mine, { body: hello });
        const many = '42["time"]\u001e'.repeat(2000).slice(0, -1);
        // Two polls at once are against the protocol; a session in which they meet is ended.
        await Promise.all([
          askByHand(server.port, 'GET', mine, { patienceMs: 300 }),
          askByHand(server.port, 'GET', mine, { patienceMs: 300 }),
          askByHand(server.port, 'POST', mine, { body: many }),
        ]);
        await askByHand(server.port, 'POST', mine, { body: '1' });
        return String(status);
      }),
    );
    expect([...ends.keys()]).toEqual(['200']);
  },
);

it(
  '[LI9] five messages in sixty thousand parts each are ended, or swallowed, at little cost',
  { timeout: 60_000 },
  async () => {
    const chance = chanceFrom(1);
    const parts = Buffer.concat(tinyParts(60_000, chance));
    const before = await server.readFigures();
    await weathers('fragments', () =>
      each(5, 5, async (index) => {
        const line = bareLine({ port: server.port, path: path(), protocols: offered(honest.bad[index] ?? '') });
        await line.answered;
        line.send(parts);
        const leaving = setTimeout(() => line.leave(), 2000);
        const { how, code } = await line.ended;
        clearTimeout(leaving);
        return code === null ? how : String(code);
      }),
    );
    const after = await server.readFigures();
    report('fragments', { 'processor ms for each': (after.work - before.work) / 5 });
  },
);

it(
  '[LI5] bodies that are too large, said to be or without an end, are refused by name',
  { timeout: 60_000 },
  async () => {
    const json = { 'content-type': 'application/json' };
    const ends = await weathers('bodies', () =>
      each(40, 8, async (index) => {
        const large = `{"secret":"${'x'.repeat(index % 2 === 0 ? 500_000 : 3_000_000)}"}`;
        const doors = `/api/doors/${honest.cafe.code}/people`;
        if (index % 4 === 3) return endless(server.port, doors);
        const { status, body } = await askByHand(server.port, 'POST', index % 2 === 0 ? doors : '/api/cafes', {
          headers: json,
          body: large,
        });
        return `${status} ${body}`;
      }),
    );
    // Whoever is still sending may see the line end before the answer.
    expect(
      [...ends.keys()].filter((end) => !/^(?:413 \{"refusal":"unreadable"\}|41[13]|0 |ended)$/u.test(end)),
    ).toEqual([]);
  },
);

/** A body in chunks that goes on until the server has had enough. */
function endless(port: number, to: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(
        `POST ${to} HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n`,
      );
      more();
    });
    const chunk = `4000\r\n${'x'.repeat(0x4000)}\r\n`;
    const mostChunks = 500;
    let sent = 0;
    function more(): void {
      if (socket.destroyed) return;
      sent += 1;
      if (sent > mostChunks) socket.destroy();
      else if (socket.write(chunk)) setImmediate(more);
      else socket.once('drain', more);
    }
    let answer = '';
    socket.on('data', (words: Buffer) => (answer += words.toString()));
    socket.on('error', () => undefined);
    socket.on('end', () => socket.destroy());
    // A reset may overtake the answer; otherwise it has come long before we give up.
    socket.on('close', () =>
      resolve(/^HTTP\/1\.1 (\d+)/u.exec(answer)?.[1] ?? (sent > mostChunks ? 'never answered' : 'ended')),
    );
  });
}
