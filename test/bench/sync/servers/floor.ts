/**
 * A bare server on our journal, which keeps its promise and does nothing else: what comes within a window is committed together and really
 * synced, then each reader of a document gets one piece and each writer a mark, on one websocket for all documents. Nothing is judged,
 * nobody's ticket is looked at, no document is known. It shows what of our own figure is the promise and what is ours.
 */
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import { openEmbeddedJournal } from '../../../../server/journal/embedded.ts';
import { Message, framedTogether } from '../../../../server/sync/message.ts';
import { messageNumber } from '../../../../shared/wire/sync.ts';
import { dataFolder, ready } from './child.ts';

const question = 0;
const answer = 1;
const update = 2;
const mark = new Message(Uint8Array.of(messageNumber.saved, 0));

interface Reader {
  readonly socket: WebSocket;
  readonly stream: Socket;
}

class Table {
  readonly path: string;
  /** As every message of the document begins. */
  readonly name: Uint8Array;
  readonly readers = new Set<Reader>();
  /** The longest update, as an answer to somebody who comes in: what the relay has for the join load. */
  stored = new Message(Uint8Array.of(messageNumber.sync, answer, 2, 0, 0));
  #longest = 0;

  constructor(name: Uint8Array) {
    this.name = name;
    this.path = `table/${Buffer.from(name).toString('latin1', 1)}`;
  }

  keep(message: Uint8Array): void {
    if (message.length <= this.#longest) return;
    this.#longest = message.length;
    this.stored = new Message(Uint8Array.of(messageNumber.sync, answer), message.slice(2));
  }
}

interface Heard {
  readonly table: Table;
  readonly from: Reader;
  readonly bytes: Uint8Array;
  readonly message: Message;
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
  const entries = batch.map(({ table, bytes }) => {
    seq += 1;
    return { kind: 'update', seq, at: 0, document: table.path, by: '', update: bytes } as const;
  });
  void journal.append(cafe, entries).then(() => tell(batch));
}

function tell(batch: readonly Heard[]): void {
  for (const [{ name, readers }, news] of Map.groupBy(batch, ({ table }) => table))
    for (const reader of readers)
      say(
        reader,
        name,
        news.map(({ from, message }) => (from === reader ? mark : message)),
      );
}

function say({ socket, stream }: Reader, name: Uint8Array, messages: readonly Message[]): void {
  if (socket.readyState !== socket.OPEN) return;
  for (const piece of framedTogether(name, messages)) stream.write(piece);
}

/** The table that a message is for: its name comes first, and is shorter than 128 letters. */
function tableOf(frame: Buffer): Table {
  const name = frame.subarray(0, 1 + (frame[0] ?? 0));
  const key = name.toString('latin1');
  const known = tables.get(key) ?? new Table(Uint8Array.from(name));
  tables.set(key, known);
  return known;
}

const server = createServer();
new WebSocketServer({ server, perMessageDeflate: false }).on('connection', (socket, request) => {
  const from: Reader = { socket, stream: request.socket };
  const seats = new Set<Table>();
  socket.on('close', () => {
    for (const table of seats) table.readers.delete(from);
  });
  socket.on('error', () => socket.terminate());
  socket.on('message', (frame: Buffer) => {
    const table = tableOf(frame);
    const rest = frame.subarray(table.name.length);
    if (rest[0] === messageNumber.open) {
      seats.add(table);
      table.readers.add(from);
    } else if (rest[0] !== messageNumber.sync) return;
    else if (rest[1] === question) say(from, table.name, [table.stored]);
    else if (rest[1] === update) {
      const bytes = Uint8Array.from(rest);
      table.keep(bytes);
      heard.push({ table, from, bytes, message: new Message(bytes) });
      journal.beforeCommit(commit);
    }
  });
});
server.listen(0, '127.0.0.1', () => {
  ready((server.address() as AddressInfo).port, async () => {
    server.closeAllConnections();
    await journal.close();
  });
});
