/** A whole hall comes in through one address. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { testDesign } from '../kit/design.ts';
import { facilitate, joinAs, openTestCafe, until, type Facilitator, type Guest, type TestCafe } from '../kit/people.ts';
import { startServer, type RunningServer } from '../kit/server.ts';

const hall = 200;

describe('two hundred phones', () => {
  let dataDir = '';
  let server: RunningServer;
  let cafe: TestCafe;
  let leader: Facilitator;
  let guests: readonly Guest[] = [];

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'kafebord-many-'));
    server = await startServer({ dataDir });
    cafe = await openTestCafe(server.url, testDesign({ tables: 40 }));
    leader = await facilitate(server.url, cafe.cafe, cafe.secret);
  });
  afterAll(async () => {
    for (const guest of guests) guest.close();
    leader?.close();
    await server?.kill();
    await rm(dataDir, { recursive: true, force: true });
  });

  it(
    '[LI2] behind one address are all inside within a minute, each as one person with digits of their own',
    { timeout: 90_000 },
    async () => {
      const from = Date.now();
      guests = await Promise.all(
        Array.from({ length: hall }, (_, index) => joinAs(cafe, { name: `Gjest ${index % 50}` })),
      );
      expect(Date.now() - from).toBeLessThan(60_000);
      await until(leader.visit.store, ({ facilitator }) => facilitator?.people.length === hall, 20_000);
      expect(new Set(guests.map(({ id }) => id)).size).toBe(hall);
      expect(new Set(guests.map(({ own }) => own.code)).size).toBe(hall);
      expect(guests.filter(({ visit }) => visit.store.getState().connection.state === 'open')).toHaveLength(hall);
    },
  );
});
