/** A café of a thousand people with long names: its views are larger than what may wait for a slow reader. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importCafe } from '../../client/cafe/open-cafe.ts';
import { newSecret } from '../../client/cafe/secrets.ts';
import { waitingBytes } from '../../shared/wire/limits.ts';
import { facilitate } from '../kit/people.ts';
import { serveHere, type InProcess } from '../kit/in-process.ts';
import { wallCafe } from '../projector/wall-cafe.ts';

describe('a large café', () => {
  let house: InProcess;
  beforeAll(async () => {
    house = await serveHere();
  });
  afterAll(() => house?.close());

  it(
    '[LI7] whoever is shown much at once is not taken for somebody who reads slowly',
    { timeout: 60_000 },
    async () => {
      const secret = newSecret();
      const file = wallCafe({
        people: 1000,
        tables: 167,
        manner: 'long',
        locale: 'nb',
        anonymity: 'names',
        written: 'nothing',
      });
      const opened = await importCafe(house.url, { secret, file });
      expect(opened.ok).toBe(true);
      if (!opened.ok) return;
      const leader = await facilitate(house.url, opened.value.cafe, secret);
      expect(JSON.stringify([leader.room, leader.people]).length).toBeGreaterThan(waitingBytes);
      expect(leader.people).toHaveLength(1000);
      leader.close();
    },
  );
});
