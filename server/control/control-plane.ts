/** The control plane: socket.io in, views out. Who somebody is comes from the ticket of the handshake and from nothing else. */
import type { IncomingMessage, Server as HttpServer, ServerResponse } from 'node:http';
import { Server } from 'socket.io';
import { WebSocketServer, type ServerOptions } from 'ws';
import * as v from 'valibot';
import type { Actor, Cafe } from '../../shared/cafe/model.ts';
import { personById } from '../../shared/cafe/find.ts';
import { controlPath, handshakeSchema, type Answer, type LinksMessage } from '../../shared/wire/control.ts';
import { readEnvelope } from '../../shared/wire/envelope.ts';
import {
  comeBack,
  commandBytes,
  commandParts,
  commandRate,
  connectionsPerPerson,
  heartbeatMs,
  notSavingWaitMs,
  waitingBytes,
} from '../../shared/wire/limits.ts';
import type { CafeRoom } from '../cafes/cafe-room.ts';
import type { Cafes } from '../cafes/cafes.ts';
import { actorFor, deriveSecret, hashOf, recoveryCode } from '../cafes/keys.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../log.ts';
import type { OriginCheck } from '../origins.ts';
import { Buckets } from '../rate.ts';
import { CafeAudience } from './cafe-audience.ts';
import type { ControlServer, ControlSocket, SocketData } from './control-socket.ts';
import { carryDocuments, type DocumentPlane } from './document-lines.ts';

export interface ControlPlaneOptions {
  readonly server: HttpServer;
  readonly cafes: Cafes;
  readonly journal: Journal;
  /** Where documents are served that come by this plane. */
  readonly documents: DocumentPlane;
  readonly originAllowed: OriginCheck;
  readonly now: () => number;
  readonly log: Log;
}

export interface ControlPlane {
  connections(): number;
  close(): Promise<void>;
}

export function openControlPlane({
  server,
  cafes,
  journal,
  documents,
  originAllowed,
  now,
  log,
}: ControlPlaneOptions): ControlPlane {
  const io: ControlServer = new Server(server, {
    path: controlPath,
    // The document plane shares this port: its upgrades must not be ended because they are not ours.
    destroyUpgrade: false,
    // socket.io's own `cors` does not look at the origin of a websocket; this is asked for every transport.
    allowRequest: (request, done) => done(null, originAllowed(request)),
    serveClient: false,
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: commandBytes,
    pingInterval: heartbeatMs,
    pingTimeout: 10_000,
    connectTimeout: 10_000,
    // socket.io brings an older ws of its own, which queues answers to pings without end and waits 30 s for a goodbye.
    wsEngine: OurWebSockets,
  });
  // `allowRequest` is asked once for each session; this for every request and upgrade of it.
  io.engine.use((request: IncomingMessage, _response: ServerResponse, next: (error?: Error) => void) =>
    originAllowed(request) ? next() : next(new Error('origin')),
  );
  const audiences = new Map<CafeRoom, CafeAudience>();
  const buckets = new Buckets(commandRate);

  io.use((socket, next) => {
    void authenticate(cafes, socket.handshake.auth)
      .catch(() => 'not-saving')
      .then((found) => {
        if (typeof found === 'string') return next(refusal(found));
        Object.assign(socket.data, found);
        return next();
      });
  });

  io.on('connection', (socket) => {
    const { cafe, ticket } = socket.data;
    // Taken back while the handshake was on its way, or somebody else's by now.
    const actor = actorFor(cafe.cafe, ticket);
    if (!actor) return void socket.disconnect(true);
    Object.assign(socket.data, { actor } satisfies Partial<SocketData>);
    // A person has one budget for all their tabs. Links are held by several people at once: each connection has its own.
    const who = actor.role === 'participant' ? actor.person : socket.id;
    log(`open ${actor.role}`);
    const { bucket, users, giveBack } = buckets.borrow(`${cafe.id} ${who}`, now());
    socket.on('disconnect', giveBack);
    if (users > connectionsPerPerson) return void socket.disconnect(true);
    letGoWhenUnread(socket);
    // Whatever it is called, it costs; whoever goes on when there is nothing left is not answered for ever.
    let over = 0;
    const lines = carryDocuments(socket, documents);
    socket.use((packet, next) => {
      if (lines.isCounted(packet)) return next();
      over = bucket.take(now()) ? 0 : over + 1;
      if (over > mostOver) socket.disconnect(true);
      else next();
      return undefined;
    });
    socket.on('time', (answer) => {
      if (typeof answer === 'function' && over === 0) answer(now());
    });
    socket.on('command', (raw, answer) => {
      if (typeof answer !== 'function') return;
      if (over > 0) return answer({ ok: false, refusal: 'too-fast' });
      void readCommand(cafe, actor, ticket, raw)
        .catch((): Answer => ({ ok: false, refusal: 'not-saving' }))
        .then(answer);
    });
    const audience = audienceOf(cafe);
    const letGo = cafe.hold();
    audience.add(socket);
    socket.on('resting', (resting) => {
      if (over === 0 && typeof resting === 'boolean') audience.rest(socket, resting);
    });
    socket.on('watch', (boards) => {
      if (over === 0) audience.watch(socket, boards);
    });
    socket.on('disconnect', () => {
      letGo();
      if (audience.size > 0) return;
      // Several may have been let go at once, and somebody else have come in between.
      if (audiences.get(cafe) === audience) audiences.delete(cafe);
      audience.close();
    });
    socket.emit('notSaving', journal.standing().state !== 'well');
    if (cafe.damaged) socket.emit('damaged');
    // Only the facilitator's own secret can make these: a co-facilitator's ticket derives links that open nothing.
    if (actor.role === 'facilitator') socket.emit('links', linksFor(cafe.cafe, ticket));
  });

  function audienceOf(cafe: CafeRoom): CafeAudience {
    const known = audiences.get(cafe);
    if (known) return known;
    const made = new CafeAudience(cafe, now);
    audiences.set(cafe, made);
    return made;
  }

  journal.onStanding(({ state }) => io.emit('notSaving', state !== 'well'));

  return {
    connections: () => io.engine.clientsCount,
    async close() {
      for (const audience of audiences.values()) audience.close();
      // Each is told a moment of its own: a hall that comes back as one would be a flood.
      const overMs = Math.min(comeBack.mostMs, comeBack.perConnectionMs * io.engine.clientsCount);
      for (const socket of io.of('/').sockets.values()) socket.emit('wait', Math.round(Math.random() * overMs));
      await io.close();
    },
  };
}

async function authenticate(cafes: Cafes, auth: unknown): Promise<SocketData | string> {
  const handshake = v.safeParse(handshakeSchema, auth);
  if (!handshake.success) return 'not-allowed';
  const { cafe: id, ticket } = handshake.output;
  const found = await cafes.find(id);
  if (!found.ok) return found.refusal;
  const cafe = found.value;
  const actor = actorFor(cafe.cafe, ticket);
  if (!actor) return 'not-allowed';
  if (actor.role === 'participant' && personById(cafe.cafe, actor.person)?.here !== true) return 'person-has-left';
  return { cafe, actor, ticket };
}

/** As the other end reads it: the name of a refusal, and when asking again may help. */
function refusal(name: string): Error {
  return Object.assign(new Error(name), name === 'not-saving' ? { data: { waitMs: notSavingWaitMs } } : {});
}

async function readCommand(cafe: CafeRoom, actor: Actor, ticket: string, raw: unknown): Promise<Answer> {
  // The handshake may be hours old; a key can be taken back at any time.
  if (!cafe.opensTo(ticket)) return { ok: false, refusal: 'not-allowed' };
  const envelope = readEnvelope(raw, actor.role === 'participant' ? commandParts.participant : commandParts.others);
  return envelope ? cafe.command(actor, envelope.id, envelope.command) : { ok: false, refusal: 'unreadable' };
}

function linksFor({ keys, offers }: Cafe, ticket: string): LinksMessage {
  const recovery = recoveryCode(ticket);
  const key = keys[hashOf(ticket)];
  return {
    grant: key?.role === 'facilitator' ? (key.grant ?? null) : null,
    links: {
      cofacilitator: deriveSecret(ticket, 'cofacilitator'),
      projector: deriveSecret(ticket, 'projector'),
      observer: deriveSecret(ticket, 'observer'),
      recovery: Object.hasOwn(offers, hashOf(recovery)) ? recovery : null,
    },
  };
}

/** What may wait for one reader. */
const mostUnread = 200;

/** Packets beyond the budget, one after the other, that are still answered. */
const mostOver = 200;

/** Somebody who has stopped reading is let go, and gets whole views when they come back: nothing is kept for them. */
function letGoWhenUnread(socket: ControlSocket): void {
  let packets = 0;
  let bytes = 0;
  let largest = 0;
  let gone = false;
  socket.conn.on('packetCreate', ({ data }) => {
    packets += 1;
    const size = typeof data === 'string' ? data.length : 0;
    bytes += size;
    // Whoever comes in is shown the room and the list of people in one go: in a large café these alone are much.
    largest = Math.max(largest, size);
    if (gone || (packets <= mostUnread && bytes <= waitingBytes + 2 * largest)) return;
    // Saying goodbye makes a packet too.
    gone = true;
    socket.disconnect(true);
  });
  socket.conn.on('drain', () => {
    packets = 0;
    bytes = 0;
  });
}

class OurWebSockets extends WebSocketServer {
  constructor(options: ServerOptions) {
    super({ ...options, closeTimeout: 2000 } as ServerOptions);
  }
}
