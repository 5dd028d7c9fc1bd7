import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newSecret } from '../../client/cafe/secrets.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';
import { bareLine, controlLine, offered } from './kit/bare-line.ts';
import { askByHand } from './kit/plain-request.ts';
import { honestCafe, type Honest } from './kit/honest.ts';

const listed = 'https://cafe.example.org';

let here: InProcess;
let honest: Honest;

beforeAll(async () => {
  here = await serveHere({ origins: [listed] });
  honest = await honestCafe(here.url, { guests: 1, bad: 1 });
});
afterAll(async () => {
  honest.close();
  await here.close();
});

type Headers = Record<string, string>;
const polling = '/control/?EIO=4&transport=polling';

/** The ways in, and whether a request with these headers got through each. */
const ways: Readonly<Record<string, (headers: Headers) => Promise<boolean>>> = {
  'documents by websocket': (headers) =>
    upgrades(`/sync/${honest.cafe.cafe}/wall`, headers, offered(honest.bad[0] ?? '')),
  'control by websocket': (headers) => upgrades(controlLine, headers),
  'control by polling': async (headers) =>
    (await askByHand(here.serving.port, 'GET', polling, { headers })).status === 200,
  'a post in an open polling session': async (headers) => {
    const posted = await askByHand(here.serving.port, 'POST', `${polling}&sid=${await session()}`, {
      headers,
      body: '1',
    });
    return posted.status === 200;
  },
  'a poll in an open polling session': async (headers) => {
    const mine = `${polling}&sid=${await session()}`;
    await askByHand(here.serving.port, 'POST', mine, { body: '40{}' });
    return (await askByHand(here.serving.port, 'GET', mine, { headers })).status === 200;
  },
  'a websocket that takes over a polling session': async (headers) =>
    upgrades(`${controlLine}&sid=${await session()}`, headers),
  'a request that changes something': async (headers) => {
    const body = JSON.stringify({ ticket: newSecret(), name: '', organisation: '', actorType: null });
    const path = `/api/doors/${honest.cafe.code}/people`;
    const type = { 'content-type': 'application/json' };
    return (
      (await askByHand(here.serving.port, 'POST', path, { headers: { ...headers, ...type }, body })).status === 201
    );
  },
};

/** Opened by a program, whose session a page from elsewhere then would use. */
async function session(): Promise<string> {
  const { body } = await askByHand(here.serving.port, 'GET', polling, {});
  return /"sid":"([^"]+)"/u.exec(body)?.[1] ?? '';
}

async function upgrades(path: string, headers: Headers, protocols: readonly string[] = []): Promise<boolean> {
  const line = bareLine({ port: here.serving.port, path, protocols, headers });
  const { status } = await line.answered;
  line.leave();
  return status === 101;
}

const own = () => `http://127.0.0.1:${here.serving.port}`;
const welcome: Readonly<Record<string, () => string | null>> = { own, listed: () => listed, absent: () => null };
const elsewhere: Readonly<Record<string, () => string>> = {
  foreign: () => 'https://evil.example',
  null: () => 'null',
  empty: () => '',
  'of our port on another host': () => `http://evil.example:${here.serving.port}`,
  'of another port on our host': () => 'http://127.0.0.1:1',
  'one that begins like ours': () => `${own()}.evil.example`,
  'one that begins like the listed': () => `${listed}.evil.example`,
  'one that ends like the listed': () => 'https://evil-cafe.example.org',
  'the listed without its lock': () => 'http://cafe.example.org',
  'ours behind a name': () => 'http://evil.example@127.0.0.1:1',
  'no address': () => 'evil',
};

describe.each(Object.entries(ways))('%s', (_name, way) => {
  /** The kinds of origin, of these, that got through. */
  async function through(origins: Readonly<Record<string, () => string | null>>): Promise<string[]> {
    const passed: string[] = [];
    for (const [kind, origin] of Object.entries(origins)) {
      const said = origin();
      if (await way(said === null ? {} : { Origin: said })) passed.push(kind);
    }
    return passed;
  }

  it('[OR2] is open to our own host, to the listed, and to programs', async () => {
    expect(await through(welcome)).toEqual(Object.keys(welcome));
  });

  it('[OR1] is closed to every other origin', async () => {
    expect(await through(elsewhere)).toEqual([]);
  });
});

it('[SY2] compression is negotiated on neither plane, however it is offered', async () => {
  const offers = [
    'permessage-deflate',
    'permessage-deflate; client_max_window_bits',
    'permessage-deflate; server_no_context_takeover; client_no_context_takeover, permessage-deflate',
    'x-webkit-deflate-frame',
  ];
  for (const path of [`/sync/${honest.cafe.cafe}/wall`, controlLine]) {
    for (const offer of offers) {
      const line = bareLine({
        port: here.serving.port,
        path,
        protocols: path === controlLine ? [] : offered(honest.bad[0] ?? ''),
        headers: { 'Sec-WebSocket-Extensions': offer },
      });
      const { status, head } = await line.answered;
      line.leave();
      expect([status, /sec-websocket-extensions/iu.test(head)], `${path} ${offer}`).toEqual([101, false]);
    }
  }
  const { head } = await askByHand(here.serving.port, 'GET', polling, {
    headers: { 'Accept-Encoding': 'gzip, deflate, br' },
  });
  expect(head['content-encoding']).toBeUndefined();
});
