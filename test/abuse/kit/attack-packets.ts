/** Hostile packets on the control plane, over websocket and over polling; before, during and after the ticket is looked at. */
import { Agent, request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { bareLine, controlLine } from './bare-line.ts';
import { chanceFrom, type Chance } from './chance.ts';
import type { AttackOutcome } from './attack-frames.ts';
import { Tally } from './figures.ts';
import { brokenFrame } from './hostile-frames.ts';
import { hostilePacket, type Credentials, type HostilePacket } from './hostile-packets.ts';
import { binary, text } from './websocket-frame.ts';

export interface PacketAttack {
  readonly port: number;
  readonly people: readonly Credentials[];
  readonly seed: number;
  readonly count: number;
  readonly perSecond: number;
  readonly atOnce: number;
}

const lingerMs = 80;

export async function attackWithPackets({
  port,
  people,
  seed,
  count,
  perSecond,
  atOnce,
}: PacketAttack): Promise<AttackOutcome> {
  const chance = chanceFrom(seed);
  const ends = new Tally();
  const kinds = new Tally();
  const agent = new Agent({ keepAlive: true, maxSockets: atOnce });
  const started = performance.now();
  let frames = 0;
  let connections = 0;
  async function goOn(): Promise<void> {
    while (frames < count) {
      const ahead = (frames / perSecond) * 1000 - (performance.now() - started);
      if (ahead > 5) {
        await wait(ahead);
        continue;
      }
      const who = chance.pick(people);
      const hostile = Array.from({ length: 1 + chance.below(5) }, () => hostilePacket(chance, who));
      for (const { name, packets } of hostile) {
        kinds.count(name);
        frames += packets.length;
      }
      connections += 1;
      ends.count(
        chance.often(0.3)
          ? await byPolling({ port, agent }, hostile, who, chance)
          : await byWebsocket(port, hostile, who, chance),
      );
    }
  }
  await Promise.all(Array.from({ length: atOnce }, goOn));
  agent.destroy();
  const unreachable = ends.get('unreachable') ?? 0;
  return { frames, connections, seconds: (performance.now() - started) / 1000, ends, kinds, unreachable };
}

async function byWebsocket(
  port: number,
  hostile: readonly HostilePacket[],
  who: Credentials,
  chance: Chance,
): Promise<string> {
  const hello = text(`40${JSON.stringify(who)}`);
  const bytes = hostile
    .flatMap(({ packets }) => packets)
    .map((packet) => (typeof packet === 'string' ? text(packet) : binary(packet)));
  // Now and then the frame itself is broken as well.
  if (chance.often(0.1)) bytes.push(Buffer.from(brokenFrame(chance).bytes));
  const when = chance.pick(['before', 'during', 'after', 'after'] as const);
  const welcome = Promise.withResolvers<void>();
  const line = bareLine({
    port,
    path: controlLine,
    onMessage: (payload) => payload.subarray(0, 2).toString() === '40' && welcome.resolve(),
  });
  await line.answered;
  if (when !== 'before') line.send(hello);
  if (when === 'after') await Promise.race([welcome.promise, line.ended, wait(1000, undefined, { ref: false })]);
  line.send(Buffer.concat(bytes));
  const leaving = setTimeout(() => line.leave(), lingerMs);
  const { how, code } = await line.ended;
  clearTimeout(leaving);
  return code === null ? how : String(code);
}

interface Polling {
  readonly port: number;
  readonly agent: Agent;
}

async function byPolling(
  polling: Polling,
  hostile: readonly HostilePacket[],
  who: Credentials,
  chance: Chance,
): Promise<string> {
  const address = '/control/?EIO=4&transport=polling';
  const opened = await ask(polling, 'GET', address);
  if (opened.status !== 200) return opened.status === 0 ? 'unreachable' : `HTTP ${opened.status}`;
  const sid = /"sid":"([^"]+)"/u.exec(opened.body)?.[1] ?? '';
  const mine = `${address}&sid=${encodeURIComponent(chance.often(0.1) ? chance.pick(['x', '__proto__', '']) : sid)}`;
  if (chance.often(0.7)) await ask(polling, 'POST', mine, `40${JSON.stringify(who)}`);
  const body = hostile
    .flatMap(({ packets }) => packets)
    .map((packet) => (typeof packet === 'string' ? packet : `b${Buffer.from(packet).toString('base64')}`))
    .join('\u001e');
  const method = chance.often(0.9) ? 'POST' : chance.pick(['PUT', 'DELETE', 'OPTIONS', 'PATCH']);
  const type = chance.pick(['text/plain;charset=UTF-8', 'application/octet-stream', 'application/json', '']);
  const { status } = await ask(polling, method, mine, body, type);
  // The poll that fetches what came of it ends the session on the server as soon as we hang up.
  void ask(polling, 'POST', `${address}&sid=${encodeURIComponent(sid)}`, '1');
  return status === 0 ? 'hung up' : `HTTP ${status}`;
}

function ask(
  { port, agent }: Polling,
  method: string,
  path: string,
  body = '',
  type = 'text/plain;charset=UTF-8',
): Promise<{ status: number; body: string }> {
  return new Promise((resolve) => {
    const headers = { 'content-length': Buffer.byteLength(body), ...(type === '' ? {} : { 'content-type': type }) };
    const asked = request({ port, host: '127.0.0.1', method, path, agent, headers, timeout: 3000 }, (answer) => {
      let words = '';
      answer.setEncoding('utf8').on('data', (part: string) => (words += part));
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: words }));
      answer.on('error', () => resolve({ status: 0, body: '' }));
    });
    asked.on('timeout', () => asked.destroy());
    asked.on('error', () => resolve({ status: 0, body: '' }));
    asked.end(method === 'GET' ? undefined : body);
  });
}
