/** One server, put together from what it is handed: clock, journal and network interfaces come from outside, sockets are made here. */
import type { IncomingMessage, Server } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import type { Duplex } from 'node:stream';
import { controlPath } from '../shared/wire/control.ts';
import { checkLinePath } from '../shared/wire/hall.ts';
import { mostConnections } from '../shared/wire/limits.ts';
import { syncPath } from '../shared/wire/sync.ts';
import { Cafes } from './cafes/cafes.ts';
import type { Clock } from './clock.ts';
import { openControlPlane } from './control/control-plane.ts';
import type { Certificate } from './hall/certificate.ts';
import { Maker } from './export/making/maker.ts';
import { openHall } from './hall/hall.ts';
import type { Journal } from './journal/journal.ts';
import type { Log } from './log.ts';
import { http } from './node-http.ts';
import { originCheck } from './origins.ts';
import { openSyncPlane, personLimits, type SyncLimits } from './sync/sync-plane.ts';
import type { Addresses, Interfaces } from './web/addresses.ts';
import { whenAsked } from './web/when-asked.ts';

export interface ServeOptions {
  readonly host: string;
  /** 0 lets the system choose one. */
  readonly port: number;
  readonly origins: readonly string[];
  readonly journal: Journal;
  readonly clock: Clock;
  readonly interfaces: () => Interfaces;
  /** Folder of the built pages. */
  readonly pages: string;
  readonly log: (namespace: string) => Log;
  /** How much one person may write. Left out: what people need. A benchmark that types faster than people asks for more. */
  readonly limits?: SyncLimits;
  /** Folder in which the cafés lie: hall mode keeps a choice there and measures its disk. Left out: neither. */
  readonly dataDir?: string;
  /** Serves https with it. Left out or null: plain http. */
  readonly certificate?: Certificate | null;
}

export interface Serving {
  readonly addresses: Addresses;
  readonly port: number;
  /** Open connections on both planes. */
  connections(): { readonly control: number; readonly documents: number };
  /** Says goodbye to everybody. The journal is the caller's to close. */
  close(): Promise<void>;
}

/** A handshake that is only begun is given up after ten to twelve seconds. */
const patience = { headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 2000 };

/** How long a server that is stopped may take to make its next start shorter. */
const foldingMs = 2000;

/** Resolves when the doors are open; rejects when the address cannot be had. */
export async function serve({
  host,
  port,
  origins,
  journal,
  clock,
  interfaces,
  pages,
  log,
  limits = personLimits,
  dataDir,
  certificate = null,
}: ServeOptions): Promise<Serving> {
  const cafes = await Cafes.from(journal, clock);
  const originAllowed = originCheck(origins);
  const { now } = clock;
  const server = certificate
    ? createSecureServer({ ...patience, cert: certificate.cert, key: certificate.key, handshakeTimeout: 10_000 })
    : http.createServer(patience);
  // A page, a phone and a screen need a few connections each.
  server.maxConnections = mostConnections;
  const maker = new Maker(log('export'));
  const listeningPort = (): number => {
    const address = server.address();
    return typeof address === 'object' && address ? address.port : port;
  };
  const hall = await openHall({
    server,
    cafes,
    originAllowed,
    now,
    interfaces,
    listening: () => ({ host, port: listeningPort(), certificateNames: certificate?.names ?? null }),
    folder: dataDir,
    log: log('hall'),
  });
  server.on(
    'request',
    whenAsked(async () => {
      const { createApp } = await import('./web/app.ts');
      return createApp({ cafes, journal, maker, originAllowed, now, hall, pages });
    }),
  );
  server.on('upgrade', guardUpgrade);
  const sync = openSyncPlane({ server, cafes, originAllowed, clock, log: log('sync'), limits });
  const control = openControlPlane({
    server,
    cafes,
    journal,
    documents: sync,
    originAllowed,
    now,
    log: log('control'),
  });

  await listen(server, port, host);
  cafes.wakeAll().catch((error: unknown) => log('cafes')(`not all cafés could be looked at: ${String(error)}`));
  return {
    addresses: await hall.addresses.answer(),
    port: listeningPort(),
    connections: () => ({ control: control.connections(), documents: sync.connections() }),
    async close() {
      // While everybody is still served.
      await cafes.fold(foldingMs);
      hall.close();
      maker.close();
      sync.close();
      await control.close();
      server.closeAllConnections();
      cafes.close();
    },
  };
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      listening();
    });
  });
}

/**
 * Before anybody looks at an upgrade: a connection that is reset now must not end the process, and one that asks for nothing we have
 * must not stay open.
 */
function guardUpgrade(request: IncomingMessage, stream: Duplex): void {
  stream.on('error', () => stream.destroy());
  const { url = '' } = request;
  if (![syncPath, controlPath, checkLinePath].some((path) => url.startsWith(`${path}/`))) stream.destroy();
}
