/** A thousand phones come in within two seconds: each opens its tablecloth and the wall. */
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import * as Y from 'yjs';
import { notesOnTable, tableUpdates, tokensOnWall, wallUpdates } from '../content/filled.ts';
import { pensFrom } from '../content/pens.ts';
import type { Faults } from '../deliveries.ts';
import { Histogram } from '../figures.ts';
import { contenderNames, type Contender } from '../servers/contenders.ts';
import type { ServerProcess } from '../servers/server-process.ts';
import { withServer } from '../servers/with-server.ts';
import { complete, openForFacilitator, write } from '../venue/fill.ts';
import { arrange } from '../venue/arrange.ts';
import type { Place } from '../venue/venue.ts';
import { Client } from '../wire/client.ts';
import { eachToken } from '../wire/token.ts';
import type { Load } from './load.ts';

const tableCount = 125;
const peopleEach = 8;
const withinMs = 2000;

export const join: Load = {
  id: 'join',
  about: `1000 clients within 2 s, each opens a tablecloth of ${notesOnTable} notes and a wall of 300 entries`,
  columns: [
    { key: 'cpuPerClient', title: 'CPU-ms/client', digits: 3, ratio: true },
    { key: 'p50', title: 'p50 ms', digits: 1 },
    { key: 'p99', title: 'p99 ms', digits: 1 },
    { key: 'allAfterLast', title: 'all, after the last ms', digits: 0 },
    { key: 'kilobytes', title: 'KB/client', digits: 1 },
    { key: 'sockets', title: 'sockets', digits: 0 },
  ],
  contenders: contenderNames,
  unlimited: false,
  measure: (who, { marks, seed }) =>
    withServer(who, false, async (server) => {
      const venue = await arrange(who, server, { tables: tableCount, people: peopleEach, stage: 'round', marks });
      const pen = pensFrom(seed);
      const fillings = [
        { place: venue.wall, updates: [Y.mergeUpdates(wallUpdates(pen()))] },
        ...venue.tables.map((place) => ({ place, updates: [Y.mergeUpdates(tableUpdates(pen()))] })),
      ];
      const keepers = await openForFacilitator(
        who,
        server,
        fillings.map(({ place }) => place),
      );
      await write(who, keepers, fillings);
      for (const { place } of fillings)
        await complete(who, server, place, place === venue.wall ? tokensOnWall : notesOnTable);
      await wait(500);
      const measured = await storm(who, server, venue.tables, venue.wall);
      for (const keeper of keepers) keeper.close();
      return measured;
    }),
};

async function storm(who: Contender, server: ServerProcess, tables: readonly Place[], wall: Place) {
  const faults: Faults = { lost: 0, doubled: 0, wrong: 0 };
  const troubles: string[] = [];
  const latency = new Histogram();
  const clients: Client[] = [];
  let bytes = 0;
  const count = tableCount * peopleEach;

  const comeIn = async (index: number): Promise<void> => {
    await wait((index / count) * withinMs);
    const began = performance.now();
    const table = tables[index % tableCount] as Place;
    const door = table.people[Math.floor(index / tableCount)] ?? table.facilitator;
    const open = (at: typeof door, documents: readonly Place[]): Client =>
      new Client({
        port: server.port,
        dialect: who.dialect,
        door: at,
        documents: documents.map(({ name }) => name),
        hearing: {
          state(document, state) {
            bytes += state.length;
            const onWall = documents.length > 1 ? document === wall.name : documents[0] === wall;
            let tokens = 0;
            eachToken(state, () => (tokens += 1));
            if (tokens === (onWall ? tokensOnWall : notesOnTable)) return;
            faults.lost += 1;
            troubles.push(`a state with ${tokens} values`);
          },
        },
      });
    const own = who.multiplexes
      ? [open(door, [table, wall])]
      : [open(door, [table]), open(wall.people[index] ?? wall.facilitator, [wall])];
    clients.push(...own);
    await Promise.all(own.map(({ ready }) => ready));
    latency.add(performance.now() - began);
  };

  const cpu = server.cpuMs();
  const began = performance.now();
  await Promise.all(Array.from({ length: count }, (_, index) => comeIn(index)));
  const all = performance.now() - began;
  // What the server still does for them belongs to it.
  await wait(300);
  const used = server.cpuMs() - cpu;
  for (const client of clients) client.close();
  return {
    figures: {
      cpuPerClient: used / count,
      p50: latency.at(0.5),
      p99: latency.at(0.99),
      allAfterLast: Math.max(0, all - withinMs),
      kilobytes: bytes / count / 1024,
      sockets: clients.length,
    },
    faults,
    troubles: troubles.slice(0, 5),
  };
}
