/** A server in this process, with cafés that are opened from a file: a thousand people need not come in one by one. */
import { networkInterfaces } from 'node:os';
import { systemClock } from '../../server/clock.ts';
import { serve, type Serving } from '../../server/serve.ts';
import type { CafeFile } from '../../server/export/cafe-file.ts';
import { importCafe } from '../../client/cafe/open-cafe.ts';
import { newSecret } from '../../client/cafe/secrets.ts';
import { memoryJournal } from '../kit/memory-journal.ts';
import { Facilitator } from '../kit/facilitator.ts';
import { pages } from '../kit/pages.ts';
import { until } from '../kit/until.ts';

export interface House {
  readonly url: string;
  /** Opens a café and runs it. */
  opens(file: CafeFile): Promise<{ readonly cafe: string; readonly secret: string; readonly leader: Facilitator }>;
  close(): Promise<void>;
}

export async function openHouse(): Promise<House> {
  let { serving, url } = await open();
  let opened = 0;
  const leaders: Facilitator[] = [];
  return {
    get url() {
      return url;
    },
    async opens(file) {
      opened += 1;
      // One address may not open cafés without end; a house of its own for each helping is one address anew.
      if (opened % mostCafes === 0) {
        await serving.close();
        ({ serving, url } = await open());
      }
      const secret = newSecret();
      const answer = await importCafe(url, { secret, file });
      if (!answer.ok) throw new Error(`the café was not opened: ${answer.refusal}`);
      const leader = new Facilitator({ server: url, cafe: answer.value.cafe, ticket: secret });
      leaders.push(leader);
      // A thousand people are read and sent while the machine has other things to do.
      await until(leader.visit.store, (state) => state.facilitator !== null && state.links !== null, openingMs);
      return { cafe: answer.value.cafe, secret, leader };
    },
    async close() {
      for (const leader of leaders) leader.close();
      await serving.close();
    },
  };
}

const openingMs = 60_000;
/** The server lets one address open 30 cafés in a minute. */
const mostCafes = 25;

async function open(): Promise<{ serving: Serving; url: string }> {
  const serving = await serve({
    host: '0.0.0.0',
    port: 0,
    origins: [],
    journal: memoryJournal(),
    clock: systemClock,
    interfaces: () => networkInterfaces(),
    pages,
    log: () => () => undefined,
  });
  return { serving, url: `http://127.0.0.1:${serving.port}` };
}
