/**
 * The yardstick: a plain `ws` server that hands every frame to the others of its document. No Yjs, no disk, no rules.
 *
 * It answers "what do you have?" with the longest update it has seen of the document, so that the join load has something to fetch.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocket, WebSocketServer } from 'ws';
import { ready } from './child.ts';

const question = 0;
const answer = 1;
const update = 2;

class Table {
  readonly people = new Set<WebSocket>();
  stored: Buffer = Buffer.from([0, answer, 2, 0, 0]);

  keep(frame: Buffer): void {
    if (frame.length <= this.stored.length) return;
    this.stored = Buffer.from(frame);
    this.stored[1] = answer;
  }
}

const tables = new Map<string, Table>();

function tableOf(name: string): Table {
  const known = tables.get(name) ?? new Table();
  tables.set(name, known);
  return known;
}

const server = createServer();
new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket, request) => {
  const table = tableOf(request.url ?? '');
  table.people.add(socket);
  socket.on('close', () => table.people.delete(socket));
  socket.on('error', () => socket.terminate());
  socket.on('message', (frame: Buffer) => {
    if (frame[0] === 0 && frame[1] === question) return socket.send(table.stored);
    if (frame[0] !== 0 || frame[1] !== update) return;
    table.keep(frame);
    for (const other of table.people) if (other !== socket && other.readyState === WebSocket.OPEN) other.send(frame);
  });
});
server.listen(0, '127.0.0.1', () => {
  ready((server.address() as AddressInfo).port, () => server.closeAllConnections());
});
