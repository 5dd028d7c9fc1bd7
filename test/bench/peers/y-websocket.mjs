// y-websocket's own server, in memory or, when it is given a folder, with y-leveldb bound as its own utils bind it.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { WebSocketServer } from 'ws';
import { dataFolder, ready } from '../sync/servers/child.ts';

const require = createRequire(import.meta.url);
const { setupWSConnection, setPersistence } = require('y-websocket/bin/utils');
const Y = require('yjs');

let store = null;
if (dataFolder !== '') {
  const { LeveldbPersistence } = require('y-leveldb');
  store = new LeveldbPersistence(dataFolder);
  setPersistence({
    provider: store,
    bindState: async (name, doc) => {
      const stored = await store.getYDoc(name);
      const fresh = Y.encodeStateAsUpdate(doc);
      store.storeUpdate(name, fresh);
      Y.applyUpdate(doc, Y.encodeStateAsUpdate(stored));
      doc.on('update', (update) => store.storeUpdate(name, update));
    },
    writeState: async () => {},
  });
}

const server = createServer();
new WebSocketServer({ server, perMessageDeflate: false }).on('connection', setupWSConnection);
server.listen(0, '127.0.0.1', () => {
  ready(server.address().port, async () => {
    server.closeAllConnections();
    await store?.destroy();
  });
});
