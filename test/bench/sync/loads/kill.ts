/** Killed in the middle of writing, three times: what is gone, and what had been seen by somebody else and is gone. */
import { performance } from 'node:perf_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import * as Y from 'yjs';
import type { Contender } from '../servers/contenders.ts';
import { startServer, type ServerProcess } from '../servers/server-process.ts';
import { withFolder } from '../servers/with-server.ts';
import { Session } from '../session.ts';
import { arrange } from '../venue/arrange.ts';
import type { Place } from '../venue/venue.ts';
import { Client, openAll } from '../wire/client.ts';
import type { Load, Settings } from './load.ts';

/** How long people have written when the server dies: stores that wait for a pause, or for ten seconds, show what that means. */
const killedAfterMs = [4000, 8000, 14_000];
const tables = 10;
const people = 6;
const rate = 5;

interface Loss {
  readonly sent: number;
  readonly lost: number;
  readonly seen: number;
  readonly seenLost: number;
  /** Age of the oldest lost operation at the moment of the kill, in milliseconds. */
  readonly oldestMs: number;
}

export const kill: Load = {
  id: 'kill',
  about: `killed (SIGKILL) ${killedAfterMs.map((ms) => ms / 1000).join(', ')} s after the first word, while ${tables * people} people write ${rate} updates/s each`,
  columns: [
    { key: 'sent', title: 'sent', digits: 0 },
    { key: 'lost', title: 'gone', digits: 0 },
    { key: 'share', title: 'gone %', digits: 1 },
    { key: 'seen', title: 'seen by others', digits: 0 },
    { key: 'seenLost', title: 'seen, then gone', digits: 0 },
    { key: 'oldestMs', title: 'oldest gone ms', digits: 0 },
  ],
  contenders: ['y-websocket+leveldb', 'hocuspocus+sqlite', 'kafebord'],
  repeats: 1,
  unlimited: false,
  async measure(who, settings) {
    const losses: Loss[] = [];
    for (const afterMs of killedAfterMs)
      losses.push(await withFolder((folder) => once(who, folder, afterMs, settings)));
    const sum = (key: keyof Loss): number => losses.reduce((total, loss) => total + loss[key], 0);
    const seenLost = sum('seenLost');
    return {
      figures: {
        sent: sum('sent'),
        lost: sum('lost'),
        share: (sum('lost') / sum('sent')) * 100,
        seen: sum('seen'),
        seenLost,
        oldestMs: Math.max(...losses.map(({ oldestMs }) => oldestMs)),
      },
      // What others do with the words of people is a figure; ours promises that what somebody has seen stays.
      faults: { lost: who.name === 'kafebord' ? seenLost : 0, doubled: 0, wrong: 0 },
      troubles: [],
    };
  },
};

async function once(who: Contender, folder: string, afterMs: number, { marks, seed }: Settings): Promise<Loss> {
  const server = await startServer(who, { folder, unlimited: false });
  try {
    const venue = await arrange(who, server, { tables, people, stage: 'round', marks });
    const gatherings = venue.tables.map((place) => ({ place, writers: place.people.length, watchers: 0 }));
    const session = await Session.open({ who, server, gatherings, shape: 'note', seed });
    const stopped = new AbortController();
    const writing = session.write(rate, 0, afterMs / 1000 + 5, stopped.signal);
    await wait(afterMs);
    session.expectEnd();
    stopped.abort();
    const killedAt = performance.now();
    await server.kill();
    await writing;
    return await lossOf(who, folder, session, venue.tables, killedAt);
  } finally {
    await server.kill();
  }
}

async function lossOf(
  who: Contender,
  folder: string,
  session: Session,
  places: readonly Place[],
  killedAt: number,
): Promise<Loss> {
  const server = await startServer(who, { folder, unlimited: false });
  try {
    const clocks = await clocksIn(who, server, places);
    const seen = session.seenByOthers();
    const loss = { sent: 0, lost: 0, seen: 0, seenLost: 0, oldestMs: 0 };
    for (const [writer, pen] of session.pens()) {
      const sent = session.books.sentBy(writer);
      // Operation n has clock n: what is there of a pen is what is there of its writer.
      const there = clocks.get(pen) ?? 0;
      const seenOf = seen.get(writer) ?? 0;
      loss.sent += sent;
      loss.lost += Math.max(0, sent - there);
      loss.seen += seenOf;
      loss.seenLost += Math.max(0, seenOf - there);
      const oldest = session.books.sentAt(writer, there);
      if (oldest !== undefined) loss.oldestMs = Math.max(loss.oldestMs, killedAt - oldest);
    }
    session.close();
    return loss;
  } finally {
    await server.stop();
  }
}

/** Pen -> next clock, as somebody finds it who comes in after the crash. */
async function clocksIn(who: Contender, server: ServerProcess, places: readonly Place[]): Promise<Map<number, number>> {
  const docs = places.map(() => new Y.Doc());
  const clients = await openAll(places.length, (index) => {
    const place = places[index] as Place;
    const apply = (bytes: Uint8Array): void => Y.applyUpdate(docs[index] as Y.Doc, Uint8Array.from(bytes));
    return new Client({
      port: server.port,
      dialect: who.dialect,
      door: place.facilitator,
      documents: [place.name],
      hearing: { state: (_document, bytes) => apply(bytes), update: apply },
    });
  });
  // A server that answers before it has read its store sends the rest afterwards.
  await wait(1500);
  for (const client of clients) client.close();
  return new Map(docs.flatMap((doc) => [...Y.decodeStateVector(Y.encodeStateVector(doc))]));
}
