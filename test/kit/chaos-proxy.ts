/**
 * The network of a bad hall between browsers and the server: it refuses websockets or lets them hang, swallows what they say, is late,
 * slow or broken, keeps dead connections open, or has its own page in everybody's place.
 */
import { once } from 'node:events';
import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { connect, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { randomFrom } from '../../shared/seating/random.ts';
import { flow, type Flow } from './chaos-flow.ts';

export interface NetworkWeather {
  /** `hang`: never answered. `swallow`: opened, and nothing said comes through. */
  upgrades: 'pass' | 'refuse' | 'hang' | 'swallow';
  /** Something else answers every request: with its page, or by sending people to it. */
  captive: 'no' | 'page' | 'redirect';
  /** Milliseconds by which each piece is late, and by how much that varies to both sides. */
  lateMs: number;
  jitterMs: number;
  /** In each direction of each connection; null for as fast as it goes. */
  bytesPerSecond: number | null;
}

export interface ChaosProxy {
  readonly url: string;
  readonly weather: NetworkWeather;
  /** How many websockets have been asked for so far. */
  upgrades(): number;
  /** Every connection there is stays open and carries nothing any more; new ones are as dead until `heal`. */
  goDead(): void;
  /** New connections carry again. Those that died stay dead. */
  heal(): void;
  /** Ends every connection with a reset. */
  reset(): void;
  close(): Promise<void>;
}

const page = '<!doctype html><title>Gjestenett</title><h1>Logg på gjestenettet</h1>';

/** `target`: the server's port on this machine. The same seed is late by the same times. */
export async function chaosProxy(target: number, seed = 1): Promise<ChaosProxy> {
  const random = randomFrom(seed);
  const weather: NetworkWeather = { upgrades: 'pass', captive: 'no', lateMs: 0, jitterMs: 0, bytesPerSecond: null };
  const sockets = new Set<Duplex>();
  const flows = new Set<Flow>();
  let dead = false;
  let upgrades = 0;
  const flowWeather = {
    late: () => Math.max(0, weather.lateMs + weather.jitterMs * (2 * random() - 1)),
    get bytesPerSecond() {
      return weather.bytesPerSecond;
    },
  };

  function keep(socket: Duplex): void {
    sockets.add(socket);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  }

  function follow(one: Flow, until: Duplex | ServerResponse): void {
    flows.add(one);
    until.on('close', () => {
      one.stop();
      flows.delete(one);
    });
  }

  const server = createServer((incoming, response) => {
    // Nothing is answered, and the connection stays.
    if (dead) return;
    const { method, url = '/' } = incoming;
    if (weather.captive === 'page') return void response.writeHead(200, { 'content-type': 'text/html' }).end(page);
    if (weather.captive === 'redirect')
      return void response.writeHead(302, { location: 'http://login.invalid/' }).end();
    const headers = { ...incoming.headers, connection: 'close' };
    const outgoing = ask({ host: '127.0.0.1', port: target, method, path: url, headers, agent: false });
    outgoing.on('error', () => response.destroy());
    follow(
      flow(incoming, outgoing, flowWeather, () => outgoing.end()),
      response,
    );
    response.on('close', () => outgoing.destroy());
    outgoing.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, { ...answer.headers, connection: 'close' });
      follow(
        flow(answer, response, flowWeather, () => response.end()),
        response,
      );
    });
    return undefined;
  });

  server.on('upgrade', (incoming: IncomingMessage, near: Duplex, head: Buffer) => {
    upgrades += 1;
    if (weather.upgrades === 'hang' || dead) return;
    if (weather.upgrades === 'refuse' || weather.captive !== 'no')
      return void near.end('HTTP/1.1 403 Forbidden\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
    const far: Socket = connect({ port: target, host: '127.0.0.1', noDelay: true });
    keep(far);
    const lines = incoming.rawHeaders.map((text, at) => (at % 2 === 0 ? `${text}: ` : `${text}\r\n`)).join('');
    far.write(`${incoming.method} ${incoming.url} HTTP/1.1\r\n${lines}\r\n`);
    far.write(head);
    if (weather.upgrades === 'swallow') far.once('data', (answer: Buffer) => near.write(handshakeOf(answer)));
    else {
      follow(
        flow(near, far, flowWeather, () => far.end()),
        near,
      );
      follow(
        flow(far, near, flowWeather, () => near.end()),
        near,
      );
    }
    far.on('error', () => near.destroy());
    near.on('close', () => far.destroy());
    return undefined;
  });
  server.on('connection', keep);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    weather,
    upgrades: () => upgrades,
    goDead() {
      dead = true;
      for (const one of flows) one.swallow();
    },
    heal() {
      dead = false;
    },
    reset() {
      for (const socket of sockets) if ('resetAndDestroy' in socket) (socket as Socket).resetAndDestroy();
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}

/** The answer to an upgrade without what the server said after it. */
function handshakeOf(answer: Buffer): Buffer {
  const end = answer.indexOf('\r\n\r\n');
  return end < 0 ? answer : answer.subarray(0, end + 4);
}
