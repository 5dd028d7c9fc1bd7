/** Which address is shown to phones: in the likeliest order, only where the server has reached itself, and as a facilitator chose. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { candidatesOf, placeOf, type Interfaces } from '../../server/web/addresses.ts';
import { isServerAt } from '../../server/hall/probe.ts';
import { testDesign } from '../kit/design.ts';
import { facilitate, openTestCafe } from '../kit/people.ts';
import { askFor, card, hallHere, lookAt, loopbackHall, type HallHere } from './hall-here.ts';

const plain = { host: '0.0.0.0', port: 8080, certificateNames: null };
const origins = (interfaces: Interfaces, listening = plain): readonly string[] =>
  candidatesOf(interfaces, listening).map(({ origin }) => origin);

describe('candidates', () => {
  it('[HA2] real networks come first, then those of programs, then addresses nobody gave, and IPv6 last', () => {
    const found = candidatesOf(
      {
        lo: [card('127.0.0.1', { internal: true }), card('::1', { internal: true })],
        docker0: [card('172.17.0.1')],
        'vEthernet (WSL)': [card('172.20.0.1')],
        utun3: [card('100.64.0.7')],
        en1: [card('169.254.10.2')],
        wlan0: [card('fe80::1'), card('fd00::20'), card('192.168.1.20')],
        bridge100: [card('192.168.2.1')],
      },
      plain,
    );
    expect(found.map(({ origin, kind }) => `${kind} ${new URL(origin).hostname}`)).toEqual([
      'lan 192.168.1.20',
      'lan 192.168.2.1',
      'virtual 172.17.0.1',
      'virtual 172.20.0.1',
      'virtual 100.64.0.7',
      'link-local 169.254.10.2',
      'ipv6 [fd00::20]',
    ]);
  });

  it('[HA2] with a certificate its names come first, and all are https', () => {
    const listening = { ...plain, certificateNames: ['kafe.example.org'] };
    expect(candidatesOf({ wlan0: [card('10.0.0.5')] }, listening).map(({ origin }) => origin)).toEqual([
      'https://kafe.example.org:8080',
      'https://10.0.0.5:8080',
    ]);
  });

  it('[HA2] a server that listens on one address has only that one, and one on loopback none', () => {
    const two = { wlan0: [card('10.0.0.5')], eth0: [card('10.1.0.5')] };
    expect(origins(two, { ...plain, host: '10.1.0.5' })).toEqual(['http://10.1.0.5:8080']);
    expect(origins(two, { ...plain, host: '127.0.0.1' })).toEqual([]);
    expect(origins({ wlan0: undefined }, plain)).toEqual([]);
  });

  it('[HA5] a phone is on the same network, on another, or on this machine; behind a proxy nobody can tell', () => {
    const here = { wlan0: [card('192.168.1.20'), card('fd00::20')], lo: [card('127.0.0.1', { internal: true })] };
    const at = (remote: string | undefined, host = '192.168.1.20:8080') => placeOf({ remote, host }, here);
    expect(at('192.168.1.77')).toEqual({ thisMachine: false, sameNetwork: true });
    expect(at('::ffff:192.168.1.77')).toEqual({ thisMachine: false, sameNetwork: true });
    expect(at('192.168.7.77')).toEqual({ thisMachine: false, sameNetwork: false });
    expect(at('fd00::77')).toEqual({ thisMachine: false, sameNetwork: true });
    expect(at('192.168.1.20')).toEqual({ thisMachine: true, sameNetwork: true });
    expect(at('127.0.0.1', 'localhost:8080')).toEqual({ thisMachine: true, sameNetwork: null });
    expect(at('127.0.0.1', 'kafe.example.org')).toEqual({ thisMachine: false, sameNetwork: null });
    expect(at(undefined)).toEqual({ thisMachine: false, sameNetwork: null });
  });
});

describe('addresses that were tried', () => {
  let dataDir = '';
  const open: HallHere[] = [];
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kafebord-hall-'));
  });
  afterEach(async () => {
    for (const here of open.splice(0)) await here.serving.close();
  });
  afterAll(() => rm(dataDir, { recursive: true, force: true }));
  const hall = async (...given: Parameters<typeof hallHere>): Promise<HallHere> => {
    const here = await hallHere(...given);
    open.push(here);
    return here;
  };
  const told = async ({ url }: HallHere) =>
    (await (await fetch(`${url}/api/addresses`)).json()) as { lan: string[]; chosen: string | null };

  it('[HA2] only an address at which this very server answers is told', async () => {
    // Nobody has the first, which is for documentation; the second is this machine by another way.
    const here = await hall({ interfaces: () => ({ eth0: [card('192.0.2.77')], wlan0: [card('127.0.0.1')] }) });
    expect((await told(here)).lan).toEqual([here.url]);
    expect(here.serving.addresses.lan).toEqual([here.url]);
  });

  it('[HA2] somebody else who answers there is not us', async () => {
    const stranger = createServer((_request, response) => response.end('{"server":"somebody else"}'));
    await new Promise<void>((listening) => stranger.listen(0, '127.0.0.1', listening));
    const address = stranger.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect(await isServerAt(`http://127.0.0.1:${port}`, 'our name')).toBe(false);
    expect(await isServerAt(`http://127.0.0.1:${port}`, 'somebody else')).toBe(true);
    stranger.close();
    expect(await isServerAt('http://127.0.0.1:1', 'our name')).toBe(false);
  });

  it('[HA2] a network that turns up while the server runs is noticed, and so is one that goes', async () => {
    let interfaces: Interfaces = {};
    const here = await hall({ interfaces: () => interfaces });
    expect((await told(here)).lan).toEqual([]);
    interfaces = loopbackHall;
    expect((await told(here)).lan).toEqual([here.url]);
    interfaces = {};
    expect((await told(here)).lan).toEqual([]);
  });

  it('[HA2] what a facilitator chooses comes first on all screens, also after a restart, while it answers', async () => {
    const two = (): Interfaces => ({ wlan0: [card('127.0.0.1')], eth0: [card('127.0.0.2')] });
    const here = await hall({ interfaces: two, dataDir });
    const cafe = await openTestCafe(here.url, testDesign());
    const { lan } = await told(here);
    // On some systems the second loopback address does not answer; then there is nothing to choose.
    if (lan.length < 2) return;
    const other = lan.find((origin) => origin.includes('127.0.0.2')) ?? '';
    expect(await askFor(cafe, cafe.secret, '/address', { origin: 'http://evil.example' })).toBe('address-unknown');
    expect(await askFor(cafe, cafe.secret, '/address', { origin: other })).toBe('done');
    expect(await told(here)).toMatchObject({ lan: [other, here.url], chosen: other });
    expect((await lookAt(cafe)).chosen).toBe(other);

    const again = await hall({ interfaces: two, dataDir });
    expect((await told(again)).chosen).toBe(`http://127.0.0.2:${again.serving.port}`);
    const elsewhere = await hall({ interfaces: () => loopbackHall, dataDir });
    expect(await told(elsewhere)).toMatchObject({ lan: [elsewhere.url], chosen: null });
    expect(await askFor(cafe, cafe.secret, '/address', { origin: null })).toBe('done');
    expect((await told(here)).chosen).toBeNull();
    expect(JSON.parse(await readFile(join(dataDir, 'hall.json'), 'utf8'))).toEqual({ address: null });
  });

  it('[HA2] a choice that cannot be read any more is as if nothing had been chosen', async () => {
    await writeFile(join(dataDir, 'hall.json'), '{"address": 7');
    const here = await hall({ dataDir });
    expect(await told(here)).toMatchObject({ lan: [here.url], chosen: null });
  });

  it('[HA4] only facilitators look, and only the facilitator of a café chooses for all', async () => {
    const here = await hall();
    const cafe = await openTestCafe(here.url, testDesign());
    const leader = await facilitate(here.url, cafe.cafe, cafe.secret);
    const { cofacilitator, projector, observer } = leader.links;
    for (const secret of [projector, observer, 'nobody-at-all-0123456789']) {
      expect(await askFor(cafe, secret, '', {}, 'GET')).toBe('not-allowed');
      expect(await askFor(cafe, secret, '/disk')).toBe('not-allowed');
    }
    expect(await askFor(cafe, cofacilitator, '', {}, 'GET')).toBe('done');
    expect(await askFor(cafe, cofacilitator, '/address', { origin: null })).toBe('not-allowed');
    expect(await askFor(cafe, cofacilitator, '/rehearsal', { people: 4, confirmed: true })).toBe('not-allowed');
    expect(await askFor(cafe, cafe.secret, '/rehearsal', { people: 4000, confirmed: true })).toBe('unreadable');
    expect(await askFor({ ...cafe, cafe: 'nowhere' }, cafe.secret, '', {}, 'GET')).toBe('cafe-not-found');
    leader.close();
  });

  it('[HA4] somebody who opens a café of their own sends nobody astray, and uses up nothing of another’s', async () => {
    const here = await hall();
    const [cafe, theirs] = [await openTestCafe(here.url, testDesign()), await openTestCafe(here.url, testDesign())];
    // Seen from the server, a caller who asks for another host comes through a proxy from somewhere.
    const choose = (from: string): Promise<number> =>
      new Promise((resolve, reject) => {
        const body = JSON.stringify({ origin: here.url });
        const headers = {
          host: from,
          authorization: `Bearer ${theirs.secret}`,
          'content-type': 'application/json',
          'content-length': body.length,
        };
        const path = `/api/hall/${theirs.cafe}/address`;
        request(here.url, { method: 'POST', path, headers }, (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        })
          .on('error', reject)
          .end(body);
      });
    expect(await choose('kafe.example.org')).toBe(200);
    const leader = await facilitate(here.url, cafe.cafe, cafe.secret);
    expect(await choose('kafe.example.org')).toBe(409);
    expect(await choose('localhost')).toBe(200);
    expect(await choose('localhost')).toBe(200);
    expect(await choose('localhost')).toBe(429);
    expect(await askFor(cafe, cafe.secret, '/address', { origin: null })).toBe('done');
    leader.close();
  });
});
