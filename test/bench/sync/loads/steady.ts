/** Loads in which people write at a steady pace: medium, large, busy, crowd, and the two with one document for everybody. */
import { contenderNames } from '../servers/contenders.ts';
import { withServer } from '../servers/with-server.ts';
import { Session, type Gathering } from '../session.ts';
import { arrange } from '../venue/arrange.ts';
import type { Venue } from '../venue/venue.ts';
import type { Column, Load } from './load.ts';

const warmSeconds = 12;

const columns: readonly Column[] = [
  { key: 'cpu', title: 'CPU-ms/1000', digits: 2, ratio: true },
  { key: 'p50', title: 'p50 ms', digits: 2 },
  { key: 'p95', title: 'p95 ms', digits: 2 },
  { key: 'p99', title: 'p99 ms', digits: 2 },
  { key: 'max', title: 'max ms', digits: 0 },
  { key: 'perSecond', title: 'deliveries/s', digits: 0 },
  { key: 'frames', title: 'frames/delivery', digits: 2 },
  { key: 'core', title: 'core %', digits: 0 },
  { key: 'generator', title: 'load core %', digits: 0 },
  { key: 'others', title: 'others %', digits: 0 },
  { key: 'lateP99', title: 'sent late p99 ms', digits: 1 },
];
const oneDocumentColumns: readonly Column[] = [
  ...columns,
  { key: 'framesPerClient', title: 'frames/s/client', digits: 1 },
];

/** Below this share of what was due, latencies and processor time say only that the server could not keep up. */
const keepingUp = 0.9;

interface Crowd {
  readonly tables: number;
  readonly people: number;
  /** Operations a second of each writer. */
  readonly rate: number;
  /** Left out: everybody at the tables writes there. */
  readonly wall?: { readonly writers: number; readonly watchers: number };
}

function steady(id: string, about: string, unlimited: boolean, crowd: Crowd): Load {
  const { tables, people, rate, wall } = crowd;
  return {
    id,
    about,
    columns: wall ? oneDocumentColumns : columns,
    contenders: contenderNames,
    unlimited,
    measure: (who, { seconds, marks, seed }) =>
      withServer(who, unlimited, async (server) => {
        const venue = await arrange(who, server, { tables, people, stage: wall ? 'harvest' : 'round', marks });
        const gatherings = gatheringsIn(venue, wall);
        const clients = gatherings.reduce((sum, { writers, watchers }) => sum + writers + watchers, 0);
        const session = await Session.open({ who, server, gatherings, shape: wall ? 'grouping' : 'note', seed });
        const window = await session.write(rate, warmSeconds, seconds);
        await session.verify();
        session.close();
        const { deliveries, due, merged, frames, serverCpuMs } = window;
        const remarks = [
          ...(deliveries < due * keepingUp
            ? [`BEHIND: only ${((deliveries / due) * 100).toFixed(0)} % of what was due came in time`]
            : []),
          ...(merged > 0 ? [`${merged} values came merged into later ones of the same key`] : []),
        ];
        return {
          figures: {
            ...window,
            cpu: (serverCpuMs / deliveries) * 1000,
            perSecond: deliveries / window.seconds,
            frames: frames / deliveries,
            framesPerClient: frames / window.seconds / clients,
            core: (serverCpuMs / window.seconds / 1000) * 100,
            generator: window.generator * 100,
            others: window.others * 100,
          },
          faults: session.books.faults,
          troubles: session.books.troubles,
          ...(remarks.length > 0 ? { remark: remarks.join('; ') } : {}),
        };
      }),
  };
}

function gatheringsIn({ tables, wall }: Venue, onWall: Crowd['wall']): Gathering[] {
  if (onWall) return [{ place: wall, ...onWall }];
  return tables.map((place) => ({ place, writers: place.people.length, watchers: 0 }));
}

export const steadyLoads: readonly Load[] = [
  steady('medium', '240 people at 40 tables, 5 updates/s each', false, { tables: 40, people: 6, rate: 5 }),
  steady('large', '1000 people at 125 tables, 1 update/s each', false, { tables: 125, people: 8, rate: 1 }),
  steady('busy', '240 people at 40 tables, 20 updates/s each', true, { tables: 40, people: 6, rate: 20 }),
  steady('crowd', '3000 people at 500 tables, 5 updates/s each', false, {
    tables: 500,
    people: 6,
    rate: 5,
  }),
  steady('fanout', '1 writer at 20 updates/s and 1000 watchers on one wall (a participant who groups notes)', true, {
    tables: 1,
    people: 1001,
    rate: 20,
    wall: { writers: 1, watchers: 1000 },
  }),
  steady('wall500', '500 participants group notes on one wall in the harvest, 50 edits/s together', false, {
    tables: 1,
    people: 500,
    rate: 0.1,
    wall: { writers: 500, watchers: 0 },
  }),
];
