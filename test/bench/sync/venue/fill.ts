/** Documents with something in them, and the question whether a server serves them complete. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Contender } from '../servers/contenders.ts';
import type { ServerProcess } from '../servers/server-process.ts';
import { Client, openAll } from '../wire/client.ts';
import { eachToken } from '../wire/token.ts';
import type { Place } from './venue.ts';

export interface Filling {
  readonly place: Place;
  readonly updates: readonly Uint8Array[];
}

/** Lets the facilitator open each document. Whoever asked closes the clients. */
export function openForFacilitator(who: Contender, server: ServerProcess, places: readonly Place[]): Promise<Client[]> {
  return openAll(places.length, (index) => {
    const { facilitator, name } = places[index] as Place;
    return new Client({
      port: server.port,
      dialect: who.dialect,
      door: facilitator,
      documents: [name],
      hearing: {},
    });
  });
}

/** Writes into the open documents, one update of each at a time, as if people wrote in all of them. */
export async function write(who: Contender, clients: readonly Client[], fillings: readonly Filling[]): Promise<void> {
  const longest = Math.max(...fillings.map(({ updates }) => updates.length));
  for (let turn = 0; turn < longest; turn += 1) {
    for (const [index, { place, updates }] of fillings.entries()) {
      const update = updates[turn];
      if (update) clients[index]?.send(who.dialect.update(place.name, update));
    }
    await wait(10);
  }
}

const patienceMs = 30_000;

/** Resolves when somebody who comes in has this many different tokens of the document. Asks again when the door is shut. */
export async function complete(who: Contender, server: ServerProcess, place: Place, tokens: number): Promise<void> {
  const giveUpAt = Date.now() + patienceMs;
  while (Date.now() < giveUpAt) {
    const seen = new Set<number>();
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const look = (bytes: Buffer): void => {
      eachToken(bytes, (writer, operation) => seen.add(writer * 2 ** 24 + operation));
      if (seen.size >= tokens) resolve(true);
    };
    const client = new Client({
      port: server.port,
      dialect: who.dialect,
      door: place.facilitator,
      documents: [place.name],
      hearing: { state: (_document, bytes) => look(bytes), update: look, lost: () => resolve(false) },
    });
    // Some servers answer before they have read their store and send the rest afterwards; others have to be asked again.
    const patience = setTimeout(() => resolve(false), 3000);
    const whole = await promise;
    clearTimeout(patience);
    client.close();
    if (whole) return;
    await wait(20);
  }
  throw new Error(`${who.name} never served a document complete`);
}
