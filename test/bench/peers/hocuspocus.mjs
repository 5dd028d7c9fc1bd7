// Hocuspocus as its documentation starts it, in memory or, when it is given a folder, with its SQLite extension.
import { join } from 'node:path';
import { SQLite } from '@hocuspocus/extension-sqlite';
import { Server } from '@hocuspocus/server';
import { dataFolder, ready } from '../sync/servers/child.ts';

const server = new Server({
  port: 0,
  address: '127.0.0.1',
  quiet: true,
  stopOnSignals: false,
  extensions: dataFolder === '' ? [] : [new SQLite({ database: join(dataFolder, 'hocuspocus.sqlite') })],
});
await server.listen();
ready(server.address.port, () => server.destroy());
