/**
 * The document plane: websocket upgrades under /sync, checked before anything is read from them, and lines over the control connection
 * for pages that no websocket reaches.
 */
import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { parseDocumentName, type DocumentRef } from '../../shared/documents/names.ts';
import { identifier } from '../../shared/cafe/text.ts';
import {
  closeCodes,
  manyProtocol,
  plainProtocol,
  savedProtocol,
  syncPath,
  ticketProtocol,
} from '../../shared/wire/sync.ts';
import {
  connectionsPerTicket,
  heartbeatMs,
  messageBytes,
  updateBytesRate,
  updateRate,
} from '../../shared/wire/limits.ts';
import * as v from 'valibot';
import type { CafeRoom } from '../cafes/cafe-room.ts';
import type { Cafes } from '../cafes/cafes.ts';
import { actorFor } from '../cafes/keys.ts';
import type { Clock } from '../clock.ts';
import type { Log } from '../log.ts';
import type { OriginCheck } from '../origins.ts';
import { oneDocument, sharedLine, type Serving } from './serving.ts';
import { SocketLine, type CloseReason } from './socket-line.ts';
import type { StandInLine } from './stand-in-line.ts';
import { Visitors, type Arrival, type SyncLimits, type Visitor } from './visitor.ts';

export type { SyncLimits } from './visitor.ts';

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
  /** Serves documents on a line that is no websocket, to whoever has shown this ticket. Null: the line has been closed. */
  standIn(cafe: CafeRoom, ticket: string, line: StandInLine): Pick<Serving, 'receive' | 'end'> | null;
  close(): void;
}

/** Messages kept while a ticket is looked at. */
const mostEarly = 8;

/** What an upgrade asks for: one document, or one websocket for several documents of a café. */
interface Asked {
  readonly cafe: string;
  readonly document: DocumentRef | null;
}

type Trusted = Omit<Arrival, 'line'>;

interface Seated {
  readonly serving: Serving;
  /** The line has ended. */
  end(): void;
}

export function openSyncPlane({ server, cafes, originAllowed, clock, log, limits }: SyncPlaneOptions): SyncPlane {
  const sockets = new WebSocketServer({
    noServer: true,
    maxPayload: messageBytes,
    perMessageDeflate: false,
    clientTracking: false,
    handleProtocols: (offered) =>
      [manyProtocol, savedProtocol, plainProtocol].find((protocol) => offered.has(protocol)) ?? false,
  });
  const visitors = new Visitors(clock, limits, log);
  /** Every line, and its beat. */
  const open = new Map<Arrival['line'], () => void>();
  const perTicket = new Map<string, number>();

  function upgrade(request: IncomingMessage, stream: Duplex, head: Buffer): void {
    if (!request.url?.startsWith(`${syncPath}/`)) return;
    if (!originAllowed(request)) return rejectUpgrade(stream, '403 Forbidden');
    // Accepted first, judged at once: only an open websocket can be closed with a code that the client understands.
    sockets.handleUpgrade(request, stream, head, (socket) => {
      socket.on('error', () => socket.terminate());
      const line = new SocketLine(socket, stream, clock.now);
      void admit(request, socket, line).catch(() => line.close(closeCodes.notSaving));
    });
  }

  async function admit(request: IncomingMessage, socket: WebSocket, line: SocketLine): Promise<void> {
    // What a quick client says before we have looked at its ticket is kept, a little of it.
    const early: Buffer[] = [];
    const keepEarly = (data: Buffer): void => {
      if (early.push(data) > mostEarly) refuse(closeCodes.tooFast);
    };
    /** Whoever is refused is not listened to any more, and not waited for either. */
    const refuse = (reason: CloseReason): void => {
      socket.off('message', keepEarly);
      early.length = 0;
      line.close(reason);
    };
    socket.on('message', keepEarly);
    const many = socket.protocol === manyProtocol;
    const asked = askedFor(request, many);
    const ticket = ticketIn(request);
    const trusted = await trust(asked, ticket);
    if (!line.isOpen) return;
    if (!asked || 'code' in trusted) return refuse('code' in trusted ? trusted : closeCodes.noSuchDocument);

    const seated = seat({ ...trusted, line }, (visitor) =>
      many ? sharedLine(line, visitor) : oneDocument(line, visitor, asked.document, socket.protocol === savedProtocol),
    );
    if (!seated) return refuse(closeCodes.tooFast);
    const { serving } = seated;
    socket.on('pong', () => line.hear());
    open.set(line, () => line.beat(serving.heartbeat));
    socket.off('message', keepEarly);
    socket.on('message', (data: Buffer, isBinary) => {
      line.hear();
      // Until the goodbye is answered things may still arrive from somebody who has been let go.
      if (!line.isOpen) return;
      if (isBinary) serving.receive(data);
      else line.close(closeCodes.unreadable);
    });
    socket.on('close', seated.end);
    for (const data of early) serving.receive(data);
  }

  /** Serves a line of somebody whose ticket has been looked at. Null when they have too many. */
  function seat(arrival: Arrival, serve: (visitor: Visitor) => Serving): Seated | null {
    const holder = `${arrival.cafe.id} ${arrival.ticket}`;
    const held = perTicket.get(holder) ?? 0;
    if (held >= connectionsPerTicket) return null;
    perTicket.set(holder, held + 1);
    const visitor = visitors.visit(arrival);
    const serving = serve(visitor);
    return {
      serving,
      end() {
        open.delete(arrival.line);
        serving.end();
        visitor.leave();
        const left = (perTicket.get(holder) ?? 1) - 1;
        if (left > 0) perTicket.set(holder, left);
        else perTicket.delete(holder);
      },
    };
  }

  function standIn(cafe: CafeRoom, ticket: string, line: StandInLine): ReturnType<SyncPlane['standIn']> {
    // The handshake may be hours old; a key can be taken back at any time, and a ticket be somebody else's.
    const actor = actorFor(cafe.cafe, ticket);
    const seated = actor && seat({ cafe, actor, ticket, line }, (visitor) => sharedLine(line, visitor));
    if (!seated) {
      line.close(actor ? closeCodes.tooFast : closeCodes.notAllowed);
      return null;
    }
    open.set(line, () => line.beat());
    return { receive: (data) => seated.serving.receive(data), end: seated.end };
  }

  async function trust(asked: Asked | null, ticket: string | null): Promise<Trusted | CloseReason> {
    if (!asked) return closeCodes.noSuchDocument;
    if (ticket === null) return closeCodes.notAllowed;
    const found = await cafes.find(asked.cafe);
    if (!found.ok) return found.refusal === 'cafe-not-found' ? closeCodes.noSuchDocument : closeCodes.notSaving;
    const actor = actorFor(found.value.cafe, ticket);
    return actor ? { cafe: found.value, actor, ticket } : closeCodes.notAllowed;
  }

  const beat = setInterval(() => {
    for (const beats of open.values()) beats();
  }, heartbeatMs);

  server.on('upgrade', upgrade);
  return {
    connections: () => open.size,
    standIn,
    close() {
      clearInterval(beat);
      server.off('upgrade', upgrade);
      for (const line of open.keys()) line.close(closeCodes.goingAway);
      sockets.close();
    },
  };
}

/** Null for an address that is not exactly one of the two forms. */
function askedFor(request: IncomingMessage, many: boolean): Asked | null {
  const [address = ''] = (request.url ?? '').split('?', 1);
  const path = safeDecode(address.slice(syncPath.length + 1));
  if (many) return v.is(identifier, path) ? { cafe: path, document: null } : null;
  return parseDocumentName(path);
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
