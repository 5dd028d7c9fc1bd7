/** The document plane: websocket upgrades under /sync, checked before anything is read from them. */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { mayRead } from '../../shared/documents/writer.ts';
import { parseDocumentName } from '../../shared/documents/names.ts';
import { closeCodes, plainProtocol, savedProtocol, syncPath, ticketProtocol } from '../../shared/wire/sync.ts';
import {
  connectionsPerTicket,
  heartbeatMs,
  messageBytes,
  updateBytesRate,
  updateRate,
} from '../../shared/wire/limits.ts';
import type { CafeRoom } from '../cafes/cafe-room.ts';
import type { Cafes } from '../cafes/cafes.ts';
import type { Clock } from '../clock.ts';
import { actorFor } from '../cafes/keys.ts';
import type { DocumentRoom } from '../cafes/document-room.ts';
import type { Log } from '../log.ts';
import type { OriginCheck } from '../origins.ts';
import { Buckets, type Rate } from '../rate.ts';
import { Audience } from './audience.ts';
import { asMessage, awarenessFrame } from './frames.ts';
import { SyncConnection } from './sync-connection.ts';

export interface SyncLimits {
  readonly updateRate: Rate;
  readonly updateBytesRate: Rate;
}

export const personLimits: SyncLimits = { updateRate, updateBytesRate };

export interface SyncPlaneOptions {
  readonly server: Server;
  readonly cafes: Cafes;
  readonly originAllowed: OriginCheck;
  readonly clock: Clock;
  readonly log: Log;
  readonly limits: SyncLimits;
}

export interface SyncPlane {
  connections(): number;
  close(): void;
}

/** An empty awareness message: every client understands it, it says nothing, and it proves that the line is alive. */
const heartbeat = asMessage(awarenessFrame([]));

/** Messages kept while a ticket is looked at, and how long a refused connection may take to say goodbye. */
const mostEarly = 8;
const goodbyeMs = 2000;

export function openSyncPlane({ server, cafes, originAllowed, clock, log, limits }: SyncPlaneOptions): SyncPlane {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: messageBytes,
    perMessageDeflate: false,
    clientTracking: false,
    handleProtocols: (offered) =>
      offered.has(savedProtocol) ? savedProtocol : offered.has(plainProtocol) ? plainProtocol : false,
  });
  const audiences = new Map<DocumentRoom, Audience>();
  const followed = new WeakSet<CafeRoom>();
  const open = new Set<SyncConnection>();
  const { now } = clock;
  const messageBuckets = new Buckets(limits.updateRate);
  const byteBuckets = new Buckets(limits.updateBytesRate);
  const perTicket = new Map<string, number>();
  let lastConnection = 0;

  function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    if (!request.url?.startsWith(`${syncPath}/`)) return;
    if (!originAllowed(request)) return rejectUpgrade(stream, '403 Forbidden');
    // Accepted first, judged at once: only an open websocket can be closed with a code that the client understands.
    sockets.handleUpgrade(request, stream, head, (socket) => {
      socket.on('error', () => socket.terminate());
      void admit(request, socket, stream).catch(() =>
        socket.close(closeCodes.notSaving.code, closeCodes.notSaving.reason),
      );
    });
  }

  async function admit(request: IncomingMessage, socket: WebSocket, stream: Duplex): Promise<void> {
    // What a quick client says before we have looked at its ticket is kept, a little of it.
    const early: Uint8Array[] = [];
    const keepEarly = (data: Buffer): void => {
      if (early.push(data) > mostEarly) refuse(closeCodes.tooFast);
    };
    /** Whoever is refused is not listened to any more, and not waited for either. */
    const refuse = ({ code, reason }: { code: number; reason: string }): void => {
      socket.off('message', keepEarly);
      early.length = 0;
      socket.close(code, reason);
      setTimeout(() => socket.terminate(), goodbyeMs).unref();
    };
    socket.on('message', keepEarly);

    const path = new URL(request.url ?? '', 'http://local').pathname.slice(syncPath.length + 1);
    const name = parseDocumentName(safeDecode(path));
    const ticket = ticketIn(request);
    const found = name && ticket !== null ? await cafes.find(name.cafe) : null;
    if (socket.readyState !== socket.OPEN) return;
    if (!name || (found && !found.ok && found.refusal === 'cafe-not-found')) return refuse(closeCodes.noSuchDocument);
    if (found && !found.ok) return refuse(closeCodes.notSaving);
    const cafe = found?.value;
    const actor = cafe && ticket !== null ? actorFor(cafe.cafe, ticket) : null;
    if (!cafe || !actor) return refuse(closeCodes.notAllowed);
    if (!cafe.hasDocument(name.document)) return refuse(closeCodes.noSuchDocument);
    if (!mayRead(cafe.cafe, actor, name.document)) return refuse(closeCodes.notAllowed);

    const holder = `${cafe.id} ${ticket ?? ''}`;
    if ((perTicket.get(holder) ?? 0) >= connectionsPerTicket) return refuse(closeCodes.tooFast);
    perTicket.set(holder, (perTicket.get(holder) ?? 0) + 1);
    const audience = audienceOf(cafe.document(name.document));
    // A person has one budget for all their tabs and tables. Links are held by several people at once: each connection has its own.
    const who = actor.role === 'participant' ? actor.person : `${actor.role} ${(lastConnection += 1)}`;
    const messages = messageBuckets.borrow(`${cafe.id} ${who}`, now());
    const bytes = byteBuckets.borrow(`${cafe.id} ${who}`, now());
    const connection = new SyncConnection({
      socket,
      stream,
      actor,
      cafe,
      audience,
      wantsSaved: socket.protocol === savedProtocol,
      messages: messages.bucket,
      bytes: bytes.bucket,
      now,
      log,
    });
    open.add(connection);
    audience.add(connection);
    follow(cafe);
    const letGo = cafe.hold();
    socket.off('message', keepEarly);
    socket.on('message', (data: Buffer, isBinary) => {
      if (isBinary) connection.receive(data);
      else connection.close(closeCodes.unreadable);
    });
    socket.on('pong', () => connection.hear());
    socket.on('close', () => {
      open.delete(connection);
      letGo();
      messages.giveBack();
      bytes.giveBack();
      const left = (perTicket.get(holder) ?? 1) - 1;
      if (left > 0) perTicket.set(holder, left);
      else perTicket.delete(holder);
      audience.remove(connection);
      if (audience.size === 0) audiences.delete(audience.room);
    });
    connection.greet();
    for (const data of early) connection.receive(data);
  }

  function audienceOf(room: DocumentRoom): Audience {
    const known = audiences.get(room);
    if (known) return known;
    const made = new Audience(room, clock);
    audiences.set(room, made);
    return made;
  }

  /** Whoever may no longer read a document is let go the moment that is decided. */
  function follow(cafe: CafeRoom): void {
    if (followed.has(cafe)) return;
    followed.add(cafe);
    cafe.onTold(({ events }) => {
      if (!events.some(({ type }) => type === 'personLeft' || type === 'personSeated' || type === 'seatsDrawn')) return;
      for (const connection of open) {
        if (connection.belongsTo(cafe) && !mayRead(cafe.cafe, connection.actor, connection.document))
          connection.close(closeCodes.notAllowed);
      }
    });
  }

  const beat = setInterval(() => {
    for (const connection of open) connection.beat(heartbeat);
  }, heartbeatMs);

  server.on('upgrade', upgrade);
  return {
    connections: () => open.size,
    close() {
      clearInterval(beat);
      server.off('upgrade', upgrade);
      for (const connection of open) connection.close(closeCodes.goingAway);
      sockets.close();
    },
  };
}

function ticketIn(request: IncomingMessage): string | null {
  const offered = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((protocol) => protocol.trim());
  const ticket = offered.find((protocol) => protocol.startsWith(ticketProtocol));
  return ticket === undefined ? null : ticket.slice(ticketProtocol.length);
}

function safeDecode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return '';
  }
}

function rejectUpgrade(stream: Duplex, status: string): void {
  stream.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
