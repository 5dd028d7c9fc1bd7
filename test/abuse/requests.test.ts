import { afterAll, beforeAll, expect, it } from 'vitest';
import { again, chanceFrom, seedFor } from './kit/chance.ts';
import { report, Tally } from './kit/figures.ts';
import { honestCafe, type Honest } from './kit/honest.ts';
import { hostileRequest } from './kit/hostile-requests.ts';
import { watchedServer, type WatchedServer } from './kit/watched-server.ts';

const seed = seedFor();
const count = 1500;

let server: WatchedServer;
let honest: Honest;

beforeAll(async () => {
  server = await watchedServer();
  honest = await honestCafe(server.url, { guests: 1, bad: 0 });
});
afterAll(async () => {
  honest.close();
  await server.end();
});

it(`[LI5] ${count} lines of odd requests end nothing, break nothing and change nothing ${again(seed)}`, async () => {
  const chance = chanceFrom(seed);
  const statuses = new Tally();
  const people = honest.leader.people.length;
  let left = count;
  const secret: string[] = [];
  await Promise.all(
    Array.from({ length: 20 }, async () => {
      while (left > 0) {
        left -= 1;
        const { status, words } = await hostileRequest(server.port, honest.cafe, chance);
        statuses.count(status);
        // What only a file outside the pages would say.
        if (words.includes('"devDependencies"')) secret.push(words);
      }
    }),
  );
  report(`requests, seed ${seed}`, { statuses });
  expect(server.isAlive()).toBe(true);
  expect([...statuses.keys()].filter((status) => status === 'unreachable' || status === '500')).toEqual([]);
  expect(secret).toEqual([]);
  expect(honest.lost).toEqual([]);
  expect(honest.leader.people.length).toBe(people);
});
