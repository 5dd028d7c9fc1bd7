import { io } from 'socket.io-client';
import { connect } from 'node:net';
import WebSocket from 'ws';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { joinCafe } from '../../client/cafe/http.ts';
import { newSecret } from '../../client/cafe/secrets.ts';
import { controlPath, type Answer } from '../../shared/wire/control.ts';
import { testDesign } from '../kit/design.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';
import { facilitate, joinAs, openTestCafe, type TestCafe } from '../kit/people.ts';

interface Closed {
  readonly code: number;
  readonly reason: string;
}

/** Opens a bare websocket on a document and answers how it was closed, or null when it stays open. */
function openBare(
  url: string,
  protocols: readonly string[],
  headers: Record<string, string> = {},
): Promise<Closed | 'open' | 'rejected'> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url.replace('http', 'ws'), [...protocols], { headers });
    const patience = setTimeout(() => {
      socket.terminate();
      resolve('open');
    }, 10_000);
    // Whoever is let in is greeted.
    socket.on('message', () => {
      clearTimeout(patience);
      socket.terminate();
      resolve('open');
    });
    socket.on('error', () => {
      clearTimeout(patience);
      resolve('rejected');
    });
    socket.on('close', (code, reason) => {
      clearTimeout(patience);
      resolve({ code, reason: reason.toString() });
    });
  });
}

describe('doors', () => {
  let here: InProcess;
  let cafe: TestCafe;
  beforeEach(async () => {
    here = await serveHere({ origins: ['https://cafe.example.org'] });
    cafe = await openTestCafe(here.url, testDesign());
  });
  afterEach(() => here.close());

  const wall = (ticket: string) => ['kafebord', `ticket.${ticket}`];

  it('[OR1] a page from elsewhere reaches neither plane, on no transport, nor any request', async () => {
    const evil = { origin: 'https://evil.example' };
    expect(await openBare(`${here.url}/sync/${cafe.cafe}/wall`, wall(cafe.secret), evil)).toBe('rejected');
    for (const transports of [['websocket'], ['polling']]) {
      const socket = io(here.url, {
        path: controlPath,
        transports,
        auth: { cafe: cafe.cafe, ticket: cafe.secret },
        extraHeaders: evil,
        reconnection: false,
      });
      const refused = await new Promise<boolean>((resolve) => {
        socket.on('connect', () => resolve(false));
        socket.on('connect_error', () => resolve(true));
      });
      socket.disconnect();
      expect(refused, transports.join()).toBe(true);
    }
    const post = await fetch(`${here.url}/api/doors/${cafe.code}/people`, {
      method: 'POST',
      headers: { ...evil, 'content-type': 'application/json' },
      body: JSON.stringify({ ticket: newSecret(), name: '', organisation: '', actorType: null }),
    });
    expect(post.status).toBe(403);
    expect(await openBare(`${here.url}/sync/${cafe.cafe}/wall`, wall(cafe.secret), { origin: 'null' })).toBe(
      'rejected',
    );
  });

  it('[OR2] our own host and the listed origins are let in', async () => {
    expect(await openBare(`${here.url}/sync/${cafe.cafe}/wall`, wall(cafe.secret), { origin: here.url })).toBe('open');
    expect(
      await openBare(`${here.url}/sync/${cafe.cafe}/wall`, wall(cafe.secret), { origin: 'https://cafe.example.org' }),
    ).toBe('open');
  });

  it('[SY1] a document is refused with a named, final code', async () => {
    expect(await openBare(`${here.url}/sync/${cafe.cafe}/wall`, wall(newSecret()))).toEqual({
      code: 4403,
      reason: 'not-allowed',
    });
    expect(await openBare(`${here.url}/sync/${cafe.cafe}/wall`, ['kafebord'])).toEqual({
      code: 4403,
      reason: 'not-allowed',
    });
    expect(await openBare(`${here.url}/sync/nowhere/wall`, wall(cafe.secret))).toEqual({
      code: 4404,
      reason: 'no-such-document',
    });
    for (const path of ['table/t99', 'table/..%2f..%2fetc', '__proto__', 'wall/more', '%00']) {
      expect(await openBare(`${here.url}/sync/${cafe.cafe}/${path}`, wall(cafe.secret)), path).toEqual({
        code: 4404,
        reason: 'no-such-document',
      });
    }
  });

  it('[SY2] compression is not negotiated, also when it is offered', async () => {
    const socket = new WebSocket(`${here.url.replace('http', 'ws')}/sync/${cafe.cafe}/wall`, wall(cafe.secret), {
      perMessageDeflate: true,
    });
    await new Promise((resolve) => socket.on('open', resolve));
    expect(socket.extensions).toBe('');
    socket.terminate();
  });

  it('[SY3] frames that are no protocol close that connection and nobody else’s', async () => {
    const guest = await joinAs(cafe);
    await guest.wall();
    for (const bytes of [
      Uint8Array.of(),
      Uint8Array.of(250),
      Uint8Array.of(0, 9),
      Uint8Array.of(0, 2, 200, 1),
      Uint8Array.of(0, 0, 5, 255, 255, 255, 255, 255),
    ]) {
      const socket = new WebSocket(`${here.url.replace('http', 'ws')}/sync/${cafe.cafe}/wall`, wall(cafe.secret));
      const closed = new Promise<number>((resolve) => socket.on('close', resolve));
      socket.on('open', () => socket.send(bytes));
      expect([4400, 4422]).toContain(await closed);
    }
    expect(guest.visit.document({ kind: 'wall' }).state.getState().connected).toBe(true);
    guest.close();
  });

  it('[LI1] a message larger than the bound ends the connection, and the server lives', async () => {
    const socket = new WebSocket(`${here.url.replace('http', 'ws')}/sync/${cafe.cafe}/wall`, wall(cafe.secret));
    const closed = new Promise<number>((resolve) => socket.on('close', resolve));
    socket.on('open', () => socket.send(new Uint8Array(70_000)));
    expect(await closed).toBe(1009);
    expect((await fetch(`${here.url}/healthz`)).status).toBeGreaterThan(0);
  });

  it('[LI1] a plan for the largest hall is small enough to arrive', async () => {
    const leader = await facilitate(cafe.server, cafe.cafe, cafe.secret);
    const people = Array.from({ length: 2000 }, (_, person) => `person-${String(person).padStart(5, '0')}`);
    const seats = [1, 2, 3, 4, 5, 6].map((round) => ({ round, tables: { t1: people } }));
    const plan = { base: 0, seats, hosts: {} };
    expect(await leader.ask({ type: 'useSeats', plan })).toEqual({
      ok: false,
      refusal: 'seats-have-changed',
    });
    leader.close();
  });

  it('[LI6] a connection that is reset in the middle of an upgrade, or asks for nothing we have, ends itself and nothing else', async () => {
    const { port } = new URL(here.url);
    for (const path of [
      '/foo',
      '/control',
      '/sync',
      '/control/?EIO=4&transport=websocket',
      `/sync/${cafe.cafe}/wall`,
    ]) {
      await new Promise<void>((resolve) => {
        const socket = connect(Number(port), '127.0.0.1', () => {
          socket.write(
            `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\nSec-WebSocket-Version: 13\r\n\r\n`,
          );
          setTimeout(() => socket.resetAndDestroy(), 20);
        });
        socket.on('error', () => undefined);
        socket.on('close', () => resolve());
      });
    }
    await new Promise<void>((resolve, reject) => {
      const socket = connect(Number(port), '127.0.0.1', () =>
        socket.write('GET /foo HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'),
      );
      socket.on('error', () => undefined);
      socket.on('close', () => resolve());
      setTimeout(() => reject(new Error('left open')), 20_000).unref();
    });
    expect((await fetch(`${here.url}/api/doors/${cafe.code}`)).status).toBe(200);
  });

  it('[LI2] two hundred people behind one address all come in', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, (_, index) =>
        joinCafe(here.url, cafe.code, {
          ticket: newSecret(),
          name: `Gjest ${index}`,
          organisation: '',
          actorType: null,
        }),
      ),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(200);
    expect(new Set(answers.map((answer) => (answer.ok ? answer.value.person : ''))).size).toBe(200);
  });

  it('[LI3] guessing codes is slowed down; the right code goes on working from the same address', async () => {
    const statuses = await Promise.all(
      Array.from({ length: 60 }, async () => (await fetch(`${here.url}/api/doors/AAAAAAA`)).status),
    );
    expect(statuses).toContain(429);
    expect((await fetch(`${here.url}/api/doors/${cafe.code}`)).status).toBe(200);
  });

  it('[LI4] one person who floods commands is slowed down alone', async () => {
    const leader = await facilitate(here.url, cafe.cafe, cafe.secret);
    const guest = await joinAs(cafe);
    const change = { type: 'changePerson', person: guest.id, organisation: '', actorType: null } as const;
    const replies = await Promise.all(
      Array.from({ length: 200 }, (_, index) => guest.ask({ ...change, name: `Navn ${index}` })),
    );
    expect(replies).toContainEqual({ ok: false, refusal: 'too-fast' });
    expect(await leader.ask({ type: 'next', from: 's1' })).toEqual({ ok: true });
    leader.close();
    guest.close();
  });

  it('[PE10] the same ticket twice is the same person: a double tap, a retry, a new tab', async () => {
    const ticket = newSecret();
    const ask = { ticket, name: 'Anne', organisation: 'NAV', actorType: null };
    const answers = await Promise.all([1, 2, 3].map(() => joinCafe(here.url, cafe.code, ask)));
    const again = await joinCafe(here.url, cafe.code.toLowerCase().replace(/^(...)/u, '$1-'), ask);
    expect(new Set([...answers, again].map((answer) => (answer.ok ? answer.value.person : answer.refusal))).size).toBe(
      1,
    );
  });

  it('[RO2] who asks is what the ticket says, never what the message says', async () => {
    const guest = await joinAs(cafe);
    expect(await guest.ask({ type: 'next', from: 's1' })).toEqual({ ok: false, refusal: 'not-allowed' });
    const socket = io(here.url, {
      path: controlPath,
      transports: ['websocket'],
      auth: { cafe: cafe.cafe, ticket: guest.ticket },
      reconnection: false,
    });
    await new Promise((resolve) => socket.on('connect', () => resolve(null)));
    const forged = [
      { id: 'a', command: { type: 'next', from: 's1' }, role: 'facilitator' },
      { id: 'b', command: { type: 'next', from: 's1', by: { role: 'facilitator' } } },
      { id: 'c', command: { type: 'timeUp', from: 's1', deadline: 0 } },
      { id: 'd', command: { type: 'unknown' } },
      'next',
      null,
    ];
    for (const message of forged) {
      const answer: Answer = await socket.timeout(20_000).emitWithAck('command', message);
      expect(answer.ok, JSON.stringify(message)).toBe(false);
    }
    socket.disconnect();
    guest.close();
  });

  it('[RO3] each link opens what it says: the projector and the observer see, and change nothing', async () => {
    const leader = await facilitate(here.url, cafe.cafe, cafe.secret);
    const { links } = leader;
    for (const ticket of [links.projector, links.observer]) {
      const socket = io(here.url, {
        path: controlPath,
        transports: ['websocket'],
        auth: { cafe: cafe.cafe, ticket },
        reconnection: false,
      });
      const room = await new Promise<{ role: string; room: { code: string | null } }>((resolve) =>
        socket.on('room', resolve),
      );
      expect(room.role).toBe(ticket === links.projector ? 'projector' : 'observer');
      expect(
        await socket.timeout(20_000).emitWithAck('command', { id: 'x', command: { type: 'next', from: 's1' } }),
      ).toEqual({ ok: false, refusal: 'not-allowed' });
      socket.disconnect();
    }
    const helper = await facilitate(here.url, cafe.cafe, cafe.secret);
    expect(await helper.ask({ type: 'pause', from: 's1' })).toEqual({ ok: false, refusal: 'clock-not-running' });
    helper.close();
    leader.close();
  });

  it('[VW1] cues, people and secrets reach facilitators alone; an observer gets no code', async () => {
    const leader = await facilitate(here.url, cafe.cafe, cafe.secret);
    const guest = await joinAs(cafe, { name: 'Hemmelig Hansen' });
    expect(leader.room.programme[0]?.cue).toBe('Stå ved døra.');
    expect(guest.room.programme[0]?.cue).toBe('');
    expect(guest.visit.store.getState().facilitator).toBeNull();
    expect(guest.visit.store.getState().links).toBeNull();
    expect(JSON.stringify(guest.visit.store.getState().room)).not.toContain('Hemmelig');
    leader.close();
    guest.close();
  });
});
