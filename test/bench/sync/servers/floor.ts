/**
 * The least that keeps the promises: what comes within a window is committed together and really synced, then each reader of a document gets
 * one piece and each writer a mark. Nothing is judged, nobody's ticket is looked at, no document is known. It shows what of our own
 * figure is the promise and what is ours.
 */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import { openEmbeddedJournal } from '../../../../server/journal/embedded.ts';
import { Message, together } from '../../../../server/sync/message.ts';
import { messageNumber } from '../../../../shared/wire/sync.ts';
import { dataFolder, ready } from './child.ts';

const question = 0;
const update = 2;
const nothing = Buffer.from([messageNumber.sync, 1, 2, 0, 0]);
const mark = new Message(Uint8Array.of(messageNumber.saved, 0));

interface Reader {
  readonly socket: WebSocket;
  readonly stream: Socket;
}
type Table = Set<Reader>;
interface Heard {
  readonly table: Table;
  readonly name: string;
  readonly from: Reader;
  readonly message: Message;
  readonly bytes: Uint8Array;
}

const journal = await openEmbeddedJournal(dataFolder);
const cafe = randomUUID();
await journal.create({ id: cafe, code: '0000' }, []);
const tables = new Map<string, Table>();
let heard: Heard[] = [];
let seq = 0;

function commit(): void {
  const batch = heard;
  heard = [];
  const entries = batch.map(({ name, bytes }) => {
    seq += 1;
    return { kind: 'update', seq, at: 0, document: name, by: '', update: bytes } as const;
  });
  void journal.append(cafe, entries).then(() => tell(batch));
}

function tell(batch: readonly Heard[]): void {
  const byTable = Map.groupBy(batch, ({ table }) => table);
  for (const [table, news] of byTable)
    for (const reader of table) {
      const messages = news.map(({ from, message }) => (from === reader ? mark : message));
      if (reader.socket.readyState === reader.socket.OPEN)
        for (const piece of together(null, messages)) reader.stream.write(piece);
    }
}

const server = createServer();
new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket, request) => {
  const name = `table/${(request.url ?? '').slice(1)}`;
  const table = tables.get(name) ?? new Set<Reader>();
  tables.set(name, table);
  const from: Reader = { socket, stream: request.socket };
  table.add(from);
  socket.on('close', () => table.delete(from));
  socket.on('error', () => socket.terminate());
  socket.on('message', (frame: Buffer) => {
    if (frame[0] === messageNumber.sync && frame[1] === question) return socket.send(nothing);
    if (frame[0] !== messageNumber.sync || frame[1] !== update) return;
    const bytes = Uint8Array.from(frame);
    heard.push({ table, name, from, bytes, message: new Message(bytes) });
    journal.beforeCommit(commit);
  });
});
server.listen(0, '127.0.0.1', () => {
  ready((server.address() as AddressInfo).port, async () => {
    server.closeAllConnections();
    await journal.close();
  });
});
