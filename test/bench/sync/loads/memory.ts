/** What an idle client and a document in use cost in living memory. */
import { setTimeout as wait } from 'node:timers/promises';
import { notesOnTable, tableUpdates } from '../content/filled.ts';
import { pensFrom } from '../content/pens.ts';
import { contenderNames, type Contender } from '../servers/contenders.ts';
import { withServer } from '../servers/with-server.ts';
import { complete, openForFacilitator, write } from '../venue/fill.ts';
import { arrange } from '../venue/arrange.ts';
import type { Place } from '../venue/venue.ts';
import { Client, openAll } from '../wire/client.ts';
import { noFaults, type Load, type Settings } from './load.ts';

const idleTables = 125;
const peopleEach = 8;
const documents = 400;
const kilobyte = 1024;
const megabyte = 1024 * 1024;

export const memory: Load = {
  id: 'memory',
  about: `1000 idle clients at ${idleTables} tables; ${documents} documents of ${notesOnTable} notes, written one by one`,
  columns: [
    { key: 'perClient', title: 'live KB/client', digits: 1 },
    { key: 'perDocument', title: 'live KB/document', digits: 1 },
    { key: 'residentPerDocument', title: 'RSS KB/document', digits: 0 },
    { key: 'resident', title: 'RSS MB with 1000 clients', digits: 0 },
  ],
  contenders: contenderNames,
  repeats: 1,
  unlimited: false,
  async measure(who, settings) {
    const clients = await ofClients(who, settings);
    const ofDocuments = who.knowsDocuments ? await perDocument(who, settings) : {};
    return { figures: { ...clients, ...ofDocuments }, faults: noFaults, troubles: [] };
  },
};

/** The first at each table is not counted: with them the document itself comes alive. */
function ofClients(who: Contender, { marks }: Settings) {
  return withServer(who, false, async (server) => {
    const { tables } = await arrange(who, server, {
      tables: idleTables,
      people: peopleEach,
      stage: 'round',
      marks,
    });
    const open = (place: Place, seat: number): Client =>
      new Client({
        port: server.port,
        dialect: who.dialect,
        door: place.people[seat] ?? place.facilitator,
        documents: [place.name],
        hearing: {},
      });
    const first = await openAll(idleTables, (index) => open(tables[index] as Place, 0));
    await wait(500);
    const before = await server.memory();
    const others = await openAll(idleTables * (peopleEach - 1), (index) =>
      open(tables[index % idleTables] as Place, 1 + Math.floor(index / idleTables)),
    );
    await wait(1000);
    const after = await server.memory();
    for (const client of [...first, ...others]) client.close();
    return {
      perClient: (after.live - before.live) / others.length / kilobyte,
      resident: after.resident / megabyte,
    };
  });
}

function perDocument(who: Contender, { marks, seed }: Settings) {
  return withServer(who, false, async (server) => {
    const { tables } = await arrange(who, server, { tables: documents, people: 0, stage: 'round', marks });
    const pen = pensFrom(seed);
    const clients = await openForFacilitator(who, server, tables);
    await wait(500);
    const before = await server.memory();
    await write(
      who,
      clients,
      tables.map((place) => ({ place, updates: tableUpdates(pen()) })),
    );
    for (const place of tables) await complete(who, server, place, notesOnTable);
    await wait(1000);
    const after = await server.memory();
    for (const client of clients) client.close();
    return {
      perDocument: (after.live - before.live) / documents / kilobyte,
      residentPerDocument: (after.resident - before.resident) / documents / kilobyte,
    };
  });
}
