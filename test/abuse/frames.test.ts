import { afterAll, beforeAll, expect, it } from 'vitest';
import { serveHere } from '../kit/in-process.ts';
import { attackWithPackets } from './kit/attack-packets.ts';
import { againstFrames, againstPackets } from './kit/under-attack.ts';
import { again, seedFor } from './kit/chance.ts';
import { honestCafe, type Honest } from './kit/honest.ts';
import { watchedServer, type WatchedServer } from './kit/watched-server.ts';

const seed = seedFor();

let server: WatchedServer;
let honest: Honest;

beforeAll(async () => {
  server = await watchedServer();
  honest = await honestCafe(server.url, { guests: 4, bad: 20 });
});
afterAll(async () => {
  honest.close();
  await server.end();
});

it(
  `[SY3] 20,000 frames that are no protocol disturb nobody and change nothing ${again(seed)}`,
  { timeout: 120_000 },
  async () => {
    const { worst } = await againstFrames(server, honest, { seed, count: 20_000, perSecond: 5000 });
    expect(worst).toEqual([]);
  },
);

it(
  `[SY3] 2,000 packets that are no protocol disturb nobody and change nothing ${again(seed)}`,
  { timeout: 120_000 },
  async () => {
    const { worst } = await againstPackets(server, honest, { seed, count: 2000, perSecond: 700 });
    expect(worst).toEqual([]);
  },
);

it(`[SY3] packets leave nothing in what every object inherits ${again(seed)}`, async () => {
  const here = await serveHere();
  const there = await honestCafe(here.url, { guests: 1, bad: 5 });
  const inherited = (): string[] =>
    [Object.prototype, Array.prototype, Function.prototype].flatMap((one) => Reflect.ownKeys(one).map(String));
  const before = inherited();
  const people = there.bad.map((ticket) => ({ cafe: there.cafe.cafe, ticket }));
  const port = here.serving.port;
  const { unreachable } = await attackWithPackets({ port, people, seed, count: 400, perSecond: 400, atOnce: 10 });
  expect(unreachable).toBe(0);
  expect(inherited()).toEqual(before);
  expect(there.lost).toEqual([]);
  there.close();
  await here.close();
});
