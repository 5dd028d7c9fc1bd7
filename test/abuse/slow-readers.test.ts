import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readTablecloth } from '../../shared/documents/tablecloth.ts';
import { chaosProxy, type ChaosProxy } from './kit/chaos-proxy.ts';
import { median, p95, report, Tally } from './kit/figures.ts';
import { honestCafe, table, tablecloth, type Honest } from './kit/honest.ts';
import { stockReader, type StockReader } from './kit/stock-reader.ts';
import { allWrite, heavyWriter, type HeavyWriter } from './kit/volume.ts';
import { megabytes, watchedServer, type WatchedServer } from './kit/watched-server.ts';

const slowReaders = 20;
const heavyWriters = 10;
/** Eight kilobits a second. */
const slow = 1000;

let server: WatchedServer;
let honest: Honest;
let network: ChaosProxy;
let readers: StockReader[] = [];
let openReaders = (): void => undefined;
let writers: HeavyWriter[] = [];

beforeAll(async () => {
  server = await watchedServer();
  honest = await honestCafe(server.url, { guests: 3, bad: heavyWriters });
  network = await chaosProxy(server.port);
  // Slow from the first byte: a network that was quick once has large buffers of its own, and would hide the server's.
  network.weather.bytesPerSecond = slow;
  const path = `/sync/${honest.cafe.cafe}/table/${table}`;
  const { projector } = honest.leader.links;
  openReaders = () => {
    readers = Array.from({ length: slowReaders }, () => stockReader({ port: network.port, path }, projector));
  };
  writers = await Promise.all(
    honest.bad.map((ticket, index) => heavyWriter({ port: server.port, path }, ticket, `skribent${index}`)),
  );
});
afterAll(async () => {
  for (const reader of readers) reader.close();
  for (const writer of writers) writer.leave();
  await network.close();
  honest.close();
  await server.end();
});

it(
  '[LI7] twenty projectors at 8 kbit/s cost the server little and the others nothing, and have everything in the end',
  { timeout: 90_000 },
  async () => {
    // The same kind of writing twice, first without the readers: what changes then is what they cost.
    const [quick] = await Promise.all([honest.measure(1500), allWrite(writers, 3, 300)]);
    openReaders();
    await wait(500);
    const before = await server.readFigures();
    let most = before.memory;
    const watching = setInterval(
      () => void server.readFigures().then(({ memory }) => (most = Math.max(most, memory))),
      200,
    );
    const [slowed] = await Promise.all([honest.measure(2500), allWrite(writers, 10, 250)]);
    clearInterval(watching);
    const room = honest.guests[0]!.visit.document(tablecloth).doc;
    const isBehind = ({ doc }: StockReader): boolean =>
      !Buffer.from(Y.encodeStateVector(doc)).equals(Y.encodeStateVector(room));
    const behind = (): number => readers.filter(isBehind).length;
    const behindThen = behind();
    network.weather.bytesPerSecond = null;
    const released = performance.now();
    while (behind() > 0 && performance.now() - released < 45_000) await wait(250);
    const ends = new Tally();
    for (const reader of readers) for (const [end, times] of reader.ends) ends.count(end, times);
    report('slow readers', {
      'round trip p50/p95 without them': `${median(quick).toFixed(1)}/${p95(quick).toFixed(1)} ms`,
      'with them': `${median(slowed).toFixed(1)}/${p95(slowed).toFixed(1)} ms`,
      'memory before and at most (MB)': [before.memory, most].map((bytes) => Math.round(megabytes(bytes))),
      'behind when the network was mended': behindThen,
      'complete after ms': performance.now() - released,
      ends,
    });
    expect(behindThen).toBe(slowReaders);
    expect(behind()).toBe(0);
    const words = readTablecloth(room);
    for (const { doc } of readers) expect(readTablecloth(doc)).toEqual(words);
    // Either held and then brought up to date, or let go by name and back again; and nothing else.
    expect([...ends.keys()].filter((end) => end !== '4514' && end !== '1006')).toEqual([]);
    expect(writers.map((writer) => writer.ended()).filter((end) => end !== null)).toEqual([]);
    expect(honest.lost).toEqual([]);
    expect(median(slowed)).toBeLessThan(Math.max(1500, 5 * median(quick)));
    // The aim is one megabyte for each; a process that has just moved hundreds keeps some of it for a while.
    expect(megabytes(most - before.memory)).toBeLessThan(150);
  },
);
