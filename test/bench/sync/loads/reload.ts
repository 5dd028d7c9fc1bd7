/** From the start of the process until every document of a stored café is served complete. */
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { notesOnTable, tableUpdates, tokensOnWall, wallUpdates } from '../content/filled.ts';
import { pensFrom } from '../content/pens.ts';
import type { Contender } from '../servers/contenders.ts';
import { startServer } from '../servers/server-process.ts';
import { withFolder } from '../servers/with-server.ts';
import { complete, openForFacilitator, write } from '../venue/fill.ts';
import { arrange } from '../venue/arrange.ts';
import type { Venue } from '../venue/venue.ts';
import { noFaults, type Load, type Settings } from './load.ts';

const tableCount = 125;
/** Hocuspocus writes two seconds after the last change. */
const storingMs = 4000;

export const reload: Load = {
  id: 'reload',
  about: `${tableCount} stored tablecloths of ${notesOnTable} notes and a wall: from the start until all are served complete`,
  columns: [
    { key: 'ms', title: 'ms', digits: 0 },
    { key: 'openMs', title: 'of which until the port is open', digits: 0 },
    { key: 'cpuSeconds', title: 'CPU-s', digits: 2 },
  ],
  contenders: ['y-websocket+leveldb', 'hocuspocus+sqlite', 'kafebord'],
  unlimited: false,
  measure: (who, settings) =>
    withFolder(async (folder) => {
      const venue = await stored(who, folder, settings);
      const began = performance.now();
      const server = await startServer(who, { folder, unlimited: false });
      const openMs = performance.now() - began;
      try {
        await Promise.all([
          ...venue.tables.map((place) => complete(who, server, place, notesOnTable)),
          complete(who, server, venue.wall, tokensOnWall),
        ]);
        const ms = performance.now() - began;
        return { figures: { ms, openMs, cpuSeconds: server.cpuMs() / 1000 }, faults: noFaults, troubles: [] };
      } finally {
        await server.stop();
      }
    }),
};

async function stored(who: Contender, folder: string, { marks, seed }: Settings): Promise<Venue> {
  const server = await startServer(who, { folder, unlimited: false });
  try {
    const venue = await arrange(who, server, { tables: tableCount, people: 0, stage: 'round', marks });
    const pen = pensFrom(seed);
    const fillings = [
      ...venue.tables.map((place) => ({ place, updates: tableUpdates(pen()) })),
      { place: venue.wall, updates: wallUpdates(pen()) },
    ];
    const clients = await openForFacilitator(
      who,
      server,
      fillings.map(({ place }) => place),
    );
    await write(who, clients, fillings);
    for (const place of venue.tables) await complete(who, server, place, notesOnTable);
    await complete(who, server, venue.wall, tokensOnWall);
    for (const client of clients) client.close();
    await wait(storingMs);
    return venue;
  } finally {
    await server.stop();
  }
}
