/** Rehearsals with simulated phones over real sockets, the disk beside them, and phones that scan the test code. */
import { spawn } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { fileURLToPath } from 'node:url';
import WebSocket from 'ws';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { measure } from '../../client/check/measure.ts';
import { measureDisk } from '../../server/hall/disk-check.ts';
import { checkLineMessages, checkLinePath, type HallAnswer, type RehearsalResult } from '../../shared/wire/hall.ts';
import { testDesign } from '../kit/design.ts';
import { facilitate, joinAs, openTestCafe, type TestCafe } from '../kit/people.ts';
import { askFor, hallHere, lookAt, type HallHere } from './hall-here.ts';
import { makeCertificate } from './make-certificate.ts';

let dataDir = '';
const open: HallHere[] = [];
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'kafebord-rehearsal-'));
});
afterEach(async () => {
  for (const here of open.splice(0)) await here.serving.close();
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

async function hall(...given: Parameters<typeof hallHere>): Promise<{ here: HallHere; cafe: TestCafe }> {
  const here = await hallHere(...given);
  open.push(here);
  return { here, cafe: await openTestCafe(here.url, testDesign()) };
}

const begin = (cafe: TestCafe, people: number, confirmed = false): Promise<string> =>
  askFor(cafe, cafe.secret, '/rehearsal', { people, confirmed });

async function resultOf(look: () => Promise<HallAnswer>): Promise<RehearsalResult> {
  const { rehearsal } = await expect
    .poll(look, { timeout: 45_000, interval: 100 })
    .toMatchObject({ rehearsal: { state: 'done' } })
    .then(look);
  if (rehearsal.state !== 'done') throw new Error('the rehearsal is not done');
  return rehearsal.result;
}

describe('a rehearsal', () => {
  it('[HA7] phones come in by the door, sit down, and everybody’s note reaches a table-mate', async () => {
    const { here, cafe } = await hall({ dataDir });
    expect(await begin(cafe, 24)).toBe('done');
    expect(await readdir(dataDir)).toEqual(['kafebord-rehearsal.tmp']);
    const result = await resultOf(() => lookAt(cafe));
    expect(result).toMatchObject({ people: 24, inside: 24, written: 24, seen: 24, ended: 'whole' });
    expect(result.trips?.slowMs).toBeGreaterThan(0);
    expect(result.notes?.slowMs).toBeGreaterThan(0);

    // Nothing is left: no café, no connection, no file, and nobody in the real café.
    const health = (await (await fetch(`${here.url}/healthz`)).json()) as { cafes: number; awake: number };
    expect(health).toMatchObject({ cafes: 1, awake: 1 });
    await expect.poll(() => here.serving.connections()).toEqual({ control: 0, documents: 0 });
    await expect.poll(() => readdir(dataDir)).toEqual([]);
    const leader = await facilitate(here.url, cafe.cafe, cafe.secret);
    expect(leader.people).toEqual([]);
    leader.close();
  });

  it('[HA7] there is one at a time, it shows how far it is, and it can be stopped', async () => {
    const { here, cafe } = await hall();
    const other = await openTestCafe(here.url, testDesign());
    expect(await begin(cafe, 400)).toBe('done');
    expect(await begin(cafe, 4)).toBe('rehearsal-under-way');
    expect(await begin(other, 4)).toBe('rehearsal-under-way');
    await expect
      .poll(async () => (await lookAt(cafe)).rehearsal, { interval: 50 })
      .toMatchObject({ state: 'running', mine: true, counts: { people: 400, inside: expect.any(Number) } });
    expect((await lookAt(other)).rehearsal).toMatchObject({ state: 'running', mine: false });
    // Only whoever began it ends it.
    expect(await askFor(other, other.secret, '/rehearsal', {}, 'DELETE')).toBe('done');
    expect((await lookAt(cafe)).rehearsal.state).toBe('running');
    expect(await askFor(cafe, cafe.secret, '/rehearsal', {}, 'DELETE')).toBe('done');
    expect((await resultOf(() => lookAt(cafe))).ended).toBe('stopped');
    await expect.poll(() => here.serving.connections()).toEqual({ control: 0, documents: 0 });
    expect((await lookAt(other)).rehearsal).toEqual({ state: 'none' });
  });

  it('[HA7] not while a clock runs: one’s own is asked about, another café’s is left alone', async () => {
    const { here, cafe } = await hall();
    const other = await openTestCafe(here.url, testDesign());
    const guest = await joinAs(cafe, { name: 'Anne' });
    const leader = await facilitate(here.url, cafe.cafe, cafe.secret);
    await leader.next();
    await leader.sees((room) => room.clock.state === 'running');
    expect(await begin(other, 4, true)).toBe('another-cafe-is-running');
    expect(await begin(cafe, 4)).toBe('clock-is-running');
    expect(await begin(cafe, 4, true)).toBe('done');
    expect(await resultOf(() => lookAt(cafe))).toMatchObject({ inside: 4, seen: 4, ended: 'whole' });
    expect(leader.people.map(({ name }) => name)).toEqual(['Anne']);
    guest.close();
    leader.close();
  });

  it('[HA7] not while people are coming in to another café', async () => {
    const { here, cafe } = await hall();
    const other = await openTestCafe(here.url, testDesign());
    const leader = await facilitate(here.url, cafe.cafe, cafe.secret);
    const guest = await joinAs(cafe, { name: 'Anne' });
    expect(await begin(other, 4, true)).toBe('another-cafe-is-running');
    guest.close();
    leader.close();
    await expect.poll(() => begin(other, 4, true), { interval: 5500, timeout: 20_000 }).toBe('done');
  });

  it('[HA3] over https the phones of a rehearsal come in as well, with a certificate that no machine trusts', async () => {
    const { cert, key } = makeCertificate({ names: ['127.0.0.1'] });
    const certificate = { cert: Buffer.from(cert), key: Buffer.from(key), names: [] };
    const usual = getCACertificates('default');
    setDefaultCACertificates([...usual, cert]);
    try {
      const { here, cafe } = await hall({ certificate });
      expect(here.serving.addresses.lan).toEqual([here.url]);
      expect(await begin(cafe, 6)).toBe('done');
      expect(await resultOf(() => lookAt(cafe))).toMatchObject({ inside: 6, seen: 6, ended: 'whole' });
    } finally {
      setDefaultCACertificates(usual);
    }
  });

  it.skipIf(process.platform === 'win32')(
    '[HA7] where the system allows too few connections nobody tries',
    async () => {
      const program = fileURLToPath(new URL('../../server/hall/phones-process.ts', import.meta.url));
      const phones = spawn('sh', ['-c', 'ulimit -n 300 && exec "$0" "$@"', process.execPath, program], {
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      });
      const said = new Promise<unknown>((heard) => phones.once('message', heard));
      const task = { cafe: 'c', code: 'c', secret: 's', people: 100, ms: 1000 };
      phones.send({ ...task, server: 'http://127.0.0.1:1' });
      expect(await said).toMatchObject({ type: 'result', result: { inside: 0, mostOpen: 300 } });
      await new Promise((ended) => phones.once('close', ended));
    },
  );

  it('[HA7] without an address that answers there is nothing to rehearse', async () => {
    const { cafe } = await hall({ interfaces: () => ({}) });
    expect(await begin(cafe, 4)).toBe('no-address');
  });
});

describe('the disk', () => {
  it('[HA8] is measured by synced writes when a facilitator asks, and nothing of it stays', async () => {
    const { cafe } = await hall({ dataDir });
    expect((await lookAt(cafe)).disk).toEqual({ state: 'unknown' });
    expect(await askFor(cafe, cafe.secret, '/disk')).toBe('done');
    await expect.poll(async () => (await lookAt(cafe)).disk).toMatchObject({ state: 'measured' });
    const { disk } = await lookAt(cafe);
    if (disk.state === 'measured') {
      expect(disk.freeBytes).toBeGreaterThan(0);
      expect(disk.slowMs).toBeGreaterThanOrEqual(disk.typicalMs);
    }
    expect(await readdir(dataDir)).toEqual([]);
  });

  it('[HA8] a folder that cannot be written is said, and a server without one says that it cannot measure', async () => {
    expect(await measureDisk(join(dataDir, 'nowhere'))).toEqual({ state: 'failed', full: false });
    const { cafe } = await hall();
    expect(await askFor(cafe, cafe.secret, '/disk')).toBe('disk-unknown');
  });
});

describe('a phone that scans the test code', () => {
  it('[HA5] tries itself without joining, and stands on the console’s list once, however often it tries', async () => {
    const { here, cafe } = await hall();
    const { token, phones } = await lookAt(cafe);
    expect(phones).toEqual([]);
    const first = await measure(here.url, token, 'phone-1');
    expect(first).toMatchObject({ state: 'done', report: { line: 'websocket' }, place: { thisMachine: true } });
    await measure(here.url, token, 'phone-2');
    await measure(here.url, token, 'phone-1');
    const seen = (await lookAt(cafe)).phones;
    expect(seen.map(({ device, line }) => `${device} ${line}`)).toEqual(['phone-1 websocket', 'phone-2 websocket']);
    expect(Math.abs(seen[0]?.clockOffMs ?? Number.NaN)).toBeLessThan(5000);
    const leader = await facilitate(here.url, cafe.cafe, cafe.secret);
    expect(leader.people).toEqual([]);
    leader.close();
  });

  it('[HA5] where websockets are stopped it says so, and still answers', async () => {
    const { here, cafe } = await hall();
    const { token } = await lookAt(cafe);
    const real = globalThis.WebSocket;
    // A network that stops websockets: every attempt fails, as it does in a browser behind such a proxy.
    globalThis.WebSocket = class extends real {
      constructor(address: string | URL) {
        super(String(address).replace(checkLinePath, '/nowhere'));
      }
    };
    try {
      expect(await measure(here.url, token, 'phone-1')).toMatchObject({ state: 'done', report: { line: 'polling' } });
    } finally {
      globalThis.WebSocket = real;
    }
    expect((await lookAt(cafe)).phones).toMatchObject([{ device: 'phone-1', line: 'polling' }]);
  });

  it('[HA5] another café’s code, a made-up one and a made-up report change nothing', async () => {
    const { here, cafe } = await hall();
    const { token } = await lookAt(cafe);
    expect(await measure(here.url, 'made-up-code', 'phone-1')).toEqual({ state: 'over' });
    const tries = Array.from({ length: 600 }, () => fetch(`${here.url}/api/check/made-up-code`));
    for (const answer of await Promise.all(tries)) expect(answer.status).toBe(404);
    expect((await fetch(`${here.url}/api/check/${token}`)).status).toBe(200);
    const post = await fetch(`${here.url}/api/check/${token}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ device: '<b>', line: 'carrier pigeon', tripMs: -1, clockOffMs: 'late' }),
    });
    expect(post.status).toBe(400);
    expect((await lookAt(cafe)).phones).toEqual([]);
  });

  it('[HA5] its websocket answers a few messages, small ones, and then ends', async () => {
    const { here, cafe } = await hall();
    const { token } = await lookAt(cafe);
    const talk = async (message: string): Promise<number> => {
      const socket = new WebSocket(`${here.url.replace('http', 'ws')}${checkLinePath}/${token}`);
      let answers = 0;
      socket.on('open', () => socket.send(message));
      socket.on('error', () => undefined);
      socket.on('message', () => {
        answers += 1;
        socket.send(message);
      });
      await new Promise((closed) => socket.on('close', closed));
      return answers;
    };
    expect(await talk('?')).toBe(checkLineMessages);
    expect(await talk('x'.repeat(1000))).toBe(0);
    const evil = new WebSocket(`${here.url.replace('http', 'ws')}${checkLinePath}/${token}`, {
      origin: 'https://evil.example',
    });
    expect(await new Promise((ended) => evil.on('error', () => ended('refused')).on('open', () => ended('open')))).toBe(
      'refused',
    );
  });
});
