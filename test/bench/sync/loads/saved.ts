/** How long a person waits for "saved" on a phone that is 50 ms away: from the edit to the mark that covers it. */
import { performance } from 'node:perf_hooks';
import { openDelayProxy } from '../delay-proxy.ts';
import { Histogram } from '../figures.ts';
import { withServer } from '../servers/with-server.ts';
import { Session } from '../session.ts';
import { arrange } from '../venue/arrange.ts';
import { readVarint } from '../wire/varint.ts';
import type { Load } from './load.ts';

const eachWayMs = 25;
const tables = 10;
const people = 6;
const rate = 2;
const warmSeconds = 2;
/** The thousandth that waits longest needs some thousands to be found in. */
const timesLonger = 4;

export const saved: Load = {
  id: 'saved',
  about: `from an edit to its saved mark, ${tables * people} people with ${rate} edits/s each, ${2 * eachWayMs} ms round trip added`,
  columns: [
    { key: 'p50', title: 'p50 ms', digits: 1 },
    { key: 'p99', title: 'p99 ms', digits: 1 },
    { key: 'p999', title: 'p99.9 ms', digits: 1 },
    { key: 'max', title: 'max ms', digits: 1 },
    { key: 'count', title: 'edits', digits: 0 },
  ],
  contenders: ['kafebord'],
  unlimited: false,
  measure: (who, { seconds, seed }) =>
    withServer(who, false, async (server) => {
      const venue = await arrange(who, server, { tables, people, stage: 'round', marks: true });
      const proxy = await openDelayProxy(server.port, eachWayMs);
      const waits = new Histogram();
      const marked = new Map<number, number>();
      const session = await Session.open({
        who,
        server: { ...server, port: proxy.port },
        gatherings: venue.tables.map((place) => ({ place, writers: place.people.length, watchers: 0 })),
        shape: 'note',
        seed,
        saved(books, writer, pen, body) {
          const now = performance.now();
          const upTo = clockOf(body, pen);
          for (let operation = marked.get(writer) ?? 0; operation < upTo; operation += 1) {
            const sentAt = books.sentAt(writer, operation);
            if (sentAt === undefined) books.trouble(`operation ${operation} is called saved and was never sent`);
            else if (books.covers(sentAt)) waits.add(now - sentAt);
          }
          marked.set(writer, Math.max(marked.get(writer) ?? 0, upTo));
        },
      });
      await session.write(rate, warmSeconds, seconds * timesLonger);
      await session.verify();
      for (const [writer] of session.pens())
        session.books.faults.lost += session.books.sentBy(writer) - (marked.get(writer) ?? 0);
      session.close();
      proxy.close();
      return {
        figures: { p50: waits.at(0.5), p99: waits.at(0.99), p999: waits.at(0.999), max: waits.max, count: waits.count },
        faults: session.books.faults,
        troubles: session.books.troubles,
      };
    }),
};

/** The clock up to which a pen is saved, or 0 when the mark does not speak of it. */
function clockOf(body: Buffer, pen: number): number {
  let { value: left, next } = readVarint(body, 0);
  for (; left > 0; left -= 1) {
    const who = readVarint(body, next);
    const clock = readVarint(body, who.next);
    if (who.value === pen) return clock.value;
    next = clock.next;
  }
  return 0;
}
