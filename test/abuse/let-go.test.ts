import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type * as limits from '../../shared/wire/limits.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';
import { bareLine, controlLine } from './kit/bare-line.ts';
import { report } from './kit/figures.ts';
import { honestCafe, table, type Honest } from './kit/honest.ts';
import { askByHand } from './kit/plain-request.ts';
import { keptFor, slowRequests } from './kit/slow-requests.ts';
import { heldAfterVanishing } from './kit/vanished.ts';
import { text } from './kit/websocket-frame.ts';

/** The heart beats every fifteen seconds; here it beats quickly, so that nobody need wait. `npm run abuse -- vanished` waits. */
const { beatMs } = vi.hoisted(() => ({ beatMs: 400 }));
vi.mock('../../shared/wire/limits.ts', async (original) => ({
  ...(await original<typeof limits>()),
  heartbeatMs: beatMs,
}));

let here: InProcess;
let honest: Honest;

beforeAll(async () => {
  here = await serveHere();
  honest = await honestCafe(here.url, { guests: 1, bad: 3 });
});
afterAll(async () => {
  honest.close();
  await here.close();
});

const bad = (index: number): string => honest.bad[index] ?? '';
const longestMs = 15_000;
/** The server looks for those it has lost patience with every second or two. */
const graceMs = 2000;

/** All at once, because each waits for the server to lose patience. */
describe.concurrent('whoever is not heard of any more', { timeout: 120_000 }, () => {
  it('[LI8] a document connection whose peer has vanished is let go after a beat without an answer', async () => {
    const took = await heldAfterVanishing({
      port: here.serving.port,
      plane: 'documents',
      path: `/sync/${honest.cafe.cafe}/table/${table}`,
      ticket: bad(0),
      cafe: honest.cafe.cafe,
      connections: () => here.serving.connections().documents,
      stayMs: 3 * beatMs,
      patienceMs: 20_000,
    });
    report('vanished from a document', { 'freed after ms': took, 'beats every ms': beatMs });
    expect(took).toBeLessThan(2 * beatMs + graceMs);
  });

  it('[LI8] a control connection that never says who it is, or falls silent, is let go', async () => {
    const nobody = bareLine({ port: here.serving.port, path: controlLine });
    await nobody.answered;
    const silent = bareLine({ port: here.serving.port, path: controlLine });
    await silent.answered;
    silent.send(text(`40${JSON.stringify({ cafe: honest.cafe.cafe, ticket: bad(1) })}`));
    const started = performance.now();
    const ends = await Promise.all(
      [nobody.ended, silent.ended].map((end) => end.then(() => performance.now() - started)),
    );
    report('silent on the control plane', { 'freed after ms': ends.map(Math.round) });
    expect(Math.max(...ends)).toBeLessThan(longestMs);
  });

  it('[LI8] a refused document connection that does not say goodbye is let go', async () => {
    const socket = connect({ port: here.serving.port, host: '127.0.0.1', allowHalfOpen: true });
    socket.write(
      `GET /sync/${honest.cafe.cafe}/wall HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
        'Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n',
    );
    expect(await keptFor(socket)).toBeLessThan(5000);
  });

  it('[LI8] a hundred requests that never end keep nobody waiting and are let go', async () => {
    const { kept, joins } = await slowRequests({ url: here.url, port: here.serving.port }, honest.cafe.code, 100);
    report('slow requests', {
      count: kept.length,
      'longest join ms': Math.max(...joins),
      'first freed after ms': Math.min(...kept),
      'last freed after ms': Math.max(...kept),
    });
    expect(Math.max(...joins)).toBeLessThan(1000);
    expect(Math.max(...kept)).toBeLessThan(longestMs + graceMs);
  });

  it('[LI8] a body that goes on after it was too large is refused at once and let go', async () => {
    const socket = connect({ port: here.serving.port, host: '127.0.0.1', allowHalfOpen: true });
    let answer = '';
    socket.on('data', (words: Buffer) => (answer += words.toString()));
    const chunk = (size: number): string => `${size.toString(16)}\r\n${'x'.repeat(size)}\r\n`;
    socket.write(
      `POST /api/doors/${honest.cafe.code}/people HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n` +
        `Transfer-Encoding: chunked\r\n\r\n${chunk(70_000)}`,
    );
    const dripping = setInterval(() => socket.writable && socket.write(chunk(1000)), 500);
    const took = await keptFor(socket);
    clearInterval(dripping);
    report('a body without an end', { 'freed after ms': took, answer: answer.slice(0, 12) });
    expect(took).toBeLessThan(longestMs + graceMs);
    // Too large, or not said how large.
    expect(answer).toMatch(/^HTTP\/1\.1 41[13] /u);
  });

  it('[LI8] polling sessions that nobody polls are let go', async () => {
    const path = '/control/?EIO=4&transport=polling';
    const before = here.serving.connections().control;
    const opened = await Promise.all(Array.from({ length: 50 }, () => askByHand(here.serving.port, 'GET', path, {})));
    expect(opened.every(({ status }) => status === 200)).toBe(true);
    const started = performance.now();
    while (here.serving.connections().control > before && performance.now() - started < 30_000) await wait(50);
    const took = performance.now() - started;
    report('abandoned polling sessions', { 'freed after ms': took });
    expect(took).toBeLessThan(longestMs);
  });
});
