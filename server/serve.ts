/** One server, put together from what it is handed: clock, journal and network interfaces come from outside, sockets are made here. */
import { createServer, type IncomingMessage } from 'node:http';
import type { NetworkInterfaceInfo } from 'node:os';
import type { Duplex } from 'node:stream';
import { controlPath } from '../shared/wire/control.ts';
import { mostConnections } from '../shared/wire/limits.ts';
import { syncPath } from '../shared/wire/sync.ts';
import { Cafes } from './cafes/cafes.ts';
import type { Clock } from './clock.ts';
import { openControlPlane } from './control/control-plane.ts';
import type { Journal } from './journal/journal.ts';
import type { Log } from './log.ts';
import { originCheck } from './origins.ts';
import { openSyncPlane, personLimits, type SyncLimits } from './sync/sync-plane.ts';
import { addressesOf, type Addresses } from './web/addresses.ts';
import { createApp } from './web/app.ts';

export interface ServeOptions {
  readonly host: string;
  /** 0 lets the system choose one. */
  readonly port: number;
  readonly origins: readonly string[];
  readonly journal: Journal;
  readonly clock: Clock;
  readonly interfaces: () => Readonly<Record<string, readonly NetworkInterfaceInfo[] | undefined>>;
  /** Folder of the built pages. */
  readonly pages: string;
  readonly log: (namespace: string) => Log;
  /** How much one person may write. Left out: what people need. A benchmark that types faster than people asks for more. */
  readonly limits?: SyncLimits;
}

export interface Serving {
  readonly addresses: Addresses;
  readonly port: number;
  /** Open connections on both planes. */
  connections(): { readonly control: number; readonly documents: number };
  /** Says goodbye to everybody. The journal is the caller's to close. */
  close(): Promise<void>;
}

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
}: ServeOptions): Promise<Serving> {
  const cafes = await Cafes.from(journal, clock);
  const originAllowed = originCheck(origins);
  const { now } = clock;
  // A handshake that is only begun is given up after ten to twelve seconds. A page, a phone and a screen need a few connections each.
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 30_000, connectionsCheckingInterval: 2000 });
  server.maxConnections = mostConnections;
  const listeningPort = (): number => {
    const address = server.address();
    return typeof address === 'object' && address ? address.port : port;
  };
  const addresses = (): Addresses => addressesOf(interfaces(), host, listeningPort());
  server.on('request', createApp({ cafes, journal, originAllowed, now, addresses, pages }));
  server.on('upgrade', guardUpgrade);
  const control = openControlPlane({ server, cafes, journal, originAllowed, now, log: log('control') });
  const sync = openSyncPlane({ server, cafes, originAllowed, clock, log: log('sync'), limits });

  await new Promise<void>((listening, failed) => {
    server.once('error', failed);
    server.listen(port, host, () => {
      server.off('error', failed);
      listening();
    });
  });
  cafes.wakeAll().catch((error: unknown) => log('cafes')(`not all cafés could be looked at: ${String(error)}`));
  return {
    addresses: addresses(),
    port: listeningPort(),
    connections: () => ({ control: control.connections(), documents: sync.connections() }),
    async close() {
      sync.close();
      await control.close();
      server.closeAllConnections();
      cafes.close();
    },
  };
}

/**
 * Before either plane looks at an upgrade: a connection that is reset now must not end the process, and one that asks for neither
 * plane must not stay open.
 */
function guardUpgrade(request: IncomingMessage, stream: Duplex): void {
  stream.on('error', () => stream.destroy());
  const { url = '' } = request;
  if (!url.startsWith(`${syncPath}/`) && !url.startsWith(`${controlPath}/`)) stream.destroy();
}
